import CaseModel

/// Numbers that add up to one that is told beside them.
enum Breakdown: Hashable, Sendable {
    case received, ways
    /// Of the method's complaints.
    case firstCalls, talks, methodState, methodHandling
    /// Of those spoken with, and of those that took longer.
    case within24Hours, elapsed
    /// Of all others.
    case othersState, othersHandling, excluded
    /// A number and all the rest, of all that was received; ``answered`` of those that objected.
    case objected, answered, reopened, repeats
    /// Each objection counts, so that these are parts of their own sum and of nothing else.
    case judged
    case copies, copyTimes
    /// Contacts that are no complaints, and part of no other number.
    case preventive
    case experience(ExperienceQuestion)
    /// One answer, by whether the citizen gave it by themself or was asked.
    case answerWays(ExperienceQuestion, ExperienceAnswer)

    /// All of them, each behind the one that holds its total.
    static let all: [Breakdown] =
        [
            .received, .ways, .firstCalls, .talks, .methodState, .methodHandling, .within24Hours, .elapsed,
            .othersState,
            .othersHandling, .excluded, .objected, .answered, .judged, .reopened, .repeats, .copies,
            .copyTimes, .preventive,
        ] + ExperienceQuestion.allCases.map(Breakdown.experience)
        + ExperienceQuestion.allCases.flatMap { question in
            ExperienceAnswer.allCases.map { Breakdown.answerWays(question, $0) }
        }

    /// The breakdown that holds the total, and which numbers of it are the total together; `nil` for one whose total
    /// stands nowhere else.
    var whole: (breakdown: Breakdown, places: Range<Int>)? {
        switch self {
        case .received, .judged, .copies, .preventive, .experience: nil
        case .ways, .objected, .reopened, .repeats: (.received, 0..<1)
        case .firstCalls, .talks, .methodState: (.ways, 0..<1)
        case .othersState, .excluded: (.ways, 1..<2)
        case .methodHandling: (.methodState, 0..<1)
        case .othersHandling: (.othersState, 0..<1)
        // In time and late.
        case .within24Hours: (.firstCalls, 0..<2)
        case .elapsed: (.within24Hours, 1..<2)
        case .answered: (.objected, 0..<1)
        case .copyTimes: (.copies, 0..<1)
        case .answerWays(let question, let answer): (.experience(question), answer.place..<answer.place + 1)
        }
    }
}

/// What is told of some complaints, breakdown by breakdown.
struct ToldNumbers: Sendable {
    private var counts: [Breakdown: [Count]] = [:]

    init() {}

    /// What may be told of numbers when nothing else is known of the complaints: small ones are hidden, and as many beside
    /// them as it takes.
    init(_ numbers: [Breakdown: [Int]], least: Int) {
        for breakdown in Breakdown.all {
            let own = numbers[breakdown] ?? []
            // A number that is part of no other is few in its own right.
            if breakdown.whole == nil, own.count == 1 {
                counts[breakdown] = own.map { SmallNumbers.alone($0, least: least) }
                continue
            }
            let total =
                breakdown.whole.map { whole in self[whole.breakdown][whole.places].reduce(.number(0), +) }
                ?? SmallNumbers.alone(own.reduce(0, +), least: least)
            counts[breakdown] = SmallNumbers.parts(of: total, own, least: least)
        }
    }

    /// Those of these numbers that are told, and none of the others.
    init(_ numbers: [Breakdown: [Int]], of told: [Breakdown: Set<Int>]) {
        counts = numbers.reduce(into: [:]) { counts, entry in
            let places = told[entry.key] ?? []
            counts[entry.key] = entry.value.indices.map { places.contains($0) ? .number(entry.value[$0]) : .hidden }
        }
    }

    subscript(breakdown: Breakdown) -> [Count] { counts[breakdown] ?? [] }

    /// What both come to; hidden where either is.
    static func += (one: inout Self, other: Self) {
        one.counts.merge(other.counts) { zip($0, $1).map(+) }
    }
}
