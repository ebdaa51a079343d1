/// The prompts that concern whoever asks: as the leader who is to act, and as the one who is looked after.
package struct ListPrompts: ServiceCommand {
    package static let method = "wellbeing.list"
    /// Whether answered prompts are listed too.
    package let includeAnswered: Bool
    /// So many days it is told that whom the asker chose cannot, or has not answered.
    package static let unmetDays = 14
    /// So many days the leader is told what lapsed since its person no longer works here.
    package static let goneDays = 14
    package init(includeAnswered: Bool = false) { self.includeAnswered = includeAnswered }

    package struct Reply: Codable, Hashable, Sendable {
        package let prompts: [PromptRow]
        /// Talks with the asker that are written down as held, and that they can still say were not; absent when there are
        /// none, and from an older release.
        package let held: [PromptRow]?
        /// What came to nothing with whom the asker chose, until they ask for it again; absent when there is nothing, and from
        /// an older release.
        package let unmet: [PromptRow]?
        /// True where one reply does not hold all prompts: those that wait are there, and of the answered the newest. Absent
        /// otherwise.
        package let hasMore: Bool?
        /// What a restore of the file has lost, while that is told; absent otherwise, and from an older release.
        package let lost: LostCare?
        /// What the asker was asked for and is not any more, since the person no longer works here; asked for again when they
        /// come back. Absent when there is nothing, and from an older release.
        package let gone: [PromptRow]?

        package init(
            prompts: [PromptRow], held: [PromptRow]? = nil, unmet: [PromptRow]? = nil, hasMore: Bool? = nil,
            lost: LostCare? = nil, gone: [PromptRow]? = nil
        ) {
            self.lost = lost
            self.gone = gone
            self.hasMore = hasMore
            self.prompts = prompts
            self.held = held
            self.unmet = unmet
        }
    }
}

/// One prompt, as the leader and the person themself see it. Nobody else does.
package struct PromptRow: Codable, Hashable, Sendable {
    package let prompt: PromptID
    package let kind: PromptKind
    package let person: PersonID
    package let leader: PersonID
    package let state: PromptState
    package let stage: PromptStage
    package let asked: Timestamp
    /// Exclusive; then it is asked for again.
    package let by: Timestamp
    /// What is to be offered; a 1:1 where an older release wrote it down.
    package let care: CareKind?
    package let cause: CareCause?
    /// Set when it is offered to a whole unit; `person` is then the leader.
    package let unit: UnitID?
    /// The day on which it was offered, held or declined.
    package let on: CivilDay?
    /// Who leads a debriefing or supervision, once it is ordered.
    package let provider: CareProvider?
    /// Nobody who works here stands above the person: it waits, is shown to the administrator, and `leader` is the person.
    package let hasNobody: Bool?
    /// Who was asked before and has not answered, where it has gone up to `leader`; they may still answer.
    package let passedFrom: PersonID?
    /// The day on which the person said yes to it; they need not say so again.
    package let accepted: CivilDay?
    /// The day on which the person said that what was written down as held never was.
    package let notHeld: CivilDay?
    /// Who answered it last, and when; absent while nobody has, and from an older release.
    package let answeredBy: PersonID?
    package let answeredAt: Timestamp?
    /// The case somebody wants to be relieved of; of nothing else is it told which case it came up with.
    package let `case`: CaseID?
    /// The person chose whom to ask: `leader` answers as a colleague or stands above the nearest leader.
    package let isChosen: Bool?
    /// The first day on which it can have been offered or held: that of what it came up with. Absent from an older release.
    package let since: CivilDay?
    /// When that happened; absent where nothing did before it was asked for, and from an older release.
    package let occasion: Timestamp?
    /// How many hard talks it came up with, where there were several: one answer is about all of them.
    package let talks: Int?
    /// How it ended with whom the person chose; absent while it has not, and from an older release.
    package let unmet: ChosenEnding?

    package init(
        prompt: PromptID, kind: PromptKind, person: PersonID, leader: PersonID, state: PromptState,
        stage: PromptStage, asked: Timestamp, by: Timestamp, care: CareKind? = nil, cause: CareCause? = nil,
        unit: UnitID? = nil, on: CivilDay? = nil, provider: CareProvider? = nil, hasNobody: Bool? = nil,
        passedFrom: PersonID? = nil, accepted: CivilDay? = nil, notHeld: CivilDay? = nil,
        answeredBy: PersonID? = nil, answeredAt: Timestamp? = nil, case: CaseID? = nil, isChosen: Bool? = nil,
        since: CivilDay? = nil, occasion: Timestamp? = nil, talks: Int? = nil, unmet: ChosenEnding? = nil
    ) {
        self.talks = talks
        self.unmet = unmet
        self.occasion = occasion
        self.since = since
        self.accepted = accepted
        self.notHeld = notHeld
        self.answeredBy = answeredBy
        self.answeredAt = answeredAt
        self.case = `case`
        self.isChosen = isChosen
        self.care = care
        self.cause = cause
        self.unit = unit
        self.on = on
        self.provider = provider
        self.hasNobody = hasNobody
        self.passedFrom = passedFrom
        self.prompt = prompt
        self.kind = kind
        self.person = person
        self.leader = leader
        self.state = state
        self.stage = stage
        self.asked = asked
        self.by = by
    }
}

/// What became of a prompt. That help was offered and held is kept; what was said never is.
package enum PromptState: String, Codable, Hashable, CaseIterable, Sendable {
    case open, offered, held, declined
    /// No longer asked for: the person has left, or the rhythm was changed. Nobody says this; it becomes so.
    case lapsed

    /// What a leader or the person may say.
    package static let answers: [PromptState] = [.offered, .held, .declined]
}

/// The leader says what became of a prompt.
package struct AnswerPrompt: ServiceCommand {
    package static let method = "wellbeing.answer"
    package let prompt: PromptID
    package let state: PromptState
    /// The day it was offered, held or declined; today when absent. Neither in the future nor
    /// before the day of what it came up with.
    package let on: CivilDay?
    /// Who leads it, where somebody trained is to.
    package let provider: CareProvider?

    package init(prompt: PromptID, state: PromptState, on: CivilDay? = nil, provider: CareProvider? = nil) {
        self.prompt = prompt
        self.state = state
        self.on = on
        self.provider = provider
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let prompt: PromptRow
        package let published: [Published]

        package init(prompt: PromptRow, published: [Published]) {
            self.prompt = prompt
            self.published = published
        }
    }
}
