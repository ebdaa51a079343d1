import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Testing
import Web

/// The last day to complain as it is met on Den formelle del while the answer has not left.
struct AppealDayPageTests {
    private func page(
        _ stage: ReplyStage, by day: CivilDay = "2026-12-10", at now: Timestamp = monday, as viewer: Viewer = .lone,
        letter: CopyStanding? = nil, sent: Timestamp? = nil
    ) -> String {
        let grounds = ReplyGrounds(
            stance: .disagreed, remedy: nil,
            guidance: [
                AppealGuidance(
                    decision: "Afslaget", canBeAppealed: true, appealTo: "Ankestyrelsen", how: "Skriv til os.",
                    lastDay: day)
            ])
        let shown = ShowFormal.Reply(
            case: "K-1", unit: "U-nord", received: monday, summary: "", points: [], about: [], isClosed: false,
            hasFormalPart: true, handovers: [], stage: stage, turn: viewer.person, head: nil, director: nil,
            draft: ReplyDraft(version: 1, author: "P-lone", at: monday, text: "Kære Åse."),
            acts: sent.map { [ReplyAct(kind: .sent, by: "P-lone", at: $0, version: 1, words: "L-9")] } ?? [],
            promise: nil,
            grounds: grounds, isOnItsWay: letter != nil, letter: letter)
        return FormalPage(
            frame: Frame(
                name: "Lone Ågård", viewer: viewer, formToken: "form-token", current: "case.formal.show",
                path: ["side"]), shown: shown, staff: .north, now: now,
            forms: { _ in FormParts(answers: Answers(["command": "D-1"]), faults: []) }
        ).html.text
    }

    @Test("R-079 how long the citizen can still complain is read while the answer is written, assured and sent")
    func daysLeft() {
        for stage in [ReplyStage.drafting, .withHead, .withDirector, .approved] {
            let text = page(stage)
            #expect(text.contains("Sidste dag at klage er torsdag den 10. december 2026. Det er om 17 dage"))
            #expect(!text.contains("<p class=\"notice\">Sidste dag"))
            #expect(page(stage, by: "2026-11-30").contains("<p class=\"notice\">Sidste dag at klage er"))
            #expect(page(stage, by: "2026-11-24").contains("Det er i morgen"))
        }
        #expect(!page(.sent).contains("Det er om"))
    }

    @Test("R-079 a day that has come is put right in a form that stands open, and says that the answer is assured anew")
    func dayHasCome() {
        let text = page(.approved, by: "2026-11-23")
        #expect(text.contains("er kommet. Svaret kan ikke sendes med den dag. Skriv en ny dag under Svarets grundlag"))
        #expect(text.contains("<details open><summary>Skriv svarets grundlag"))
        #expect(text.contains("skal kvalitetssikres på ny"))
        #expect(page(.withHead, by: "2026-11-23").contains("Send svaret tilbage, så dagen kan rettes"))
        #expect(!page(.withHead, by: "2026-11-23").contains("/formelt/grundlag"))
        #expect(!page(.approved, letter: .ready).contains("/formelt/grundlag"), "its letter is stopped first")
    }

    @Test("R-079 when the day has come nothing is offered that would be refused, and where it stands says so")
    func offers() {
        let before = page(.approved)
        #expect(
            before.contains("Godkendt og klar til at blive sendt") && before.contains("Send svaret som brev</button>"))
        #expect(before.contains("name=\"reply-text\""))
        for letter in [nil, CopyStanding.returned] {
            let text = page(.approved, by: "2026-11-23", letter: letter)
            #expect(text.contains("Godkendt, men sidste dag at klage er kommet: skriv en ny dag"))
            #expect(!text.contains("Send svaret som brev</button>") && !text.contains("name=\"reply-text\""))
            #expect(text.contains("/formelt/grundlag") && !text.contains("Send det igen under Breve"))
        }
        #expect(page(.approved, by: "2026-11-23", letter: .returned).contains("Brevet til borgeren er ikke sendt"))
    }

    @Test("R-079 collected when its day came, it is said to be sent or stopped first; told late, the page says so")
    func collected() {
        let lies = page(.approved, by: "2026-11-23", letter: .ready)
        #expect(lies.contains("er hentet til print. Er det sendt, så skriv det under Breve"))
        #expect(!lies.contains("Skriv en ny dag under Svarets grundlag"))
        #expect(page(.sent, by: "2026-11-23", sent: monday).contains("Svaret blev meldt sendt"))
        #expect(!page(.sent, by: "2026-11-24", sent: monday).contains("Svaret blev meldt sendt"))
    }
}
