package import CaseModel

/// Saying that nothing more is sent of a letter that did not come or could not be written.
extension Wording.Desk {
    package static let settle = "Det skal ikke sendes mere"
    /// What has not been posted yet.
    package static let stopLetter = "Stop brevet"
    package static let stopHint =
        "Brevet er ikke lagt til posten endnu. Stopper du det, bliver det taget ud af bunken. Er det allerede hentet af dem, der "
        + "printer, får de besked om at tage det ud. Er adressen eller brevet forkert, så ret det på sagen, og send det igen."
    package static let settleHint =
        "Brevet forsvinder fra listen over breve, nogen skal gøre noget ved. Det står stadig på sagen, at det ikke kom, hvem der har "
        + "set det, og hvorfor. Var brevet forkert, skylder vi stadig borgeren det, det skulle sige."
    /// On Mine opkald.
    package static func mineWaits(_ count: Int) -> String {
        count == 1 ? "Et brev i dine sager venter på dig" : "\(count) breve i dine sager venter på dig"
    }
    /// On Holdet.
    package static func teamWaits(_ count: Int) -> String {
        count == 1
            ? "Et brev i dine enheder har ventet på nogen i mere end et døgn"
            : "\(count) breve i dine enheder har ventet på nogen i mere end et døgn"
    }

    package static let settleWhy = "Hvorfor ikke?"
    package static let settledBy = "Afsluttet af"
    package static func choice(_ ground: SettlingGround) -> String {
        switch ground {
        case .toldOtherwise: "Borgeren har fået det at vide eller fået brevet på en anden måde"
        case .unreachable: "Der er ikke længere nogen eller noget sted at skrive til"
        case .needless: "Det, brevet siger, er overhalet af noget andet"
        case .mistaken: "Adressen eller brevet er forkert; det, det skulle sige, skylder vi stadig"
        case .other: "Noget andet, der er skrevet ned"
        }
    }
}
