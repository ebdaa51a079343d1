import BusCore
import CaseModel
import Runtime
import Store
import Support
import Testing
import Wire

/// PROTOCOL.md § 8: what every service answers to the operator, as the real engine answers it.
struct OperatorLinesTests {
    private final class Talk {
        var scribe = Scribe()

        private func params(_ body: JSON) throws -> JSON {
            try JSON(encoding: CallRequest(command: nil, deadline: 10_000, after: nil, assertion: nil, body: body))
        }

        func ask(_ town: SmallTown, _ method: String, _ body: JSON = [:]) throws {
            scribe.exchange(method, try params(body), try #require(town.ask(method, body)))
        }

        func ask<S: Service>(_ bench: ServiceBench<S>, _ verb: OperatorVerb, _ body: JSON = [:]) throws {
            let answer: Result<JSON, RPCError>
            do { answer = .success(try bench.operate(verb, body)) } catch let error as RPCError {
                answer = .failure(error)
            }
            scribe.exchange(verb.method(of: S.declaration.name), try params(body), answer)
        }
    }

    @Test func `the lines of the paper are those that a service says`() throws {
        let talk = Talk()
        try held(talk)
        try parked(talk)
        try stopped(talk)
        try blocked(talk)
        try leftBehind(talk)
        try late(talk)
        try doubting(talk)
        try copying(talk)
        let produced = talk.scribe.lines
        #expect(try Paper.block("service-lines", of: "Services/Bus/PROTOCOL.md", produced: produced) == produced)
    }

    private func held(_ talk: Talk) throws {
        for isMarked in [true, false] {
            let it = try Restoring()
            try it.say("K-1")
            let copy = try it.town.teller.saved()
            try it.say("K-2", "K-3")
            let log = try #require(it.town.place.bus.log as? MemoryLog)
            log.damage(at: log.head)
            if !isMarked {
                log.begin()
                log.trim(through: 2, atMost: 100)
                try log.commit()
            }
            try it.putBack(it.town.teller, copy, isMarked: isMarked)
            guard isMarked else { return try talk.ask(it.town, "intake.held-show", ["skip": 0]) }
            try talk.ask(it.town, "intake.condition")
            try talk.ask(it.town, "intake.held-show", ["skip": 0])
            try talk.ask(it.town, "intake.held-release", ["reason": "DRIFT-1234"])
            try talk.ask(
                it.town, "intake.erasures-replay", ["identifiers": ["P-1"], "at": ["2026-11-23T10:00:00.000Z"]])
            try talk.ask(it.town, "intake.erasures-replay", ["identifiers": ["K-1"], "last": true])
            try talk.ask(it.town, "intake.held-release", ["reason": "DRIFT-1234"])
        }
    }

    private func hearing(_ cases: [String], _ outside: HearingService.Outside) throws -> ServiceBench<HearingService> {
        let bench = try ServiceBench<HearingService>(at: "2026-11-24T10:00+01:00") { HearingService($0, outside) }
        for id in cases {
            let body = HandoverOverdue(case: CaseID(unchecked: id), handover: "H-1", recipient: "P-1")
            try bench.hear(body, from: .intake, about: CaseID(unchecked: id))
        }
        return bench
    }

    private func parked(_ talk: Talk) throws {
        let outside = HearingService.Outside()
        outside.signs = [
            ServiceSign("mail_waiting", count: 3, since: "2026-11-24T09:00Z", code: "smtp.unreachable", isTrouble: true)
        ]
        let bench = try hearing(["K-POISON", "K-POISON", "K-POISON-2"], outside)
        try talk.ask(bench, .condition)
        try talk.ask(bench, .parkedList, ["after": 0])
        try talk.ask(bench, .parkedRetry, ["number": 1])
        outside.isMended = true
        try talk.ask(bench, .parkedGiveUp, ["number": 1, "reason": "DRIFT-1234"])
        try talk.ask(bench, .parkedRetry)
    }

    private func stopped(_ talk: Talk) throws {
        let bench = try hearing((1...20).map { "K-POISON-\($0)" }, HearingService.Outside())
        try talk.ask(bench, .condition)
        try talk.ask(bench, .consumerResume, ["reason": "DRIFT-1234"])
        try talk.ask(bench, .consumerResume, ["reason": "DRIFT-1234"])
    }

    private func blocked(_ talk: Talk) throws {
        let it = try Restoring()
        try it.say("K-1")
        it.town.teller.crash(for: nil)
        // Something the bus will never take, as after a change of what it allows.
        let line = "replace(replace(CAST(line AS TEXT), 'handover-overdue', 'closed'), ':1\"', ':2\"')"
        try it.town.teller.database.run(
            "INSERT INTO outbox (epoch, number, line) SELECT epoch, 2, CAST(\(line) AS BLOB) FROM outbox")
        it.town.teller.start()
        it.town.place.run(for: 3_000)
        try talk.ask(it.town, "intake.condition")
        try talk.ask(it.town, "intake.void", ["from": 2, "to": 2, "reason": "DRIFT-1234"])
        try talk.ask(it.town, "intake.void", ["from": 2, "to": 2, "reason": "DRIFT-1234"])
    }

    /// It fetches what the log has forgotten, from an owner who is away.
    private func leftBehind(_ talk: Talk) throws {
        let town = try SmallTown(isStarted: false)
        town.place.bus.limits.retention = Retention(days: 1, hardDays: 2)
        town.place.start()
        town.place.run(for: 1_000)
        town.hearer.crash(for: nil, losingWhatIsUnderWay: false)
        for id in ["K-1", "K-2"] { try town.get("intake.say", ["case": .string(id)]) }
        town.place.run(for: 3 * 86_400_000)
        town.teller.crash(for: nil)
        town.hearer.start()
        town.place.run(for: 120_000)
        try talk.ask(town, "notifier.condition")
    }

    private func late(_ talk: Talk) throws {
        let town = try SmallTown()
        town.moods.failingTicks = .max
        try town.get("intake.plan", ["case": "K-1", "at": .integer(town.place.clock.now.milliseconds)])
        town.place.run(for: 400_000)
        let reply = try town.get("intake.condition")
        try #require(reply["late"] != nil, "\(reply)")
        // How long is chance's.
        var object = try #require(reply.object)
        object["late"] = 720
        talk.scribe.exchange("intake.condition", ["deadline": 10_000, "body": [:]], .success(.object(object)))
    }

    private func doubting(_ talk: Talk) throws {
        let bench = try hearing([], HearingService.Outside())
        bench.clock.boot = "first"
        try bench.restart()
        bench.clock.leap(by: 3 * 86_400_000)
        try bench.beat()
        try talk.ask(bench, .condition)
        try talk.ask(bench, .clockAgree, ["reason": "DRIFT-1234"])
        try talk.ask(bench, .clockAgree, ["reason": "DRIFT-1234"])
    }

    /// The folder and the pages are the paper's.
    private func copying(_ talk: Talk) throws {
        let folder = TemporaryFolder()
        let bench = try ServiceBench<HearingService>(at: "2026-11-24T10:00+01:00", folder: folder.path)
        let other = Talk()
        try other.ask(bench, .backupBegin)
        try other.ask(bench, .backupState)
        for line in other.scribe.lines {
            let text = line.replacing(folder.path, with: "/var/lib/genklang/notifier")
                .replacing(/"(pages|remaining)":[1-9][0-9]*/) { "\"\($0.1)\":40" }
            let bytes = Array(text.dropFirst(2).utf8)
            if line.hasPrefix("→") { talk.scribe.sent(bytes) } else { talk.scribe.heard(bytes) }
        }
    }
}
