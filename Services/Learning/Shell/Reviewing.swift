import CaseModel
import LearningCore
import Runtime
import Store
import Wire

/// What people ask of reviews.
extension LearningService {
    /// The reply to a call about reviews; `nil` when it is about something else.
    func answerReviewing(_ call: IncomingCall, _ viewer: Viewer, _ turn: Turn) throws -> JSON? {
        switch call.method {
        case ListReviews.method:
            let command = try call.command(ListReviews.self)
            let led = led(by: viewer)
            let units = command.unit.map { unit in led?.filter { $0 == unit } ?? [unit] } ?? led
            let rows = try reviews.rows(
                units: units, for: viewer.person, includeClosed: command.includeClosed, of: command.case)
            let reply = ListReviews.Reply(
                reviews: Array(rows.prefix(ReviewStore.mostRows)), hasMore: rows.count > ReviewStore.mostRows)
            return try JSON(encoding: reply)
        case ShowReview.method:
            return try JSON(encoding: show(try call.command(ShowReview.self).review, viewer, turn))
        case OpenReview.method:
            return try JSON(encoding: openByChoice(try call.command(OpenReview.self).case, viewer, turn))
        case LetReviewBegin.method:
            let command = try call.command(LetReviewBegin.self)
            let reason = command.reason.trimmed
            return try act(command.review, .letBegin(hasReason: !reason.isEmpty), viewer, turn) { kept in
                kept.openedBecause = reason
            }
        case BookReview.method:
            let command = try call.command(BookReview.self)
            return try act(command.review, .meet(at: command.at), viewer, turn) { $0.meetsAt = command.at }
        case AnswerReviewStep.method:
            let command = try call.command(AnswerReviewStep.self)
            let text = command.text.trimmed
            return try act(command.review, .answer(step: command.step, isEmpty: text.isEmpty), viewer, turn) {
                try reviews.keep(answer: text, step: command.step, of: $0.review)
            }
        case CheckReview.method:
            let command = try call.command(CheckReview.self)
            let asked = Set(command.answers.map(\.question))
            let isWhole = asked.count == command.answers.count && asked.count == CheckQuestion.allCases.count
            return try act(command.review, .check(isWhole: isWhole), viewer, turn) {
                try reviews.keep(command.answers, of: $0.review)
            }
        case AddFinding.method: return try add(try call.command(AddFinding.self), viewer, turn)
        case CloseReview.method:
            return try act(try call.command(CloseReview.self).review, .close, viewer, turn) { kept in
                switch kept.matter {
                case .complaint(let id):
                    let count = try findings.rows(review: kept.review).count
                    try turn.publish(ReviewClosed(case: id, review: kept.review, findings: count), about: Subject(id))
                case .incident(_, let unit): try say(kept.review, unit, .closed, turn)
                }
            }
        default: return nil
        }
    }

    private func show(_ review: ReviewID, _ viewer: Viewer, _ turn: Turn) throws -> ShowReview.Reply {
        let (kept, row) = try open(review, viewer)
        try turn.audit("review.read", by: viewer.person.rawValue, about: kept.matter.name)
        let check = try reviews.check(kept.review)
        return ShowReview.Reply(
            row: row, answers: try reviews.answers(kept.review), findings: try findings.rows(review: kept.review),
            check: check.isEmpty ? nil : check, openedBecause: kept.openedBecause)
    }

    /// Somebody wants to learn from a case that nothing calls for a review of.
    private func openByChoice(_ case: CaseID, _ viewer: Viewer, _ turn: Turn) throws -> ReviewReceipt {
        let circle = try act(in: `case`, viewer, turn, to: "review.opened")
        guard answersFor(circle.unit, viewer) else { throw ReviewRefusal.notYours }
        guard try reviews.review(of: `case`) == nil else { throw ReviewRefusal.alreadyReviewed }
        let review = try open(`case`, .chosen, turn)
        return ReviewReceipt(row: try open(review, viewer).1, published: turn.published)
    }

    /// A finding of a review that is under way; one of the same cause that was finished in the unit is opened again.
    private func add(_ command: AddFinding, _ viewer: Viewer, _ turn: Turn) throws -> JSON {
        let text = command.text.trimmed
        guard !text.isEmpty else { throw ReviewRefusal.emptyAnswer }
        guard command.due > turn.now else { throw ReviewRefusal.dueInThePast }
        return try act(command.review, .addFinding, viewer, turn) { kept in
            let known = try kept.matter.case.flatMap { try facts.unit(of: $0) }
            let unit = kept.matter.unit ?? known ?? viewer.unit
            try cameAgain(command.cause, in: unit, because: kept, turn)
            let finding = FindingStore.Kept(
                finding: turn.chance.identifier(), review: kept.review, unit: unit, text: text, cause: command.cause,
                isPractice: command.isPractice, owner: command.owner,
                course: Finding(due: command.due, since: turn.now), spread: command.spread ?? .team,
                change: command.change ?? .other)
            try findings.keep(finding)
            if let id = kept.matter.case { _ = try findings.link(finding.finding, id) }
            try say(finding, turn)
        }
    }

    /// One act on a review: allowed to this person, allowed by its state, written, audited.
    private func act(
        _ review: ReviewID, _ input: Review.Input, _ viewer: Viewer, _ turn: Turn,
        write: (inout ReviewStore.Kept) throws -> Void
    ) throws -> JSON {
        var (kept, _) = try open(review, viewer)
        kept.state = try kept.state.transition(input, at: turn.now)
        try write(&kept)
        try reviews.keep(kept)
        try turn.audit("review.changed", by: viewer.person.rawValue, about: kept.matter.name)
        return try JSON(encoding: ReviewReceipt(row: try open(review, viewer).1, published: turn.published))
    }

    /// The review, when this person answers for the unit or for learning everywhere, and it is not about them.
    private func open(_ review: ReviewID, _ viewer: Viewer) throws -> (ReviewStore.Kept, ReviewRow) {
        guard let kept = try reviews.review(review) else { throw ReviewRefusal.unknownReview }
        let rows = try reviews.rows(
            units: led(by: viewer), for: viewer.person, includeClosed: true, review: review)
        guard let row = rows.first, !viewer.has(.administrator) else { throw ReviewRefusal.notYours }
        return (kept, row)
    }

    /// Reviews whose end date has come may begin.
    func endWaiting(_ turn: Turn) throws {
        for var kept in try reviews.waited(at: turn.now, limit: Self.chunk) {
            kept.state = try kept.state.transition(.timePassed, at: turn.now)
            try reviews.keep(kept)
        }
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        let body = drop { $0.isWhitespace }
        guard let last = body.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(body[...last])
    }
}
