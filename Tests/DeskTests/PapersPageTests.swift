import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web

/// Samarbejdet om sagen, empty and full, as a caseworker and a leader meet it.
struct PapersPageTests {
    private let bodies: [PaperBody] = [
        .plan([
            PlanAction(what: "Ring hver tirsdag.", who: "P-mette", by: "2026-11-24", status: .underway),
            PlanAction(what: "Hold <receptionen> underrettet.", who: "P-lone", by: nil, status: .open),
        ]),
        .contactAgreement(
            ContactAgreement(
                howOften: "Tirsdage kl. 10", ways: [.phone], canHelpWith: "Sagens gang", cannotHelpWith: "Afgørelsen",
                agreedOn: nil)),
        .meeting(
            PlannedMeeting(
                at: "2026-11-26T10:00+01:00", place: "Rådhuset", people: ["P-mette"],
                risk: RiskAssessment(seen: "Slog i bordet", measures: "To fra os", wayOut: "Døren bag os"))),
        .minutes("Vi gennemgik forløbet."),
        .management(ManagementWord(isTold: true, people: ["P-karen"], reason: "Avisen kan ringe.")),
    ]

    private func page(
        _ bodies: [PaperBody], as viewer: Viewer = .mette, needsRisk: Bool = false, reassessBy: Timestamp? = nil,
        sent: (String, FormParts)? = nil
    ) -> HTML {
        let rows = bodies.enumerated().map { number, body in
            PaperRow(paper: PaperID(unchecked: "A-\(number)"), author: "P-mette", at: monday, version: 2, body: body)
        }
        let shown = ShowPapers.Reply(
            case: "K-1", unit: "U-nord", step: .red, isClosed: false, papers: rows, leftOut: bodies.isEmpty ? 0 : 1,
            needsRiskAssessment: needsRisk, reassessBy: reassessBy)
        return PapersPage(
            frame: Frame(
                name: "Mette Rønne", viewer: viewer, formToken: "form-token", current: "case.papers.show",
                path: ["side"]),
            shown: shown, staff: .north, now: monday,
            forms: { name in
                sent?.0 == name ? sent!.1 : FormParts(answers: Answers(["command": "D-1"]), faults: [])
            }, moving: { _ in FormParts(answers: Answers(["command": "D-1"]), faults: []) },
            faults: sent?.1.faults ?? []
        ).html
    }

    @Test func `the page empty and full`() throws {
        try expect(page([]), "papers-none.html")
        try expect(page(bodies, as: .lone, needsRisk: true, reassessBy: "2026-11-20T00:00+01:00"), "papers.html")
    }

    @Test("R-083 the plan is shown with who, when and how it goes, and is written on from where it stands")
    func plan() {
        let text = page(bodies).text
        #expect(text.contains("Ring hver tirsdag. Mette Rønne, senest tirsdag den 24. november 2026: i gang"))
        #expect(text.contains("Hold &lt;receptionen&gt; underrettet.\""))
        #expect(text.contains("value=\"Ring hver tirsdag.\""))
    }

    @Test("R-083 a day that is past is said at its own line, and not at one that stood there before")
    func dayPast() {
        let typed = Answers([
            "what-1": "Ring.", "due-1-day": "2", "due-1-month": "11", "due-1-year": "2026",
            "what-2": "Skriv.", "due-2-day": "3", "due-2-month": "11", "due-2-year": "2026",
            "what-3": "Mødes.", "due-3-day": "3", "due-3-month": "12", "due-3-year": "2026",
            "standing": PaperForm.standing([PlanAction(what: "Ring.", who: "P-mette", by: "2026-11-02", status: .open)]
            )[0],
        ])
        func fields(_ answers: Answers) -> [String] {
            FaultPlaces.faults(forRefusal: "intake.plan_day_past", in: answers, at: monday).map(\.field)
        }
        #expect(fields(typed) == ["due-2-day"])
        #expect(fields(typed.with("status-2", "done")) == [""], "where Desk finds none it is said of the page")
        #expect(page(bodies).text.contains("name=\"standing\" value=\"2026-11-24 Ring hver tirsdag.\""))
    }

