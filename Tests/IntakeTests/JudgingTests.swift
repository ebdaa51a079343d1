import CaseModel
import Support
import Testing
import Wire

/// What came by mail, Digital Post or the form is judged by somebody who has read it.
@Suite struct JudgingTests {
    private func point(_ kind: PointKind, _ text: String = "Et punkt.") -> ComplaintPoint {
        ComplaintPoint(kind: kind, text: text)
    }

    private func mailed() throws -> (Mailbox, CaseID) {
        let box = try Mailbox(["publicUnit": "U-BENEFITS"])
        try box.lay(mail())
        let id = try #require(try box.cases.first?.case)
        _ = box.desk.said()
        return (box, id)
    }

    @Test("R-002 a mail that is about the decision too is split, and that part is handed on with the original time")
    func split() throws {
        let (box, id) = try mailed()
        let received = try box.desk.ask(ShowCase(case: id), as: .bo).row.received
        let judge = JudgeCase(
            case: id, kind: .complaint, points: [point(.procedural), point(.substantive, "Afslaget er forkert.")],
            about: [.anna])
        #expect(box.desk.refusal(judge, as: .lars) == "call.may_not_see")
        #expect(try box.desk.ask(judge, as: .bo).route == .split)
        let said = box.desk.said()
        // Callback hears which way it goes before it hears that it is handed on.
        #expect(said.prefix(2).map(\.type) == [CaseJudged.type, HandedOn.type])
        let judged = try said[0].body(CaseJudged.self)
        #expect(judged.route == .split && judged.about == [.anna] && judged.exclusion == nil)
        #expect(try said[1].body(HandedOn.self).received == received)
        let shown = try box.desk.ask(ShowCase(case: id), as: .bo)
        #expect(shown.points.map(\.kind) == [.procedural, .substantive] && shown.about == [.anna])
        #expect(shown.row.route == .split && shown.history.contains { $0.what == "judged" })
        // The employee it is about does not see it, and does not ring.
        #expect(box.desk.refusal(ShowCase(case: id), as: .anna) == "call.may_not_see")
        // Judged once more alike, nobody is asked twice.
        _ = try box.desk.ask(judge, as: .bo)
        #expect(box.desk.said().filter { $0.type == HandedOn.type }.isEmpty)
    }

    @Test("R-001 what is about the decision alone goes the formal way, and back again when it was read wrongly")
    func formalAndBack() throws {
        let (box, id) = try mailed()
        let formal = JudgeCase(case: id, kind: .complaint, points: [point(.substantive)])
        #expect(try box.desk.ask(formal, as: .bo).route == .formal)
        let judged = try #require(try box.desk.said().first?.body(CaseJudged.self))
        #expect(judged.route == .formal && judged.exclusion == .substantive)
        #expect(try box.desk.ask(ShowCase(case: id), as: .bo).missing == ["acknowledgement", "formal-reply"])
        let again = JudgeCase(case: id, kind: .complaint, points: [point(.procedural)])
        #expect(try box.desk.ask(again, as: .bo).route == .callback)
        let shown = try box.desk.ask(ShowCase(case: id), as: .bo)
        #expect(shown.missing == ["conversation"] && shown.handovers.allSatisfy { $0.isLapsed == true })
        // The written answer to what came in writing is owed whatever it is.
        #expect(shown.promise != nil && shown.promise?.kept == nil)
        #expect(try box.desk.ask(ListWaiting(scope: .mine), as: .lone).rows.allSatisfy { $0.kind == .writtenAnswer })
    }

    @Test("R-004 a talk that would be difficult is not held, with a person's reason")
    func unsuitable() throws {
        let (box, id) = try mailed()
        func judge(_ reason: String) -> JudgeCase {
            JudgeCase(
                case: id, kind: .complaint, points: [point(.procedural)],
                unsuitable: Unsuitability(ground: .language, reason: reason))
        }
        #expect(box.desk.refusal(judge(" "), as: .bo) == "intake.ground_reason_missing")
        #expect(try box.desk.ask(judge("Der skal tolk til, og den er skriftlig."), as: .bo).route == .formal)
        #expect(try box.desk.ask(ShowCase(case: id), as: .bo).unsuitable?.ground == .language)
    }

