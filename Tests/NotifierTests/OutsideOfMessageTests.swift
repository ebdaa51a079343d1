import CaseModel
import NotifierCore
import NotifierShell
import Support
import Testing
import Wording

/// What a Digital Post message shows before it is opened: in the list of a mailbox, on a telephone's lock screen, in an e-mail
/// that tells of it. Source: MeMo 1.2, header.
@Suite struct OutsideOfMessageTests {
    /// One letter of each sort that a case can give, by Digital Post.
    private func messages() throws -> [(kind: LetterKind, memo: MeMoReader)] {
        let desk = try Desk()
        try desk.register()
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .digital), as: Desk.colleague)
        try desk.owe()
        try desk.file()
        try desk.bench.hear(
            Appointed(
                case: "K-1", appointment: "A-1", version: 1, form: .meeting, at: "2025-03-06T10:00+01:00",
                notice: .letter, by: "P-7"), from: .callback, about: CaseID("K-1"))
        try desk.bench.hear(
            ObjectionAnswered(case: "K-1", objection: "O-1", outcome: .notUpheld), from: .callback,
            about: CaseID("K-1"))
        return try desk.letters().filter { $0.delivery?.channel == .digitalPost }.map {
            ($0.kind, try MeMoReader(desk.bytes("digital-post", "\($0.letter).xml")))
        }
    }

    @Test("R-073 the outside is the same for every letter: short, and says neither whom nor what it is about")
    func outside() throws {
        let messages = try messages()
        #expect(Set(messages.map(\.kind)).count >= 3, "\(messages.map(\.kind))")
        let notes = NoteCopyFacts.wednesday(.solved).note.draft.text
        let secrets = [
            Desk.citizen, "Ågård", "Blåbærvej", "9999", "2211771212", "K-1", "N-1", "O-1", "A-1", "Jobcenter", "klage",
            "indsigelse", "aftale", "notat", "kvittering", notes,
        ]
        for (kind, memo) in messages {
            #expect(memo.faults == [], "\(kind)")
            let label = try #require(memo.text("MessageHeader/label"))
            #expect(label == Wording.documentTitle && (1...256).contains(label.unicodeScalars.count))
            // What else a mailbox shows of it before it is opened: nothing of ours.
            for name in ["notification", "additionalNotification", "messageID", "messageCode", "Recipient/label"] {
                #expect(memo.text("MessageHeader/\(name)") == nil, "\(kind) \(name)")
            }
            let file = try #require(memo.text("MessageBody/MainDocument/File/filename"))
            let sender = try #require(memo.text("MessageHeader/Sender/label"))
            #expect(sender == "Eksempel Kommune")
            for text in [label, file, sender] {
                for secret in secrets {
                    #expect(!text.lowercased().contains(secret.lowercased()), "\(kind): \(secret)")
                }
                #expect(text.filter { $0.isNumber }.isEmpty)
            }
        }
        #expect(Set(messages.map { $0.memo.text("MessageHeader/messageUUID") }).count == messages.count)
    }
}
