import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Support
import Testing
import Web

/// Holdet and what is done from it, in their filled, empty, silent, denied, faulty and long states.
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
        #expect(heaped(.whole, cut: [.red]).text.contains("href=\"/holdet?vis=roed\">Vis flere</a>"))
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

    // MARK: Hand-over

    private func handOver(
        _ rows: [CallRow], results: [MoveResult] = [], faults: [FieldFault] = [],
        answers: Answers = Answers(["command": "D-4"])
    ) -> HandOverPage {
        let cards = Dictionary(
            uniqueKeysWithValues: rows.map { ($0.case, ShowCallerCard.Reply.named("Åse \($0.case)")) })
        return HandOverPage(
            frame: frame, colleague: "P-mette", calls: .heard(OwedCalls(rows, cards: cards, staff: .short, at: monday)),
            units: Dictionary(grouping: rows, by: \.case), results: results, staff: .short, answers: answers,
            now: monday, faults: faults)
    }

    @Test func `what a colleague owes stands with its promises, and each or all can be given to somebody`() throws {
        let html = handOver([
            .sample(1, due: "2026-11-23T08:00+01:00", state: .overdue, step: .red, attempts: 2),
            .sample(2, due: "2026-11-23T11:20+01:00"),
        ]).html
        try expect(html, "hand-over.html")
        #expect(!html.text.contains("Gunnar"), "somebody who has left is no choice")
        #expect(!html.text.contains("value=\"P-mette\""), "nor is whoever owes them")
        try expect(handOver([]).html, "hand-over-none.html")
        let silent = HandOverPage(
            frame: frame, colleague: "P-mette", calls: .silent, staff: NameBook(), answers: Answers(), now: monday)
        #expect(silent.html.text.contains("Denne del af siden kan ikke vises lige nu."))
    }

    @Test(
        "R-057 R-039 agreements and what the involved are to hear are handed on beside calls, by the same choice or each"
    )
    func owedBesides() throws {
        let rows = [
            ObligationRow(
                obligation: "G-1", case: "K-1", kind: .agreement, state: .open, owner: "P-mette",
                due: "2026-11-20T23:00+01:00", settled: nil, settledBy: nil, what: "Vi sender <brevet>"),
            ObligationRow(
                obligation: "G-2", case: "K-2", kind: .tellInvolved, state: .open, owner: "P-mette",
                due: "2026-11-27T16:00+01:00", settled: nil, settledBy: nil, what: nil),
        ]
        let page = HandOverPage(
            frame: frame, colleague: "P-mette", calls: .heard(OwedCalls([], cards: [:], staff: .short, at: monday)),
            staff: .short, answers: Answers(["command": "D-4"]), now: monday,
            owed: .heard(ListMyObligations.Reply(obligations: rows, hasMore: false)),
            given: [GiftResult(what: "Kopien", to: "Ahmed Yıldız", problem: nil)])
        try expect(page.html, "hand-over-owed.html")
        #expect(page.html.text.contains("Kopien: givet til Ahmed Yıldız") && page.html.text.contains("&lt;brevet&gt;"))
        let all = Answers(["alle": "P-ahmed", "giv-G-1": "", "sag-G-1": "K-1", "giv-G-2": "bliver", "sag-G-2": "K-2"])
        #expect(HandingOver.gifts(in: all) == [HandingOver.Gift(case: "K-1", obligation: "G-1", to: "P-ahmed")])
        #expect(try HandingOver.moves(in: all).isEmpty, "nothing but what is owed besides is chosen")
        #expect(throws: FieldFaults.self) { try HandingOver.moves(in: Answers(["giv-G-1": "", "sag-G-1": "K-1"])) }
    }

    @Test func `what was given on is said by name, and what was not with why, at its field and above`() throws {
        let results = [
            MoveResult(case: "K-2", citizen: "Bo", to: "Ahmed Yıldız", problem: nil),
            MoveResult(case: "K-1", citizen: "Åse", to: "Ahmed Yıldız", problem: "Der mangler en begrundelse."),
        ]
        let html = handOver(
            [.sample(1, due: "2026-11-23T08:00+01:00", state: .overdue)], results: results,
            faults: [FieldFault("til-K-1", "Der mangler en begrundelse.")],
            answers: Answers(["command": "D-5", "til-K-1": "P-ahmed"])
        ).html
        try expect(html, "hand-over-partly.html")
        #expect(html.text.contains("Bo: Ahmed Yıldız ringer nu."))
        #expect(html.text.contains("Åse blev ikke givet til Ahmed Yıldız. Der mangler en begrundelse."))
    }

    @Test func `thirty calls to give on keep the page small`() {
        let rows = (1...30).map { CallRow.sample($0, due: "2026-11-23T15:00+01:00") }
        #expect(handOver(rows).html.bytes.count < 50_000)
    }

    @Test func `each is given to whoever was chosen for it, the rest to whoever takes all, and some stay`() throws {
        let answers = Answers([
            "alle": "P-ahmed", "til-K-1": "", "til-K-2": "P-lone", "til-K-3": "bliver", "til-K-1 ": "P-lone",
        ])
        #expect(
            try HandingOver.moves(in: answers) == [
                HandingOver.Move(case: "K-1", to: "P-ahmed"), HandingOver.Move(case: "K-2", to: "P-lone"),
            ])
        for nothing in [Answers(["alle": "", "til-K-1": ""]), Answers(["alle": "P-ahmed", "til-K-1": "bliver"])] {
            #expect(throws: FieldFaults.self) { try HandingOver.moves(in: nothing) }
        }
    }

    // MARK: Absence

    @Test func `absence is written down for oneself and those one leads, from when to when and never why`() throws {
        let answers = Answers(["command": "D-6", "person": "P-mette", "from-day": "23"])
        let page = AbsencePage(
            frame: frame, staff: .heard(.short), answers: answers, now: monday,
            faults: [FieldFault("to-day", "Skriv dag, måned og år.")])
        try expect(page.html, "absence-faults.html")
        #expect(!page.html.text.contains("<textarea"))
        let own = Frame(name: "Mette Rønne", viewer: .mette, formToken: "form-token", current: "absence.show")
        let mine = AbsencePage(frame: own, staff: .heard(.north), answers: Answers(["command": "D-7"]), now: monday)
        try expect(mine.html, "absence.html")
        #expect(AbsencePage(frame: own, staff: .silent, answers: answers, now: monday).html.text.contains("silent"))
    }

    @Test func `an absence is read from its days`() throws {
        let answers = Answers([
            "person": "P-mette", "from-day": "23", "from-month": "11", "from-year": "2026", "to-day": "27",
            "to-month": "11", "to-year": "2026",
        ])
        #expect(
            try AbsenceForm.command(answers)
                == RegisterAbsence(person: "P-mette", from: "2026-11-23", to: "2026-11-27"))
        let fault = #expect(throws: FieldFaults.self) { try AbsenceForm.command(answers.with("to-month", "13")) }
        #expect(fault?.fields == ["to-day"])
        #expect(#expect(throws: FieldFaults.self) { try AbsenceForm.command(Answers()) }?.fields.count == 3)
    }

    @Test func `who is away is said wherever somebody is picked, to the last day of what follows on itself`() {
        let book = NameBook(
            people: NameBook.north.people,
            absences: [
                Absence(absence: "V-1", person: "P-mette", from: "2026-11-20", to: "2026-11-24"),
                Absence(absence: "V-2", person: "P-mette", from: "2026-11-25", to: "2026-11-27"),
                Absence(absence: "V-3", person: "P-mette", from: "2026-12-01", to: "2026-12-02"),
            ])
        #expect(book.awayUntil("P-mette", on: "2026-11-23") == "2026-11-27")
        #expect(book.awayUntil("P-mette", on: "2026-11-28") == nil)
        #expect(
            book.callerChoices(on: "2026-11-23").map(\.label) == [
                "Lone Ågård", "Mette Rønne (fraværende til 27. november 2026)",
            ])
    }

    // MARK: Mine opkald

    @Test func `Mine opkald with sixty calls shows the ten most urgent whole and the rest as lines, and stays small`() {
        let rows = (1...60).map { CallRow.sample($0, due: monday.adding(seconds: Int64($0) * 3600)) }
        let cards = Dictionary(
            uniqueKeysWithValues: rows.prefix(10).map { ($0.case, ShowCallerCard.Reply.named("Åse \($0.case)")) })
        let names = Dictionary(uniqueKeysWithValues: rows.map { ($0.case, "Åse \($0.case)") })
        let mine = OwedCalls(rows, cards: cards, names: names, staff: .short, at: monday)
        let unit = OwedCalls(
            (61...90).map { CallRow.sample($0, due: monday, assigned: nil) }, names: [:], staff: .short, at: monday)
        let page = CallsPage(
            frame: frame, mine: .heard(mine), unit: .heard(unit), answers: Answers(["command": "D-8"]), hasMore: true,
            unitHasMore: true)
        let text = page.html.text
        #expect(page.html.bytes.count < 50_000, "\(page.html.bytes.count)")
        #expect(text.contains("Du skylder mindst 60 borgere et opkald."))
        #expect(text.components(separatedBy: "<li class=\"call ").count == 11)
        #expect(text.components(separatedBy: ">Tag opkaldet<").count == 31)
        #expect(text.contains("Listen viser de mest presserende. Resten kommer"))
    }

    @Test func `with one call it is said in the singular, and the secretariat is offered no call to take`() {
        let one = OwedCalls([.sample(1, due: monday.adding(hours: 2))], staff: .short, at: monday)
        let nobodys = OwedCalls([.sample(2, due: monday, assigned: nil)], staff: .short, at: monday)
        let karen = Frame(
            name: "Karen Strøm",
            viewer: Viewer(person: "P-karen", unit: "U-nord", roles: [.secretariat], leads: []),
            formToken: "form-token", current: "calls")
        let text = CallsPage(frame: karen, mine: .heard(one), unit: .heard(nobodys)).html.text
        #expect(text.contains("Du skylder én borger et opkald.") && !text.contains("Tag opkaldet"))
    }

    @Test("R-043 an agreed call stands with its own time and not with the limit after it")
    func agreed() {
        let row = CallRow(
            case: "K-1", callback: "C-1", unit: "U-nord", assigned: "P-mette", reason: .newTalk,
            target: Deadline(rule: .agreed, profile: "kl", version: 1, due: "2026-11-23T10:00+01:00"),
            limit: Deadline(rule: .agreed, profile: "kl", version: 1, due: "2026-11-23T10:15+01:00"), state: .awaited,
            attempts: 0, step: nil)
        let item = OwedCalls([row], staff: .north, at: monday).items[0]
        #expect(item.isAgreed && item.latest == "i dag kl. 10.00" && item.timeLeft == "50 min tilbage")
    }

    private func expect(_ html: HTML, _ name: String) throws {
        let text = html.text.withoutDigests
        #expect(try Golden.text("pages/\(name)", produced: text) == text)
        #expect(text.components(separatedBy: "<h1>").count == 2)
        #expect(!text.contains("&lt;p") && !text.contains("&lt;ul") && !text.contains("HTML(bytes"))
    }
}
