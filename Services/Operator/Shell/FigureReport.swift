import CaseModel
import OperatorCore
import Wire
import Wording

/// Figures on their way to whoever asked at the command line: as a table, for a spreadsheet, or for programs; and that
/// other days were counted than were asked for.
struct FigureReport {
    let invocation: Invocation
    let wish: EvaluateWish
    let figures: JSON
    let against: JSON?
    var units: [String] = []
    var others: [String] = []

    /// The pilot of 2012, made up and marked so: nobody has to be known for it.
    static func example(_ invocation: Invocation, _ office: Office) throws {
        let wish = try EvaluateWish(invocation.options)
        func ask(_ days: ClosedRange<CivilDay>) throws -> JSON {
            try office.call(Evaluate(from: days.lowerBound, to: days.upperBound, isExample: true))
        }
        try FigureReport(
            invocation: invocation, wish: wish, figures: try ask(wish.period), against: try wish.against.map(ask)
        ).print()
    }

    func print() throws {
        let own = try figures.decode(Figures.self)
        let other = try against?.decode(Figures.self)
        for (figures, asked) in [(own, wish.period), (other, wish.against)] {
            if let figures, let days = figures.widened(from: asked) {
                Terminal.note(Wording.Desk.figuresWidened(days, to: figures.from, figures.to) + "\n")
            }
        }
        if invocation.options.has("csv") {
            return Terminal.print(FigureTables.csv(own, against: other, units: units, others: others, asked: wish))
        }
        guard !invocation.isJSON else { return Terminal.print(json.text + "\n") }
        Terminal.print(FigureTables.table(own, against: other, units: units, others: others, asked: wish))
    }

    /// Beside what was counted stands what was asked for.
    private var json: JSON {
        guard let against, let days = wish.against else {
            return ["figures": figures, "asked": Self.days(wish.period)]
        }
        return [
            "figures": figures, "asked": Self.days(wish.period), "against": against, "againstAsked": Self.days(days),
        ]
    }

    private static func days(_ days: ClosedRange<CivilDay>) -> JSON {
        ["from": .string("\(days.lowerBound)"), "to": .string("\(days.upperBound)")]
    }
}
