import CaseModel
import IntakeCore
import Runtime

/// A letter that did not reach the citizen waits for somebody, whatever it was and whether its case is open or closed: it has
/// told nobody anything (decision 67).
extension Hearing {
    func hear(_ said: LetterFateKnown) throws {
        guard let stored = try change.cases.find(said.case) else { throw IntakeRefusal.caseUnknown }
        if said.kind == .contactRestriction { try hearRestrictionFate(said) }
        if said.kind == .formalReply { try hearReplyFate(said) }
        if said.kind == .extensionNotice { try hearExtensionFate(said) }
        let state = try change.take(.letterFate(said), in: said.case)
        if said.kind == .noteCopy, said.fate == .handedOver { try copyLeft(of: said.note, in: said.case, state) }
        switch said.fate {
        case .returned:
            try change.trail.add(
                .letterReturned, to: said.case, at: change.turn.now, by: nil,
                detail: "\(said.kind.rawValue) \(said.letter)")
            // Nothing reaches who has died, and nobody is to try.
            guard try stored.state.record.ending != .died else { return }
            // It is not sent again: the answer waits for its author with a new last day to complain.
            if said.kind == .formalReply, try isPastDay(said.letter, of: said.case) { return }
            let person = try stored.assigned.flatMap { try change.staff.hasLeft($0) ? nil : $0 }
            try change.waits.put(
                .letterReturned, said.letter, in: said.case, for: person, role: person == nil ? .leader : nil,
                since: change.turn.now,
                due: try change.settings.calendar.closing(
                    workingDays: change.settings.mailWorkingDays, after: change.turn.now))
        case .handedOver, .arrived, .settled, .replaced:
            try WaitingStore(database: change.turn.database).drop(.letterReturned, of: said.letter)
        }
    }
}
