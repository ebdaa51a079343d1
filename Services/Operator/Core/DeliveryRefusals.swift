/// Why Notifier says no to whoever runs Genklang: they have no cases, and read English lines with a code.
package enum DeliveryRefusals {
    /// - Parameter otherwise: what the service itself said, where it is nothing about letters.
    package static func line(_ code: String, otherwise: String) -> String {
        "\(sentences[code] ?? otherwise) (\(code))"
    }

    private static let sentences = [
        "notifier.unknown_letter": "there is no letter with that number; genklang letters list shows those that wait",
        "notifier.nothing_to_retry": "that letter waits for nobody, or stands in the journal already",
        "notifier.nothing_to_settle": "that letter has come, or nobody has to do anything about it",
        "notifier.contradicts_delivery":
            "that cannot be true beside what is known of the letter; genklang letters show LETTER says what is",
        "notifier.reference_wrong": "--reason is a number of 1 to 64 letters, digits and -_./#, without blanks",
        "notifier.ground_missing": "--ground is missing: how what became of the letter is known",
        "notifier.reference_missing": "--reason is missing: where that ground is written down",
        "case.waits_for_operations": "its case waits for you; genklang parked list shows what it waits for",
    ]
}
