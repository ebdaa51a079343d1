import CaseModel
import LearningCore
import Runtime
import Store

/// What other services say, as facts for figures and as a reason for a review.
extension LearningService {
    func hear(_ said: StepDecided, _ turn: Turn) throws {
        try facts.change(
            said.case, "step = :step, unit = :unit", ["step": Value(term: said.step), "unit": Value(said.unit)])
        for person in said.involved { try facts.add(person, as: .involved, in: said.case) }
        // A step that is decided anew and is the same is no news.
        if said.previous != said.step { try consider(.stepDecided(said.step), said.case, turn) }
    }

    /// Somebody has read what came in: it counts as what they say it is.
    func hear(_ said: CaseJudged) throws {
        try facts.change(
            said.case, "unit = :unit, kind = :kind, route = :route, exclusion = :exclusion",
            [
                "unit": Value(said.unit), "kind": Value(term: said.kind), "route": Value(term: said.route),
                "exclusion": Value(said.exclusion?.rawValue),
            ])
        try facts.put(said.about, as: .about, in: said.case)
    }

    func hear(_ said: CaseAssigned) throws {
        try facts.change(said.case, "unit = :unit", ["unit": Value(said.unit)])
        try facts.put([said.person], as: .caller, in: said.case)
    }

    func hear(_ said: ContactTeamChanged) throws { try facts.put(said.people, as: .team, in: said.case) }

    func hear(_ said: HandedOn, _ turn: Turn) throws {
        try facts.change(said.case, "handed_on = 1")
        try facts.add(said.recipient, as: .recipient, in: said.case)
        try consider(.handedOn, said.case, turn)
    }

    func hear(_ said: CallOwed) throws {
        guard said.reason == .firstContact || said.reason == .beforeChange else { return }
        // From now on a talk is owed, and one that was not does not stand for it; without an outcome it was none that was. Where
        // a first call is owed again, the one before was called off.
        let assignment: StaticString = "limit_at = :limit, spoken_at = iif(outcome IS NULL, NULL, spoken_at)"
        try facts.change(said.case, assignment, ["limit": Value(said.limit.due)])
    }

    /// The call is to be made before another moment, by a new policy or since the change that it is made before has moved; whether
    /// it is owed still is Callback's to know, which says nothing of one that is not.
    func hear(_ said: CallLimitChanged) throws {
        guard said.reason == .firstContact || said.reason == .beforeChange else { return }
        try facts.change(said.case, "limit_at = :limit", ["limit": Value(said.limit.due)])
    }

    /// The citizen rang, and nobody owed the talk: they were talked with, where no call ever was owed (decision 57).
    func hear(_ said: TalkNoted) throws {
        let assignment: StaticString = """
            spoken_at = iif(limit_at IS NULL AND outcome IS NULL, min(ifnull(spoken_at, :spoken), :spoken), spoken_at)
            """
        try facts.change(said.case, assignment, ["spoken": Value(said.spokenAt)])
    }

    func hear(_ said: CallMissed, _ turn: Turn) throws {
        try facts.change(said.case, "was_missed = 1")
        try consider(.callMissed, said.case, turn)
    }

    func hear(_ said: NoteFiled, at moment: Timestamp) throws {
        let assignment: StaticString = """
            spoken_at = iif(outcome IS NULL, :spoken, min(ifnull(spoken_at, :spoken), :spoken)), outcome = :outcome,
            first_note = ifnull(first_note, :note), filed_at = ifnull(filed_at, :filed)
            """
        try facts.change(
            said.case, assignment,
            [
                "spoken": Value(said.spokenAt), "outcome": Value(term: said.outcome), "note": Value(said.note),
                "filed": Value(moment),
            ])
    }

    func hear(_ said: Objected, _ turn: Turn) throws {
        try facts.change(said.case, "objections = objections + 1")
        try consider(.objected, said.case, turn)
    }

    func hear(_ said: ObjectionAnswered) throws { try facts.change(said.case, "answered = answered + 1") }

    /// How an objection came out, counted once each.
    func hear(_ said: ObjectionJudged) throws {
        switch said.outcome {
        case .upheld: try facts.change(said.case, "upheld = upheld + 1")
        case .partlyUpheld: try facts.change(said.case, "partly_upheld = partly_upheld + 1")
        case .notUpheld: try facts.change(said.case, "not_upheld = not_upheld + 1")
        }
    }

    /// On paper it only lies ready, until it has been posted.
    func hear(_ said: LetterSent, at moment: Timestamp) throws {
        guard said.kind == .noteCopy, !said.liesReady, let note = said.note else { return }
        try copyLeft(note, said.case, at: moment)
    }

    func hear(_ said: LetterFateKnown, at moment: Timestamp) throws {
        guard said.kind == .noteCopy, said.fate == .handedOver, let note = said.note else { return }
        try copyLeft(note, said.case, at: moment)
    }

    /// The copy of the first note has left: so long it took from the note to the copy.
    private func copyLeft(_ note: NoteID, _ case: CaseID, at moment: Timestamp) throws {
        try facts.change(
            `case`, "copy_took = iif(first_note = :note, ifnull(copy_took, :sent - filed_at), copy_took)",
            ["note": Value(note), "sent": Value(moment)])
    }

