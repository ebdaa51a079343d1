/// `intake.grounds`: why a talk may be judged difficult here, in the order in which the grounds are offered: those that the
/// pilot named, and the municipality's own. For whoever takes contacts in or reads cases; says nothing of any.
package struct ListGrounds: ServiceCommand {
    package static let method = "intake.grounds"

    package init() {}

    package struct Reply: Codable, Hashable, Sendable {
        package let grounds: [GroundRow]

        package init(grounds: [GroundRow]) { self.grounds = grounds }
    }
}

/// A ground against a talk.
package struct GroundRow: Codable, Hashable, Sendable {
    package let ground: UnsuitableGround
    /// As colleagues read it; absent for those that the pilot named, which everybody has words for.
    package let words: String?

    package init(ground: UnsuitableGround, words: String? = nil) {
        self.ground = ground
        self.words = words
    }

    /// The three that the pilot named.
    package static let named = UnsuitableGround.named.map { GroundRow(ground: $0) }
}
