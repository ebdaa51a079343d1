/// `notifier.deliveries`: where the letters of the reader's units are on their way, across cases; without their words.
///
/// To the operator, who sees no case, it names no case and no colleague.
package struct ListDeliveries: ServiceCommand {
    package static let method = "notifier.deliveries"
    /// The most rows of one kind in one answer; fewer where they are long, or many kinds have many.
    package static let most = 100

    /// Only what stands so; absent for everything that a person must do something about.
    package let stand: LetterStand?
    /// Goes on behind this row; only with a stand.
    package let after: DeliveryCursor?
    /// At most so many of each kind; 1 to `most`.
    package let limit: Int?
    /// Without a stand: only what lies to be printed to citizens of whom nobody has looked up how they get letters.
    package let isUnlooked: Bool?

    package init(
        stand: LetterStand? = nil, after: DeliveryCursor? = nil, limit: Int? = nil, isUnlooked: Bool? = nil
    ) {
        self.isUnlooked = isUnlooked
        self.stand = stand
        self.after = after
        self.limit = limit
    }

    package struct Reply: Codable, Hashable, Sendable {
        /// What waits for a person the longest waiting first; what has arrived the newest first.
        package let rows: [PlacedLetter]
        /// Where the next part begins; absent at the end.
        package let next: DeliveryCursor?
        /// Of these there are more than are shown; asked for by their stand.
        package let more: [LetterStand]?
        /// What came in and is missing in the journal, the longest missing first; absent when nothing is.
        package let incoming: [PlacedDocument]?
        /// True where more came in and is missing than is shown: it stands here when that is in the journal. Absent otherwise.
        package let hasMoreIncoming: Bool?
        /// How many lie to be printed to citizens of whom nobody has looked up how they get letters; beside what a person must do
        /// something about, and absent where none does.
        package let unlooked: Int?
        /// Cases in which somebody has to choose again how the citizen gets letters, since the choice was lost with a file, the
        /// longest chosen first, and at most `most`; beside what a person must do something about. Absent where none is, and to
        /// the operator.
        package let waysLost: [CaseID]?

        package init(
            rows: [PlacedLetter], next: DeliveryCursor? = nil, more: [LetterStand]? = nil,
            incoming: [PlacedDocument]? = nil, hasMoreIncoming: Bool? = nil, unlooked: Int? = nil,
            waysLost: [CaseID]? = nil
        ) {
            self.waysLost = waysLost
            self.hasMoreIncoming = hasMoreIncoming
            self.unlooked = unlooked
            self.rows = rows
            self.next = next
            self.more = more
            self.incoming = incoming
        }
    }
}

/// How a letter stands on its way, as the list of letters groups them.
package enum LetterStand: String, Codable, Hashable, CaseIterable, Sendable {
    /// It may have gone out and may not; a person says which.
    case uncertain
    /// The far end would not take it, or it never came.
    case refused
    /// It came back.
    case bounced
    /// Something must be put right before it can be written.
    case needsPerson
    /// To the citizen, and nobody knows yet where the citizen may be written to; it goes when that is known.
    case unaddressed
    /// To the citizen, and its hour passed before it could be written: nobody has told them, and somebody is to see that.
    case untold
    /// By Digital Post, and its receipt should have come by now.
    case unanswered
    /// On paper, and nobody has said within a working day that it is printed and posted.
    case unprinted
    /// It has left, and the municipality's journal has refused it or not said its number in time.
    case unjournaled
    /// It cannot be laid in its folder just now, and is tried again by itself.
    case waiting
    /// It is made, and has not left us yet.
    case queued
    /// It lies where it is collected.
    case spooled
    /// The far end has it.
    case received
    /// Another copy has been sent in its place.
    case replaced
    /// It is not sent, and need not be: what it was to say is done, or said by another letter.
    case notSent
    /// Somebody has seen that it did not come, and has said why nothing more is sent of it.
    case settled

    /// What a person must do something about, in the order in which it is shown.
    package static let forPersons: [LetterStand] = [
        .uncertain, .refused, .bounced, .needsPerson, .unaddressed, .untold, .unanswered, .unprinted, .unjournaled,
        .waiting,
    ]

    /// How the letter stands on its way, where what is said first of it is that the journal has not taken it.
    package func besideJournal(_ letter: LetterRow) -> LetterStand {
        guard self == .unjournaled else { return self }
        return switch letter.delivery?.state {
        case .received: .received
        case .replaced: .replaced
        case _ where letter.settled != nil: .settled
        case .spooled: .spooled
        // None of these is said of the journal first.
        case .queued, .refused, .bounced, .uncertain, nil: self
        }
    }

    /// What has come to rest, and is read newest first.
    package var isSettled: Bool { [.received, .replaced, .notSent, .settled].contains(self) }
}