    @Test("R-008 the citizen's wish for formal handling stands, however it is judged")
    func wishStands() throws {
        let (box, id) = try mailed()
        try box.desk.ask(
            GoFormal(case: id, wish: FormalWish(asker: .citizen, channel: .phone), reference: nil), as: .bo)
        #expect(
            try box.desk.ask(JudgeCase(case: id, kind: .complaint, points: [point(.procedural)]), as: .bo).route
                == .formal)
        #expect(try box.desk.ask(ShowCase(case: id), as: .bo).missing.contains("formal-reply"))
        // Counted as what it was said to be, also when the figures are recounted.
        let judged = try #require(try box.desk.said().first { $0.type == CaseJudged.type }?.body(CaseJudged.self))
        let lead = Viewer(person: .lone, unit: .benefits, roles: [.learningLead], leads: [])
        let fact = try #require(try box.desk.ask(ListCaseFacts(), as: lead).facts.first { $0.case == id })
        #expect(judged.exclusion == .wish && fact.exclusion == .wish)
    }

    @Test("R-008 whoever has wished for writing is not owed a call again because it was another who died")
    func wishOutlivesDeath() throws {
        let (box, id) = try mailed()
        try box.desk.ask(
            GoFormal(case: id, wish: FormalWish(asker: .citizen, channel: .phone), reference: nil), as: .bo)
        try box.desk.ask(ReportDeath(case: id, source: .register), as: .bo)
        _ = box.desk.said()
        try box.desk.ask(TakeBackDeath(case: id, reason: "Det var en anden."), as: .bo)
        #expect(box.desk.said().allSatisfy { $0.type != CaseJudged.type })
        #expect(try !box.desk.ask(ShowCase(case: id), as: .bo).row.isClosed)
    }

    @Test("R-013 whoever is to ring is not one it is about, and a complaint has points")
    func refused() throws {
        let (box, id) = try mailed()
        try box.desk.ask(AssignCase(case: id, person: .bo), as: .bo)
        #expect(
            box.desk.refusal(
                JudgeCase(case: id, kind: .complaint, points: [point(.procedural)], about: [.bo]), as: .lone)
                == "intake.assigned_is_concerned")
        #expect(box.desk.refusal(JudgeCase(case: id, kind: .grievance, points: []), as: .bo) == "intake.points_missing")
        #expect(try box.desk.ask(JudgeCase(case: id, kind: .hunch, points: []), as: .bo).route == .callback)
    }

    @Test("R-002 a colleague's judgement is not written over unseen; whoever has read it may, and everybody their own")
    func meanwhile() throws {
        let (box, id) = try mailed()
        func judge(_ kind: PointKind, judgements: Int? = nil) -> JudgeCase {
            JudgeCase(case: id, kind: .complaint, points: [point(kind)], judgements: judgements)
        }
        #expect(try box.desk.ask(ShowCase(case: id), as: .bo).judgements == nil)
        _ = try box.desk.ask(judge(.substantive, judgements: 0), as: .lone)
        #expect(try box.desk.ask(ShowCase(case: id), as: .bo).judgements == 1)
        for stale in [judge(.procedural, judgements: 0), judge(.procedural)] {
            #expect(box.desk.refusal(stale, as: .bo) == "intake.judged_meanwhile")
        }
        #expect(try box.desk.ask(ShowCase(case: id), as: .bo).points.map(\.kind) == [.substantive])
        _ = try box.desk.ask(judge(.procedural, judgements: 1), as: .bo)
        #expect(try box.desk.ask(judge(.procedural), as: .bo).route == .callback)
    }

    @Test("R-016 a mail to the wrong unit is given to the right one, and the formal part to a leader it is not about")
    func moved() throws {
        let (box, id) = try mailed()
        _ = try box.desk.ask(
            JudgeCase(
                case: id, kind: .complaint, points: [point(.substantive)], about: [.lone], unit: .administration),
            as: .bo)
        let said = box.desk.said()
        #expect(try said[0].body(CaseJudged.self).unit == .administration)
        #expect(try said[1].body(HandedOn.self).recipient == .finn)
        #expect(try box.desk.ask(ShowCase(case: id), as: .finn).row.unit == .administration)
    }
}
