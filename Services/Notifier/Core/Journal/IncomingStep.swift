package import CaseModel

/// How far a document that came in has been fetched from its owner, a piece at a time, on its way into the journal.
package enum IncomingStep: Hashable, Sendable {
    /// What it is, and of how many parts.
    case head
    /// Who the citizen is: Callback keeps the words, and Intake the name.
    case sender
    case piece(IncomingPiece)
    /// All of it lies here: the metadata is written beside it.
    case finish

    /// What follows once the head is known; `nil` when the document has no part, and so is none.
    package static func after(_ head: IncomingHead, from owner: ServiceName) -> IncomingStep? {
        guard let first = head.parts.first else { return nil }
        return head.from == nil && owner == .callback ? .sender : .piece(IncomingPiece(part: first.number, number: 0))
    }

    /// What follows once this is here.
    package func next(_ head: IncomingHead, isLast: Bool) -> IncomingStep {
        switch self {
        case .head, .sender:
            return head.parts.first.map { .piece(IncomingPiece(part: $0.number, number: 0)) } ?? .finish
        case .piece(let piece) where !isLast: return .piece(IncomingPiece(part: piece.part, number: piece.number + 1))
        case .piece(let piece):
            let later = head.parts.first { $0.number > piece.part }
            return later.map { .piece(IncomingPiece(part: $0.number, number: 0)) } ?? .finish
        case .finish: return .finish
        }
    }

    /// The step as it stands in questions, effects and the file.
    package var text: String {
        switch self {
        case .head: "head"
        case .sender: "sender"
        case .piece(let piece): "\(piece.part)-\(piece.number)"
        case .finish: "finish"
        }
    }

    /// Reads `text`; `nil` when it is anything else.
    package init?(_ text: String) {
        switch text {
        case "head": self = .head
        case "sender": self = .sender
        case "finish": self = .finish
        default:
            let numbers = text.split(separator: "-").map { Int($0) }
            guard numbers.count == 2, let part = numbers[0], let number = numbers[1] else { return nil }
            self = .piece(IncomingPiece(part: part, number: number))
        }
    }
}
