package import CaseModel
package import DeskAnswers
package import Wording

/// Borgeren ringede: a talk that nobody owed, read as its note, or everything that must be put right in it.
package enum TalkNoteForm {
    package static func command(
        _ answers: Answers, about case: CaseID, at now: Timestamp
    ) throws(FieldFaults) -> NoteTalk {
        var faults: [FieldFault] = []
        let recognised = CallerForm.recognition(answers, &faults)
        let draft = ConversationForm.draft(answers, &faults, from: ConversationForm.talkDay(answers, at: now))
        let spoken = ConversationForm.spoken(answers, at: now, &faults)
        guard faults.isEmpty else { throw FieldFaults(faults) }
        return NoteTalk(
            case: `case`, spokenAt: spoken, note: draft, recognised: recognised,
            ticks: answers.all("tick").compactMap(TalkTick.init))
    }

    /// The copy that what was typed would become.
    package static func letter(_ answers: Answers) -> LetterDraft {
        var spokenAt: Timestamp?
        if case .moment(let moment) = WrittenMoment.reading("spoken", in: answers) { spokenAt = moment }
        return .note(ConversationForm.preview(answers), outcome: nil, consent: nil, spokenAt: spokenAt)
    }
}
