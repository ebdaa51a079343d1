/// What one unit has promised its citizens, and whom it tells when the promise is in danger.
///
/// The source documents differ, so every number here is configuration; the defaults are decided in SOURCES.md
/// and decision 10.
package struct CallPolicy: Codable, Hashable, Sendable {
    /// What the unit aims at. Source of the default, the same day: 004 §Indsats og metode.
    package let target: DeadlineRule
    /// What is promised at the latest. Source of the default, 24 hours in opening time: 002.
    package let limit: DeadlineRule
    /// By when the next talk is due when no moment was agreed.
    package let nextTalk: DeadlineRule
    package let profile: CalendarProfile
    package let hours: OpeningHours
    /// How much opening time before the target the handler is reminded.
    package let nearTargetMinutes: Int
    /// How much opening time before the limit the handler is reminded.
    package let nearLimitMinutes: Int
    /// How late a call at an agreed moment may be before it counts as missed.
    package let agreedGraceMinutes: Int
    /// How many times somebody must have rung, at varied times, before giving up.
    package let attemptsBeforeGivingUp: Int
    /// The copy leaves before closing time so many working days after the note was filed.
    package let copyWorkingDays: Int
    /// The note is filed before closing time so many working days after the talk. Source of the default: SOURCES.md.
    package let noteWorkingDays: Int
    /// The employees involved are told before closing time so many working days after the first talk; 0 where
    /// the unit does not work by ABC.
    package let tellInvolvedWorkingDays: Int
    /// Which contacts are rung about; whatever else goes the formal way alone. 003 rang about complaints of the handling,
    /// 004 about everything.
    package let kinds: [ContactKind]
    /// How many minutes lie at least between two attempts that both count.
    package let attemptSpacingMinutes: Int
    /// How much opening time before an agreement, a note or an appointment is due its owner is reminded.
    package let reminderMinutes: Int
    /// Who hears of what, up to whom.
    package let escalation: EscalationChain
    /// So many working days a citizen who was not reached has to answer our letter, before the talk may end so.
    package let answerWorkingDays: Int
    /// Whoever is told of so many things at once hears of them in one message. The general policy's counts for all units,
    /// since a person may belong to several.
    package let digestFrom: Int
    /// A call before a known change is aimed at the closing of the working day so many days ahead of it.
    package let changeTargetDays: Int
    /// How much opening time before the change begins the handler is reminded: more than of other calls, since there is
    /// no ringing before it afterwards.
    package let changeReminderMinutes: Int
    /// What we agreed to do without naming a day is due before closing time so many working days after the note was filed;
    /// 0: nobody is reminded of it.
    package let agreementWorkingDays: Int

    package init(
        target: DeadlineRule = .sameDay, limit: DeadlineRule = .workingDay, nextTalk: DeadlineRule = .twoWorkingDays,
        profile: CalendarProfile = .kl, hours: OpeningHours = .standard, nearTargetMinutes: Int = 60,
        nearLimitMinutes: Int = 120, agreedGraceMinutes: Int = 15, attemptsBeforeGivingUp: Int = 3,
        copyWorkingDays: Int = 1, noteWorkingDays: Int = 1, tellInvolvedWorkingDays: Int = 3,
        kinds: [ContactKind] = ContactKind.allCases, attemptSpacingMinutes: Int = 120, reminderMinutes: Int = 60,
        escalation: EscalationChain = EscalationChain(), answerWorkingDays: Int = 5,
        digestFrom: Int = 5, changeTargetDays: Int = 7, changeReminderMinutes: Int = 480,
        agreementWorkingDays: Int = 10
    ) {
        self.agreementWorkingDays = agreementWorkingDays
        self.changeTargetDays = changeTargetDays
        self.changeReminderMinutes = changeReminderMinutes
        self.digestFrom = digestFrom
        self.answerWorkingDays = answerWorkingDays
        self.escalation = escalation
        self.target = target
        self.limit = limit
        self.nextTalk = nextTalk
        self.profile = profile
        self.hours = hours
        self.nearTargetMinutes = nearTargetMinutes
        self.nearLimitMinutes = nearLimitMinutes
        self.agreedGraceMinutes = agreedGraceMinutes
        self.attemptsBeforeGivingUp = attemptsBeforeGivingUp
        self.copyWorkingDays = copyWorkingDays
        self.noteWorkingDays = noteWorkingDays
        self.tellInvolvedWorkingDays = tellInvolvedWorkingDays
        self.kinds = kinds
        self.attemptSpacingMinutes = attemptSpacingMinutes
        self.reminderMinutes = reminderMinutes
    }

    package var calendar: OfficeCalendar { OfficeCalendar(profile, hours: hours) }

    /// The name of the first number that nobody could keep, such as a reminder before it happened; `nil` when all can.
    package var fault: String? { numbers.first { !$0.2.contains($0.1) }?.0 ?? escalation.fault }

    /// Between which a number of this name can be kept; `nil` for what is no number.
    package func legal(_ name: String) -> ClosedRange<Int>? {
        numbers.first { $0.0 == name }?.2 ?? escalation.legal(name)
    }

    private var numbers: [(String, Int, ClosedRange<Int>)] {
        [
            ("nearTargetMinutes", nearTargetMinutes, 1...2400), ("nearLimitMinutes", nearLimitMinutes, 1...2400),
            ("agreedGraceMinutes", agreedGraceMinutes, 0...240),
            ("attemptsBeforeGivingUp", attemptsBeforeGivingUp, 1...20), ("copyWorkingDays", copyWorkingDays, 1...20),
            ("noteWorkingDays", noteWorkingDays, 1...20),
            ("tellInvolvedWorkingDays", tellInvolvedWorkingDays, 0...20),
            ("attemptSpacingMinutes", attemptSpacingMinutes, 1...2400), ("reminderMinutes", reminderMinutes, 1...2400),
            ("answerWorkingDays", answerWorkingDays, 0...40), ("digestFrom", digestFrom, 2...1000),
            ("changeTargetDays", changeTargetDays, 1...90), ("changeReminderMinutes", changeReminderMinutes, 1...4800),
            ("agreementWorkingDays", agreementWorkingDays, 0...60),
        ]
    }
}

extension CallPolicy {
    /// The latest moment at which a complaint that came in then is rung about.
    package func latest(since received: Timestamp) throws(CalendarRefusal) -> Deadline {
        try calendar.deadline(limit, from: received)
    }
}

/// Every unit's policy: the municipality's own for all who have none.
package struct CallPolicyBook: Equatable, Sendable {
    package let general: CallPolicy
    package let units: [UnitID: CallPolicy]

    package init(general: CallPolicy = CallPolicy(), units: [UnitID: CallPolicy] = [:]) {
        self.general = general
        self.units = units
    }

    package func policy(of unit: UnitID) -> CallPolicy { units[unit] ?? general }
}
