/// `notifier.settle-letter`: a letter did not come or cannot go, somebody has seen that, and nothing more is sent of it; or it
/// lies unprinted, or made and not laid, and is stopped. It is kept who said so, and why. Whoever owed it hears of that, and
/// owes it still when it was `mistaken`.
package struct SettleLetter: ServiceCommand {
    package static let method = "notifier.settle-letter"
    package let letter: LetterID
    /// Needed.
    package let ground: SettlingGround?
    /// Where it is written down, needed for another ground: one line of at most 200 bytes, nothing about the citizen.
    package let reference: String?

    package init(letter: LetterID, ground: SettlingGround?, reference: String? = nil) {
        self.letter = letter
        self.ground = ground
        self.reference = reference
    }

    package typealias Reply = LetterRow
}

/// Why nothing more is sent of a letter that did not come.
package enum SettlingGround: String, Codable, Hashable, CaseIterable, Sendable {
    /// The citizen has been told, or has got it, in another way.
    case toldOtherwise
    /// There is nobody to write to any more, or no way that leads there.
    case unreachable
    /// What it says has been overtaken.
    case needless
    /// It goes to the wrong place, or says something wrong: what it was to say is still owed.
    case mistaken
    /// Something else; what, is written where the reference says.
    case other
}

/// That somebody has settled a letter.
package struct LetterSettled: Codable, Hashable, Sendable {
    package let ground: SettlingGround
    package let reference: String?
    package let by: PersonID
    package let at: Timestamp

    package init(ground: SettlingGround, reference: String?, by: PersonID, at: Timestamp) {
        self.ground = ground
        self.reference = reference
        self.by = by
        self.at = at
    }
}
