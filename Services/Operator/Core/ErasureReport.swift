package import CaseModel
package import Wire

/// What one service has said of the erasures it was told: how many, and of how many of them it held something.
package struct ErasureReport: Equatable, Sendable {
    private var asked = 0
    /// `nil` once it has answered as a release that does not tell.
    private var erased: Int64? = 0
    private var holdsAny = true

    package init() {}

    /// It was told so many, and this is what it said.
    package mutating func add(_ reply: JSON, asked count: Int) {
        guard count > 0 else { return }
        asked += count
        if reply["holds"]?.bool == false { return holdsAny = false }
        erased = reply["erased"]?.integer.flatMap { number in erased.map { $0 + number } }
    }

    package func line(of service: ServiceName) -> String {
        "\(service): \(asked) erasures replayed\(found)"
    }

    private var found: String {
        guard asked > 0 else { return "" }
        guard holdsAny else { return "; it holds nothing that is erased so" }
        guard let erased else { return "; its release does not tell of how many it held something" }
        return "; of \(erased) it held something, which is erased now"
    }
}
