package import CaseModel
package import DeskAnswers
package import Wording

/// A form in which a letter is written that can be looked at before it is sent; named as in the page's address.
package enum PreviewedForm: String, CaseIterable, Sendable {
    case note = "notat"
    case receipt = "hilsen"
    case appointment = "tidspunkt"
    case reply = "svar"
    case `extension` = "frist"
    case restriction = "begraensning"
    case objection = "indsigelse"
    /// The copy of the note that an objection has led to an addition in.
    case correction = "rettet-notat"
    /// An hour that was agreed is changed or called off.
    case changedHour = "nyt-tidspunkt"
    /// A planned meeting is moved or called off.
    case movedMeeting = "flyttet-moede"
    case forwarding = "videresendt"
    case mediation = "maegling"
    /// The answer to a proposal to make something good, when it says yes, and when it says no.
    case reparationYes = "godt-igen"
    case reparationNo = "ikke-godt-igen"
    /// A note that somebody adds to, or puts right.
    case addition = "tilfoejelse"
    /// A talk that nobody owed.
    case talk = "ringede"

    /// What within the case the form is about: an objection, a version of a note as `note/version`, a restriction that is
    /// prolonged, a meeting that is moved, or which of the forms it is that share a page; empty for others.
    package static func matter(of answers: Answers) -> String {
        answers.text("objection") ?? answers.text("note").map { "\($0)/\(answers["version"])" }
            ?? ["prolonging", "meeting", "form"].lazy.compactMap(answers.text).first ?? ""
    }

    /// What was typed in it that the citizen will read.
    package func typed(_ answers: Answers) -> [String] {
        let names: [String] =
            switch self {
            case .note: []
            case .receipt: ["receipt"]
            case .appointment, .mediation: []
            case .reply: ["reply-text"]
            case .extension: ["formal-reason"]
            case .restriction: ["facts", "milder", "scope", "no-end", "way-back"]
            case .objection: ["objection-reason", "objection-addition"]
            case .correction: ["objection-addition"]
            case .changedHour, .movedMeeting: ["change-reason"]
            case .forwarding: ["forward-reason"]
            case .addition: ["text"]
            case .reparationYes, .reparationNo: ["repair-words"]
            case .talk: ["text", "explained", "words", "unmet", "own-errors", "prevention"]
            }
        return names.compactMap(answers.text)
    }

    /// The name its draft is kept under while the letter is looked at.
    package func draft(in case: String, about matter: String) -> String {
        switch self {
        case .note: "conversation/\(`case`)"
        case .receipt: "owed.receipt/\(`case`)"
        case .appointment: "owed.appoint/\(`case`)"
        case .reply: "case.formal.draft/\(`case`)"
        case .extension: "case.formal.extend/\(`case`)"
        case .restriction:
            matter.isEmpty ? "case.restriction/\(`case`)" : "case.restriction.prolong/\(matter)"
        case .objection, .correction: "case.objection.answer/\(matter)"
        case .changedHour: "owed.change/\(`case`)"
        case .movedMeeting: "case.papers.move/\(`case`)/\(matter)"
        case .forwarding: "case.forwarding/\(`case`)"
        case .mediation, .reparationYes, .reparationNo: "case.after/\(`case`)/\(matter)"
        case .addition: "case.note.correct/\(matter)"
        case .talk: "case.talk/\(`case`)"
        }
    }

    /// Where the form stands, below the case.
    package func place(about matter: String) -> [String] {
        switch self {
        case .note: ["samtale"]
        case .receipt, .appointment, .changedHour: ["skylder"]
        case .movedMeeting: ["samarbejde"]
        case .reply, .extension: ["formelt"]
        case .restriction: ["begraensning"] + (matter.isEmpty ? [] : [matter, "forlaeng"])
        case .objection, .correction: ["indsigelser", matter]
        case .forwarding: ["videresendt"]
        case .mediation, .reparationYes, .reparationNo: ["efter"]
        case .talk: ["ringede"]
        case .addition: ["notater"] + matter.split(separator: "/").map(String.init) + ["ret"]
        }
    }
}

