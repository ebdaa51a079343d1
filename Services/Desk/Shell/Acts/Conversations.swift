import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Runtime
import Web
import Wording

/// Samtalen: the guide and the note, the preview, the draft, the filing, and the attempt that nobody answered.
extension Visit {
    /// When an attempt was made belongs to that attempt, and not to the note that is begun.
    private static let triedFields = (WrittenMoment.dayParts + WrittenMoment.timeParts).map { "tried-\($0)" }

    private static func draftName(_ id: CaseID) -> String { "conversation/\(id)" }

    func showConversation() {
        withCase { id in
            let kept = draft(Self.draftName(id))
            // Every attempt is one of its own, also when the note that was begun is the same.
            let attempt = desk.chance.identifier(CommandID.self).rawValue
            conversationPage(
                id, (kept ?? freshAnswers()).setting("attempt", attempt),
                notice: notice(of: kept))
        }
    }

    func converse() {
        withCase { id in
            switch answers["do"] {
            case "preview":
                keepDraft()
                previewed(.note, of: id) { [self] in conversationPage(id, answers, isPreview: true, letter: $0.letter) }
            case "incident":
                keepDraft()
                send(.seeOther(Link(path: ["trivsel", "haendelse"], query: ["sag": id.rawValue])))
            default: file(id)
            }
        }
    }

    private func file(_ id: CaseID) {
        let command: RecordConversation
        do { command = try ConversationForm.command(answers, about: id, at: now) } catch {
            return retry(error) { conversationPage(id, answers, faults: $0) }
        }
        askBeforeGoingHome(id) { [self] notice in
            submit(
                command,
                done: { filed in
                    let told = filed.refused == nil ? notice : "samtale-ikke-alle"
                    return Link(path: ["sager", id.rawValue], query: ["besked": told])
                },
                again: { [self] in conversationPage(id, answers, faults: $0) })
        }
    }

    /// One tick says that the talk was hard (R-142): asked of Wellbeing and of nobody else, kept in no draft and no case.
    private func askBeforeGoingHome(_ id: CaseID, then: @escaping (_ notice: String) -> Void) {
        guard answers.has("hard", "yes"), let command = CommandID(rawValue: "\(answers["command"])-care") else {
            return then("samtale")
        }
        let asked = act(AskForCare(kind: .defusing, case: id), as: command)
        whenAllHeard {
            // A no means that it has been asked for already.
            if case .silent = asked.heard { then("samtale-alene") } else { then("samtale") }
        }
    }

    func recordAttempt() {
        withCase { id in
            keepConversation(id)
            guard let result: AttemptResult = answers.choice("result") else {
                return conversationPage(
                    id, answers, faults: [FieldFault("result", Wording.Desk.attemptMissing)])
            }
            var at: Timestamp?
            switch WrittenMoment.reading("tried", in: answers) {
            case .empty: break
            case .wrong:
                return conversationPage(id, answers, faults: [FieldFault("tried-day", Wording.Desk.momentWrong)])
            case .moment(let moment) where moment > now:
                return conversationPage(id, answers, faults: [FieldFault("tried-day", Wording.Desk.momentInFuture)])
            case .moment(let moment): at = moment
            }
            // The note is filed under the form's own identifier; the attempt is another act.
            let noteCommand = answers["command"]
            replaceAnswers(answers.setting("command", answers["attempt"]))
            submit(RecordAttempt(case: id, result: result, at: at)) { _ in
                Link(
                    path: ["sager", id.rawValue],
                    query: ["besked": result == .wrongNumber ? "forkert-nummer" : "forsoeg"])
            } again: { [self] in
                conversationPage(
                    id, answers.setting("attempt", answers["command"]).setting("command", noteCommand), faults: $0)
            }
        }
    }

    /// The note that was begun stays where it is while another act of the page is done.
    ///
    /// - Parameter withWish: whether the hour that suits the citizen is a draft too, or is being kept by its owner.
    func keepConversation(_ id: CaseID, withWish: Bool = true) {
        let note = answers.without(WishForm.fields).without(Self.triedFields)
        guard !note.without("token", "command", "attempt", "result", "do").isBlank else { return }
        keepTalk(withWish ? answers : note, of: id)
    }

    func keepTalk(_ talk: Answers, of id: CaseID) {
        let kept = talk.without(Self.triedFields).without("token", "hard")
        store { try desk.store.keep(kept, of: person, as: Self.draftName(id), at: wall) }
    }

    func conversationPage(
        _ id: CaseID, _ answers: Answers, faults: [FieldFault] = [], notice: String? = nil, isPreview: Bool = false,
        letter: Heard<PreviewLetter.Reply>? = nil
    ) {
        let card = ask(ShowCallerCard(case: id))
        let calls = ask(ShowCalls(case: id))
        let same = ask(ListSameCitizen(case: id))
        let staff = askStaff()
        whenNamed(calls, of: id) { [self] named in
            if case .refused(let code) = card.heard { return refuseTalk(id, code) }
            let owed = calls.heard.map { OwedCalls.inOrder($0.calls, at: now).first }
            var page = ConversationPage(
                frame: frame, id: id, card: card.heard, owed: owed, staff: staff.heard,
                answers: WishForm.filled(answers, with: (owed.value ?? nil)?.wish), now: now, faults: faults,
                notice: notice, isPreview: isPreview)
            page.letter = letter
            page.calls = calls.value
            page.tryAgainAt = calls.value?.tryAgainAt
            page.givingUp = calls.value?.givingUp
            page.lastTalk = calls.value?.notes.filter { $0.recognised != nil }.max { $0.spokenAt < $1.spokenAt }
            page.named = named
            page.joined = (same.value?.joined ?? []).map(\.row).filter { !$0.isClosed }
            page.flood = same.value?.flood ?? []
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable).withScript)
        }
    }
}
