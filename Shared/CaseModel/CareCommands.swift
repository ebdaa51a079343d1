/// `wellbeing.ask`: somebody asks for something for themself; their leader is told that a task waits.
package struct AskForCare: ServiceCommand {
    package static let method = "wellbeing.ask"
    package let kind: CareKind
    /// The case it is about, when the asker wants to say so. Kept here alone.
    package let `case`: CaseID?
    /// Whom to ask; the nearest leader when absent.
    package let whom: CareAsked?
    /// The colleague, when one is asked.
    package let colleague: PersonID?

    package init(kind: CareKind, case: CaseID? = nil, whom: CareAsked? = nil, colleague: PersonID? = nil) {
        self.kind = kind
        self.case = `case`
        self.whom = whom
        self.colleague = colleague
    }

    package typealias Reply = AnswerPrompt.Reply
}

/// Of whom somebody asks something for themself: whoever cannot use their leader can ask another.
package enum CareAsked: String, Codable, Hashable, CaseIterable, Sendable {
    case leader
    /// The leader above the nearest one, who does not hear of it.
    case leadersLeader
    /// A colleague by name, for sparring; of a leader's own strain, a fellow leader.
    case colleague
}

/// `wellbeing.choose`: the person says yes or no to what is offered; no is final and needs no reason.
package struct ChooseCare: ServiceCommand {
    package static let method = "wellbeing.choose"
    package let prompt: PromptID
    package let accepts: Bool

    package init(prompt: PromptID, accepts: Bool) {
        self.prompt = prompt
        self.accepts = accepts
    }

    package typealias Reply = AnswerPrompt.Reply
}

/// `wellbeing.offer`: a leader offers something to people they lead without having been asked, after a pressed period for
/// instance.
package struct OfferCare: ServiceCommand {
    package static let method = "wellbeing.offer"
    package let kind: CareKind
    package let people: [PersonID]
    package let isPressedPeriod: Bool

    package init(kind: CareKind, people: [PersonID], isPressedPeriod: Bool) {
        self.kind = kind
        self.people = people
        self.isPressedPeriod = isPressedPeriod
    }

    /// One prompt for each.
    package struct Reply: Codable, Hashable, Sendable {
        package let prompts: [PromptRow]
        package let published: [Published]
        /// To whom something of the kind is open already: nothing was offered to them. Absent where there is nobody.
        package let already: [PersonID]?

        package init(prompts: [PromptRow], published: [Published], already: [PersonID]? = nil) {
            self.prompts = prompts
            self.published = published
            self.already = already
        }
    }
}

/// What a unit has at regular intervals, and when it is next.
package struct CareRhythm: Codable, Hashable, Sendable {
    package let unit: UnitID
    package let kind: CareKind
    /// Working days between: 1 is daily, 5 weekly.
    package let workingDays: Int
    package let next: CivilDay

    package init(unit: UnitID, kind: CareKind, workingDays: Int, next: CivilDay) {
        self.unit = unit
        self.kind = kind
        self.workingDays = workingDays
        self.next = next
    }
}

/// `wellbeing.rhythms`: those of the asker's own unit and of the units they lead.
package struct ListRhythms: ServiceCommand {
    package static let method = "wellbeing.rhythms"
    package init() {}

    package struct Reply: Codable, Hashable, Sendable {
        package let rhythms: [CareRhythm]
        package init(rhythms: [CareRhythm]) { self.rhythms = rhythms }
    }
}

/// `wellbeing.set-rhythm`: a leader decides it for a unit they lead; absent days end it.
package struct SetRhythm: ServiceCommand {
    package static let method = "wellbeing.set-rhythm"
    package let unit: UnitID
    package let kind: CareKind
    /// 1 to 250.
    package let workingDays: Int?

    package init(unit: UnitID, kind: CareKind, workingDays: Int?) {
        self.unit = unit
        self.kind = kind
        self.workingDays = workingDays
    }

    package typealias Reply = ListRhythms.Reply
}

