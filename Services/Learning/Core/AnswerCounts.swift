import CaseModel

/// How many answered what to the three questions on how they were met: by themselves, and asked by one of us.
struct AnswerCounts: Sendable {
    private var own = Self.nothing
    private var asked = Self.nothing

    private static let nothing = Array(
        repeating: 0, count: ExperienceQuestion.allCases.count * ExperienceAnswer.allCases.count)

    mutating func add(_ line: ExperienceLine, isOwn: Bool) {
        let place = Self.place(line.question, line.answer)
        if isOwn { own[place] += 1 } else { asked[place] += 1 }
    }

    func ways(_ question: ExperienceQuestion, _ answer: ExperienceAnswer) -> (own: Int, asked: Int) {
        let place = Self.place(question, answer)
        return (own: own[place], asked: asked[place])
    }

    static func += (one: inout Self, other: Self) {
        for place in nothing.indices {
            one.own[place] += other.own[place]
            one.asked[place] += other.asked[place]
        }
    }

    private static func place(_ question: ExperienceQuestion, _ answer: ExperienceAnswer) -> Int {
        let row =
            switch question {
            case .respect: 0
            case .listening: 1
            case .fairness: 2
            }
        return row * 3 + answer.place
    }
}

extension ExperienceAnswer {
    /// Its place among all, without looking for it: figures count a million.
    var place: Int {
        switch self {
        case .yes: 0
        case .partly: 1
        case .no: 2
        }
    }
}
