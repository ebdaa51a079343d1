import Lint
import Wording

/// Learns from sets of sentences how much each sign speaks for a rule: the weights of `Lessons`.
///
/// A linear classifier (squared hinge loss, kept small by the sum of squares) by dual coordinate descent: additions,
/// multiplications and square roots in a fixed order, so that every machine learns the same to the last digit.
struct Trainer {
    /// How many signs a rule is read by.
    private static let kept = 300
    /// A sign that fewer sentences bear is no sign yet.
    private static let fewest = 3
    /// How dear a sentence judged wrongly is, against large weights.
    private static let strictness = 0.1
    private static let rounds = 60

    /// A line as it is read: the numbers of the signs of each sentence, by itself and with those after it.
    private struct Line {
        let rule: LintRule?
        let alone: [[Int]]
        let joint: [[Int]]
    }
    private let lines: [Line]
    /// Every sign of every line, in the order of the alphabet.
    private let signs: [String]

    init(_ judged: [Judged]) {
        let read = judged.map { Reader.signs(in: $0.text) }
        let signs = Set(read.flatMap { ($0.alone + $0.joint).flatMap(\.self) }).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(signs, signs.indices))
        self.signs = signs
        lines = zip(judged, read).map { line, read in
            Line(
                rule: line.rule, alone: read.alone.map { $0.compactMap { numbers[$0] } },
                joint: read.joint.map { $0.compactMap { numbers[$0] } })
        }
    }

    /// Lessons from the lines at these places, whose limit is still to be set.
    func lessons(from places: [Int]) -> Lessons {
        let lines = places.map { self.lines[$0] }
        return Lessons(
            Dictionary(uniqueKeysWithValues: Reader.rules.map { ($0, lesson(for: $0, from: lines)) }), limit: 0)
    }

    /// The lowest limit, from 10 on, above which seven findings in eight are right, on lines that the lessons have not seen.
    static func limit(_ held: [(line: Judged, sums: [[LintRule: Int]])]) -> Int {
        func holds(_ limit: Int) -> Bool {
            var (right, wrong) = (0, 0)
            for (line, sums) in held {
                for rule in told(sums, limit) { if rule == line.rule { right += 1 } else { wrong += 1 } }
            }
            return right * 8 >= (right + wrong) * 7
        }
        return stride(from: 10, through: 60, by: 5).first(where: holds) ?? 60
    }

    /// One rule a sentence, as the lint tells of them.
    private static func told(_ sums: [[LintRule: Int]], _ limit: Int) -> Set<LintRule> {
        Set(
            sums.compactMap { sums in
                Reader.rules.compactMap { rule in sums[rule].map { (rule: rule, sum: $0) } }
                    .max { $0.sum < $1.sum }
                    .flatMap { $0.sum > limit ? $0.rule : nil }
            })
    }

    private func lesson(for rule: LintRule, from lines: [Line]) -> Lessons.Lesson {
        let examples = lines.flatMap { Self.bearing(rule, in: $0) }
        var counts = Array(repeating: 0, count: signs.count)
        for example in examples { for sign in example.signs { counts[sign] += 1 } }
        let known = signs.indices.filter { counts[$0] >= Self.fewest }
        let first = weights(of: known, by: examples)
        // How much a sign moves what is said of all sentences, so that neither a rare nor a small one is kept.
        let moved = known.indices.map { at in
            let share = Double(counts[known[at]]) / Double(examples.count)
            return abs(first.weights[at]) * (share * (1 - share)).squareRoot()
        }
        let order = known.indices.sorted { (moved[$1], known[$0]) < (moved[$0], known[$1]) }
        let chosen = order.prefix(Self.kept).map { known[$0] }.sorted()
        let last = weights(of: chosen, by: examples)
        let rounded = zip(chosen, last.weights).map { (signs[$0], Int(($1 * 100).rounded())) }.filter { $0.1 != 0 }
        return Lessons.Lesson(
            weights: Dictionary(uniqueKeysWithValues: rounded), start: Int((last.start * 100).rounded()))
    }

    private struct Example {
        let signs: [Int]
        let isRight: Bool
    }

    /// A line that bears the rule does so in its first sentence, with those after it where these are read too; of a fair line every
    /// sentence is fair.
    private static func bearing(_ rule: LintRule, in line: Line) -> [Example] {
        let all = Reader.isFollowed(rule) ? line.joint : line.alone
        guard line.rule == rule else { return all.map { Example(signs: $0, isRight: false) } }
        guard let first = all.first, all.count == 1 || Reader.isFollowed(rule) else { return [] }
        return [Example(signs: first, isRight: true)]
    }

    private func weights(of known: [Int], by examples: [Example]) -> (weights: [Double], start: Double) {
        var numbers = Array(repeating: -1, count: signs.count)
        for (number, sign) in known.enumerated() { numbers[sign] = number }
        // The signs of all examples one after another; the last of each is the start, which every example bears.
        var bounds = [0]
        var flat: [Int] = []
        for example in examples {
            flat += example.signs.map { numbers[$0] }.filter { $0 >= 0 } + [known.count]
            bounds.append(flat.count)
        }
        var weights = Array(repeating: 0.0, count: known.count + 1)
        var held = Array(repeating: 0.0, count: examples.count)
        let slack = 1 / (2 * Self.strictness)
        // Lines of one kind stand together in a set: they are taken from everywhere.
        let pace = examples.count % 7919 == 0 ? 7907 : 7919
        weights.withUnsafeMutableBufferPointer { weights in
            flat.withUnsafeBufferPointer { flat in
                for turn in 0..<(Self.rounds * examples.count) {
                    let number = turn % examples.count * pace % examples.count
                    let side = examples[number].isRight ? 1.0 : -1.0
                    let (from, to) = (bounds[number], bounds[number + 1])
                    var (sum, at) = (0.0, from)
                    while at < to {
                        sum += weights[flat[at]]
                        at += 1
                    }
                    let slope = side * sum - 1 + slack * held[number]
                    let next = max(held[number] - slope / (Double(to - from) + slack), 0)
                    let change = (next - held[number]) * side
                    guard change != 0 else { continue }
                    held[number] = next
                    at = from
                    while at < to {
                        weights[flat[at]] += change
                        at += 1
                    }
                }
            }
        }
        return (Array(weights.dropLast()), weights[known.count])
    }
}
