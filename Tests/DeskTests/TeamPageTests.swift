import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Testing
import Web

/// Holdet in its filled, empty, silent, denied, faulty and long states.
struct TeamPageTests {
    private let frame = Frame(
        name: "Lone Ågård", viewer: .lone, formToken: "form-token", current: "team", path: ["holdet"])

    /// As long as names get, and not to be taken for markup.
    static let longName = String(repeating: "Wilhelmine-Charlotte <von> Ærøskøbing ", count: 4) + "Ågård"

    private var prompt: PromptRow {
        PromptRow(
            prompt: "T-1", kind: .oneToOne, person: "P-mette", leader: "P-lone", state: .open, stage: .first,
            asked: monday, by: monday.adding(hours: 24))
    }

    private var red: CaseRow {
        CaseRow(
            case: "K-1", received: "2026-11-20T14:05+01:00", unit: "U-nord", channel: .phone, kind: .complaint,
            route: .callback, citizen: "Åse Ærøskøbing", assigned: "P-mette", step: .red, isClosed: false,
            isHistory: false)
    }

    private func review(_ state: ReviewState, until: Timestamp? = nil, answered: Int = 0) -> ReviewRow {
        ReviewRow(
            review: "R-1", case: "K-1", unit: "U-nord", cause: .redStep, state: state, opened: monday,
            waitsUntil: until, answered: answered, findings: 0)
    }

    private func page(
        rows: [CallRow], escalated: [CallRow] = [], names: [CaseID: String] = ["K-1": "Åse"], hasMore: Bool = false,
        late: Int64 = 0, view: TeamView = .whole, live: LivePart? = nil
    ) -> TeamPage {
        let escalations = escalated.map { EscalationRow(call: $0, stage: .missed, toldAt: monday.adding(hours: -1)) }
        let load = [
            LoadRow(person: nil, owed: 1, overdue: 0, talks: 0, hardTalks: 0, objections: 0),
            LoadRow(person: "P-mette", owed: 3, overdue: 1, talks: 12, hardTalks: 4, objections: 1),
        ]
        return TeamPage(
            frame: frame, board: .heard(TeamBoard(rows, names: names, staff: .short, at: monday)),
            escalations: .heard(
                EscalationList(
                    ListEscalations.Reply(escalations: escalations, hasMore: hasMore), names: names, staff: .short,
                    at: monday)),
            red: .heard([red]), prompts: .heard(PromptList([prompt], for: "P-lone")),
            reviews: .heard([
                review(.waits, until: "2026-12-07T14:00+01:00"), review(.ready), review(.underWay, answered: 2),
            ]), load: .heard(TeamLoad(load, red: [red], staff: .short, for: .lone, at: monday)), names: names,
            staff: .short, answers: Answers(["command": "D-3"]), now: monday, cut: hasMore ? [.later] : [], live: live,
            pulse: .heard(ShowPulse.Reply(ticked: "2026-11-23T09:08+01:00", next: nil, lateSeconds: late)), view: view)
    }

    @Test("R-036 Holdet says when reminders last ran, and above everything when they have stopped")
    func pulse() {
        let well = page(rows: []).html.text
        #expect(well.contains("Frister og påmindelser blev sidst gennemgået i dag kl. 9.08."))
        let late = page(rows: [], late: 900).html.text
        #expect(late.contains("Påmindelserne er forsinkede: frister blev sidst gennemgået i dag kl. 9.08."))
        let (top, list) = (late.range(of: "Påmindelserne er forsinkede"), late.range(of: "id=\"escalations"))
        #expect(top.map(\.lowerBound)! < list.map(\.lowerBound)!)
    }

    @Test("R-036 R-136 Holdet says what waits for the leader, who is away and owes, and what each carries")
    func whole() throws {
        let late = CallRow.sample(1, due: "2026-11-23T08:00+01:00", state: .overdue, step: .red)
        let html = page(
            rows: [late, .sample(2, due: "2026-11-23T15:00+01:00", assigned: nil)], escalated: [late]
        ).html
        try expect(html, "team.html")
        #expect(html.text.contains("1 venter på dit svar, 1 overskredet, 1 skal nås i dag"))
        #expect(html.text.contains("fraværende til 25. november 2026 og skylder 3 opkald, heraf 1 overskredet."))
    }

    @Test("R-146 a review that waits says so, and neither for whom nor why")
    func waits() {
        let text = page(rows: []).html.text
        #expect(text.contains("Afventer til 7. december 2026."))
        let section = text.components(separatedBy: "id=\"reviews\"")[1].components(separatedBy: "</section>")[0]
        #expect(!section.contains("Mette") && !section.contains("1:1"))
        #expect(section.contains("href=\"/laering/gennemgang/R-1\"") && !section.contains("/sager/"))
    }

