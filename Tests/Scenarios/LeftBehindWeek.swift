import BusCore
import CaseModel
import Runtime
import Store
import Support
import Wire

/// Some days in which some services are away for longer than the log remembers, two hours, while the others go on working.
final class LeftBehindWeek {
    let town: Town
    /// Who was away, in order of name.
    let away: [ServiceName]
    private let chance: SeededChance
    private static let hour: Int64 = 3_600_000
    private static let consumers: [ServiceName] = [.callback, .intake, .learning, .notifier, .wellbeing]

    deinit { place.close() }

    private var place: Municipality { town.place }

    /// Seeds 1–5 send one service away each, 6 all but Intake, which goes on speaking; the others whom chance says.
    init(seed: UInt64) throws {
        town = try Town(seed: seed, log: .inMemory)
        let chance = SeededChance(seed: seed, for: "left behind")
        self.chance = chance
        switch seed {
        case 1...5: away = [Self.consumers[Int(seed) - 1]]
        case 6: away = Self.consumers.filter { $0 != .intake }
        default:
            let some = Self.consumers.filter { _ in chance.happens(400_000) }
            away = some.isEmpty ? [chance.pick(Self.consumers)] : some
        }
        var retention = Retention()
        (retention.age, retention.hardAge, retention.interval) = (Self.hour, 2 * Self.hour, Self.hour / 4)
        place.bus.limits.retention = retention
    }

    func live() throws {
        place.start()
        place.run(for: 60_000)
        for _ in 0..<chance.number(in: 10...16) {
            place.plan(in: chance.number(in: 0...30 * Self.hour)) { [unowned self] in Story(in: town).begin() }
        }
        // What the owners said leaves their outboxes meanwhile.
        for hour in 1...40 as ClosedRange<Int64> {
            place.plan(in: hour * Self.hour) { [unowned self] in trimOutboxes() }
        }
        place.run(for: 24 * Self.hour + chance.number(in: 0...4 * Self.hour))
        for service in away { place.process(service).crash(for: nil, losingWhatIsUnderWay: chance.happens(500_000)) }
        place.run(for: 5 * Self.hour)
        for service in away {
            place.plan(in: chance.number(in: 0...600_000)) { [unowned self] in place.process(service).start() }
        }
        // Its process ends in the middle, now and then.
        for service in away where chance.happens(400_000) {
            place.plan(in: 600_000 + chance.number(in: 0...200)) { [unowned self] in
                place.process(service).crash(for: 2_000)
            }
        }
        place.run(for: 6 * 24 * Self.hour)
        for process in place.processes { process.beat() }
        place.run(for: 10_000)
    }

    private func trimOutboxes() {
        for process in place.processes where process.isRunning {
            process.beat()
            _ = try? Outbox(process.database).trim(
                before: place.clock.now.adding(milliseconds: -Self.hour).milliseconds, most: .max)
        }
    }
}
