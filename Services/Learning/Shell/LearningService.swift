package import CaseModel
import LearningCore
package import Runtime
import Store
package import Wire

/// What the organisation learns from a complaint: reviews in five steps, findings with an owner, facts for figures.
///
/// Keeps facts without content of its own; of those who are looked after it knows only "waits" (decision 34).
package final class LearningService: Service {
    package static let declaration = ServiceDeclaration(
        name: .learning,
        publishes: [
            ReviewOpened.type, ReviewClosed.type, FindingChanged.type, FindingReminded.type, LessonToTell.type,
            MediationChanged.type, IncidentReviewChanged.type, TrainingDue.type, LearningReminded.type,
            FindingGiven.type, ReviewMeetingSet.type, ReparationDecided.type, RemindedTogether.type,
        ],
        reads: [
            PersonChanged.type, UnitChanged.type, CaseRegistered.type, StepDecided.type, CaseAssigned.type,
            ContactTeamChanged.type, HandedOn.type, CaseClosed.type, CaseReopened.type, CallOwed.type, CallMissed.type,
            NoteFiled.type, TalkNoted.type, Objected.type, ObjectionAnswered.type, ObjectionJudged.type,
            LetterSent.type, LetterFateKnown.type, ReadinessChanged.type,
            CitizenReturned.type, IncidentToLearnFrom.type, CausesNamed.type, ExperienceTold.type, CaseJudged.type,
            CallLimitChanged.type,
        ],
        migrations: LearningSchema.migrations)

    package static let defaults: JSON = [
        "profile": "kl", "samplePerMille": 50, "silenceHours": 48, "nearDueDays": 3, "effectDays": 90,
        "reopenedDays": 14, "riskMonths": 12, "reflectionMonths": 12, "leastShown": 5, "trainingMonths": 24,
        "reviewDays": 10, "reparationDays": 10, "mediationAnswerDays": 10, "mediationMeetingDays": 20,
        "reviewWordsMonths": 60,
    ]

    /// Fewer than five are never told (decision 34): the least number may be raised, and not lowered.
    package static let bounds: SettingBounds = [
        "samplePerMille": 0...1000, "silenceHours": 1...720, "nearDueDays": 0...60, "effectDays": 1...730,
        "reopenedDays": 1...365, "riskMonths": 1...120, "reflectionMonths": 1...120, "leastShown": 5...1000,
        "trainingMonths": 1...120, "reviewDays": 1...250, "reparationDays": 1...250, "mediationAnswerDays": 1...250,
        "mediationMeetingDays": 1...250, "reviewWordsMonths": 1...600,
    ]

    /// What a municipality may set.
    private struct Settings: Codable {
        let profile: CalendarProfile
        let samplePerMille: Int
        let silenceHours: Int
        let nearDueDays: Int
        let effectDays: Int
        let reopenedDays: Int
        let riskMonths: Int
        let reflectionMonths: Int
        /// The least number of people that is told.
        let leastShown: Int
        /// After so many months training in the method is to be refreshed.
        let trainingMonths: Int
        /// Working days.
        let reviewDays: Int
        let reparationDays: Int
        let mediationAnswerDays: Int
        let mediationMeetingDays: Int
        /// So many months after a review is closed its words are erased.
        let reviewWordsMonths: Int
    }

    /// How many rows that time means something to one turn looks at; the rest follow in the next, at once.
    static let chunk = 200

    let facts: FactStore
    let reviews: ReviewStore
    let findings: FindingStore
    let lessons: LessonStore
    let after: AfterStore
    let assessments: AssessmentStore
    let guides: GuideStore
    let trainings: TrainingStore
    let staff: StaffBook
    let reviewPolicy: ReviewPolicy
    let findingPolicy: Finding.Policy
    let plan: AssessmentPlan
    let training: TrainingPlan
    let duties: DutyStore
    let reminders: ReminderStore
    let given: GivenStore
    let dayPolicy: DayPolicy
    let upkeep: Upkeep
    let calendar: OfficeCalendar
    let leastShown: Int

    package init(_ context: ServiceContext) throws {
        let settings = try Configuration.read(Settings.self, from: context.settings)
        reviewPolicy = ReviewPolicy(samplePerMille: settings.samplePerMille, silenceHours: settings.silenceHours)
        findingPolicy = Finding.Policy(
            nearDueDays: settings.nearDueDays, effectDays: settings.effectDays, reopenedDays: settings.reopenedDays)
        plan = AssessmentPlan(riskMonths: settings.riskMonths, reflectionMonths: settings.reflectionMonths)
        training = TrainingPlan(refreshMonths: settings.trainingMonths)
        dayPolicy = DayPolicy(
            reviewDays: settings.reviewDays, reparationDays: settings.reparationDays,
            answerDays: settings.mediationAnswerDays, meetingDays: settings.mediationMeetingDays)
        upkeep = Upkeep(database: context.database, months: settings.reviewWordsMonths)
        duties = DutyStore(database: context.database, nearDays: settings.nearDueDays)
        reminders = ReminderStore(database: context.database)
        given = GivenStore(database: context.database)
        calendar = OfficeCalendar(settings.profile)
        leastShown = settings.leastShown
        facts = FactStore(database: context.database)
        reviews = ReviewStore(database: context.database)
        findings = FindingStore(database: context.database, policy: findingPolicy)
        lessons = LessonStore(database: context.database)
        after = AfterStore(database: context.database)
        assessments = AssessmentStore(database: context.database)
        guides = GuideStore(database: context.database)
        trainings = TrainingStore(database: context.database)
        staff = StaffBook(context.database)
    }

    package func apply(_ event: CloudEvent, in turn: Turn) throws {
        switch event.type {
        case PersonChanged.type:
            let said = try event.body(PersonChanged.self)
            try staff.put(said)
            try trainings.put(said)
        case UnitChanged.type: try staff.put(try event.body(UnitChanged.self))
        case CaseRegistered.type: try facts.remember(try event.body(CaseRegistered.self))
        case CaseJudged.type: try hear(try event.body(CaseJudged.self))
        case StepDecided.type: try hear(try event.body(StepDecided.self), turn)
        case CaseAssigned.type: try hear(try event.body(CaseAssigned.self))
        case ContactTeamChanged.type: try hear(try event.body(ContactTeamChanged.self))
        case HandedOn.type: try hear(try event.body(HandedOn.self), turn)
        case CallOwed.type: try hear(try event.body(CallOwed.self))
        case CallLimitChanged.type: try hear(try event.body(CallLimitChanged.self))
        // An earlier release heard it, and one may lie among what waits for the operator: Callback says the limit.
        case ChangeMoved.type: break
        case CallMissed.type: try hear(try event.body(CallMissed.self), turn)
        case NoteFiled.type: try hear(try event.body(NoteFiled.self), at: event.time)
        case TalkNoted.type: try hear(try event.body(TalkNoted.self))
        case Objected.type: try hear(try event.body(Objected.self), turn)
        case ObjectionAnswered.type: try hear(try event.body(ObjectionAnswered.self))
        case ObjectionJudged.type: try hear(try event.body(ObjectionJudged.self))
        case LetterSent.type: try hear(try event.body(LetterSent.self), at: event.time)
        case LetterFateKnown.type: try hear(try event.body(LetterFateKnown.self), at: event.time)
        case CaseClosed.type: try hear(try event.body(CaseClosed.self), at: event.time, turn)
        case CaseReopened.type: try hear(try event.body(CaseReopened.self))
        case CitizenReturned.type: try hear(try event.body(CitizenReturned.self))
        case ReadinessChanged.type: try hear(try event.body(ReadinessChanged.self), turn)
        case ExperienceTold.type: try hear(try event.body(ExperienceTold.self))
        case CausesNamed.type: try hear(try event.body(CausesNamed.self))
        case IncidentToLearnFrom.type: try hear(try event.body(IncidentToLearnFrom.self), turn)
        default: throw CannotDecide("learning.unexpected_type")
        }
    }

    package func tick(in turn: Turn) throws {
        try endWaiting(turn)
        try chase(turn)
        try remindOfDuties(turn)
        try lookAtTraining(turn)
        try tellGiven(turn)
        try tellTogether(turn)
        try upkeep.sweep(at: turn.now, limit: Self.chunk)
    }

    package func nextWake() throws -> Timestamp? {
        [
            try reviews.nextWaited(), try findings.nextWake(), try trainings.nextLook(), try duties.nextWake(),
            try upkeep.nextWake(), try reminders.nextWake(), try given.nextWake(),
        ].compactMap(\.self).min()
    }

    package func effects(limit: Int) throws -> [any Effect] { try upkeep.effects() }

    package func performed(_ key: String, _ result: EffectResult, in turn: Turn) throws {
        if case .success = result, key == ErasedCleaning.key { try upkeep.cleaned() }
    }

    package func erase(_ erasures: [Erasure], in turn: Turn) throws -> Int? {
        var held = 0
        for id in erasures.map(\.id) {
            if let id = CaseID(rawValue: id), var kept = try reviews.review(of: id), kept.erasedOn == nil {
                try callOffMeeting(&kept, turn)
                kept.state = .closed
                kept.closedAt = turn.now
                try keep(kept, turn)
            }
            if try upkeep.erase(id, on: Copenhagen.day(at: turn.now)) { held += 1 }
        }
        return held
    }

    package func answer(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        switch call.method {
        case ReadLesson.method: return try JSON(encoding: readLesson(call, turn))
        case ReadLearningDigest.method: return try JSON(encoding: readDigest(call, turn))
        case StillWaited.method: return try JSON(encoding: stillWaited(call, turn))
        case ReadReparation.method: return try JSON(encoding: readReparation(call, turn))
        case StillOwed.method: return try JSON(encoding: stillOwed(call))
        case CountUntrained.method: return try JSON(encoding: countUntrained(call, turn))
        case Evaluate.method: if let made = try example(call) { return try JSON(encoding: made) }
        default: break
        }
        let viewer = try call.person()
        guard !Self.holdsCPR(call.body) else { throw ReviewRefusal.holdsCPR }
        do {
            let reply =
                try answerReviewing(call, viewer, turn) ?? answerFinding(call, viewer, turn)
                ?? answerAfter(call, viewer, turn) ?? answerFigures(call, viewer, turn)
                ?? answerGuides(call, viewer, turn) ?? answerTraining(call, viewer, turn)
                ?? answerAssessments(call, viewer, turn)
            guard let reply else { throw CallRefusal.unknownMethod }
            return reply
        } catch let denial as Access.Denial {
            // That somebody was refused is on record too, and says what the person is not told.
            try turn.audit(
                "denied", by: viewer.person.rawValue, about: call.body["case"]?.string ?? call.method,
                detail: "\(call.method) \(denial.rawValue)")
            turn.refuse(denial)
            return .null
        }
    }

    /// Whether a citizen's number stands anywhere in what somebody has written: it is read by units that are not the case's, and
    /// goes into letters.
    private static func holdsCPR(_ written: JSON) -> Bool {
        switch written {
        case .string(let words): CPR.stands(in: words)
        case .array(let list): list.contains(where: holdsCPR)
        case .object(let object): object.members.contains { holdsCPR($0.value) }
        case .null, .bool, .integer, .number: false
        }
    }
}
