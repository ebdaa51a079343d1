/// Whom we spoke with, and how that was found out before anything of the case was said. Kept with the call; never a number
/// that the citizen alone should know.
package struct Recognition: Codable, Hashable, Sendable {
    package let how: IdentityCheck
    /// A representative, by their number in the case; absent for the citizen.
    package let representative: Int?

    package init(how: IdentityCheck, representative: Int? = nil) {
        self.how = how
        self.representative = representative
    }
}
