import CallbackShell
import CaseModel
import Runtime
import Store
import Support
import Testing
import Wire

/// What citizens write by codes that Callback does not know, as after a restore: Intake gets it, as a message.
@Suite struct StrayAnswerTests {
    private static let stranger = AnswerCode(random: [1, 2, 3, 4, 5, 6, 7])

    /// Callback beside an Intake that says this to what it is given.
    private final class House {
        let bench: CallbackBench
        var reply: Result<JSON, RPCError> = .success([:])
        private(set) var taken: [TakeAnswer] = []

        init() throws {
            bench = try CallbackBench.small()
            bench.others = { [unowned self] method, body in
                guard method == TakeAnswer.method, let told = try? (body["body"] ?? body).decode(TakeAnswer.self) else {
                    return .failure(.refusal(CallRefusal.unknownMethod))
                }
                taken.append(told)
                return reply
            }
        }

        func answer(_ text: String, _ code: AnswerCode = stranger) throws {
            _ = try bench.ask(AnswerNote(code: code, kind: .objection, text: text), by: .public)
        }

        var waiting: Int {
            get throws {
                try bench.database.first("SELECT COUNT(*) AS count FROM stray_answer") { $0.number("count") } ?? 0
            }
        }
    }

    @Test("R-074 words under a code that is not known here go to Intake, and are kept until it has them")
    func passedOn() throws {
        let house = try House()
        try house.answer("Det aftalte vi ikke, ærligt talt.")
        #expect(house.taken.map(\.text) == ["Det aftalte vi ikke, ærligt talt."])
        #expect(house.taken.first?.code == Self.stranger && house.taken.first?.received == house.bench.clock.now)
        #expect(try house.waiting == 0)
        // What Intake does not take now is told again in an hour, as the same answer.
        house.reply = .failure(.refusal(CallRefusal.unknownMethod))
        try house.answer("Og det heller ikke.")
        #expect(try house.waiting == 1 && house.taken.count == 2)
        house.reply = .success([:])
        try house.bench.wait(until: house.bench.clock.now.adding(hours: 2))
        #expect(try house.waiting == 0 && house.taken.count == 3)
        #expect(house.taken[1].answer == house.taken[2].answer && house.taken[0].answer != house.taken[1].answer)
    }

    @Test func `what Intake has not taken within the hour is somebody's to look at`() throws {
        let house = try House()
        house.reply = .failure(.refusal(CallRefusal.unknownMethod))
        try house.answer("Det aftalte vi ikke.")
        let since = house.bench.clock.now
        #expect(house.bench.signs().map(\.isTrouble) == [false])
        house.bench.clock.now = since.adding(hours: 2)
        let sign = try #require(house.bench.signs().first)
        #expect(sign.isTrouble && sign.since == since && sign.count == 1 && sign.code == nil)
        house.reply = .success([:])
        try house.bench.wait(until: since.adding(hours: 3))
        #expect(house.bench.signs().isEmpty)
    }

    @Test func `while more wait than there is room for, nobody's answer is taken in, whoever's its code is`() throws {
        let house = try House()
        try house.bench.register()
        let note = try house.bench.ask(RecordConversation.ending(.solved), as: .caseworker).note
        let known = try #require(try house.bench.ask(ReadNote(note: note, version: 1), by: .notifier).answerCode)
        try house.bench.database.script(
            """
            WITH RECURSIVE line (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM line WHERE number < 500)
            INSERT INTO stray_answer (reply, code, words, received_at, refused_at)
            SELECT 'B-' || number, '\(Self.stranger.characters)', 'Ord.', 0, 9000000000000 FROM line
            """)
        for code in [known, Self.stranger] {
            let refusal = house.bench.refusal(of: AnswerNote(code: code, kind: .reply, text: "Ord."), by: .public)
            #expect(refusal == "callback.answers_full")
        }
        let sign = try #require(house.bench.signs().first)
        #expect(sign.name == "answers_to_pass_on" && sign.count == 500 && sign.isTrouble)
        #expect(sign.code == "callback.answers_full")
        // Intake takes them again: they go there by themselves, and there is room.
        try house.bench.database.run("UPDATE stray_answer SET refused_at = 0")
        try house.bench.wait(until: house.bench.clock.now.adding(hours: 2))
        #expect(house.taken.count == 500 && house.bench.signs().isEmpty)
        _ = try house.bench.ask(AnswerNote(code: known, kind: .reply, text: "Ord."), by: .public)
    }
}
