package import CaseModel

/// Documents that came in: what a journal calls them, and what was written in the public form or down from a letter.
extension Wording {
    /// What a document that came in is, in the few words that stand in a journal; nothing about the person.
    package static func journalSubject(of kind: IncomingKind) -> String {
        switch kind {
        case .complaint: "Henvendelse fra borger"
        case .message: "Brev fra borger i sagen"
        case .reply: "Svar fra borger på notat"
        case .objection: "Indvending fra borger mod notat"
        }
    }

    /// What a citizen wrote in the public form, as the document that the form does not leave.
    package static func written(_ form: SubmitComplaint, received: Timestamp) -> String {
        let wishes = form.wishes
        return lines(
            [
                ("Henvendelse gennem formularen", nil), ("Modtaget", moment(received)),
                ("Navn", form.name ?? "ikke oplyst"), ("Telefon", form.phone), ("E-mail", form.email),
                ("Adresse", form.addressLines.isEmpty ? nil : form.addressLines.joined(separator: ", ")),
                ("Passer bedst at blive ringet op", wishes.suits), ("Sprog", wishes.language),
                ("Ønsker", wishes.support.isEmpty ? nil : wishes.support.map { name(of: $0) }.joined(separator: ", ")),
                ("Ønsket behandling", name(of: form.wish)), ("Hvad der er sket", "\n" + form.summary),
            ] + points(form.points))
    }

    /// What a colleague wrote down from what came in writing and was registered by hand.
    package static func writtenDown(_ wish: RegisterCase, received: Timestamp) -> String {
        lines(
            [
                ("Skrevet ned af en medarbejder efter det, der kom ind", nil), ("Modtaget", moment(received)),
                ("Vej", name(of: wish.channel)), ("Navn", wish.citizen?.name ?? "ikke oplyst"),
                ("Kort om sagen", "\n" + wish.summary),
            ] + points(wish.points))
    }

    private static func points(_ points: [ComplaintPoint]) -> [(String, String?)] {
        points.map { ("Punkt (\(name(of: $0.kind)))", "\n" + $0.text) }
    }

    /// A heading has no value and stands alone; what was not said is left out.
    private static func lines(_ lines: [(String, String?)]) -> String {
        lines.enumerated().compactMap { place, line -> String? in
            if place == 0 { return "\(line.0)\n" }
            return line.1.map { $0.hasPrefix("\n") ? "\n\(line.0):\($0)" : "\(line.0): \($0)" }
        }.joined(separator: "\n") + "\n"
    }
}

extension Wording.Desk {
    package static let incomingHead = "Kommet ind"
    package static let incomingMissing = "Kommet ind og mangler i journalen"
    package static let incomingMissingHint =
        "Journalen har ikke givet dokumentet et nummer. Spørg dem, der passer sagssystemet, og læg det så til journalen igen."
    package static let incomingMissingMore = "Der er flere. De står her, når disse er kommet i journalen."
    package static let incomingAgain = "Læg dokumentet til journalen igen"

    /// A document that came in, as a colleague reads of it.
    package static func name(of kind: IncomingKind) -> String {
        switch kind {
        case .complaint: "henvendelsen"
        case .message: "brev i sagen"
        case .reply: "svar på notatet"
        case .objection: "indsigelse mod notatet"
        }
    }
}
