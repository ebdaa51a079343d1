/// Why a complaint went the ordinary way. Open, as the grounds of unsuitability are.
package struct ExclusionGround: RawRepresentable, Codable, Hashable, Comparable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }

    /// The citizen wished it.
    package static let wish = ExclusionGround(rawValue: "wish")
    /// It is about what was decided.
    package static let substantive = ExclusionGround(rawValue: "substantive")
    /// Nobody can be rung.
    package static let anonymous = ExclusionGround(rawValue: "anonymous")
    /// Known to be on the ordinary way, and not why.
    package static let unknown = ExclusionGround(rawValue: "unknown")

    /// It is no complaint, and no figure counts it (decision 74).
    package static let noComplaint = ExclusionGround(rawValue: "noComplaint")
    /// What it was opened for does not come, and nobody had talked with the citizen: no figure counts it either.
    package static let fellAway = ExclusionGround(rawValue: "fellAway")

    /// A person judged a talk to be difficult for this reason.
    package init(_ ground: UnsuitableGround) { self.init(rawValue: ground.rawValue) }

    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}
