import CaseModel
import LearningCore
import Runtime
import Store
import Wire

/// How a review ends, and how one that has ended goes on.
extension LearningService {
    /// It ends when its steps and the three questions are answered, and somebody has said why and how often: of a finding,
    /// or here.
    func close(_ command: CloseReview, _ viewer: Viewer, _ turn: Turn) throws -> JSON {
        let found = try findings.rows(review: command.review)
        let said = Review.Conclusion(
            hasCause: command.cause != nil || !found.isEmpty,
            hasRecurrence: command.recurrence != nil || found.contains { $0.recurrence != nil },
            isChecked: try reviews.check(command.review).count == CheckQuestion.allCases.count)
        return try act(command.review, .close(said), viewer, turn) { kept in
            try callOffMeeting(&kept, turn)
            kept.closedAt = turn.now
            kept.why = command.cause
            kept.recurrence = command.recurrence
            switch kept.matter {
            case .complaint(let id):
                try turn.publish(
                    ReviewClosed(case: id, review: kept.review, findings: found.count), about: Subject(id))
            case .incident(_, let unit): try say(kept.review, unit, .closed, turn)
            }
        }
    }

    /// A closed one goes on where it ended, with a day of its own by which it is to be closed; never beside another of the
    /// same case, and not once its words are erased.
    func reopen(_ command: ReopenReview, _ viewer: Viewer, _ turn: Turn) throws -> JSON {
        let (kept, _) = try open(command.review, viewer)
        let reason = command.reason.trimmed
        if let id = kept.matter.case, let other = try reviews.review(of: id), other.review != kept.review {
            throw ReviewRefusal.alreadyReviewed
        }
        guard kept.erasedOn == nil else { throw ReviewRefusal.wordsErased }
        let isWaitedFor = try waited(for: kept, turn) != nil
        let input = Review.Input.reopen(hasReason: !reason.isEmpty, isWaitedFor: isWaitedFor)
        return try act(command.review, input, viewer, turn) { kept in
            kept.closedAt = nil
            try reviews.keep(
                ReviewReopening(by: viewer.person, at: turn.now, reason: reason), of: kept.review)
            if case .incident(_, let unit) = kept.matter { try say(kept.review, unit, .underWay, turn) }
        }
    }
}
