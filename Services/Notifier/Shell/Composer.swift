import CaseModel
import NotifierCore
import Wire
import Wording

/// Makes the finished document from what a duty is about and what was fetched for it.
struct Composer {
    let settings: NotifierSettings
    let press: any LetterPress

    /// A finished document and the words it was made of; the words are kept as sent.
    struct Document {
        let bytes: [UInt8]
        let template: String
        let words: JSON
    }

    /// - Throws: `LetterFault` when it cannot be made, `letter.incomplete` when something was not fetched.
    func document(
        _ matter: Matter, _ gathered: Gathered, letter: LetterID, at now: Timestamp
    ) throws(LetterFault) -> Document {
        switch matter {
        case .receipt(let receipt): try document(receipt, gathered, at: now)
        case .copy(let copy): try document(copy, gathered, letter, at: now)
        case .ping(let ping):
            try mail(Wording.ping(ping.stage, about: ping.case, due: ping.due), "ping/1", gathered, letter, at: now)
        case .handover(let handover): try mail(message(handover), "handover/1", gathered, letter, at: now)
        case .prompt(let prompt):
            try mail(
                Wording.prompt(prompt.kind, prompt.stage, by: prompt.by), "prompt/1", gathered, letter, at: now)
        }
    }

    private func document(
        _ receipt: ReceiptMatter, _ gathered: Gathered, at now: Timestamp
    ) throws(LetterFault) -> Document {
        guard let recipient = gathered.recipient else { throw LetterFault(code: "letter.incomplete") }
        // A moment that has passed is no promise; the letter then says "as soon as we can".
        let rings = receipt.ringsBefore.flatMap { $0 > now ? $0 : nil }
        let facts = ReceiptFacts(
            case: receipt.case, name: recipient.name, received: receipt.received, kind: receipt.kind,
            route: receipt.route, ringsBefore: rings)
        let sender = settings.sender(for: recipient.unit)
        return try letter(
            Wording.receiptTemplate, to: recipient, receipt.case, Wording.receipt(facts, from: sender), sender, at: now)
    }

    private func document(
        _ copy: CopyMatter, _ gathered: Gathered, _ code: LetterID, at now: Timestamp
    ) throws(LetterFault) -> Document {
        guard let recipient = gathered.recipient, let note = gathered.note else {
            throw LetterFault(code: "letter.incomplete")
        }
        // Note, case and address must belong together at the moment of writing.
        guard note.row.case == copy.case, note.row.note == copy.note, note.row.version == copy.version else {
            throw LetterFault(code: "letter.not_together")
        }
        let facts = NoteCopyFacts(
            name: recipient.name, received: recipient.received, note: note, code: note.answerCode, letter: code)
        let sender = settings.sender(for: recipient.unit)
        return try letter(
            Wording.noteCopyTemplate, to: recipient, copy.case, Wording.noteCopy(facts, from: sender), sender, at: now)
    }

    private func letter(
        _ template: String, to recipient: FindRecipient.Reply, _ case: CaseID, _ blocks: [LetterBlock],
        _ sender: LetterSender, at now: Timestamp
    ) throws(LetterFault) -> Document {
        let text = LetterText(
            template: template, sender: sender, recipient: [recipient.name] + recipient.addressLines,
            date: now.civil.day, case: `case`, blocks: blocks)
        return Document(bytes: try press.document(text), template: template, words: try json(text))
    }

    private func message(_ handover: HandoverMatter) -> StaffMessage {
        guard let received = handover.received, let by = handover.acknowledgeBy else {
            return Wording.lateHandover(about: handover.case)
        }
        return Wording.handover(about: handover.case, received: received, acknowledgeBy: by)
    }

    private func mail(
        _ message: StaffMessage, _ template: String, _ gathered: Gathered, _ letter: LetterID, at now: Timestamp
    ) throws(LetterFault) -> Document {
        guard let address = gathered.address else { throw LetterFault(code: "letter.incomplete") }
        let bytes = try StaffMail.message(
            message, to: address.name, at: address.email, from: settings.mailFrom, letter: letter, at: now)
        return Document(bytes: bytes, template: template, words: try json(message))
    }

    private func json(_ words: some Encodable) throws(LetterFault) -> JSON {
        do { return try JSON(encoding: words) } catch { throw LetterFault(code: "letter.unwritable") }
    }
}
