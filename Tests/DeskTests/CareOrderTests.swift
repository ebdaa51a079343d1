import CaseModel
import DeskAnswers
import DeskCore
import DeskShell
import Foundation
import Support
import Testing
import Web

/// What a leader of many meets first on Trivsel, how like rows are told apart, and what is said at the top.
struct CareOrderTests: CarePages {
    @Test("R-102 R-137 R-142 today and safety stand first, and what has gone on to the leader above last")
    func urgent() {
        func row(_ id: PromptID, _ care: CareKind, _ cause: CareCause, hours: Int64, passed: Bool = false) -> PromptRow
        {
            PromptRow(
                prompt: id, kind: .task, person: "P-mette", leader: passed ? "P-erik" : "P-lone", state: .open,
                stage: .first, asked: monday, by: monday.adding(hours: hours), care: care, cause: cause,
                passedFrom: passed ? "P-lone" : nil)
        }
        let rows = [
            row("T-old", .oneToOne, .redStep, hours: -99, passed: true),
            row("T-rhythm", .oneToOne, .rhythm, hours: -50), row("T-red", .oneToOne, .redStep, hours: 20),
            row("T-threat", .debriefing, .incident, hours: 70), row("T-home", .defusing, .hardTalk, hours: 5),
        ]
        let order = CareBoard(rows, for: "P-lone").toAnswer.map(\.prompt)
        #expect(order == ["T-home", "T-threat", "T-red", "T-rhythm", "T-old"])
    }

    @Test("R-137 several of one person that read alike are told apart by a number, in words and on the buttons")
    func alike() {
        let rows = [PromptID("T-1"), "T-2"].map { prompt($0, for: "P-mette", by: "P-lone", .oneToOne, .redStep) }
        let text = page(.lone, rows, []).html.text
        #expect(text.contains("en sag er kommet på rødt trin, nr. 1 af 2.") && text.contains("nr. 2 af 2</span>"))
        #expect(!page(.lone, Array(rows.prefix(1)), []).html.text.contains("nr. 1"))
    }

    @Test("R-139 a debriefing that was ordered and then declined is to be cancelled, and its leader reads so")
    func ordered() {
        func row(_ state: PromptState, _ provider: CareProvider?) -> PromptRow {
            PromptRow(
                prompt: "T-1", kind: .task, person: "P-mette", leader: "P-lone", state: state, stage: .first,
                asked: monday, by: monday.adding(hours: 24), care: .debriefing, cause: .incident, on: "2026-11-23",
                provider: provider, answeredBy: "P-mette", answeredAt: monday)
        }
        func text(_ row: PromptRow, at now: Timestamp = monday) -> String {
            CarePage(
                frame: frame(.lone), board: .heard(CareBoard([], for: "P-lone")), incidents: .heard([]),
                rhythms: .heard([]), answered: .heard(ListAnsweredPrompts.Reply(prompts: [row])), staff: .north,
                answers: Answers(["command": "D-1"]), now: now
            ).html.text
        }
        let words = "Den er bestilt hos arbejdsmiljø: afbestil den."
        let fresh = text(row(.declined, .workEnvironment))
        #expect(fresh.components(separatedBy: words).count == 3, "unfolded, and in the list")
        let later = text(row(.declined, .workEnvironment), at: monday.adding(hours: 24 * 8))
        #expect(later.components(separatedBy: words).count == 2, "in the list alone")
        #expect(!text(row(.declined, nil)).contains("afbestil"))
        #expect(!text(row(.held, .workEnvironment)).contains("afbestil"))
    }

    @Test("R-138 whoever stands at the top is not told that a leader was asked, nor of a choice that was not made")
    func atTheTop() {
        let own = prompt("T-1", for: "P-lone", by: "P-lone", .debriefing, .incident)
        let seenToByAnother = IncidentRow(
            incident: "I-1", kind: .threat, happened: monday, registered: monday, isDigital: false,
            isOutsideHours: false, unit: "U-nord", leader: "P-erik", duties: [], isClosed: false)
        let shown = ShowIncident.Reply(
            row: seenToByAnother, words: "", reportedBy: "P-lone", exposed: ["P-lone"], witnesses: [], case: nil,
            offers: [own])
        let text = IncidentFilePage(
            frame: frame(.lone), shown: shown, staff: .north, answers: Answers(["command": "D-1"]), now: monday
        ).html.text
        #expect(!text.contains("Din leder blev bedt") && text.contains("Der står ingen over dig"))
        let passed = PromptRow(
            prompt: "T-2", kind: .task, person: "P-mette", leader: "P-erik", state: .open, stage: .escalated,
            asked: monday, by: monday.adding(hours: 24), care: .oneToOne, cause: .ownRequest, passedFrom: "P-lone",
            isChosen: true)
        let above = Viewer(person: "P-erik", unit: "U-nord", roles: [.director], leads: ["U-nord"])
        #expect(!page(above, [passed], []).html.text.contains("Du er valgt"))
        #expect(!page(.mette, [passed], []).html.text.contains("Du bad P-erik om det"))
    }
}
