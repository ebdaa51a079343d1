package import CaseModel

/// A document on its way out of the house, from being made until somebody has told what became of it.
///
/// The duty says what is owed and when it lies ready; the delivery says what happened to it after that. What may have
/// gone out is never sent again by this: a person looks at the evidence and says so.
package struct Delivery: Hashable, Sendable {
    package let letter: LetterID
    package let channel: LetterChannel
    /// The document's own UUID, derived from the letter's business key.
    package let document: String
    package var state: DeliveryState
    /// When it came into this state.
    package var since: Timestamp
    package var evidence: DeliveryEvidence?

    package init(
        letter: LetterID, channel: LetterChannel, document: String, state: DeliveryState = .queued, since: Timestamp,
        evidence: DeliveryEvidence? = nil
    ) {
        self.letter = letter
        self.channel = channel
        self.document = document
        self.state = state
        self.since = since
        self.evidence = evidence
    }

    /// What a person is to do about it at `now`.
    ///
    /// - Parameters:
    ///   - patience: how long a receipt may take by this channel, in milliseconds; absent where none is expected.
    ///   - unprinted: what was laid on paper before then should have been printed; absent where nobody says that it is.
    package func next(at now: Timestamp, patience: Int64? = nil, printed unprinted: Timestamp? = nil) -> NextAct {
        switch state {
        case .queued, .received, .replaced: .nothing
        case .spooled where channel == .paper: unprinted.map { since < $0 } ?? false ? .print : .nothing
        case .spooled: patience.map { now >= since.adding(milliseconds: $0) } ?? false ? .askForReceipt : .nothing
        case .refused
        where [
            Mailing.tooLate.code, DeliveryEvidence.stopped, DeliveryEvidence.caseSetAside,
        ].contains(evidence?.code) || evidence?.isOutOfThePile == true:
            .nothing
        case .bounced where evidence?.code == DeliveryEvidence.numberChanged: .look
        case .refused where evidence?.code == DeliveryEvidence.putBackTakenOut: .look
        case .refused, .bounced: channel == .digitalPost ? .chooseAnotherWay : .correctAddress
        case .uncertain: .look
        }
    }

    /// How long the receipt of a document may take by its way, in milliseconds; absent where none is expected.
    package var patience: Int64? { channel == .digitalPost ? Self.digitalPostPatience : nil }

    /// A Digital Post message is receipted within the day.
    package static let digitalPostPatience: Int64 = 86_400_000

    package func row(at now: Timestamp, patience: Int64? = nil, printed unprinted: Timestamp? = nil) -> DeliveryRow {
        DeliveryRow(
            channel: channel, document: document, state: state, since: since, evidence: evidence,
            next: next(at: now, patience: patience, printed: unprinted))
    }
}

extension Delivery {
    /// Whether a person may have another copy sent: it did not arrive, nobody can say that it did, or a citizen who has
    /// got it asks for one more.
    package var maySendAgain: Bool {
        switch state {
        case .refused, .bounced, .uncertain, .spooled: true
        case .received: channel == .paper || channel == .digitalPost
        case .queued, .replaced: false
        }
    }
}

extension DeliveryEvidence {
    /// A person knows that it never came.
    package static let neverCame = "person.never_came"
    /// The number that it went by was put right after it had left: it went to another's mailbox, if to any.
    package static let numberChanged = "number.changed"
    /// A person has stopped it before it was printed.
    package static let stopped = "person.stopped"
    /// Its case was said to be no complaint before it was printed.
    package static let caseSetAside = "case.set_aside"
    /// The last day to complain that it names came before it was printed.
    package static let appealDayCome = "reply.appeal_day_come"
    /// The cases that it is about are not the same citizen's after all; each gets a letter of its own.
    package static let casesSeparated = "cases.separated"
    /// Why a letter is taken out of the pile before it is printed, whether or not something is owed instead.
    package static let outOfThePile = overtaken + [appealDayCome]
    package var isOutOfThePile: Bool { code.map(Self.outOfThePile.contains) ?? false }
    /// Where its citizen's letters go was changed while it lay to be printed or collected, or was lost with the file.
    package static let wayChanged = "way.changed"
    package static let wayLost = "way.lost"
    /// It is answered in another way than a receipt said that lay to be printed.
    package static let answerChanged = "answer.changed"
    /// It was taken out, and is made anew by itself, or waits so for somebody.
    package static let madeAnew = [wayChanged, wayLost, casesSeparated, answerChanged]
    package var isMadeAnew: Bool { code.map(Self.madeAnew.contains) ?? false }
    /// It was taken out of its folder before anybody printed or collected it, so that nobody was sent it.
    package var isTakenOut: Bool {
        code.map { (Self.outOfThePile + Self.madeAnew + [Self.stopped, Self.caseSetAside]).contains($0) } ?? false
    }

