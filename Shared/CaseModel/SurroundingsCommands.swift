/// `intake.surroundings`: who and what stands around the citizen of a case; audited.
package struct ShowSurroundings: ServiceCommand {
    package static let method = "intake.surroundings"
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }

    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package let citizen: String?
        package let surroundings: CitizenSurroundings
        /// What makes a talk possible; absent when nothing was said.
        package let needs: CallWishes?

        package init(case: CaseID, citizen: String?, surroundings: CitizenSurroundings, needs: CallWishes?) {
            self.case = `case`
            self.citizen = citizen
            self.surroundings = surroundings
            self.needs = needs
        }
    }
}

/// `intake.represent`: somebody may hear of the case or speak in it, by this right, and I have seen the proof.
package struct RecordRepresentative: ServiceCommand {
    package static let method = "intake.represent"
    /// In one case; ended ones count too.
    package static let mostRows = 10
    package let `case`: CaseID
    package let representative: Representative

    package init(case: CaseID, representative: Representative) {
        self.case = `case`
        self.representative = representative
    }

    package typealias Reply = CaseReceipt
}

/// `intake.end-representation`: the right was withdrawn or is lost, and why.
package struct EndRepresentation: ServiceCommand {
    package static let method = "intake.end-representation"
    package let `case`: CaseID
    package let number: Int
    package let reason: String

    package init(case: CaseID, number: Int, reason: String) {
        self.case = `case`
        self.number = number
        self.reason = reason
    }

    package typealias Reply = CaseReceipt
}

/// `intake.protect-address`: the citizen's name and address are protected, or no longer.
package struct ProtectAddress: ServiceCommand {
    package static let method = "intake.protect-address"
    package let `case`: CaseID
    /// How letters go from now on; absent when the address is no longer protected.
    package let letters: ProtectedLetters?

    package init(case: CaseID, letters: ProtectedLetters?) {
        self.case = `case`
        self.letters = letters
    }

    package typealias Reply = CaseReceipt
}

/// `intake.protected-address`: the address that pages leave out; each look is written down as such.
package struct ShowProtectedAddress: ServiceCommand {
    package static let method = "intake.protected-address"
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }

    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package let addressLines: [String]

        package init(case: CaseID, addressLines: [String]) {
            self.case = `case`
            self.addressLines = addressLines
        }
    }
}

/// `intake.needs`: what makes a talk possible: an interpreter and the language, a meeting, a support person.
package struct RecordNeeds: ServiceCommand {
    package static let method = "intake.needs"
    package let `case`: CaseID
    /// Takes the place of what was written before; nothing at all is allowed.
    package let support: [SupportOffer]
    /// Which language the interpreter speaks; one line.
    package let language: String?

    package init(case: CaseID, support: [SupportOffer], language: String?) {
        self.case = `case`
        self.support = support
        self.language = language
    }

    package typealias Reply = CaseReceipt
}

/// `intake.minor`: the citizen is under eighteen; or that was a mistake.
package struct RecordMinor: ServiceCommand {
    package static let method = "intake.minor"
    package let `case`: CaseID
    /// Absent when it was a mistake.
    package let born: CivilDay?

    package init(case: CaseID, born: CivilDay?) {
        self.case = `case`
        self.born = born
    }

    package typealias Reply = CaseReceipt
}

/// `intake.representatives-named`: who the numbers stand for that a talk was held with, also when their right has ended
/// since; no more of them than that. Audited.
package struct NameRepresentatives: ServiceCommand {
    package static let method = "intake.representatives-named"
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }

    package struct Reply: Codable, Hashable, Sendable {
        /// In order of number.
        package let named: [NamedRepresentative]
        package init(named: [NamedRepresentative]) { self.named = named }
    }
}

/// A representative as far as a note needs them: which record it is, and what they are to the citizen.
package struct NamedRepresentative: Codable, Hashable, Sendable {
    package let number: Int
    package let name: String
    package let relation: Relation

    package init(number: Int, name: String, relation: Relation) {
        self.number = number
        self.name = name
        self.relation = relation
    }
}
