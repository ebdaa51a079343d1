import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Breve på papir: what lies to be printed, and that it has been posted. No case and no name stands there.
extension Visit {
    func showPile() { pile(freshAnswers(), []) }

    /// How many letters that were not marked are named; behind that a pile is looked at on paper.
    private static var mostNamed: Int { 50 }

    private func pile(_ shown: Answers, _ faults: [FieldFault]) {
        let unchanged = (request.query["uaendret"] ?? "").split(separator: ",").prefix(Self.mostNamed)
            .compactMap { LetterID(rawValue: String($0)) }
        let queue = ask(ListPrintQueue())
        whenAllHeard { [self] in
            if case .refused(let code) = queue.heard { return refuse(code) }
            let page = PilePage(
                frame: frame, queue: queue.heard, parts: FormParts(answers: shown, faults: faults), notice: notice,
                unchanged: unchanged, now: now)
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable))
        }
    }

    func markPrinted() {
        // "All" are those that stood on the page, and none that has come since.
        let named =
            answers["all"] == "yes" ? answers["shown"].split(separator: " ").map(String.init) : answers.all("letter")
        let letters = named.compactMap(LetterID.init(rawValue:))
        guard !letters.isEmpty else { return pile(answers, [FieldFault("letter", Wording.Desk.pileMissing)]) }
        submit(
            MarkPrinted(letters: letters, reference: answers.text("reference")),
            done: { reply in
                // Of what was not marked nothing is said to be kept.
                guard !reply.unchanged.isEmpty else { return Link(path: ["papirbreve"], query: ["besked": "gemt"]) }
                let names = reply.unchanged.prefix(Self.mostNamed).map(\.rawValue).joined(separator: ",")
                return Link(path: ["papirbreve"], query: ["uaendret": names])
            },
            again: { [self] in pile(answers, $0) })
    }
}
