import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Testing
import Web
import Wording

/// Which days Tal says it has counted.
struct FigureDaysTests {
    private let frame = Frame(
        name: "Lone Ågård", viewer: .lone, formToken: "form-token", current: "figures", path: ["tal"])
    private static let spread = Spread(count: .number(0), meanMinutes: nil, medianMinutes: nil, buckets: [])
    private static let track = TrackFigures(
        received: .number(0), closed: .number(0), open: .number(0), handling: spread)
    private let november = Figures(
        from: "2026-11-01", to: "2026-11-30", isExample: false, received: .number(0), method: track, others: track,
        excluded: [],
        calls: CallFigures(
            inTime: .number(0), late: .number(0), none: .number(0), elapsed: spread, within24Hours: .number(0)),
        talks: TalkFigures(closedAfterTalk: .number(0), wentFormal: .number(0), neither: .number(0)),
        objections: ObjectionFigures(
            cases: .number(0), answered: .number(0), unanswered: .number(0), reopened: .number(0)),
        copies: spread, repeats: .number(0), experience: [])

    private func page(given: ClosedRange<CivilDay>?) -> String {
        var page = FiguresPage(
            frame: frame, figures: .heard(november), against: nil, staff: .north, asked: Answers())
        page.given = [given, nil]
        return page.html.text
    }

    @Test("R-161 where whole months were counted and not the days asked for, the page says both")
    func widened() {
        #expect(page(given: "2026-11-05"..."2026-11-10").contains("5. november 2026"))
        #expect(page(given: "2026-11-05"..."2026-11-10").contains("hele måneder, så der er talt"))
        #expect(!page(given: "2026-11-01"..."2026-11-30").contains("hele måneder, så der er talt"))
        #expect(!page(given: nil).contains("hele måneder, så der er talt"))
    }

    @Test(
        "R-161 where the months that are over hold nothing of the method, the way to the one that runs stands there, too"
    )
    func unfinished() {
        var page = FiguresPage(frame: frame, figures: .heard(november), against: nil, staff: .north, asked: Answers())
        func text() -> String { page.html.text }
        #expect(!text().contains(Wording.Desk.figuresUnfinished))
        page.thisMonth = "2026-01-01"..."2026-11-30"
        #expect(text().contains(Wording.Desk.figuresUnfinished))
        #expect(text().ranges(of: Wording.Desk.figuresThisMonth).count == 2)
    }

    @Test("R-161 nothing is compared with a year of which nothing is known, unless somebody asks for it")
    func beside() {
        #expect(!FigurePeriods.isWorthShowing(november, isAsked: false))
        #expect(FigurePeriods.isWorthShowing(november, isAsked: true))
        #expect(FigurePeriods.isWorthShowing(nil, isAsked: false), "that nobody answers is said in its place")
    }

    @Test("R-161 a table in which every number is nought is one sentence, and the page says what it holds")
    func folded() {
        let text = page(given: nil)
        #expect(text.contains("Der er ikke noget at tælle her i perioden.") && !text.contains("<table"))
        #expect(text.contains("<a class=\"alone\" href=\"#overview\">Overblik</a>"))
        #expect(text.contains("<summary>Sammenlign med en anden periode</summary>"))
    }

    @Test("R-160 the file's head says which days were counted and which were asked for")
    func file() {
        let text = String(
            decoding: FiguresTable.csv(november, against: nil, asked: "2026-11-05"..."2026-11-10"), as: UTF8.self)
        #expect(text.contains("2026-11-01 – 2026-11-30 (spurgt om 2026-11-05 – 2026-11-10)"))
    }

    @Test func `the year so far takes the month that is not over`() {
        #expect(FigurePeriods.withThisMonth("2026-12-31") == "2026-01-01"..."2026-12-31")
        #expect(FigurePeriods.withThisMonth("2027-01-04") == "2027-01-01"..."2027-01-31")
        #expect(FigurePeriods.withThisMonth("2028-02-10") == "2028-01-01"..."2028-02-29")
    }
}
