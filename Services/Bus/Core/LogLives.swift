/// The lives of the log's file: one begins with each start of the bus. A position counts in the life it was told in.
///
/// A bus put back from a backup has lost the lives that came after it. Whoever comes with a position of such a life is
/// sent back to the beginning; its own numbers tell what is new (PROTOCOL.md § 5). Lives are counted, so that one that
/// came before those that are remembered is told from one that this log never had.
package struct LogLives: Equatable, Sendable {
    /// How many are remembered; whoever comes with an older one is sent back.
    private static let most = 256

    private struct Life: Equatable, Sendable {
        let name: String
        /// The newest position when it began.
        let head: Int64
    }

    /// What a life's name says to this log.
    enum Standing: Equatable {
        case known
        /// It came before those that are remembered, or is no life's name at all: nothing follows from it.
        case forgotten
        /// Of this number another life is known here, or none yet: this log is the older copy.
        case foreign
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

    /// A new life begins, of a log that reaches to `head`. Its name is its number and `word`, which no other life has.
    package mutating func begin(_ word: String, at head: Int64) {
        let number = lives.isEmpty ? 1 : count(at: lives.count - 1) + 1
        lives = (lives + [Life(name: "\(number)-\(word)", head: head)]).suffix(Self.most)
    }

    func standing(of name: String) -> Standing {
        if lives.contains(where: { $0.name == name }) { return .known }
        guard !lives.isEmpty else { return .forgotten }
        let oldest = count(at: 0)
        if let number = Self.number(of: name) { return number < oldest ? .forgotten : .foreign }
        // Of the releases that did not count: unknown only as long as nothing has been forgotten.
        return Self.isUncounted(name) && oldest == 1 ? .foreign : .forgotten
    }

    /// How far a position told in that life still counts: to where the life ended, or not at all.
    func reach(of position: Int64, in name: String) -> Int64 {
        guard let place = lives.lastIndex(where: { $0.name == name }) else { return 0 }
        return place + 1 < lives.count ? min(position, lives[place + 1].head) : position
    }

    /// The number of a life among these: its own, or what follows from those that bear one. Where none does and as many
    /// are there as are ever kept, some may have been forgotten.
    private func count(at place: Int) -> Int64 {
        if let number = Self.number(of: lives[place].name) { return number }
        for (other, life) in lives.enumerated() {
            if let number = Self.number(of: life.name) { return number - Int64(other - place) }
        }
        return Int64(place) + (lives.count == Self.most ? 2 : 1)
    }

    private static func number(of name: String) -> Int64? {
        guard let dash = name.firstIndex(of: "-"), let number = Int64(name[..<dash]), number > 0 else { return nil }
        return number
    }

    /// Sixteen of the characters that names are drawn from.
    private static func isUncounted(_ name: String) -> Bool {
        name.utf8.count == 16 && name.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) }
    }
}
