package import CaseModel

/// Whether a paper says what it must, before it is put into the case.
package enum PaperRules {
    /// What is known of the case around it.
    package struct Facts: Hashable, Sendable {
        /// Whether nobody is to be met before the risk is assessed: the citizen is known to lash out, or it is asked for
        /// before the next meeting.
        package let isRiskDemanded: Bool
        /// Whether whoever writes answers for the unit.
        package let isLeader: Bool
        /// Those named who do not work here.
        package let strangers: [PersonID]
        /// What the plan says until now.
        package let standing: [PlanAction]

        package init(
            isRiskDemanded: Bool, isLeader: Bool, strangers: [PersonID], standing: [PlanAction] = []
        ) {
            self.standing = standing
            self.isRiskDemanded = isRiskDemanded
            self.isLeader = isLeader
            self.strangers = strangers
        }
    }

    package static let mostActions = 12
    /// Bytes in minutes and in an internal agreement; three of each are shown together.
    package static let mostInPaper = 3_000

    /// - Throws: what is missing, one thing at a time in the order of the form.
    package static func check(_ body: PaperBody, _ facts: Facts, at now: Timestamp) throws(IntakeRefusal) {
        guard facts.strangers.isEmpty else { throw .personUnknown }
        switch body {
        case .plan(let actions): try check(actions, besides: facts.standing, on: now.civil.day)
        case .contactAgreement(let agreement):
            try check(agreement.howOften, agreement.canHelpWith, agreement.cannotHelpWith)
            guard !agreement.ways.isEmpty else { throw .paperEmpty }
            if let day = agreement.agreedOn, day > now.civil.day { throw .paperDayInFuture }
            if let rhythm = agreement.rhythm {
                guard (1...366).contains(rhythm.everyDays), rhythm.first >= now.civil.day else { throw .rhythmWrong }
            }
        case .stairs(let answers): try check(answers.whereWeStand, answers.whatWeCanDo)
        case .perspective(let shift):
            try check(shift.conduct, shift.reasons, shift.needs, shift.matters)
            if let change = shift.change { try check(change) }
        case .meeting(let meeting): try check(meeting, facts, at: now)
        case .minutes(let text), .internalAgreement(let text):
            guard !Words.areMissing(in: text) else { throw .paperEmpty }
            try Words.check(text, most: mostInPaper)
        case .management(let word):
            guard facts.isLeader else { throw .paperNotTheirs }
            try check(word.reason)
            guard !word.isTold || !word.people.isEmpty else { throw .paperPeopleMissing }
        }
    }

    /// What stood there already stays with its day, also once that is past; nothing new is to be done by a day that is.
    private static func check(
        _ actions: [PlanAction], besides standing: [PlanAction], on today: CivilDay
    ) throws(IntakeRefusal) {
        guard !actions.isEmpty else { throw .paperEmpty }
        guard actions.count <= mostActions else { throw .tooLong }
        for action in actions {
            guard !Words.areMissing(in: action.what) else { throw .paperEmpty }
            try Words.check(action.what, most: 400)
            guard let day = action.by, day < today, action.status.isAwaited else { continue }
            guard standing.contains(where: { $0.what == action.what && $0.by == day }) else { throw .planDayPast }
        }
    }

    /// Before somebody who is known to lash out is met, and where it is asked for, the risk is assessed: what has been seen,
    /// what is done against it, and how one gets help or away.
    private static func check(
        _ meeting: PlannedMeeting, _ facts: Facts, at now: Timestamp
    ) throws(IntakeRefusal) {
        guard meeting.at > now else { throw .meetingInPast }
        guard !Words.areMissing(in: meeting.place) else { throw .paperEmpty }
        try Words.checkLine(meeting.place)
        guard !meeting.people.isEmpty else { throw .paperPeopleMissing }
        guard meeting.people.count <= Words.mostPersons else { throw .tooLong }
        guard let risk = meeting.risk else {
            guard !facts.isRiskDemanded else { throw .riskNotAssessed }
            return
        }
        for text in [risk.seen, risk.measures, risk.wayOut] {
            guard !Words.areMissing(in: text) else { throw .riskNotAssessed }
            try Words.check(text, most: Words.mostInReason)
        }
    }

    private static func check(_ texts: String...) throws(IntakeRefusal) {
        for text in texts {
            guard !Words.areMissing(in: text) else { throw .paperEmpty }
            try Words.check(text, most: Words.mostInReason)
        }
    }
}

extension PaperBody {
    /// What is to be done by it; a plan's alone.
    package var actions: [PlanAction] { if case .plan(let actions) = self { actions } else { [] } }

    /// Everybody it names.
    package var people: [PersonID] {
        switch self {
        case .plan(let actions): actions.map(\.who)
        case .meeting(let meeting): meeting.people
        case .management(let word): word.people
        case .contactAgreement, .stairs, .perspective, .minutes, .internalAgreement: []
        }
    }
}

/// When management is told that it is building up, and when a step is looked at again: what a municipality has chosen.
package struct CooperationPolicy: Hashable, Sendable {
    /// From this step on a leader decides whether those above are told; never when absent.
    package let tellManagementAt: Step?
    /// Days until a step is looked at again, by step; never for those that are left out.
    package let reassessDays: [Step: Int]

    package init(tellManagementAt: Step?, reassessDays: [Step: Int]) {
        self.tellManagementAt = tellManagementAt
        self.reassessDays = reassessDays
    }

    /// Whether a leader is asked about telling management: the step is reached, or the citizen turns to several of us,
    /// to the mayor or to the press.
    package func asksAboutManagement(_ decision: StepDecision) -> Bool {
        let outward: [CooperationSign] = [.threatensWithPublicity, .playsStaffOff]
        if decision.signs.contains(where: outward.contains) { return true }
        guard let tellManagementAt else { return false }
        return decision.step.height >= tellManagementAt.height && decision.previous?.height != decision.step.height
    }

    /// When the step is to be looked at again: the morning so many days later.
    package func reassessBy(_ decision: StepDecision) -> Timestamp? {
        guard let days = reassessDays[decision.step], days > 0 else { return nil }
        return Copenhagen.moment(decision.at.civil.day.adding(days: days + 1))
    }
}

extension Step {
    fileprivate var height: Int {
        switch self {
        case .green: 0
        case .yellow: 1
        case .red: 2
        }
    }
}
