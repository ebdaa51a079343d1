package import CaseModel

/// What follows from an incident, and by when: the leader's duties with their clocks.
///
/// Source; the figures stand in the policy, and their sources in SOURCES.md.
package enum IncidentPlan {
    /// How much may be written of what happened, in characters.
    package static let longestWords = 4000
    package static let longestGround = 500
    package static let mostPeople = 20
    /// Two incidents that befell one person so near each other look like one.
    package static let alikeHours = IncidentRow.alikeHours

    /// The duties that this incident brings, in their order.
    package static func duties(_ kind: IncidentKind, isInjury: Bool) -> [IncidentDuty] {
        let always: [IncidentDuty] = [.handle, .help, .examine, .measures]
        let police: [IncidentDuty] = kind == .nearIncident ? [] : [.police]
        return always + police + (isInjury ? [.accidentReport] : []) + [.handOver]
    }

    /// The moment, exclusive, by which a duty is to be answered.
    package static func due(
        _ duty: IncidentDuty, happened: Timestamp, registered: Timestamp, absentFrom: CivilDay? = nil,
        clock: CareClock
    ) throws(CalendarRefusal) -> Timestamp {
        let policy = clock.policy
        switch duty {
        // Elapsed hours: the law's clock does not stop at night.
        case .police: return happened.adding(hours: Int64(policy.policeHours))
        // The last minute of that day; counted from the first day of absence once that is known.
        case .accidentReport:
            let first = absentFrom ?? Copenhagen.day(at: happened)
            return Copenhagen.moment(first.adding(days: policy.accidentReportDays + 1))
        // At once, whatever the hour: first of all everybody is in safety.
        case .handle: return registered.adding(hours: Int64(policy.handleHours))
        case .help: return try clock.calendar.closing(workingDays: policy.helpWorkingDays, after: registered)
        case .examine: return try clock.calendar.closing(workingDays: policy.examineWorkingDays, after: registered)
        case .measures: return try clock.calendar.closing(workingDays: policy.measuresWorkingDays, after: registered)
        case .handOver: return try clock.calendar.closing(workingDays: policy.handOverWorkingDays, after: registered)
        }
    }

    /// When it is acted upon that a duty's moment has passed: when somebody is there, and for what is due at once after as
    /// long with doors open, since nobody is passed over for what was told while they slept.
    package static func overdue(
        _ duty: IncidentDuty, due: Timestamp, clock: CareClock
    ) throws(CalendarRefusal) -> Timestamp {
        guard duty == .handle else { return try clock.wake(due) }
        let hours = Int64(clock.policy.handleHours)
        return try clock.wake(clock.wake(due.adding(hours: -hours)).adding(hours: hours))
    }

    /// The moment, exclusive, by which a leader above is to have seen to what nobody has: safety within as long as it had at
    /// first, the rest within a reminder's time. When that has passed, they are told again, each time with a reminder's time.
    package static func again(
        _ duty: IncidentDuty, round: Int, at now: Timestamp, clock: CareClock
    ) throws(CalendarRefusal) -> Timestamp {
        guard duty == .handle, round == 1 else { return try clock.next(.oneToOne, at: now) }
        return now.adding(hours: Int64(clock.policy.handleHours))
    }

    /// When the leader is reminded of a duty: a day before, while somebody is there; `nil` when that is past already.
    package static func reminder(
        before due: Timestamp, after now: Timestamp, clock: CareClock
    ) throws(CalendarRefusal) -> Timestamp? {
        let moment = try clock.calendar.lastOpenMinute(atOrBefore: due.adding(hours: -24))
        return moment > now ? moment : nil
    }

    /// Whether what somebody wants to register holds together.
    package static func check(_ wish: RegisterIncident, by reporter: PersonID, at now: Timestamp)
        throws(IncidentRefusal)
    {
        guard wish.happened <= now else { throw .happenedInFuture }
        guard wish.happened > now.adding(hours: -24 * 366) else { throw .happenedTooLongAgo }
        guard wish.words.count <= longestWords else { throw .wordsTooLong }
        guard wish.exposed.count + wish.witnesses.count <= mostPeople else { throw .tooManyPeople }
        guard !exposed(wish, by: reporter).isEmpty else { throw .nobodyExposed }
    }

    /// Who was exposed, each once.
    package static func exposed(_ wish: RegisterIncident, by reporter: PersonID) -> [PersonID] {
        let named = wish.reporter == .exposed ? [reporter] + wish.exposed : wish.exposed
        return named.eachOnce
    }

    /// Who saw it and was not exposed, each once: they too are offered help.
    package static func witnesses(_ wish: RegisterIncident, by reporter: PersonID) -> [PersonID] {
        let exposed = exposed(wish, by: reporter)
        let named = wish.reporter == .witness ? [reporter] + wish.witnesses : wish.witnesses
        return named.filter { !exposed.contains($0) }.eachOnce
    }

    /// An answer with its ground.
    package static func check(_ answer: DutyAnswer, ground: String) throws(IncidentRefusal) {
        guard ground.count <= longestGround else { throw .groundTooLong }
        if answer == .notNeeded, ground.allSatisfy(\.isWhitespace) { throw .groundMissing }
    }
}

/// Why an incident cannot be registered, or a duty answered, so.
package enum IncidentRefusal: String, Refusal, CaseIterable {
    case happenedInFuture = "wellbeing.happened_in_future"
    case happenedTooLongAgo = "wellbeing.happened_too_long_ago"
    case nobodyExposed = "wellbeing.nobody_exposed"
    case tooManyPeople = "wellbeing.too_many_people"
    case unknownColleague = "wellbeing.unknown_colleague"
    case wordsTooLong = "wellbeing.words_too_long"
    case unknownIncident = "wellbeing.unknown_incident"
    /// It went with a file that is lost, and is registered anew (decision 122).
    case lost = "wellbeing.incident_lost"
    /// It is in every case the leader.
    case onlyTheLeader = "wellbeing.only_the_leader"
    /// Nobody leads above the nearest leader, who was to be passed over.
    case nobodyAbove = "wellbeing.nobody_above"
    /// Whoever registers it says that they lead the one who was hit, and does not.
    case leadsNotTheHit = "wellbeing.leads_not_the_hit"
    case unknownDuty = "wellbeing.unknown_duty"
    case alreadyLearning = "wellbeing.already_learning"
    case groundMissing = "wellbeing.ground_missing"
    case groundTooLong = "wellbeing.ground_too_long"
    case nothingAdded = "wellbeing.nothing_added"
    /// Whoever registered it adds to it within a day; after that the leader does.
    case tooLateToAdd = "wellbeing.too_late_to_add"
    case absenceOutOfRange = "wellbeing.absence_out_of_range"
    case caseAlreadyNamed = "wellbeing.case_already_named"
    /// Somebody who was exposed stands in another incident of the same hours, and the reporter knows of it; kept when they
    /// say so.
    case looksRegistered = "wellbeing.looks_registered"
    /// It was joined to another, in which its duties go on.
    case isJoined = "wellbeing.is_joined"
    /// It is closed, is the same one, or cannot be of the same hours.
    case cannotJoin = "wellbeing.cannot_join"
    case cannotPart = "wellbeing.cannot_part"

    package var code: String { rawValue }
}
