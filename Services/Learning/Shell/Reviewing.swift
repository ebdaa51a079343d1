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
            let units = try units(command.unit.map { [$0] }, of: viewer)
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
            // Whoever answers for all learning knows neither whom is waited for nor the people.
            guard viewer.leads.contains(try open(command.review, viewer).1.unit) else {
                throw ReviewRefusal.onlyTheLeaderOpens
            }
            return try act(command.review, .letBegin(hasReason: !reason.isEmpty), viewer, turn) { kept in
                // Where it was let begin before and waits again, why it was then stays.
                kept.openedBecause = [kept.openedBecause, reason].compactMap(\.self).joined(separator: "\n")
            }
        case BookReview.method:
            let command = try call.command(BookReview.self)
            let end = try waited(for: try open(command.review, viewer).0, turn)
            return try act(command.review, .meet(at: command.at, waitedFor: end), viewer, turn) {
                try book(command, &$0, viewer, turn)
            }
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
        case CloseReview.method: return try close(try call.command(CloseReview.self), viewer, turn)
        case ReopenReview.method: return try reopen(try call.command(ReopenReview.self), viewer, turn)
        default: return nil
        }
    }

    private func show(_ review: ReviewID, _ viewer: Viewer, _ turn: Turn) throws -> ShowReview.Reply {
        let (kept, row) = try open(review, viewer)
        try turn.audit("review.read", by: viewer.person.rawValue, about: kept.matter.name)
        let check = try reviews.check(kept.review)
        let circle = try kept.matter.case.flatMap { try facts.circle(of: $0) }
        let maySee = circle.map { Access.seeing($0, by: viewer).isAllowed } ?? true
        let candidates = try kept.state.isOpen ? candidates(kept, in: row.unit) : []
        let reopenings = try reviews.reopenings(kept.review)
        return ShowReview.Reply(
            row: row, answers: try reviews.answers(kept.review), findings: try findings.rows(review: kept.review),
            check: check.isEmpty ? nil : check, openedBecause: kept.openedBecause,
            candidates: candidates.isEmpty ? nil : candidates,
            invited: kept.meetsAt == nil ? nil : try reviews.guests(kept.review), erasedOn: kept.erasedOn,
            maySeeCase: maySee ? nil : false, why: kept.why, recurrence: kept.recurrence,
            reopenings: reopenings.isEmpty ? nil : reopenings,
            waitedFor: kept.state.waitsUntil == nil ? try waited(for: kept, turn) : nil)
    }

    /// What may have happened again: finished in the unit before this complaint came, the newest first.
    private func candidates(_ kept: ReviewStore.Kept, in unit: UnitID) throws -> [FindingRow] {
        guard let came = try kept.matter.case.map({ try facts.received($0) }) ?? kept.opened else { return [] }
        let ids = try findings.finished(in: unit).filter { $0.course.since <= came }.suffix(20).reversed()
        return try ids.compactMap { try findings.row($0.finding) }
    }

    // MARK: Its meeting

    /// Everybody who is asked to it, whoever books it included, gets the hour; whoever no longer is, that it is off.
    private func book(
        _ command: BookReview, _ kept: inout ReviewStore.Kept, _ viewer: Viewer, _ turn: Turn
    ) throws {
        let people = ([viewer.person] + (command.people ?? [])).eachOnce
        guard people.count <= BookReview.mostPeople + 1 else { throw ReviewRefusal.tooManyGuests }
        guard try staff.strangers(among: people.filter { $0 != viewer.person }).isEmpty else {
            throw ReviewRefusal.guestUnknown
        }
        kept.meetingSequence += 1
        if let before = kept.meetsAt {
            let left = try reviews.guests(kept.review).filter { !people.contains($0) }
            try say(kept, to: left, at: before, isCalledOff: true, turn)
        }
        kept.meetsAt = command.at
        kept.gaveUpMeeting = nil
        try reviews.put(people, to: kept.review)
        try say(kept, to: people, at: command.at, isCalledOff: false, turn)
    }

    /// A meeting that lies ahead is off: everybody who was asked to it hears so.
    func callOffMeeting(_ kept: inout ReviewStore.Kept, _ turn: Turn) throws {
        guard let at = kept.meetsAt, at > turn.now else { return }
        kept.meetingSequence += 1
        kept.meetsAt = nil
        try say(kept, to: try reviews.guests(kept.review), at: at, isCalledOff: true, turn)
        try reviews.put([], to: kept.review)
    }

    private func say(
        _ kept: ReviewStore.Kept, to people: [PersonID], at: Timestamp, isCalledOff: Bool, _ turn: Turn
    ) throws {
        guard !people.isEmpty else { return }
        try turn.publish(
            ReviewMeetingSet(
                review: kept.review, people: people, at: at, sequence: kept.meetingSequence - 1,
                isCalledOff: isCalledOff),
            about: Subject(kept.review))
    }

    /// Somebody wants to learn from a case that nothing calls for a review of.
    private func openByChoice(_ case: CaseID, _ viewer: Viewer, _ turn: Turn) throws -> ReviewReceipt {
        let circle = try learn(from: `case`, viewer, turn, to: "review.opened")
        guard answersFor(circle.unit, viewer) else { throw ReviewRefusal.notYours }
        guard try reviews.review(of: `case`) == nil else { throw ReviewRefusal.alreadyReviewed }
        let review = try open(`case`, .chosen, turn)
        return ReviewReceipt(row: try open(review, viewer).1, published: turn.published)
    }

    /// A finding of a review that is under way; what was finished in the unit and has happened again is opened again.
    private func add(_ command: AddFinding, _ viewer: Viewer, _ turn: Turn) throws -> JSON {
        let text = command.text.trimmed
        guard !text.isEmpty else { throw ReviewRefusal.emptyAnswer }
        guard command.due > turn.now else { throw ReviewRefusal.dueInThePast }
        let id: FindingID = turn.chance.identifier()
        return try act(command.review, .addFinding, viewer, turn, finding: id) { kept in
            let known = try kept.matter.case.flatMap { try facts.unit(of: $0) }
            let unit = kept.matter.unit ?? known ?? viewer.unit
            try cameAgain(command, in: unit, because: kept, by: viewer.person, turn)
            let finding = FindingStore.Kept(
                finding: id, review: kept.review, unit: unit, text: text, cause: command.cause,
                recurrence: command.recurrence ?? (command.isPractice ? .practice : nil), owner: command.owner,
                course: Finding(due: command.due, since: turn.now), spread: command.spread ?? .team,
                change: command.change ?? .other)
            try findings.keep(finding)
            if let `case` = kept.matter.case { _ = try findings.link(id, `case`) }
            try say(finding, turn)
            if finding.owner != viewer.person {
                try given.put(
                    finding.finding, round: finding.course.round, to: finding.owner,
                    at: turn.now.adding(seconds: ToldTogether.reviewMinutes * 60))
            }
        }
    }

    /// One act on a review: allowed to this person, allowed by its state, written, audited.
    ///
    /// - Parameter finding: the one that is added by it.
    func act(
        _ review: ReviewID, _ input: Review.Input, _ viewer: Viewer, _ turn: Turn, finding: FindingID? = nil,
        write: (inout ReviewStore.Kept) throws -> Void
    ) throws -> JSON {
        var (kept, _) = try open(review, viewer)
        kept.state = try kept.state.transition(input, at: turn.now)
        try write(&kept)
        try keep(kept, turn)
        try turn.audit("review.changed", by: viewer.person.rawValue, about: kept.matter.name)
        let row = try open(review, viewer).1
        return try JSON(encoding: ReviewReceipt(row: row, published: turn.published, finding: finding))
    }

    /// The review, when this person answers for the unit or for learning everywhere, and it is not about them.
    func open(_ review: ReviewID, _ viewer: Viewer) throws -> (ReviewStore.Kept, ReviewRow) {
        guard let kept = try reviews.review(review) else { throw ReviewRefusal.unknownReview }
        let rows = try reviews.rows(
            units: led(by: viewer), for: viewer.person, includeClosed: true, review: review)
        guard let row = rows.first, !viewer.has(.administrator) else { throw ReviewRefusal.notYours }
        return (kept, row)
    }

    /// Until when Wellbeing has said that somebody is waited for in its case or after its incident; `nil` where nobody is, or
    /// nothing has been said.
    func waited(for kept: ReviewStore.Kept, _ turn: Turn) throws -> Timestamp? {
        switch kept.matter {
        case .complaint(let id):
            guard case .until(let end) = try facts.readiness(id, at: turn.now) else { return nil }
            return end
        case .incident: return kept.waitedFor.flatMap { $0 > turn.now ? $0 : nil }
        }
    }

    /// Reviews whose end date has come may begin.
    func endWaiting(_ turn: Turn) throws {
        for var kept in try reviews.waited(at: turn.now, limit: Self.chunk) {
            kept.state = try kept.state.transition(.timePassed, at: turn.now)
            try keep(kept, turn)
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
