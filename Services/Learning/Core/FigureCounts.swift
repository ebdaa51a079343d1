package import CaseModel

/// What is counted of some complaints: numbers alone, so that what two months come to can be added up.
struct FigureCounts: Sendable {
    private(set) var method = Track()
    private(set) var others = Track()
    private var excluded: [ExclusionGround: Int] = [:]
    private var calls = (inTime: 0, late: 0, none: 0)
    private var elapsed = Buckets(Self.shortDays)
    private var talks = (closed: 0, formal: 0, neither: 0)
    private var objections = (cases: 0, answered: 0)
    private var judged = JudgedObjections()
    private var reopened = 0
    private var repeats = 0
    private var copies = Buckets(Self.shortDays)
    private var experience = AnswerCounts()
    private var preventive = (inTime: 0, late: 0, none: 0)

    /// The limits of what is told of days from receipt to the end.
    static let longDays = [1, 3, 7, 14, 28, 56]
    /// Of what should take hours.
    static let shortDays = [1, 2, 3, 7]

    /// Complaints that went one way.
    struct Track: Sendable {
        private(set) var received = 0
        private(set) var handling = Buckets(FigureCounts.longDays)

        fileprivate mutating func add(_ fact: Fact) {
            received += 1
            if let minutes = fact.handlingMinutes { handling.add(minutes) }
        }

        fileprivate static func += (one: inout Self, other: Self) {
            one.received += other.received
            one.handling += other.handling
        }
    }

    /// How many took less than so many days, each counted where it fits first; the last holds all the rest.
    struct Buckets: Sendable {
        private let days: [Int]
        private(set) var counts: [Int]
        var total: Int { counts.reduce(0, +) }

        init(_ days: [Int]) {
            self.days = days
            counts = Array(repeating: 0, count: days.count + 1)
        }

        mutating func add(_ minutes: Int32) {
            counts[days.firstIndex { Int(minutes) < $0 * 1440 } ?? days.count] += 1
        }

        static func += (one: inout Self, other: Self) {
            for place in one.counts.indices { one.counts[place] += other.counts[place] }
        }
    }

    mutating func add(_ fact: Fact) {
        // Nobody has complained: it must neither make the complaints more nor their first call later.
        if fact.isPreventive { return addPreventive(fact) }
        if fact.isMethod {
            method.add(fact)
            addTalk(fact)
        } else {
            others.add(fact)
            excluded[fact.heard.exclusion ?? .unknown, default: 0] += 1
        }
        if fact.calls.objections > 0 {
            objections.cases += 1
            if fact.calls.answered ?? 0 >= fact.calls.objections { objections.answered += 1 }
        }
        if let outcomes = fact.calls.judged { judged += outcomes }
        if fact.heard.reopenings != nil { reopened += 1 }
        if fact.repeats > 0 { repeats += 1 }
        if let minutes = fact.copyMinutes { copies.add(minutes) }
        for line in fact.experience { experience.add(line, isOwn: fact.own?.contains(line.question) ?? false) }
    }

    private mutating func addPreventive(_ fact: Fact) {
        guard let spoken = fact.calls.spokenAt else { return preventive.none += 1 }
        if let limit = fact.calls.limit, spoken >= limit { preventive.late += 1 } else { preventive.inTime += 1 }
    }

    private mutating func addTalk(_ fact: Fact) {
        if let spoken = fact.calls.spokenAt, let minutes = fact.elapsedMinutes {
            // A case without a clock, taken in as history, was never late.
            if let limit = fact.calls.limit, spoken >= limit { calls.late += 1 } else { calls.inTime += 1 }
            elapsed.add(minutes)
        } else {
            calls.none += 1
        }
        if fact.wentFormal {
            talks.formal += 1
        } else if fact.calls.spokenAt != nil, fact.heard.closedAt != nil {
            talks.closed += 1
        } else {
            talks.neither += 1
        }
    }

