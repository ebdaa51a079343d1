import Wording

/// Words that belong in an office, and what one says instead. Source: R-069 (everyday language, orally and in writing).
enum Jargon {
    /// A phrase, where a word that ends in `*` is a beginning, and plain words for it; none where it must be said anew.
    private static let phrases: [(String, String?)] = [
        ("såfremt", "hvis"), ("fremsend*", "sende"), ("anmod*", "bede om"), ("i medfør af", "efter"), ("jf.", "se"),
        ("henset til", "fordi"), ("imødekom*", "give"), ("nærværende", "dette"), ("skrivelse*", "brev"),
        ("vedrørende", "om"), ("vedr.", "om"), ("oversend*", "sende videre"), ("foranstaltning*", nil),
        ("beror på", "venter på"), ("bero på", "vente på"), ("partshøring*", nil), ("til efterretning", nil),
        ("andrager", "er"), ("p.t.", "nu"), ("opsættende virkning", nil), ("iværksæt*", "sætte i gang"),
        ("iværksat*", "sat i gang"), ("bortfald*", "stopper"), ("efterkom*", "gøre"), ("grundet", "på grund af"),
        ("hjemmel*", "regler"), ("effektuer*", "gøre"), ("rette henvendelse", "kontakte"),
        ("retter henvendelse", "kontakter"), ("i henhold til", "efter"), ("undertegnede", "mig"), ("instans*", nil),
        ("det anførte", "det, du skriver"), ("noteret os", nil), ("foretage sig yderligere", nil), ("ovenstående", nil),
        ("nedenstående", nil), ("ovennævnte", nil), ("afstedkom*", "føre til"), ("foranledning", "grund"),
        ("anledning til", nil), ("fordre*", "kræver"), ("pågældende", nil), ("desuagtet", "alligevel"),
        ("i så henseende", nil), ("berostil*", "vente"), ("skal hermed", nil), ("ikke fremmes", nil),
        ("udfærdig*", "skrive"), ("tilvejebring*", "skaffe"), ("påhvil*", "skal"), ("fornødne", "nødvendige"),
        ("ultimo", "sidst i"), ("primo", "først i"), ("kontakt bedes rettet", nil), ("manglende medvirken", nil),
        ("sagsbehandlingsskridt*", nil), ("idet", "fordi"), ("hvorvidt", "om"), ("eftersom", "fordi"),
    ]

    static func hits(in sentence: Sentence) -> [Hit] {
        phrases.compactMap { phrase, plain in
            sentence.phrase(phrase).map {
                Hit(.jargon, $0.lowerBound, $0.upperBound, offer: plain.map { Wording.plainer($0) })
            }
        }
    }
}
