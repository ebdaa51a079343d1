import CaseModel
import OperatorCore
import Wire
import Wording

/// Figures at the counter, and the recount of them from the owners of the cases.
extension Counter {
    func evaluate() throws {
        if options.has("recount") { return try recount() }
        let wish = try EvaluateWish(options)
        let colleagues = try colleagues()
        let units = try options.all("unit").map(colleagues.unit)
        let others = try options.all("against-unit").map(colleagues.unit)
        let beside = others.isEmpty ? units : others
        func ask(_ days: ClosedRange<CivilDay>, _ units: [UnitID]) throws -> JSON {
            try seat.raw(Evaluate(from: days.lowerBound, to: days.upperBound, units: units.isEmpty ? nil : units))
        }
        try FigureReport(
            invocation: invocation, wish: wish, figures: try ask(wish.period, units),
            against: try wish.against.map { try ask($0, beside) }, units: units.map(colleagues.name(of:)),
            others: beside.map(colleagues.name(of:))
        ).print()
    }

    /// What Intake and Callback know of what Learning counts is asked of them as well, and compared (decision 34).
    private func recount() throws {
        let recount = try Recount(asking: seat)
        let json: JSON = [
            "cases": .integer(Int64(recount.cases)),
            "differences": .array(
                recount.differences.map {
                    ["case": .string($0.case.rawValue), "fact": .string($0.fact)]
                }),
        ]
        Terminal.print(invocation.isJSON ? json.text + "\n" : recount.report)
        guard recount.differences.isEmpty else {
            throw Trouble(code: "figures.differ", "\(recount.differences.count) facts differ from their owners'")
        }
    }
}

extension Seat: FactKeepers {}
