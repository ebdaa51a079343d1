package import CaseModel

/// How a citizen gets letters, and what became of one, as Sagen says it.
extension Wording.Desk {
    package static let postHead = "Sådan får borgeren breve"
    package static let postUnknown =
        "Ingen har slået op, hvordan borgeren får post. Breve går på papir til den adresse, der er bekræftet."
    package static let postHow = "Borgeren er registreret sådan"
    package static let postMissing = "Vælg, hvordan borgeren er registreret."
    package static let postCVR = "CVR-nummer"
    package static let postCVRHint = "Kun for virksomheder og foreninger; otte cifre."
    package static let savePost = "Gem, hvordan borgeren får post"
    package static let confirmAddress = "Adressen er borgerens: send brevet"

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

    /// By which way a letter goes, and where it is.
    package static func delivery(_ row: DeliveryRow) -> String {
        let way =
            switch row.channel {
            case .digitalPost: "Digital Post"
            case .paper: "på papir"
            case .staffMail, .nudge: "mail"
            }
        let place =
            switch row.state {
            case .queued: "er på vej"
            case .spooled: "ligger klar til afsendelse"
            case .received:
                switch row.channel {
                case .digitalPost: "er i borgerens Digital Post"
                case .paper: "er lagt til posten"
                case .staffMail, .nudge: "er afleveret til mailserveren"
                }
            case .refused where row.evidence?.code == "person.never_came": "er ikke kommet frem"
            case .refused where row.evidence?.code == "person.stopped": "er stoppet, før det blev printet"
            case .refused where row.evidence?.code == "smtp.too_late": "kom ikke af sted, mens det stadig passede"
            case .refused: "blev ikke taget imod"
            case .bounced: "er kommet retur"
            case .uncertain where row.evidence?.code == "way.changed":
                "var hentet til print, da det blev ændret, hvor borgeren får breve"
            case .uncertain: "er måske kommet frem"
            case .replaced where row.evidence?.code == "way.changed":
                "er taget ud, før det blev printet, fordi det blev ændret, hvor borgeren får breve. Det bliver skrevet igen"
            case .replaced: "er sendt igen"
            }
        let act: String? =
            switch row.next {
            case .nothing: nil
            case .askForReceipt: "Kvitteringen mangler. Spørg driften."
            case .correctAddress: "Find den rigtige adresse."
            case .chooseAnotherWay: "Find en anden vej, der er lige så sikker."
            case .look where row.evidence?.code == "way.changed":
                "Spørg dem, der printer, om det er lagt til posten."
            case .look: "Se efter, om det er kommet frem."
            case .print: "Ingen har sagt, at det er printet. Spørg dem, der printer."
            }
        return "\(way), \(place)." + (act.map { " \($0)" } ?? "")
    }
}
