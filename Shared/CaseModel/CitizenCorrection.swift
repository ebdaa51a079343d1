/// `intake.correct-citizen`: who a citizen is and where they are reached stands wrongly in the case, or is another by now.
/// What is absent stays as it is. Says nothing of whether it has been checked who the citizen is; that is `VerifyCitizen`.
package struct CorrectCitizen: ServiceCommand {
    package static let method = "intake.correct-citizen"
    package let `case`: CaseID
    package let how: CorrectionGround
    package let name: String?
    /// Empty: there is none.
    package let phone: String?
    /// Empty: there is none.
    package let email: String?
    /// As it stands on an envelope; empty: there is none. Absent too where it is protected and was not shown.
    package let addressLines: [String]?
    /// Written and never shown again.
    package let cpr: CPR?

    package init(
        case: CaseID, how: CorrectionGround, name: String? = nil, phone: String? = nil, email: String? = nil,
        addressLines: [String]? = nil, cpr: CPR? = nil
    ) {
        self.case = `case`
        self.how = how
        self.name = name
        self.phone = phone
        self.email = email
        self.addressLines = addressLines
        self.cpr = cpr
    }

    package typealias Reply = CaseReceipt
}

/// How somebody knows what is right of a citizen's details.
package enum CorrectionGround: String, Codable, Hashable, CaseIterable, Sendable {
    /// The citizen has said so, and whoever writes it has made sure that it was the citizen.
    case citizenChecked
    /// It stands so in the register of persons, or of companies.
    case register
    /// The citizen had written it rightly, and we had not.
    case ourMistake
    /// A letter or a mail came back with the new one on it.
    case cameBack
    /// The citizen wrote it in a mail of the case, and nobody has checked that it is theirs.
    case citizensMail
}

/// One of the things by which a citizen is known and reached; said without what it is.
package enum CitizenDetail: String, Codable, Hashable, CaseIterable, Sendable {
    case name, phone, email, address
    /// The civil registration number.
    case number
}

/// Somebody has put right how the citizen of a case is known or reached. Owner: Intake. What waits for it is tried anew.
package struct CitizenCorrected: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.citizen-corrected.v1")
    package let `case`: CaseID
    /// What was put right, each once; never from what to what.
    package let details: [CitizenDetail]
    /// Whether letters may go to the citizen now: it is known who it is, and there is somewhere to write.
    package let canBeWrittenTo: Bool

    package init(case: CaseID, details: [CitizenDetail], canBeWrittenTo: Bool) {
        self.case = `case`
        self.details = details
        self.canBeWrittenTo = canBeWrittenTo
    }
}
