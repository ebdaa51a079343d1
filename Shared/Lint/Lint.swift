package import Wording

/// A second pair of eyes on what we write about and to a citizen: labels, office words, regret that is not ours.
///
/// Advice: nothing here stops a note or a letter, since a program cannot know what is true; but for a diagnosis named in words
/// of ours about a citizen, which Intake refuses until somebody says whose it is. What is quoted is somebody's own
/// words and is left alone. Danish inflections are known by ending, not by dictionary.
package enum Lint {
    /// What the text is for.
    package enum Kind: String, CaseIterable, Sendable {
        /// The record of a conversation.
        case note
        /// What goes to the citizen: it must also say what happens next, and whom to turn to.
        case letter
    }

    /// What was found, in the order it stands in the text; what is missing from the whole last.
    package static func findings(in text: String, as kind: Kind = .note) -> [Finding] {
        findings(in: text, as: kind, by: .learnt)
    }

    /// One matter of a sentence is told of, the one that most speaks for it in words of its own.
    package static func findings(in text: String, as kind: Kind, by lessons: Lessons) -> [Finding] {
        findings(in: stretches(of: text), by: lessons)
            + (kind == .letter ? Missing.findings(in: Sentence.all(in: text)) : [])
    }

    private static func findings(
        in stretches: [(sentence: Sentence, after: [Sentence])], by lessons: Lessons
    ) -> [Finding] {
        var found: [(place: Int, hit: Hit)] = []
        // What the reader alone has told of, of the sentence before.
        var told: [LintRule] = []
        for (place, stretch) in stretches.enumerated() {
            let heard = heard(in: stretch.sentence, followedBy: stretch.after)
            let sums = Reader.sums(of: stretch.sentence, after: stretch.after, heard: heard, by: lessons)
            let before = told
            told = []
            // What speaks most may stand in a sentence after this one: then this one's own matter is told of, too.
            for sum in sums.filter({ $0.sum > lessons.limit }).sorted(by: { $0.sum > $1.sum }) {
                let hits = heard.filter { $0.rule == sum.rule }
                found += hits.map { (place, $0) }
                guard hits.isEmpty, !before.contains(sum.rule),
                    let words = sum.words(in: [stretch.sentence] + stretch.after, by: lessons)
                else { break }
                let isOwn = words.sentence == 0
                if isOwn || told.isEmpty {
                    told.append(sum.rule)
                    let hit = Hit(sum.rule, words.words.lowerBound, words.words.upperBound)
                    found.append((place + words.sentence, hit))
                }
                if isOwn { break }
            }
        }
        return once(found).map { Finding($0.hit, in: stretches[$0.place].sentence) }
    }

    /// In the order of the text, and without what lies within words of which the same is said: a sentence may have been read
    /// as what follows the one before, too.
    private static func once(_ found: [(place: Int, hit: Hit)]) -> [(place: Int, hit: Hit)] {
        let inOrder = found.sorted {
            ($0.place, $0.hit.first, -$0.hit.last) < ($1.place, $1.hit.first, -$1.hit.last)
        }
        return inOrder.reduce(into: []) { kept, one in
            let here = kept.reversed().prefix { $0.place == one.place }
            let isSaid = here.contains { $0.hit.rule == one.hit.rule && one.hit.last <= $0.hit.last }
            if !isSaid { kept.append(one) }
        }
    }

    /// Each sentence with the two after it, which may say what it does not.
    static func stretches(of text: String) -> [(sentence: Sentence, after: [Sentence])] {
        let sentences = Sentence.all(in: text)
        let isList = Tokens.isListOfSentences(Array(text))
        return sentences.enumerated().map { place, sentence in
            // In a list of sentences the next line is another matter.
            let after = sentences[(place + 1)...].prefix(2).filter {
                !isList || $0.tokens.first?.line == sentence.tokens.last?.line
            }
            return (sentence, after)
        }
    }

    /// What the grammar finds in a sentence.
    static func heard(in sentence: Sentence, followedBy after: [Sentence]) -> [Hit] {
        let diagnoses = Diagnoses.hits(in: sentence)
        // "psykisk ustabil" is one finding.
        let labels = Labels.hits(in: sentence).filter { label in
            !diagnoses.contains { $0.first <= label.last && label.first <= $0.last }
        }
        // Whoever is "en plage for personalet" is given a label; that we bear it is the same words.
        let put =
            Parking.hits(in: sentence)
            + Nuisance.hits(in: sentence).filter { one in
                !labels.contains { $0.first <= one.last + 1 && one.first <= $0.last + 1 }
            }
        let graver = labels + diagnoses + Understanding.besides(put, in: sentence, followedBy: after)
        // Beside something graver a small sign of irony, "som altid", or a mild office word, "grundet", is not worth a line.
        return graver + Jargon.hits(in: sentence, besides: graver) + Irony.hits(in: sentence, besides: graver)
    }

    /// The first illness that the text gives somebody, where it is named: what is only likely by the company it keeps is
    /// advice, and no ground to refuse anything. Most texts name none, and cost a look at their words.
    package static func diagnosis(in text: String) -> Finding? {
        let stretches = stretches(of: text)
        guard stretches.contains(where: { !Diagnoses.hits(in: $0.sentence).isEmpty }) else { return nil }
        return findings(in: stretches, by: .learnt).first { $0.rule == .diagnosis }
    }

    /// What a whole letter, with all that its template says, does not say; the words of it are not looked at.
    package static func missing(in letter: String) -> [Finding] { Missing.findings(in: Sentence.all(in: letter)) }

    /// What a text is when nobody has said: whoever greets or signs writes a letter.
    package static func kind(of text: String) -> Kind {
        let lines = text.split(whereSeparator: \.isNewline).map { $0.lowercased() }
        let greets = lines.first.map { line in ["kære ", "hej ", "til "].contains(where: line.hasPrefix) } ?? false
        let signs = lines.suffix(5).contains { $0.contains("venlig hilsen") || $0.hasPrefix("mvh") }
        return signs || (greets && lines.count > 1) ? .letter : .note
    }
}

