package import CaseModel

/// A leader hears that a message about calls has reached nobody, since its mail was refused or came back: instead of
/// whom it was for, and of a leader below whom this itself did not reach.
package protocol UnheardLetter: Letter {
    associatedtype Original: Letter

    /// The message that reached nobody first.
    var original: Original { get }
    var to: PersonID { get }

    init(_ original: Original, to person: PersonID)
}

extension UnheardLetter {
    /// It follows from what is told of that message on its way, and from no event.
    package static var occasions: [Occasion] { [] }

    /// - Returns: `nil` when `letter` is something else.
    package init?(instead letter: any Letter, to person: PersonID) {
        switch letter {
        case let lost as Original: self.init(lost, to: person)
        case let lost as Self: self.init(lost.original, to: person)
        default: return nil
        }
    }

    package var key: DutyKey { DutyKey(rawValue: "unheard/\(original.key)/\(to)") }
    package var kind: LetterKind { .ping }
    package var `case`: CaseID? { original.case }
    package var colleague: PersonID? { to }
    package var validUntil: Timestamp? { original.validUntil }
}
