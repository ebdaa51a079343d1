import CaseModel
import Store

// What is laid in the service's folder: taken in steps of its own, and moved away once they are committed.
extension Engine {
    /// Where others lay files for the service.
    var arrivalFolder: ArrivalFolder? { arrivals?.folder }

    /// Something may have been laid there.
    package func arrived() { arrivals?.look() }

    /// How many files are not taken because somebody has kept them open for long.
    var arrivalsKeptOpen: Int { arrivals?.keptOpenCount ?? 0 }

    /// Everything is looked at anew in the next turn; once an hour, what was taken long ago is deleted.
    func tendArrivals() {
        guard let folder = arrivals?.folder else { return }
        arrivals?.lookAnew()
        guard clock.monotonic >= nextSweep else { return }
        nextSweep = clock.monotonic + 3_600_000
        folder.sweep(before: clock.wall.adding(hours: -24 * Int64(folder.keepDays)))
    }

    /// What may be taken in this turn, after a stop that nobody asked for, one; what somebody keeps open for good is said.
    func arriving() throws -> [Arrival] {
        guard hold == nil, arrivals != nil else { return [] }
        let now = clock.monotonic
        let next = arrivals?.next(caution.isOn ? 1 : Arrivals.most, at: now) ?? []
        for name in arrivals?.keptOpen(at: now) ?? [] { log(LogLine(.error, "arrival.kept_open", ["file": name])) }
        return next
    }

    /// Those that have ended the process before are begun no more; the others are written down as begun.
    func beginCarefully(_ arriving: [Arrival]) throws -> Set<String> {
        guard caution.isOn else { return [] }
        return Set(try arriving.filter { try arrivals?.begin($0) ?? false }.map(\.name))
    }

    func take(_ arriving: [Arrival], beyond: Set<String>) throws {
        for arrival in arriving {
            let fate = beyond.contains(arrival.name) ? ArrivalFate.unread("ended_the_process") : try take(arrival)
            arrivals?.note(arrival, fate)
        }
        if !arriving.isEmpty, caution.isOn { try arrivals?.end() }
    }

    /// One file's own step; `nil` when it has to stay where it is for now.
    private func take(_ arrival: Arrival) throws -> ArrivalFate? {
        let turn = parts.turn(at: clock, for: nil)
        do {
            let fate = try parts.database.savepoint {
                let fate = try service.arrived(arrival, in: turn)
                // A case that waits for the operator is not changed by what comes in, either.
                for subject in turn.touched where try parts.parked.isFrozen(subject) { throw CallRefusal.caseOnHold }
                return fate
            }
            raised += turn.asks
            return fate
        } catch let error as StoreError where !error.isOurMistake {
            throw error
        } catch CallRefusal.caseOnHold {
            return nil
        } catch { return .unread(code(of: error)) }
    }

    /// After the commit.
    func settleArrivals(_ arriving: [Arrival]) {
        guard !arriving.isEmpty else { return }
        for (name, reason) in arrivals?.unreadNow ?? [] {
            log(LogLine(.error, "arrival.unread", ["file": name, "reason": reason]))
        }
        for name in arrivals?.settled() ?? [] { log(LogLine(.error, "arrival.not_moved", ["file": name])) }
        for _ in arriving where caution.isOn { caution.settled() }
    }
}
