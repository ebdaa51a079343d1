package import CaseModel

/// A preventive contact before a known change: each citizen is rung once before it.
package enum ContactBeforeChange {
    /// Whether two citizens named before the same change are one, so surely that nobody is asked.
    ///
    /// Members of a family share a telephone and an address: the name must be the same too, unless it is the same civil
    /// registration number; and two numbers are two citizens, whatever else is alike.
    ///
    /// - Parameter cpr: the number as it is kept, ten digits.
    package static func isOne(
        _ one: (citizen: Citizen, cpr: String?), _ other: (citizen: Citizen, cpr: String?)
    ) -> Bool {
        if let cpr = one.cpr, let known = other.cpr { return cpr == known }
        guard words(of: one.citizen.name) == words(of: other.citizen.name) else { return false }
        let marks = Set(Likeness(other.citizen, cpr: other.cpr).marks)
        return Likeness(one.citizen, cpr: one.cpr).marks.contains(where: marks.contains)
    }

    /// Whether the surname stands first or last, it is the same name.
    private static func words(of name: String) -> [String] {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).sorted()
    }
}
