/// Which days were counted: they may be others than those asked for.
extension ShowCauses.Reply {
    /// The days that were counted; `nil` from an older release.
    package var days: ClosedRange<CivilDay>? {
        guard let from, let to, from <= to else { return nil }
        return from...to
    }
}

extension Figures {
    /// The days asked for, when others were counted: whole months around them (decision 48); `nil` when they are the same.
    package func widened(from asked: ClosedRange<CivilDay>?) -> ClosedRange<CivilDay>? {
        guard let asked, !isExample, asked != from...to else { return nil }
        return asked
    }
}
