/// Words of ours where they stand in another place of a sentence than they were written for.
extension String {
    /// With a capital in front, for standing first.
    package var firstUpper: String { prefix(1).uppercased() + dropFirst() }
    /// With a small letter in front, for standing after a colon.
    package var firstLower: String { prefix(1).lowercased() + dropFirst() }
}
