/// `intake.likely`: before somebody is registered, the cases that may be the same citizen's. A person decides, never we.
package struct FindLikelyCases: ServiceCommand {
    package static let method = "intake.likely"
    package let citizen: Citizen

    package init(citizen: Citizen) { self.citizen = citizen }

    package struct Reply: Codable, Hashable, Sendable {
        /// Newest received first, `ListSameCitizen.mostLikely` at most, and only what whoever asks may see.
        package let likely: [LikelyCase]
        /// As `ListSameCitizen.Reply.entrances`.
        package let entrances: [CitizenEntrance]?

        package init(likely: [LikelyCase], entrances: [CitizenEntrance]? = nil) {
            self.likely = likely
            self.entrances = entrances
        }
    }
}

/// Somebody alike is met by one entrance, in a case that whoever asks may not see: whom to ask, and not why, since when or
/// in which case.
package struct CitizenEntrance: Codable, Hashable, Sendable {
    package let unit: UnitID
    /// The contact persons that were agreed on, or else the leader of the unit; never empty.
    package let people: [PersonID]
    /// Whether they are the unit's leader, because nobody was agreed on.
    package let isLeader: Bool
    /// By what, in the order of `LikenessSign`; never empty.
    package let signs: [LikenessSign]

    package init(unit: UnitID, people: [PersonID], isLeader: Bool, signs: [LikenessSign]) {
        self.unit = unit
        self.people = people
        self.isLeader = isLeader
        self.signs = signs
    }
}

/// `intake.give-entrance`: whoever is the citizen's one entrance has this contact from now on, and is to ring.
package struct GiveToEntrance: ServiceCommand {
    package static let method = "intake.give-entrance"
    package let `case`: CaseID
    /// One of those who were named.
    package let person: PersonID

    package init(case: CaseID, person: PersonID) {
        self.case = `case`
        self.person = person
    }

    package typealias Reply = CaseReceipt
}

/// `intake.same-citizen`: which cases a person has said are the same citizen's, and which others may be.
package struct ListSameCitizen: ServiceCommand {
    package static let method = "intake.same-citizen"
    /// Cases that may be the same citizen's, at most.
    package static let mostLikely = 10
    /// Cases that are, at most.
    package static let mostJoined = 20
    /// Cases that came no more days apart than this may be one flood: one talk may be about all of them.
    package static let daysTogether: Int64 = 7
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }

    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID
        /// Said to be the same citizen's, newest received first; only those that whoever asks may see.
        package let joined: [JoinedCase]
        /// May be the same citizen's; nobody has said so.
        package let likely: [LikelyCase]
        /// How many times the citizen has turned to us, this case among them, as far as whoever asks may see.
        package let contacts: Int
        /// Who is the one way in for this citizen, agreed in whichever of the cases; empty when nobody is.
        package let entrance: [PersonID]
        /// Entrances agreed or needed in cases that are alike and that whoever asks may not see; absent when there are none.
        package let entrances: [CitizenEntrance]?
        /// Those of the likely ones that are open and came in the days around this one; absent when there are none.
        package let together: [CaseID]?
        /// Whoever of these has this case already; absent while none of them does.
        package let givenTo: PersonID?
        /// Of which somebody has said that they are not the same citizen's after all; newest first, only those that whoever asks
        /// may see; absent when there are none.
        package let separated: [SeparatedCase]?

        package init(
            case: CaseID, joined: [JoinedCase], likely: [LikelyCase], contacts: Int, entrance: [PersonID],
            entrances: [CitizenEntrance]? = nil, together: [CaseID]? = nil, givenTo: PersonID? = nil,
            separated: [SeparatedCase]? = nil
        ) {
            self.separated = separated
            self.entrances = entrances
            self.together = together
            self.givenTo = givenTo
            self.case = `case`
            self.joined = joined
            self.likely = likely
            self.contacts = contacts
            self.entrance = entrance
        }

        /// The rows of what came together, in their order.
        package var flood: [CaseRow] { likely.map(\.row).filter { together?.contains($0.case) == true } }
    }
}

