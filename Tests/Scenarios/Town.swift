import BusShell
import CallbackShell
import CaseModel
import DirectoryShell
import IntakeShell
import LearningShell
import NotifierShell
import Runtime
import Store
import Support
import WellbeingShell
import Wire

/// A municipality's month from one seed: all services, its people, and everything that goes wrong.
final class Town {
    let seed: UInt64
    let place: Municipality
    let outbox: MemoryOutbox
    /// What people do, and when.
    let chance: SeededChance
    let calendar = OfficeCalendar(.kl)
    /// How many complaints were told of to somebody who registers.
    private(set) var told = 0
    /// Cases by the answers their registrars got.
    var registered: [CaseID] = []
    /// How often people were refused, by code.
    var refusals: [String: Int] = [:]
    /// Answers that could not be read.
    var unreadable: [String] = []

    static let days: Int64 = 30
    /// About so many complaints come in a month.
    static let complaints: Int64 = 32

    /// Months with the changes of the clock, Christmas, Easter and Ascension, and none of them.
    private static let starts: [Timestamp] = [
        "2026-03-12T06:00Z", "2026-12-07T06:00Z", "2026-10-05T06:00Z", "2027-04-26T05:00Z", "2028-04-03T05:00Z",
        "2027-08-23T05:00Z",
    ]

    /// - Parameters:
    ///   - log: where the bus keeps its events; in memory, or by the seed in a table, unless a test says so.
    ///   - start: when it begins; by the seed unless a test says so.
    ///   - leastShown: the least number that Learning tells.
    ///   - blank: what its files begin as, where it is one of many.
    init(
        seed: UInt64, log: MunicipalityLog? = nil, from start: Timestamp? = nil, leastShown: Int = 5,
        blank: BlankFiles = BlankFiles()
    ) throws {
        self.seed = seed
        let start = start ?? Self.starts[Int(seed % UInt64(Self.starts.count))]
        place = Municipality(
            seed: seed, from: start, log: try log ?? (seed % 4 == 0 ? Self.databaseLog() : .inMemory), blank: blank)
        chance = SeededChance(seed: seed, for: "people")
        let trouble = SeededChance(seed: seed, for: "outbox")
        outbox = MemoryOutbox { [unowned place] in trouble.happens(place.faults.full * 30) }
        try place.add(DirectoryService.self, settings: Staff.settings) { [unowned place] in
            try DirectoryService($0, signingWith: place.signingKey)
        }
        try place.add(IntakeService.self)
        try place.add(CallbackService.self)
        try place.add(NotifierService.self) { [outbox] in
            try NotifierService($0, spool: outbox, press: PlainPress())
        }
        try place.add(LearningService.self, settings: ["leastShown": .integer(Int64(leastShown))])
        try place.add(WellbeingService.self)
    }

    /// The bus's real log, on a database in memory.
    private static func databaseLog() throws -> MunicipalityLog {
        let database = try Database(path: ":memory:")
        return MunicipalityLog { failure in
            let disk = MunicipalityDisk(database, failure: failure)
            disk.rollback()
            return try SQLiteLog(database, disk)
        }
    }

    /// Thirty days in which everything goes wrong; then nothing does any more.
    func liveThroughTheMonth() {
        place.start()
        place.run(for: 60_000)
        place.faults = .all
        for _ in 0..<chance.number(in: Self.complaints - 6...Self.complaints + 6) {
            place.plan(in: chance.number(in: 0...Self.days * 86_400_000)) { [unowned self] in
                told += 1
                Story(in: self).begin()
            }
        }
        for day in 0..<Self.days { planDay(day) }
        place.run(for: Self.days * 86_400_000)
        calmDown()
    }

