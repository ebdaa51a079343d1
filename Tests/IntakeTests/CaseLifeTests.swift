import CaseModel
import IntakeShell
import Store
import Testing
import Wire

/// A case from the front door to its end, through the service itself and a real file.
@Suite struct CaseLifeTests {
    @Test("R-014 on receipt a case exists, and the others hear that a receipt and a call are owed")
    func registered() throws {
        let desk = try Desk()
        let received: Timestamp = "2026-11-24T09:40+01:00"
        let reply = try desk.ask(.complaint(received: received, about: [.bo]))
        #expect(reply.route == .callback)
        let said = desk.said()
        #expect(said.count == 1 && said[0].subject == Subject(reply.case))
        #expect(reply.published.map(\.number) == [said[0].id.number])
        #expect(
            try said[0].body(CaseRegistered.self)
                == CaseRegistered(
                    case: reply.case, unit: .benefits, received: received, channel: .phone, kind: .complaint,
                    route: .callback, assigned: .anna, about: [.bo], canBeWrittenTo: true, isHistory: false, by: .anna))
    }

    @Test("R-008 R-002 the formal part of a mixed complaint is handed on with the original time")
    func split() throws {
        let desk = try Desk()
        let received: Timestamp = "2026-11-23T15:59+01:00"
        let reply = try desk.ask(.complaint([.procedural, .substantive], received: received))
        let said = desk.said()
        #expect(said.count == 2)
        let handed = try said[1].body(HandedOn.self)
        #expect(handed.recipient == .lone)
        #expect(handed.received == received)
        #expect(handed.acknowledgeBy == "2026-11-25T16:00+01:00")
        #expect(try desk.ask(ShowCase(case: reply.case)).missing.contains("acknowledgement"))
    }

    @Test("R-072 R-073 solved by the method, a case closes when consent and copy are there")
    func solved() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        #expect(try desk.ask(ShowCase(case: id)).missing == ["conversation"])
        try desk.hear(.filed(id, .solved, hasConsent: true), .callback, id)
        #expect(try desk.ask(ShowCase(case: id)).missing == ["copy"])
        _ = desk.said()
        try desk.hear(.copy(id), .notifier, id)
        let said = desk.said()
        #expect(try said.map { try $0.body(CaseClosed.self) } == [CaseClosed(case: id, outcome: .solved)])
        // The event that led here stands in it.
        #expect(said[0].cause?.number == 1)
        let shown = try desk.ask(ShowCase(case: id))
        #expect(shown.row.isClosed && shown.missing.isEmpty && shown.outcome == .solved)
        #expect(shown.history.map(\.what) == ["registered", "note-filed", "letter-sent", "closed"])
    }

    @Test("R-074 an objection opens the case again, and it closes when it has been answered by a new note and copy")
    func objection() throws {
        let desk = try Desk()
        let id = try desk.closedCase()
        try desk.hear(Objected(case: id, objection: "O-1", note: "N-1", version: 1), .callback, id)
        #expect(desk.saidNames() == ["reopened"])
        #expect(try !desk.ask(ShowCase(case: id)).row.isClosed)
        try desk.hear(.filed(id, .solved, hasConsent: true, version: 2), .callback, id)
        try desk.hear(ObjectionAnswered(case: id, objection: "O-1"), .callback, id)
        #expect(desk.saidNames() == [])
        try desk.hear(.copy(id, version: 2), .notifier, id)
        #expect(desk.saidNames() == ["closed"])
    }

    @Test("R-003 R-008 a talk that ends formally hands the case to the recipient the note names, once")
    func formalOutcome() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(received: "2026-11-24T08:05+01:00")).case
        _ = desk.said()
        try desk.hear(.filed(id, .stopped, recipient: .finn), .callback, id)
        let handed = try desk.said().map { try $0.body(HandedOn.self) }
        #expect(handed.map(\.recipient) == [.finn])
        #expect(handed[0].received == "2026-11-24T08:05+01:00")
        // A correction of the note asks nobody anew, unless it names another.
        try desk.hear(.filed(id, .stopped, version: 2, recipient: .finn), .callback, id)
        #expect(desk.saidNames() == [])
        try desk.hear(.filed(id, .stopped, version: 3, recipient: .lone), .callback, id)
        #expect(try desk.said().map { try $0.body(HandedOn.self).recipient } == [.lone])
        #expect(desk.refusal(AcknowledgeHandover(handover: handed[0].handover), as: .finn) != nil)
    }

    @Test("R-008 a formal case closes when its recipient has it and the written answer has left")
    func formalCloses() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint([.substantive])).case
        let handover = try desk.said()[1].body(HandedOn.self).handover
        #expect(desk.refusal(AcknowledgeHandover(handover: handover), as: .bo) == "intake.not_the_recipient")
        #expect(try !desk.ask(AcknowledgeHandover(handover: handover), as: .lone).isClosed)
        #expect(desk.saidNames() == ["handover-acknowledged"])
        try desk.answerFormally(id, by: .lone)
        _ = desk.said()
        #expect(try desk.ask(ReplySent(case: id, reference: "2026-1234"), as: .lone).isClosed)
        #expect(desk.saidNames() == ["reply-moved", "closed"])
        #expect(desk.refusal(ReplySent(case: id, reference: "2026-1234"), as: .lone) == "intake.case_closed")
        // Said again, the recipient's word changes nothing.
        #expect(try desk.ask(AcknowledgeHandover(handover: handover), as: .lone).published.isEmpty)
    }

    @Test("R-008 a handover nobody acknowledges is said to be overdue at its moment, once")
    func overdue() throws {
        let desk = try Desk()
        try desk.ask(.complaint([.substantive]))
        _ = desk.said()
        let due: Timestamp = "2026-11-25T16:00+01:00"
        try desk.wait(until: due.adding(milliseconds: -1))
        #expect(desk.saidNames() == [])
        try desk.wait(until: due.adding(hours: 1))
        #expect(try desk.said().map { try $0.body(HandoverOverdue.self).recipient } == [.lone])
    }

    @Test func `a complaint withdrawn in writing closes, and nobody is chased for it any more`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint([.procedural, .substantive])).case
        func withdraw(_ channel: Channel, _ reference: String = "e-mail 24-11-2026") -> WithdrawCase {
            WithdrawCase(case: id, howInWriting: channel, reference: reference)
        }
        #expect(desk.refusal(withdraw(.phone)) == "intake.not_in_writing")
        #expect(desk.refusal(withdraw(.email, " ")) == "intake.reference_missing")
        #expect(try desk.ask(withdraw(.email)).isClosed)
        _ = desk.said()
        try desk.wait(until: "2026-12-24T10:00+01:00")
        #expect(desk.saidNames() == [])
    }

    @Test("R-026 R-137 the decided step is kept with its reason, and the others hear who stands in the case")
    func step() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(about: [.lars], assigned: .bo), as: .sine).case
        _ = desk.said()
        let decided = DecideStep(case: id, step: .red, signs: [.control], reason: "Tredje brudte aftale.")
        #expect(desk.refusal(decided, as: .berit) == "call.may_not_do")
        try desk.ask(decided, as: .bo)
        #expect(
            try desk.said(StepDecided.self) == [
                StepDecided(
                    case: id, unit: .benefits, step: .red, previous: nil, decidedBy: .bo,
                    involved: [.bo, .lars, .sine])
            ])
        let steps = try desk.ask(ShowCase(case: id), as: .bo).steps
        #expect(
            steps == [
                StepRow(
                    step: .red, decidedBy: .bo, at: .tuesdayMorning, signs: [.control],
                    reason: "Tredje brudte aftale.")
            ])
    }

    @Test(
        "R-137 who only typed in a letter, a file or an old complaint does not stand in the storm",
        arguments: [
            RegisterCase.complaint(channel: .letter, assigned: .bo),
            .complaint(received: "2026-11-23T14:00+01:00", channel: .phone, assigned: .bo),
        ])
    func typedIn(complaint: RegisterCase) throws {
        let desk = try Desk()
        let id = try desk.ask(complaint, as: .sine).case
        _ = desk.said()
        try desk.ask(DecideStep(case: id, step: .red, signs: [], reason: "Tredje brudte aftale."), as: .bo)
        #expect(try desk.said(StepDecided.self).map(\.involved) == [[.bo]])
    }

    @Test("R-016 a mayor's complaint keeps its origin in view, through every hand")
    func origin() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint([.substantive], channel: .mayorsOffice), as: .sine).case
        #expect(try desk.ask(ShowCase(case: id), as: .lone).row.channel == .mayorsOffice)
        #expect(throws: (any Error).self) { try desk.database.run("UPDATE complaint SET channel = 'phone'") }
        #expect(throws: (any Error).self) { try desk.database.run("UPDATE complaint SET received = 0") }
    }
}

extension Desk {
    /// A case that was solved, with consent and copy.
    func closedCase() throws -> CaseID {
        let id = try ask(.complaint()).case
        try hear(.filed(id, .solved, hasConsent: true), .callback, id)
        try hear(.copy(id), .notifier, id)
        _ = said()
        return id
    }
}

extension BusEvent where Self == NoteFiled {
    static func filed(
        _ id: CaseID, _ outcome: Outcome, hasConsent: Bool = false, version: Int = 1, recipient: PersonID? = nil,
        note: NoteID = "N-1", at spokenAt: Timestamp = .tuesdayMorning
    ) -> NoteFiled {
        NoteFiled(
            case: id, callback: "C-1", note: note, version: version, by: .anna, spokenAt: spokenAt,
            outcome: outcome, hasConsent: hasConsent, recipient: recipient, copyBy: .tuesdayMorning.adding(hours: 24))
    }
}

extension BusEvent where Self == LetterSent {
    static func copy(_ id: CaseID, version: Int = 1, by channel: LetterChannel? = nil) -> LetterSent {
        LetterSent(
            case: id, letter: "L-1", kind: .noteCopy, note: "N-1", version: version,
            digest: String(repeating: "0", count: 64), channel: channel)
    }
}
