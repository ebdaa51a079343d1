package import CaseModel

extension Wording {
    package static let formalReplyTemplate = "formal-reply/1"
    /// With the name of whoever wrote it.
    package static let signedReplyTemplate = "formal-reply/2"
    /// The same two, beginning with what the citizen told us.
    package static let heardReplyTemplate = "formal-reply-heard/1"
    package static let signedHeardReplyTemplate = "formal-reply-heard/2"

    /// The written answer: what the citizen told us, where we stand, in plain words and before the reasons, then the answer as
    /// it was assured, what is done about it, and for each decision how to complain. Source.
    package static func formalReply(
        _ reply: ReadReplyWords.Reply, to name: String?, from sender: LetterSender, signedBy writer: LetterWriter? = nil
    ) -> [LetterBlock] {
        var blocks: [LetterBlock] = [
            .heading("Vores svar på din henvendelse"), greeting(name),
            .paragraph("Vi modtog din henvendelse \(day(reply.received.civil.day)). Her er vores svar."),
        ]
        if let heard = reply.heard {
            blocks += [
                .section("Det har du fortalt os"), .verbatim(heard),
                .paragraph("Har vi misforstået noget, så \(reachUs(sender)). Så ser vi på svaret igen."),
                .section("Sådan ser vi på det"),
            ]
        }
        blocks += [.paragraph(stance(reply.stance)), .verbatim(reply.text)]
        if let remedy = reply.remedy { blocks += [.section("Det gør vi nu"), .verbatim(remedy)] }
        if !reply.guidance.isEmpty { blocks.append(.section("Sådan kan du klage over afgørelsen")) }
        return blocks + reply.guidance.flatMap(guidance) + contact(sender, about: reply.case)
            + signature(sender, with: writer)
    }

    private static func stance(_ stance: ReplyStance) -> String {
        switch stance {
        case .agreed: "Du har ret i din kritik. Det beklager vi."
        case .partlyAgreed:
            "Du har ret i en del af din kritik, og den del beklager vi. I resten ser vi anderledes på det."
        case .disagreed: "Vi ser anderledes på det, end du gør. Her kan du læse hvorfor."
        }
    }

    private static func guidance(_ guidance: AppealGuidance) -> [LetterBlock] {
        let decision = LetterBlock.verbatim("Afgørelsen: \(guidance.decision)")
        guard guidance.canBeAppealed, let body = guidance.appealTo else {
            return [decision, .paragraph("Du kan ikke klage over afgørelsen til en anden myndighed.")]
        }
        let end = guidance.lastDay.map { " Vi skal have din klage senest \(day($0))." } ?? ""
        return [decision, .paragraph("Du kan klage til \(body).\(end)")] + (guidance.how.map { [.verbatim($0)] } ?? [])
    }
}
