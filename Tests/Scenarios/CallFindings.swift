import CaseModel
import Store
import Support
import Wire

// Promises to ring: owed once, told once a stage, missed once, and none forgotten by the clock.
extension Findings {
    func lookAtCalls() throws {
        let owed = record.all(CallOwed.self).map(\.body)
        expect(Set(owed.map(\.callback)).count == owed.count, "a call was promised twice")
        let first = owed.filter { $0.reason == .firstContact }.counted { $0.case }
        for said in record.all(CaseRegistered.self).map(\.body) {
            let isOwed = !said.isHistory && said.route != .formal
            expect(
                first[said.case] ?? 0 == (isOwed ? 1 : 0), "\(said.case): \(first[said.case] ?? 0) first calls promised"
            )
        }
        let pinged = record.all(Pinged.self).map(\.body).counted { "\($0.callback) \($0.stage)" }
        for (ping, count) in pinged.sorted(by: { $0.key < $1.key }) where count > 1 {
            list.append("\(ping): told \(count) times")
        }
        lookAtMisses(owed)
        let now = Value(town.place.clock.now.milliseconds)
        try expectNone(
            .callback, "limits that nobody noticed",
            "SELECT callback AS found FROM call WHERE state = 'awaited' AND limit_due <= :now", ["now": now])
        try expectNone(
            .callback, "pings that nobody told",
            "SELECT callback || ' ' || stage AS found FROM ping WHERE fate = 'planned' AND due <= :now", ["now": now])
        try expectNone(
            .callback, "pings told and not said",
            "SELECT callback || ' ' || stage AS found FROM ping WHERE fate = 'told' AND callback || ' ' || stage NOT IN "
                + "(SELECT value FROM json_each(:said))",
            ["said": .text("[" + pinged.keys.sorted().map { "\"\($0)\"" }.joined(separator: ",") + "]")])
    }

    /// Whoever was not reached in time is missed, once; whoever was, never.
    private func lookAtMisses(_ owed: [CallOwed]) {
        let missed = record.all(CallMissed.self)
        let counts = missed.counted { $0.body.callback }
        for (callback, count) in counts.sorted(by: { $0.key < $1.key }) where count > 1 {
            list.append("\(callback) was missed \(count) times")
        }
        for said in missed {
            expect(said.event.time >= said.body.limit.due, "\(said.body.callback) was missed before its limit")
        }
        let kept = record.all(NoteFiled.self).filter { $0.body.version == 1 }
        for said in kept {
            guard let promise = owed.first(where: { $0.callback == said.body.callback }) else {
                list.append("\(said.body.note) keeps a promise that nobody gave")
                continue
            }
            if said.event.time < promise.limit.due {
                expect(counts[promise.callback] == nil, "\(promise.callback) was kept in time and missed all the same")
            }
        }
    }
}
