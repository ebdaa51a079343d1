import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web

/// On Sagen: who may give the call on, and to whom it is offered.
struct AssignPartTests {
    private func page(
        assigned: PersonID?, for viewer: Viewer, isClosed: Bool = false, despite: AssignmentReason? = nil,
        faults: [FieldFault] = [], route: CaseModel.Route = .callback, calls: Heard<ShowCalls.Reply> = .silent
    ) -> String {
        let shown = ShowCase.Reply(
            row: CaseRow(
                case: "K-1", received: monday, unit: "U-nord", channel: .phone, kind: .complaint, route: route,
                citizen: "Åse", assigned: assigned, step: nil, isClosed: isClosed, isHistory: false),
            citizen: nil, summary: "Breve", points: [], about: [], unsuitable: nil, wish: .call,
            registeredBy: "P-karen",
            outcome: nil, handovers: [], steps: [],
            history: [HistoryRow(at: monday, what: "assigned", by: "P-lone", detail: "P-ahmed")], missing: [],
            leftOut: 0, ringsDespite: despite)
        return CasePage.sample(
            Frame(name: "x", viewer: viewer, formToken: "form-token", current: "case"), shown, calls: calls,
            letters: .silent, staff: .short, assign: FormParts(answers: Answers(["command": "D-9"]), faults: faults)
        ).html.text
    }

    private let colleague = Viewer(person: "P-ahmed", unit: "U-nord", roles: [.caseworker], leads: [])

    @Test("R-036 the leader and whoever is to ring give it on, a colleague takes what is nobody's, others see no form")
    func who() {
        #expect(page(assigned: "P-mette", for: .lone).contains("Giv opkaldet videre"))
        #expect(page(assigned: "P-mette", for: .mette).contains("Giv opkaldet videre"))
        #expect(!page(assigned: "P-mette", for: colleague).contains("/tildel"))
        let nobodys = page(assigned: nil, for: colleague)
        #expect(nobodys.contains("Tag opkaldet") && !nobodys.contains("Giv opkaldet videre"))
        let karen = Viewer(person: "P-karen", unit: "U-nord", roles: [.secretariat], leads: [])
        #expect(!page(assigned: nil, for: karen).contains("/tildel"))
        #expect(!page(assigned: "P-mette", for: .lone, isClosed: true).contains("/tildel"))
    }

    @Test func `where nobody is to ring, it is the case that is given on, and there is no call to take`() {
        let leader = page(assigned: "P-mette", for: .lone, route: .formal, calls: .heard(Self.noCalls))
        #expect(leader.contains("Giv sagen videre") && !leader.contains("Giv opkaldet videre"))
        #expect(
            !page(assigned: nil, for: colleague, route: .formal, calls: .heard(Self.noCalls)).contains("Tag opkaldet"))
        #expect(page(assigned: "P-mette", for: .lone, calls: .heard(Self.noCalls)).contains("Giv opkaldet videre"))
    }

    private static let noCalls = ShowCalls.Reply(calls: [], attempts: [], pings: [], notes: [], objections: [])

    @Test func `whoever is away is shown as such, and whoever has it already is no choice`() {
        let leader = page(assigned: "P-ahmed", for: .lone)
        #expect(leader.contains("Mette Rønne (fraværende til 25. november 2026)"))
        #expect(!leader.contains("<option value=\"P-ahmed\""))
    }

    @Test func `what is wrong is said at its field and opens the form`() {
        let text = page(
            assigned: nil, for: .lone, faults: [FieldFault("assign-reason", "Der mangler en begrundelse.")])
        #expect(text.contains("<details id=\"giv-videre\" open"))
        #expect(text.contains("href=\"/#assign-reason\"") && text.contains("id=\"assign-reason-fault\""))
    }

    @Test func `why somebody rings about a complaint about them is for all to see who see the case`() {
        let text = page(
            assigned: "P-mette", for: colleague,
            despite: AssignmentReason(by: "P-lone", at: monday, reason: "Borgeren <beder> selv om det."))
        #expect(text.contains("Lone Ågård skriver: Borgeren &lt;beder&gt; selv om det."))
    }

    @Test func `the history says to whom it was given, and by whom`() {
        #expect(page(assigned: "P-ahmed", for: .lone).contains("Opkaldet blev givet til Ahmed Yıldız, Lone Ågård"))
    }
}
