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

    /// One letter in the pile.
    package static func pile(_ sheet: WaitingSheet) -> String {
        let pages = sheet.pages == 1 ? "1 side" : "\(sheet.pages) sider"
        let place = sheet.isAbroad ? ", til udlandet" : ""
        let window = sheet.hasWindow ? "" : ", ingen adresse i ruden: se på det først"
        return "\(sheet.number). \(sheet.file), \(pages)\(place)\(window)"
    }
}
