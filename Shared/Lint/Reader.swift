package import Wording

/// Reads a sentence as a whole: every sign in it speaks for a rule or against it, and the sum decides. Source: decision 70.
///
/// The grammar explains well and knows what it was taught; the reader also knows sentences that are built otherwise. What the
/// grammar has found counts as one sign more, and neither can tell of anything alone against much that speaks for another reading.
package enum Reader {
    /// The rules that are read so. What a letter lacks is looked for in the whole of it.
    package static let rules: [LintRule] = [.label, .diagnosis, .jargon, .parked, .nuisance, .understanding, .irony]
    /// These ask what the two sentences after say: whether we agree, and what happened.
    private static let followed: Set<LintRule> = [.parked, .nuisance, .understanding]

    package static func isFollowed(_ rule: LintRule) -> Bool { followed.contains(rule) }

    /// The signs of each sentence of a text, by itself and with the two after it: what the trainer learns by.
    package static func signs(in text: String) -> (alone: [[String]], joint: [[String]]) {
        let stretches = Lint.stretches(of: text)
        return (
            stretches.map { Signs(of: [$0.sentence]).places.keys.sorted() },
            stretches.map { Signs(of: [$0.sentence] + $0.after).places.keys.sorted() }
        )
    }

    /// How much it says that the grammar has found the same.
    private static let agreement = 90
    /// How much it says against it that the grammar knows what is said, and has found it to be fair there.
    private static let silence = 30

    /// How much speaks for each rule, where `heard` is what the grammar has found.
    static func sums(of sentence: Sentence, after: [Sentence], heard: [Hit], by lessons: Lessons) -> [Sum] {
        let alone = Signs(of: [sentence])
        let joint = after.isEmpty ? alone : Signs(of: [sentence] + after)
        let isAnswered = after.contains(where: Stand.isTaken)
        return rules.compactMap { rule in
            let hits = heard.filter { $0.rule == rule }
            let isHeard = !hits.isEmpty
            // Whoever is told of an office word must be told of a plain one: those stand in the grammar's list.
            guard let lesson = lessons.byRule[rule], isHeard || rule != .jargon else { return nil }
            // Understanding with a yes or a no is what R-125 asks for, in whichever words.
            let isFair = !isHeard && isKnown(rule, in: sentence, followedBy: after)
            if isFair, rule == .understanding { return nil }
            var signs = followed.contains(rule) ? joint : alone
            var sum = lesson.sum(of: signs)
            // What is said after it takes nothing back that the grammar has found, unless it says where we stand.
            if isHeard, !isAnswered, lesson.sum(of: alone) > sum {
                signs = alone
                sum = lesson.sum(of: alone)
            }
            // Nor does what is said besides, in the same sentence, make anything else of what somebody is called.
            if isHeard, rule == .label, sum + agreement <= lessons.limit {
                sum = hits.reduce(sum) { max($0, lesson.sum(of: Signs(of: [sentence.part(around: $1.first)]))) }
            }
            return Sum(rule: rule, sum: sum + (isHeard ? agreement : isFair ? -silence : 0), signs: signs)
        }
    }

    /// Whether the grammar has an answer of its own: a word that it knows is said of nobody here, or we say where we stand.
    private static func isKnown(_ rule: LintRule, in sentence: Sentence, followedBy after: [Sentence]) -> Bool {
        switch rule {
        case .label:
            sentence.has {
                LabelWords.strong.contains($0) || LabelWords.nouns.contains($0) || LabelWords.weak.contains($0)
                    || LabelWords.verbs.contains($0)
            }
        case .diagnosis: sentence.has(DiagnosisWords.words.contains)
        case .parked: ([sentence] + after).contains(where: Stand.isTaken)
        case .understanding:
            ([sentence] + after).contains(where: Stand.isTaken) || Understanding.isAdvice(sentence)
        default: false
        }
    }

    struct Sum {
        let rule: LintRule
        let sum: Int
        fileprivate let signs: Signs

        /// The words that speak most for it: a few that stand together, in one of the sentences.
        func words(in stretch: [Sentence], by lessons: Lessons) -> (sentence: Int, words: ClosedRange<Int>)? {
            guard let lesson = lessons.byRule[rule] else { return nil }
            var weights = stretch.map { Array(repeating: 0, count: $0.tokens.count) }
            for (sign, places) in signs.places where !places.isEmpty {
                let share = (lesson.weights[sign] ?? 0) / places.count
                for place in places { weights[place.sentence][place.token] += share }
            }
            var best: (sentence: Int, words: ClosedRange<Int>)?
            var most = Int.min
            for (number, sentence) in stretch.enumerated() {
                let ends = sentence.tokens.indices.filter {
                    sentence.tokens[$0].isWord && !sentence.tokens[$0].isQuoted
                }
                for first in ends {
                    for last in ends where last >= first && last < first + Self.longest {
                        // Each word must be worth its place.
                        let sum = weights[number][first...last].reduce(0) { $0 + $1 - Self.price }
                        if sum > most { (most, best) = (sum, (number, first...last)) }
                    }
                }
            }
            return best
        }

        private static let longest = 8
        private static let price = 6
    }

    /// How much speaks for each rule in each sentence of a text: what the trainer sets the limit by.
    package static func sums(in text: String, by lessons: Lessons) -> [[LintRule: Int]] {
        Lint.stretches(of: text).map { stretch in
            let heard = Lint.heard(in: stretch.sentence, followedBy: stretch.after)
            let sums = sums(of: stretch.sentence, after: stretch.after, heard: heard, by: lessons)
            return Dictionary(uniqueKeysWithValues: sums.map { ($0.rule, $0.sum) })
        }
    }
}

extension Lessons.Lesson {
    fileprivate func sum(of signs: Signs) -> Int {
        signs.places.keys.reduce(start) { $0 + (weights[$1] ?? 0) }
    }
}