    static func += (one: inout Self, other: Self) {
        one.method += other.method
        one.others += other.others
        one.excluded.merge(other.excluded, uniquingKeysWith: +)
        one.calls.inTime += other.calls.inTime
        one.calls.late += other.calls.late
        one.calls.none += other.calls.none
        one.elapsed += other.elapsed
        one.talks.closed += other.talks.closed
        one.talks.formal += other.talks.formal
        one.talks.neither += other.talks.neither
        one.objections.cases += other.objections.cases
        one.objections.answered += other.objections.answered
        one.judged += other.judged
        one.reopened += other.reopened
        one.repeats += other.repeats
        one.copies += other.copies
        one.preventive.inTime += other.preventive.inTime
        one.preventive.late += other.preventive.late
        one.preventive.none += other.preventive.none
        one.experience += other.experience
    }

    /// Why complaints went the ordinary way.
    var grounds: Dictionary<ExclusionGround, Int>.Keys { excluded.keys }

    /// The numbers of a breakdown, in its order.
    ///
    /// - Parameter grounds: those that stand in ``Breakdown/excluded``, in this order.
    func numbers(_ breakdown: Breakdown, grounds: [ExclusionGround]) -> [Int] {
        let received = method.received + others.received
        switch breakdown {
        case .received: return [received]
        case .ways: return [method.received, others.received]
        case .firstCalls: return [calls.inTime, calls.late, calls.none]
        // The first of these spans are 24 hours: were both told as numbers of their own, one would give the other away.
        case .within24Hours: return [elapsed.counts[0], elapsed.total - elapsed.counts[0]]
        case .elapsed: return Array(elapsed.counts.dropFirst())
        case .talks: return [talks.closed, talks.formal, talks.neither]
        case .methodState: return [method.handling.total, method.received - method.handling.total]
        case .methodHandling: return method.handling.counts
        case .othersState: return [others.handling.total, others.received - others.handling.total]
        case .othersHandling: return others.handling.counts
        case .excluded: return grounds.map { excluded[$0] ?? 0 }
        case .objected: return [objections.cases, received - objections.cases]
        case .answered: return [objections.answered, objections.cases - objections.answered]
        case .judged: return [judged.upheld, judged.partlyUpheld, judged.notUpheld]
        case .reopened: return [reopened, received - reopened]
        case .repeats: return [repeats, received - repeats]
        case .copies: return [copies.total]
        case .copyTimes: return copies.counts
        case .preventive: return [preventive.inTime, preventive.late, preventive.none]
        case .experience(let question):
            return ExperienceAnswer.allCases.map { answer in
                let ways = experience.ways(question, answer)
                return ways.own + ways.asked
            }
        case .answerWays(let question, let answer):
            let ways = experience.ways(question, answer)
            return [ways.own, ways.asked]
        }
    }
}

extension Fact {
    /// Whether it went through the method, or was to.
    package var isMethod: Bool { heard.route != .formal }

    /// Whether it is a contact before anybody has complained.
    var isPreventive: Bool { heard.isPreventive }

    /// Whether it went on formally although it was to be talked through.
    package var wentFormal: Bool {
        switch calls.outcome {
        case .formal, .stopped: true
        case .solved, .newTalk, .withdrawn, .notReached, nil: heard.route == .callback && heard.isHandedOn
        }
    }

    /// From receipt to the end.
    var handlingMinutes: Int32? { heard.closedAt.map(minutes) }
    /// From receipt to the first talk, in elapsed time.
    var elapsedMinutes: Int32? { calls.spokenAt.map(minutes) }
    /// From the filing of the note to the sending of its copy.
    var copyMinutes: Int32? { copyTook.map { Int32(clamping: $0 / 60_000) } }

    private func minutes(to end: Timestamp) -> Int32 {
        Int32(clamping: max(0, end.milliseconds - heard.received.milliseconds) / 60_000)
    }
}

extension CaseFact {
    /// Whether it is a contact before anybody has complained.
    var isPreventive: Bool { kind == .preventiveContact }
}

extension JudgedObjections {
    fileprivate static func += (one: inout Self, other: Self) {
        one.upheld += other.upheld
        one.partlyUpheld += other.partlyUpheld
        one.notUpheld += other.notUpheld
    }
}
