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
        func ask(_ days: ClosedRange<CivilDay>, _ units: [UnitID]) throws -> JSON {
            try seat.raw(
                Evaluate(
                    from: days.lowerBound, to: days.upperBound, units: units.isEmpty ? nil : units,
                    isExample: wish.isExample ? true : nil))
        }
        let figures = try ask(wish.period, units)
        let against = try wish.against.map { try ask($0, others.isEmpty ? units : others) }
        let names = units.map(colleagues.name(of:))
        let otherNames = others.isEmpty ? names : others.map(colleagues.name(of:))
        if options.has("csv") {
            return Terminal.print(
                FigureTables.csv(
                    try figures.decode(Figures.self), against: try against?.decode(Figures.self), units: names,
                    others: otherNames))
        }
        let whole: JSON = against.map { ["figures": figures, "against": $0] } ?? ["figures": figures]
        Terminal.print(
            invocation.isJSON
                ? whole.text + "\n"
                : FigureTables.table(
                    try figures.decode(Figures.self), against: try against?.decode(Figures.self), units: names,
                    others: otherNames))
    }

    /// Everything Learning counts is asked of the cases' owners as well, and compared.
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
