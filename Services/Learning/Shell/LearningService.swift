package import CaseModel
import LearningCore
package import Runtime
import Store
package import Wire

/// What the organisation learns from a complaint: reviews in five steps, findings with an owner, facts for figures.
///
/// Keeps facts without content of its own; of those who are looked after it knows only "waits".
package final class LearningService: Service {
    package static let declaration = ServiceDeclaration(
        name: .learning, publishes: [ReviewOpened.type, ReviewClosed.type],
        reads: [
            CaseRegistered.type, StepDecided.type, HandedOn.type, CaseClosed.type, CaseReopened.type,
            CallMissed.type, NoteFiled.type, Objected.type, ReadinessChanged.type,
        ],
        migrations: LearningStore.migrations)

    /// How many waiting reviews one turn looks at; the rest follow in the next, at once.
    private static let chunk = 200

    private let store: LearningStore

    package init(_ context: ServiceContext) throws { store = LearningStore(database: context.database) }

    package func apply(_ event: CloudEvent, in turn: Turn) throws {
        switch event.type {
        case CaseRegistered.type: try store.remember(try event.body(CaseRegistered.self))
        case StepDecided.type:
            let said = try event.body(StepDecided.self)
            try store.change(said.case, "step = :step", ["step": .text(said.step.rawValue)])
            try consider(.stepDecided(said.step), said.case, turn)
        case HandedOn.type: try consider(.handedOn, try event.body(HandedOn.self).case, turn)
        case CallMissed.type:
            let said = try event.body(CallMissed.self)
            try store.change(said.case, "was_missed = 1")
            try consider(.callMissed, said.case, turn)
        case NoteFiled.type:
            let said = try event.body(NoteFiled.self)
            try store.change(
                said.case, "spoken_at = ifnull(spoken_at, :spoken), outcome = :outcome",
                ["spoken": .integer(said.spokenAt.milliseconds), "outcome": .text(said.outcome.rawValue)])
        case Objected.type:
            let said = try event.body(Objected.self)
            try store.change(said.case, "objections = objections + 1")
            try consider(.objected, said.case, turn)
        case CaseClosed.type:
            let said = try event.body(CaseClosed.self)
            try store.change(said.case, "closed_at = :at", ["at": .integer(event.time.milliseconds)])
        case CaseReopened.type:
            let said = try event.body(CaseReopened.self)
            try store.change(said.case, "closed_at = NULL, reopenings = reopenings + 1")
        case ReadinessChanged.type: try readinessChanged(try event.body(ReadinessChanged.self), turn)
        default: throw CannotDecide("learning.unexpected_type")
        }
    }

    /// Opens a review when the news calls for one and the case has none.
    private func consider(_ news: ReviewPolicy.News, _ case: CaseID, _ turn: Turn) throws {
        guard let cause = ReviewPolicy.cause(news), try store.review(of: `case`) == nil else { return }
        let until = try store.waitsUntil(`case`)
        let kept = LearningStore.Kept(
            review: turn.chance.identifier(), case: `case`, cause: cause,
            state: until.map { .waits(until: $0) } ?? .ready, opened: turn.now)
        try store.keep(kept)
        try turn.publish(ReviewOpened(case: `case`, review: kept.review, cause: cause), about: Subject(`case`))
    }

    private func readinessChanged(_ said: ReadinessChanged, _ turn: Turn) throws {
        try store.note(readiness: said.waits ? said.until : nil, of: said.case)
        guard var kept = try store.review(of: said.case) else { return }
        kept.state = try kept.state.transition(.readiness(until: said.waits ? said.until : nil), at: turn.now)
        try store.keep(kept)
    }

    package func tick(in turn: Turn) throws {
        for var kept in try store.waited(at: turn.now, limit: Self.chunk) {
            kept.state = try kept.state.transition(.timePassed, at: turn.now)
            try store.keep(kept)
        }
    }

    package func nextWake() throws -> Timestamp? { try store.nextWaited() }

    package func answer(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        let viewer = try call.person()
        switch call.method {
        case ListReviews.method:
            let command = try call.command(ListReviews.self)
            let units = viewer.has(.learningLead) ? nil : viewer.leads
            let rows = try store.rows(units: units, includeClosed: command.includeClosed, of: command.case)
            return try JSON(encoding: ListReviews.Reply(reviews: rows))
        case ShowReview.method:
            let command = try call.command(ShowReview.self)
            let (kept, row) = try open(command.review, viewer)
            try turn.audit("review.read", by: viewer.person.rawValue, about: kept.case.rawValue)
            return try JSON(
                encoding: ShowReview.Reply(
                    row: row, answers: store.answers(kept.review), findings: store.findings(kept.review)))
        case AnswerReviewStep.method:
            let command = try call.command(AnswerReviewStep.self)
            let text = command.text.trimmed
            return try act(command.review, .answer(step: command.step, isEmpty: text.isEmpty), viewer, turn) {
                try store.keep(answer: text, step: command.step, of: $0.review)
            }
        case AddFinding.method:
            let command = try call.command(AddFinding.self)
            guard !command.text.trimmed.isEmpty else { throw ReviewRefusal.emptyAnswer }
            guard command.due > turn.now else { throw ReviewRefusal.dueInThePast }
            return try act(command.review, .addFinding, viewer, turn) { kept in
                let finding = FindingRow(
                    finding: turn.chance.identifier(), text: command.text.trimmed, cause: command.cause,
                    isPractice: command.isPractice, owner: command.owner, due: command.due)
                try store.keep(finding, of: kept.review)
            }
        case CloseReview.method:
            let command = try call.command(CloseReview.self)
            return try act(command.review, .close, viewer, turn) { kept in
                try turn.publish(
                    ReviewClosed(
                        case: kept.case, review: kept.review, findings: store.findings(kept.review).count),
                    about: Subject(kept.case))
            }
        default: throw CallRefusal.unknownMethod
        }
    }

    /// One act on a review: allowed to this person, allowed by its state, written, audited.
    private func act(
        _ review: ReviewID, _ input: Review.Input, _ viewer: Viewer, _ turn: Turn,
        write: (LearningStore.Kept) throws -> Void
    ) throws -> JSON {
        var (kept, _) = try open(review, viewer)
        kept.state = try kept.state.transition(input, at: turn.now)
        try write(kept)
        try store.keep(kept)
        try turn.audit("review.changed", by: viewer.person.rawValue, about: kept.case.rawValue)
        guard let row = try store.row(review) else { throw ReviewRefusal.unknownReview }
        return try JSON(encoding: ReviewReceipt(row: row, published: turn.published))
    }

    /// The review, when this person answers for the unit or for learning everywhere.
    private func open(_ review: ReviewID, _ viewer: Viewer) throws -> (LearningStore.Kept, ReviewRow) {
        guard let kept = try store.review(review), let row = try store.row(review) else {
            throw ReviewRefusal.unknownReview
        }
        guard viewer.has(.learningLead) || viewer.leads.contains(row.unit) else { throw ReviewRefusal.notYours }
        return (kept, row)
    }
}

extension String {
    /// Without white space at either end.
    fileprivate var trimmed: String {
        let body = drop { $0.isWhitespace }
        guard let last = body.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(body[...last])
    }
}
