package import CaseModel

// The policies stand in CaseModel, since the public pages tell from the same ones when somebody rings.
package typealias Policy = CallPolicy
package typealias PolicyBook = CallPolicyBook

extension Policy {
    /// The promise that arises when a complaint or an objection reaches the unit at `since`. Nobody is aimed at a moment after
    /// the limit: where the policy's two rules come to that, as over a weekend with `S` and `E`, the limit is aimed at.
    package func promise(since: Timestamp) throws(CallbackRefusal) -> CallPromise {
        let latest = try deadline(limit, since)
        let aim = try deadline(target, since)
        return CallPromise(since: since, target: aim.due <= latest.due ? aim : latest, limit: latest)
    }

    /// The promise to ring before a change that begins at `before`: aimed so many days ahead of it as the policy says, where
    /// there is still time, and otherwise at what the unit promises anyway (R-019, decision 53).
    ///
    /// - Parameter moved: when the change was put on this day; nobody is late for an aim that was never ahead. Absent: it has been
    ///   since the promise arose.
    package func promise(
        since: Timestamp, before: Timestamp, moved: Timestamp? = nil
    ) throws(CallbackRefusal) -> CallPromise {
        let known = max(since, moved ?? since)
        let usual = try promise(since: known)
        let target = [try ahead(of: before), usual.limit.due].compactMap(\.self).first { $0 > known && $0 < before }
        return CallPromise(
            since: since, target: try deadline(.beforeChange, target ?? before),
            limit: try deadline(.beforeChange, before))
    }

    /// Closing time of the working day so many days before `moment`.
    private func ahead(of moment: Timestamp) throws(CallbackRefusal) -> Timestamp? {
        let day = moment.civil.day.adding(days: -changeTargetDays)
        do { return try calendar.closing(of: calendar.workingDay(onOrAfter: day)) } catch { throw .outsideCalendar }
    }

    /// The promise of another talk: at the moment agreed with the citizen, otherwise as the policy says.
    package func nextTalkPromise(since: Timestamp, agreed: Timestamp?) throws(CallbackRefusal) -> CallPromise {
        guard let agreed else {
            let due = try deadline(nextTalk, since)
            return CallPromise(since: since, target: due, limit: due)
        }
        let grace = Int64(agreedGraceMinutes) * 60
        return CallPromise(
            since: since, target: try deadline(.agreed, agreed),
            limit: try deadline(.agreed, agreed.adding(seconds: grace)))
    }

    /// Before this moment the copy of a note filed at `filed` must have left (SOURCES.md).
    package func copyBy(filed: Timestamp) throws(CallbackRefusal) -> Timestamp {
        do { return try calendar.closing(workingDays: copyWorkingDays, after: filed) } catch { throw .outsideCalendar }
    }

    private func deadline(_ rule: DeadlineRule, _ moment: Timestamp) throws(CallbackRefusal) -> Deadline {
        do { return try calendar.deadline(rule, from: moment) } catch { throw .outsideCalendar }
    }
}
