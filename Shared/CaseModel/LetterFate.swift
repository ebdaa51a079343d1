/// What became of a letter to the citizen after it had left, where that changes what is still owed to them. Owner: Notifier.
///
/// The letter's leaving (`LetterSent`) fulfils what was owed; a letter that came back has told nobody anything.
package struct LetterFateKnown: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.notifier.letter-fate.v1")
    package let `case`: CaseID
    package let letter: LetterID
    package let kind: LetterKind
    /// The note and version a copy renders; absent on other letters.
    package let note: NoteID?
    package let version: Int?
    package let fate: LetterFate
    /// Which of the case's restrictions it tells of; absent on other letters, and from an older release.
    package let restriction: RestrictionID?
    /// Of a letter that was handed over: from when it can be taken to be with the citizen. Absent of other fates, and from an
    /// older release, where it is the moment of the event.
    package let arrives: Timestamp?
    /// By which way it went, or was to go; absent from an older release.
    package let channel: LetterChannel?
    /// True of a letter that was taken out of its folder before anybody printed or collected it: nobody was sent it. Absent of
    /// other letters, and from an older release.
    package let isTakenOut: Bool?

    package init(
        case: CaseID, letter: LetterID, kind: LetterKind, note: NoteID?, version: Int?, fate: LetterFate,
        restriction: RestrictionID? = nil, arrives: Timestamp? = nil, channel: LetterChannel? = nil,
        isTakenOut: Bool? = nil
    ) {
        self.channel = channel
        self.isTakenOut = isTakenOut
        self.arrives = arrives
        self.restriction = restriction
        self.case = `case`
        self.letter = letter
        self.kind = kind
        self.note = note
        self.version = version
        self.fate = fate
    }
}

/// What became of a letter after it had left.
package enum LetterFate: String, Codable, Hashable, CaseIterable, Sendable {
    /// It came back, was not taken, or was stopped before it was posted: the citizen has not got it.
    case returned
    /// It has been posted, or lies in the mailbox; `arrives` says from when it is with the citizen. An older release said it of
    /// letters that are followed alone (`LetterKind.isFollowed`), and of any of which nobody was sure before.
    case handedOver
    /// It is with the citizen after all.
    case arrived
    /// Somebody has said why nothing more is sent of it.
    case settled
    /// It came back, and somebody has another copy sent in its place; what it was to say is owed until that has left.
    case replaced
}
