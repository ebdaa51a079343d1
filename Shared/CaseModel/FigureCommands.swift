/// How many, when that may be said (decision 79).
package enum Count: Hashable, Codable, Sendable {
    case number(Int)
    /// So few that the number could point at somebody.
    case few
    /// Not said, so that nobody works out another from it; it may be large.
    case hidden

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            switch text {
            case "few": self = .few
            case "hidden": self = .hidden
            default: throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a count")
            }
        } else {
            self = .number(try container.decode(Int.self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .number(let number): try container.encode(number)
        case .few: try container.encode("few")
        case .hidden: try container.encode("hidden")
        }
    }

    /// The number; `nil` when it is not told.
    package var shown: Int? {
        if case .number(let number) = self { number } else { nil }
    }

    /// What two come to: hidden where either is not told; few and nought are few.
    package static func + (one: Count, other: Count) -> Count {
        if one == .number(0) { return other }
        if other == .number(0) { return one }
        guard let first = one.shown, let second = other.shown else { return .hidden }
        return .number(first + second)
    }
}

/// The figures of a period and of some units. Content-free, and hidden where they are small.
package struct Evaluate: ServiceCommand {
    package static let method = "learning.evaluate"
    /// The first day on which a complaint was received.
    package let from: CivilDay
    /// The last day.
    package let to: CivilDay
    /// Only these, each with the units below it; absent: all that one answers for. Others than those are refused.
    package let units: [UnitID]?
    /// In place of our own facts the made-up ones that show the pilot of 2012.
    package let isExample: Bool?

    package init(from: CivilDay, to: CivilDay, units: [UnitID]? = nil, isExample: Bool? = nil) {
        self.from = from
        self.to = to
        self.units = units
        self.isExample = isExample
    }

    package typealias Reply = Figures
}

/// What a period came to.
package struct Figures: Codable, Hashable, Sendable {
    package let from: CivilDay
    package let to: CivilDay
    package let isExample: Bool
    package let received: Count
    /// The complaints that were talked through, or were to be.
    package let method: TrackFigures
    /// All others, which must not pay for it.
    package let others: TrackFigures
    /// Those that went the ordinary way, by why.
    package let excluded: [ExcludedFigure]
    /// The first calls of the method's complaints, by whether they came before the limit.
    package let calls: CallFigures
    /// What the talks came to.
    package let talks: TalkFigures
    package let objections: ObjectionFigures
    /// From the filing of the note to the sending of its copy: what the copies cost in time.
    package let copies: Spread
    /// Complaints after which the citizen turned to us again before it was closed.
    package let repeats: Count
    package let experience: [ExperienceFigure]
    /// Preventive contacts, which are no complaints and count in nothing above; absent from an older release.
    package let preventive: PreventiveFigures?

    package init(
        from: CivilDay, to: CivilDay, isExample: Bool, received: Count, method: TrackFigures, others: TrackFigures,
        excluded: [ExcludedFigure], calls: CallFigures, talks: TalkFigures, objections: ObjectionFigures,
        copies: Spread, repeats: Count, experience: [ExperienceFigure], preventive: PreventiveFigures? = nil
    ) {
        self.preventive = preventive
        self.from = from
        self.to = to
        self.isExample = isExample
        self.received = received
        self.method = method
        self.others = others
        self.excluded = excluded
        self.calls = calls
        self.talks = talks
        self.objections = objections
        self.copies = copies
        self.repeats = repeats
        self.experience = experience
    }
}

/// Complaints that went one way.
package struct TrackFigures: Codable, Hashable, Sendable {
    package let received: Count
    package let closed: Count
    package let open: Count
    /// From receipt to the end, of those that are closed.
    package let handling: Spread

    package init(received: Count, closed: Count, open: Count, handling: Spread) {
        self.received = received
        self.closed = closed
        self.open = open
        self.handling = handling
    }
}

/// How long something took, over many.
package struct Spread: Codable, Hashable, Sendable {
    package let count: Count
    /// In minutes; absent when there are too few to say.
    package let meanMinutes: Int64?
    package let medianMinutes: Int64?
    /// In order; each holds what took less than its days and did not fit into the one before.
    package let buckets: [Bucket]

    package struct Bucket: Codable, Hashable, Sendable {
        /// Exclusive; absent in the last, which holds all the rest.
        package let underDays: Int?
        package let count: Count

        package init(underDays: Int?, count: Count) {
            self.underDays = underDays
            self.count = count
        }
    }

    package init(count: Count, meanMinutes: Int64?, medianMinutes: Int64?, buckets: [Bucket]) {
        self.count = count
        self.meanMinutes = meanMinutes
        self.medianMinutes = medianMinutes
        self.buckets = buckets
    }
}

/// Complaints that were kept out of the method for one reason.
package struct ExcludedFigure: Codable, Hashable, Sendable {
    package let ground: ExclusionGround
    package let count: Count

    package init(ground: ExclusionGround, count: Count) {
        self.ground = ground
        self.count = count
    }
}

/// First calls against their limit.
package struct CallFigures: Codable, Hashable, Sendable {
    package let inTime: Count
    package let late: Count
    /// Nobody has spoken with the citizen.
    package let none: Count
    /// From receipt to the first talk, in elapsed time.
    package let elapsed: Spread
    /// Of those spoken with: within 24 elapsed hours, as 002 has it.
    package let within24Hours: Count

    package init(inTime: Count, late: Count, none: Count, elapsed: Spread, within24Hours: Count) {
        self.inTime = inTime
        self.late = late
        self.none = none
        self.elapsed = elapsed
        self.within24Hours = within24Hours
    }
}

/// Calls that come before somebody has complained, against their own limit: the change that is known.
package struct PreventiveFigures: Codable, Hashable, Sendable {
    package let inTime: Count
    package let late: Count
    /// Nobody has spoken with the citizen.
    package let none: Count

    package init(inTime: Count, late: Count, none: Count) {
        self.inTime = inTime
        self.late = late
        self.none = none
    }
}

/// What became of the method's complaints.
package struct TalkFigures: Codable, Hashable, Sendable {
    /// Closed without going the formal way.
    package let closedAfterTalk: Count
    package let wentFormal: Count
    /// Neither of the two: still under way, or ended without a talk.
    package let neither: Count

    package init(closedAfterTalk: Count, wentFormal: Count, neither: Count) {
        self.closedAfterTalk = closedAfterTalk
        self.wentFormal = wentFormal
        self.neither = neither
    }
}

/// Objections to notes.
package struct ObjectionFigures: Codable, Hashable, Sendable {
    /// Complaints in which the citizen objected.
    package let cases: Count
    /// Of these: answered, by a new talk or in writing.
    package let answered: Count
    package let unanswered: Count
    /// Complaints that were opened again.
    package let reopened: Count
    /// How the objections came out that somebody has judged; absent from an older release.
    package let judged: JudgedFigures?

    package init(cases: Count, answered: Count, unanswered: Count, reopened: Count, judged: JudgedFigures? = nil) {
        self.judged = judged
        self.cases = cases
        self.answered = answered
        self.unanswered = unanswered
        self.reopened = reopened
    }
}

/// How objections came out: each objection counts, also when a case has several.
package struct JudgedFigures: Codable, Hashable, Sendable {
    package let upheld: Count
    package let partlyUpheld: Count
    package let notUpheld: Count

    package init(upheld: Count, partlyUpheld: Count, notUpheld: Count) {
        self.upheld = upheld
        self.partlyUpheld = partlyUpheld
        self.notUpheld = notUpheld
    }
}
