import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Testing
import Web
import Wording

/// Tal, the causes that come again and Læring as they were last looked at: with much, with nothing, and where it is hidden.
struct FigurePagesTests {
    private func frame(_ current: String, _ path: String...) -> Frame {
        Frame(name: "Lone Ågård", viewer: .lone, formToken: "form-token", current: current, path: path)
    }

    /// Half a year in which every number of some size is told as `told` has it.
    private func figures(_ told: (Int) -> Count, days: Int64? = nil) -> Figures {
        func spread(_ count: Int, _ buckets: [Int?: Int]) -> Spread {
            Spread(
                count: told(count), meanMinutes: days.map { $0 * 1440 }, medianMinutes: days.map { $0 * 1440 - 720 },
                buckets: buckets.sorted { ($0.key ?? .max) < ($1.key ?? .max) }.map {
                    .init(underDays: $0.key, count: told($0.value))
                })
        }
        func track(_ received: Int, _ open: Int) -> TrackFigures {
            TrackFigures(
                received: told(received), closed: told(received - open), open: told(open),
                handling: spread(received - open, [7: 20, 28: received - open - 20, nil: 0]))
        }
        func share(_ part: Int) -> ExperienceShare {
            ExperienceShare(yes: told(part * 6), partly: told(part * 5), no: told(0))
        }
        return Figures(
            from: "2026-01-01", to: "2026-06-30", isExample: false, received: told(120), method: track(80, 9),
            others: track(40, 5),
            excluded: [
                ExcludedFigure(ground: .substantive, count: told(30)), ExcludedFigure(ground: .wish, count: told(10)),
            ],
            calls: CallFigures(
                inTime: told(66), late: told(8), none: told(6), elapsed: spread(74, [1: 60, 2: 8, nil: 6]),
                within24Hours: told(60)),
            talks: TalkFigures(closedAfterTalk: told(56), wentFormal: told(15), neither: told(9)),
            objections: ObjectionFigures(
                cases: told(12), answered: told(7), unanswered: told(5), reopened: told(6),
                judged: JudgedFigures(upheld: told(5), partlyUpheld: told(0), notUpheld: told(6))),
            copies: spread(70, [1: 50, nil: 20]), repeats: told(11),
            experience: [
                ExperienceFigure(
                    question: .respect, yes: told(18), partly: told(15), no: told(0), own: share(1), asked: share(2))
            ],
            preventive: PreventiveFigures(inTime: told(5), late: told(0), none: told(0)))
    }

    private func tal(_ figures: Figures, _ practice: ShowPractice.Reply) -> HTML {
        var page = FiguresPage(
            frame: frame("figures", "tal"), figures: .heard(figures), against: nil, staff: .north, asked: Answers())
        page.practice = (.heard(practice), "2026-11-26")
        return page.html
    }

    private func practice(_ count: Count) -> ShowPractice.Reply {
        ShowPractice.Reply(
            talks: .number(44), ticked: TalkTick.allCases.map { .init(tick: $0, count: count) }, from: "2026-01-01",
            to: "2026-06-30")
    }

    @Test func `Tal with what a half year came to, with nothing, and where nearly all is hidden`() throws {
        try expect(tal(figures(Count.number, days: 17), practice(.number(20))), "figures.html")
        try expect(tal(figures { _ in .number(0) }, .init(talks: .number(0), ticked: [])), "figures-none.html")
        let hidden = tal(figures { $0 == 0 || $0 > 100 ? .number($0) : $0 < 6 ? .few : .hidden }, practice(.hidden))
        try expect(hidden, "figures-hidden.html")
    }

    @Test("R-157 the pilot of 2012 is marked as made up before any number of it, and leads back to one's own")
    func example() throws {
        let page = FiguresPage(
            frame: frame("figures", "tal"), figures: .heard(figures(Count.number)), against: nil, staff: .north,
            asked: Answers(["eksempel": "1"])
        ).html.text
        let mark = try #require(page.range(of: Wording.Desk.figuresExampleMark))
        let table = try #require(page.range(of: "<table"))
        #expect(mark.lowerBound < table.lowerBound && page.contains("href=\"/tal\""))
        #expect(!page.contains("class=\"filter\""), "nobody asks for days of an example")
    }

