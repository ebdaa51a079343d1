import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Testing
import Web

/// Vurdér henvendelsen: the form as the case stands, and what it asks for.
struct JudgePageTests {
    private func shown(isClosed: Bool = false, history: [HistoryRow] = []) -> ShowCase.Reply {
        ShowCase.Reply(
            row: CaseRow(
                case: "K-1", received: monday, unit: "U-nord", channel: .email, kind: .complaint, route: .callback,
                citizen: "Åse Opdigtet", assigned: nil, step: nil, isClosed: isClosed, isHistory: false),
            citizen: Citizen(name: "Åse Opdigtet", isVerified: false), summary: "Klage",
            points: [ComplaintPoint(kind: .procedural, text: "Ingen svarer på mine breve.")], about: ["P-mette"],
            unsuitable: Unsuitability(ground: .language, reason: "Der skal tolk til.", offers: [.interpreter]),
            wish: .call, registeredBy: .mailbox, outcome: nil, handovers: [], steps: [], history: history,
            missing: ["conversation"], leftOut: 0)
    }

    private func page(_ shown: ShowCase.Reply, as viewer: Viewer = .mette, faults: [FieldFault] = []) -> String {
        JudgePage(
            frame: Frame(
                name: "Mette Rønne", viewer: viewer, formToken: "form-token", current: "case.judge.show",
                path: ["side"]),
            shown: shown, staff: .north, parts: FormParts(answers: Answers(["command": "D-1"]), faults: faults),
            now: monday
        ).html.text
    }

    @Test func `the form stands as the case does, with room for more points, and not where the case has ended`() {
        let text = page(shown())
        #expect(text.contains("value=\"Ingen svarer på mine breve.\"") && text.contains("name=\"point-4\""))
        #expect(text.contains("Der skal tolk til.") && text.contains("/sager/K-1/vurder"))
        #expect(!page(shown(isClosed: true)).contains("name=\"point-1\""))
        let lawyer = Viewer(person: "P-jur", unit: "U-nord", roles: [.lawyer], leads: [])
        #expect(!page(shown(), as: lawyer).contains("name=\"point-1\""))
    }

    @Test func `what is typed is the whole judgement, and what is missing is said`() throws {
        let filled = JudgeForm.filled(Answers(["command": "D-1"]), with: shown())
        let same = try JudgeForm.command(filled, of: "K-1")
        #expect(same.points == shown().points && same.about == ["P-mette"] && same.kind == .complaint)
        #expect(same.unsuitable == shown().unsuitable && same.unit == "U-nord" && same.recipient == nil)
        var more = filled
        more.set("point-2", "Afslaget er forkert.")
        #expect(throws: FieldFaults.self) { try JudgeForm.command(more, of: "K-1") }
        more.set("point-kind-2", "substantive")
        #expect(try JudgeForm.command(more, of: "K-1").points.map(\.kind) == [.procedural, .substantive])
        #expect(JudgeForm.placed(FieldFault("assigned", "x")).field == "about")
    }

    @Test("R-002 the form says what it was built on, and shows a colleague's judgement beside what was typed")
    func overtaken() throws {
        let refused = FaultPlaces.fault(forRefusal: "intake.judged_meanwhile")
        let begun = Answers(["command": "D-1", "kind": "complaint", "point-1": "Mit punkt", "judgements": "0"])
        let history = [HistoryRow(at: monday, what: "judged", by: "P-mette", detail: "complaint callback")]
        func text(_ faults: [FieldFault]) -> String {
            var shown = shown(history: history)
            shown = ShowCase.Reply(
                row: shown.row, citizen: nil, summary: "Klage", points: shown.points, about: [], unsuitable: nil,
                wish: .call, registeredBy: .mailbox, outcome: nil, handovers: [], steps: [], history: history,
                missing: [], leftOut: 0, judgements: 1)
            return JudgePage(
                frame: Frame(
                    name: "Mette Rønne", viewer: .mette, formToken: "form-token", current: "case.judge.show",
                    path: ["side"]),
                shown: shown, staff: .north, parts: FormParts(answers: begun, faults: faults), now: monday
            ).html.text
        }
        let (before, after) = (text([]), text([refused]))
        #expect(before.contains("name=\"judgements\" value=\"0\"") && !before.contains("Det står der nu"))
        #expect(after.contains("name=\"judgements\" value=\"1\"") && after.contains("Det står der nu"))
        #expect(after.contains("Ingen svarer på mine breve.") && after.contains("value=\"Mit punkt\""))
        #expect(try JudgeForm.command(begun.setting("point-kind-1", "procedural"), of: "K-1").judgements == 0)
    }

    @Test("R-001 what came in writing can be said to be no complaint, and to be one after all")
    func aside() throws {
        let open = page(shown())
        #expect(open.contains("Det er ikke en klage") && open.contains("/sager/K-1/vurder/ikke-klage"))
        #expect(open.contains("Aktindsigt eller en anden sag") && !open.contains("/vurder/alligevel"))
        let lawyer = Viewer(person: "P-jur", unit: "U-nord", roles: [.lawyer], leads: [])
        #expect(!page(shown(), as: lawyer).contains("/vurder/ikke-klage"))
        #expect(!page(shown(isClosed: true)).contains("/vurder/alligevel"))
        let set = HistoryRow(at: monday, what: "set-aside", by: "P-mette", detail: "otherMatter Sendt til Jura.")
        let closed = page(shown(isClosed: true, history: [set]))
        #expect(closed.contains("aktindsigt eller en anden sag. Sendt til Jura."))
        #expect(closed.contains("/vurder/alligevel"))
        let command = try AsideForm.command(Answers(["aside-reason": "praise"]), of: "K-1")
        #expect(command.reason == .praise && command.words == nil)
        #expect(throws: FieldFaults.self) { try AsideForm.command(Answers(), of: "K-1") }
        #expect(throws: FieldFaults.self) { try AsideForm.back(Answers(), of: "K-1") }
    }
}