/// What stands beside a form and goes into its letter.
package struct PreviewSurroundings: Sendable {
    /// Den formelle del; asked for the written answer alone.
    package var formal: ShowFormal.Reply?
    /// The objection that is answered.
    package var objection: ShowObjection.Reply?
    /// The note that is added to.
    package var note: ReadNote.Reply?
    /// By when the written answer would be promised; exclusive.
    package var until: Timestamp?
    /// The points of the case in their order; asked for what is sent on alone.
    package var points: [String] = []
    /// What whoever is writing is called.
    package let name: String?

    package init(
        formal: ShowFormal.Reply? = nil, objection: ShowObjection.Reply? = nil, note: ReadNote.Reply? = nil,
        until: Timestamp? = nil, points: [String] = [], name: String?
    ) {
        self.note = note
        self.points = points
        self.formal = formal
        self.objection = objection
        self.until = until
        self.name = name
    }
}

extension PreviewedForm {
    /// The letter that what was typed would become, or what must be put right before there is one to look at.
    package func letter(
        _ answers: Answers, about case: CaseID, _ beside: PreviewSurroundings, at now: Timestamp
    ) throws(FieldFaults) -> LetterDraft {
        switch self {
        case .note:
            guard let outcome: Outcome = answers.choice("outcome") else {
                throw FieldFaults([FieldFault("outcome", Wording.Desk.previewNoOutcome)])
            }
            return ConversationForm.letter(answers, outcome)
        case .talk:
            guard answers.text("text") != nil else {
                throw FieldFaults([FieldFault("text", Wording.Desk.previewNotWritten)])
            }
            return TalkNoteForm.letter(answers)
        case .receipt: return .personalReceipt(try OwedForms.receipt(answers, about: `case`).text)
        case .appointment:
            let wish = try OwedForms.appoint(answers, about: `case`)
            return .appointment(
                wish.form, at: wish.at, isChange: false, place: wish.place, everyDays: wish.everyDays)
        case .reply:
            guard let text = answers.text("reply-text") ?? beside.formal?.draft?.text else {
                throw FieldFaults([FieldFault("reply-text", Wording.Desk.previewNotWritten)])
            }
            guard let grounds = beside.formal?.grounds else {
                throw FieldFaults([FieldFault("stance", Wording.Desk.previewNoGrounds)])
            }
            return .formalReply(
                text, heard: grounds.heard?.words, stance: grounds.stance, remedy: grounds.remedy,
                guidance: grounds.guidance, signedBy: beside.name)
        case .extension:
            guard let until = beside.until else {
                throw FieldFaults([FieldFault("until-day", Wording.Desk.formalUntilMissing)])
            }
            return .extended(until: until, reason: answers["formal-reason"])
        case .restriction: return .restriction(try RestrictionForm.proposal(answers))
        case .addition:
            guard let note = beside.note else {
                throw FieldFaults([FieldFault("text", Wording.Desk.previewNotWritten)])
            }
            return CorrectionForm.letter(answers, of: note)
        case .objection:
            guard let shown = beside.objection else {
                throw FieldFaults([FieldFault("objection-reason", Wording.Desk.previewNotWritten)])
            }
            let answer = try ObjectionForm.answer(answers, to: shown.row.objection, in: `case`)
            return .objectionAnswer(
                answer.outcome, raisedAt: shown.row.raisedAt, spokenAt: shown.note.spokenAt, reason: answer.reason,
                addition: answer.addition)
        case .correction:
            guard let shown = beside.objection, let addition = answers.text("objection-addition") else {
                throw FieldFaults([FieldFault("objection-addition", Wording.Desk.previewNothingAdded)])
            }
            return .correctedNote(
                shown.draft.with(addition, on: now.civil.day), before: shown.draft, outcome: shown.note.outcome,
                spokenAt: shown.note.spokenAt)
        case .changedHour:
            guard let appointment: AppointmentID = answers.identifier("appointment"),
                let form: TalkForm = answers.choice("change-form")
            else { throw FieldFaults([FieldFault("change-day", Wording.Desk.previewNotWritten)]) }
            let wish = try OwedForms.change(answers, of: appointment, about: `case`)
            let isChange = answers["is-past"] != "yes"
            let before = answers.text("hour-before").flatMap(Int64.init).map(Timestamp.init(milliseconds:))
            return .appointment(
                form, at: wish.at, isChange: isChange, place: wish.place ?? answers.text("place-before"),
                everyDays: answers.text("every-before").flatMap(Int.init), before: isChange ? before : nil)
        case .movedMeeting:
            guard let meeting: PaperID = answers.identifier("meeting") else {
                throw FieldFaults([FieldFault("change-day", Wording.Desk.previewNotWritten)])
            }
            let wish = try OwedForms.move(answers, of: meeting, about: `case`)
            return .appointment(
                .meeting, at: wish.at, isChange: true, place: wish.place ?? answers.text("place-before"),
                everyDays: nil)
        case .forwarding:
            let wish = try ForwardingForm.command(answers, about: `case`, at: now)
            let points = wish.points.compactMap { number in
                beside.points.indices.contains(number - 1) ? beside.points[number - 1] : nil
            }
            // Every point is all of it, as whoever sends it on will say.
            return .forwarded(
                authority: wish.authority, sentTo: wish.sentTo, reason: wish.reason,
                points: points.count == beside.points.count ? [] : points, sent: wish.sent)
        case .mediation:
            return .mediation(try AftermathForms.offer(answers, `case`).ground)
        case .reparationYes: return try AftermathForms.answer(answers, isGranted: true)
        case .reparationNo: return try AftermathForms.answer(answers, isGranted: false)
        }
    }
}

