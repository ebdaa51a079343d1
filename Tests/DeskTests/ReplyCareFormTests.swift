import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Testing
import Web
import Wording

/// Svarets grundlag as it is typed, and how its follow-up stands.
struct ReplyCareFormTests {
    private func faults(_ fields: KeyValuePairs<String, String>) -> [FieldFault] {
        do throws(FieldFaults) {
            _ = try GroundForm.command(answers(fields), about: "K-1")
            return []
        } catch { return error.all }
    }

    private func answers(_ fields: KeyValuePairs<String, String>) -> Answers {
        Answers([.init(name: "stance", value: "disagreed")] + fields.map { .init(name: $0.key, value: $0.value) })
    }

    @Test func `a last day to complain that cannot be read is told in its own words`() {
        let wrong = faults(["decision": "Afslaget", "appealed": "yes", "appeal-day": "32", "appeal-month": "1"])
        #expect(wrong == [FieldFault("appeal-day", Wording.Desk.replyAppealDayWrong)])
        #expect(wrong.first?.sentence.contains("klage") == true)
    }

    @Test("R-122 R-126 what the citizen told us and who follows up are whole, or it is said what is missing")
    func read() throws {
        #expect(faults(["heard": "Du ventede."]).map(\.field) == ["heard-check"])
        #expect(faults(["follow-owner": "P-mette"]).map(\.field) == ["follow-day"])
        #expect(
            faults(["follow-day": "1", "follow-month": "12", "follow-year": "2026"]).map(\.field) == ["follow-owner"])
        let command = try GroundForm.command(
            answers([
                "heard": "Du ventede.", "heard-check": "inTalk", "follow-owner": "P-mette", "follow-day": "1",
                "follow-month": "12", "follow-year": "2026", "follow-general": "Posten læses.",
            ]), about: "K-1")
        #expect(command.heard == HeardComplaint(words: "Du ventede.", check: .inTalk))
        #expect(command.followUp == ReplyFollowUp(owner: "P-mette", by: "2026-12-01", general: "Posten læses."))
        #expect(try GroundForm.command(answers([:]), about: "K-1").followUp == nil)
    }

    @Test("R-126 the letter that is looked at begins with what the citizen told us, as the one that is sent")
    func previewed() throws {
        let heard = HeardComplaint(words: "Du ventede.", check: .notYet)
        let beside = PreviewSurroundings(
            formal: formal(ReplyGrounds(stance: .agreed, remedy: nil, guidance: [], heard: heard)), name: "Mette Rønne")
        let letter = try PreviewedForm.reply.letter(
            answers(["reply-text": "Vi svarer."]), about: "K-1", beside, at: monday)
        guard case .formalReply(let text, let words, _, _, _, let writer) = letter else {
            Issue.record("no written answer")
            return
        }
        #expect(text == "Vi svarer." && words == "Du ventede." && writer == "Mette Rønne")
    }

    private func formal(_ grounds: ReplyGrounds) -> ShowFormal.Reply {
        ShowFormal.Reply(
            case: "K-1", unit: "U-nord", received: monday, summary: "", points: [], about: [], isClosed: true,
            hasFormalPart: true, handovers: [], stage: .sent, turn: nil, head: nil, director: nil, draft: nil, acts: [],
            promise: nil, grounds: grounds)
    }

    private func part(_ grounds: ReplyGrounds, at now: Timestamp = monday) -> String {
        FormalPage(
            frame: Frame(
                name: "Mette Rønne", viewer: .mette, formToken: "form-token", current: "case.formal.show",
                path: ["side"]), shown: formal(grounds), staff: .north, now: now,
            forms: { _ in FormParts(answers: Answers(["command": "D-1"]), faults: []) }
        ).html.text
    }

    private func grounds(_ stance: ReplyStance, _ followUp: ReplyFollowUp?, done: FollowedUp? = nil) -> ReplyGrounds {
        ReplyGrounds(stance: stance, remedy: "Vi ringer.", guidance: [], followUp: followUp, followedUp: done)
    }

    @Test("R-122 a regret that nobody follows up is said aloud, what is late is late, and what is done is done")
    func standing() {
        #expect(part(grounds(.agreed, nil)).contains("ingen har fået opgaven"))
        #expect(!part(grounds(.disagreed, nil)).contains("ingen har fået opgaven"), "nothing is regretted")
        let promise = ReplyFollowUp(owner: "P-mette", by: "2026-11-23")
        let due = part(grounds(.agreed, promise))
        #expect(
            due.contains("Mette Rønne, senest") && due.contains("/formelt/opfoelgning") && !due.contains("Skulle være"))
        #expect(part(grounds(.agreed, promise), at: monday.adding(hours: 24)).contains("Skulle være fulgt op"))
        let done = part(
            grounds(.agreed, promise, done: FollowedUp(by: "P-mette", at: monday)), at: monday.adding(hours: 48))
        #expect(done.contains("Fulgt op. Meldt af Mette Rønne") && !done.contains("/formelt/opfoelgning"))
        #expect(!done.contains("Skulle være"))
    }

    @Test("R-121 R-123 R-126 how the citizen was heard, and what is put right, are read beside their fields")
    func wordsRead() {
        func page(heard: String, remedy: String, typed: [String: String] = [:]) -> String {
            let shown = ShowFormal.Reply(
                case: "K-1", unit: "U-nord", received: monday, summary: "", points: [], about: [], isClosed: false,
                hasFormalPart: true, handovers: [], stage: .drafting, turn: "P-mette", head: nil, director: nil,
                draft: nil, acts: [], promise: nil,
                grounds: ReplyGrounds(
                    stance: .agreed, remedy: remedy, guidance: [],
                    heard: HeardComplaint(words: heard, check: .inTalk)))
            return FormalPage(
                frame: Frame(
                    name: "Mette Rønne", viewer: .mette, formToken: "form-token", current: "case.formal.show",
                    path: ["side"]), shown: shown, staff: .north, now: monday,
                forms: { _ in
                    FormParts(
                        answers: typed.reduce(Answers(["command": "D-1"])) { $0.with($1.key, $1.value) },
                        faults: [])
                }
            ).html.text
        }
        let parked = "Vi beklager, at du har oplevet det sådan."
        #expect(page(heard: parked, remedy: "Vi ringer.").contains(Wording.reason(for: .parked)))
        #expect(page(heard: "Du ringede tre gange.", remedy: parked).contains(Wording.reason(for: .parked)))
        let fine = page(heard: "Du ringede tre gange.", remedy: "Vi ringer.")
        #expect(fine.contains(Wording.Desk.noHints) && !fine.contains(Wording.reason(for: .parked)))
        // What is typed and not kept yet is what is read.
        let begun = page(heard: "Du ringede.", remedy: "Vi ringer.", typed: ["stance": "agreed", "heard": parked])
        #expect(begun.contains(Wording.reason(for: .parked)))
    }
}