    /// What happens on any day, whoever complains: leaders and the learning lead at their lists, clocks that are set.
    private func planDay(_ day: Int64) {
        let morning = day * 86_400_000
        if chance.happens(800_000) {
            place.plan(in: morning + chance.number(in: 0...36_000_000)) { [unowned self] in Duties(in: self).post() }
        }
        for team in Staff.teams where chance.happens(400_000) {
            place.plan(in: morning + chance.number(in: 0...36_000_000)) { [unowned self] in
                Duties(in: self).answerPrompts(of: team.leader)
            }
        }
        if chance.happens(250_000) {
            place.plan(in: morning + chance.number(in: 0...36_000_000)) { [unowned self] in Duties(in: self).learn() }
        }
        for team in Staff.teams where chance.happens(60_000) {
            place.plan(in: morning + chance.number(in: 0...36_000_000)) { [unowned self] in
                Duties(in: self).handOver(in: team)
            }
        }
        for team in Staff.teams where chance.happens(300_000) {
            place.plan(in: morning + chance.number(in: 0...36_000_000)) { [unowned self] in
                Duties(in: self).answerEscalations(of: team)
            }
        }
        if chance.happens(60_000) {
            place.plan(in: morning + chance.number(in: 0...80_000_000)) { [unowned self] in
                place.setWall(by: chance.number(in: -1_800_000...1_800_000))
            }
        }
        if chance.happens(100_000) {
            let process = chance.pick(place.processes)
            place.plan(in: morning + chance.number(in: 0...80_000_000)) { [unowned self] in fill(process) }
        }
        if chance.happens(60_000) {
            place.plan(in: morning + chance.number(in: 0...80_000_000)) { [unowned self] in
                place.bus.crash(for: chance.number(in: 1_000...7_200_000))
            }
        }
    }

    /// A disk is full, and is mended after a while.
    private func fill(_ process: MunicipalityProcess) {
        place.diskFills(of: process)
        place.plan(in: chance.number(in: 60_000...10_800_000)) { process.disk.isFull = false }
    }

    /// So many days in which nothing goes wrong but what people do.
    func live(through days: Int64, complaints: Int64) {
        place.start()
        place.run(for: 60_000)
        for _ in 0..<complaints {
            place.plan(in: chance.number(in: 0...days * 86_400_000)) { [unowned self] in
                told += 1
                Story(in: self).begin()
            }
        }
        place.run(for: days * 86_400_000)
        calmDown()
    }

    /// The faults end, and everybody who was away comes back; ten days on, at night, all that was under way has arrived.
    private func calmDown() {
        place.faults = MunicipalityFaults()
        place.bus.start()
        for process in place.processes {
            process.disk.isFull = false
            process.start()
        }
        let night = Copenhagen.moment(place.clock.now.civil.day.adding(days: 11), "03:00")
        place.run(until: night)
        for process in place.processes { process.beat() }
        place.run(for: 10_000)
    }
}

extension Town {
    /// Has something done by a person some hours from now, while people are awake.
    func later(hours: ClosedRange<Int64>, _ action: @escaping () -> Void) {
        var moment = place.clock.now.adding(
            milliseconds: chance.number(in: hours.lowerBound * 3_600_000...hours.upperBound * 3_600_000))
        let hour = moment.civil.hour
        if !(7..<21).contains(hour) {
            let day = hour < 7 ? moment.civil.day : moment.civil.day.adding(days: 1)
            moment = Copenhagen.moment(day, "08:00").adding(milliseconds: chance.number(in: 0...10_800_000))
        }
        place.plan(at: moment, action)
    }

    /// Asks until there is an answer; what is refused is counted by its code, and told.
    func ask<Command: ServiceCommand>(
        _ command: Command, by viewer: Viewer, isReading: Bool = false, after: [Published] = [],
        then: @escaping (Result<Command.Reply, Refused>) -> Void
    ) {
        guard let body = try? JSON(encoding: command) else { preconditionFailure("a command that cannot be written") }
        place.desk.ask(
            Command.method, body, by: viewer, command: isReading ? nil : chance.identifier(), after: after
        ) { [unowned self] reply in
            switch reply {
            case .failure(let error):
                refusals[error.reason, default: 0] += 1
                then(.failure(Refused(code: error.reason)))
            case .success(let json):
                do { then(.success(try json.decode(Command.Reply.self))) } catch {
                    unreadable.append("\(Command.method): \(error)")
                }
            }
        }
    }

    /// Asks, and lets time pass until there is an answer.
    func answer<Command: ServiceCommand>(_ command: Command, by viewer: Viewer) throws -> Command.Reply {
        var answer: Result<Command.Reply, Refused>?
        ask(command, by: viewer, isReading: true) { answer = $0 }
        for _ in 0..<1_000 where answer == nil { place.run(for: 100) }
        guard let answer else { throw Refused(code: "nobody answers") }
        return try answer.get()
    }

    /// Somebody was told no.
    struct Refused: Error { let code: String }
}
