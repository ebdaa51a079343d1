import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web

/// What ends a case without a talk of ours: the page, its forms, and the ways that lead there.
struct EndingPageTests {
    private func shown(
        missing: [String] = ["conversation"], outcome: Outcome? = nil, isClosed: Bool = false,
        history: [HistoryRow] = [], handovers: [HandoverRow] = []
    ) -> ShowCase.Reply {
        ShowCase.Reply(
            row: CaseRow(
                case: "K-1", received: monday, unit: "U-nord", channel: .email, kind: .complaint, route: .callback,
                citizen: "Åse Opdigtet", assigned: "P-mette", step: nil, isClosed: isClosed, isHistory: false),
            citizen: Citizen(name: "Åse Opdigtet", isVerified: true), summary: "Ventede længe.", points: [],
            about: [], unsuitable: nil, wish: .call, registeredBy: "P-mette", outcome: outcome, handovers: handovers,
            steps: [], history: history, missing: missing, leftOut: 0)
    }

    private func page(
        _ shown: ShowCase.Reply, as viewer: Viewer = .mette, _ answers: Answers = Answers(["command": "D-1"]),
        faults: [FieldFault] = []
    ) -> String {
        EndingPage(
            frame: Frame(
                name: "Mette Rønne", viewer: viewer, formToken: "form-token", current: "case.ending.show",
                path: ["side"]),
            shown: shown, withdraw: FormParts(answers: answers, faults: faults),
            death: FormParts(answers: answers, faults: [])
        ).html.text.withoutDigests
    }

    @Test func `the page offers a withdrawal in writing, until it is there or the case has ended`() throws {
        let text = page(shown())
        #expect(try Golden.text("pages/ending.html", produced: text) == text)
        #expect(text.contains("/sager/K-1/slut/trukket") && text.contains("Digital Post"))
        #expect(!text.contains("Den formelle del slutter også"))
        let withdrawn = page(shown(missing: ["copy"], outcome: .withdrawn))
        #expect(withdrawn.contains("trukket klagen tilbage på skrift") && !withdrawn.contains("/slut/trukket"))
        // Said in the talk, and not in writing yet: it is still asked for.
        #expect(page(shown(missing: ["written-withdrawal"], outcome: .withdrawn)).contains("/slut/trukket"))
        #expect(!page(shown(missing: [], isClosed: true)).contains("/slut/trukket"))
        let lawyer = Viewer(person: "P-jur", unit: "U-nord", roles: [.lawyer], leads: [])
        #expect(!page(shown(), as: lawyer).contains("/slut/trukket"))
    }

    @Test func `a formal part that ends with it is said before it is done`() {
        let handover = HandoverRow(
            handover: "O-1", recipient: "P-lone", made: monday, acknowledgeBy: monday.adding(hours: 24),
            acknowledged: monday)
        #expect(page(shown(handovers: [handover])).contains("Den formelle del slutter også"))
    }

    @Test func `a death is said with how we know it, until it is said`() throws {
        #expect(page(shown()).contains("/sager/K-1/slut/doed"))
        let died = HistoryRow(at: monday, what: "citizen-died", by: "P-mette", detail: "register")
        let text = page(shown(isClosed: true, history: [died]))
        #expect(text.contains("Det er skrevet ned, at borgeren er død") && !text.contains("/slut/doed"))
        #expect(throws: FieldFaults.self) { try EndingForm.death(Answers([]), in: "K-1") }
        let said = try EndingForm.death(Answers([.init(name: "death-source", value: "relative")]), in: "K-1")
        #expect(said == ReportDeath(case: "K-1", source: .relative))
    }

    @Test func `the form asks by which written way it came and where it lies`() throws {
        func read(_ fields: [(String, String)]) -> Result<WithdrawCase, FieldFaults> {
            let answers = Answers(fields.map { Answers.Field(name: $0.0, value: $0.1) })
            do throws(FieldFaults) { return .success(try EndingForm.withdrawal(answers, of: "K-1")) } catch {
                return .failure(error)
            }
        }
        let whole = try read([("withdraw-channel", "letter"), ("reference", "26/1")]).get()
        #expect(whole == WithdrawCase(case: "K-1", howInWriting: .letter, reference: "26/1"))
        guard case .failure(let faults) = read([]) else { return #expect(Bool(false), "nothing was said") }
        #expect(faults.all.map(\.field) == ["withdraw-channel", "reference"])
    }

    @Test func `from a mail the form is begun with how it came and when, and nothing else can be put there`() {
        let empty = Answers(["command": "D-1"])
        let begun = EndingForm.begun(from: "email", "2026-11-20T09:30:00Z", in: empty, at: monday)
        #expect(begun["withdraw-channel"] == "email" && begun["reference"].contains("20. november 2026"))
        for (way, came) in [("phone", "2026-11-20T09:30:00Z"), ("", ""), ("<b>", "<b>")] {
            #expect(EndingForm.begun(from: way, came, in: empty, at: monday) == empty)
        }
        #expect(EndingForm.begun(from: "letter", "in morgen", in: empty, at: monday)["reference"].isEmpty)
        #expect(EndingForm.begun(from: "email", "2036-11-20T09:30:00Z", in: empty, at: monday)["reference"].isEmpty)
    }
}
