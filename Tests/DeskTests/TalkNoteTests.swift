import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web
import Wording

/// Borgeren ringede: read, and as it is met.
struct TalkNoteTests {
    private func faults(_ answers: Answers) -> [String] {
        do throws(FieldFaults) {
            _ = try TalkNoteForm.command(answers, about: "K-1", at: monday)
            return []
        } catch { return error.all.map(\.field) }
    }

    @Test("R-071 with whom, when and in which words is asked for, and how it ended is not")
    func whole() throws {
        let answers = Answers.conversation.with("owner-1", "P-lone")
        let command = try TalkNoteForm.command(answers, about: "K-1", at: monday)
        #expect(command.recognised != nil && command.note.agreements.first?.person == "P-lone")
        #expect(faults(Answers()) == ["caller", "caller-how", "text"])
        #expect(faults(answers.with("ball-1", "citizen")) == ["owner-1"], "what is the citizen's has no owner of ours")
        guard case .note(let draft, let outcome, let consent, _, _) = TalkNoteForm.letter(answers) else {
            throw FieldFaults([FieldFault("", "another letter")])
        }
        #expect(draft == command.note && outcome == nil && consent == nil)
    }

    @Test("R-009 R-049 R-058 R-061 R-064 what is ticked goes beside the note, and nothing where nobody was reached")
    func ticks() throws {
        let answers = Answers.conversation.with("tick", "keptOrder")
        #expect(try ConversationForm.command(answers, about: "K-1", at: monday).ticks == [.keptOrder])
        #expect(try ConversationForm.command(.conversation, about: "K-1", at: monday).ticks == [])
        let alone = answers.with("outcome", "notReached")
        #expect(try ConversationForm.command(alone, about: "K-1", at: monday).ticks == nil)
    }

    private func page(_ owed: CallRow? = nil, faults: [FieldFault] = []) -> String {
        let shown = ShowCase.Reply(
            row: CaseRow(
                case: "K-1", received: monday, unit: "U-north", channel: .phone, kind: .complaint, route: .formal,
                citizen: "Åse <Opdigtet>", assigned: nil, step: nil, isClosed: false, isHistory: false),
            citizen: Citizen(name: "Åse <Opdigtet>", isVerified: true), summary: "Brev.", points: [], about: [],
            unsuitable: nil, wish: .call, registeredBy: "P-mette", outcome: nil, handovers: [], steps: [], history: [],
            missing: [], leftOut: 0)
        let frame = Frame(
            name: "Mette Rønne", viewer: .mette, formToken: "form-token", current: "case.talk.show", path: ["side"])
        return TalkNotePage(
            frame: frame, shown: shown, owed: owed, staff: .north, now: monday, answers: Answers(["command": "D-1"]),
            faults: faults
        ).html.text.withoutDigests
    }

    @Test("R-071 the note of a talk nobody owed has a page of its own, and says so while a call is owed all the same")
    func shown() throws {
        let text = page()
        #expect(try Golden.text("pages/talk-note.html", produced: text) == text)
        #expect(text.contains("Åse &lt;Opdigtet&gt;") && text.contains("action=\"/sager/K-1/ringede\""))
        #expect(!text.contains("Gå til Samtalen") && !text.contains("name=\"outcome\""))
        let due = Deadline(rule: .workingDay, profile: "kl", version: 1, due: "2026-11-24T16:00+01:00")
        let call = CallRow(
            case: "K-1", callback: "C-1", unit: "U-north", assigned: nil, reason: .firstContact, target: due,
            limit: due,
            state: .awaited, attempts: 0, step: nil)
        #expect(page(call).contains("Gå til Samtalen"))
        let wrong = page(faults: [FieldFault("text", Wording.Desk.noteMissing)])
        #expect(wrong.contains("Der er problemer") || wrong.contains(Wording.Desk.noteMissing))
    }

    @Test("R-009 R-064 ticks are shown to whoever is given them, and counts say few where there are few")
    func counts() {
        let reply = ShowPractice.Reply(
            talks: .number(12),
            ticked: TalkTick.allCases.map { .init(tick: $0, count: $0 == .keptOrder ? .number(6) : .few) },
            from: "2026-07-01", to: "2026-09-30")
        var page = FiguresPage(
            frame: Frame(name: "Mette Rønne", viewer: .mette, formToken: "t", current: "figures", path: ["tal"]),
            figures: .silent, against: nil, staff: .north, asked: Answers([]))
        page.practice = (.heard(reply), "2026-11-26")
        let text = page.html.text
        #expect(text.contains("Lyttede og spurgte først</th><td>6") && text.contains("<td>få"))
        for from in [nil, "2026-07-01"] as [CivilDay?] {
            let none = ShowPractice.Reply(
                talks: .number(0), ticked: [], from: from, to: from.map { $0.adding(days: 91) })
            page.practice = (.heard(none), "2026-11-26")
            #expect(page.html.text.contains("De næste kommer 1. januar 2027") && !page.html.text.contains("<td>0"))
        }
        page.practice = (.silent, "2026-11-26")
        #expect(page.html.text.contains(Wording.Desk.practiceHead))
    }
}
