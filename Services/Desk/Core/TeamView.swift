/// A part of Holdet that can be long: on the whole page its most urgent rows stand, and on a page of its own all of them.
package enum TeamPart: String, CaseIterable, Hashable, Sendable {
    case overdue = "overskredet"
    case today = "i-dag"
    case later = "senere"
    case waiting = "venter"
    case red = "roed"
    case reviews = "gennemgange"
    case load = "belastning"

    /// Those of which their owners have more rows than they gave. Calls come in order of when they are due, so that only the last
    /// part that has any, and what comes after it, can lack some.
    ///
    /// - Parameter calls: those that were given, and whether there are more.
    package static func cut(calls: TeamBoard?, hasMore: Bool, red: Bool, reviews: Bool) -> Set<TeamPart> {
        var cut: Set<TeamPart> = []
        if red { cut.insert(.red) }
        if reviews { cut.insert(.reviews) }
        guard let calls, hasMore else { return cut }
        cut.insert(.later)
        if calls.later.items.isEmpty { cut.insert(.today) }
        if calls.later.items.isEmpty, calls.today.items.isEmpty { cut.insert(.overdue) }
        return cut
    }

    /// Rows of it on the whole page, so that all of Holdet stays below 50 kB however much lies there.
    fileprivate var most: Int {
        switch self {
        case .overdue: 8
        case .today, .load: 6
        case .waiting: 10
        case .red, .reviews: 6
        case .later: 3
        }
    }
}

/// What of Holdet is shown: everything, each part as far as it has room; or one part from a row on.
package struct TeamView: Hashable, Sendable {
    package let part: TeamPart?
    package let from: Int

    /// Rows of a part on a page of its own.
    package static let mostAlone = 50

    package static let whole = TeamView(part: nil, from: 0)

    package init(part: TeamPart?, from: Int) {
        self.part = part
        self.from = max(0, from)
    }

    /// As it stands in the page's address.
    package init(_ part: String?, from: String?) {
        self.init(part: part.flatMap(TeamPart.init), from: from.flatMap { Int($0) } ?? 0)
    }

    /// Whether any of these parts is on it.
    package func shows(_ parts: TeamPart...) -> Bool { part.map(parts.contains) ?? true }

    /// The rows of a part that are shown, and where the others begin; `nil` where none are left.
    package func rows<Row>(of part: TeamPart, in all: [Row]) -> (shown: ArraySlice<Row>, next: Int?) {
        guard self.part == part else {
            // From the beginning, since the first are not alone on their page.
            return (all.prefix(part.most), all.count > part.most ? 0 : nil)
        }
        let rest = all.dropFirst(from)
        let shown = rest.prefix(Self.mostAlone)
        return (shown, rest.count > shown.count ? from + shown.count : nil)
    }
}
