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
        row("escalations to the top") { "\($0.escalatedFurthest ?? 0)" }
        row("days with calls due") { "\($0.dueByDay.count)" }
        row("calls due on such a day") { Self.mean($0) }
        row("most on one day") { Self.busiest($0) }
        return table.text
    }

    /// Whose policy it is, and its version.
    package static func head(_ row: PolicyRow) -> String {
        "\(row.unit?.rawValue ?? "all other units")  \(row.version)" + (row.isOfNobody == true ? "  no such unit" : "")
    }

    /// Who is told at each stage, a line a stage; whoever is away has the next one above in their place.
    package static func chain(_ chain: EscalationChain) -> String {
        PingStage.allCases.map { stage in
            let told = chain.rungs(of: stage).map(\.rawValue).joined(separator: ", ")
            let when =
                switch stage {
                case .stillMissed: ", \(chain.stillMissedWorkingDays) working days after the limit"
                case .longMissed: ", \(chain.longMissedWorkingDays) working days after the limit"
                case .owed, .wished, .nearTarget, .nearLimit, .missed: ""
                }
            return "  \(stage.rawValue): \(told)\(when)\n"
        }.joined()
    }

    /// Every version that was in force, the newest first.
    package static func versions(_ versions: [PolicyVersion]) -> String {
        var table = Table(["VERSION", "SINCE"])
        for row in versions { table.add([row.version, row.since.civil.description]) }
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
