extension Wording {
    /// What Notifier says no to, and why a letter waits for a person.
    static let notifier: [String: String] = [
        "notifier.unknown_letter": "Der er intet brev med det nummer i dine sager. Se efter, om nummeret er rigtigt.",
        "notifier.nothing_to_retry": "Brevet venter ikke på nogen. Se på sagen, om det er sendt eller er på vej.",
        "notifier.contradicts_delivery":
            "Det passer ikke med, hvad vi allerede ved om brevet. Se på brevet, hvor det er, og prøv igen.",
    ]
}
