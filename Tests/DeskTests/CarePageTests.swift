import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Support
import Testing
import Web
import Wording

/// Trivsel as it was looked at and approved: what a leader owes, and what somebody may ask for.
struct CarePageTests: CarePages {
    @Test(
        "R-138 R-144 nobody is told that a leader hears of it, or offered to ask one, where there is none",
        arguments: [
            ("P-top", "U-top", 0, Wording.Desk.careAskHintTop), ("P-lone", "U-nord", 1, Wording.Desk.careAskHintLeader),
            ("P-mette", "U-nord", 2, Wording.Desk.careAskHint), ("P-new", "U-new", 0, Wording.Desk.careAskHintNobody),
            ("P-far", "U-far", nil, Wording.Desk.careAskHint),
        ] as [(PersonID, UnitID, Int?, String)])
    func leadersThereAre(person: PersonID, unit: UnitID, leaders: Int?, hint: String) {
        func member(_ person: PersonID, _ unit: UnitID, isActive: Bool = true) -> StaffMember {
            StaffMember(person: person, name: "N", title: "T", unit: unit, roles: [.caseworker], isActive: isActive)
        }
        let staff = NameBook(
            units: [
                StaffUnit(unit: "U-top", name: "Top", parent: nil, leader: "P-top"),
                StaffUnit(unit: "U-gone", name: "Midt", parent: "U-top", leader: "P-gone"),
                StaffUnit(unit: "U-nord", name: "Nord", parent: "U-gone", leader: "P-lone"),
                StaffUnit(unit: "U-new", name: "Ny", parent: nil, leader: nil),
            ],
            people: [
                member("P-top", "U-top"), member("P-gone", "U-gone", isActive: false), member("P-lone", "U-nord"),
                member("P-mette", "U-nord"), member("P-new", "U-new"),
            ])
        let leads = staff.units.filter { $0.leader == person }.map(\.unit)
        let viewer = Viewer(
            person: person, unit: unit, roles: leads.isEmpty ? [.caseworker] : [.leader], leads: leads)
        let text = CarePage(
            frame: frame(viewer), board: .silent, incidents: .silent, rhythms: .silent, staff: staff,
            answers: Answers(["command": "D-1"]), now: monday
        ).html.text
        #expect(staff.leaders(over: viewer)?.count == leaders && text.contains(hint))
        #expect(text.contains("value=\"leader\"") == (leaders != 0))
        #expect(text.contains(Wording.Desk.careWhom) == (leaders != 0))
        #expect(text.contains(Wording.Desk.careWhomAtTop) == (leaders == 0))
        #expect(text.contains("value=\"leadersLeader\"") == (leaders != 0 && leaders != 1))
        #expect(text.contains("value=\"colleague\""))
    }

    @Test("R-137 R-142 R-144 Trivsel for a leader, and for an employee")
    func board() throws {
        try expect(
            page(
                .lone,
                [
                    prompt("T-1", for: "P-mette", by: "P-lone", .oneToOne, .redStep),
                    prompt("T-2", for: "P-mette", by: "P-lone", .debriefing, .incident, state: .offered),
                ], [incident]
            ).html, "care-leader.html")
        let mine = page(.mette, [prompt("T-2", for: "P-mette", by: "P-lone", .debriefing, .incident)], [])
        try expect(mine.html, "care.html")
        #expect(!mine.html.text.contains("Anledning"), "why it is offered stands on the leader's page alone")
        let silent = CarePage(
            frame: frame(.mette), board: .silent, incidents: .silent, rhythms: .silent, staff: NameBook(),
            answers: Answers(["command": "D-1"]), now: monday)
        try expect(silent.html, "care-silent.html")
    }

    @Test("R-137 a leader of many sees what is to be answered first, and how much more waits")
    func manyToAnswer() {
        let rows = (1...300).map { number in
            prompt(PromptID(unchecked: "T-\(number)"), for: "P-mette", by: "P-lone", .oneToOne, .rhythm)
        }
        let text = page(.lone, rows, []).html.text
        #expect(text.contains("280 mere venter.") && text.utf8.count < 50_000)
        #expect(text.contains("/trivsel?alle=ja#to-answer"))
        #expect(!page(.lone, Array(rows.prefix(20)), []).html.text.contains("mere venter"))
        let all = page(.lone, rows, [], showsAll: true).html.text
        #expect(all.contains("/trivsel/T-300/svar") && !all.contains("mere venter"))
    }

