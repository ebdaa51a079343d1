/// A line typed key by key on a terminal that shows nothing.
package struct TypedLine: Equatable, Sendable {
    package enum State: Equatable, Sendable {
        case goesOn, isDone
        /// By Ctrl-C, or Ctrl-D where nothing stands yet.
        case isBrokenOff
    }

    private var bytes: [UInt8] = []

    package init() {}

    /// What has been typed; `nil` when it is not UTF-8.
    package var text: String? { String(validating: bytes, as: UTF8.self) }

    /// One key's byte.
    package mutating func take(_ byte: UInt8) -> State {
        switch byte {
        case 10, 13: return .isDone
        case 3: return .isBrokenOff
        case 4: return bytes.isEmpty ? .isBrokenOff : .isDone
        case 8, 127: rubOut()
        case 21: bytes = []
        default: bytes.append(byte)
        }
        return .goesOn
    }

    /// Takes the last letter back, whole: æ is two bytes.
    private mutating func rubOut() {
        while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
    }
}
