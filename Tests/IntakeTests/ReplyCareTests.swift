import CaseModel
import IntakeCore
import IntakeShell
import Support
import Testing
import Wire

/// What a written answer starts from, and how what it regrets is followed up.
@Suite struct ReplyCareTests {
    /// With the leader, who answers.
    private func examined(_ desk: Desk) throws -> CaseID {
        try desk.employ(.dirk)
        let id = try desk.ask(.complaint([.procedural], channel: .letter, assigned: nil, wish: .formal)).case
        let handover = try #require(try desk.ask(ShowFormal(case: id), as: .lone).handovers.first).handover
        try desk.ask(AcknowledgeHandover(handover: handover), as: .lone)
        try desk.ask(RecordExamination(case: id, findings: "Beskeden gik tabt."), as: .lone)
        return id
    }

    private func ground(
        _ id: CaseID, heard: HeardComplaint? = nil, followUp: ReplyFollowUp? = nil
    ) -> GroundReply {
        GroundReply(
            case: id, stance: .agreed, remedy: "Vi ringer i dag.", guidance: [], heard: heard, followUp: followUp)
    }

    private func send(_ id: CaseID, _ desk: Desk) throws {
        try desk.ask(
            DraftReply(case: id, text: "Kære Sofie.", assurance: .init(head: .finn, director: .dirk)), as: .lone)
        for viewer in [Viewer.finn, .dirk] {
            try desk.ask(AssureReply(case: id, version: 1, isApproved: true), as: viewer)
        }
        try desk.ask(SendReply(case: id, version: 1), as: .lone)
    }

    @Test("R-126 the answer begins with what the citizen told us, and it is kept whether the citizen knows it so")
    func heard() throws {
        let desk = try Desk()
        let id = try examined(desk)
        #expect(
            desk.refusal(ground(id, heard: HeardComplaint(words: " ", check: .inTalk)), as: .lone)
                == "intake.reply_heard_missing")
        let heard = HeardComplaint(words: "Du ventede fire uger uden at høre fra os.", check: .inTalk)
        try desk.ask(ground(id, heard: heard), as: .lone)
        #expect(try desk.ask(ShowFormal(case: id), as: .lone).grounds?.heard == heard)
        try send(id, desk)
        let words = try desk.ask(ReadReplyWords(case: id, version: 1), as: nil, from: .notifier)
        #expect(words.heard == heard.words)
    }

    @Test("R-122 what is regretted is followed up by somebody who works here, by a day that has not passed")
    func promised() throws {
        let desk = try Desk()
        let id = try examined(desk)
        let late = ReplyFollowUp(owner: .anna, by: "2026-11-23")
        let stranger = ReplyFollowUp(owner: "P-NOBODY", by: "2026-12-01")
        #expect(desk.refusal(ground(id, followUp: late), as: .lone) == "intake.reply_follow_up_in_past")
        #expect(desk.refusal(ground(id, followUp: stranger), as: .lone) == "intake.person_unknown")
        let promise = ReplyFollowUp(owner: .anna, by: "2026-11-24", general: "Posten læses to gange om dagen.")
        try desk.ask(ground(id, followUp: promise), as: .lone)
        let kept = try #require(try desk.ask(ShowFormal(case: id), as: .lone).grounds)
        #expect(kept.followUp == promise && kept.followedUp == nil)
    }

    @Test("R-122 that the follow-up is done is said once, also after the answer has ended the case, and stays there")
    func done() throws {
        let desk = try Desk()
        let id = try examined(desk)
        try desk.ask(ground(id), as: .lone)
        #expect(desk.refusal(FollowUpReply(case: id), as: .lone) == "intake.reply_no_follow_up", "nothing is promised")
        try desk.ask(ground(id, followUp: ReplyFollowUp(owner: .anna, by: "2026-12-01")), as: .lone)
        try send(id, desk)
        try desk.hear(
            LetterSent(
                case: id, letter: "L-9", kind: .formalReply, note: nil, version: nil,
                digest: String(repeating: "0123456789abcdef", count: 4)), .notifier, id)
        #expect(try desk.ask(FollowUpReply(case: id)).isClosed)
        let kept = try #require(try desk.ask(ShowFormal(case: id), as: .lone).grounds?.followedUp)
        #expect(kept == FollowedUp(by: .anna, at: desk.clock.now))
        #expect(try desk.ask(ShowCase(case: id)).history.last?.what == "reply-followed-up")
        #expect(desk.refusal(FollowUpReply(case: id), as: .lone) == "intake.reply_no_follow_up")
        #expect(desk.refusal(FollowUpReply(case: id), as: .lars) == "call.may_not_see")
    }

    @Test("R-122 who follows up and by when is told to whoever keeps the clocks, once, and told anew when it changes")
    func told() throws {
        let desk = try Desk()
        let id = try examined(desk)
        _ = desk.said()
        func heard() throws -> [FollowUpPromised] {
            try desk.said().filter { $0.type == FollowUpPromised.type }.map { try $0.body(FollowUpPromised.self) }
        }
        try desk.ask(ground(id), as: .lone)
        #expect(try heard().isEmpty)
        let promise = ReplyFollowUp(owner: .lars, by: "2026-12-01", general: "Posten læses to gange om dagen.")
        try desk.ask(ground(id, followUp: promise), as: .lone)
        #expect(
            try heard() == [FollowUpPromised(case: id, owner: .lars, day: "2026-12-01", by: Viewer.lone.person)])
        let reworded = ReplyFollowUp(owner: .lars, by: "2026-12-01", general: "Posten læses tre gange om dagen.")
        try desk.ask(ground(id, followUp: reworded), as: .lone)
        #expect(try heard().isEmpty)
        // Of another unit, and yet the one to put it right.
        try desk.ask(FollowUpReply(case: id), as: .lars)
        #expect(desk.said().map(\.type) == [FollowUpDone.type])
        try desk.ask(ground(id, followUp: reworded), as: .lone)
        #expect(try desk.ask(ShowFormal(case: id), as: .lone).grounds?.followedUp?.by == .lars)
        try desk.ask(ground(id), as: .lone)
        #expect(try heard() == [FollowUpPromised(case: id, owner: nil, day: nil, by: Viewer.lone.person)])
    }
}
