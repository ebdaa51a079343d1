import CaseModel

/// What Notifier says no to.
package enum NotifierRefusal: String, Refusal, CaseIterable {
    /// There is no such letter, or it belongs to a case that whoever asks may not see.
    case unknownLetter
    /// The letter does not wait for a person.
    case nothingToRetry
    /// The letter has come, or nobody has to do anything about it.
    case nothingToSettle
    /// What is told about a document cannot be true beside what is known of it.
    case contradictsDelivery
    /// The case system says something else of a document than it did before.
    case contradictsJournal
    /// A company's number has eight digits, and nobody else has one.
    case cvrWrong
    /// A reference is a number: at most 64 letters, digits and -_./#, without blanks.
    case referenceWrong
    /// How it is known what became of the letter must be said.
    case groundMissing
    /// Another ground is written down somewhere, and where must be said.
    case referenceMissing
    /// A newer version of the note has been written to the citizen; that is the one to send.
    case newerVersion
    /// The last day to complain that it names has come.
    case appealDayCome
    /// What was written cannot be made into a letter.
    case notWritable

    package var isOfUnknownCase: Bool { self == .unknownLetter }

    package var code: String {
        switch self {
        case .unknownLetter: "notifier.unknown_letter"
        case .nothingToRetry: "notifier.nothing_to_retry"
        case .nothingToSettle: "notifier.nothing_to_settle"
        case .contradictsDelivery: "notifier.contradicts_delivery"
        case .contradictsJournal: "notifier.contradicts_journal"
        case .cvrWrong: "notifier.cvr_wrong"
        case .referenceWrong: "notifier.reference_wrong"
        case .groundMissing: "notifier.ground_missing"
        case .referenceMissing: "notifier.reference_missing"
        case .newerVersion: "notifier.newer_version"
        case .appealDayCome: "notifier.appeal_day_come"
        case .notWritable: "notifier.not_writable"
        }
    }
}