    @Test(
        "R-137 a talk that stands as held is shown to the employee with a button that says it was not, and to nobody else"
    )
    func heldForMe() {
        func row(for person: PersonID) -> PromptRow {
            PromptRow(
                prompt: "T-1", kind: .oneToOne, person: person, leader: "P-lone", state: .held, stage: .first,
                asked: monday, by: monday.adding(hours: 24), care: .oneToOne, cause: .redStep, on: "2026-11-23",
                answeredBy: "P-lone", answeredAt: monday)
        }
        func page(_ viewer: Viewer, _ held: [PromptRow]) -> String {
            CarePage(
                frame: frame(viewer), board: .heard(CareBoard([], held: held, for: viewer.person)),
                incidents: .heard([]), rhythms: .heard([]), staff: .north, answers: Answers(["command": "D-1"]),
                now: monday
            ).html.text
        }
        let mine = page(.mette, [row(for: "P-mette")])
        #expect(mine.contains("/trivsel/T-1/ikke-holdt") && mine.contains("Den blev ikke holdt"))
        #expect(!page(.lone, [row(for: "P-mette")]).contains("/trivsel/T-1/ikke-holdt"))
        let shown = ShowIncident.Reply(
            row: IncidentRow(
                incident: "I-1", kind: .threat, happened: monday, registered: monday, isDigital: false,
                isOutsideHours: false, unit: "U-nord", leader: "P-lone", duties: [], isClosed: false), words: "",
            reportedBy: nil, exposed: [], witnesses: ["P-mette"], case: nil, isWitness: true,
            offers: [row(for: "P-mette")])
        let file = IncidentFilePage(
            frame: frame(.mette), shown: shown, staff: .north, answers: Answers(["command": "D-1"]), now: monday
        ).html.text
        #expect(file.contains("/trivsel/T-1/ikke-holdt"))
    }

    @Test("R-137 what has gone up says from whom it comes, and to the first leader that they may still answer")
    func passedUp() {
        let row = PromptRow(
            prompt: "T-1", kind: .oneToOne, person: "P-mette", leader: "P-erik", state: .open, stage: .escalated,
            asked: monday, by: monday.adding(hours: 24), care: .oneToOne, cause: .redStep, passedFrom: "P-lone")
        let lone = page(.lone, [row], []).html.text
        #expect(lone.contains("Du kan stadig svare.") && lone.contains("/trivsel/T-1/svar"))
        let above = Viewer(person: "P-erik", unit: "U-nord", roles: [.director], leads: ["U-nord"])
        let erik = page(above, [row], []).html.text
        #expect(erik.contains("Givet videre fra Lone") && erik.contains("/trivsel/T-1/svar"))
    }

    @Test("R-138 gaps name places")
    func gaps() throws {
        try expect(
            CareGapsPage(
                frame: frame(.lone),
                gaps: .heard(
                    ListCareGaps.Reply(
                        gaps: [
                            CareGap(kind: .loop, unit: "U-nord"),
                            CareGap(kind: .nobodyAbove, unit: "U-nord", person: "P-lone"),
                        ], waiting: 2, units: 9, people: 30)), staff: .north
            ).html, "care-gaps.html")
        try expect(
            OwnCarePage(
                frame: frame(.mette),
                kept: .heard(
                    ShowOwnCare.Reply(
                        prompts: [prompt("T-1", for: "P-mette", by: "P-lone", .oneToOne, .load, state: .held)],
                        incidents: [], load: CareLoad(redCases: 3, hardTalks: 1, objections: 0),
                        looks: LookLog(looks: [Look(at: monday, by: "P-lone", what: "care.read")], leftOut: 0))),
                staff: .north, now: monday
            ).html, "care-mine.html")
    }

    @Test("R-138 a leader reads, beside what is counted of their own, where a leader's strain is taken up")
    func leadersLoad() {
        func own(_ viewer: Viewer) -> String {
            let kept = ShowOwnCare.Reply(
                prompts: [], incidents: [], load: CareLoad(redCases: 3, hardTalks: 6, objections: 0),
                looks: LookLog(looks: [], leftOut: 0))
            return OwnCarePage(frame: frame(viewer), kept: .heard(kept), staff: .north, now: monday).html.text
        }
        #expect(own(.lone).contains("sparring i ledergruppen") && own(.lone).contains("/trivsel#ask"))
        #expect(!own(.mette).contains("ledergruppen"))
    }

