/// The forms in which a Danish word comes, from the form that a dictionary has it under.
///
/// Written out by paradigm, never guessed from how a word begins: `imødekomme` is office language and `imødekommende` is
/// not. An entry may name the stem before a vowel after a slash, `dum/dumm`, and forms that no ending gives after a colon,
/// `lyve:løj,løjet`.
enum Forms {
    /// Gender, number, definite form and comparison: besværlig, -t, -e, -ere, -st, -ste.
    static func adjective(_ entry: String) -> Set<String> {
        let (base, stem, others) = parts(entry)
        var forms = Set([base] + others)
        if base.hasSuffix("ende") || base.hasSuffix("e") { return forms.union([base + "s"]) }
        if base.hasSuffix("et"), stem == base { return forms.union([base.dropLast() + "de", base.dropLast() + "des"]) }
        let inner = base.hasSuffix("en") && stem == base ? String(base.dropLast(2)) + "n" : stem
        forms.formUnion(["t", "st", "ste", "s"].map { base + $0 })
        forms.formUnion(["e", "es", "ere", "est", "este"].map { inner + $0 })
        return forms
    }

    /// Number, definite form and genitive, of either gender.
    static func noun(_ entry: String) -> Set<String> {
        let (base, stem, others) = parts(entry)
        var forms = Set(others.flatMap { [$0, $0 + "s"] })
        forms.formUnion(["", "s"].map { base + $0 })
        let endings =
            base.hasSuffix("e")
            ? ["n", "ns", "t", "ts", "r", "rs", "rne", "rnes"]
            : ["en", "ens", "et", "ets", "er", "ers", "erne", "ernes", "e", "es", "ene", "enes"]
                + (base.hasSuffix("er") ? ["ne", "nes"] : [])
        forms.formUnion(endings.map { stem + $0 })
        return forms
    }

    /// Tenses, participles and passive. The word of command is left out: `sig`, `svar` and `adresser` are other words too.
    static func verb(_ entry: String) -> Set<String> {
        let (base, stem, others) = parts(entry)
        let root = base.hasSuffix("e") ? String((stem == base ? base : stem).dropLast(stem == base ? 1 : 0)) : base
        var forms = Set([base, base + "r", base + "s"] + others.flatMap { [$0, $0 + "s"] })
        let isLong = base.hasSuffix("e")
        forms.formUnion(["ede", "et", "ende", "edes"].map { root + $0 })
        if isLong { forms.formUnion(["te", "t", "tes"].map { root + $0 }) } else { forms.formUnion([base + "ede"]) }
        return forms
    }

    /// Every form of every entry, to be looked up by.
    static func all(_ entries: String, _ paradigm: (String) -> Set<String>) -> Set<String> {
        entries.split(whereSeparator: \.isWhitespace).reduce(into: []) { $0.formUnion(paradigm(String($1))) }
    }

    /// Words that do not change.
    static func plain(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    private static func parts(_ entry: String) -> (base: String, stem: String, others: [String]) {
        let halves = entry.split(separator: ":", maxSplits: 1).map(String.init)
        let stems = halves[0].split(separator: "/", maxSplits: 1).map(String.init)
        let others = halves.count > 1 ? halves[1].split(separator: ",").map(String.init) : []
        return (stems[0], stems.count > 1 ? stems[1] : stems[0], others)
    }
}
