import CaseModel
import NotifierCore
import Runtime
import Wire

/// Letters that were laid after the backup from which the file was put back: they are not laid again, and where nobody has said
/// what became of one, a person looks (decision 38).
extension Correspondence {
    /// The file was put back from a backup: what it had sent by then is sent, whether it remembers owing it or not.
    func recover(_ lost: [CloudEvent]) throws {
        // Two lives of the file may be lost, and which came first their names do not say.
        let lost = lost.sorted { ($0.time, $0.id.number) < ($1.time, $1.id.number) }
        try loseWays(lost)
        for event in lost where event.type == LetterSent.type {
            let said = try event.body(LetterSent.self)
            try duties.remember(said, at: event.time)
        }
        for event in lost where event.type == LetterFateKnown.type {
            let said = try event.body(LetterFateKnown.self)
            try duties.remember(said)
            try tell(said, at: event.time)
            if said.fate == .replaced { try replace(said.letter, at: event.time) }
        }
        for event in lost where event.type == LetterSent.type {
            let said = try event.body(LetterSent.self)
            if let kept = try duties.duty(said.letter) { try advance(kept, .recovered(digest: said.digest)) }
        }
        try takeOutWhereWaysAreLost()
    }

    /// It lay to be printed or collected when the backup was made, or nobody was sure of it, and what became of it was said after
    /// that: it is not printed again, and nobody is asked again. Everybody has heard that then.
    private func tell(_ said: LetterFateKnown, at moment: Timestamp) throws {
        guard var delivery = try deliveries.delivery(of: said.letter),
            let state = Self.state(by: said.fate, after: delivery.state)
        else { return }
        let isTakenOut = state == .refused && said.isTakenOut == true
        let code = isTakenOut ? DeliveryEvidence.putBackTakenOut : DeliveryEvidence.putBackTold
        delivery.state = state
        delivery.since = moment
        delivery.evidence = DeliveryEvidence(.spool, code: code, at: moment)
        try deliveries.put(delivery)
        guard delivery.channel == .paper else { return }
        try printing.changed()
        guard state == .received else { return }
        if let kept = try duties.duty(said.letter) { try journal?.owe(kept, posted: moment, at: now) }
    }

    /// How it stands by what was said of it; `nil` where that changes nothing.
    private static func state(by fate: LetterFate, after state: DeliveryState) -> DeliveryState? {
        switch (fate, state) {
        case (.handedOver, .spooled), (.handedOver, .uncertain), (.arrived, .spooled), (.arrived, .uncertain),
            (.arrived, .refused), (.arrived, .bounced):
            .received
        case (.returned, .spooled), (.returned, .uncertain): .refused
        case (.returned, .received): .bounced
        default: nil
        }
    }

    /// Another copy was sent in its place after the backup: both stand so again. Where it had been taken out, so that nobody was
    /// sent it, and its copy waited for somebody, that is owed again and waits as it did.
    private func replace(_ letter: LetterID, at moment: Timestamp) throws {
        guard let kept = try duties.duty(letter), var delivery = try deliveries.delivery(of: letter),
            delivery.state != .replaced
        else { return }
        let isTakenOut = delivery.evidence?.code == DeliveryEvidence.putBackTakenOut
        guard try isTakenOut || hasSentCopy(insteadOf: kept) else { return }
        delivery.state = .replaced
        delivery.since = moment
        delivery.evidence = Self.toldReplaced(kept, isTakenOut: isTakenOut, at: moment)
        try deliveries.put(delivery)
        if delivery.channel == .paper { try printing.changed() }
        try oweAgain(duties.group(of: kept))
    }

    /// Whether a copy in its place had been laid before the file was lost.
    private func hasSentCopy(insteadOf kept: DutyStore.Kept) throws -> Bool {
        try duties.delivered(Self.copy(of: kept)) != nil
    }

    private static func copy(of kept: DutyStore.Kept) -> LetterID { letter(for: Again(of: kept.duty.matter).key) }

    private static func toldReplaced(
        _ kept: DutyStore.Kept, isTakenOut: Bool, at moment: Timestamp
    ) -> DeliveryEvidence {
        let code = isTakenOut ? DeliveryEvidence.putBackTakenOut : DeliveryEvidence.putBackTold
        return DeliveryEvidence(.spool, code: code, reference: copy(of: kept).rawValue, at: moment)
    }

    /// A letter of which the file knew nothing more than that it is owed stands as what is known of it: by what was said, or
    /// by what lies in its folder.
    func recovered(_ kept: DutyStore.Kept) throws {
        guard kept.duty.matter.carrier == nil, let left = try duties.delivered(kept.letter) else { return }
        let known = try deliveries.delivery(of: kept.letter)
        guard known == nil || known?.state == .queued else { return }
        let isMessage = spool.has("\(kept.letter).xml", in: .digitalPost)
        let channel = left.channel ?? known?.channel ?? (isMessage ? .digitalPost : .paper)
        if left.fate == .replaced, try left.isTakenOut || hasSentCopy(insteadOf: kept) {
            try deliveries.put(
                Delivery(
                    letter: kept.letter, channel: channel, document: Self.document(for: kept.duty.key),
                    state: .replaced, since: left.at,
                    evidence: Self.toldReplaced(kept, isTakenOut: left.isTakenOut, at: left.at)))
            return try oweAgain(duties.group(of: kept))
        }
        let (state, code) = stand(of: kept.letter, by: channel, left)
        try deliveries.put(
            Delivery(
                letter: kept.letter, channel: channel, document: Self.document(for: kept.duty.key), state: state,
                since: state == .uncertain ? now : left.at,
                evidence: DeliveryEvidence(.spool, code: code, at: now)))
        guard state == .uncertain else { return }
        try turn.audit(
            "letter.put_back", by: ServiceName.notifier.rawValue, about: kept.letter.rawValue,
            detail: "\(channel.rawValue) \(code)")
    }

    private func stand(
        of letter: LetterID, by channel: LetterChannel, _ left: DutyStore.Left
    ) -> (DeliveryState, String) {
        switch left.fate {
        case .handedOver, .arrived: return (.received, DeliveryEvidence.putBackTold)
        case .returned, .settled:
            if left.isTakenOut { return (.refused, DeliveryEvidence.putBackTakenOut) }
            if left.fate == .returned { return (.refused, DeliveryEvidence.putBackTold) }
        // The copy that was sent in its place, or why none was, is lost.
        case .replaced, nil: break
        }
        let (name, tray): (String, Tray) =
            channel == .digitalPost ? ("\(letter).xml", .digitalPost) : ("\(letter).pdf", .letters)
        let isThere = spool.has(name, in: tray)
        let isCollected = isThere && spool.isCollected(name, in: tray)
        let code =
            isCollected
            ? DeliveryEvidence.putBackCollected : isThere ? DeliveryEvidence.putBackLies : DeliveryEvidence.putBackGone
        // What lies for the mailbox is collected as ever, and what has been is receipted; on paper, where nobody says what is
        // printed, it is sent by lying there.
        let isOnItsWay =
            channel == .digitalPost
            ? isThere && !isCollected && left.fate == nil : isThere && composer.settings.printWorkingDays == 0
        return (isOnItsWay ? .spooled : .uncertain, code)
    }
}

extension Delivery {
    /// Its file was found in the folder after the restore, and nobody has collected it.
    var liesPutBack: Bool { state == .uncertain && evidence?.code == DeliveryEvidence.putBackLies }
}
