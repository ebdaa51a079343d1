import CaseModel
import Foundation
import NotifierShell
import Support
import Testing
import Wire
import Wording

/// Letters that lie to be printed and become untrue there: what is taken out, and what is made anew (decision 116).
@Suite struct UntrueLetterTests {
    private static let hour: Timestamp = "2025-03-06T10:00+01:00"
    private static let later: Timestamp = "2025-03-10T10:00+01:00"

    private func appoint(
        _ desk: Desk, _ version: Int, at moment: Timestamp?, notice: NoticeWay? = .letter
    ) throws {
        try desk.bench.hear(
            Appointed(
                case: "K-1", appointment: "A-1", version: version, form: .call, at: moment, notice: notice, by: "P-7"),
            from: .callback, about: CaseID("K-1"))
    }

    private func rows(_ desk: Desk, _ kind: LetterKind) throws -> [LetterRow] {
        try desk.letters().filter { $0.kind == kind }
    }

    private func codes(_ desk: Desk, _ kind: LetterKind) throws -> [String?] {
        try rows(desk, kind).map { $0.delivery?.state == .spooled ? nil : $0.delivery?.evidence?.code }
    }

    /// Somebody who prints has fetched it.
    private func collect(_ letter: LetterID, _ desk: Desk) throws {
        let folder = "\(desk.folder.path)/outbox/letters"
        try FileManager.default.createDirectory(atPath: "\(folder)/taken", withIntermediateDirectories: true)
        try FileManager.default.moveItem(
            atPath: "\(folder)/\(letter).pdf", toPath: "\(folder)/taken/\(letter).pdf")
    }

    @Test("R-044 of an hour that is moved again before it was told of, the newest letter alone lies there")
    func movedTwice() throws {
        let desk = try Desk.ofFormalCase()
        for (version, moment) in [(2, Self.hour), (3, Self.later)] {
            let before: Timestamp = version == 2 ? "2025-03-05T09:00+01:00" : Self.hour
            desk.answers[ReadAppointment.method] = try JSON(
                encoding: ReadAppointment.Reply(case: "K-1", place: nil, everyDays: nil, before: before))
            try appoint(desk, version, at: moment)
        }
        #expect(try codes(desk, .appointment) == ["letter.newer", nil])
        let letters = try rows(desk, .appointment).map(\.letter)
        #expect(!desk.files("letters").contains("\(letters[0]).pdf"))
        #expect(desk.files("letters").contains("\(letters[1]).pdf"))
        let first = try rows(desk, .appointment)[0]
        #expect(first.delivery?.next == NextAct.nothing)
        #expect(Wording.state(of: first).contains("et nyere brev om det samme"))
        #expect(try desk.bench.said(LetterFateKnown.self).isEmpty)
    }

    @Test("R-044 a letter about an hour leaves the pile when the hour passes, or is moved or called off by telephone")
    func passedOrMoved() throws {
        let passed = try Desk.ofFormalCase()
        try appoint(passed, 1, at: Self.hour)
        #expect(try codes(passed, .appointment) == [nil])
        try passed.bench.wait(until: Self.hour)
        #expect(try codes(passed, .appointment) == ["hour.passed"])
        let row = try #require(try rows(passed, .appointment).first)
        #expect(Wording.state(of: row).hasSuffix("før det blev printet, fordi tidspunktet i det er passeret"))
        for moment in [Self.later, nil] {
            let moved = try Desk.ofFormalCase()
            try appoint(moved, 1, at: Self.hour)
            try appoint(moved, 2, at: moment, notice: .phone)
            #expect(try codes(moved, .appointment) == ["hour.moved"])
            let letter = try #require(try rows(moved, .appointment).first).letter
            #expect(!moved.files("letters").contains("\(letter).pdf"))
        }
    }

