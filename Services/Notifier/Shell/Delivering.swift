import CaseModel
import NotifierCore
import Runtime
import Seal
import Store

/// What becomes of documents on their way, written beside the duties they follow from.
extension Correspondence {
    /// The address is another than the last letter's, or than the case was registered with, and nobody has looked.
    static let addressChanged = "channel.address_changed"

    var deliveries: DeliveryStore { DeliveryStore(database: turn.database) }
    var withdrawals: WithdrawalStore { WithdrawalStore(database: turn.database) }
    var printing: PrintList { PrintList(database: turn.database, outbox: nil) }

    /// The document is made and goes this way.
    func queue(_ letter: LetterID, _ key: DutyKey, by channel: LetterChannel) throws {
        try deliveries.put(
            Delivery(letter: letter, channel: channel, document: Self.document(for: key), since: now))
    }

    /// Something is told about the document on its way.
    ///
    /// - Throws: `NotifierRefusal.contradictsDelivery` when it cannot be true beside what is known.
    func tell(_ delivery: Delivery, _ input: DeliveryInput, _ evidence: DeliveryEvidence) throws {
        let next = try delivery.transition(input, evidence, at: now)
        guard next != delivery else { return }
        try deliveries.put(next)
        let kept = try duties.duty(delivery.letter)
        if delivery.channel == .paper { try printing.changed() }
        // It has been posted, whatever became of it after that: the journal gets what was sent.
        if delivery.channel == .paper, [.received, .bounced].contains(next.state), let kept {
            try journal?.owe(kept, posted: now, at: now)
        }
        if delivery.channel == .staffMail, let kept { try follow(mail: kept, next.state, by: evidence) }
        try turn.audit(
            "delivery", by: evidence.by?.rawValue ?? evidence.source.rawValue, about: delivery.letter.rawValue,
            detail: "\(delivery.channel.rawValue) \(next.state.rawValue)")
        // What lies in the pile, and is not to be sent or is sent by another, is taken out of it.
        if delivery.liesToBePrinted || delivery.liesPutBack, evidence.source == .person,
            next.state == .refused || next.state == .replaced
        {
            try withdrawals.want(delivery.letter, at: now)
        }
        if let kept { try tellFate(from: delivery.state, to: next.state, of: kept, evidence) }
        if let kept, next.state == .received, delivery.evidence?.code == DeliveryEvidence.restrictionGivenUp {
            try tellLifted(kept)
        }
    }

    /// It lies where it is collected.
    func tellLaid(_ letter: LetterID) throws {
        guard let delivery = try deliveries.delivery(of: letter), delivery.state == .queued else { return }
        try tell(delivery, .laid, DeliveryEvidence(.spool, at: now))
    }

    /// By which way a letter goes, as it was settled when its document was made.
    struct Way {
        let choice: ChannelChoice
        /// The address that is written to from now on; absent where it goes to somebody in the citizen's stead.
        let seen: String?
    }

    /// By which way the letter goes, and to what; from what was fetched and how the citizen is registered.
    ///
    /// Letter, case and address must belong together, and an address that is another than the last letter's, or than the
    /// case was registered with, is held back until somebody has looked.
    func way(of kept: DutyStore.Kept) throws -> Result<Way, LetterFault>? {
        guard !kept.duty.matter.isMail, let `case` = kept.duty.matter.case,
            let recipient = try? kept.gathered.recipient()
        else { return nil }
        return try way(in: `case`, to: recipient)
    }

    func way(in case: CaseID, to recipient: FindRecipient.Reply) throws -> Result<Way, LetterFault> {
        guard recipient.case ?? `case` == `case` else { return .failure(.notTogether) }
        let post = PostStore(database: turn.database)
        let digest = Self.digest(of: recipient)
        let known = try post.known(`case`)
        // What Intake has written down holds whatever was chosen; of the rest only the lost file knew.
        if recipient.through == nil, try isWayLost(`case`) { return .failure(LetterFault(code: Self.wayLost)) }
        if try isAnother(recipient, in: `case`, known?.registration) {
            try post.hold(digest, for: `case`)
            return .failure(LetterFault(code: Self.addressChanged))
        }
        let choice: ChannelChoice
        do throws(LetterFault) {
            choice = try ChannelChoice(known?.registration, cvr: known?.cvr, to: recipient, on: now.civil.day)
        } catch { return .failure(error) }
        // An address that the window cuts off reaches nobody.
        guard choice.channel != .paper || composer.press.hasRoom(for: choice.window) else {
            return .failure(LetterFault(code: "channel.address_too_long"))
        }
        let isOwn = recipient.goesThrough(known?.registration) == nil
        return .success(Way(choice: choice, seen: isOwn ? digest : nil))
    }

    /// The letter is made: this is the address that is written to from now on.
    func see(_ way: Way?, for case: CaseID?) throws {
        guard let seen = way?.seen, let `case` else { return }
        try PostStore(database: turn.database).see(seen, for: `case`)
    }

    /// Name and address, and when the number became another, if it has: the number itself could be guessed from its digest.
    private static func digest(of recipient: FindRecipient.Reply) -> String {
        let number = recipient.numberChanged.map { "\u{0}\($0.milliseconds)" } ?? ""
        let text = ([recipient.name] + recipient.addressLines).joined(separator: "\n") + number
        return Hex.encode(Seal.sha256(Array(text.utf8)))
    }

    /// Whether the address is another than the one last written to; while no letter has left, than the case was registered with.
    ///
    /// Where a letter goes to somebody else, a colleague has written that address down as theirs.
    func isAnother(
        _ recipient: FindRecipient.Reply, in case: CaseID, _ registration: PostRegistration?
    ) throws -> Bool {
        guard recipient.goesThrough(registration) == nil else { return false }
        let seen = try PostStore(database: turn.database).seen(`case`)
        guard seen != Self.digest(of: recipient) else { return false }
        if recipient.changed != nil { return true }
        return try seen != nil && hasWritten(in: `case`)
    }

    /// Whether a letter to the citizen has left, or may have.
    private func hasWritten(in case: CaseID) throws -> Bool {
        try duties.duties(of: `case`).contains { kept in
            guard !kept.duty.matter.isMail else { return false }
            let carrier = try duties.carrier(of: kept) ?? kept
            return try deliveries.delivery(of: carrier.letter).map { !$0.isUnsent } ?? false
        }
    }

    /// The document's own UUID, the same whenever the same thing is owed.
    static func document(for key: DutyKey) -> String {
        DocumentID.uuid(Seal.sha256(Array("genklang-document/1 \(key)".utf8)))
    }
}

extension DeliveryStore {
    /// Where the finished document is laid.
    func place(of kept: DutyStore.Kept) throws(StoreError) -> (name: String, tray: Tray) {
        switch try delivery(of: kept.letter)?.channel {
        case .digitalPost: ("\(kept.letter).xml", .digitalPost)
        case .paper, .nudge, .staffMail, nil: (kept.fileName, kept.duty.matter.tray)
        }
    }
}
