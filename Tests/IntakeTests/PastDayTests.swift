import CaseModel
import IntakeShell
import Support
import Testing
import Wire

/// An answer whose last day to complain comes before it has left: what it waits for, and for whom.
@Suite struct PastDayTests {
    private static let day: CivilDay = "2026-12-22"
    private static let morning: Timestamp = "2026-12-22T08:00+01:00"

    /// Assured, and sent as a letter of ours that lies to be printed.
    private func lying(_ desk: Desk) throws -> CaseID {
        let id = try desk.ask(.complaint([.substantive], channel: .letter, assigned: nil, wish: .formal)).case
        let handover = try #require(try desk.ask(ShowFormal(case: id), as: .lone).handovers.first).handover
        try desk.ask(AcknowledgeHandover(handover: handover), as: .lone)
        try desk.answerFormally(id, by: .lone)
        try desk.ask(SendReply(case: id, version: 1), as: .lone)
        try desk.hear(
            LetterSent(
                case: id, letter: "L-9", kind: .formalReply, note: nil, version: nil,
                digest: String(repeating: "0", count: 64), channel: .paper), .notifier, id)
        return id
    }

    private func returned(_ id: CaseID, _ desk: Desk) throws {
        try desk.hear(
            LetterFateKnown(case: id, letter: "L-9", kind: .formalReply, note: nil, version: nil, fate: .returned),
            .notifier, id)
    }

    private func waits(_ desk: Desk) throws -> [WaitingRow] {
        try desk.ask(ListWaiting(scope: .mine), as: .lone).rows
            + desk.ask(ListWaiting(scope: .led), as: .lone).rows.filter { $0.kind == .letterReturned }
    }

    @Test("R-079 taken out at its last day to complain, the answer waits for its author, and is not sent again")
    func author() throws {
        let desk = try Desk()
        let id = try lying(desk)
        #expect(try !waits(desk).contains { $0.kind == .toSend })
        #expect(try desk.ask(ReadReplyWords(case: id, version: 1), as: nil, from: .notifier).isDue)
        try desk.wait(until: Self.morning)
        try returned(id, desk)
        let row = try #require(try waits(desk).first { $0.kind == .toSend })
        #expect(row.person == .lone && row.appealDay == Self.day)
        let asked = AskStillWaiting(case: id, kind: .toSend, stage: .arose, since: row.since)
        let still = try desk.ask(asked, as: nil, from: .notifier)
        #expect(still.isWaiting && still.appealDay == Self.day, "the mail about it says so")
        #expect(try desk.ask(ShowCase(case: id), as: .lone).replyLetter == .returned)
        #expect(try !waits(desk).contains { $0.kind == .letterReturned }, "it is not to be sent again")
        #expect(try desk.ask(ShowCase(case: id), as: .lone).appealDay == Self.day)
        let words = try desk.ask(ReadReplyWords(case: id, version: 1), as: nil, from: .notifier)
        #expect(!words.isDue && words.holds == false, "nor is a copy of it made")
        let shown = try desk.ask(ShowFormal(case: id), as: .lone)
        #expect(shown.stage == .approved && shown.letter == .returned && !shown.isClosed && shown.promise?.kept == nil)
    }

    @Test("R-079 stopped and then written anew with another day, nobody waits for the letter that was stopped")
    func anew() throws {
        let desk = try Desk()
        let id = try lying(desk)
        try returned(id, desk)
        #expect(try waits(desk).contains { $0.kind == .letterReturned })
        let later = AppealGuidance(
            decision: "Afslaget", canBeAppealed: true, appealTo: "Ankestyrelsen", how: "Skriv til os.",
            lastDay: "2027-01-22")
        try desk.ask(.grounds(id, guidance: [later]), as: .lone)
        #expect(try !waits(desk).contains { $0.kind == .letterReturned })
        #expect(try desk.ask(ShowCase(case: id), as: .lone).appealDay == "2027-01-22")
    }

    @Test("R-079 posted in time and told of on the day, the answer is given")
    func toldLater() throws {
        let desk = try Desk()
        let id = try lying(desk)
        try desk.wait(until: Self.morning)
        try desk.hear(
            LetterFateKnown(case: id, letter: "L-9", kind: .formalReply, note: nil, version: nil, fate: .handedOver),
            .notifier, id)
        let shown = try desk.ask(ShowFormal(case: id), as: .lone)
        #expect(shown.stage == .sent && shown.isClosed)
        #expect(try desk.ask(ShowCase(case: id), as: .lone).appealDay == nil)
    }
}