    /// The file was put back from a backup that is older than the letter: it lies in its folder, it had been collected from
    /// there, or it is not there.
    package static let putBackLies = "put_back.lies"
    package static let putBackCollected = "put_back.collected"
    package static let putBackGone = "put_back.gone"
    /// The same, and what became of it had been said before the file was lost.
    package static let putBackTold = "put_back.told"
    /// The same of one that was taken out before anybody printed or collected it: nobody was sent it.
    package static let putBackTakenOut = "put_back.taken_out"

    /// How a person knows, as a code.
    package static func code(of ground: DeliveryGround) -> String { "person.\(ground.rawValue)" }
}

/// Something told about a document on its way.
package enum DeliveryInput: String, Hashable, CaseIterable, Sendable {
    /// It lies where it is collected.
    case laid
    case received, refused, bounced
    /// A person has seen that what was refused or came back is with the citizen after all.
    case cameAfterAll
    /// The line was cut where it may have been taken.
    case uncertain
    /// A person has had another copy sent.
    case replaced
}

extension Delivery {
    /// What `input` means; the same thing said again changes nothing.
    ///
    /// - Throws: `NotifierRefusal.contradictsDelivery` when it cannot be true beside what is known already.
    package func transition(
        _ input: DeliveryInput, _ evidence: DeliveryEvidence, at now: Timestamp
    ) throws(NotifierRefusal) -> Delivery {
        switch (state, input) {
        case (.queued, .laid): changed(to: .spooled, evidence, at: now)
        // Resumed after a stop, or told twice.
        case (.spooled, .laid), (.received, .laid), (.received, .received), (.refused, .refused),
            (.bounced, .bounced), (.uncertain, .uncertain), (.replaced, .replaced):
            self
        case (.queued, .received), (.spooled, .received), (.uncertain, .received):
            changed(to: .received, evidence, at: now)
        case (.queued, .refused), (.spooled, .refused), (.uncertain, .refused):
            changed(to: .refused, evidence, at: now)
        // What was taken can come back, weeks later; a mail that was never told as taken too.
        case (.spooled, .bounced), (.received, .bounced), (.uncertain, .bounced):
            changed(to: .bounced, evidence, at: now)
        case (.queued, .uncertain), (.spooled, .uncertain): changed(to: .uncertain, evidence, at: now)
        // What was stopped before it was laid is sent in another's place, like what has left.
        case (.refused, .replaced), (.bounced, .replaced), (.uncertain, .replaced), (.spooled, .replaced),
            (.received, .replaced), (.queued, .replaced):
            changed(to: .replaced, evidence, at: now)
        case (.refused, .cameAfterAll), (.bounced, .cameAfterAll): changed(to: .received, evidence, at: now)
        // It came after all, by the far end's own word; what was sent in its place is still on record beside it.
        case (.refused, .received), (.bounced, .received), (.replaced, .received), (.replaced, .laid),
            (.replaced, .refused), (.replaced, .bounced), (.replaced, .uncertain), (.refused, .laid),
            (.refused, .bounced), (.refused, .uncertain), (.bounced, .laid), (.bounced, .refused),
            (.bounced, .uncertain), (.uncertain, .laid), (.received, .refused), (.received, .uncertain),
            (.queued, .bounced), (.queued, .cameAfterAll), (.spooled, .cameAfterAll),
            (.received, .cameAfterAll), (.uncertain, .cameAfterAll), (.replaced, .cameAfterAll):
            throw .contradictsDelivery
        }
    }

    /// Whether it lies in the pile that is printed: on paper, and not posted.
    package var liesToBePrinted: Bool { channel == .paper && state == .spooled }

    private func changed(to state: DeliveryState, _ evidence: DeliveryEvidence, at now: Timestamp) -> Delivery {
        var next = self
        next.state = state
        next.since = now
        next.evidence = evidence
        return next
    }
}

/// The identifier a document bears wherever it goes.
package enum DocumentID {
    /// A UUID of version 4's form from 32 bytes that are the same whenever the letter is. Source: RFC 9562 § 5.4.
    package static func uuid(_ digest: [UInt8]) -> String {
        var bytes = Array(digest.prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        let hex = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        var text = ""
        for (place, digit) in hex.enumerated() {
            if [8, 12, 16, 20].contains(place) { text += "-" }
            text.append(digit)
        }
        return text
    }
}
