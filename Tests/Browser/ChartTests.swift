import Foundation
import Testing

extension Pages {
    /// The pictures on Tal, on a telephone as on a desk.
    struct ChartTests {
        /// A bar as it is seen.
        private struct Seen {
            let number: Double
            let left: Double
            let width: Double
            let window: Double
        }

        @Test(
            "R-159 bars are to one another as their numbers, whole in the window, however narrow it is",
            arguments: [360, 1280])
        func lengths(wide: Int) throws {
            let tab = try Stage.tab(as: "rasmus")
            try tab.resize(wide, 800)
            defer { try? tab.see(.light) }
            try tab.open("/tal?eksempel=1")
            #expect(try Inspection.sideways(tab).isEmpty)
            let charts = try seen(tab)
            #expect(charts.count >= 3)
            let widest = try #require(charts.joined().map(\.width).max())
            #expect(widest > (wide < 600 ? 0.6 : 0.2) * Double(wide), "what is little is told from what is less")
            for chart in charts {
                let most = try #require(chart.max { $0.number < $1.number })
                for bar in chart where most.number > 0 {
                    #expect(bar.left >= 0 && bar.left + bar.width <= bar.window, "\(bar) is cut off at \(wide)")
                    let share = bar.width / most.width
                    #expect(abs(share - bar.number / most.number) < 0.01, "\(bar) beside \(most) at \(wide)")
                }
            }
        }

        /// The bars of each picture, with their numbers.
        private func seen(_ tab: Tab) throws -> [[Seen]] {
            let look = """
                const charts = [...document.querySelectorAll('.chart')];
                // A number that is not told has no bar.
                const told = svg => /^[0-9.]+$/.test(svg.querySelector('text').textContent);
                return JSON.stringify(charts.map(c => [...c.querySelectorAll('svg')].filter(told).map(s => {
                    const box = s.querySelector('rect').getBoundingClientRect();
                    const scroll = s.closest('.scroll')?.getBoundingClientRect();
                    return [Number(s.querySelector('text').textContent.replaceAll('.', '')), box.left, box.width,
                            Math.min(scroll ? scroll.right : 1e6, document.documentElement.clientWidth)];
                })).filter(bars => bars.length > 0));
                """
            let text = try #require(tab.script(look) as? String)
            let found = try JSONDecoder().decode([[[Double]]].self, from: Data(text.utf8))
            return found.map { $0.map { Seen(number: $0[0], left: $0[1], width: $0[2], window: $0[3]) } }
        }
    }
}