    func hear(_ said: CaseClosed, at moment: Timestamp, _ turn: Turn) throws {
        try facts.change(said.case, "closed_at = :at", ["at": Value(moment)])
        // Nothing is to be learned from what was no complaint, nor of a call that was to be made before what does not come.
        guard said.ending != .noComplaint else { return }
        guard said.ending != .fellAway else {
            return try facts.change(
                said.case, "exclusion = :ground", ["ground": .text(ExclusionGround.fellAway.rawValue)])
        }
        try consider(.closed, said.case, turn)
    }

    func hear(_ said: CaseReopened) throws {
        try facts.change(
            said.case, "closed_at = NULL, reopenings = reopenings + 1, exclusion = nullif(exclusion, :ground)",
            ["ground": .text(ExclusionGround.fellAway.rawValue)])
    }

    /// The citizen came back after our answer, or it was somebody else after all.
    func hear(_ said: CitizenReturned) throws {
        guard said.isRetold != true else { return }
        try facts.change(
            said.case, said.isUndone == true ? "repeats = max(0, repeats - 1)" : "repeats = repeats + 1")
    }

    /// What set it off was named, or named anew.
    func hear(_ said: CausesNamed) throws {
        try facts.change(said.case, "causes = :causes", ["causes": Value(terms: said.causes)])
    }

    /// The citizen has said themself how they were met; nobody of ours writes over that.
    func hear(_ said: ExperienceTold) throws { try facts.put(said.answers, in: said.case, isOwn: true) }

    /// Somebody is waited for in the case, or nobody any longer; a meeting that falls into the wait is given up.
    func hear(_ said: ReadinessChanged, _ turn: Turn) throws {
        let until = end(of: said.until, if: said.waits, turn)
        try facts.note(readiness: until, of: said.case)
        guard var kept = try reviews.review(of: said.case) else { return }
        try wait(until, &kept, turn)
    }

    /// The organisation is to learn from an incident: its review begins, or its waiting changes.
    func hear(_ said: IncidentToLearnFrom, _ turn: Turn) throws {
        let until = end(of: said.until, if: said.waits, turn)
        guard var kept = try reviews.review(of: said.incident) else {
            let begun = ReviewStore.Kept(
                review: turn.chance.identifier(), matter: .incident(said.incident, said.unit), cause: .incident,
                state: reviewPolicy.beginning(
                    .incident, waits: until.map { .until($0) } ?? .nobody, at: turn.now), opened: turn.now,
                waitedFor: until)
            try keep(begun, turn)
            return try say(begun.review, said.unit, begun.state.name, turn)
        }
        kept.waitedFor = until
        try wait(until, &kept, turn)
    }

    /// Until when somebody is waited for, as Wellbeing has said it; a wait that has ended waits no more.
    private func end(of until: Timestamp?, if waits: Bool, _ turn: Turn) -> Timestamp? {
        guard waits, let until, until > turn.now else { return nil }
        return until
    }

    func say(_ review: ReviewID, _ unit: UnitID, _ state: ReviewState, _ turn: Turn) throws {
        try turn.publish(IncidentReviewChanged(review: review, unit: unit, state: state), about: Subject(review))
    }

    private func wait(_ until: Timestamp?, _ kept: inout ReviewStore.Kept, _ turn: Turn) throws {
        kept.state = try kept.state.transition(.readiness(until: until), at: turn.now)
        // Also where it is under way, or was let begin: looking after people and learning are never one meeting.
        if let meets = kept.meetsAt, meets > turn.now, let until, meets < until {
            try callOffMeeting(&kept, turn)
            kept.gaveUpMeeting = turn.now
        }
        try keep(kept, turn)
    }

    /// Opens a review when the news calls for one and the case has none that is not closed: what happens afterwards is
    /// looked at by itself, and what happens meanwhile is part of what is looked at.
    func consider(_ news: ReviewPolicy.News, _ case: CaseID, _ turn: Turn) throws {
        guard let cause = reviewPolicy.cause(news, in: `case`), try facts.knows(`case`) else { return }
        // What Wellbeing has said until now was said of something before this; it is waited for anew.
        if cause.concernsStaff { try facts.forgetEndedReadiness(of: `case`, at: turn.now) }
        if var kept = try reviews.review(of: `case`) {
            if cause.concernsStaff { try waitAnew(cause, &kept, turn) }
            return
        }
        // Drawn are cases from which nobody would learn otherwise.
        if cause == .sampled, try reviews.wasReviewed(`case`) { return }
        _ = try open(`case`, cause, turn)
    }

    /// A review that lies there already waits for what is new as one does that is opened for it, and never shorter than
    /// before.
    private func waitAnew(_ cause: ReviewCause, _ kept: inout ReviewStore.Kept, _ turn: Turn) throws {
        guard let id = kept.matter.case else { return }
        let begun = reviewPolicy.beginning(cause, waits: try facts.readiness(id, at: turn.now), at: turn.now)
        guard let until = [begun.waitsUntil, kept.state.waitsUntil].compactMap(\.self).max() else { return }
        try wait(until, &kept, turn)
    }

    func open(_ case: CaseID, _ cause: ReviewCause, _ turn: Turn) throws -> ReviewID {
        let waits = try facts.readiness(`case`, at: turn.now)
        let kept = ReviewStore.Kept(
            review: turn.chance.identifier(), matter: .complaint(`case`), cause: cause,
            state: reviewPolicy.beginning(cause, waits: waits, at: turn.now), opened: turn.now)
        try keep(kept, turn)
        try turn.publish(ReviewOpened(case: `case`, review: kept.review, cause: cause), about: Subject(`case`))
        return kept.review
    }
}
