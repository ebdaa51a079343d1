package import CaseModel

/// Counts the facts of a period, one after the other, and tells what they come to.
///
/// A case belongs to the period in which it was received. The method's cases are those that were talked through or were
/// to be; all others stand beside them, since they must not pay for it.
package struct Tally: Sendable {
    private var method = Track()
    private var others = Track()
    private var excluded: [ExclusionGround: Int] = [:]
    private var calls = (inTime: 0, late: 0, none: 0, within24: 0)
    private var elapsed: [Int32] = []
    private var talks = (closed: 0, formal: 0, neither: 0)
    private var objections = (cases: 0, answered: 0)
    private var reopened = 0
    private var copies: [Int32] = []
    private var repeats = 0
    private var experience: [ExperienceLine: Int] = [:]
    private let least: Int

    package init(least: Int = SmallNumbers.least) { self.least = least }

    /// Cases that went one way.
    private struct Track: Sendable {
        var received = 0
        /// Minutes from receipt to the end.
        var handling: [Int32] = []

        mutating func add(_ fact: CaseFact) {
            received += 1
            if let closed = fact.closedAt { handling.append(Tally.minutes(fact.received, closed)) }
        }
    }

    package mutating func add(_ fact: Fact) {
        if fact.isMethod {
            method.add(fact.heard)
            countTalk(fact)
        } else {
            others.add(fact.heard)
            excluded[fact.heard.exclusion ?? .unknown, default: 0] += 1
        }
        if fact.calls.objections > 0 {
            objections.cases += 1
            if fact.answeredObjections >= fact.calls.objections { objections.answered += 1 }
        }
        if fact.reopenings > 0 { reopened += 1 }
        if fact.repeats > 0 { repeats += 1 }
        if let took = fact.copyTook { copies.append(Int32(clamping: took / 60_000)) }
        for line in fact.experience { add(line) }
    }

    /// What a citizen answered about how they were met, when it is told apart from the case.
    package mutating func add(_ line: ExperienceLine) { experience[line, default: 0] += 1 }

    private mutating func countTalk(_ fact: Fact) {
        if let spoken = fact.calls.spokenAt {
            // A case without a clock, taken in as history, was never late.
            if let limit = fact.calls.limit, spoken >= limit { calls.late += 1 } else { calls.inTime += 1 }
            elapsed.append(Self.minutes(fact.heard.received, spoken))
            if spoken < fact.heard.received.adding(hours: 24) { calls.within24 += 1 }
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

    private static func minutes(_ from: Timestamp, _ to: Timestamp) -> Int32 {
        Int32(clamping: max(0, to.milliseconds - from.milliseconds) / 60_000)
    }

    /// What it came to, for these days; small numbers hidden.
    package func figures(from: CivilDay, to: CivilDay, isExample: Bool = false) -> Figures {
        let received = SmallNumbers.alone(method.received + others.received, least: least)
        let ways = parts(of: received, [method.received, others.received])
        let first = parts(of: ways[0], [calls.inTime, calls.late, calls.none])
        let talk = parts(of: ways[0], [talks.closed, talks.formal, talks.neither])
        let spoken = first[0].shown != nil && first[1].shown != nil ? Count.number(elapsed.count) : .hidden
        let grounds = excluded.keys.sorted()
        let kept = parts(of: ways[1], grounds.map { excluded[$0] ?? 0 })
        let objected = part(objections.cases, of: received)
        let answers = parts(of: objected, [objections.answered, objections.cases - objections.answered])
        return Figures(
            from: from, to: to, isExample: isExample, received: received,
            method: figures(of: method, as: ways[0]), others: figures(of: others, as: ways[1]),
            excluded: zip(grounds, kept).map { ExcludedFigure(ground: $0, count: $1) },
            calls: CallFigures(
                inTime: first[0], late: first[1], none: first[2], elapsed: spread(elapsed, as: spoken, [1, 2, 3, 7]),
                within24Hours: part(calls.within24, of: spoken)),
            talks: TalkFigures(closedAfterTalk: talk[0], wentFormal: talk[1], neither: talk[2]),
            objections: ObjectionFigures(
                cases: objected, answered: answers[0], unanswered: answers[1], reopened: part(reopened, of: received)),
            copies: spread(copies, as: SmallNumbers.alone(copies.count, least: least), [1, 2, 3, 7]),
            repeats: part(repeats, of: received), experience: ExperienceQuestion.allCases.map(figure))
    }

    private func figures(of track: Track, as received: Count) -> TrackFigures {
        let closed = track.handling.count
        let state = parts(of: received, [closed, track.received - closed])
        return TrackFigures(
            received: received, closed: state[0], open: state[1],
            handling: spread(track.handling, as: state[0], [1, 3, 7, 14, 28, 56]))
    }

    private func figure(_ question: ExperienceQuestion) -> ExperienceFigure {
        let counts = ExperienceAnswer.allCases.map { answer in
            experience[ExperienceLine(question: question, answer: answer)] ?? 0
        }
        let shown = parts(of: SmallNumbers.alone(counts.reduce(0, +), least: least), counts)
        return ExperienceFigure(question: question, yes: shown[0], partly: shown[1], no: shown[2])
    }

    private func spread(_ minutes: [Int32], as count: Count, _ days: [Int]) -> Spread {
        let bounds = days.map(Int?.some) + [nil]
        // Too few to say, or a hidden number: a mean of few is one person's.
        guard count.shown != nil, minutes.count >= least else {
            return Spread(count: count, meanMinutes: nil, medianMinutes: nil, buckets: [])
        }
        let sorted = minutes.sorted()
        let middle = sorted.count / 2
        let median =
            sorted.count % 2 == 1 ? Int64(sorted[middle]) : (Int64(sorted[middle - 1]) + Int64(sorted[middle])) / 2
        var counts = bounds.map { _ in 0 }
        for one in sorted { counts[days.firstIndex { Int(one) < $0 * 1440 } ?? days.count] += 1 }
        let shown = parts(of: count, counts)
        return Spread(
            count: count, meanMinutes: sorted.reduce(Int64(0)) { $0 + Int64($1) } / Int64(sorted.count),
            medianMinutes: median, buckets: zip(bounds, shown).map { Spread.Bucket(underDays: $0, count: $1) })
    }

    private func parts(of total: Count, _ numbers: [Int]) -> [Count] {
        SmallNumbers.parts(of: total, numbers, least: least)
    }

    private func part(_ number: Int, of total: Count) -> Count { SmallNumbers.part(number, of: total, least: least) }
}

extension Fact {
    /// Whether it went through the method, or was to.
    package var isMethod: Bool { heard.route != .formal }

    /// Whether it went on formally although it was to be talked through.
    package var wentFormal: Bool {
        switch calls.outcome {
        case .formal, .stopped: true
        case .solved, .newTalk, .withdrawn, .notReached, nil: heard.route == .callback && heard.isHandedOn
        }
    }
}
