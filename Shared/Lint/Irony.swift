import Wording

/// Words that say more about the writer than about what happened: mockery, distrust, sighs. Source.
enum Irony {
    /// Ironic about somebody, ordinary about a matter or about what anybody may do.
    private static let words = Forms.plain(
        "naturligvis selvfølgelig selvsagt åbenbart sågar tilsyneladende pludselig tilfældigvis ligefrem sandelig vist pludseligt jo såmænd nok angiveligt"
    )
    private static let always = PatternBook(IronyWords.always + "\n" + IronyTurns.always)

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

    static func hits(in sentence: Sentence, besides graver: [Hit]) -> [Hit] {
        var hits = always.all(in: sentence).compactMap { _, range in
            isMeant(range, in: sentence) ? Hit(.irony, range.lowerBound, range.upperBound) : nil
        }
        for place in sentence.tokens.indices
        where words.contains(sentence.tokens[place].word) && !sentence.isQuoted(place) {
            if isMocking(place, in: sentence) { hits.append(Hit(.irony, place)) }
        }
        let found = Hit.apart(hits + scareQuotes(sentence) + exclamations(sentence))
        guard graver.contains(where: { [.label, .diagnosis, .parked].contains($0.rule) }) else { return found }
        return found.filter {
            $0.last - $0.first > 1 && !["som", "for", "mon"].contains(sentence.tokens[$0.first].word)
        }
    }

    /// "endnu en gang", "som aftalt": of a person who does something again, not of us.
    private static func isMeant(_ range: ClosedRange<Int>, in sentence: Sentence) -> Bool {
        let words = range.map { sentence.tokens[$0].word }.joined(separator: " ")
        let first = sentence.tokens[range.lowerBound].word
        let hasThird = sentence.people.contains(.third)
        if words.hasSuffix(" gang") || first == "som" || first == "atter" || words == "som bekendt" || first == "nu" {
            if first == "som", words.hasPrefix("som du") || words.hasPrefix("som i ") { return true }
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
        case "naturligvis", "selvfølgelig", "selvsagt":
            let mays: Set<String> = [
                "kan", "må", "skal", "får", "bør", "kunne", "måtte", "skulle", "velkommen", "bliver", "blev", "fik",
                "ret",
            ]
            let isPast = verbWord == "kunne" && sentence.has { $0 == "ikke" }
            return (!mays.contains(verbWord) || isPast) && !sentence.has { ["velkommen", "ret", "lov"].contains($0) }
        case "åbenbart": return !["fik", "får", "modtog", "nåede"].contains(verbWord)
        case "sågar", "ligefrem", "sandelig", "såmænd", "tilfældigvis", "angiveligt": return true
        case "tilsyneladende":
            if ["ved", "vidste", "kender", "kendte", "kan"].contains(verbWord),
                sentence.has({ ["alt", "alting", "bedst", "bedre"].contains($0) })
            {
                return true
            }
            return sentence.has { ["ikke", "aldrig", "intet"].contains($0) }
                && sentence.has {
                    [
                        "tid", "lyst", "gide", "gider", "forstå", "forstår", "læse", "læst", "vigtigere",
                        "interesseret", "hørt", "kende", "råd",
                    ].contains($0)
                }
        case "pludselig", "pludseligt":
            return sentence.has { ["godt", "alligevel", "husket", "huskede"].contains($0) }
        case "nok":
            // "Hun har nok glemt …": a guess that winks; "er nok syg" is only a guess.
            return place == verb + 1
                && ["har", "havde", "tror", "mener", "synes", "skulle", "vidste"].contains(verbWord)
                && place + 1 < sentence.tokens.count && sentence.tokens[place + 1].isWord
                && !Grammar.prepositions.contains(sentence.tokens[place + 1].word)
                && !["tid", "penge", "plads", "timer", "at"].contains(sentence.tokens[place + 1].word)
        case "jo":
            return verbWord != "kan" && !sentence.has { ["velkommen", "ret", "lov", "gerne"].contains($0) }
                && isAside(place, in: sentence)
        case "vist":
            // "har vist os brevet" is shown.
            let next = min(place + 1, sentence.tokens.count - 1)
            return ["har", "havde", "tror", "mener", "vil", "skulle", "kan", "ved"].contains(verbWord)
                && sentence.tokens[next].isWord && !Grammar.determiners.contains(sentence.tokens[next].word)
                && sentence.people[next] == nil
                && !["forståelse", "interesse", "billeder", "vilje", "frem"].contains(sentence.tokens[next].word)
        default: return false
        }
    }

    /// "Hun ved jo bedst", and not "jo mere" or "at han jo er syg".
    private static func isAside(_ place: Int, in sentence: Sentence) -> Bool {
        let next = place + 1 < sentence.tokens.count ? sentence.tokens[place + 1].word : ""
        return !["mere", "flere", "færre", "mindre", "længere", "før", "hurtigere", "oftere"].contains(next)
            && !sentence.isReported(place)
    }

    /// A mark of exclamation or a winking face behind what somebody else did; thanks and good wishes are meant.
    private static func exclamations(_ sentence: Sentence) -> [Hit] {
        if let face = sentence.tokens.indices.first(where: { at in
            !sentence.isQuoted(at) && "🙄😂😉🤷🙃😅😏🤦🤣😜🤔👏".contains(sentence.tokens[at].word)
        }) {
            return [Hit(.irony, face)]
        }
        guard let last = sentence.tokens.last, last.word == "!", !last.isQuoted, sentence.tokens.count > 3,
            sentence.people.contains(.third),
            !sentence.has({ ["tak", "tillykke", "velkommen", "husk", "held", "bemærk", "obs"].contains($0) })
        else { return [] }
        return [Hit(.irony, sentence.tokens.count - 2, sentence.tokens.count - 1)]
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
