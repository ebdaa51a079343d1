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
            row: incident, words: "Råbte & slog", reportedBy: "P-mette", reporter: .exposed, exposed: ["P-mette"],
            witnesses: [], case: nil)
        let page = IncidentFilePage(
            frame: frame(.lone), shown: shown, staff: .north, answers: Answers(["command": "D-1"]), now: monday)
        try expect(page.html, "incident-one.html")
    }

    @Test("R-146 figures that are too small are not shown, and gaps name places")
    func figures() throws {
        try expect(
            CareFiguresPage(
                frame: frame(.lone),
                rows: .heard([CareFigure(unit: "U-nord", from: "2026-07-01", lookedAfter: 7, inIncidents: nil)]),
                staff: .north
            ).html, "care-figures.html")
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
        let full = least.with("exposed-1", "P-mette").with("witness-2", "P-karen").with("case", "K-1")
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
}
