import CaseModel
import Web
import Wording

/// Bars as a picture in the page: no script, readable in light and dark, and never without its table.
///
/// Words stand beside their bar, and over it where the page is narrow; a bar's length is a share of the room there is, so that
/// bars are to one another as their numbers, on a telephone too.
enum Chart {
    /// One bar; hidden numbers have none.
    struct Bar {
        let label: String
        let count: Count

        init(_ label: String, _ count: Count) {
            self.label = label
            self.count = count
        }
    }

    /// How much of the room the longest bar takes, in thousandths; its number stands in the rest.
    private static let longest = 800

    /// - Parameter most: the number the longest bar stands for, when several pictures share a scale.
    static func bars(_ title: String, _ bars: [Bar], most shared: Int? = nil) -> HTML {
        let most = max(shared ?? 0, bars.compactMap(\.count.shown).max() ?? 0)
        guard most > 0 else { return .empty }
        let spoken = bars.map { "\($0.label): \(Wording.count($0.count))" }.joined(separator: "; ")
        let rows = bars.map { bar -> HTML in
            let share = (bar.count.shown ?? 0) * longest / most
            let length = "\(share / 10).\(share % 10)%"
            return """
                <div><span>\(bar.label)</span><svg><rect width="\(length)" height="100%"/>\
                <text x="\(length)" dx="8" y="50%" dominant-baseline="central">\(Wording.count(bar.count))</text></svg></div>

                """
        }
        return """
            <div class="chart" role="img" aria-label="\(title). \(spoken)">
            \(rows)</div>

            """
    }
}
