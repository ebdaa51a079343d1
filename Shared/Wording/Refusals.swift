package import CaseModel

extension Wording {
    /// The sentence for somebody who asked for what the rules do not allow: what is missing, then what to do.
    ///
    /// - Parameters:
    ///   - code: the refusal's stable code, `callback.note_before_conversation`.
    ///   - details: what to put in the sentence's places: `["day": "…"]` fills `{day}`. Never a citizen's words.
    ///
    /// A code without a sentence gives `Wording.unknownRefusal`, so that nobody ever reads a bare code.
    package static func sentence(forRefusal code: String, with details: [String: String] = [:]) -> String {
        guard let sentence = refusals[code] else { return unknownRefusal }
        return filled(sentence, with: details)
    }

    /// The sentence for a refusal that was thrown.
    package static func sentence(for refusal: some Refusal, with details: [String: String] = [:]) -> String {
        sentence(forRefusal: refusal.code, with: details)
    }

    /// What is said when a code has no sentence of its own yet.
    package static let unknownRefusal =
        "Det kan ikke lade sig gøre, som sagen står nu. Åbn sagen igen, se hvad der mangler, og prøv så en gang til."

    /// Every refusal's sentence by its code. Each service adds its own lines, in its own table.
    package static let refusals: [String: String] = {
        let tables = [everywhere, bus, directory, intake, callback, notifier, learning, wellbeing, operating]
        return tables.reduce(into: [:]) { all, table in
            all.merge(table) { first, _ in preconditionFailure("a refusal has two sentences: \(first)") }
        }
    }()

    /// Refusals that any service may give.
    private static let everywhere: [String: String] = [
        "call.not_signed_in": "Du er ikke logget ind. Log ind, og prøv igen.",
        "call.sign_in_expired": "Dit login er udløbet. Log ind igen, og gentag det, du var i gang med.",
        "call.may_not_see": "Sagen er ikke åben for dig. Tal med din leder, hvis du skal arbejde med den.",
        "call.may_not_do": "Din rolle giver ikke adgang til dette. Bed en kollega med den rette rolle om at gøre det.",
        "call.bad_request": "Noget i det, du sendte, kan ikke læses. Ret det, og prøv igen.",
        "call.too_late": "Der gik for lang tid. Se efter, om det er gjort, og prøv ellers igen.",
        "case.unknown": "Der er ingen sag med det nummer. Se efter, om nummeret er skrevet rigtigt.",
        "case.waits_for_operations": "Sagen venter på driften. Prøv igen senere, eller ring til driften.",
    ]

    private static let bus: [String: String] = [
        "bus.no_service": "Den del af systemet er ikke i gang. Vent et øjeblik, og prøv igen.",
        "bus.silent": "Systemet svarede ikke i tide. Se efter, om det er gjort, og prøv ellers igen.",
        "bus.busy": "Der er travlt lige nu. Vent et øjeblik, og prøv igen.",
        "bus.not_allowed": "Det er ikke åbnet for dette. Tal med driften, hvis du har brug for det.",
        "bus.bad_call": "Noget i det, du sendte, kan ikke læses. Ret det, og prøv igen.",
    ]

    private static let directory: [String: String] = [:]

    private static let callback: [String: String] = [:]

    private static let notifier: [String: String] = [:]

    private static let learning: [String: String] = [:]

    private static let wellbeing: [String: String] = [:]

    /// Refusals of the command line itself, before anything is asked of a service.
    private static let operating: [String: String] = [:]

    /// The sentence with `{place}` replaced by what belongs there; a place without a filling becomes an ellipsis.
    private static func filled(_ sentence: String, with details: [String: String]) -> String {
        var result = ""
        var rest = sentence[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open] + (details[String(rest[rest.index(after: open)..<close])] ?? "…")
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
