import CaseModel
import IntakeCore
import IntakeShell
import Support
import Testing
import Wire

@Suite struct PaperTests {
    private let now = Timestamp.tuesdayMorning
    private let risk = RiskAssessment(
        seen: "Slog i bordet ved sidste møde.", measures: "To fra os; vi mødes i lokalet ved receptionen.",
        wayOut: "Døren bag os er åben, og receptionen hører alarmen.")

    private func meeting(_ risk: RiskAssessment?, at moment: Timestamp = "2026-11-26T10:00+01:00") -> PaperBody {
        .meeting(PlannedMeeting(at: moment, place: "Rådhuset, lokale 2", people: [.anna, .bo], risk: risk))
    }

    private func refusal(_ body: PaperBody, lashesOut: Bool = false, isLeader: Bool = true) -> IntakeRefusal? {
        let facts = PaperRules.Facts(isRiskDemanded: lashesOut, isLeader: isLeader, strangers: [])
        do { try PaperRules.check(body, facts, at: now) } catch { return error }
        return nil
    }

    @Test("R-097 before somebody known to lash out is met, the risk is assessed with measures and a way out")
    func riskIsAssessed() throws {
        #expect(refusal(meeting(nil)) == nil)
        #expect(refusal(meeting(nil), lashesOut: true) == .riskNotAssessed)
        #expect(refusal(meeting(risk), lashesOut: true) == nil)
        for part in [
            RiskAssessment(seen: " ", measures: "To fra os.", wayOut: "Døren."),
            RiskAssessment(seen: "Slog i bordet.", measures: "", wayOut: "Døren."),
            RiskAssessment(seen: "Slog i bordet.", measures: "To fra os.", wayOut: ""),
        ] { #expect(refusal(meeting(part)) == .riskNotAssessed) }
        #expect(refusal(meeting(risk, at: now)) == .meetingInPast)
    }

    @Test("R-097 what somebody has ticked once holds for every later meeting in the case, through the service itself")
    func riskInService() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(WritePaper(case: id, body: meeting(nil)))
        try desk.ask(DecideStep(case: id, step: .yellow, signs: [.aggressiveBehaviour], reason: "Slog i bordet."))
        try desk.ask(DecideStep(case: id, step: .green, signs: [], reason: "Det går bedre."))
        #expect(try desk.ask(ShowPapers(case: id)).needsRiskAssessment)
        #expect(desk.refusal(WritePaper(case: id, body: meeting(nil))) == "intake.risk_not_assessed")
        try desk.ask(WritePaper(case: id, body: meeting(risk)))
        #expect(try desk.ask(ShowPapers(case: id)).papers.map(\.version) == [2, 1])
    }

