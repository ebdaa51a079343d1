import CaseModel
import NotifierCore
import NotifierShell
import Support
import Testing
import Wording

/// An agreed hour in a colleague's calendar: moved and called off as one entry, and nothing in it about anybody.
@Suite struct `An hour for the calendar` {
    private func appointed(_ desk: Desk, version: Int, at: Timestamp?) throws {
        try desk.bench.hear(
            Appointed(
                case: "K-1", appointment: "A-1", version: version, form: .call, at: at, notice: nil, by: "P-7"),
            from: .callback, about: CaseID("K-1"))
    }

    /// What a mail program finds: content types, then the calendar's lines.
    private func read(_ desk: Desk, _ name: String) throws -> String {
        try Tool.output(
            "python3",
            [
                "-c",
                """
                import email, sys
                mail = email.message_from_string(sys.argv[1])
                for part in mail.walk():
                    print(part.get_content_type(), part.get_param('method'))
                for part in mail.walk():
                    if part.get_content_type() in ('text/calendar', 'text/html'):
                        sys.stdout.buffer.write(part.get_payload(decode=True))
                sys.stdout.buffer.flush()
                """, String(decoding: try desk.bytes("staff", name), as: UTF8.self),
            ])
    }

    @Test("R-041 R-044 the hour is an entry of its own, a change moves it, and calling off takes it away")
    func lifecycle() throws {
        let desk = try Desk()
        try desk.register()
        try appointed(desk, version: 1, at: "2025-03-06T09:00+01:00")
        let first = try #require(desk.files("staff").first)
        try appointed(desk, version: 2, at: "2025-03-07T13:30+01:00")
        let second = try #require(desk.files("staff").first { $0 != first })
        try appointed(desk, version: 3, at: nil)
        let third = try #require(desk.files("staff").first { $0 != first && $0 != second })
        let (made, moved, off) = (try read(desk, first), try read(desk, second), try read(desk, third))
        #expect(made.contains("multipart/alternative None\ntext/plain None\ntext/html None\ntext/calendar REQUEST"))
        #expect(made.contains("DTSTART:20250306T080000Z\r\n") && made.contains("DTEND:20250306T083000Z\r\n"))
        #expect(moved.contains("DTSTART:20250307T123000Z\r\n") && moved.contains("SEQUENCE:1\r\n"))
        #expect(off.contains("text/calendar CANCEL") && off.contains("STATUS:CANCELLED\r\n"))
        for text in [made, moved, off] {
            #expect(text.contains("UID:appointment-A-1@eksempel.invalid\r\n"), "one entry, whatever becomes of it")
            #expect(text.contains("CLASS:PRIVATE\r\n") && text.contains("SUMMARY:Genklang: aftalt opkald\r\n"))
            #expect(!text.contains(Desk.citizen) && text.contains("<html lang=\"da\">"))
            for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75 || !line.contains(":")) }
        }
        // The same hour told twice is one message.
        try appointed(desk, version: 3, at: nil)
        #expect(desk.files("staff").count == 3)
    }

    @Test func `a leader's 1:1 is proposed once, half an hour before it should be held`() throws {
        let invitation = Wording.proposal("T-1", by: "2025-03-05T15:30+01:00")
        #expect(invitation.start == "2025-03-05T15:00+01:00" && invitation.isProposal && invitation.minutes == 30)
        let desk = try Desk()
        for stage in [PromptStage.first, .reminder] {
            try desk.bench.hear(
                Prompted(
                    prompt: "T-1", leader: "P-1", kind: .oneToOne, stage: stage, by: "2025-03-05T15:30+01:00",
                    validUntil: "2025-03-06T15:30+01:00"),
                from: .wellbeing, about: PromptID("T-1"))
        }
        let texts = try desk.files("staff").map { try read(desk, $0) }
        #expect(texts.filter { $0.contains("text/calendar REQUEST") }.count == 1)
        #expect(texts.contains { $0.contains("STATUS:TENTATIVE\r\n") && $0.contains("UID:prompt-T-1@") })
    }
}