extension PreviewedForm {
    /// Whom the talk was held with that the letter is about, by their number; `nil` for the citizen, and where the letter is about
    /// no talk.
    ///
    /// - Parameter row: the note that is put right.
    package func spokenWith(_ answers: Answers, _ row: NoteRow?) -> Int? {
        switch self {
        case .note, .talk: answers["outcome"] == Outcome.notReached.rawValue ? nil : Int(answers["caller"])
        case .addition, .correction: row?.recognised?.representative
        default: nil
        }
    }
}

extension ConversationForm {
    /// The copy of the note that what was typed would become.
    package static func letter(_ answers: Answers, _ outcome: Outcome) -> LetterDraft {
        var spokenAt: Timestamp?
        if case .moment(let moment) = WrittenMoment.reading("spoken", in: answers) { spokenAt = moment }
        let words = outcome == .solved ? answers.text("consent-words") : nil
        return .note(
            preview(answers), outcome: outcome,
            consent: words.map { Consent(hasAgreed: answers["consent"] == "yes", words: $0) }, spokenAt: spokenAt,
            nextTalk: outcome == .newTalk ? nextTalk(answers) : nil)
    }
}

extension ConversationForm {
    /// The hour that was agreed on, as far as the form says it.
    private static func nextTalk(_ answers: Answers) -> NextTalk? {
        guard case .moment(let at) = WrittenMoment.reading("next", in: answers) else { return nil }
        var ignored: [FieldFault] = []
        let form: TalkForm = answers.choice("next-form") ?? .call
        return NextTalk(
            at: at, form: form, place: form == .meeting ? answers.text("next-place") : nil,
            everyDays: OwedForms.everyDays(answers, &ignored))
    }
}

extension NoteDraft {
    /// The note with this added at its end, as an objection that was upheld adds it.
    fileprivate func with(_ addition: String, on day: CivilDay) -> NoteDraft {
        var draft = self
        draft.text += "\n\n\(Wording.additionHead(on: day))\n\(addition)"
        return draft
    }
}
