package import CaseModel

/// Breve på papir: what lies to be printed and posted.
extension Wording.Desk {
    package static let pileTitle = "Breve, der skal printes"
    package static let pileHint =
        "Filerne ligger i mappen til print, i den rækkefølge de skal pakkes. Sæt kryds ved dem, der er printet og lagt til "
        + "posten."
    package static let pileNone = "Ingen breve venter på at blive printet."
    package static let pileMore = "Der er flere. De kommer frem her, når de første er sendt."
    package static let pileMany = "Brevene"
    package static let pileReference = "Hvor er det skrevet ned?"
    package static let pileReferenceHint = "For eksempel nummeret på printjobbet, uden mellemrum."
    package static let pileSave = "Printet og sendt"
    package static let pileMissing = "Sæt kryds ved de breve, der er printet og sendt."
    package static let pileAll = "Alle breve på siden er printet og lagt til posten"
    package static let pileLate =
        "Nogle af brevene har ligget i mere end en arbejdsdag. Borgerne venter på dem: tag dem først."
    package static let pileStopped =
        "Nogle af brevene er stoppet, efter at de blev hentet. Tag dem ud af bunken, og sæt kryds ved dem, når det er gjort."
    package static func pileUnchanged(_ letters: [LetterID]) -> String {
        let names = letters.map { "\($0).pdf" }.joined(separator: ", ")
        return letters.count == 1
            ? "Dette brev blev ikke ændret, fordi det ikke ventede på at blive printet mere: \(names)."
            : "Disse breve blev ikke ændret, fordi de ikke ventede på at blive printet mere: \(names)."
    }

    /// One letter in the pile.
    ///
    /// - Parameter since: when it was laid there, as the page says it.
    package static func pile(_ sheet: WaitingSheet, since: String) -> String {
        if sheet.isStopped == true { return "\(sheet.number). \(sheet.file), STOPPET: tag det ud af bunken" }
        let late = sheet.isLate == true ? ", for længe" : ""
        let pages = sheet.pages == 1 ? "1 side" : "\(sheet.pages) sider"
        let place = sheet.isAbroad ? ", til udlandet" : ""
        let window = sheet.hasWindow ? "" : ", ingen adresse i ruden: se på det først"
        return "\(sheet.number). \(sheet.file), \(pages)\(place)\(window), ligger her siden \(since)\(late)"
    }
}
