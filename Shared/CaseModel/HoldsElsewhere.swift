/// What whoever rings must know of the citizen's other open cases, as a person has said they are: that, never what. It is said
/// also of a case that is not open to them (decision 115).
package struct HoldsElsewhere: Codable, Hashable, Sendable {
    /// Ways in which the citizen may not reach us now, by a decision in another case.
    package let closedWays: [ContactWay]
    /// Whether the cooperation stands on red in another case.
    package let isRed: Bool
    /// Whom to ask before anybody rings: the entrance of the case on red, or its leader where it has none. Empty where `isRed` is not.
    package let ask: [PersonID]

    package init(closedWays: [ContactWay], isRed: Bool, ask: [PersonID]) {
        self.closedWays = closedWays
        self.isRed = isRed
        self.ask = ask
    }
}
