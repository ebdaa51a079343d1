/// What a note can be told about its own language, before the citizen reads it.
extension Wording.Desk {
    /// A word or turn that seldom helps, and what to do instead.
    package struct LanguageRule: Hashable, Sendable {
        /// In small letters; found at the beginning of a word.
        package let starts: [String]
        package let advice: String
    }

    /// Source: 001 on labels, jargon and the way of regretting; the words and the advice are our own.
    package static let languageRules = [
        LanguageRule(
            starts: [
                "vanskelig borger", "besværlig", "kværulant", "urimelig", "aggressiv", "hysterisk", "utilregnelig",
            ],
            advice: "Det er et mærkat på borgeren. Skriv, hvad der skete, eller hvad der blev sagt."),
        LanguageRule(
            starts: ["din oplevelse", "din opfattelse", "du føler, at", "borgerens oplevelse"],
            advice: "Det kan lyde, som om vi ikke tror på det. Skriv det, borgeren fortalte."),
        LanguageRule(
            starts: ["beklager, at du", "beklager, hvis", "beklager at du", "beklager hvis"],
            advice: "Så beklager vi borgeren og ikke os selv. Skriv, hvad vi gjorde, og beklag det."),
        LanguageRule(
            starts: [
                "jf.", "ovennævnte", "ovenstående", "nedenstående", "vedrørende", "i henhold til", "såfremt",
                "partshør", "berostill", "sagsbehandlingsskridt", "afstedkomm", "foranstalt",
            ],
            advice: "Det er kontorsprog. Skriv det, som du ville sige det i telefonen."),
    ]

    package static func hint(_ found: String, _ advice: String) -> String { "»\(found)«: \(advice)" }
}
