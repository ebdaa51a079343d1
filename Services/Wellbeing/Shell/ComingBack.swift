import CaseModel
import Runtime
import Store
import WellbeingCore

/// Somebody who had left works here after all, or again: what lapsed for that alone is asked for once more where it still holds.
/// A slip in the list of people must cost nobody their talk.
extension WellbeingService {
    /// So many days after somebody left, what came up without a red case or an incident is asked for again.
    private static let recentDays: Int64 = 30

    func comeBack(_ person: PersonID, _ turn: Turn) throws {
        for var kept in try care.store.lapsed(with: person) {
            if try stillHolds(kept, turn) {
                try care.takeUp(kept, turn)
            } else {
                kept.left = nil
                try care.store.keep(kept)
            }
        }
    }

    private func stillHolds(_ kept: WellbeingStore.Kept, _ turn: Turn) throws -> Bool {
        guard try care.store.open(kept.kind, for: kept.person, case: kept.case, incident: kept.incident) == nil else {
            return false
        }
        // Nobody is asked instead of whom the person chose.
        if kept.isChosen, let leader = kept.leader, try care.staff.hasLeft(leader) { return false }
        let isRecent = kept.left.map { $0 > turn.now.adding(hours: -24 * Self.recentDays) } ?? false
        if let id = kept.incident {
            guard let incident = try incidents.store.incident(id) else { return false }
            return isRecent || incident.closed == nil
        }
        if let `case` = kept.case, kept.cause == .redStep || kept.cause == .stillRed {
            return try signs.isRedAndOpen(`case`) && signs.people(inRed: `case`).contains(kept.person)
        }
        return isRecent
    }
}

extension Caring {
    /// It is asked for from the beginning, of whoever leads the person now; what a leader had offered unasked is offered again.
    fileprivate func takeUp(_ lapsed: WellbeingStore.Kept, _ turn: Turn) throws {
        var kept = lapsed
        kept.left = nil
        if kept.kind == .defusing, kept.by <= turn.now { return try missed(kept, turn) }
        if !kept.isChosen {
            kept.leader = try caretakers(of: kept.person, in: kept.incident, turn).leader(of: kept.person)
            kept.passedFrom = nil
        }
        guard kept.cause.isLeadersOwn else {
            _ = try askAnew(kept, kept.cause, accepted: kept.accepted, turn)
            return
        }
        kept.by = try clock.offered(kept.kind, at: turn.now)
        kept.stage = .first
        kept.state = .offered(at: turn.now, .first, by: kept.by)
        try place(kept, turn)
    }
}

extension Asking {
    /// What the viewer was asked for as a leader and is not any more, since the person has left, lately.
    func gone(_ viewer: Viewer, _ turn: Turn) throws -> [PromptRow] {
        let since = Copenhagen.moment(turn.now.civil.day.adding(days: -ListPrompts.goneDays))
        return try store.gone(from: viewer.person, since: since).map(care.row)
    }
}

extension WellbeingStore {
    /// What lapsed since this person had left, the oldest first.
    fileprivate func lapsed(with person: PersonID) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM prompt
             WHERE person = :person AND left_at IS NOT NULL AND state = 'lapsed' AND is_team = 0
             ORDER BY asked, prompt
            """
        return try database.rows(sql, ["person": Value(person)]) { Self.kept($0) }
    }

    fileprivate func gone(from leader: PersonID, since: Timestamp) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM prompt
             WHERE leader = :leader AND left_at >= :since AND state = 'lapsed' AND is_team = 0 AND person <> :leader
             ORDER BY left_at DESC, prompt
            """
        return try database.rows(sql, ["leader": Value(leader), "since": Value(since)]) { Self.kept($0) }
    }
}
