/// What a reparation rests on in law, as somebody has written it: whether it names a law, or only the complaint.
///
/// Whether the law says so is for whoever decides; this keeps out what names none.
package struct LegalBasis: Equatable, Sendable {
    private let text: String
    private let words: [String]

    package init(_ text: String) {
        self.text = text
        words = text.lowercased().split { !$0.isLetter }.map(String.init)
    }

    /// A paragraph, a law by its name, or what courts have made: "Forvaltningsloven § 7", "almindelige erstatningsregler".
    package var namesLaw: Bool {
        text.contains("§")
            || words.contains { word in
                Self.endings.contains { word.hasSuffix($0) } || Self.beginnings.contains { word.hasPrefix($0) }
            }
    }

    /// That the citizen complained, is dissatisfied or wants it, and no law beside that.
    package var isTheComplaint: Bool {
        !namesLaw && words.contains { word in Self.complaining.contains { word.hasPrefix($0) } }
    }

    /// Of laws by their name; "lovede" and "lovligt" name none.
    private static let endings = [
        "lov", "loven", "lovens", "lovgivning", "lovgivningen", "bekendtgørelse", "bekendtgørelsen",
    ]
    private static let beginnings = ["forordning", "retsgrund", "erstatningsr", "forvaltningsret"]
    private static let complaining = ["klag", "utilfreds", "beklag"]
}
