import CaseModel
import Foundation
import Testing

@Suite("A case and its closing conditions")
struct CaseStateTests {
    static let talk = CaseState(route: .callback, isAnonymous: false)
    static let formal = CaseState(route: .formal, isAnonymous: false)
    static let split = CaseState(route: .split, isAnonymous: false)
    static let first = NoteVersion("N-1", version: 1)

    @Test("R-072, R-073 a solved case closes with consent to that version and its copy sent")
    func solved() throws {
        let filed = try Self.talk.after([Sample.filed(.solved, hasConsent: true)]).state
        #expect(filed.missing == [.copy(Self.first)])
        let (state, heard) = try filed.after([Sample.copied()])
        #expect(state.isClosed && heard == [.closed(.solved)])
    }

    @Test("R-072 a solved case without the citizen's consent stays open")
    func withoutConsent() throws {
        let state = try Self.talk.after([Sample.filed(.solved), Sample.copied()]).state
        #expect(state.missing == [.consent(Self.first)])
    }

    @Test("R-072 consent to an earlier version does not pass over to a corrected one")
    func consentNamesAVersion() throws {
        let corrected = NoteVersion("N-1", version: 2)
        let state = try Self.talk.after([
            Sample.filed(.solved, hasConsent: true), Sample.filed(.solved, version: 2), Sample.copied(),
        ]).state
        #expect(state.missing == [.consent(corrected), .copy(corrected)])
    }

    @Test("R-073 a copy that overtakes its note counts when the note comes")
    func copyFirst() throws {
        #expect(try Self.talk.after([Sample.copied(), Sample.filed(.solved, hasConsent: true)]).state.isClosed)
    }

    @Test("R-167 where the copy of the note is follows what is said of its letter, and closes nothing by itself")
    func copyStanding() throws {
        func standing(_ inputs: [CaseState.Input]) throws -> CopyStanding? {
            try Self.talk.after([Sample.filed(.solved, hasConsent: true)] + inputs).state.record.copyStanding
        }
        let laid = Sample.copied(by: .paper)
        #expect(try standing([]) == nil && standing([Sample.copied()]) == .left)
        #expect(try standing([laid]) == .ready && standing([Sample.copied(by: .digitalPost)]) == .left)
        #expect(try standing([laid, Sample.copyFate(.handedOver)]) == .left)
        #expect(try standing([laid, Sample.copyFate(.handedOver), Sample.copyFate(.returned)]) == .returned)
        let again = [laid, Sample.copyFate(.returned), Sample.copyFate(.replaced)]
        #expect(try standing(again) == .returned && standing(again + [laid]) == .ready)
        #expect(try standing([laid, Sample.copyFate(.returned), Sample.copyFate(.arrived)]) == .left)
        #expect(try standing([laid, Sample.copyFate(.returned), Sample.copyFate(.settled)]) == .returned)
        // Of the newest version nothing has been said yet; the one before it stays where it is.
        #expect(try standing([laid, Sample.filed(.solved, version: 2)]) == nil)
        #expect(try standing([laid, Sample.copied(version: 2), Sample.filed(.solved, version: 2)]) == .left)
        let closed = try Self.talk.after([Sample.filed(.solved, hasConsent: true), laid]).state
        #expect(closed.isClosed)
        #expect(try closed.after([Sample.copyFate(.returned), Sample.copyFate(.handedOver)]).heard.isEmpty)
    }

    @Test("R-074 nothing closes while an objection is open, also when it comes before the copy")
    func objectionBeforeCopy() throws {
        let state = try Self.talk.after([
            Sample.filed(.solved, hasConsent: true), Sample.objected(), Sample.copied(),
        ]).state
        guard case .contested = state else { throw Unexpected(state: state) }
        #expect(state.missing == [.answer(to: "O-1"), .newNote(insteadOf: Self.first)])
    }

    @Test("R-074 what the citizen writes about a note may be an objection: nothing closes before it is judged")
    func replyToJudge() throws {
        let reply = CaseState.Input.replied("E-1")
        let state = try Self.talk.after([Sample.filed(.solved, hasConsent: true), reply, reply, Sample.copied()]).state
        #expect(state.missing == [.judgement(of: "E-1")])
        let two = try state.after([CaseState.Input.replied("E-2")]).state.missing
        #expect(two.count == 2 && two.codes == ["judgement-of-reply"], "one thing to do, however many mails")
        #expect(try state.after([.replyJudged("E-1")]).heard == [.closed(.solved)])
        let (contested, heard) = try state.after([Sample.objected(), .replyJudged("E-1")])
        #expect(heard.isEmpty && contested.missing == [.answer(to: "O-1"), .newNote(insteadOf: Self.first)])
        // A closed case stays closed until it is one.
        let closed = try Self.talk.after([Sample.filed(.solved, hasConsent: true), Sample.copied()]).state
        #expect(try closed.after([reply, .replyJudged("E-1")]).heard.isEmpty)
        #expect(try closed.after([reply, Sample.objected(), .replyJudged("E-1")]).heard == [.reopened])
    }