    @Test("R-139 a yes stands with its day for both, and is not asked for again; what was denied stands too")
    func said() {
        let row = PromptRow(
            prompt: "T-1", kind: .task, person: "P-mette", leader: "P-lone", state: .open, stage: .first, asked: monday,
            by: monday.adding(hours: 24), care: .supervision, cause: .leadersChoice, accepted: "2026-11-23",
            notHeld: "2026-11-22", since: "2026-11-21")
        let mine = page(.mette, [row], []).html.text
        #expect(mine.contains("Du har sagt ja tak 23. november") && !mine.contains("value=\"yes\""))
        #expect(mine.contains("value=\"no\"") && mine.contains("at den ikke blev holdt"))
        let lone = page(.lone, [row], []).html.text
        #expect(lone.contains("Mette Rønne har sagt ja tak 23. november"))
        #expect(lone.contains("/trivsel/T-1/bestilt") && lone.contains("/trivsel/kort/supervision"))
        #expect(lone.contains("<option value=\"2026-11-22\">"), "yesterday's talk is kept as yesterday's")
        #expect(lone.contains("<option value=\"2026-11-21\">"))
        #expect(!lone.contains("<option value=\"2026-11-20\">"), "no talk was before what it came up with")
    }

    @Test("R-137 what was answered today can be taken back by whoever answered, and a talk that never was denied")
    func takenBack() {
        func row(_ by: PersonID, at: Timestamp, _ state: PromptState = .held) -> PromptRow {
            PromptRow(
                prompt: "T-1", kind: .oneToOne, person: "P-mette", leader: "P-lone", state: state, stage: .first,
                asked: monday, by: monday.adding(hours: 24), care: .oneToOne, cause: .redStep, on: "2026-11-22",
                answeredBy: by, answeredAt: at)
        }
        func leader(_ row: PromptRow) -> String {
            CarePage(
                frame: frame(.lone), board: .heard(CareBoard([], for: "P-lone")), incidents: .heard([]),
                rhythms: .heard([]), answered: .heard(ListAnsweredPrompts.Reply(prompts: [row])), staff: .north,
                answers: Answers(["command": "D-1"]), now: monday
            ).html.text
        }
        #expect(leader(row("P-lone", at: monday)).contains("/trivsel/T-1/fortryd"))
        #expect(!leader(row("P-lone", at: monday.adding(hours: -24))).contains("/fortryd"))
        #expect(!leader(row("P-mette", at: monday, .declined)).contains("/fortryd"))
        func own(_ row: PromptRow, at now: Timestamp = monday) -> String {
            let kept = ShowOwnCare.Reply(
                prompts: [row], incidents: [], load: CareLoad(redCases: 0, hardTalks: 0, objections: 0),
                looks: LookLog(looks: [], leftOut: 0))
            return OwnCarePage(frame: frame(.mette), kept: .heard(kept), staff: .north, now: now).html.text
        }
        #expect(own(row("P-lone", at: monday)).contains("/trivsel/T-1/ikke-holdt"))
        #expect(!own(row("P-lone", at: monday), at: monday.adding(hours: 24 * 31)).contains("ikke-holdt"))
        #expect(own(row("P-mette", at: monday, .declined)).contains("/trivsel/T-1/fortryd"))
    }

    @Test("R-142 several hard talks of a day are one line with their number and the first one's hour")
    func severalTalks() {
        func text(_ viewer: Viewer, _ cause: CareCause) -> String {
            let row = PromptRow(
                prompt: "T-1", kind: .task, person: "P-mette", leader: "P-lone", state: .open, stage: .first,
                asked: monday, by: monday.adding(hours: 4), care: .defusing, cause: cause,
                occasion: monday.adding(hours: -1), talks: 3)
            return page(viewer, [row], []).html.text
        }
        #expect(text(.lone, .hardTalk).contains("Anledning: 3 svære samtaler, den første i dag kl."))
        #expect(text(.mette, .hardTalk).contains("Anledning: 3 svære samtaler, den første i dag kl."))
        #expect(text(.lone, .ownRequest).contains("medarbejderen har bedt om det efter 3 svære samtaler"))
        #expect(!text(.mette, .ownRequest).contains("Anledning"))
    }