    @Test("R-066 conduct, reasons and needs are each answered before what matters is kept; a newer one takes its place")
    func perspective() throws {
        let whole = PerspectiveShift(
            conduct: "Ringer hver morgen.", reasons: "Ingen har svaret på brevet.", needs: "At vide, hvad der sker.",
            matters: "At kunne planlægge ugen.", change: "Vi ringer hver tirsdag.")
        #expect(refusal(.perspective(whole)) == nil)
        for part in [
            PerspectiveShift(conduct: " ", reasons: "b", needs: "c", matters: "d"),
            PerspectiveShift(conduct: "a", reasons: "", needs: "c", matters: "d"),
            PerspectiveShift(conduct: "a", reasons: "b", needs: "", matters: "d"),
            PerspectiveShift(conduct: "a", reasons: "b", needs: "c", matters: ""),
        ] { #expect(refusal(.perspective(part)) == .paperEmpty) }
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(
            WritePaper(
                case: id,
                body: .perspective(PerspectiveShift(conduct: "a", reasons: "b", needs: "c", matters: "d"))))
        try desk.ask(WritePaper(case: id, body: .perspective(whole)))
        let papers = try desk.ask(ShowPapers(case: id)).papers
        #expect(papers.map(\.body) == [.perspective(whole)] && papers.map(\.version) == [2])
    }

    @Test("R-082 nothing new is to be done by a day that has passed; what stood there or is done may be past")
    func planDay() {
        func action(_ day: CivilDay, _ status: PlanAction.Status = .open, _ what: String = "Ring.") -> PlanAction {
            PlanAction(what: what, who: .bo, by: day, status: status)
        }
        func refusal(_ actions: [PlanAction], standing: [PlanAction] = []) -> IntakeRefusal? {
            let facts = PaperRules.Facts(
                isRiskDemanded: false, isLeader: true, strangers: [], standing: standing)
            do { try PaperRules.check(.plan(actions), facts, at: now) } catch { return error }
            return nil
        }
        #expect(refusal([action("2026-01-01")]) == .planDayPast)
        #expect(refusal([action("2026-11-24")]) == nil && refusal([action("2026-01-01", .done)]) == nil)
        // It is under way now, and as late as it was.
        #expect(refusal([action("2026-01-01", .underway)], standing: [action("2026-01-01")]) == nil)
        #expect(refusal([action("2026-01-01", .open, "Skriv.")], standing: [action("2026-01-01")]) == .planDayPast)
    }

    @Test("R-082 R-083 the plan is open to whoever meets the citizen, and waits for those who act by it")
    func plan() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        func plan(_ status: PlanAction.Status) -> WritePaper {
            let actions = [
                PlanAction(what: "Ring hver tirsdag.", who: .bo, by: "2026-11-27", status: status),
                PlanAction(what: "Hold receptionen underrettet.", who: .anna, by: nil, status: .done),
            ]
            return WritePaper(case: id, body: .plan(actions))
        }
        try desk.ask(plan(.open))
        let waiting = try desk.ask(ListWaiting(scope: .mine), as: .bo).rows
        #expect(waiting.map(\.kind) == [.planAction] && waiting[0].due == "2026-11-28T00:00+01:00")
        #expect(try desk.ask(ListWaiting(scope: .mine), as: .anna).rows.isEmpty)
        try desk.ask(plan(.done), as: .bo)
        #expect(try desk.ask(ListWaiting(scope: .mine), as: .bo).rows.isEmpty)
        let shown = try desk.ask(ShowPapers(case: id), as: .anna).papers
        #expect(shown.count == 1 && shown[0].version == 2 && shown[0].author == .bo)
        #expect(desk.refusal(ShowPapers(case: id), as: .lars) == "call.may_not_see")
    }

    @Test("R-087 a contact agreement says how often, which ways, what we can help with and what not")
    func contactAgreement() {
        func agreement(_ canNot: String, _ ways: [ContactWay] = [.phone]) -> PaperBody {
            .contactAgreement(
                ContactAgreement(
                    howOften: "Tirsdage kl. 10", ways: ways, canHelpWith: "Spørgsmål til sagen.",
                    cannotHelpWith: canNot, agreedOn: "2026-11-24"))
        }
        #expect(refusal(agreement("Afgørelsen fra maj.")) == nil)
        #expect(refusal(agreement(" ")) == .paperEmpty)
        #expect(refusal(agreement("Afgørelsen fra maj.", [])) == .paperEmpty)
    }

