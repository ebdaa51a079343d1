package import CaseModel

/// Two reports of one incident: which duties go on, and which help is offered once.
package enum IncidentJoin {
    /// A duty as far as joining looks at it.
    package struct Standing: Equatable, Sendable {
        package let duty: IncidentDuty
        /// Exclusive.
        package let due: Timestamp
        package let isAnswered: Bool

        package init(duty: IncidentDuty, due: Timestamp, isAnswered: Bool) {
            self.duty = duty
            self.due = due
            self.isAnswered = isAnswered
        }
    }

    /// What becomes of one duty of the report that goes on.
    package enum Change: Equatable, Sendable {
        /// The other report brought it: it is taken over as it stands there.
        case taken(IncidentDuty)
        /// It was answered in the other report: it is not done twice.
        case answered(IncidentDuty)
        /// The other report's clock had begun before.
        case sooner(IncidentDuty, Timestamp)
    }

    /// What changes among the duties that go on; what is answered there stays as it is.
    package static func changes(_ kept: [Standing], joining other: [Standing]) -> [Change] {
        other.compactMap { one in
            guard let known = kept.first(where: { $0.duty == one.duty }) else { return .taken(one.duty) }
            guard !known.isAnswered else { return nil }
            if one.isAnswered { return .answered(one.duty) }
            return one.due < known.due ? .sooner(one.duty, one.due) : nil
        }
    }

    /// Whether two can be reports of one incident: about the same hours, or the same people in the same two days.
    package static func canBeOne(
        _ one: Timestamp, _ people: [PersonID], _ other: Timestamp, _ others: [PersonID]
    ) -> Bool {
        let hours = abs(one.milliseconds - other.milliseconds) / 3_600_000
        if hours < IncidentPlan.alikeHours { return true }
        return hours < 48 && people.contains { others.contains($0) }
    }
}
