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
        func ask(_ days: ClosedRange<CivilDay>) throws -> JSON {
            try seat.raw(
                Evaluate(
                    from: days.lowerBound, to: days.upperBound, units: units.isEmpty ? nil : units,
                    isExample: wish.isExample ? true : nil))
        }
        let figures = try ask(wish.period)
        let against = try wish.against.map(ask)
        if options.has("csv") {
            return Terminal.print(
                FigureTables.csv(try figures.decode(Figures.self), against: try against?.decode(Figures.self)))
        }
        let whole: JSON = against.map { ["figures": figures, "against": $0] } ?? ["figures": figures]
        Terminal.print(
            invocation.isJSON
                ? whole.text + "\n"
                : FigureTables.table(try figures.decode(Figures.self), against: try against?.decode(Figures.self)))
    }

    /// Every fact Learning keeps is asked of the case's owners, and compared.
    private func recount() throws {
        let facts = try pages { after in
            let reply = try seat.ask(ListFacts(after: after))
            return (reply.facts, reply.facts.last?.heard.case, reply.isLast)
        }
        let cases = try pages { after in
            let reply = try seat.ask(ListCaseFacts(after: after))
            return (reply.facts, reply.facts.last?.case, reply.isLast)
        }
        let calls = try pages { after in
            let reply = try seat.ask(ListCallFacts(after: after))
            return (reply.facts, reply.facts.last?.case, reply.isLast)
        }
        let recount = Recount(facts, cases: cases, calls: calls)
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

    private func pages<Item>(_ page: (CaseID?) throws -> ([Item], CaseID?, Bool)) throws -> [Item] {
        var all: [Item] = []
        var after: CaseID?
        while true {
            let (items, last, isLast) = try page(after)
            all += items
            guard !isLast, let last else { return all }
            after = last
        }
    }
}
