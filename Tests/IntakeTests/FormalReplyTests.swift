import CaseModel
import IntakeCore
import Testing

private let assurance = DraftReply.Assurance(head: .finn, director: "P-DIRK")

private func draft(_ version: Int = 1, by author: PersonID = .lone) -> FormalReply.Submitted {
    FormalReply.Submitted(version: version, author: author, assurance: assurance)
}

@Suite struct FormalReplyTests {
    private func after(_ inputs: FormalReply.Input...) throws -> FormalReply {
        try inputs.reduce(FormalReply.examining(by: .lone)) { try $0.transition($1) }
    }

    @Test("R-015 examined, drafted, assured by the head and then by the director, sent")
    func chain() throws {
        #expect(try after().turn == .lone)
        #expect(try after(.examined(by: .lone)) == .drafting(author: .lone))
        #expect(try after(.examined(by: .lone), .submitted(draft())).turn == .finn)
        let atDirector = try after(
            .examined(by: .lone), .submitted(draft()), .approved(version: 1, by: .finn))
        #expect(atDirector.turn == "P-DIRK" && atDirector.stage == .withDirector)
        let approved = try atDirector.transition(.approved(version: 1, by: "P-DIRK"))
        #expect(approved.stage == .approved && approved.turn == .lone)
        #expect(try approved.transition(.sent) == .sent)
    }

    @Test("R-015 two different people assure it, and neither has written it")
    func twoPeople() {
        let alike = FormalReply.Submitted(version: 1, author: .lone, assurance: .init(head: .finn, director: .finn))
        #expect(throws: IntakeRefusal.replyAssurersAlike) { try after(.examined(by: .lone), .submitted(alike)) }
        #expect(throws: IntakeRefusal.replyAuthorAssures) {
            try after(.examined(by: .lone), .submitted(draft(by: .finn)))
        }
    }

    @Test("R-015 each may send it back, and a new version begins at the head again")
    func sentBack() throws {
        let back = try after(
            .examined(by: .lone), .submitted(draft()), .approved(version: 1, by: .finn),
            .sentBack(version: 1, by: "P-DIRK"))
        #expect(back == .drafting(author: .lone))
        #expect(try back.transition(.submitted(draft(2))).turn == .finn)
    }

    @Test("R-015 nothing is sent that the head and the director have not assured, whether or not it was written here")
    func notPastTheChain() throws {
        #expect(throws: IntakeRefusal.replyNotAssured) { try after(.sent) }
        #expect(throws: IntakeRefusal.replyNotAssured) { try after(.examined(by: .lone), .sent) }
        let atHead = try after(.examined(by: .lone), .submitted(draft()))
        #expect(throws: IntakeRefusal.replyNotAssured) { try atHead.transition(.sent) }
        let atDirector = try atHead.transition(.approved(version: 1, by: .finn))
        #expect(throws: IntakeRefusal.replyNotAssured) { try atDirector.transition(.sent) }
    }

    @Test func `nobody assures out of turn, nor a version they have not read`() throws {
        let atHead = try after(.examined(by: .lone), .submitted(draft(2)))
        #expect(throws: IntakeRefusal.replyNotTheirTurn) { try atHead.transition(.approved(version: 2, by: "P-DIRK")) }
        #expect(throws: IntakeRefusal.replyVersionChanged) { try atHead.transition(.approved(version: 1, by: .finn)) }
        #expect(throws: IntakeRefusal.replyNotAssured) { try atHead.transition(.sent) }
        #expect(throws: IntakeRefusal.replyNotExamined) { try after(.submitted(draft())) }
    }

    @Test func `no order of inputs approves what two people have not read`() {
        let inputs: [FormalReply.Input] = [
            .handedTo(.bo), .examined(by: .lone), .submitted(draft()), .approved(version: 1, by: .finn),
            .approved(version: 1, by: "P-DIRK"), .sentBack(version: 1, by: .finn), .drafted(by: .lone),
        ]
        func walk(_ state: FormalReply, _ seen: [FormalReply.Input], depth: Int) {
            if state.stage == .approved {
                let read = seen.filter { $0 != .handedTo(.bo) }.suffix(2)
                #expect(read == [.approved(version: 1, by: .finn), .approved(version: 1, by: "P-DIRK")])
            }
            guard depth > 0 else { return }
            for input in inputs {
                if let next = try? state.transition(input) { walk(next, seen + [input], depth: depth - 1) }
            }
        }
        walk(.examining(by: .lone), [], depth: 6)
    }
}

@Suite struct ReplyPromiseTests {
    private let promise = ReplyPromise(
        due: "2026-12-08T16:00+01:00", firstDue: "2026-12-08T16:00+01:00", reason: nil, extendedBy: nil, kept: nil)
    private let calendar = OfficeCalendar(.kl)

    private func refusal(
        to day: CivilDay, _ reason: String = "Vi venter på akter.", at now: Timestamp = "2026-12-08T15:59+01:00"
    ) -> IntakeRefusal? {
        do {
            _ = try promise.extended(to: day, because: reason, by: .lone, at: now, in: calendar)
            return nil
        } catch { return error as? IntakeRefusal }
    }

    @Test("R-017 more time is promised with a reason, before the old time runs out")
    func extending() throws {
        let longer = try promise.extended(
            to: "2026-12-19", because: "Vi venter på akter.", by: .lone, at: "2026-12-08T15:59+01:00", in: calendar)
        // A Saturday rolls to the next working day's closing.
        #expect(longer.due == "2026-12-21T16:00+01:00" && longer.firstDue == promise.due)
        #expect(refusal(to: "2026-12-18", at: "2026-12-08T16:00+01:00") == .replyTooLateToExtend)
        #expect(refusal(to: "2026-12-18", " ") == .replyReasonMissing)
        #expect(refusal(to: "2026-12-08") == .replyExtensionOutOfRange)
        #expect(refusal(to: "2027-06-01") == .replyExtensionOutOfRange)
    }
}