    @Test func `with nothing to do every part says so, and with silent owners each says that in its place`() throws {
        let empty = TeamPage(
            frame: frame, board: .heard(TeamBoard([], names: [:], staff: .north, at: monday)),
            escalations: .heard(
                EscalationList(
                    ListEscalations.Reply(escalations: [], hasMore: false), names: [:], staff: .north, at: monday)),
            red: .heard([]), prompts: .heard(PromptList([], for: "P-lone")), reviews: .heard([]),
            load: .heard(TeamLoad([], red: [], staff: NameBook(), for: .lone, at: monday)), staff: .north,
            answers: Answers(), now: monday)
        try expect(empty.html, "team-none.html")
        let silent = TeamPage(
            frame: frame, board: .silent, escalations: .silent, red: .silent, prompts: .silent,
            reviews: .refused(code: "call.may_not_see"), load: .silent, staff: NameBook(), answers: Answers(),
            now: monday)
        try expect(silent.html, "team-silent.html")
        #expect(silent.html.text.components(separatedBy: "Denne del af siden kan ikke vises lige nu.").count == 8)
    }

    @Test func `sixty calls, ten escalations and long names keep a page small and nothing becomes markup`() {
        let rows = (1...60).map {
            CallRow.sample($0, due: "2026-11-23T08:00+01:00", state: .overdue, assigned: $0 % 3 == 0 ? nil : "P-mette")
        }
        let names = Dictionary(uniqueKeysWithValues: rows.map { ($0.case, "Åse Ærøskøbing-Ågård") })
        let html = page(rows: rows, escalated: Array(rows.prefix(40)), names: names, hasMore: true).html
        #expect(html.bytes.count < 50_000, "\(html.bytes.count)")
        #expect(html.text.contains("Der er flere. De kommer frem"))
        #expect(html.text.components(separatedBy: "value=\"ring\"").count == EscalationList.mostShown + 1)
        let long = page(rows: [rows[0]], escalated: [rows[0]], names: ["K-1": Self.longName]).html.text
        #expect(long.contains("&lt;von&gt;") && !long.contains("<von>"))
    }

    /// Everything there can be at once: what each owner gives a director of a large house at most.
    private func heaped(_ view: TeamView, cut: Set<TeamPart> = [.later]) -> HTML {
        let name = "Anne-Marie Ærøskøbing-Ågård Opdigtet"
        let people = (1...90).map { number in
            StaffMember(
                person: PersonID(unchecked: "P-\(number)"), name: "\(name) \(number)", title: "Sagsbehandler",
                unit: "U-nord",
                roles: [.caseworker], isActive: true)
        }
        let staff = NameBook(units: NameBook.north.units, people: people)
        let late = (1...60).map {
            CallRow.sample(
                $0, due: "2026-11-09T08:00+01:00", state: .overdue,
                assigned: $0 % 2 == 0 ? nil : PersonID(unchecked: "P-\($0)"), step: .red)
        }
        let today = (61...120).map { CallRow.sample($0, due: "2026-11-23T15:00+01:00", assigned: nil, step: .yellow) }
        let later = (121...180).map { CallRow.sample($0, due: "2026-11-25T15:00+01:00", assigned: nil) }
        let calls = late + today + later
        let names = Dictionary(uniqueKeysWithValues: calls.map { ($0.case, name) })
        let red = (1...100).map { number in
            CaseRow(
                case: CaseID(unchecked: "K-\(number)"), received: monday, unit: "U-nord", channel: .phone,
                kind: .complaint,
                route: .callback, citizen: name, assigned: PersonID(unchecked: "P-\(number % 90 + 1)"), step: .red,
                isClosed: false, isHistory: false)
        }
        let waiting = (1...ListWaiting.mostRows).map { number in
            WaitingRow(
                kind: .toDraft, case: CaseID(unchecked: "K-\(number)"), unit: "U-nord",
                person: PersonID(unchecked: "P-\(number % 90 + 1)"), role: nil, since: monday,
                due: "2026-11-09T16:00+01:00", citizen: name)
        }
        let prompts = (1...90).map { number in
            PromptRow(
                prompt: PromptID(unchecked: "T-\(number)"), kind: .oneToOne, person: PersonID(unchecked: "P-\(number)"),
                leader: "P-lone", state: .open, stage: .first, asked: monday, by: monday.adding(hours: 24))
        }
        let load = people.map {
            LoadRow(person: $0.person, owed: 12, overdue: 10, talks: 12, hardTalks: 4, objections: 1)
        }
        let aside = (1...ListSetAside.mostRows).map { number in
            SetAsideRow(
                case: CaseID(unchecked: "K-\(number)"), citizen: name, unit: "U-nord", at: monday, by: "P-1",
                reason: .praise)
        }
        let told = late.map { EscalationRow(call: $0, stage: .missed, toldAt: monday.adding(hours: -1)) }
        return TeamPage(
            frame: frame, board: .heard(TeamBoard(calls, names: names, staff: staff, at: monday)),
            escalations: .heard(
                EscalationList(
                    ListEscalations.Reply(escalations: told, hasMore: true), names: names, staff: staff, at: monday)),
            red: .heard(red), prompts: .heard(PromptList(prompts, for: "P-lone")),
            reviews: .heard((1...100).map { _ in review(.underWay, answered: 2) }),
            load: .heard(TeamLoad(load, red: red, staff: staff, for: .lone, at: monday)), names: names, staff: staff,
            answers: Answers(["command": "D-3"]), now: monday, cut: cut,
            waiting: .heard(ListWaiting.Reply(rows: waiting, leftOut: 300)),
            setAside: .heard(ListSetAside.Reply(rows: aside, hasMore: true)), view: view
        ).html
    }

