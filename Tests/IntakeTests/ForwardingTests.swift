import CaseModel
import IntakeCore
import Support
import Testing
import Wire

/// A complaint that belongs elsewhere, wholly or in part: sent there, told to the citizen, asked after.
@Suite struct ForwardingTests {
    private static let received: Timestamp = "2026-11-20T08:05+01:00"

    private static func wish(_ id: CaseID, points: [Int] = [], sent: Timestamp? = nil) -> ForwardCase {
        ForwardCase(
            case: id, points: points, authority: "Styrelsen for Opdigtede Sager", sentTo: "post@opdigtet.example",
            reason: "Afgørelsen er truffet dér.", sent: sent)
    }

    private static func rows(_ desk: Desk, _ id: CaseID) throws -> [ForwardingRow] {
        try desk.ask(ShowCase(case: id), as: .lone).context?.forwardings ?? []
    }

    private static func waiting(_ desk: Desk) throws -> [WaitingKind] {
        try desk.ask(ListWaiting(scope: .mine)).rows.map(\.kind).sorted { $0.rawValue < $1.rawValue }
    }

    @Test("R-008 what belongs to another authority goes there with the original time, and the citizen is to be told")
    func sent() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(received: Self.received)).case
        _ = desk.said()
        _ = try desk.ask(Self.wish(id, sent: "2026-11-24T09:30+01:00"))
        let row = try #require(try Self.rows(desk, id).first)
        #expect(
            try desk.said().map { try $0.body(CaseForwarded.self) } == [
                CaseForwarded(case: id, forwarding: row.forwarding, received: Self.received, isPart: false, by: .anna)
            ])
        #expect(row.received == Self.received && row.sent == "2026-11-24T09:30+01:00" && row.by == .anna)
        #expect(row.confirmBy == "2026-12-01T16:00+01:00" && row.answer == nil && row.told == nil)
        #expect(try desk.ask(ShowCase(case: id)).missing == ["acknowledgement-elsewhere"])
        #expect(try Self.waiting(desk) == [.forwardingToConfirm, .forwardingToTell])
        let words = try desk.ask(ReadForwarding(forwarding: row.forwarding), as: nil, from: .notifier)
        #expect(words.isDue && words.points.isEmpty && words.row.authority == "Styrelsen for Opdigtede Sager")
        #expect(desk.refusal(ReadForwarding(forwarding: row.forwarding), as: .lone) == "call.may_not_do")
        #expect(try desk.audited(about: id.rawValue).contains { $0.hasPrefix("notifier forward-words") })
    }

    @Test("R-008 the letter tells the citizen, and the case ends when the authority has said that it has it")
    func ended() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        _ = try desk.ask(Self.wish(id))
        let forwarding = try Self.rows(desk, id)[0].forwarding
        try desk.hear(
            LetterSent(
                case: id, letter: "L-1", kind: .forwardedElsewhere, note: nil, version: nil, digest: "0"), .notifier, id
        )
        #expect(try Self.rows(desk, id)[0].told != nil)
        #expect(try Self.waiting(desk) == [.forwardingToConfirm])
        let words = try desk.ask(ReadForwarding(forwarding: forwarding), as: nil, from: .notifier)
        // A letter that came back can be sent again: the citizen counts as told, and it is still there.
        #expect(!words.isDue && words.holds == true)
        _ = desk.said()
        #expect(
            desk.refusal(AnswerForwarding(case: id, forwarding: forwarding, isTaken: true, reference: " "))
                == "intake.reference_missing")
        let answer = AnswerForwarding(case: id, forwarding: forwarding, isTaken: true, reference: "26-004711")
        #expect(try desk.ask(answer).isClosed)
        #expect(
            try desk.said().map { try $0.body(CaseClosed.self) } == [
                CaseClosed(case: id, outcome: .formal, ending: .misrouted)
            ])
        #expect(try Self.waiting(desk).isEmpty)
        #expect(try Self.rows(desk, id)[0].answer?.reference == "26-004711")
        #expect(desk.refusal(answer) == "intake.forwarding_answered")
        #expect(
            try desk.ask(ShowCase(case: id)).history.map(\.what) == [
                "registered", "forwarded", "letter-sent", "forwarding-told", "forwarding-taken", "closed",
            ])
    }

    @Test("R-008 what is not theirs is ours again, and every clock still counts from when it first came")
    func returned() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(received: Self.received)).case
        _ = try desk.ask(Self.wish(id))
        #expect(try desk.ask(ShowCallerCard(case: id)).forwardedTo == "Styrelsen for Opdigtede Sager")
        let forwarding = try Self.rows(desk, id)[0].forwarding
        let receipt = try desk.ask(
            AnswerForwarding(case: id, forwarding: forwarding, isTaken: false, reference: "mail 25-11"))
        #expect(!receipt.isClosed)
        #expect(try desk.ask(ShowCallerCard(case: id)).forwardedTo == nil)
        let shown = try desk.ask(ShowCase(case: id))
        #expect(shown.missing == ["conversation"] && shown.row.received == Self.received)
        #expect(try Self.waiting(desk).isEmpty)
        // It may go to another.
        _ = try desk.ask(Self.wish(id))
        #expect(try Self.rows(desk, id).count == 2)
    }

    @Test("R-002 a part that belongs elsewhere goes by itself, and the rest stays with us")
    func part() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint([.procedural, .substantive])).case
        let before = try desk.ask(ShowCase(case: id)).missing
        #expect(desk.refusal(Self.wish(id, points: [3])) == "intake.forward_point_unknown")
        _ = try desk.ask(Self.wish(id, points: [2]))
        let row = try Self.rows(desk, id)[0]
        #expect(row.points == [2])
        #expect(try desk.ask(ShowCase(case: id)).missing == before + ["acknowledgement-elsewhere"])
        #expect(desk.refusal(Self.wish(id, points: [2, 1])) == "intake.already_forwarded")
        let words = try desk.ask(ReadForwarding(forwarding: row.forwarding), as: nil, from: .notifier)
        #expect(words.points == ["Et punkt."])
        let answer = AnswerForwarding(case: id, forwarding: row.forwarding, isTaken: true, reference: "26-1")
        #expect(try !desk.ask(answer).isClosed)
    }

    private static func take(
        _ points: [Int], of id: CaseID, _ desk: Desk, isTaken: Bool = true
    ) throws -> CaseReceipt {
        _ = try desk.ask(Self.wish(id, points: points))
        let row = try #require(try Self.rows(desk, id).last)
        return try desk.ask(
            AnswerForwarding(case: id, forwarding: row.forwarding, isTaken: isTaken, reference: "26-1"))
    }

    private static func missing(_ desk: Desk, _ id: CaseID) throws -> [String] {
        try desk.ask(ShowCase(case: id)).missing
    }

    @Test("R-002 R-008 when another authority has the only point about a decision, nothing formal is owed here")
    func formalPartElsewhere() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint([.procedural, .substantive])).case
        let handover = try #require(try desk.ask(ShowFormal(case: id), as: .lone).handovers.first)
        _ = try desk.ask(AcknowledgeHandover(handover: handover.handover), as: .lone)
        #expect(try Self.missing(desk, id).contains("formal-reply"))
        // Theirs it is only when they say so.
        _ = try desk.ask(Self.wish(id, points: [2]))
        #expect(try Self.missing(desk, id).contains("formal-reply"))
        let row = try Self.rows(desk, id)[0]
        _ = try desk.ask(AnswerForwarding(case: id, forwarding: row.forwarding, isTaken: true, reference: "26-1"))
        #expect(try Self.missing(desk, id) == ["conversation"])
        #expect(try desk.ask(ListWaiting(scope: .mine), as: .lone).rows.map(\.kind).isEmpty)
        #expect(desk.refusal(RecordExamination(case: id, findings: "x"), as: .lone) != nil)
        #expect(try desk.ask(ShowCase(case: id)).history.last?.what == "formal-part-elsewhere")
        // What is left is talked through, and ends by itself.
        try desk.hear(.filed(id, .solved, hasConsent: true), .callback, id)
        #expect(try Self.missing(desk, id) == ["copy"])
    }

    @Test("R-002 a case that waited for nothing but the formal part ends when another authority has it")
    func endsElsewhere() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint([.procedural, .substantive])).case
        try desk.hear(.filed(id, .solved, hasConsent: true), .callback, id)
        try desk.hear(.copy(id), .notifier, id)
        _ = desk.said()
        #expect(try Self.take([2], of: id, desk).isClosed)
        let closed = try #require(try desk.said().first { $0.type == CaseClosed.type }?.body(CaseClosed.self))
        #expect(closed.outcome == .solved)
        // An objection opens it again, and nobody is asked anew to take what lies elsewhere.
        try desk.hear(Objected(case: id, objection: "O-1", note: "N-1", version: 1), .callback, id)
        #expect(try desk.ask(ShowFormal(case: id), as: .lone).handovers.allSatisfy { $0.isLapsed == true })
        #expect(try !Self.missing(desk, id).contains("acknowledgement"))
    }

    @Test("R-002 their refusal, another decision that stays, or a talk that went on formally keep the formal part here")
    func staysHere() throws {
        let desk = try Desk()
        let refused = try desk.ask(.complaint([.procedural, .substantive])).case
        _ = try Self.take([2], of: refused, desk, isTaken: false)
        #expect(try Self.missing(desk, refused).contains("formal-reply"))

        let two = try desk.ask(.complaint([.procedural, .substantive, .substantive])).case
        _ = try Self.take([2], of: two, desk)
        #expect(try Self.missing(desk, two).contains("formal-reply"))
        _ = try Self.take([3], of: two, desk)
        #expect(try Self.missing(desk, two) == ["conversation"])

        let formal = try desk.ask(.complaint([.procedural, .substantive])).case
        try desk.hear(.filed(formal, .formal, hasConsent: false), .callback, formal)
        _ = try Self.take([2], of: formal, desk)
        #expect(try Self.missing(desk, formal).contains("formal-reply"))
    }

    /// A case of which one point is with another authority, and all else is done.
    private static func talkedThrough(_ desk: Desk) throws -> (CaseID, ForwardingID) {
        let id = try desk.ask(.complaint([.procedural, .procedural])).case
        _ = try desk.ask(Self.wish(id, points: [2]))
        try desk.hear(.filed(id, .solved, hasConsent: true), .callback, id)
        try desk.hear(.copy(id), .notifier, id)
        return (id, try #require(try Self.rows(desk, id).last).forwarding)
    }

    @Test("R-014 a case does not end while a point of it is with others who have not said that they have it")
    func unconfirmed() throws {
        let desk = try Desk()
        let (id, forwarding) = try Self.talkedThrough(desk)
        #expect(try Self.missing(desk, id) == ["acknowledgement-elsewhere"])
        #expect(try Self.waiting(desk).contains(.forwardingToConfirm))
        let answer = AnswerForwarding(case: id, forwarding: forwarding, isTaken: true, reference: "26-1")
        #expect(try desk.ask(answer).isClosed)
        #expect(try !Self.waiting(desk).contains(.forwardingToConfirm))
    }

    @Test("R-014 a point that comes back is owed a talk, whoever rings reads why, and the case waits for it")
    func cameBack() throws {
        let desk = try Desk()
        let (id, forwarding) = try Self.talkedThrough(desk)
        _ = desk.said()
        let answer = AnswerForwarding(case: id, forwarding: forwarding, isTaken: false, reference: "mail 25-11")
        #expect(try !desk.ask(answer).isClosed)
        let said = try #require(try desk.said().first { $0.type == CaseForwarded.type }?.body(CaseForwarded.self))
        #expect(said.isReturned == true && said.owesTalk == true && said.forwarding == forwarding && said.isPart)
        #expect(try Self.missing(desk, id) == ["new-talk"])
        #expect(try desk.ask(ShowCallerCard(case: id)).returnedBy == "Styrelsen for Opdigtede Sager")
        #expect(try desk.ask(ShowCase(case: id)).context?.returnedBy == "Styrelsen for Opdigtede Sager")
        try desk.hear(.filed(id, .solved, hasConsent: true, note: "N-2"), .callback, id)
        #expect(try Self.missing(desk, id) == ["copy"])
        #expect(try desk.ask(ShowCallerCard(case: id)).returnedBy == nil)
    }

    @Test("R-014 the whole that comes back after it was talked through is talked through again")
    func wholeCameBack() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        _ = try desk.ask(Self.wish(id))
        desk.clock.now = desk.clock.now.adding(hours: 1)
        try desk.hear(.filed(id, .solved, hasConsent: true, at: desk.clock.now), .callback, id)
        try desk.hear(.copy(id), .notifier, id)
        #expect(try Self.missing(desk, id) == ["acknowledgement-elsewhere"])
        let forwarding = try Self.rows(desk, id)[0].forwarding
        _ = try desk.ask(AnswerForwarding(case: id, forwarding: forwarding, isTaken: false, reference: "mail"))
        #expect(try Self.missing(desk, id) == ["new-talk"])
    }

    @Test func `whom it went to, where and why must be said, and it cannot have left before it came`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(received: Self.received)).case
        func refusal(_ authority: String, _ to: String, _ reason: String, _ sent: Timestamp? = nil) -> String? {
            desk.refusal(ForwardCase(case: id, authority: authority, sentTo: to, reason: reason, sent: sent))
        }
        #expect(refusal(" ", "b", "c") == "intake.forward_authority_missing")
        #expect(refusal("a", "", "c") == "intake.forward_address_missing")
        #expect(refusal("a", "b", "") == "intake.forward_reason_missing")
        #expect(refusal("a", "b", "c", Self.received.adding(hours: -1)) == "intake.forward_moment_wrong")
        #expect(refusal("a", "b", "c", Timestamp.tuesdayMorning.adding(hours: 1)) == "intake.forward_moment_wrong")
        #expect(desk.refusal(Self.wish(id), as: .lars) == "call.may_not_see")
        #expect(desk.refusal(Self.wish(id), as: .berit) == "call.may_not_do")
    }

    @Test func `a citizen who cannot be written to is told by a person, and that stands in the case`() throws {
        let desk = try Desk()
        let id = try desk.ask(
            .complaint(citizen: Citizen(name: "Ole Opdigtet", phone: "00 00 00 02", isVerified: false))
        ).case
        _ = try desk.ask(Self.wish(id))
        let forwarding = try Self.rows(desk, id)[0].forwarding
        _ = try desk.ask(AnswerForwarding(case: id, forwarding: forwarding, isTaken: true, reference: "26-2"))
        // The case has ended, and the citizen does not know yet.
        #expect(try Self.waiting(desk) == [.forwardingToTell])
        _ = try desk.ask(TellForwarding(case: id, forwarding: forwarding))
        #expect(try Self.waiting(desk).isEmpty)
        #expect(try desk.ask(ShowCase(case: id)).history.last?.what == "forwarding-told")
    }
}
