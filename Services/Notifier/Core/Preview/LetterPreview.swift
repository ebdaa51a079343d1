package import CaseModel
import Wire
package import Wording

/// A letter that is being written, made by the same hand as the one that will be sent: what its owner would answer is
/// taken from the form, and nothing else differs.
package struct LetterPreview: Sendable {
    package let letter: any Letter
    package let fetched: Fetched

    /// - Parameters:
    ///   - person: who is writing it.
    ///   - name: what they are called, for the letters that name them.
    ///   - unit: where they work, for the letters that they sign.
    ///   - colleagues: what others are called whom the letter names, by identifier.
    /// - Throws: `LetterFault` when what was written cannot be read as such a letter.
    package init(
        _ draft: LetterDraft, of case: CaseID, to recipient: FindRecipient.Reply, by person: PersonID,
        called name: String? = nil, of unit: StaffAddress.OwnUnit? = nil, colleagues: [String: String] = [:],
        at now: Timestamp
    ) throws(LetterFault) {
        var fetched = Fetched()
        do throws(JSONFault) {
            let (filled, known) = try Self.filled(
                draft, of: `case`, received: recipient.received, by: person, in: unit, at: now)
            var (letter, answers) = (filled, known)
            if let name, answers[.address] == nil {
                answers[.address] = try JSON(
                    encoding: StaffAddress.Reply(name: name, email: "", isActive: true, unit: unit))
            }
            for question in letter.questions {
                guard let answer = answers[question.need] else { continue }
                _ = try fetched.take(answer, to: question)
            }
            for need in answers.keys { letter.learn(need, from: fetched) }
            for question in letter.questions where answers[question.need] == nil {
                if question.need == .recipient {
                    _ = try fetched.take(try JSON(encoding: recipient), to: question)
                } else if let name = question.person.flatMap({ colleagues[$0.rawValue] }) {
                    let reply = StaffAddress.Reply(name: name, email: "", isActive: true)
                    _ = try fetched.take(try JSON(encoding: reply), to: question)
                }
            }
            self.letter = letter
        } catch {
            throw LetterFault(code: "letter.unwritable")
        }
        self.fetched = fetched
    }

    /// Where the code stands that the citizen answers with; it is drawn for the letter that is sent, and for no other.
    private static let unnamed = LetterID(unchecked: "XXXX-XXXX-XXXX")

    /// The letter's words.
    ///
    /// - Parameter also: the citizen's other cases that it is about too.
    package func text(
        also: [CaseID] = [], at now: Timestamp, sender: @escaping @Sendable (UnitID) -> LetterSender
    ) throws(LetterFault) -> LetterText {
        let desk = WritingDesk(letter: Self.unnamed, at: now, also: also, isPreview: true, sender: sender)
        guard case .letter(let text) = try letter.words(fetched, for: desk) else {
            throw LetterFault(code: "letter.unwritable")
        }
        return text
    }

    private typealias Filled = (letter: any Letter, answers: [Need: JSON])

    private static func filled(
        _ draft: LetterDraft, of case: CaseID, received: Timestamp, by person: PersonID,
        in unit: StaffAddress.OwnUnit?, at now: Timestamp
    ) throws(JSONFault) -> Filled {
        switch draft {
        case .note(let note, let outcome, let consent, let spokenAt, let nextTalk):
            let row = NoteRow(
                case: `case`, callback: "C-0", note: "N-0", version: 1, by: person, spokenAt: spokenAt ?? now,
                filedAt: now, outcome: outcome, hasConsent: consent?.hasAgreed ?? false)
            let reply = ReadNote.Reply(row: row, draft: note, consent: consent, nextTalk: nextTalk)
            return (
                NoteCopy(case: `case`, note: row.note, version: row.version, by: now, writer: person),
                [.note: try JSON(encoding: reply)]
            )
        case .personalReceipt(let text):
            let reply = ReadPersonalReceipt.Reply(case: `case`, by: person, writtenAt: now, text: text)
            return (
                PersonalReceipt(written: `case`, obligation: "B-0", by: person),
                [PersonalReceipt.lines: try JSON(encoding: reply)]
            )
        case .appointment(let form, let at, let isChange, let place, let everyDays, let before):
            let reply = ReadAppointment.Reply(case: `case`, place: place, everyDays: everyDays, before: before)
            return (
                AppointmentNotice(
                    agreed: `case`, appointment: "A-0", version: isChange ? 2 : 1, form: form, at: at),
                [AppointmentNotice.words: try JSON(encoding: reply)]
            )
        case .formalReply(let text, let heard, let stance, let remedy, let guidance, let writer):
            let reply = ReadReplyWords.Reply(
                case: `case`, version: 1, received: now, text: text, stance: stance, remedy: remedy,
                guidance: guidance, author: person, isDue: true, heard: heard)
            let signed = writer.map { StaffAddress.Reply(name: $0, email: "", isActive: true, unit: unit) }
            var answers: [Need: JSON] = [
                FormalReply.reply: try JSON(encoding: reply)
            ]
            if let signed { answers[.address] = try JSON(encoding: signed) }
            return (FormalReply(replied: `case`, version: 1, author: person), answers)
        case .extended(let until, let reason):
            let reply = ReadExtension.Reply(case: `case`, due: until, reason: reason, isDue: true)
            return (
                ExtensionNotice(extended: `case`, due: until),
                [ExtensionNotice.promise: try JSON(encoding: reply)]
            )
        case .restriction(let proposal):
            let reply = ReadRestriction.Reply(case: `case`, proposal: proposal, isDue: true)
            return (
                RestrictionNotice(restricted: `case`, restriction: "R-0"),
                [RestrictionNotice.decision: try JSON(encoding: reply)]
            )
        case .objectionAnswer(let outcome, let raisedAt, let spokenAt, let reason, let addition):
            let reply = ReadObjectionAnswer.Reply(
                case: `case`, objection: "I-0", raisedAt: raisedAt, spokenAt: spokenAt, outcome: outcome,
                reason: reason, addition: addition, by: person)
            return (
                ObjectionAnswer(answered: `case`, objection: "I-0"),
                [ObjectionAnswer.answer: try JSON(encoding: reply)]
            )
        case .correctedNote(let note, let before, let outcome, let spokenAt):
            let version = { (number: Int, draft: NoteDraft) in
                ReadNote.Reply(
                    row: NoteRow(
                        case: `case`, callback: "C-0", note: "N-0", version: number, by: person, spokenAt: spokenAt,
                        filedAt: now, outcome: outcome, hasConsent: false), draft: draft, consent: nil)
            }
            return (
                NoteCopy(case: `case`, note: "N-0", version: 2, by: now),
                [
                    .note: try JSON(encoding: version(2, note)),
                    .earlierNote: try JSON(encoding: version(1, before)),
                ]
            )
        case .forwarded(let authority, let sentTo, let reason, let points, let sent):
            let row = ForwardingRow(
                forwarding: "V-0", points: [], authority: authority, sentTo: sentTo, reason: reason,
                received: received, sent: sent ?? now, by: person, confirmBy: now)
            let reply = ReadForwarding.Reply(case: `case`, row: row, points: points, isDue: true)
            return (
                ForwardedNotice(forwarded: `case`, forwarding: row.forwarding),
                [ForwardedNotice.words: try JSON(encoding: reply)]
            )
        case .lesson(let text):
            return (
                Lesson(owed: `case`, finding: "F-0"),
                [.lesson: try JSON(encoding: ReadLesson.Reply(unit: "U-0", text: text))]
            )
        case .mediation(let ground): return (MediationOffer(owed: `case`, mediation: "M-0", ground: ground), [:])
        case .reparation(let isGranted, let words, let appeal):
            return (
                ReparationAnswer(owed: `case`, reparation: "G-0"),
                [
                    .reparation: try JSON(
                        encoding: ReadReparation.Reply(isGranted: isGranted, words: words, appeal: appeal))
                ]
            )
        }
    }
}
