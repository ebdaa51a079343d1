extension Sequence where Element: Equatable {
    /// What stands here, each once and where it stood first; of what somebody may read, so few that looking along them is cheap.
    package var eachOnce: [Element] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
