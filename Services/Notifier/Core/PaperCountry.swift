/// Whether an address on paper is in another country, by how it is written, where nobody has registered that.
enum PaperCountry {
    /// Whether it goes abroad; `nil` where that cannot be seen, and a person has to complete the address first.
    ///
    /// A Danish address has its postal code, four figures, in the last line or above the town or part of the country; one of another
    /// country ends with the country's name, below a code of its own. A single line is what was written and is left as it is.
    static func isAbroad(_ address: [String]) -> Bool? {
        guard let last = address.last, address.count > 1, !last.contains(where: \.isNumber) else { return false }
        let name = last.lowercased().filter(\.isLetter)
        if ["danmark", "denmark", "dk"].contains(name) { return false }
        let above = address.dropLast()
        guard above.contains(where: hasCode) else { return nil }
        let isDanish = above.contains { isDanishCode($0) } && !fourFigured.contains(name)
        return !isDanish
    }

    /// Whether the line begins with a Danish postal code, `8000 Aarhus C`, `DK-8000`.
    private static func isDanishCode(_ line: String) -> Bool {
        let line = line.uppercased().drop(while: \.isWhitespace)
        let code = line.hasPrefix("DK") ? line.dropFirst(2).drop { $0 == "-" || $0.isWhitespace } : line
        let figures = code.prefix(while: \.isNumber)
        return figures.count == 4 && code.dropFirst(4).first.map(\.isWhitespace) != false
    }

    /// Whether a code of some country stands in it: four figures or more in a row, five in two groups at the beginning (`211 22`), or
    /// two groups of figures and letters (`SW1A 1AA`).
    private static func hasCode(_ line: String) -> Bool {
        let figures = line.split { !$0.isNumber }.map(\.count)
        if figures.contains(where: { $0 >= 4 }) { return true }
        if line.first?.isNumber == true, [[3, 2], [2, 3]].contains(Array(figures.prefix(2))) { return true }
        let groups = line.split { !$0.isNumber && !$0.isLetter }.map { group in
            group.contains(where: \.isNumber) && group.contains(where: \.isLetter)
        }
        return zip(groups, groups.dropFirst()).contains { $0 && $1 }
    }

    /// Countries whose postal codes have four figures too, in Danish, English and their own words, without spaces: below
    /// `0155 Oslo` it is the country that tells. Source: Universal Postal Union, addressing of its members.
    private static let fourFigured: Set<String> = Set(
        """
        norge noreg norway østrig austria österreich schweiz svejts switzerland suisse svizzera liechtenstein belgien belgium
        belgië belgique holland nederlandene netherlands thenetherlands nederland luxembourg luxemburg ungarn hungary
        magyarország slovenien slovenia slovenija bulgarien bulgaria cypern cyprus letland latvia moldova nordmakedonien
        northmacedonia albanien albania georgien georgia armenien armenia grønland greenland australien australia newzealand
        sydafrika southafrica tunesien tunisia bangladesh filippinerne philippines argentina venezuela paraguay
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
