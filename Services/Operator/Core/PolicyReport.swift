package import CaseModel
package import Wire

/// A year by the policy in force and by another, side by side.
package struct PolicyReport: Equatable, Sendable {
    package private(set) var inForce = PolicyTally()
    package private(set) var tried = PolicyTally()

    package init() {}

    package mutating func add(_ reply: TryPolicy.Reply) {
        inForce.add(reply.inForce)
        tried.add(reply.tried)
    }

    package var text: String {
        var table = Table(["", "in force", "tried"])
        func row(_ name: String, _ figure: (PolicyTally) -> String) {
            table.add([name, figure(inForce), figure(tried)])
        }
        row("calls") { "\($0.calls)" }
        row("missed") { "\($0.missed)" }
        row("escalations to the leader") { "\($0.escalated)" }
        row("escalations above") { "\($0.escalatedFurther)" }
        row("days with calls due") { "\($0.dueByDay.count)" }
        row("calls due on such a day") { Self.mean($0) }
        row("most on one day") { Self.busiest($0) }
        return table.text
    }

    package var json: JSON {
        get throws(JSONFault) { ["inForce": try JSON(encoding: inForce), "tried": try JSON(encoding: tried)] }
    }

    private static func mean(_ tally: PolicyTally) -> String {
        guard !tally.dueByDay.isEmpty else { return "0" }
        let tenths = tally.calls * 10 / tally.dueByDay.count
        return "\(tenths / 10).\(tenths % 10)"
    }

    private static func busiest(_ tally: PolicyTally) -> String {
        // The earliest of several, so that the same year always says the same.
        guard let day = tally.dueByDay.min(by: { ($1.value, $0.key) < ($0.value, $1.key) }) else { return "0" }
        return "\(day.value) (\(day.key))"
    }
}
