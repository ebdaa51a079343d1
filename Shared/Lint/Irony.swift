import Wording

/// Words that say more about the writer than about what happened: mockery, distrust, sighs. Source.
enum Irony {
    /// Ironic about somebody, ordinary about a matter or about what anybody may do.
    private static let words = Forms.plain(
        "naturligvis selvfølgelig åbenbart sågar tilsyneladende pludselig tilfældigvis ligefrem sandelig vist pludseligt jo såmænd nok angiveligt"
    )
    private static let always = PatternBook(IronyWords.always)

    /// After these a quotation is a quotation.
    private static let reports: Set<String> = [
        ":", "hedder", "ordret", "står", "om", "ordene", "ordet", "teksten", "overskriften", "emnet", "titlen",
        "sætningen", "navnet",
        "begrebet", "som", "betyder", "formuleringen", "mærket", "filen", "linjen", "punktet", "afsnittet", "knappen",
        "feltet", "hæftet", "folderen",
        "siden", "menuen", "blanketten", "formularen", "mappen", "brevet", "spørgsmålet", "svaret", "stod", "lød",
        "lyder", "skrevet", "ord",
        "udtrykket", "vendingen", "kaldes", "med", ",", "vælg", "trykke", "tryk", "under", "rubrikken", "svarede",
        "rubrik", "pjecen", "fanen",
    ]

    static func hits(in sentence: Sentence) -> [Hit] {
        var hits = always.all(in: sentence).compactMap { _, range in
            isMeant(range, in: sentence) ? Hit(.irony, range.lowerBound, range.upperBound) : nil
        }
        for place in sentence.tokens.indices
        where words.contains(sentence.tokens[place].word) && !sentence.isQuoted(place) {
            if isMocking(place, in: sentence) { hits.append(Hit(.irony, place)) }
        }
        return Hit.apart(hits + scareQuotes(sentence))
    }

    /// "endnu en gang", "som aftalt": of a person who does something again, not of us.
    private static func isMeant(_ range: ClosedRange<Int>, in sentence: Sentence) -> Bool {
        let words = range.map { sentence.tokens[$0].word }.joined(separator: " ")
        let first = sentence.tokens[range.lowerBound].word
        let hasThird = sentence.people.contains(.third)
        if words.hasSuffix(" gang") || first == "som" || first == "atter" || words == "som bekendt" || first == "nu" {
            guard hasThird || words.contains("tyvende") else { return false }
            if sentence.has({ ["tak", "takker", "takkede", "undskyld", "beklager"].contains($0) }) { return false }
            guard
                let verb = sentence.verbPlace(before: range.lowerBound)
                    ?? (range.upperBound + 1 < sentence.tokens.count ? range.upperBound + 1 : nil)
            else { return hasThird }
            return !sentence.subject(of: verb).isOurs
        }
        if first.hasPrefix("påstå") || first.hasPrefix("påstan") {
            return sentence.people.contains(.third) || sentence.people.contains(.you) || first != "påstand"
        }
        if words == "igen igen" || words == "igen-igen" { return true }
        if first == "ikke" || first == "den" || first == "fandt" || first == "finder" { return hasThird }
        return true
    }

    /// "Han havde selvfølgelig ikke læst brevet"; "borgeren kan selvfølgelig klage" and "vi hjælper naturligvis" are meant.
    private static func isMocking(_ place: Int, in sentence: Sentence) -> Bool {
        let word = sentence.tokens[place].word
        guard !sentence.isReported(place) || word == "jo" else {
            return ["naturligvis", "selvfølgelig"].contains(word) && place > 0
                && Grammar.reports.contains(sentence.tokens[place - 1].word)
        }
        guard let verb = sentence.verb(near: place) else { return false }
        let subject = sentence.subject(of: verb)
        guard subject.isThird || (subject == .it && sentence.people.contains(.third) && word == "åbenbart") else {
            return false
        }
        let verbWord = sentence.tokens[verb].word
        switch word {
        case "naturligvis", "selvfølgelig":
            let mays: Set<String> = [
                "kan", "må", "skal", "får", "bør", "kunne", "måtte", "skulle", "velkommen", "bliver", "blev", "fik",
                "ret",
            ]
            let isPast = verbWord == "kunne" && sentence.has { $0 == "ikke" }
            return (!mays.contains(verbWord) || isPast) && !sentence.has { ["velkommen", "ret", "lov"].contains($0) }
        case "åbenbart": return !["fik", "får", "modtog", "nåede"].contains(verbWord)
        case "sågar", "ligefrem", "sandelig", "såmænd", "tilfældigvis", "angiveligt": return true
        case "tilsyneladende":
            return sentence.has { ["ikke", "aldrig", "intet"].contains($0) }
                && sentence.has {
                    [
                        "tid", "lyst", "gide", "gider", "forstå", "forstår", "læse", "læst", "vigtigere",
                        "interesseret", "hørt", "kende",
                    ].contains($0)
                }
        case "pludselig", "pludseligt":
            return sentence.has { ["godt", "alligevel", "husket", "huskede"].contains($0) }
        case "jo":
            return sentence.has {
                ["altid", "aldrig", "ret", "alt", "bedst", "bedre", "ekspert", "klogere"].contains($0)
            }
        default: return false
        }
    }

    /// One to three words in quotation marks that nobody is said to have said.
    private static func scareQuotes(_ sentence: Sentence) -> [Hit] {
        let tokens = sentence.tokens
        var hits: [Hit] = []
        for open in tokens.indices
        where open > 0 && tokens[open].isQuoted && !tokens[open].isWord && !tokens[open - 1].isQuoted {
            guard tokens[open - 1].word != "som", !reports.contains(tokens[open - 1].word),
                !Grammar.reports.contains(tokens[open - 1].word),
                !isTitle(open, in: sentence)
            else { continue }
            let words = tokens[(open + 1)...].prefix { $0.isQuoted }
            guard (1...3).contains(words.count), words.allSatisfy(\.isWord),
                !words.allSatisfy(\.isCapital) || words.count == 1 && !words.first!.isCapital
            else { continue }
            let verb = sentence.verbPlace(before: open)
            if let verb, Grammar.reports.contains(tokens[verb].word),
                !["mene", "mener", "mente"].contains(tokens[verb].word),
                open - verb <= 4
            {
                continue
            }
            // “nej”, svarede hun
            let next =
                words.endIndex + (words.endIndex + 1 < tokens.count && tokens[words.endIndex + 1].word == "," ? 2 : 1)
            if next < tokens.count,
                ["sagde", "siger", "skrev", "svarede", "lød", "råbte", "spurgte"].contains(tokens[next].word)
            {
                continue
            }
            hits.append(Hit(.irony, words.startIndex, words.endIndex - 1))
        }
        return hits
    }

    /// A form, a page or a letter that is called so.
    private static func isTitle(_ open: Int, in sentence: Sentence) -> Bool { sentence.tokens[open + 1].isCapital }
}

extension Sentence {
    /// The finite verb that an adverb belongs to: just before it, or before what stands between.
    func verb(near place: Int) -> Int? {
        let start = clauseStart(of: place)
        return (start..<place).first { Grammar.isLikelyFinite.contains(tokens[$0].word) }
            ?? (start..<place).first {
                tokens[$0].word.hasSuffix("r") || tokens[$0].word.hasSuffix("ede") || tokens[$0].word.hasSuffix("te")
            }
            ?? (place + 1 < tokens.count
                ? ((place + 1)..<min(tokens.count, place + 4)).first {
                    Grammar.isLikelyFinite.contains(tokens[$0].word)
                } : nil)
    }
}