    @Test("R-139 R-140 R-142 R-143 each kind of talk has a card with its steps and where it is ordered here")
    func cards() throws {
        let row = GuideRow(
            topic: .debriefing, unit: "U-nord", text: "Ring til arbejdsmiljø på 00 00 00 00", since: monday,
            by: "P-lone")
        for kind in [CareKind.defusing, .debriefing, .supervision] {
            let page = try #require(
                CareCardPage(
                    frame: frame(.mette), kind: kind, guides: .heard(ShowGuides.Reply(guides: [row], cards: [])),
                    staff: .north))
            let html = page.html
            try expect(html, "care-card-\(kind.rawValue).html")
            #expect(html.text.contains("Ring til arbejdsmiljø") == (kind == .debriefing))
        }
        #expect(CareCardPage(frame: frame(.mette), kind: .oneToOne, guides: .silent, staff: .north) == nil)
        let debriefing = try #require(
            CareCardPage(frame: frame(.mette), kind: .debriefing, guides: .silent, staff: .north))
        #expect(debriefing.html.text.components(separatedBy: "<li><p><strong>").count == 6, "five aims")
    }

    @Test(
        "R-107 R-146 figures that are too small are not shown; the page has incidents by kind, and is open to the working environment organisation"
    )
    func figuresByKind() throws {
        let viewer = Viewer(person: "P-amr", unit: "U-nord", roles: [.workEnvironment], leads: [])
        #expect(Door.careFigures.lets(viewer) && !Door.leader.lets(viewer) && !Door.cases.lets(viewer))
        let reply = ShowCareFigures.Reply(
            rows: [CareFigure(unit: "U-nord", from: "2026-07-01", lookedAfter: 7, inIncidents: nil)],
            incidents: [
                IncidentFigure(unit: "U-nord", from: "2026-07-01", trait: .threat, incidents: 9),
                IncidentFigure(unit: "U-nord", from: "2026-07-01", trait: .digital, incidents: 6),
            ])
        let html = CareFiguresPage(frame: frame(viewer), reply: .heard(reply), staff: .north, today: "2026-11-26").html
        try expect(html, "care-figures.html")
        #expect(html.text.contains("Trussel") && html.text.contains("vises ikke"))
        // A stranger's first look: nothing but hidden numbers, or no quarter at all.
        let hidden = CareFigure(unit: "U-nord", from: "2026-07-01", lookedAfter: nil, inIncidents: nil)
        for rows in [[], [hidden]] {
            let text = CareFiguresPage(
                frame: frame(viewer), reply: .heard(ShowCareFigures.Reply(rows: rows)), staff: .north,
                today: "2026-11-26"
            ).html.text
            #expect(text.contains("De næste kommer 1. januar 2027") && !text.contains("vises ikke</td>"))
        }
    }

    @Test("R-102 R-137 what a restore has lost stands on top, and what lapsed with somebody who left below what waits")
    func lostAndGone() {
        let lost = LostCare(
            since: "2026-11-23T02:00+01:00", until: "2026-11-23T08:50+01:00",
            incidents: [LostIncident(registered: "2026-11-23T08:40+01:00")])
        func text(_ viewer: Viewer, _ lost: LostCare?, gone: [PromptRow] = []) -> String {
            CarePage(
                frame: frame(viewer), board: .heard(CareBoard([], gone: gone, lost: lost, for: viewer.person)),
                incidents: .heard([]), rhythms: .heard([]), staff: .short, answers: Answers(["command": "D-1"]),
                now: monday
            ).html.text
        }
        let row = prompt("T-1", for: "P-gone", by: "P-lone", .oneToOne, .redStep, state: .lapsed)
        let leader = text(.lone, lost, gone: [row])
        #expect(leader.contains("er gendannet fra en sikkerhedskopi") && leader.contains("registreret i dag kl. 8.40"))
        #expect(leader.contains("<strong>Gunnar Gået</strong>") && leader.contains("Bortfaldt"))
        let other = text(.mette, LostCare(since: nil, until: lost.until, incidents: []))
        #expect(other.contains("den sidste tid før") && !other.contains("du skulle følge op på"))
        #expect(!text(.mette, nil).contains("sikkerhedskopi"))
    }
}