/// `wellbeing.mine`: everything that is kept about the asker, and who has read it.
package struct ShowOwnCare: ServiceCommand {
    package static let method = "wellbeing.mine"
    package init() {}

    package struct Reply: Codable, Hashable, Sendable {
        /// Prompts about the asker, the newest first.
        package let prompts: [PromptRow]
        /// Incidents the asker registered, was exposed to, or saw.
        package let incidents: [IncidentRow]
        /// The signs of load that are counted, over the policy's days.
        package let load: CareLoad
        package let looks: LookLog

        package init(prompts: [PromptRow], incidents: [IncidentRow], load: CareLoad, looks: LookLog) {
            self.prompts = prompts
            self.incidents = incidents
            self.load = load
            self.looks = looks
        }
    }
}

/// What is counted of somebody's contact with citizens, over the days of the policy.
package struct CareLoad: Codable, Hashable, Sendable {
    package let redCases: Int
    package let hardTalks: Int
    package let objections: Int

    package init(redCases: Int, hardTalks: Int, objections: Int) {
        self.redCases = redCases
        self.hardTalks = hardTalks
        self.objections = objections
    }
}

/// `wellbeing.figures`: how many were looked after, per unit and quarter; never about fewer than five people or incidents, nor by
/// subtraction. For leaders about the units they lead, and for the working environment organisation about its own
/// unit and those below.
package struct ShowCareFigures: ServiceCommand {
    package static let method = "wellbeing.figures"
    package init() {}

    package struct Reply: Codable, Hashable, Sendable {
        /// Quarters that have ended, the newest first; each unit in order of identifier. The newest four hundred.
        package let rows: [CareFigure]
        /// How many incidents of which kind, in the same order; of the same quarters. Absent from an older release.
        package let incidents: [IncidentFigure]?

        package init(rows: [CareFigure], incidents: [IncidentFigure]? = nil) {
            self.rows = rows
            self.incidents = incidents
        }
    }
}

/// One unit with those below it, in one quarter that has ended.
package struct CareFigure: Codable, Hashable, Sendable {
    package let unit: UnitID
    /// The quarter's first day.
    package let from: CivilDay
    /// People to whom something was offered or with whom it was held; absent below five, and where subtraction would tell.
    package let lookedAfter: Int?
    /// People who were exposed to an incident or saw one; likewise.
    package let inIncidents: Int?

    package init(unit: UnitID, from: CivilDay, lookedAfter: Int?, inIncidents: Int?) {
        self.unit = unit
        self.from = from
        self.lookedAfter = lookedAfter
        self.inIncidents = inIncidents
    }
}

/// `wellbeing.gaps`: where nobody can be asked to look after somebody. For administrators and the operator.
package struct ListCareGaps: ServiceCommand {
    package static let method = "wellbeing.gaps"
    package init() {}

    package struct Reply: Codable, Hashable, Sendable {
        package let gaps: [CareGap]
        /// Prompts and duties that wait because nobody could be asked.
        package let waiting: Int
        /// How many units and people were looked over; absent from an older release.
        package let units: Int?
        package let people: Int?

        package init(gaps: [CareGap], waiting: Int, units: Int? = nil, people: Int? = nil) {
            self.gaps = gaps
            self.waiting = waiting
            self.units = units
            self.people = people
        }
    }
}

/// One fault in the organisation as Directory has told it.
package struct CareGap: Codable, Hashable, Sendable {
    package let kind: CareGapKind
    package let unit: UnitID
    /// Set where it concerns one person.
    package let person: PersonID?

    package init(kind: CareGapKind, unit: UnitID, person: PersonID? = nil) {
        self.kind = kind
        self.unit = unit
        self.person = person
    }
}

/// What is wrong with it.
package enum CareGapKind: String, Codable, Hashable, CaseIterable, Sendable {
    /// The unit lies, by its parents, under itself.
    case loop
    /// The unit above is not known.
    case unknownParent
    /// The unit's leader has left, or is not known.
    case leaderGone
    /// Nobody from this unit upwards leads it.
    case nobodyLeads
    /// Nobody stands above this person: at the top, or where all chairs above are empty.
    case nobodyAbove
}
