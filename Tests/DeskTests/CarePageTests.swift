import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Support
import Testing
import Web

/// Trivsel as it was looked at and approved, and what its form reads.
struct CarePageTests {
    private func frame(_ viewer: Viewer) -> Frame {
        Frame(name: "Lone Ågård", viewer: viewer, formToken: "form-token", current: "care", path: ["trivsel"])
    }

    private func prompt(
        _ id: PromptID, for person: PersonID, by leader: PersonID, _ care: CareKind, _ cause: CareCause,
        state: PromptState = .open
    ) -> PromptRow {
        PromptRow(
            prompt: id, kind: .task, person: person, leader: leader, state: state, stage: .first,
            asked: monday.adding(hours: -1), by: "2026-11-24T16:00+01:00", care: care, cause: cause,
            on: state == .open ? nil : monday.civil.day)
    }

    private let incident = IncidentRow(
        incident: "I-1", kind: .threat, happened: "2026-11-23T08:30+01:00", registered: monday, isDigital: false,
        isOutsideHours: false, unit: "U-nord", leader: "P-lone",
        duties: [
            DutyRow(
                duty: .handle, by: "2026-11-23T08:00+01:00", answer: nil, answeredAt: nil, answeredBy: nil, ground: nil),
            DutyRow(
                duty: .police, by: "2026-11-26T08:30+01:00", answer: .notNeeded, answeredAt: monday,
                answeredBy: "P-lone", ground: "Efter samtale med jurist"),
        ], isClosed: false)

