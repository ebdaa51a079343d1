import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Breve på papir: what lies to be printed, and that it has been posted. No case and no name stands there.
extension Visit {
    func showPile() { pile(freshAnswers(), []) }

    private func pile(_ shown: Answers, _ faults: [FieldFault]) {
        let queue = ask(ListPrintQueue())
        whenAllHeard { [self] in
            if case .refused(let code) = queue.heard { return send(MessagePage.refused(code, for: frame)) }
            let page = PilePage(
                frame: frame, queue: queue.heard, parts: FormParts(answers: shown, faults: faults), notice: notice)
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable))
        }
    }

    func markPrinted() {
        let letters = answers.all("letter").compactMap(LetterID.init(rawValue:))
        guard !letters.isEmpty else { return pile(answers, [FieldFault("letter", Wording.Desk.pileMissing)]) }
        submit(
            MarkPrinted(letters: letters, reference: answers.text("reference")),
            done: { _ in Link(path: ["papirbreve"], query: ["besked": "gemt"]) },
            again: { [self] in pile(answers, $0) })
    }
}
