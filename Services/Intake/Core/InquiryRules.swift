package import CaseModel

extension Inquiry {
    /// Bytes in what is asked for and in what it rests on; twenty are shown together.
    package static let mostInText = 500

    /// Whether information may be given: by law, or with the citizen's permission, and then it is said which.
    ///
    /// - Throws: what is missing. That there is no ground is no mistake: it is recorded, and the answer is no.
    package func isGranted() throws(IntakeRefusal) -> Bool {
        guard !Words.areMissing(in: name) else { throw .inquirerMissing }
        try Words.checkLine(name)
        guard !Words.areMissing(in: wish) else { throw .inquiryEmpty }
        try Words.check(wish, most: Self.mostInText)
        if let basis { try Words.check(basis, most: Self.mostInText) }
        switch ground {
        case .none: return false
        case .legalAccess, .permission:
            guard let basis, !Words.areMissing(in: basis) else { throw .inquiryBasisMissing }
            return true
        }
    }
}
