import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web
import Wording

/// A finding as it is read: its course, those who complained, and what they are told.
extension LearningPageTests {
    @Test("R-117 R-118 a finding shows its course; its leader may move it and, when it is done, tell the citizens")
    func findings() {
        func page(_ row: FindingRow, as viewer: Viewer) -> String {
            FindingPage(
                frame: Frame(name: "x", viewer: viewer, formToken: "t", current: "learning"), row: row, staff: .north,
                answers: answers, now: monday
            ).html.text
        }
        #expect(!page(finding(.done), as: .lone).contains("<button>Send til borgerne"), "not before it is looked at")
        #expect(page(finding(.done), as: .lone).contains("får brevet. Se det først"))
        #expect(page(finding(.open), as: .lone).contains("Gem status"))
        #expect(page(finding(.open), as: .lone).contains(Wording.Desk.reopened(1)))
        let owners = page(finding(.underWay), as: .mette)
        #expect(owners.contains("Gem status") && !owners.contains("Gem ændringen"))
    }

    @Test("R-118 what citizens were told stands with the finding, the newest letter first, and nothing where none was")
    func lettersTold() throws {
        func page(_ told: [ToldLesson]) -> String {
            FindingPage(
                frame: Frame(name: "x", viewer: .lone, formToken: "t", current: "learning"), row: finding(.done),
                staff: .north, answers: answers, now: monday, told: told
            ).html.text
        }
        let text = page([
            ToldLesson(text: "Nu ringer vi <også>.", by: "P-lone", at: monday, cases: 1),
            ToldLesson(text: "Brevet siger hvornår.", by: nil, at: nil, cases: 3),
        ])
        let places = ["Nu ringer vi &lt;også&gt;.", "3 borgere", "Brevet siger hvornår."].compactMap {
            text.firstRange(of: $0)?.lowerBound
        }
        #expect(places.count == 3 && places == places.sorted() && text.contains("1 borger, "))
        #expect(!page([]).contains("Det har borgerne fået at vide"))
    }

    @Test("R-118 the complaints stand with the finding by number, and those one may not open as a number")
    func complaints() {
        func page(_ complaints: FindingComplaints, look: Heard<PreviewLetter.Reply>? = nil) -> String {
            FindingPage(
                frame: Frame(name: "x", viewer: .lone, formToken: "t", current: "learning"), row: finding(.done),
                staff: .north, answers: answers.with("form", "tell").with("lesson", "Mette Rønnes brev er rettet."),
                now: monday, look: look, complaints: complaints
            ).html.text
        }
        let some = FindingComplaints(
            open: [.init(case: "K-1", isTold: true), .init(case: "K-2", isTold: false)], others: 1, untold: 2)
        let text = page(some)
        #expect(text.contains("href=\"/sager/K-1\"") && text.contains("href=\"/sager/K-2\""))
        #expect(text.contains("Og 1 klage, som du ikke har adgang til.") && text.contains("2 borgere får brevet"))
        #expect(page(FindingComplaints(open: [], others: 3, untold: 0)).contains("3 klager, som du ikke"))
        // Sent only beside the letter, with what was seen; a colleague's full name is warned of.
        let seen = page(some, look: .refused(code: "learning.not_yours"))
        #expect(seen.contains("<button>Send til borgerne") && seen.contains("name=\"sure\""))
        #expect(seen.contains("name=\"to\" value=\"2\"") && seen.contains("Mette Rønne ved fulde navn"))
        #expect(!page(some, look: .silent).contains("<button>Send til borgerne"))
    }

    @Test("R-118 the letter is sent as it was looked at, by somebody who says so")
    func looked() throws {
        func sent(_ fields: [String: String]) -> String? {
            do throws(FieldFaults) {
                let typed = fields.map { Answers.Field(name: $0.key, value: $0.value) }
                _ = try LearningForms.lesson(Answers(typed), of: "F-1")
                return nil
            } catch { return error.all.first?.field }
        }
        #expect(sent(["lesson": "Vi ringer nu.", "sure": "yes", "to": "2"]) == "lesson")
        #expect(sent(["lesson": "Vi ringer.", "seen": "Vi ringer nu.", "sure": "yes", "to": "2"]) == "lesson")
        #expect(sent(["lesson": "Vi ringer nu.", "seen": "Vi ringer nu.", "to": "2"]) == "sure")
        #expect(sent(["lesson": "Vi ringer nu.", "seen": "Vi ringer nu.", "sure": "yes", "to": "2"]) == nil)
    }

    @Test("R-118 R-123 the letter to those who complained is read for its language beside the look of it")
    func lessonIsRead() {
        func page(_ lesson: String) -> String {
            FindingPage(
                frame: Frame(name: "x", viewer: .lone, formToken: "t", current: "learning"), row: finding(.done),
                staff: .north, answers: answers.with("form", "tell").with("lesson", lesson), now: monday, look: .silent
            ).html.text
        }
        #expect(page("Vi beklager, at I har oplevet det sådan.").contains(Wording.reason(for: .parked)))
        #expect(page("Telefonen bliver nu taget hele dagen.").contains(Wording.Desk.noHints))
    }
}
