import CaseModel
import NotifierCore
import NotifierShell
import Store
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
        #expect(moved.contains("DTSTART:20250307T123000Z\r\n") && moved.contains("SEQUENCE:1000\r\n"))
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

    @Test("R-044 an hour that is called off leaves the calendar it is in, whoever has the case by then")
    func calledOffWithHolder() throws {
        let desk = try Desk()
        try desk.register()
        try appointed(desk, version: 1, at: "2025-03-06T09:00+01:00")
        let made = try #require(desk.files("staff").first)
        try desk.bench.hear(
            CaseAssigned(
                case: "K-1", unit: "U-demo03", person: "P-9", previous: nil, by: "P-1", isConcerned: false),
            from: .intake, about: CaseID("K-1"))
        let before = Set(desk.files("staff"))
        try appointed(desk, version: 2, at: nil)
        let off = try #require(desk.files("staff").first { !before.contains($0) })
        #expect(try read(desk, off).contains("text/calendar CANCEL"))
        let rows = try desk.bench.database.rows("SELECT key FROM duty WHERE key LIKE 'invitation/A-1/%' ORDER BY key") {
            $0.text("key")
        }
        #expect(rows == ["invitation/A-1/1/P-7", "invitation/A-1/2/P-7"], "\(made)")
    }

    @Test("R-041 R-170 the mail with an hour says the day and the hour as one says them")
    func mail() {
        let hour: Timestamp = "2026-12-10T10:00+01:00"
        let told = "torsdag den 10. december 2026 kl. 10.00"
        for message in [
            Wording.invited(.call, about: "K-1", at: hour, isChange: false),
            Wording.invited(.meeting, about: "K-1", at: hour, isChange: true),
            Wording.meetingPlanned(about: "K-1", at: hour),
            Wording.reviewMeetingMessage(at: hour, isCalledOff: false),
            Wording.reviewMeetingMessage(at: hour, isCalledOff: true),
        ] {
            #expect(message.paragraphs[0].contains(told) && !message.paragraphs[0].contains("10-12-2026"))
        }
        #expect(
            Wording.invited(.call, about: "K-1", at: hour, isChange: false).paragraphs[0]
                == "Du har et aftalt opkald \(told).")
    }

    @Test func `a leader's 1:1 is proposed once, half an hour before it should be held`() throws {
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
        let proposal = try #require(texts.first { $0.contains("text/calendar REQUEST") })
        for line in [
            "STATUS:TENTATIVE", "UID:prompt-T-1@eksempel.invalid", "SEQUENCE:0", "DTSTART:20250305T140000Z",
            "DTEND:20250305T143000Z",
        ] {
            #expect(proposal.contains("\(line)\r\n"))
        }
    }

    @Test(
        "R-137 a proposed 1:1 that is declined goes out of the calendar, one asked for anew moves, and neither says why"
    )
    func proposalsChange() throws {
        let desk = try Desk()
        func hear(_ body: some BusEvent) throws -> String {
            let before = Set(desk.files("staff"))
            try desk.bench.hear(body, from: .wellbeing, about: PromptID("T-1"))
            return try read(desk, #require(desk.files("staff").first { !before.contains($0) }))
        }
        func prompted(_ instance: Int?, by: Timestamp) -> Prompted {
            Prompted(
                prompt: "T-1", leader: "P-1", kind: .oneToOne, stage: .first, by: by, validUntil: by, instance: instance
            )
        }
        let first = try hear(prompted(nil, by: "2025-03-06T15:30+01:00"))
        let moved = try hear(prompted(2, by: "2025-03-07T12:00+01:00"))
        let off = try hear(
            ProposalWithdrawn(prompt: "T-1", leader: "P-1", sequence: 3, at: "2025-03-07T11:30+01:00"))
        for text in [first, moved, off] {
            #expect(text.contains("UID:prompt-T-1@eksempel.invalid\r\n"), "one entry, whatever becomes of it")
            #expect(text.contains("SUMMARY:Genklang: forslag til samtale\r\n"))
        }
        #expect(first.contains("SEQUENCE:0\r\n") && moved.contains("SEQUENCE:2\r\n"))
        #expect(moved.contains("text/calendar REQUEST") && moved.contains("DTSTART:20250307T103000Z\r\n"))
        #expect(off.contains("text/calendar CANCEL") && off.contains("SEQUENCE:3\r\n"))
        #expect(off.contains("STATUS:CANCELLED\r\n") && !off.contains("DTSTART"))
    }

    @Test func `an hour that has begun is not taken out of a calendar any more`() throws {
        let desk = try Desk()
        try desk.bench.hear(
            ProposalWithdrawn(prompt: "T-1", leader: "P-1", sequence: 1, at: "2025-03-03T11:30+01:00"),
            from: .wellbeing, about: PromptID("T-1"))
        #expect(desk.files("staff").isEmpty)
    }
}
