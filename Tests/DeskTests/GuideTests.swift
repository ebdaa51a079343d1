import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Support
import Testing
import Web
import Wording

/// The guide to the talk in full, and Håndbogen: what the rules ask to have at hand is there, folded, and in its place.
struct GuideTests {
    private let frame = Frame(
        name: "Lone Ågård", viewer: .lone, formToken: "form-token", current: "handbook", path: ["haandbog"])

    private var conversation: String {
        ConversationPage(
            frame: frame, id: "K-1", card: .silent, owed: .heard(.sample(1, due: "2026-11-23T11:20+01:00")),
            staff: .heard(.north), answers: Answers(["command": "D-1"]), now: monday
        ).html.text
    }

    @Test("R-042 R-048 R-050 R-052 R-053 R-054 R-059 R-060 R-062 R-063 R-064 R-065 R-067 R-068 R-094 the guide")
    func guide() {
        let text = conversation
        #expect(Wording.Desk.stepAdvice.count == Wording.Desk.guideSteps.count)
        for advice in Wording.Desk.beforeAdvice + Wording.Desk.stepAdvice.flatMap(\.self) {
            #expect(text.contains("<summary>\(advice.title)</summary>"))
        }
        // One summary for what is shown before the call, and no advice unfolded: the page stays calm.
        #expect(text.components(separatedBy: "<details open").count == 2)
        #expect(text.contains("href=\"/haandbog\""))
        // Nine needs and four questions, as the sources have them.
        #expect(Wording.Desk.stepAdvice[1].last?.lines.count == 9)
        #expect(Wording.Desk.stepAdvice[2].first?.lines.count == 4)
    }

    @Test("R-055 R-056 R-057 R-058 R-061 R-066 R-070 R-099 R-100 Håndbogen, with its checklists, cards and help")
    func handbook() throws {
        let html = HandbookPage(frame: frame).html
        let text = html.text.replacing(StyleSheet.digest, with: "digest")
        #expect(try Golden.text("pages/handbook.html", produced: text) == text)
        #expect(Wording.Desk.checklists.map(\.lines.count) == [12, 7, 7, 1, 1])
        #expect(text.contains("112"))
        #expect(html.bytes.count < 50_000)
    }

    @Test("R-009 R-069 whoever rings is reminded to say that the formal way is open, in everyday words")
    func formalWay() {
        #expect(Wording.Desk.before.contains { $0.contains("talt fra klagen") && $0.contains("formelt") })
        let all = Wording.Desk.beforeAdvice + Wording.Desk.stepAdvice.flatMap(\.self) + Wording.Desk.checklists
        for line in all.flatMap(\.lines) { #expect(LanguageHints.found(in: [line]).isEmpty, "\(line)") }
    }
}
