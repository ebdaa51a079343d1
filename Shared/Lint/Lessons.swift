package import Wording

/// What the sets of sentences have taught the reader: for each rule, how much each sign speaks for it or against it, in hundredths.
///
/// Written by the trainer in Tests/LintTests, never by hand: whoever finds a sentence judged wrongly adds a line to a set.
package struct Lessons: Sendable {
    package struct Lesson: Sendable {
        /// How much each sign speaks for the rule.
        package let weights: [String: Int]
        /// Where every sentence begins, before a sign is seen.
        package let start: Int

        package init(weights: [String: Int], start: Int) {
            self.weights = weights
            self.start = start
        }
    }

    package let byRule: [LintRule: Lesson]
    /// What must speak for a rule, at least, for it to be told of.
    package let limit: Int

    package init(_ byRule: [LintRule: Lesson], limit: Int) {
        self.byRule = byRule
        self.limit = limit
    }

    /// Those the lint reads by.
    static let learnt = Lessons(text)

    /// `limit 15`, and for each rule a line `label start -45`, then its signs, `beklag:31 REGRET>LIVED:44`, in as many lines as it takes.
    package init(_ text: String) {
        var lessons: [LintRule: Lesson] = [:]
        var limit = 0
        var head: (rule: LintRule, start: Int)?
        var weights: [String: Int] = [:]
        func close() {
            if let head { lessons[head.rule] = Lesson(weights: weights, start: head.start) }
        }
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.count == 2, words[0] == "limit" {
                limit = Int(words[1]) ?? 0
            } else if words.count == 3, words[1] == "start", let rule = LintRule(rawValue: String(words[0])) {
                close()
                head = (rule, Int(words[2]) ?? 0)
                weights = [:]
            } else {
                for word in words {
                    guard let colon = word.lastIndex(of: ":") else { continue }
                    weights[String(word[..<colon])] = Int(word[word.index(after: colon)...]) ?? 0
                }
            }
        }
        close()
        byRule = lessons
        self.limit = limit
    }

    /// As it is read again: what speaks most for a rule first, what speaks most against it last.
    package var text: String {
        var lines = ["limit \(limit)"]
        for rule in LintRule.allCases {
            guard let lesson = byRule[rule] else { continue }
            lines.append("\(rule.rawValue) start \(lesson.start)")
            var line = ""
            for (sign, weight) in lesson.weights.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
                let word = "\(sign):\(weight)"
                if line.count + word.count > 110 {
                    lines.append(line)
                    line = ""
                }
                line += line.isEmpty ? word : " " + word
            }
            if !line.isEmpty { lines.append(line) }
        }
        return lines.joined(separator: "\n")
    }
}