    @Test("R-028 a step is looked at again by whoever decided it, and that it was not is kept")
    func reassess() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(DecideStep(case: id, step: .red, signs: [], reason: "Tredje brudte aftale."), as: .anna)
        #expect(try desk.ask(ShowCase(case: id)).reassessBy == "2026-12-09T00:00+01:00")
        try desk.wait(until: "2026-12-09T00:01+01:00")
        let late = try desk.ask(ListWaiting(scope: .mine), as: .anna).rows
        #expect(late.contains { $0.kind == .toReassess })
        try desk.ask(DecideStep(case: id, step: .yellow, signs: [], reason: "Aftalerne holder."), as: .anna)
        let shown = try desk.ask(ShowCase(case: id))
        #expect(shown.reassessBy == "2027-01-09T00:00+01:00")
        #expect(shown.history.map(\.what).suffix(2) == ["reassessment-overdue", "step-decided"])
    }

    @Test(
        "R-022 R-084 a leader decides whether management is told, when the step is reached or the citizen turns outward"
    )
    func management() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        func asked() throws -> Bool {
            try desk.ask(ListWaiting(scope: .mine), as: .lone).rows.contains { $0.kind == .toTellManagement }
        }
        try desk.ask(DecideStep(case: id, step: .yellow, signs: [], reason: "Skarp tone."))
        #expect(try !asked())
        try desk.ask(
            DecideStep(case: id, step: .yellow, signs: [.threatensWithPublicity], reason: "Vil gå til avisen."))
        #expect(try asked())
        let word = WritePaper(
            case: id, body: .management(ManagementWord(isTold: true, people: [.finn], reason: "Avisen kan ringe.")))
        #expect(desk.refusal(word, as: .anna) == "intake.paper_not_theirs")
        try desk.ask(word, as: .lone)
        #expect(try !asked())
        try desk.ask(DecideStep(case: id, step: .red, signs: [], reason: "Tredje brudte aftale."), as: .lone)
        #expect(try asked())
    }

    @Test("R-029 R-170 where we stand, minutes and agreements among ourselves are papers with author and moment")
    func papers() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(
            WritePaper(case: id, body: .stairs(StairsAnswers(whereWeStand: "Gult.", whatWeCanDo: "Ring først."))))
        try desk.ask(WritePaper(case: id, body: .minutes("Vi gennemgik forløbet.")), as: .bo)
        try desk.ask(WritePaper(case: id, body: .internalAgreement("Bo tager telefonen.")), as: .lone)
        let papers = try desk.ask(ShowPapers(case: id)).papers
        #expect(papers.map(\.body.kind) == [.stairs, .minutes, .internalAgreement])
        #expect(papers.map(\.author) == [.anna, .bo, .lone] && papers.allSatisfy { $0.at == now })
        #expect(desk.refusal(WritePaper(case: id, body: .minutes(" "))) == "intake.paper_empty")
        try desk.restart()
        #expect(try desk.ask(ShowPapers(case: id)).papers == papers)
    }

    @Test func `the fullest papers there can be are shown within one line`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        for _ in 0..<4 {
            try desk.ask(WritePaper(case: id, body: .minutes(String(repeating: "\"", count: PaperRules.mostInPaper))))
            try desk.ask(
                WritePaper(case: id, body: .internalAgreement(String(repeating: "\"", count: PaperRules.mostInPaper))))
        }
        let shown = try desk.ask(ShowPapers(case: id))
        #expect(shown.leftOut == 8 - shown.papers.count && shown.papers.count >= 4)
    }

    @Test(
        "R-170 R-097 whoever is written on a meeting is told of its hour by an event with nothing of what it is about")
    func meetingPlanned() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        _ = desk.said()
        try desk.ask(WritePaper(case: id, body: meeting(risk)))
        let said = try #require(desk.said().first { $0.type == MeetingPlanned.type }).body(MeetingPlanned.self)
        #expect(said.people == [.anna, .bo] && said.at == "2026-11-26T10:00+01:00" && said.case == id)
    }

    @Test(
        "R-087 how often is a clock once it is agreed on; a proposal binds nobody, and an agreement without it ends it")
    func rhythm() throws {
        func agreement(_ rhythm: ContactRhythm?, agreed: CivilDay? = "2026-11-24") -> PaperBody {
            .contactAgreement(
                ContactAgreement(
                    howOften: "Hver tirsdag", ways: [.phone], canHelpWith: "Spørgsmål.", cannotHelpWith: "Afgørelsen.",
                    agreedOn: agreed, rhythm: rhythm))
        }
        let weekly = ContactRhythm(everyDays: 7, first: "2026-12-01")
        #expect(refusal(agreement(ContactRhythm(everyDays: 0, first: "2026-12-01"))) == .rhythmWrong)
        #expect(refusal(agreement(ContactRhythm(everyDays: 7, first: "2026-11-23"))) == .rhythmWrong)
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        func said() throws -> [ContactRhythm?] {
            try desk.said().filter { $0.type == ContactRhythmAgreed.type }
                .map { try $0.body(ContactRhythmAgreed.self).rhythm }
        }
        try desk.ask(WritePaper(case: id, body: agreement(weekly, agreed: nil)))
        #expect(try said().isEmpty)
        try desk.ask(WritePaper(case: id, body: agreement(weekly)))
        #expect(try said() == [weekly])
        try desk.ask(WritePaper(case: id, body: agreement(nil)))
        #expect(try said() == [nil])
        try desk.ask(WritePaper(case: id, body: agreement(nil)))
        #expect(try said().isEmpty)
    }
}
