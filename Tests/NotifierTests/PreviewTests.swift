import CaseModel
import NotifierShell
import Seal
import Support
import Testing
import Wording

/// A letter that somebody looks at while writing it.
@Suite struct PreviewTests {
    private static func recipient(
        of case: CaseID = "K-1", protection: ProtectedLetters? = nil, hasNumber: Bool? = nil
    ) -> FindRecipient.Reply {
        FindRecipient.Reply(
            name: Desk.citizen, addressLines: protection == nil ? ["Blåbærvej 12, 2. th.", "9999 Eksempelby"] : [],
            email: nil, unit: "U-demo03", assigned: nil, received: "2025-03-04T10:00+01:00", case: `case`,
            protection: protection, hasNumber: hasNumber)
    }

    private static let note = LetterDraft.note(
        .called, outcome: .solved, consent: Consent(hasAgreed: true, words: "Det er helt fint, så er den lukket."),
        spokenAt: "2025-03-05T11:05+01:00")

    private static let corrected: NoteDraft = {
        var note = NoteDraft.called
        note.text += "\n\nTilføjet 6. marts 2025 efter borgerens indsigelse:\nFristen er den 10. marts."
        return note
    }()

    private static func look(_ draft: LetterDraft = note, from: Int? = nil) -> PreviewLetter {
        PreviewLetter(
            case: "K-1", recipient: recipient(), draft: draft, from: from, writer: "Mette Rønne",
            colleagues: ["P-1": "Mette Rønne"])
    }

