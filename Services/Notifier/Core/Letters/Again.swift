package import CaseModel

/// Another copy of a letter that did not arrive: the same letter made anew, as a document of its own.
///
/// A person has looked and wants it so. What it says, and where it goes, is asked of the owners again, and whether it is
/// still true; not whether the citizen is still to be told, since by the letter that was lost they count as told.
package struct Again: Letter {
    package static let name = "again"
    /// Nothing that happens has a letter sent again.
    package static let occasions: [Occasion] = []

    private var original: Matter
    /// 2 for the second copy.
    private let copy: Int
    /// When the letter must have left; absent where an earlier copy has left, and from an older release.
    private let by: Timestamp?

    /// - Parameters:
    ///   - earlier: the letter that did not arrive, be it a first or a later copy.
    ///   - isUnsent: nobody was sent the earlier one: what it had to leave by holds for this one.
    package init(of earlier: Matter, isUnsent: Bool = false) {
        by = isUnsent ? earlier.dueBy : nil
        let again = earlier.letter as? Again
        original = again?.original ?? earlier
        copy = (again?.copy ?? 1) + 1
    }

    package var key: DutyKey { DutyKey(rawValue: "again/\(copy)/\(original.key)") }
    package var kind: LetterKind { original.kind }
    package var `case`: CaseID? { original.case }
    package var colleague: PersonID? { original.colleague }
    package var isMail: Bool { original.isMail }
    package var dueBy: Timestamp? { by }
    package var questions: [Question] { original.letter.questions.map(\.ofCopy) }
    package var validUntil: Timestamp? { original.validUntil }
    package var isTakenOut: Bool { original.letter.isTakenOut }
    package var hourNamed: Timestamp? { original.letter.hourNamed }
    package var copied: NoteVersion? { original.copied }
    package var restriction: RestrictionID? { original.letter.restriction }
    package var forwarding: ForwardingID? { original.letter.forwarding }
    package var joins: RecipientPurpose? { original.letter.joins }

    package var wayTold: Route? { original.letter.wayTold }

    package mutating func promise(_ limit: Timestamp) { original.letter.promise(limit) }

    package mutating func hear(_ news: AnswerNews) { original.letter.hear(news) }

    package mutating func learn(_ need: Need, from fetched: Fetched) { original.letter.learn(need, from: fetched) }

    package mutating func follow(unread older: any Letter) { original.letter.follow(unread: older) }

    package func isUntrue(after said: Appointed) -> Bool { original.letter.isUntrue(after: said) }

    package func isUntrue(after said: MeetingMoved) -> Bool { original.letter.isUntrue(after: said) }

    package func isOvertaken(by newer: any Letter) -> Bool { original.letter.isOvertaken(by: newer) }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        try original.letter.words(fetched, for: desk)
    }
}
