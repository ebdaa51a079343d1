/// `intake.verify`: I have checked who the citizen is, and that the address is theirs. Now letters may go there.
package struct VerifyCitizen: ServiceCommand {
    package static let method = "intake.verify"
    package let `case`: CaseID
    package let how: IdentityCheck
    /// Where to write, when it is not what the citizen gave; absent keeps that.
    package let addressLines: [String]?

    package init(case: CaseID, how: IdentityCheck, addressLines: [String]? = nil) {
        self.case = `case`
        self.how = how
        self.addressLines = addressLines
    }

    package typealias Reply = CaseReceipt
}

/// How it was found out who a citizen is. Never a number that the citizen alone should know.
package enum IdentityCheck: String, Codable, Hashable, CaseIterable, Sendable {
    /// We rang on a number that we had before, and it was the citizen.
    case knownNumber
    /// The citizen was here and showed who it is.
    case inPerson
    /// The citizen wrote with Digital Post or signed in with MitID.
    case digitalPost
    /// The citizen answered what only they and we know from the case.
    case answeredRightly
}

/// That somebody has checked who the citizen is.
package struct Verification: Codable, Hashable, Sendable {
    package let how: IdentityCheck
    package let by: PersonID
    package let at: Timestamp

    package init(how: IdentityCheck, by: PersonID, at: Timestamp) {
        self.how = how
        self.by = by
        self.at = at
    }
}
