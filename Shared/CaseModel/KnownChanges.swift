/// A change that is bound to hurt, known before it happens.
package struct ChangeID: Identifier {
    package let rawValue: String
    package static let prefix = "Z"
    package init(unchecked text: String) { rawValue = text }
}

/// What kind of change. Source: 003 §Baggrunden, §Forebyggende indsats.
package enum KnownChangeKind: String, Codable, Hashable, CaseIterable, Sendable {
    /// A benefit or a measure comes to its end.
    case benefitEnds
    /// *Partshøring* before a decision that goes against somebody.
    case hearing
    /// Less is given than before.
    case cut
    /// Another unit, another caseworker, other opening hours.
    case reorganisation
    case other
}

/// `intake.know-change`: a change is coming that is bound to hurt; those it meets are named one by one afterwards.
package struct RegisterChange: ServiceCommand {
    package static let method = "intake.know-change"
    package let unit: UnitID
    package let kind: KnownChangeKind
    /// What changes, in a line; nobody's name.
    package let what: String
    /// The day it takes effect; after today.
    package let on: CivilDay
    /// As ``WordsOfOurs`` has it: whether a diagnosis in the words is somebody else's.
    package let isNotOurs: Bool?

    package init(unit: UnitID, kind: KnownChangeKind, what: String, on: CivilDay, isNotOurs: Bool? = nil) {
        self.unit = unit
        self.kind = kind
        self.what = what
        self.on = on
        self.isNotOurs = isNotOurs
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let change: ChangeID
        package init(change: ChangeID) { self.change = change }
    }
}

/// `intake.meet-change`: a citizen whom the change meets; a preventive contact is opened, and the call is owed before it
/// happens.
package struct NameForChange: ServiceCommand {
    package static let method = "intake.meet-change"
    package let change: ChangeID
    package let citizen: Citizen
    /// Who is to ring; absent leaves it on the unit's list.
    package let assigned: PersonID?

    package init(change: ChangeID, citizen: Citizen, assigned: PersonID? = nil) {
        self.change = change
        self.citizen = citizen
        self.assigned = assigned
    }

    package typealias Reply = RegisterCase.Reply
}

/// `intake.move-change`: the change takes effect on another day; each call before it is owed by that day.
package struct MoveChange: ServiceCommand {
    package static let method = "intake.move-change"
    package let change: ChangeID
    /// After today, and another day than before.
    package let on: CivilDay
    /// Why, as it stands in the history of each case; nobody's name.
    package let reason: String

    package init(change: ChangeID, on: CivilDay, reason: String) {
        self.change = change
        self.on = on
        self.reason = reason
    }

    package typealias Reply = ChangedChange
}

/// `intake.call-off-change`: the change does not come. Nobody is rung before it any more, and the contacts that were opened
/// for its sake end where nobody has talked with the citizen yet; it leaves the list, and each case says so.
package struct CallOffChange: ServiceCommand {
    package static let method = "intake.call-off-change"
    package let change: ChangeID
    /// Why, as it stands in the history of each case; nobody's name.
    package let reason: String

    package init(change: ChangeID, reason: String) {
        self.change = change
        self.reason = reason
    }

    package typealias Reply = ChangedChange
}

/// What became of a known change, and the events that say so.
package struct ChangedChange: Codable, Hashable, Sendable {
    package let change: ChangeID
    /// How many citizens it meets.
    package let met: Int
    /// With how many of those citizens somebody has talked already, who should hear of it.
    package let talked: Int
    package let published: [Published]

    package init(change: ChangeID, met: Int, talked: Int, published: [Published]) {
        self.change = change
        self.met = met
        self.talked = talked
        self.published = published
    }
}

/// The change that a citizen is to be rung before takes effect at another moment. Owner: Intake.
package struct ChangeMoved: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.change-moved.v1")
    package let `case`: CaseID
    /// When it begins now.
    package let before: Timestamp

    package init(case: CaseID, before: Timestamp) {
        self.case = `case`
        self.before = before
    }
}

