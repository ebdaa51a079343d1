package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Tal: a period, and another beside it when one is asked for; pictures with their numbers under them.
package struct FiguresPage {
    let frame: Frame
    let figures: Heard<Figures>
    let against: Heard<Figures>?
    let staff: NameBook
    /// The days and the unit asked for.
    let asked: Answers
    let faults: [FieldFault]
    /// How talks were gone about, counted; absent in the example.
    package var practice: (heard: Heard<ShowPractice.Reply>, today: CivilDay)?
    /// The days that somebody asked for, and those beside them.
    package var given: [ClosedRange<CivilDay>?] = []
    /// The months until now with the one that is not over, where they are not what is shown.
    package var thisMonth: ClosedRange<CivilDay>?

    package init(
        frame: Frame, figures: Heard<Figures>, against: Heard<Figures>?, staff: NameBook, asked: Answers,
        faults: [FieldFault] = []
    ) {
        self.frame = frame
        self.figures = figures
        self.against = against
        self.staff = staff
        self.asked = asked
        self.faults = faults
    }

    private var isExample: Bool { asked["eksempel"] == "1" }

    package var html: HTML {
        frame.page(
            Wording.Desk.figures, faults: faults, isWide: true,
            """
            <h1>\(Wording.Desk.figures)</h1>
            \(isExample ? mark : .empty)
            <p class="hint">\(Wording.Desk.figuresHint)</p>
            \(isExample ? .empty : form)
            <p>\(isExample ? own : example)</p>
            \(isExample ? exampleFile : .empty)
            \(thisMonth.map(monthLink))
            \(widened)
            \(contents)
            \(Pieces.part(figures, content))
            \(practice.map { PracticePart(practice: $0.heard, today: $0.today).html })
            \(Pieces.section(Wording.Desk.referencesHead, id: "references", Pieces.list(Wording.Desk.references)))
            """)
    }

    private var mark: HTML { "<p class=\"notice example\"><strong>\(Wording.Desk.figuresExampleMark)</strong></p>" }
    private var example: HTML { "<a class=\"alone\" href=\"/tal?eksempel=1\">\(Wording.Desk.figuresExample)</a>" }
    private var exampleFile: HTML {
        "<p><a class=\"alone\" href=\"/tal/fil?eksempel=1\">\(Wording.Desk.figuresFile)</a></p>"
    }
    private var own: HTML { "<a class=\"alone\" href=\"/tal\">\(Wording.Desk.figuresOwn)</a>" }

    /// That other days were counted than somebody asked for.
    private var widened: HTML {
        zip(given, [figures.value, against?.value]).map { asked, figures -> HTML in
            guard let figures, let asked = figures.widened(from: asked) else { return .empty }
            return "<p class=\"notice\">\(Wording.Desk.figuresWidened(asked, to: figures.from, figures.to))</p>"
        }.joined()
    }

    private func monthLink(_ days: ClosedRange<CivilDay>) -> HTML {
        let (from, to) = (days.lowerBound, days.upperBound)
        let link = Link(
            path: ["tal"],
            query: [
                "from-day": "\(from.day)", "from-month": "\(from.month)", "from-year": "\(from.year)",
                "to-day": "\(to.day)", "to-month": "\(to.month)", "to-year": "\(to.year)",
            ])
        return "<p><a class=\"alone\" href=\"\(link)\">\(Wording.Desk.figuresThisMonth)</a></p>"
    }

    private var form: HTML {
        let parts = FormParts(answers: asked, faults: faults)
        // Nobody is offered a unit whose figures they may not see.
        let units = staff.choices(frame.viewer.map(staff.units(learningOf:)) ?? [])
        let more = [("unit-2", Wording.Desk.figuresUnitMore), ("unit-3", Wording.Desk.figuresUnitMore)]
        let others = [
            ("against-unit", Wording.Desk.figuresUnitAgainst), ("against-unit-2", Wording.Desk.figuresUnitMore),
        ]
        let selects = (more + others).map { name, label in
            parts.select(name, label, units, empty: Wording.Desk.chooseOne, isOptional: true)
        }
        return """
            <form method="get" action="/tal" class="filter">
            \(parts.date("from", Wording.Desk.figuresFrom, withTime: false))
            \(parts.date("to", Wording.Desk.figuresTo, withTime: false))
            \(parts.more(
                Wording.Desk.figuresCompare, Self.daysBeside,
                parts.date("against-from", Wording.Desk.figuresAgainstFrom, withTime: false)
                    + parts.date("against-to", Wording.Desk.figuresAgainstTo, withTime: false)))
            \(parts.select(
                "unit", Wording.Desk.figuresUnit, units, empty: Wording.Desk.everyUnit,
                hint: Wording.Desk.figuresUnitsHint))
            \(units.count > 1 ? parts.more(Wording.Desk.figuresUnits, Self.unitNames.dropFirst() + Self.otherNames, selects.joined()) : .empty)
            <p class="actions"><button class="second">\(Wording.Desk.figuresShow)</button> \
            <button class="second" formaction="/tal/fil">\(Wording.Desk.figuresFile)</button></p>
            </form>
            """
    }

    private static let daysBeside = ["against-from", "against-to"].flatMap { day in
        ["day", "month", "year"].map { "\(day)-\($0)" }
    }

    /// The fields that name a unit to look at, and one to look at beside it.
    package static let unitNames = ["unit", "unit-2", "unit-3"]
    package static let otherNames = ["against-unit", "against-unit-2"]

    private func groups(_ figures: Figures) -> [FigureComparison] {
        Wording.groups(figures, against: against?.value).filter { !$0.lines.isEmpty }
    }

    /// What the page holds, so that nobody scrolls through all of it for one table.
    private var contents: HTML {
        guard let figures = figures.value else { return .empty }
        // Within the page: a link to the path alone would lose what was asked for.
        let tables = groups(figures).map { Self.item(Link(fragment: $0.topic.rawValue), $0.topic.title) }
        let practices = practice.map { _ in Self.item("#practice", Wording.Desk.practiceHead) }
        let items = tables + [practices, Self.item("#references", Wording.Desk.referencesHead)].compactMap(\.self)
        return "<nav aria-label=\"\(Wording.Desk.figuresContents)\"><ul class=\"plain\">\(items)</ul></nav>"
    }

    private static func item(_ link: Link, _ title: String) -> HTML {
        "<li><a class=\"alone\" href=\"\(link)\">\(title)</a></li>"
    }

    /// The overview stands open; of the others the picture does, and the table behind a line.
    private func content(_ figures: Figures) -> HTML {
        groups(figures).map { group -> HTML in
            let (title, id) = (group.topic.title, group.topic.rawValue)
            guard group.hasNumbers else {
                let more = group.topic == .overview ? unfinished : .empty
                return Pieces.section(title, id: id, Pieces.sentence(Wording.Desk.figuresNothing) + more)
            }
            return Pieces.section(
                title, id: id,
                """
                \(picture(group, of: figures))
                \(isEmptyOfMethod(group) ? unfinished : .empty)
                <details \(attribute: "open", if: group.topic == .overview)><summary>\(Wording.Desk.figuresTable(title))</summary>
                \(table(group, figures))
                </details>
                """)
        }.joined()
    }

    /// Where the months that are over hold nothing that the method has closed: the one that runs may.
    private func isEmptyOfMethod(_ group: FigureComparison) -> Bool {
        group.topic == .overview && group.bars("closed-after-talk").allSatisfy { $0.count == .number(0) }
    }

    private var unfinished: HTML {
        thisMonth.map { "<p class=\"hint\">\(Wording.Desk.figuresUnfinished)</p>" + monthLink($0) } ?? .empty
    }

    /// The picture, with what it is of where that is not all there is.
    private func picture(_ group: FigureComparison, of figures: Figures) -> HTML {
        let picture = picture(group)
        guard against?.value != nil, picture != .empty else { return picture }
        let days = Self.days(figures.from, figures.to) + names(units)
        return "<p class=\"hint\">\(Wording.Desk.figuresPictured(days))</p>" + picture
    }

    private func picture(_ group: FigureComparison) -> HTML {
        switch group.topic {
        case .overview: Chart.bars(group.topic.title, group.bars("closed-after-talk", "went-formal", "neither"))
        case .calls: Chart.bars(group.topic.title, group.bars("called-in-time", "called-late", "not-called"))
        case .handling: handling(group)
        case .copies, .excluded, .experience: .empty
        }
    }

    /// The method's complaints, and all others beside them on the same scale (R-159).
    private func handling(_ group: FigureComparison) -> HTML {
        let tracks = [("Metoden", "method-days-"), ("De andre", "others-days-")].map { name, keys in
            (name: name, bars: group.bars(of: { $0.hasPrefix(keys) }))
        }
        let most = tracks.flatMap(\.bars).compactMap(\.count.shown).max() ?? 0
        return "<p class=\"hint\">\(Wording.Desk.handlingHint)</p>"
            + tracks.map { Chart.bars("\(group.topic.title), \($0.name)", $0.bars, most: most) }.joined()
    }

    private func table(_ group: FigureComparison, _ figures: Figures) -> HTML {
        let head: HTML =
            against?.value.map { "<th scope=\"col\">\(Self.days($0.from, $0.to))\(names(others))</th>" } ?? .empty
        let rows = group.lines.map { line -> HTML in
            let beside: HTML = line.other.map { "<td>\($0.value)</td>" } ?? .empty
            return "<tr><th scope=\"row\">\(line.own.label)</th><td>\(line.own.value)</td>\(beside)</tr>"
        }
        return """
            <div class="scroll" tabindex="0" role="group" aria-labelledby="\(group.topic.rawValue)"><table class="figures">
            <thead><tr><th scope="col">\(Wording.Desk.measure)</th>
            <th scope="col">\(Self.days(figures.from, figures.to))\(names(units))</th>\(head)</tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }

    private var units: [UnitID] { Self.units(Self.unitNames, in: asked) ?? [] }
    private var others: [UnitID] { Self.units(Self.otherNames, in: asked) ?? units }

    private func names(_ units: [UnitID]) -> String {
        units.isEmpty ? "" : ", " + units.map(staff.name(of:)).joined(separator: ", ")
    }

    /// The units that these fields name, each once; `nil` when they name none.
    static func units(_ names: [String], in asked: Answers) -> [UnitID]? {
        let once = names.compactMap { name -> UnitID? in asked.identifier(name) }.eachOnce
        return once.isEmpty ? nil : once
    }

    private static func days(_ from: CivilDay, _ to: CivilDay) -> String {
        "\(Wording.shortDay(from)) – \(Wording.shortDay(to))"
    }
}

extension FigureComparison {
    /// Those lines of the period's own that have a bar, in their order.
    fileprivate func bars(_ keys: String...) -> [Chart.Bar] { bars { keys.contains($0) } }

    fileprivate func bars(of hasBar: (String) -> Bool) -> [Chart.Bar] {
        lines.map(\.own).filter { hasBar($0.key) }.compactMap { line in
            line.count.map { Chart.Bar(line.label, $0) }
        }
    }
}
