import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Support
import Testing
import Web

/// What a colleague has set aside as the leader and the case's page show it, and words that are no diagnosis of ours.
struct SetAsidePageTests {
    private func shown(_ history: [HistoryRow], isClosed: Bool = true) -> ShowCase.Reply {
        ShowCase.Reply(
            row: CaseRow(
                case: "K-1", received: monday, unit: "U-nord", channel: .email, kind: .complaint, route: .callback,
                citizen: "Åse Påhit", assigned: nil, step: nil, isClosed: isClosed, isHistory: false),
            citizen: nil, summary: "Klage", points: [], about: [], unsuitable: nil, wish: .call, registeredBy: .mailbox,
            outcome: nil, handovers: [], steps: [], history: history, missing: [], leftOut: 0)
    }

    private let aside = HistoryRow(at: monday, what: "set-aside", by: "P-mette", detail: "praise")

    private func duty(_ shown: ShowCase.Reply) -> String {
        NextDuty.sentence(for: shown, calls: [], staff: .north, at: monday)
    }

    @Test func `on top of the case stands that it was set aside, and how it is taken up`() {
        #expect(duty(shown([aside])).contains("lagt til side: ikke en klage"))
        let back = HistoryRow(at: monday, what: "taken-up", by: "P-lone", detail: "Klage.")
        #expect(!duty(shown([aside, back])).contains("lagt til side"))
        #expect(!duty(shown([])).contains("lagt til side"))
    }

    @Test("R-101 a diagnosis that Intake refuses is told at the field it stands in, and whose words it is is asked")
    func diagnosis() {
        let words = Answers([
            "reason": "Borgeren er skizofren.", "other": "Råbte ad os i receptionen.", "point-1": "Hun er skizofren.",
        ])
        let faults = FaultPlaces.faults(forRefusal: "intake.diagnosis_is_ours", in: words, at: monday)
        #expect(faults.map(\.field) == ["reason", "not-ours"])
        #expect(faults[0].sentence.contains("skizofren") && faults[1].sentence.contains("stiller ingen diagnose"))
        // Another refusal is about its own field alone.
        #expect(
            FaultPlaces.faults(forRefusal: "intake.step_reason_missing", in: words, at: monday).map(\.field) == [
                "reason"
            ])
        #expect(OwnDiagnosis.isNotOurs(words) == nil && OwnDiagnosis.isNotOurs(Answers(["not-ours": "yes"])) == true)
    }
}