    @Test("R-073 the note's letter is shown as it is then sent: template, sender, window and words, but for the code")
    func same() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        let looked = try desk.bench.ask(Self.look(), as: Desk.colleague)
        let shown = try #require(looked.text)
        #expect(looked.channel == .paper && looked.obstacle == nil)
        try desk.file()
        let copy = try #require(desk.letters().last)
        let sent = try #require(
            desk.bench.ask(ReadLetter(case: "K-1", letter: copy.letter), as: Desk.colleague).text)
        #expect(shown.template == sent.template && shown.sender == sent.sender && shown.recipient == sent.recipient)
        // The code is drawn for the letter that is sent; with it comes the line about the page to answer on. When the note
        // was filed is not known before.
        let differing = zip(shown.blocks, sent.blocks).filter { $0 != $1 }
        #expect(shown.blocks.count == sent.blocks.count && differing.count == 2)
        #expect("\(shown.blocks)".contains("XXXX-XXXX-XXXX"))
    }

    @Test func `nothing is kept of what was looked at, and that somebody looked is written down`() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        let before = try desk.letters().map(\.letter)
        _ = try desk.bench.ask(Self.look(), as: Desk.colleague)
        _ = try desk.bench.ask(Self.look(from: 0), as: Desk.colleague)
        #expect(try desk.letters().map(\.letter) == before)
        #expect(try desk.bench.said(LetterSent.self).count == 1 && desk.files("letters").count == 1)
        let looks = try desk.bench.ask(ListLetterLooks(case: "K-1"), as: Desk.colleague)
        #expect("\(looks)".ranges(of: "letter.previewed").count == 2)
    }

    @Test func `the PDF comes in pieces, and is the one that the press would make of the words`() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        let text = try #require(desk.bench.ask(Self.look(), as: Desk.colleague).text)
        var bytes: [UInt8] = []
        while true {
            let reply = try desk.bench.ask(Self.look(from: bytes.count), as: Desk.colleague)
            bytes += try #require(reply.piece.flatMap(Base64URL.decode))
            if bytes.count >= reply.bytes ?? 0 { break }
        }
        #expect(try bytes == LetterSetter.pdf(text))
    }

    @Test("R-015 R-129 somebody of another unit sees the letter signed with theirs, and the case's as whom to contact")
    func writersUnit() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        func blocks(_ unit: UnitID) throws -> String {
            let wish = PreviewLetter(
                case: "K-1", recipient: Self.recipient(), draft: .personalReceipt("Vi har læst dit brev."),
                writer: "Lone Ågård", writersUnit: .init(unit: unit, name: "Byg og Miljø"))
            return try #require(try desk.bench.ask(wish, as: Desk.colleague).text).words(withTyped: false)
        }
        let other = try blocks("U-demo06")
        #expect(
            other.contains("Lone Ågård\nByg og Miljø\nEksempel Kommune") && other.contains("Ring til Jobcenter Nord"))
        #expect(try blocks("U-demo03").contains("Lone Ågård\nJobcenter Nord\nEksempel Kommune"))
    }

    @Test func `whoever may not see the case sees no letter of it, and another case's citizen is in none`() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        #expect(desk.bench.refusal(of: Self.look(), as: Desk.stranger) == "call.may_not_see")
        let other = PreviewLetter(case: "K-1", recipient: Self.recipient(of: "K-2"), draft: Self.note)
        #expect(desk.bench.refusal(of: other, as: Desk.colleague) == "notifier.not_writable")
    }

    @Test func `what would hold the letter back is said while it is written`() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        desk.address = ["Havevej 3", "9999 Eksempelby"]
        desk.changed = desk.bench.clock.now
        #expect(try desk.bench.ask(Self.look(), as: Desk.colleague).obstacle == nil)
        let moved = FindRecipient.Reply(
            name: Desk.citizen, addressLines: ["Havevej 3", "9999 Eksempelby"], email: nil, unit: "U-demo03",
            assigned: nil, received: "2025-03-04T10:00+01:00", case: "K-1")
        let elsewhere = PreviewLetter(case: "K-1", recipient: moved, draft: Self.note)
        #expect(try desk.bench.ask(elsewhere, as: Desk.colleague).obstacle == "channel.address_changed")
        let hidden = PreviewLetter(
            case: "K-1", recipient: Self.recipient(protection: .digitalPostOnly), draft: Self.note)
        let reply = try desk.bench.ask(hidden, as: Desk.colleague)
        #expect(reply.channel == nil && reply.obstacle == "channel.protected_address")
        #expect(reply.text?.recipient == [Desk.citizen, Wording.Desk.previewNoWindow])
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .digital), as: Desk.colleague)
        #expect(try desk.bench.ask(Self.look(), as: Desk.colleague).channel == .digitalPost)
        // Of the number it is known whether there is one.
        for (hasNumber, obstacle) in [(true, nil), (false, "channel.number_missing")] as [(Bool, String?)] {
            let wish = PreviewLetter(case: "K-1", recipient: Self.recipient(hasNumber: hasNumber), draft: Self.note)
            #expect(try desk.bench.ask(wish, as: Desk.colleague).obstacle == obstacle)
        }
    }

    @Test(arguments: [
        (
            LetterDraft.personalReceipt("Vi har læst dit brev."), Wording.signedReceiptTemplate,
            "Vi har læst dit brev."
        ),
        (
            .appointment(
                .meeting, at: "2025-03-06T10:00+01:00", isChange: false, place: "Rådhuset, lokale 4", everyDays: nil),
            Wording.appointmentTemplate, "Mødet er her: Rådhuset, lokale 4"
        ),
        (
            .formalReply(
                "Brevet lå for længe.", heard: nil, stance: .agreed, remedy: nil, guidance: [], signedBy: "Lone Ågård"),
            Wording.signedReplyTemplate, "Lone Ågård"
        ),
        (
            .formalReply(
                "Brevet lå for længe.", heard: "Du ventede fire uger.", stance: .agreed, remedy: nil, guidance: [],
                signedBy: "Lone Ågård"),
            Wording.signedHeardReplyTemplate, "Du ventede fire uger."
        ),
        (
            .extended(until: "2025-04-01T15:00+02:00", reason: "Vi venter på en læge."), Wording.extensionTemplate,
            "Vi venter på en læge."
        ),
        (
            .objectionAnswer(
                .upheld, raisedAt: "2025-03-06T12:00+01:00", spokenAt: "2025-03-05T11:05+01:00",
                reason: "Du har ret i fristen.", addition: "Fristen er den 10. marts."),
            Wording.objectionAnswerTemplate, "Fristen er den 10. marts."
        ),
        (
            .appointment(
                .meeting, at: "2025-03-07T12:30+01:00", isChange: true, place: "Rådhuset", everyDays: 14),
            Wording.appointmentTemplate, "mødes vi hver 14. dag"
        ),
        (
            .appointment(.call, at: nil, isChange: true, place: nil, everyDays: nil), Wording.appointmentTemplate,
            "aflyst"
        ),
        (
            .appointment(
                .call, at: "2025-03-07T12:30+01:00", isChange: true, place: nil, everyDays: nil,
                before: "2025-03-06T10:00+01:00"), Wording.appointmentTemplate,
            "i stedet for opkaldet torsdag den 6. marts 2025 kl. 10.00"
        ),
        (
            .correctedNote(
                corrected, before: .called, outcome: .solved, spokenAt: "2025-03-05T11:05+01:00"),
            Wording.correctedCopyTemplate, "Fristen er den 10. marts."
        ),
        (
            .forwarded(
                authority: "Ankestyrelsen", sentTo: "ast@eksempel.invalid", reason: "De afgør klager over afgørelser.",
                points: ["Selve afslaget"], sent: nil), Wording.forwardedTemplate, "Selve afslaget"
        ),
        (.lesson("Brevene bliver nu læst samme dag."), Wording.lessonTemplate, "læst samme dag"),
        (.mediation(.locked), Wording.mediationTemplate, "en, der ikke tager parti"),
    ])
    func `each letter that somebody writes can be looked at`(draft: LetterDraft, template: String, words: String) throws
    {
        let desk = try Desk()
        try desk.register(route: .formal)
        let text = try #require(desk.bench.ask(Self.look(draft), as: Desk.colleague).text)
        #expect(text.template == template)
        #expect("\(text.blocks)".contains(words))
    }

    @Test("R-074 the answer to an objection goes to the citizen in its words, once")
    func objectionAnswer() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        let said = ObjectionJudged(case: "K-1", objection: "O-1", outcome: .notUpheld, by: "P-7")
        try desk.bench.hear(said, from: .callback, about: "K-1" as CaseID)
        let row = try #require(desk.letters().last)
        #expect(row.kind == .objectionAnswer && row.state == .sent)
        let text = try #require(
            desk.bench.ask(ReadLetter(case: "K-1", letter: row.letter), as: Desk.colleague).text)
        #expect(text.template == Wording.objectionAnswerTemplate)
        #expect(text.blocks.contains(.verbatim("Sådan talte vi om det.")))
    }
}