    /// One table for each dimension, some of each told.
    private func causes(_ told: (Int) -> Count) -> [CauseTable] {
        let keys: [(CauseDimension, [String])] = [
            (.unit, ["U-nord"]), (.month, ["2026-02", "2026-05"]), (.channel, [CauseTable.noChannel, "phone"]),
        ]
        return keys.map { dimension, keys in
            let counts = CauseClass.allCases.indices.map { told($0 * 3) }
            let lines = keys.map { CauseTable.Line(key: $0, counts: counts, total: .number(40)) }
            return CauseTable(dimension: dimension, lines: lines, totals: counts)
        }
    }

    private func causesPage(_ tables: [CauseTable], _ complaints: [ComplaintCauseTable]) -> HTML {
        CausesPage(
            frame: frame("learning", "laering", "aarsager"),
            reply: .heard(
                ShowCauses.Reply(tables: tables, complaints: complaints, from: "2026-01-01", to: "2026-12-31")),
            staff: .north, asked: Answers()
        ).html
    }

    @Test func `the causes that come again, with some hidden and what an incident led to in a line of its own`() throws
    {
        let counts = ComplaintCause.allCases.indices.map { $0 < 2 ? Count.hidden : .number($0 * 5) }
        let complaints = CauseDimension.allCases.map { dimension in
            ComplaintCauseTable(
                dimension: dimension, lines: [.init(key: "2026-03", counts: counts, total: .number(90))],
                totals: counts)
        }
        let page = causesPage(causes { (1..<5).contains($0) || $0 == 6 ? .hidden : .number($0) }, complaints)
        #expect(page.text.contains("<th scope=\"row\">Fra en hændelse, ikke en klage</th>"))
        try expect(page, "causes.html")
        let none = CauseDimension.allCases.map { CauseTable(dimension: $0, lines: [], totals: []) }
        try expect(causesPage(none, []), "causes-none.html")
    }

    private func learning(
        _ reviews: [ReviewRow], mine: [FindingRow], of all: [FindingRow], _ due: [AssessmentDue]
    ) -> HTML {
        LearningPage(
            frame: frame("learning", "laering"), reviews: .heard(ListReviews.Reply(reviews: reviews)),
            mine: .heard(mine), findings: .heard(ListFindings.Reply(findings: all, hasMore: false)),
            learned: .heard(all), due: .heard(due), staff: .north, now: monday
        ).html
    }

    private func finding(_ id: FindingID, _ state: FindingState, due: Timestamp) -> FindingRow {
        FindingRow(
            finding: id, text: "Brevet skal sige <hvornår>", cause: .systemError, isPractice: true, owner: "P-mette",
            due: due,
            course: FindingCourse(
                review: "R-1", unit: "U-nord", state: state, since: monday, spread: .department, change: .template,
                said: state == .open ? nil : "Den nye er i brug", reopenings: 0, cases: 3, told: 1, effectAt: nil))
    }

    @Test func `Læring as a leader reads it, with what waits and with nothing`() throws {
        let reviews = [ReviewState.ready, .waits].map { state in
            ReviewRow(
                review: ReviewID(unchecked: "R-\(state.rawValue)"), case: "K-1", unit: "U-nord", cause: .redStep,
                state: state, opened: monday.adding(hours: -48),
                waitsUntil: state == .waits ? monday.adding(hours: 48) : nil, answered: 0, findings: 0)
        }
        let late = finding("F-1", .open, due: monday.adding(hours: -24))
        try expect(
            learning(
                reviews, mine: [late], of: [late, finding("F-2", .done, due: monday)],
                [AssessmentDue(unit: "U-nord", topic: .riskTeam, since: nil)]), "learning.html")
        try expect(learning([], mine: [], of: [], []), "learning-none.html")
    }
}
