import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Testing
import Web
import Wording

/// How a review ends on its page, and goes on.
struct ReviewEndingTests {
    private let frame = Frame(
        name: "Lone Ågård", viewer: .lone, formToken: "form-token", current: "learning", path: ["laering"])

    private func page(_ state: ReviewState, findings: [FindingRow] = [], check: Bool = false) -> String {
        let row = ReviewRow(
            review: "R-1", case: "K-1", unit: "U-nord", cause: .redStep, state: state, opened: monday, waitsUntil: nil,
            answered: 5, findings: findings.count)
        let reply = ShowReview.Reply(
            row: row, answers: ["1", "2", "3", "4", "5"], findings: findings,
            check: check ? CheckQuestion.allCases.map { CheckAnswer(question: $0, verdict: .yes) } : nil,
            reopenings: state == .underWay
                ? [ReviewReopening(by: "P-lone", at: monday, reason: "Vi glemte <et> punkt")] : nil)
        return ReviewPage(
            frame: frame, reply: reply, staff: .north, answers: Answers(["command": "D-7"]), now: monday
        ).html.text
    }

    @Test("R-114 R-115 R-116 before it is closed it is asked why and how often, and what is missing stands there")
    func closing() {
        let text = page(.underWay)
        #expect(text.contains("name=\"why\"") && text.contains("name=\"how-often\""))
        #expect(text.contains(Wording.Desk.closeWithoutCheck) && text.contains("Vi glemte &lt;et&gt; punkt"))
        let finding = FindingRow(
            finding: "F-1", text: "Skabelonen", cause: .systemError, isPractice: true, owner: "P-mette", due: monday)
        let said = page(.underWay, findings: [finding], check: true)
        #expect(!said.contains("name=\"why\"") && !said.contains("name=\"how-often\""))
        #expect(!said.contains(Wording.Desk.closeWithoutCheck))
    }

    @Test("R-116 of a review that was closed before it was asked, it says that nobody answered, and lets it go on")
    func closed() {
        let text = page(.closed)
        #expect(text.components(separatedBy: Wording.Desk.notAnswered).count == 6)
        #expect(text.contains("name=\"reopen-reason\"") && !text.contains("value=\"close\""))
    }
}
