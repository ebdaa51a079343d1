extension Wording {
    /// Of somebody in a list of colleagues who does not work here any more.
    package static let hasLeft = "er fratrådt"
}
