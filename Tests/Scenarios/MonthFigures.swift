import CaseModel
import Support

/// What happened in some months, counted.
struct MonthFigures: Sendable {
    var seeds = 0
    var seconds = 0.0
    var slowest = 0.0
    var events = 0
    var cases = 0
    var closed = 0
    var notes = 0
    var objections = 0
    var letters = 0
    var prompts = 0
    var missed = 0
    var moved = 0
    var starts = 0
    var again = 0
    var machines = MunicipalityFigures()
    var refusals: [String: Int] = [:]
    /// By seed, everything the bus and people's questions said.
    var said: [UInt64: String] = [:]

    init() {}

    init(_ town: Town, _ record: Record, seconds: Double) {
        seeds = 1
        self.seconds = seconds
        slowest = seconds
        events = record.events.count
        cases = town.registered.count
        closed = record.all(CaseClosed.self).count
        notes = record.all(NoteFiled.self).count
        objections = record.all(Objected.self).count
        letters = town.outbox.documents.count
        prompts = record.all(Prompted.self).count + record.all(PromptedTogether.self).reduce(0) { $0 + $1.body.count }
        missed = record.all(CallMissed.self).count
        moved = record.all(CallMoved.self).count
        starts = town.place.processes.reduce(0) { $0 + $1.starts }
        again = town.place.desk.repeats
        machines = town.place.figures
        refusals = town.refusals
        said = [town.seed: "\(town.place.bus.said.text) \(town.place.desk.heard.text)"]
    }

    static func + (one: Self, other: Self) -> Self {
        var sum = one
        sum.seeds += other.seeds
        sum.seconds += other.seconds
        sum.slowest = max(one.slowest, other.slowest)
        sum.events += other.events
        sum.cases += other.cases
        sum.closed += other.closed
        sum.notes += other.notes
        sum.objections += other.objections
        sum.letters += other.letters
        sum.prompts += other.prompts
        sum.missed += other.missed
        sum.moved += other.moved
        sum.starts += other.starts
        sum.again += other.again
        sum.machines.add(other.machines)
        sum.refusals.merge(other.refusals) { $0 + $1 }
        sum.said.merge(other.said) { one, _ in one }
        return sum
    }

    private var fingerprint: String {
        var print = Fingerprint()
        for (seed, text) in said.sorted(by: { $0.key < $1.key }) { print.absorb("\(seed) \(text)") }
        return String(print.text.prefix(16))
    }

    var text: String {
        func each(_ number: Double) -> String { "\((number * 1000).rounded() / 1000)" }
        let codes = refusals.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        return """
            simulation: \(seeds) seeds of \(Town.days) days, \(each(seconds / Double(max(1, seeds)))) processor seconds each, \
            the slowest \(each(slowest))
              \(cases) cases, \(events) events, \(notes) notes, \(closed) closings, \(objections) objections, \
            \(missed) missed calls, \(moved) calls that changed hands, \(prompts) prompts, \(letters) letters and messages; \
            \(machines.turns) turns, \(machines.lines) lines
              \(machines.faults) faults: \(machines.text); \(starts) starts, \(again) questions put again
              people were told no: \(codes)
              all that was said, the same on every machine: \(fingerprint)
            """
    }
}