/// What a person can say of a letter, or have done with it.
package enum LetterAct: String, CaseIterable, Sendable {
    case received, lost, bounced, again, retry, journal, settle

    /// What makes sense of a letter that stands so, by this way; none when it needs nobody.
    package static func possible(_ stand: LetterStand, by channel: LetterChannel?) -> [LetterAct] {
        switch stand {
        case .uncertain, .unanswered: [.received, .again, .lost]
        case .refused, .bounced: [.again, .received, .settle]
        case .needsPerson: [.retry, .settle]
        case .untold, .unaddressed: [.settle]
        case .unjournaled: [.journal]
        // What lies unprinted can still be stopped.
        case .spooled, .unprinted: channel == .paper ? [.received, .bounced, .again, .settle] : []
        // Whoever says that it never came, or has lost it, gets another.
        case .received: channel == .paper ? [.bounced, .again] : channel == .digitalPost ? [.again] : []
        // Made and not laid yet.
        case .waiting: channel == .paper || channel == .digitalPost ? [.settle] : []
        // What was stopped can go once more, when what was wrong is put right.
        case .settled: channel == .paper || channel == .digitalPost ? [.again] : []
        case .queued, .replaced, .notSent: []
        }
    }

    /// The same of one letter. What the journal has not taken can be laid there again however it stands on its way, and what is
    /// on its way can be acted on whatever the journal says. Of one that goes in another case's letter everything is done there,
    /// but for its own place in the journal.
    package static func possible(_ stand: LetterStand, of letter: LetterRow) -> [LetterAct] {
        let isMissing = letter.journal?.isMissing == true
        guard letter.carriedIn == nil else { return isMissing ? [.journal] : [] }
        // What a newer version has taken the place of is not said once more, nor a day to complain that has come; about what was
        // taken out since it says nothing any more nobody does anything.
        let isOver = stand.besideJournal(letter) == .refused && letter.delivery?.evidence?.isOvertaken == true
        let acts = possible(stand.besideJournal(letter), by: letter.delivery?.channel).filter {
            !isOver && (letter.newer == nil && letter.isPastDay != true || $0 != .again)
        }
        return isMissing && !acts.contains(.journal) ? acts + [.journal] : acts
    }
}

/// A place in the list of letters: a moment and a letter.
package struct DeliveryCursor: Codable, Hashable, Sendable {
    package let since: Timestamp
    package let letter: LetterID

    package init(since: Timestamp, letter: LetterID) {
        self.since = since
        self.letter = letter
    }
}

/// A letter and how it stands, with its case.
package struct PlacedLetter: Codable, Hashable, Sendable {
    package let stand: LetterStand
    /// Absent for the operator.
    package let `case`: CaseID?
    package let letter: LetterRow

    package init(stand: LetterStand, case: CaseID?, letter: LetterRow) {
        self.stand = stand
        self.case = `case`
        self.letter = letter
    }
}

/// `notifier.delivery`: one letter and how it stands, without its words.
package struct ShowDelivery: ServiceCommand {
    package static let method = "notifier.delivery"
    package let letter: LetterID

    package init(letter: LetterID) { self.letter = letter }

    package typealias Reply = PlacedLetter
}

/// How somebody knows what became of a letter; said with whatever they tell of one that nobody was sure of.
package enum DeliveryGround: String, Codable, Hashable, CaseIterable, Sendable {
    /// Whoever it went to has been asked.
    case recipientAsked
    /// Whoever carries it has been asked: the print room, the mail server, Digital Post.
    case carrierAsked
    /// It lies here: it came back.
    case cameBack
    /// The address was wrong, and has been put right.
    case addressCorrected
    /// The citizen asks for another copy, whatever became of the first.
    case copyAsked
    /// Something else; what, is written where the reference says.
    case other
}

/// `notifier.send-again`: another copy of a letter that did not arrive, made anew from what its owners say now and sent
/// by whichever way holds now. Once a document: what has been replaced is not sent again by the same wish.
package struct SendAgain: ServiceCommand {
    package static let method = "notifier.send-again"
    package let letter: LetterID
    /// Needed.
    package let ground: DeliveryGround?
    /// Where it is written down, needed for another ground: one line of at most 200 bytes, nothing about the citizen.
    package let reference: String?

    package init(letter: LetterID, ground: DeliveryGround?, reference: String? = nil) {
        self.letter = letter
        self.ground = ground
        self.reference = reference
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let letter: LetterID
        /// The copy that is sent in its place.
        package let copy: LetterID

        package init(letter: LetterID, copy: LetterID) {
            self.letter = letter
            self.copy = copy
        }
    }
}

extension PersonID {
    /// Whoever runs Genklang, on an act at the command line; not a person of ours.
    package static let operations: PersonID = "P-operations"
}
