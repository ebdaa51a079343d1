package import CaseModel

/// How a citizen gets letters, and what became of one, as Sagen says it.
extension Wording.Desk {
    package static let postHead = "Sådan får borgeren breve"
    package static let postUnknown =
        "Ingen har slået op, hvordan borgeren får post. Breve går på papir til den adresse, der er bekræftet."
    package static func postLost(_ moment: Timestamp) -> String {
        "\(Wording.moment(moment).firstUpper) blev det valgt, hvordan borgeren får breve. Valget gik tabt, da systemet blev lagt tilbage fra "
            + "en sikkerhedskopi, og det, der står, er ældre. Vælg igen; indtil da bliver der ikke sendt breve i sagen."
    }
    package static let postHow = "Borgeren er registreret sådan"
    package static let postMissing = "Vælg, hvordan borgeren er registreret."
    package static let postCVR = "CVR-nummer"
    package static let postCVRHint = "Kun for virksomheder og foreninger; otte cifre."
    package static let postProtectedHint =
        "Vælger du »Beskyttet adresse«, bliver adressen også skjult på sagen. Er den ikke beskyttet mere, så skriv det også "
        + "under Omkring borgeren."
    /// Where the citizen has other cases: no letter goes by what stands in another one.
    package static let postOfEach =
        "Borgeren har også andre sager. Skriv det i hver af dem: en sags breve går efter det, der står i sagen selv. Så får ingen en "
        + "andens post, hvis det viser sig, at sagerne ikke er den samme borgers."
    package static let postStillOpen =
        "Brevene går kun med Digital Post, men adressen står åbent på sagen. Er den beskyttet, så skriv det her:"
    package static let savePost = "Gem, hvordan borgeren får post"
    package static let confirmAddress = "Navn, adresse og CPR-nummer er borgerens: send brevet"

    package static func choice(_ registration: PostRegistration) -> String {
        switch registration {
        case .digital: "Digital Post"
        case .exempt: "Fritaget for Digital Post: på papir"
        case .underFifteen: "Under 15 år: på papir til forældremyndighedens indehaver"
        case .company: "Virksomhed eller forening: Digital Post"
        case .abroad: "Bor i udlandet: på papir"
        case .protected: "Beskyttet adresse: kun Digital Post"
        }
    }

    /// By which way a letter goes, where it is, and what is to be done about it.
    package static func delivery(_ row: DeliveryRow) -> String {
        "\(Wording.way(of: row.channel)), \(Wording.place(of: row))." + (act(on: row).map { " \($0)" } ?? "")
    }

    /// The same of a letter; of a note copy that a newer version has overtaken, that it is not sent again.
    package static func delivery(of letter: LetterRow) -> String? {
        letter.delivery.map { row in
            "\(Wording.way(of: row.channel)), \(Wording.place(of: row))." + (act(on: letter).map { " \($0)" } ?? "")
        }
    }

    /// What is to be done about a letter; `nil` when nothing is.
    package static func act(on letter: LetterRow) -> String? {
        letter.delivery.flatMap { act(on: $0) }.map { letter.newer == nil ? $0 : letterNewer }
    }

    /// What is to be done about it; `nil` when nothing is.
    package static func act(on row: DeliveryRow) -> String? {
        switch row.next {
        case .nothing: nil
        case .askForReceipt: "Kvitteringen mangler. Spørg driften."
        case .correctAddress: "Find den rigtige adresse."
        case .chooseAnotherWay: "Find en anden vej, der er lige så sikker."
        case .look where row.evidence?.code == "put_back.taken_out":
            "Se på sagen, om borgeren skal have det, og send det så igen. Skal borgeren ikke, så sig det på brevets side."
        case .look where row.evidence?.code == "way.changed":
            "Spørg dem, der printer, om det er lagt til posten."
        case .look where row.evidence?.code?.hasPrefix("put_back.") == true && row.channel == .paper:
            "Spørg dem, der printer, om det er lagt til posten. Er det ikke, så send det igen; så bliver det gamle taget ud."
        case .look where row.evidence?.code == "number.changed":
            "Send det igen, og sig det til jeres databeskyttelsesrådgiver, hvis en anden har fået det."
        case .look: "Se efter, om det er kommet frem."
        case .print: "Ingen har sagt, at det er printet. Spørg dem, der printer."
        }
    }
}