    @Test("R-044 what has been collected stands: it may have been posted")
    func collected() throws {
        let desk = try Desk.ofFormalCase()
        try appoint(desk, 1, at: Self.hour)
        try collect(#require(try rows(desk, .appointment).first).letter, desk)
        try appoint(desk, 2, at: Self.later)
        try desk.bench.wait(until: Self.hour)
        #expect(try codes(desk, .appointment) == [nil, nil])
    }

    @Test("R-073 the copy of a note that names an hour is made anew when the hour is moved, and when it passes")
    func copies() throws {
        for isMoved in [true, false] {
            let desk = try Desk.ofFormalCase()
            desk.nextTalk = NextTalk(at: Self.hour, form: .call)
            try desk.file()
            try appoint(desk, 1, at: Self.hour, notice: nil)
            #expect(try codes(desk, .noteCopy) == [nil])
            desk.nextTalk = isMoved ? NextTalk(at: Self.later, form: .call) : nil
            if isMoved {
                try appoint(desk, 2, at: Self.later, notice: .phone)
            } else {
                try desk.bench.wait(until: Self.hour.adding(seconds: 60))
            }
            let copies = try rows(desk, .noteCopy)
            #expect(copies.map(\.delivery?.state) == [.replaced, .spooled])
            #expect(copies[0].delivery?.evidence?.code == (isMoved ? "hour.moved" : "hour.passed"))
            #expect(desk.files("letters").contains("\(copies[1].letter).pdf"))
            #expect(!desk.files("letters").contains("\(copies[0].letter).pdf"))
        }
    }

    @Test("R-017 more time once more: the newest letter alone lies there, and none behind the answer")
    func extended() throws {
        let desk = try Desk.ofFormalCase()
        let days: [Timestamp] = ["2025-03-20T16:00+01:00", "2025-03-27T16:00+01:00"]
        for due in days {
            desk.answers[ReadExtension.method] = try JSON(
                encoding: ReadExtension.Reply(case: "K-1", due: due, reason: "Vi venter på et svar.", isDue: true))
            try desk.bench.hear(ReplyExtended(case: "K-1", due: due), from: .intake, about: CaseID("K-1"))
        }
        #expect(try codes(desk, .extensionNotice) == ["letter.newer", nil])
        try answer(desk)
        #expect(try codes(desk, .extensionNotice) == ["letter.newer", nil], "the answer may still be stopped")
        let letter = try #require(try rows(desk, .formalReply).first).letter
        let secretary = Viewer(person: "P-9", unit: "U-demo01", roles: [.secretariat], leads: [])
        _ = try desk.bench.ask(MarkPrinted(letters: [letter]), as: secretary)
        #expect(try codes(desk, .extensionNotice) == ["letter.newer", "reply.sent"])
    }

    @Test("R-017 an answer that was sent in another way than by our letter takes more time out of the pile, too")
    func answeredOtherwise() throws {
        let desk = try Desk.ofFormalCase()
        let due: Timestamp = "2025-03-20T16:00+01:00"
        desk.answers[ReadExtension.method] = try JSON(
            encoding: ReadExtension.Reply(case: "K-1", due: due, reason: "Vi venter på et svar.", isDue: true))
        try desk.bench.hear(ReplyExtended(case: "K-1", due: due), from: .intake, about: CaseID("K-1"))
        for stage in [ReplyStage.approved, .sent] {
            #expect(try codes(desk, .extensionNotice) == [nil])
            try desk.bench.hear(
                ReplyMoved(case: "K-1", stage: stage, version: 2, turn: nil), from: .intake, about: CaseID("K-1"))
        }
        #expect(try codes(desk, .extensionNotice) == ["reply.sent"])
        let evidence = try #require(try rows(desk, .extensionNotice).first?.delivery?.evidence)
        #expect(evidence.source == .spool && evidence.by == nil, "no colleague has said so")
    }

    @Test("R-044 a letter about a planned meeting leaves the pile when it is moved or called off by telephone")
    func meetingMoved() throws {
        for moment in [Self.later, nil] {
            let desk = try Desk.ofFormalCase()
            desk.answers[ReadMeeting.method] = try JSON(encoding: ReadMeeting.Reply(case: "K-1", place: "Rådhuset"))
            for (version, at, notice) in [(2, Self.hour, .letter), (3, moment, .phone)]
                as [(Int, Timestamp?, NoticeWay)]
            {
                try desk.bench.hear(
                    MeetingMoved(
                        case: "K-1", meeting: "A-2", version: version, at: at, people: [], notice: notice, by: "P-7"),
                    from: .intake, about: CaseID("K-1"))
                #expect(try codes(desk, .appointment) == [version == 2 ? nil : "hour.moved"])
            }
        }
    }

    @Test("R-014 where Notifier was away until after the talk, no receipt beside the copy says that somebody will ring")
    func lateReceipt() throws {
        func receipt(_ route: Route, spoken: Timestamp, promised: Bool = false) throws -> (LetterRow, lies: Bool) {
            let desk = try Desk(at: "2025-03-06T10:00+01:00", printing: true)
            try desk.register(route: route)
            if promised { try desk.owe(due: "2025-03-07T10:00+01:00") }
            let event = NoteFiled(
                case: "K-1", callback: "C-1", note: "N-1", version: 1, by: "P-7", spokenAt: spoken, outcome: .solved,
                hasConsent: true, recipient: nil, copyBy: "2025-03-07T16:00+01:00")
            try desk.bench.hear(event, from: .callback, about: CaseID("K-1"))
            try desk.bench.wait(until: "2025-03-06T12:00+01:00")
            let row = try #require(try rows(desk, .receipt).first)
            return (row, desk.files("letters").contains("\(row.letter).pdf"))
        }
        let days: Timestamp = "2025-03-04T11:00+01:00"
        let laid = try receipt(.callback, spoken: days, promised: true)
        #expect(!laid.lies && laid.0.delivery?.evidence?.code == "letter.newer")
        let waiting = try receipt(.split, spoken: days)
        #expect(!waiting.lies && waiting.0.reason == "notifier.superseded")
        // The one of the formal way promises an answer, and one that was in time was true when it was made.
        #expect(try receipt(.formal, spoken: days).lies)
        #expect(try receipt(.callback, spoken: "2025-03-06T10:00+01:00", promised: true).lies)
    }

    private func answer(_ desk: Desk) throws {
        desk.answers[ReadReplyWords.method] = try JSON(encoding: ReadReplyWords.Reply.wednesday(.agreed))
        try desk.bench.hear(ReplyToSend(case: "K-1", version: 2, by: "P-7"), from: .intake, about: CaseID("K-1"))
    }

    @Test("R-014 R-015 withdrawn in writing: neither receipt nor answer is posted, and the copy of the note is")
    func withdrawn() throws {
        let desk = try Desk.ofFormalCase()
        try desk.file()
        try answer(desk)
        try desk.bench.hear(
            CaseClosed(case: "K-1", outcome: .solved, ending: .solved), from: .intake, about: CaseID("K-1"))
        #expect(try codes(desk, .formalReply) == [nil])
        try desk.bench.hear(
            CaseClosed(case: "K-1", outcome: .withdrawn), from: .intake, about: CaseID("K-1"))
        #expect(try codes(desk, .formalReply) == ["case.withdrawn"])
        #expect(try codes(desk, .receipt) == ["case.withdrawn"])
        #expect(try codes(desk, .noteCopy) == [nil])
        #expect(try desk.bench.said(LetterFateKnown.self).isEmpty)
        // There is nothing to do about what was taken out, and it is not sent again.
        let receipt = try #require(try desk.letters().first { $0.kind == .receipt })
        #expect(LetterAct.possible(.refused, of: receipt).isEmpty)
        let again = SendAgain(letter: receipt.letter, ground: .carrierAsked)
        #expect(desk.bench.refusal(of: again, as: Desk.colleague) == "notifier.nothing_to_retry")
    }
}
