import CaseModel
import IntakeShell
import Support
import Testing

/// What a letter about a talk must know: that a written answer is still owed.
@Suite struct AnswerOwedTests {
    private func owed(_ id: CaseID, _ desk: Desk) throws -> FindRecipient.Reply.AnswerOwed? {
        try desk.ask(FindRecipient(case: id, purpose: .noteCopy), as: nil, from: .notifier).answerOwed
    }

    @Test("R-002 whoever writes to the citizen is told that a part is answered in writing, and by when")
    func part() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint([.procedural, .substantive], channel: .letter)).case
        let promise = try #require(desk.ask(ShowCase(case: id)).promise)
        #expect(try owed(id, desk) == .init(isPart: true, by: promise.due))
        #expect(try desk.ask(PreviewRecipient(case: id)).recipient.answerOwed == .init(isPart: true, by: promise.due))
    }

    @Test("R-002 whoever looks at a letter about several cases is told of the answer that is owed in another of them")
    func beside() throws {
        let desk = try Desk()
        let plain = try desk.ask(.complaint()).case
        let mixed = try desk.ask(.complaint([.procedural, .substantive], channel: .letter)).case
        let promise = try #require(desk.ask(ShowCase(case: mixed)).promise)
        let looked = try desk.ask(PreviewRecipient(case: plain, also: [mixed])).recipient
        #expect(looked.case == plain && looked.answerOwed == .init(isPart: true, by: promise.due))
        #expect(try desk.ask(PreviewRecipient(case: plain)).recipient.answerOwed == nil)
    }

    @Test("R-002 where all of it is talked through nothing more is owed")
    func none() throws {
        let desk = try Desk()
        #expect(try owed(desk.ask(.complaint()).case, desk) == nil)
    }
}
