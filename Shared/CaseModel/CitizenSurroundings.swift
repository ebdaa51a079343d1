/// Who and what stands around a citizen, as far as it decides who is told, who is written to and how we talk.
package struct CitizenSurroundings: Codable, Hashable, Sendable {
    /// Newest first. Sagen and Samtalen show those who stand today; the page of their own shows the ended ones too.
    package let representatives: [RepresentativeRow]
    /// Name and address are protected; absent when they are not.
    package let protection: AddressProtection?
    /// Under eighteen; absent when not, or when nobody has said so.
    package let minor: Minor?

    package init(
        representatives: [RepresentativeRow] = [], protection: AddressProtection? = nil, minor: Minor? = nil
    ) {
        self.representatives = representatives
        self.protection = protection
        self.minor = minor
    }

    package var isEmpty: Bool { representatives.isEmpty && protection == nil && minor == nil }

    /// Those who stand for the citizen on this day, and what is true of a child on it.
    package func standing(on day: CivilDay) -> CitizenSurroundings {
        CitizenSurroundings(
            representatives: representatives.filter { $0.stands(on: day) }, protection: protection,
            minor: minor.flatMap { $0.stands(on: day) ? $0 : nil })
    }
}

/// Somebody who may hear of a case or speak in it beside the citizen, and by what right.
package struct Representative: Codable, Hashable, Sendable {
    package let name: String
    package let relation: Relation
    package let ground: RepresentationGround
    package let reach: RepresentationReach
    /// What was seen that gives the right, and where it lies: a letter, a journal number, whose word it was.
    package let proof: String
    package let phone: String?
    /// As they stand on an envelope; at most five lines.
    package let addressLines: [String]
    /// Our letters go to them instead of to the citizen. Source: forvaltningsloven § 8.
    package let getsLetters: Bool
    package let from: CivilDay
    /// The last day; absent when no day was set.
    package let until: CivilDay?

    package init(
        name: String, relation: Relation, ground: RepresentationGround, reach: RepresentationReach, proof: String,
        phone: String? = nil, addressLines: [String] = [], getsLetters: Bool = false, from: CivilDay,
        until: CivilDay? = nil
    ) {
        self.name = name
        self.relation = relation
        self.ground = ground
        self.reach = reach
        self.proof = proof
        self.phone = phone
        self.addressLines = addressLines
        self.getsLetters = getsLetters
        self.from = from
        self.until = until
    }
}

/// By what right somebody stands beside or for a citizen.
package enum RepresentationGround: String, Codable, Hashable, CaseIterable, Sendable {
    /// *Samtykke*: the citizen has said yes to their being told.
    case permission
    /// *Partsrepræsentant*: whoever a party lets speak for them in a case. Source: forvaltningsloven § 8.
    case partyRepresentative
    /// *Fuldmagt*.
    case powerOfAttorney
    /// *Værgemål*: decided by the agency or a court. Source: værgemålsloven.
    case guardianship
    /// *Forældremyndighed*. Source: forældreansvarsloven § 2.
    case custody
    /// The law gives access.
    case legalAccess

    /// Whether whoever has it may speak and decide for the citizen, and not only be told.
    package var letsSpeak: Bool {
        switch self {
        case .partyRepresentative, .powerOfAttorney, .guardianship, .custody: true
        case .permission, .legalAccess: false
        }
    }
}

/// How far a right reaches.
package enum RepresentationReach: String, Codable, Hashable, CaseIterable, Sendable {
    /// May be told about the case.
    case hear
    /// May be told, and may speak and agree for the citizen.
    case speak
}

/// Somebody beside or for a citizen, as it stands in the case.
package struct RepresentativeRow: Codable, Hashable, Sendable {
    /// Within the case, from 1.
    package let number: Int
    package let representative: Representative
    /// Who has seen the proof, and when it was written down.
    package let by: PersonID
    package let at: Timestamp
    /// The right was withdrawn or lost before its last day; absent when not.
    package let ended: Ended?

    package init(number: Int, representative: Representative, by: PersonID, at: Timestamp, ended: Ended? = nil) {
        self.number = number
        self.representative = representative
        self.by = by
        self.at = at
        self.ended = ended
    }

    /// Who has written that it ended, and why.
    package struct Ended: Codable, Hashable, Sendable {
        package let by: PersonID
        package let at: Timestamp
        package let reason: String

        package init(by: PersonID, at: Timestamp, reason: String) {
            self.by = by
            self.at = at
            self.reason = reason
        }
    }

    package func stands(on day: CivilDay) -> Bool {
        ended == nil && representative.from <= day && representative.until.map { day <= $0 } ?? true
    }
}

/// *Navne- og adressebeskyttelse*: the address is shown only to those who ask for it, and no letter shows it or goes there
/// on paper before somebody has looked. Source: CPR-loven § 28.
package struct AddressProtection: Codable, Hashable, Sendable {
    package let letters: ProtectedLetters
    package let by: PersonID
    package let at: Timestamp

    package init(letters: ProtectedLetters, by: PersonID, at: Timestamp) {
        self.letters = letters
        self.by = by
        self.at = at
    }
}

/// How letters go to somebody whose address is protected.
package enum ProtectedLetters: String, Codable, Hashable, CaseIterable, Sendable {
    /// By Digital Post alone, which shows no address.
    case digitalPostOnly
    /// On paper too: somebody has made sure that the way and the address are safe.
    case paperChecked
}

/// A citizen under eighteen: whose word counts, and where letters go, follow from the age on the day.
package struct Minor: Codable, Hashable, Sendable {
    package let born: CivilDay
    package let by: PersonID
    package let at: Timestamp

    /// From fifteen a child is heard and written to in their own name; below, whoever holds custody is.
    package static let ownVoiceAge = 15
    package static let fullAge = 18

    package init(born: CivilDay, by: PersonID, at: Timestamp) {
        self.born = born
        self.by = by
        self.at = at
    }

    /// Full years on this day.
    package func age(on day: CivilDay) -> Int { born.age(on: day) }

    package func stands(on day: CivilDay) -> Bool { age(on: day) < Self.fullAge }

    /// Whether letters go to whoever holds custody, and not to the child.
    package func isWrittenToThroughCustody(on day: CivilDay) -> Bool { age(on: day) < Self.ownVoiceAge }
}