/// A case that may be the same citizen's, and by what.
package struct LikelyCase: Codable, Hashable, Sendable {
    package let row: CaseRow
    /// In the order of `LikenessSign`; never empty.
    package let signs: [LikenessSign]

    package init(row: CaseRow, signs: [LikenessSign]) {
        self.row = row
        self.signs = signs
    }
}

/// What two cases have alike, however it was written in each. None of them, nor all together, decides anything.
package enum LikenessSign: String, Codable, Hashable, CaseIterable, Sendable {
    case cpr, phone, email
    /// Name and address; a name alone is many people's.
    case nameAndAddress
}

/// A case that a person has said is the same citizen's.
package struct JoinedCase: Codable, Hashable, Sendable {
    package let row: CaseRow
    /// Said of these two cases; absent when they hang together through another.
    package let said: SameCitizenWord?

    package init(row: CaseRow, said: SameCitizenWord?) {
        self.row = row
        self.said = said
    }
}

/// A case that was said to be the same citizen's until somebody took that back: what was said and undone stays readable
/// (decision 36).
package struct SeparatedCase: Codable, Hashable, Sendable {
    package let row: CaseRow
    package let said: SameCitizenWord
    /// Who took it back, when and why.
    package let undone: SameCitizenWord

    package init(row: CaseRow, said: SameCitizenWord, undone: SameCitizenWord) {
        self.row = row
        self.said = said
        self.undone = undone
    }
}

/// Who has said that two cases are one citizen's, when and why.
package struct SameCitizenWord: Codable, Hashable, Sendable {
    package let by: PersonID
    package let at: Timestamp
    package let reason: String

    package init(by: PersonID, at: Timestamp, reason: String) {
        self.by = by
        self.at = at
        self.reason = reason
    }
}

/// `intake.join`: both cases are the same citizen's; whoever says so says why.
package struct JoinCases: ServiceCommand {
    package static let method = "intake.join"
    /// So many others are joined with a case by one word, at most.
    package static let mostOthers = 20
    package let `case`: CaseID
    package let other: CaseID
    /// How one knows, 1 000 bytes at most.
    package let reason: String
    /// Cases that are the same citizen's too, for the same reason: all of them or none, `mostOthers` with the other at most; absent
    /// when there are none. One that hangs together with the first already stays as it is.
    package let also: [CaseID]?

    package init(case: CaseID, other: CaseID, reason: String, also: [CaseID]? = nil) {
        self.case = `case`
        self.other = other
        self.reason = reason
        self.also = also
    }

    package typealias Reply = CaseReceipt
}

/// `intake.separate`: they are not; what was said of these two holds no longer, and why.
package struct SeparateCases: ServiceCommand {
    package static let method = "intake.separate"
    package let `case`: CaseID
    package let other: CaseID
    package let reason: String

    package init(case: CaseID, other: CaseID, reason: String) {
        self.case = `case`
        self.other = other
        self.reason = reason
    }

    package typealias Reply = CaseReceipt
}

/// The citizen of a case has turned to us again. Owner: Intake.
package struct CitizenReturned: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.citizen-returned.v1")
    /// The earlier case.
    package let `case`: CaseID
    /// The case it was with; absent when it was in the same one, by a mail.
    package let again: CaseID?
    /// A person has found that it was somebody else: the return counts no longer. Absent: it counts.
    package let isUndone: Bool?
    /// A named person has said that both cases are the same citizen's, or takes that word back: what one talk may be about.
    /// Absent: a mail followed on the earlier one, which nobody has looked at.
    package let isSaid: Bool?
    /// Said of cases that were joined before `isSaid` was told, for those who need it: it counts already. Absent: it is new.
    package let isRetold: Bool?
    package var affects: [Subject] { again.map { [Subject($0)] } ?? [] }

    package init(
        case: CaseID, again: CaseID?, isUndone: Bool? = nil, isSaid: Bool? = nil, isRetold: Bool? = nil
    ) {
        self.isRetold = isRetold
        self.case = `case`
        self.again = again
        self.isUndone = isUndone
        self.isSaid = isSaid
    }
}