/// `intake.changes`: the changes that are coming in the units one belongs to or leads, nearest first; audited. What was called
/// off stands with what has been.
package struct ListChanges: ServiceCommand {
    package static let method = "intake.changes"
    package static let mostRows = 30
    /// Those that have taken effect instead, the last of them first.
    package let isPast: Bool
    /// The reply's `next` of the page before; absent for the first page.
    package let after: String?

    package init(isPast: Bool = false, after: String? = nil) {
        self.isPast = isPast
        self.after = after
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let changes: [ChangeRow]
        package let leftOut: Int
        /// Where the next page begins; absent on the last, and from an older release.
        package let next: String?

        package init(changes: [ChangeRow], leftOut: Int, next: String? = nil) {
            self.changes = changes
            self.leftOut = leftOut
            self.next = next
        }
    }
}

/// `intake.change`: one change with those whom it meets, page by page; audited.
package struct ShowChange: ServiceCommand {
    package static let method = "intake.change"
    package static let mostMet = 50
    package let change: ChangeID
    /// The reply's `next` of the page before; absent for the first page.
    package let after: String?

    package init(change: ChangeID, after: String? = nil) {
        self.change = change
        self.after = after
    }

    package struct Reply: Codable, Hashable, Sendable {
        /// Its `leftOut` counts all who do not stand on this page.
        package let row: ChangeRow
        /// How many it meets in all.
        package let met: Int
        /// How many of this page whoever asks may not see.
        package let unseen: Int
        /// Where the next page begins; absent on the last.
        package let next: String?

        package init(row: ChangeRow, met: Int, unseen: Int, next: String?) {
            self.row = row
            self.met = met
            self.unseen = unseen
            self.next = next
        }
    }
}

/// A known change and whom it meets.
package struct ChangeRow: Codable, Hashable, Sendable {
    package let change: ChangeID
    package let unit: UnitID
    package let kind: KnownChangeKind
    package let what: String
    package let on: CivilDay
    package let by: PersonID
    /// Those whom it meets, as far as whoever asks may see, oldest first; none in a list, which names nobody.
    package let met: [Met]
    /// How many more there are, seen or not.
    package let leftOut: Int
    /// About how many of all of them a talk has been written down; absent from an older release.
    package let talked: Int?
    /// That it does not come; absent while it does.
    package let calledOff: CalledOff?

    package init(
        change: ChangeID, unit: UnitID, kind: KnownChangeKind, what: String, on: CivilDay, by: PersonID, met: [Met],
        leftOut: Int, talked: Int? = nil, calledOff: CalledOff? = nil
    ) {
        self.calledOff = calledOff
        self.talked = talked
        self.change = change
        self.unit = unit
        self.kind = kind
        self.what = what
        self.on = on
        self.by = by
        self.met = met
        self.leftOut = leftOut
    }

    /// About how many a talk has been written down; what an older release says is counted by those it shows.
    package var talkedAbout: Int { talked ?? met.count { $0.talked != nil } }

    /// When, by whom and why it was called off.
    package struct CalledOff: Codable, Hashable, Sendable {
        package let at: Timestamp
        package let by: PersonID
        package let reason: String

        package init(at: Timestamp, by: PersonID, reason: String) {
            self.at = at
            self.by = by
            self.reason = reason
        }
    }

    /// One citizen's preventive contact.
    package struct Met: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package let citizen: String?
        package let assigned: PersonID?
        /// When the first note of a talk was filed; absent while there is none.
        package let talked: Timestamp?
        /// Whether they were told of an earlier day, in a case that is closed, and are to be told of this one. Absent: no.
        package let isToldOfEarlierDay: Bool?

        package init(
            case: CaseID, citizen: String?, assigned: PersonID?, talked: Timestamp?, isToldOfEarlierDay: Bool? = nil
        ) {
            self.isToldOfEarlierDay = isToldOfEarlierDay
            self.case = `case`
            self.citizen = citizen
            self.assigned = assigned
            self.talked = talked
        }
    }
}
