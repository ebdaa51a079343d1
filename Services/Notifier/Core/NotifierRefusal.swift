import CaseModel

/// What Notifier says no to.
package enum NotifierRefusal: String, Refusal, CaseIterable {
    /// There is no such letter, or it belongs to a case that whoever asks may not see.
    case unknownLetter
    /// The letter does not wait for a person.
    case nothingToRetry
    /// What is told about a document cannot be true beside what is known of it.
    case contradictsDelivery

    package var code: String {
        switch self {
        case .unknownLetter: "notifier.unknown_letter"
        case .nothingToRetry: "notifier.nothing_to_retry"
        case .contradictsDelivery: "notifier.contradicts_delivery"
        }
    }
}
