package import CaseModel

/// What becomes of a wish to register: a case that goes this way, with these promises or none.
package struct Registration: Equatable, Sendable {
    /// When it reached the municipality; kept through everything that follows.
    package let received: Timestamp
    package let route: Route
    /// Long past when it was typed in: no letters, no clocks.
    package let isHistory: Bool
    package let canBeWrittenTo: Bool
    /// Who is asked to take the formal part; absent when there is none, and in history.
    package let recipient: PersonID?
    /// The employees it is about, each once, in order.
    package let about: [PersonID]

    /// What the shell has looked up about the units and persons that are named.
    package struct Facts: Equatable, Sendable {
        /// The leaders from the unit upwards, nearest first; absent when the unit does not exist.
        package let leaders: [PersonID]?
        /// Those named who do not work here.
        package let strangers: [PersonID]
        /// Those named whose work is no cases, and who could never open this one.
        package let withoutCases: [PersonID]

        package init(leaders: [PersonID]?, strangers: [PersonID], withoutCases: [PersonID] = []) {
            self.leaders = leaders
            self.strangers = strangers
            self.withoutCases = withoutCases
        }
    }

    /// What a municipality has chosen.
    package struct Policy: Equatable, Sendable {
        /// Why a talk may be judged difficult: those the pilot named, and the municipality's own.
        package let grounds: [UnsuitableGround]
        /// Rows of an import older than so many days come in as history; absent outside an import.
        package let historyAfterDays: Int?

        package init(grounds: [UnsuitableGround] = UnsuitableGround.named, historyAfterDays: Int? = nil) {
            self.grounds = grounds
            self.historyAfterDays = historyAfterDays
        }
    }

    /// How far ahead of ours a sender's clock may be, in seconds, before a receipt counts as lying in the future.
    private static let clockDifferenceSeconds: Int64 = 60

    /// Judges a wish to register, at `now`.
    package init(_ wish: RegisterCase, facts: Facts, policy: Policy, at now: Timestamp) throws(IntakeRefusal) {
        try RegistrationWords.check(wish)
        guard let leaders = facts.leaders else { throw .unitUnknown }
        guard facts.strangers.isEmpty else { throw .personUnknown }
        if let recipient = wish.recipient, facts.withoutCases.contains(recipient) { throw .recipientCannotTake }
        let said = wish.received ?? now
        guard said <= now.adding(seconds: Self.clockDifferenceSeconds) else { throw .receivedInFuture }
        // No promise can be reckoned from before then; a year typed wrongly is the likelier reason.
        guard said.civil.day.year >= OfficeCalendar.years.lowerBound else { throw .receivedBeforeCalendar }
        received = min(said, now)
        if let unsuitable = wish.unsuitable {
            guard policy.grounds.contains(unsuitable.ground) else { throw .groundUnknown }
            guard !Words.areMissing(in: unsuitable.reason) else { throw .groundReasonMissing }
        }
        about = Array(Set(wish.about)).sorted()
        // Not the employee it is about: neither rings about it (decision 11) nor takes it over.
        if let assigned = wish.assigned, about.contains(assigned) { throw .assignedIsConcerned }
        route = Route.of(
            points: wish.points.map(\.kind), wish: wish.wish, isUnsuitable: wish.unsuitable != nil,
            isAnonymous: wish.citizen == nil)
        isHistory = wish.isHistory ?? Self.isPast(received, at: now, after: policy.historyAfterDays)
        canBeWrittenTo = wish.citizen?.canBeWrittenTo ?? false
        recipient = try Self.recipient(of: wish, route, isHistory, leaders: leaders, about: about)
    }

    private static func isPast(_ received: Timestamp, at now: Timestamp, after days: Int?) -> Bool {
        guard let days else { return false }
        return received.adding(hours: Int64(days) * 24) < now
    }

    /// Whoever was named, otherwise the nearest leader the complaint is not about.
    private static func recipient(
        of wish: RegisterCase, _ route: Route, _ isHistory: Bool, leaders: [PersonID], about: [PersonID]
    ) throws(IntakeRefusal) -> PersonID? {
        if let named = wish.recipient, about.contains(named) { throw .recipientIsConcerned }
        guard route.hasFormalPart, !isHistory else { return nil }
        guard let recipient = wish.recipient ?? leaders.first(where: { !about.contains($0) }) else {
            throw .recipientMissing
        }
        return recipient
    }
}

extension Citizen {
    /// Whether a letter may go to the address given: there is one, and it is known to be the citizen's own.
    package var canBeWrittenTo: Bool {
        isVerified && (addressLines + [email].compactMap(\.self)).contains { !Words.areMissing(in: $0) }
    }
}

extension Registration {
    /// Whether this person's work includes taking contacts in: everybody who meets citizens, the secretariat, and the
    /// citizens' adviser, whom citizens turn to as well.
    package static func mayBeMade(by viewer: Viewer) -> Bool {
        let roles: [Role] = [.caseworker, .leader, .departmentHead, .director, .secretariat, .citizensAdviser]
        return !viewer.has(.administrator) && roles.contains(where: viewer.has)
    }
}
