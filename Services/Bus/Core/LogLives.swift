/// The lives of the log's file: one begins with each start of the bus. A position counts in the life it was told in.
///
/// A bus put back from a backup has lost the lives that came after it. Whoever comes with a position of such a life is
/// sent back to the beginning; its own numbers tell what is new (PROTOCOL.md § 5).
package struct LogLives: Equatable, Sendable {
    /// How many are remembered; whoever comes with an older one is sent back.
    private static let most = 256

    private struct Life: Equatable, Sendable {
        let name: String
        /// The newest position when it began.
        let head: Int64
    }

    /// Oldest first; the last is the present one.
    private var lives: [Life] = []

    /// A log whose lives are not told: positions are taken as they come.
    package init() {}

    /// Reads `text`; what cannot be read is forgotten.
    package init(_ text: String) {
        lives = text.split(separator: " ").compactMap { part in
            let words = part.split(separator: ":")
            guard words.count == 2, let head = Int64(words[1]) else { return nil }
            return Life(name: String(words[0]), head: head)
        }
    }

    /// `NAME:HEAD NAME:HEAD …`.
    package var text: String { lives.map { "\($0.name):\($0.head)" }.joined(separator: " ") }

    package var current: String? { lives.last?.name }

    /// A new life begins, of a log that reaches to `head`.
    package mutating func begin(_ name: String, at head: Int64) {
        lives = (lives + [Life(name: name, head: head)]).suffix(Self.most)
    }

    /// Whether a life of this name is remembered.
    func knows(_ name: String) -> Bool { lives.contains { $0.name == name } }

    /// How far a position told in that life still counts: to where the life ended, or not at all.
    func reach(of position: Int64, in name: String) -> Int64 {
        guard let place = lives.lastIndex(where: { $0.name == name }) else { return 0 }
        return place + 1 < lives.count ? min(position, lives[place + 1].head) : position
    }
}