    @Test("R-087 the agreement on contact is written on from where it stands, its rhythm from the next day of it")
    func agreement() throws {
        let agreed = ContactAgreement(
            howOften: "Tirsdage kl. 10", ways: [.phone, .writing], canHelpWith: "Sagens gang",
            cannotHelpWith: "Afgørelsen", agreedOn: "2026-11-02",
            rhythm: ContactRhythm(everyDays: 14, first: "2026-11-03"))
        let answers = Answers(PaperForm.filled(agreed, today: "2026-11-23"))
        #expect(answers["rhythm-first-day"] == "1" && answers["rhythm-first-month"] == "12")
        guard case .contactAgreement(let read) = try PaperForm.agreement(answers) else { return }
        #expect(read.howOften == agreed.howOften && Set(read.ways) == Set(agreed.ways))
        #expect(read.agreedOn == agreed.agreedOn && read.rhythm?.first == "2026-12-01")
        #expect(page([.contactAgreement(agreed)]).text.contains("Tirsdage kl. 10</textarea>"))
    }

    @Test func `an empty paper says each of the fields that are missing, at its place`() {
        func missing(_ read: () throws(FieldFaults) -> PaperBody) -> [String] {
            do { _ = try read() } catch { return error.fields }
            return []
        }
        #expect(
            missing { () throws(FieldFaults) in try PaperForm.agreement(Answers()) } == [
                "often", "way", "can", "cannot",
            ])
        #expect(
            missing { () throws(FieldFaults) in try PaperForm.stairs(Answers()) } == ["stairs-where", "stairs-can"])
        #expect(
            missing { () throws(FieldFaults) in try PaperForm.perspective(Answers()) }
                == ["shift-conduct", "shift-reasons", "shift-needs", "shift-matters"])
        #expect(
            missing { () throws(FieldFaults) in try PaperForm.minutes(Answers(["paper-kind": "minutes"])) }
                == ["paper-text"])
    }

    @Test("R-097 where the citizen is known to lash out, the risk assessment stands open in the form as a demand")
    func risk() {
        #expect(page([], needsRisk: true).text.contains("Vurdér risikoen, før I mødes: det er et krav."))
        #expect(!page([]).text.contains("det er et krav"))
    }

    @Test("R-022 only the unit's leader decides whether management is told")
    func management() {
        #expect(page([], as: .lone).text.contains("/samarbejde/ledelsen"))
        #expect(!page([], as: .mette).text.contains("/samarbejde/ledelsen"))
    }

    @Test("R-085 R-166 where to find help, and that de-escalating is part of the work, stands on the page")
    func help() {
        let text = page([]).text
        #expect(text.contains("aldrig om en konkret sag") && text.contains("Reglerne bøjes ikke"))
    }

    @Test func `what is wrong is said at its field, and its form stands open`() {
        let parts = FormParts(
            answers: Answers(["command": "D-1", "what-1": "Ring."]),
            faults: [FieldFault("who-1", "Vælg, hvem der gør det.")])
        let text = page([], sent: ("plan", parts)).text
        #expect(text.contains("id=\"who-1-fault\"") && text.contains("<details open><summary>Skriv eller ret"))
    }

    @Test func `forms become papers`() throws {
        let plan = try PaperForm.plan(
            Answers([
                "what-1": "Ring.", "who-1": "P-mette", "due-1-day": "24", "due-1-month": "11", "due-1-year": "2026",
                "status-1": "underway", "what-3": "Skriv.", "who-3": "P-lone",
            ]))
        #expect(
            plan
                == .plan([
                    PlanAction(what: "Ring.", who: "P-mette", by: "2026-11-24", status: .underway),
                    PlanAction(what: "Skriv.", who: "P-lone", by: nil, status: .open),
                ]))
        #expect(throws: FieldFaults.self) { try PaperForm.plan(Answers()) }
        #expect(throws: FieldFaults.self) { try PaperForm.meeting(Answers(["place": "Her"])) }
        #expect(throws: FieldFaults.self) { try PaperForm.minutes(Answers(["paper-kind": "plan"])) }
        let told = try PaperForm.management(
            Answers(["told": "yes", "told-whom": "P-karen", "told-reason": "Avisen kan ringe."]))
        #expect(told == bodies[4])
    }
}