    private func page(_ viewer: Viewer, _ rows: [PromptRow], _ incidents: [IncidentRow]) -> CarePage {
        CarePage(
            frame: frame(viewer), board: .heard(CareBoard(rows, for: viewer.person)), incidents: .heard(incidents),
            rhythms: .heard([CareRhythm(unit: "U-nord", kind: .defusing, workingDays: 1, next: "2026-11-24")]),
            staff: .north, answers: Answers(["command": "D-1"]), now: monday)
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
        #expect(!page(.lone, Array(rows.prefix(20)), []).html.text.contains("mere venter"))
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

    @Test("R-105 the first-aid card has its four moves in order, and is one step from the form")
    func firstAid() throws {
        let card = FirstAidPage(frame: frame(.mette)).html
        try expect(card, "first-aid.html")
        #expect(card.text.components(separatedBy: "<li><p><strong>").count == 5)
        let form = IncidentPage(
            frame: frame(.mette), staff: .north, guides: .heard(ShowGuides.Reply(guides: [], cards: [])),
            answers: Answers(["command": "D-1"])
        ).html
        #expect(form.text.contains("href=\"/trivsel/foerstehjaelp\""))
        #expect(form.text.contains("Sig det til din leder"), "that nobody has written it is said")
        try expect(form, "incident.html")
    }

    @Test("R-103 R-104 who does what here stands beside the form, whoever wrote it, and a silent part says so")
    func guideline() {
        func form(_ guides: Heard<ShowGuides.Reply>) -> String {
            IncidentPage(frame: frame(.mette), staff: .north, guides: guides, answers: Answers(["command": "D-1"]))
                .html.text
        }
        let row = GuideRow(
            topic: .incidentOutsideHours, unit: "U-nord", text: "Ring til vagten på 00 00 00 00 <nu>", since: monday,
            by: "P-lone")
        let complaint = GuideRow(topic: .complaintCall, unit: "U-nord", text: "Ring selv", since: monday, by: "P-lone")
        let text = form(.heard(ShowGuides.Reply(guides: [row, complaint], cards: [])))
        #expect(text.contains("Uden for arbejdstiden") && text.contains("Ring til vagten på 00 00 00 00 &lt;nu&gt;"))
        #expect(text.contains("Jobcenter Nord, 23. november"))
        #expect(!text.contains("Ring selv"), "the instruction on complaints stands elsewhere")
        let silent = form(.silent)
        #expect(silent.contains("kan ikke vises lige nu") && silent.contains("name=\"kind\""))
    }

    @Test("R-098 an incident shows the leader each duty with its moment, and others none")
    func incidentFile() throws {
        let shown = ShowIncident.Reply(
            row: incident, words: "Råbte & slog", reportedBy: "P-mette", exposed: ["P-mette"],
            witnesses: [], case: nil)
        let page = IncidentFilePage(
            frame: frame(.lone), shown: shown, staff: .north, answers: Answers(["command": "D-1"]), now: monday)
        try expect(page.html, "incident-one.html")
    }

    @Test("R-102 R-106 what is known later is added on the incident's page, and that it was is shown")
    func adding() throws {
        let shown = ShowIncident.Reply(
            row: incident, words: "", reportedBy: "P-mette", exposed: ["P-mette"], witnesses: [], case: nil,
            isInjury: true, absentFrom: "2026-11-24",
            additions: [IncidentAddition(at: monday, by: "P-lone", what: [.injury, .absence])], mayAdd: true)
        let page = IncidentFilePage(
            frame: frame(.lone), shown: shown, staff: .north, answers: Answers(["command": "D-1"]), now: monday)
        try expect(page.html, "incident-added.html")
        #expect(page.html.text.contains("En skade, fravær. Lone Ågård"))
    }

    @Test("R-102 what is added is read from the form, and a day that is none is said")
    func readsAddition() throws {
        let read = try IncidentForm.addition(
            Answers([
                "witness": "P-8", "exposed": "P-9", "place": "injury", "absent-day": "24", "absent-month": "11",
                "absent-year": "2026", "kind": "violence", "case": "K-9",
            ]), to: "I-1")
        #expect(
            read
                == AddToIncident(
                    incident: "I-1", exposed: ["P-9"], witnesses: ["P-8"], isInjury: true, absentFrom: "2026-11-24",
                    kind: .violence, case: "K-9"))
        #expect(throws: FieldFaults.self) {
            try IncidentForm.addition(Answers(["absent-day": "31", "absent-month": "2"]), to: "I-1")
        }
    }

    @Test("R-098 R-107 what is over has a page of its own, with the way to older ones")
    func closed() throws {
        let over = IncidentRow(
            incident: "I-2", kind: .violence, happened: "2026-10-23T08:30+02:00", registered: monday, isDigital: false,
            isOutsideHours: false, unit: "U-nord", leader: "P-lone", duties: [], isClosed: true)
        func text(_ reply: ListIncidents.Reply) -> HTML {
            ClosedIncidentsPage(frame: frame(.lone), incidents: .heard(reply), now: monday).html
        }
        try expect(text(ListIncidents.Reply(incidents: [over], next: "I-2")), "incidents-closed.html")
        #expect(text(ListIncidents.Reply(incidents: [])).text.contains("Her er ingen afsluttede hændelser."))
        #expect(page(.lone, [], []).html.text.contains("href=\"/trivsel/haendelser\""))
    }

    @Test("R-106 R-146 a witness reads that it happened and what is offered to them, and can say yes or no")
    func witness() throws {
        let seen = IncidentRow(
            incident: "I-1", kind: .threat, happened: "2026-11-23T08:30+01:00", registered: monday, isDigital: false,
            isOutsideHours: false, unit: "U-nord", leader: "P-lone", duties: [], isClosed: false)
        let shown = ShowIncident.Reply(
            row: seen, words: "", reportedBy: nil, exposed: [], witnesses: ["P-mette"], case: nil, isWitness: true,
            offers: [prompt("T-2", for: "P-mette", by: "P-lone", .debriefing, .incident)])
        let page = IncidentFilePage(
            frame: frame(.mette), shown: shown, staff: .north, answers: Answers(["command": "D-1"]), now: monday)
        try expect(page.html, "incident-witness.html")
        #expect(page.html.text.contains("/trivsel/T-2/valg") && page.html.text.contains("/trivsel/foerstehjaelp"))
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
                        ], waiting: 2)), staff: .north
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

    @Test("R-102 three choices make an incident; the rest may stay empty, and what is half written is said")
    func form() throws {
        let least = Answers(["kind": "threat", "reporter": "exposed"])
        let wish = try IncidentForm.command(least, at: monday)
        #expect((wish.kind, wish.happened, wish.case) == (.threat, monday, nil))
        let full = least.with("exposed", "P-mette").with("witness", "P-karen").with("case", "K-1")
            .with("place", "injury")
        let whole = try IncidentForm.command(full, at: monday)
        #expect((whole.exposed, whole.witnesses, whole.isInjury, whole.case) == (["P-mette"], ["P-karen"], true, "K-1"))
        for (answers, fields) in [
            (Answers(["words": "?"]), ["kind", "reporter"]), (least.with("case", "sag 7"), ["case"]),
            (least.with("happened-day", "32"), ["happened-day"]),
        ] {
            do throws(FieldFaults) {
                _ = try IncidentForm.command(answers, at: monday)
                Issue.record("\(fields) went through")
            } catch { #expect(error.fields == fields) }
        }
    }

    private func expect(_ html: HTML, _ name: String) throws {
        let text = html.text.replacing(StyleSheet.digest, with: "digest")
        #expect(try Golden.text("pages/\(name)", produced: text) == text)
        #expect(!text.contains("HTML(bytes") && !text.contains("&lt;p") && html.bytes.count < 50_000)
    }

    @Test("R-139 a yes stands with its day for both, and is not asked for again; what was denied stands too")
    func said() {
        let row = PromptRow(
            prompt: "T-1", kind: .task, person: "P-mette", leader: "P-lone", state: .open, stage: .first, asked: monday,
            by: monday.adding(hours: 24), care: .supervision, cause: .leadersChoice, accepted: "2026-11-23",
            notHeld: "2026-11-22")
        let mine = page(.mette, [row], []).html.text
        #expect(mine.contains("Du har sagt ja tak 23. november") && !mine.contains("value=\"yes\""))
        #expect(mine.contains("value=\"no\"") && mine.contains("at den ikke blev holdt"))
        let lone = page(.lone, [row], []).html.text
        #expect(lone.contains("Mette Rønne har sagt ja tak 23. november"))
        #expect(lone.contains("/trivsel/T-1/bestilt") && lone.contains("/trivsel/kort/supervision"))
        #expect(lone.contains("<option value=\"2026-11-22\">"), "yesterday's talk is kept as yesterday's")
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

    @Test("R-098 a duty that was said to be done today can be taken back by whoever said so")
    func dutyTakenBack() {
        func text(_ viewer: Viewer, at now: Timestamp) -> String {
            let shown = ShowIncident.Reply(
                row: incident, words: "", reportedBy: nil, exposed: ["P-mette"], witnesses: [], case: "K-5")
            return IncidentFilePage(
                frame: frame(viewer), shown: shown, staff: .north, answers: Answers(["command": "D-1"]), now: now
            ).html.text
        }
        #expect(text(.lone, at: monday).contains("/trivsel/haendelser/I-1/fortryd"))
        #expect(!text(.lone, at: monday.adding(hours: 24)).contains("/fortryd"))
        #expect(
            text(.lone, at: monday).contains("href=\"/sager/K-5\"")
                && text(.lone, at: monday).contains("Jobcenter Nord"))
    }

    @Test("R-144 which case somebody wants to be relieved of is chosen, and leads the leader to handing it over")
    func relief() {
        let row = PromptRow(
            prompt: "T-1", kind: .task, person: "P-mette", leader: "P-lone", state: .open, stage: .first, asked: monday,
            by: monday.adding(hours: 24), care: .caseworkerChange, cause: .ownRequest, case: "K-7")
        let lone = page(.lone, [row], []).html.text
        #expect(lone.contains("/sager/K-7#giv-videre") && lone.contains("En kollega har overtaget"))
        #expect(!lone.contains("Den er holdt"))
        let own = CaseRow(
            case: "K-7", received: monday, unit: "U-nord", channel: .phone, kind: .complaint, route: .callback,
            citizen: "Åse & søn", assigned: "P-mette", step: nil, isClosed: false, isHistory: false)
        let mine = CarePage(
            frame: frame(.mette), board: .heard(CareBoard([], for: "P-mette")), incidents: .heard([]),
            rhythms: .heard([]), cases: [own], staff: .north, answers: Answers(["command": "D-1"]), now: monday
        ).html.text
        #expect(mine.contains("<option value=\"K-7\"") && mine.contains(">Åse &amp; søn (K-7)</option>"))
    }

    @Test(
        "R-138 R-144 whoever stands at the top takes it up themself; a colleague who is asked answers without leading")
    func ownAndChosen() {
        let own = prompt("T-1", for: "P-lone", by: "P-lone", .oneToOne, .load)
        let lone = page(.lone, [own], []).html.text
        #expect(lone.contains("Tag det op i ledergruppen") && lone.contains("Jeg har taget det op"))
        #expect(lone.contains("Ingen venter på dig lige nu."))
        #expect(PromptList([own], for: "P-lone").toAnswer.isEmpty && PromptList([own], for: "P-lone").others.isEmpty)
        let wish = PromptRow(
            prompt: "T-2", kind: .task, person: "P-karen", leader: "P-mette", state: .open, stage: .first,
            asked: monday, by: monday.adding(hours: 24), care: .sparring, cause: .ownRequest, isChosen: true)
        let mette = page(.mette, [wish], []).html.text
        #expect(mette.contains("En kollega har bedt dig") && mette.contains("/trivsel/T-2/svar"))
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
        let html = CareFiguresPage(frame: frame(viewer), reply: .heard(reply), staff: .north).html
        try expect(html, "care-figures.html")
        #expect(html.text.contains("Trussel") && html.text.contains("vises ikke"))
    }
}
