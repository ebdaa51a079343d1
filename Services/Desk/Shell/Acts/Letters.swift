import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Breve: how letters stand on their way, and what a person says of one.
extension Visit {
    func showLetters() {
        let list = LettersPage.List(request.query["vis"])
        let after = list == .forPersons ? nil : request.query["efter"].flatMap(cursor)
        let deliveries = ask(
            ListDeliveries(
                stand: list.stand, after: after, limit: 50, isUnlooked: list == .unlooked ? true : nil))
        let staff = askStaff()
        whenAllHeard { [self] in
            if case .refused(let code) = deliveries.heard { return refuse(code) }
            send(
                .page(
                    LettersPage(
                        frame: frame, deliveries: deliveries.heard, list: list, staff: staff.value ?? NameBook(),
                        now: now, notice: notice
                    ).html))
        }
    }

    /// Where the next part begins: milliseconds and a letter, as the link of this page wrote it.
    private func cursor(_ text: String) -> DeliveryCursor? {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let since = Int64(parts[0]), let letter = LetterID(rawValue: String(parts[1])) else {
            return nil
        }
        return DeliveryCursor(since: Timestamp(milliseconds: since), letter: letter)
    }

    func showLetterStand() { letterStand(freshAnswers(), []) }

    private func letterStand(_ shown: Answers, _ faults: [FieldFault]) {
        with("letter") { (letter: LetterID) in
            showBeside(ShowDelivery(letter: letter), faults: faults) { [self] row, staff in
                LetterStandPage(
                    frame: frame, row: row, staff: staff, now: now, parts: FormParts(answers: shown, faults: faults)
                ).html
            }
        }
    }

    func actOnLetter() { with("letter") { act(on: $0) } }

    private func act(on letter: LetterID) {
        let again: ([FieldFault]) -> Void = { [self] in letterStand(answers, $0) }
        guard let act = LetterAct(rawValue: answers["do"]) else {
            return again([FieldFault("do", Wording.Desk.whatBecameMissing)])
        }
        let ground = DeliveryGround(rawValue: answers["ground"])
        let reference = answers.text("reference")
        let done = Link(path: ["breve"], query: ["besked": "gemt"])
        switch act {
        case .retry: submit(RetryLetter(letter: letter), done: { _ in done }, again: again)
        case .journal: submit(JournalAgain(letter: letter), done: { _ in done }, again: again)
        case .settle:
            submit(
                SettleLetter(
                    letter: letter, ground: SettlingGround(rawValue: answers["settle-ground"]),
                    reference: answers.text("settle-reference")),
                done: { _ in done }, again: { again($0.map(settling)) })
        case .again:
            submit(SendAgain(letter: letter, ground: ground, reference: reference), done: { _ in done }, again: again)
        case .received: tell(.received)
        case .bounced: tell(.bounced)
        case .lost: tell(.lost)
        }

        func settling(_ fault: FieldFault) -> FieldFault {
            ["ground", "reference"].contains(fault.field)
                ? FieldFault("settle-\(fault.field)", fault.sentence) : fault
        }

        func tell(_ said: TellDelivery.Said) {
            submit(
                TellDelivery(letter: letter, said: said, reference: reference, ground: ground), done: { _ in done },
                again: again)
        }
    }

    /// A document that came in is laid to the journal once more.
    func journalDocument() {
        with("document") { (document: IncomingID) in
            submit(
                JournalDocumentAgain(document: document),
                done: { _ in Link(path: ["breve"], query: ["besked": "gemt"]) },
                again: { [self] _ in showLetters() })
        }
    }
}
