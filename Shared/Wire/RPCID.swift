/// Which question an answer belongs to: chosen by whoever asks, at most 64 bytes as text.
package enum RPCID: Hashable, Sendable {
    case number(Int64)
    case text(String)

    package static let longest = 64

    /// Reads an id; `nil` when it is neither an integer nor a text of 1–64 bytes.
    package init?(json: JSON) {
        switch json {
        case .integer(let number): self = .number(number)
        case .string(let text) where (1...Self.longest).contains(text.utf8.count): self = .text(text)
        case .null, .bool, .number, .string, .array, .object: return nil
        }
    }

    package var json: JSON {
        switch self {
        case .number(let number): .integer(number)
        case .text(let text): .string(text)
        }
    }
}

extension RPCID: CustomStringConvertible {
    package var description: String { json.text }
}
