package import CaseModel

extension Wording {
    package static let forwardedTemplate = "forwarded/2"

    /// What the citizen wrote belongs to another authority and lies there now: which part, with whom, why, when it first
    /// came, and what stays with us. Source: forvaltningsloven § 7 stk. 2.
    package static func forwarded(
        _ sent: ReadForwarding.Reply, to name: String?, from sender: LetterSender
    ) -> [LetterBlock] {
        let row = sent.row
        let isPart = !sent.points.isEmpty
        let opening: [LetterBlock] = [
            .heading(isPart ? "Vi har sendt en del af din henvendelse videre" : "Vi har sendt din henvendelse videre"),
            greeting(name),
            .paragraph(
                "Vi modtog din henvendelse \(day(row.received.civil.day)). Det er en anden myndighed end os, der skal se på "
                    + "\(isPart ? "en del af den. Den del" : "den. Den") har vi sendt dertil \(day(row.sent.civil.day)). "
                    + "Du skal ikke selv sende noget."),
            .section("Hvem har den nu?"), .verbatim("\(row.authority)\n\(row.sentTo)"),
            .paragraph("De svarer dig. Spørg dem, hvis du vil vide, hvor langt de er."),
            .section("Derfor"), .verbatim(row.reason),
        ]
        let which: [LetterBlock] = isPart ? [.section("Det har vi sendt videre"), .items(sent.points)] : []
        let rest =
            isPart
            ? "Resten af din henvendelse er stadig hos os, og den svarer vi dig på."
            : "Vi gør ikke mere ved den, når de har den. Siger de, at den ikke hører til hos dem, tager vi den op igen."
        let clock =
            "Vi har skrevet til dem, hvornår du først henvendte dig til os. Er der en frist hos dem, så fortæl dem også selv, at vi "
            + "modtog din henvendelse \(day(row.received.civil.day))."
        return opening + which + [.paragraph(rest), .paragraph(clock)] + contact(sender, about: sent.case)
            + signature(sender)
    }
}
