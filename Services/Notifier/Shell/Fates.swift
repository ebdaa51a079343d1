import CaseModel
import NotifierCore
import Runtime

/// What becomes of a citizen's letter after it has left, said to whoever owes it, and to whoever has the case.
extension Correspondence {
    /// A letter that came back has told nobody anything: what it fulfilled is owed again, and its colleague hears of it.
    func tellFate(
        from before: DeliveryState, to after: DeliveryState, of letter: LetterID, _ evidence: DeliveryEvidence
    ) throws {
        guard let kept = try duties.duty(letter), case .done = kept.duty.state else { return }
        switch (before, after) {
        case (_, .refused), (_, .bounced):
            try say(.returned, of: kept)
            try tellColleague(of: kept, unless: evidence.by)
        case (.refused, .received), (.bounced, .received): try say(.arrived, of: kept)
        default: break
        }
    }

    /// Only of letters to the citizen: a message to a colleague fulfils nothing.
    func say(_ fate: LetterFate, of kept: DutyStore.Kept) throws {
        let matter = kept.duty.matter
        guard matter.kind.isToCitizen, let `case` = matter.case else { return }
        try turn.publish(
            LetterFateKnown(
                case: `case`, letter: kept.letter, kind: matter.kind, note: matter.copied?.note,
                version: matter.copied?.version, fate: fate),
            about: Subject(`case`))
    }

    /// Whoever has the case is told by mail, once for each letter; not whoever has just said so.
    private func tellColleague(of kept: DutyStore.Kept, unless teller: PersonID?) throws {
        let matter = kept.duty.matter
        guard matter.kind.isToCitizen, let `case` = matter.case,
            let person = try CircleStore(database: turn.database).known(`case`)?.circle.assigned.first,
            person != teller
        else { return }
        try owe(ReturnNotice(of: kept.letter, matter.kind, in: `case`, to: person), canBeWrittenTo: true)
    }
}