/// One thing worth another look.
package struct Finding: Hashable, Sendable {
    package let rule: LintRule
    /// Where it stands, both counted from 1; the line and column of what is missing are those of the end.
    package let line: Int
    package let column: Int
    /// The words as they stand in the text; empty for what is missing.
    package let found: String
    /// Another wording, or how to find one.
    package let offer: String

    package init(rule: LintRule, line: Int, column: Int, found: String, offer: String) {
        self.rule = rule
        self.line = line
        self.column = column
        self.found = found
        self.offer = offer
    }

    init(_ hit: Hit, in sentence: Sentence) {
        let (first, last) = (sentence.tokens[hit.first], sentence.tokens[hit.last])
        self.init(
            rule: hit.rule, line: first.line, column: first.column,
            found: sentence.text(from: first, to: last), offer: hit.offer ?? Wording.offer(for: hit.rule))
    }

    /// Why, in a sentence that names what it rests on.
    package var reason: String { Wording.reason(for: rule) }
    package var source: String { Wording.source(of: rule) }

    /// The finding in one line, as a form shows it.
    package var hint: String {
        found.isEmpty ? "\(reason) \(offer)" : "»\(found)«: \(reason) \(offer)"
    }

    /// The same with what it rests on, as it stands beside a letter or a note.
    package var sourcedHint: String { "\(hint) \(Wording.restsOn(rule))" }
}

/// Words of a sentence that a rule has something to say about.
struct Hit {
    let rule: LintRule
    /// The first and last token.
    let first: Int
    let last: Int
    /// A wording of its own; else the rule's.
    var offer: String?

    init(_ rule: LintRule, _ first: Int, _ last: Int? = nil, offer: String? = nil) {
        self.rule = rule
        self.first = first
        self.last = last ?? first
        self.offer = offer
    }
}

extension Hit {
    /// One hit where several lie over one another: the longest, then the first.
    static func apart(_ hits: [Hit]) -> [Hit] {
        var kept: [Hit] = []
        for hit in hits.sorted(by: { ($0.last - $0.first, $1.first) > ($1.last - $1.first, $0.first) })
        where !kept.contains(where: { $0.first <= hit.last && hit.first <= $0.last }) {
            kept.append(hit)
        }
        return kept.sorted { $0.first < $1.first }
    }
}