    @Test func `Holdet stays small however much lies there, and each part has a page with all of it`() {
        let whole = heaped(.whole)
        #expect(whole.bytes.count < 50_000, "\(whole.bytes.count)")
        #expect(whole.text.contains("<p><a class=\"alone\" href=\"/holdet?vis=overskredet\">Vis alle 60</a></p>"))
        // Of what its owner has more of than it gave, nobody says how much there is.
        #expect(whole.text.contains("Mindst 60 venter på dit svar, 60 overskredet, 60 skal nås i dag"))
        #expect(
            heaped(.whole, cut: [.overdue, .today]).text.contains(
                "Mindst 60 venter på dit svar, mindst 60 overskredet, mindst 60 skal nås i dag"))
        #expect(heaped(.whole, cut: [.red]).text.contains("href=\"/holdet?vis=roed\">Vis flere</a>"))
        #expect(whole.text.contains("href=\"/holdet?vis=venter\">Vis flere</a>"))
        #expect(heaped(TeamView(part: .red, from: 50), cut: [.red]).text.contains("Listen viser de mest presserende."))
        for part in TeamPart.allCases {
            let first = heaped(TeamView(part: part, from: 0))
            #expect(first.bytes.count < 50_000, "\(part): \(first.bytes.count)")
            #expect(first.text.contains("href=\"/holdet?vis=\(part.rawValue)&amp;fra=50\""), "\(part) goes on")
            let next = heaped(TeamView(part.rawValue, from: "50"))
            #expect(next.bytes.count < first.bytes.count && next.text.contains("Hele Holdet"))
            #expect(whole.text.contains("/holdet?vis=\(part.rawValue)\""), "\(part) is led to")
        }
        #expect(TeamView("andet", from: "-1") == .whole, "an address that was made up shows all of Holdet")
    }

    @Test func `only the last part of the calls that were given can lack some`() {
        func cut(_ rows: [CallRow], next: CallCursor?) -> Set<TeamPart> {
            TeamPart.cut(
                calls: TeamBoard(rows, names: [:], staff: NameBook(), at: monday), hasMore: next != nil, red: false,
                reviews: true)
        }
        let late = CallRow.sample(1, due: "2026-11-09T08:00+01:00", state: .overdue, assigned: nil, step: .red)
        let later = CallRow.sample(2, due: "2026-11-25T15:00+01:00", assigned: nil)
        let next = CallCursor(due: monday, callback: late.callback)
        #expect(cut([late], next: nil) == [.reviews])
        #expect(cut([late, later], next: next) == [.reviews, .later])
        #expect(cut([late], next: next) == [.reviews, .later, .today, .overdue])
    }

    @Test func `news of a part lead back to that part, and it asks for nothing else`() {
        let view = TeamView("roed", from: "50")
        let html = page(rows: [], view: view, live: LivePart(mark: "M-1", board: view.link)).html.text
        #expect(html.contains("id=\"live-nyt\"><a class=\"alone\" href=\"/holdet?vis=roed&amp;fra=50\""))
        #expect(view.shows(.load, .red) && !view.shows(.load) && TeamView.whole.shows(.load))
    }
}