    @Test("R-074 an objection opens a closed case, and a new note with consent and copy closes it again")
    func reopened() throws {
        let closed = try Self.talk.after([Sample.filed(.solved, hasConsent: true), Sample.copied()]).state
        let (contested, heard) = try closed.after([Sample.objected()])
        #expect(!contested.isClosed && heard == [.reopened])
        let (again, announced) = try contested.after([
            Sample.filed(.solved, in: "N-2", hasConsent: true, spokenAt: Sample.noon.adding(hours: 20)),
            Sample.answered(),
            Sample.copied("N-2"),
        ])
        #expect(again.isClosed && announced == [.closed(.solved)])
    }

    @Test("R-074 an answered objection leaves the contested version unable to close the case")
    func contestedVersion() throws {
        let state = try Self.talk.after([
            Sample.filed(.solved, hasConsent: true), Sample.copied(), Sample.objected(), Sample.answered(),
        ]).state
        #expect(state.missing == [.newNote(insteadOf: Self.first)])
        #expect(
            try state.after([Sample.filed(.solved, version: 2, hasConsent: true), Sample.copied(version: 2)]).state
                .isClosed)
    }

    @Test(
        "R-074 an answer in writing that the note stands lets the case close as it was; one that corrects it does not")
    func answeredInWriting() throws {
        let closed = try Self.talk.after([Sample.filed(.solved, hasConsent: true), Sample.copied()]).state
        let contested = try closed.after([Sample.objected()]).state
        let (again, heard) = try contested.after([Sample.answered("O-1", .notUpheld)])
        #expect(again.isClosed && heard == [.closed(.solved)])
        let corrected = NoteVersion("N-1", version: 2)
        let open = try contested.after([Sample.filed(.solved, version: 2), Sample.answered("O-1", .upheld)]).state
        #expect(open.missing == [.consent(corrected), .copy(corrected)])
    }

    @Test(
        "R-008 a formal case closes when a named recipient has acknowledged it and the reply is sent",
        arguments: [
            [Sample.handedOn(), Sample.acknowledged(), .replySent],
            [Sample.handedOn(), .replySent, Sample.acknowledged()],
        ])
    func formal(inputs: [CaseState.Input]) throws {
        #expect(Self.formal.missing == [.handingOn, .formalReply])
        let handed = try Self.formal.after([inputs[0]]).state
        #expect(handed.missing == [.acknowledgement("H-1", from: Sample.recipient), .formalReply])
        let (state, heard) = try Self.formal.after(inputs)
        #expect(state.isClosed && heard == [.closed(.formal)])
    }

    @Test("R-003 a talk that was stopped goes on formally, with the note's copy sent")
    func stopped() throws {
        let state = try Self.talk.after([Sample.filed(.stopped)]).state
        #expect(state.missing == [.copy(Self.first), .handingOn, .formalReply])
        let closed = try state.after([Sample.copied(), Sample.handedOn(), Sample.acknowledged(), .replySent])
        #expect(closed.state.isClosed && closed.heard == [.closed(.stopped)])
    }

    @Test("R-002 a split case closes when the talk is agreed on and the formal part is answered")
    func bothParts() throws {
        #expect(Self.split.missing == [.conversation, .handingOn, .formalReply])
        let talked = try Self.split.after([Sample.handedOn(), Sample.filed(.solved, hasConsent: true), Sample.copied()])
        #expect(talked.state.missing == [.acknowledgement("H-1", from: Sample.recipient), .formalReply])
        #expect(try talked.state.after([Sample.acknowledged(), .replySent]).heard == [.closed(.solved)])
    }

    @Test("R-041 a new talk keeps the case open until it is held")
    func newTalk() throws {
        let state = try Self.talk.after([Sample.filed(.newTalk), Sample.copied()]).state
        #expect(state.missing == [.newTalk])
        let later = Sample.noon.adding(hours: 72)
        #expect(
            try state.after([Sample.filed(.solved, in: "N-2", hasConsent: true, spokenAt: later), Sample.copied("N-2")])
                .heard == [.closed(.solved)])
    }

    @Test func `a case is withdrawn in writing, not by word of mouth`() throws {
        let said = try Self.talk.after([Sample.filed(.withdrawn), Sample.copied()]).state
        #expect(said.missing == [.writtenWithdrawal])
        #expect(try said.after([.withdrawInWriting]).heard == [.closed(.withdrawn)])
        #expect(try Self.talk.after([.withdrawInWriting]).heard == [.closed(.withdrawn)])
    }

    @Test func `a talk that is held after the withdrawal says what counts`() throws {
        let withdrawn = try Self.talk.after([.withdrawInWriting]).state
        let earlier = try withdrawn.after([
            Sample.filed(.newTalk, spokenAt: Sample.noon.adding(hours: -1)), Sample.copied(),
        ])
        #expect(earlier.state.isClosed && earlier.heard == [.reopened, .closed(.withdrawn)])
        let later = try withdrawn.after([
            Sample.filed(.newTalk, spokenAt: Sample.noon.adding(hours: 1)), Sample.copied(),
        ])
        #expect(later.state.missing == [.newTalk] && later.heard == [.reopened])
    }

    @Test func `a citizen was tried often enough when Callback says so, and the case asks for no number of its own`()
        throws
    {
        let given = try Self.talk.after([Sample.filed(.notReached)]).state
        #expect(given.missing == [.copy(Self.first)])
        #expect(try given.after([Sample.copied()]).heard == [.closed(.notReached)])
    }

    @Test func `a case that was kept with attempts of its own is read, and asks for none any more`() throws {
        let kept = """
            {"state": "concluding", "ending": "notReached", "record": {"route": "callback", "isAnonymous": false,
            "attemptsRequired": 3, "attempts": [{"callback": "C-1", "made": 2}], "notes": [{"note": "N-1", "version": 1,
            "callback": "C-1", "spokenAt": "2025-03-04T12:00:00+01:00", "outcome": "notReached", "hasConsent": false}],
            "copies": [], "objections": [], "handovers": [], "isReplySent": false}}
            """
        let read = try JSONDecoder().decode(CaseState.self, from: Data(kept.utf8))
        #expect(read.missing == [.copy(Self.first)])
    }

    @Test func `a contact that was opened for a change ends when the change does not come, unless somebody has talked`()
        throws
    {
        #expect(try Self.talk.after([.fellAway]).heard == [.closed(.fellAway)])
        let talked = try Self.talk.after([Sample.filed(.solved)])
        #expect(try talked.state.after([.fellAway]).heard.isEmpty)
        #expect(try talked.state.after([.fellAway]).state.missing == talked.state.missing)
    }

    @Test func `an anonymous complaint ends when a named recipient has it and has looked into it`() throws {
        let anonymous = CaseState(route: .formal, isAnonymous: true)
        #expect(anonymous.missing == [.handingOn, .examination])
        let received = try anonymous.after([Sample.handedOn(), Sample.acknowledged()])
        #expect(received.heard.isEmpty && received.state.missing == [.examination])
        #expect(try received.state.after([.examined]).heard == [.closed(.anonymous)])
    }

    @Test("R-008 an anonymous complaint whose citizen becomes known is answered like any other before it ends")
    func named() throws {
        let anonymous = CaseState(route: .formal, isAnonymous: true)
        let known = try anonymous.after([Sample.handedOn(), Sample.acknowledged(), .named]).state
        #expect(known.missing == [.formalReply] && known.record.ending == .formal)
        #expect(try known.after([.examined]).state.missing == [.formalReply])
        #expect(try known.after([.judged(.callback)]).state.missing == [.conversation])
        #expect(throws: CaseRefusal.caseClosed) {
            try anonymous.after([Sample.handedOn(), Sample.acknowledged(), .examined, .named])
        }
    }

    @Test func `a misrouted complaint ends when the right place has it`() throws {
        let found = try Self.talk.after([.findMisrouted]).state
        #expect(found.missing == [.acknowledgementElsewhere])
        #expect(try found.after([.acknowledgeElsewhere]).heard == [.closed(.misrouted)])
    }

    @Test func `what is heard twice changes nothing, and a closed case keeps the moment it closed`() throws {
        let inputs = [Sample.filed(.solved, hasConsent: true), Sample.copied()]
        let closed = try Self.talk.after(inputs).state
        let again = try closed.after(inputs, from: Sample.noon.adding(hours: 9))
        #expect(again.heard.isEmpty)
        guard case .closed(.solved, at: let moment, _) = again.state else { throw Unexpected(state: again.state) }
        #expect(moment == Sample.noon.adding(seconds: 60))
    }

    @Test func `every refusal and every missing thing has a code of its own`() {
        #expect(Set(CaseRefusal.allCases.map(\.code)).count == CaseRefusal.allCases.count)
        #expect(Set(ClosingCondition.codes).count == ClosingCondition.codes.count)
    }

    struct Unexpected: Error { let state: CaseState }
}
