import CaseModel
import NotifierCore
import Runtime
import Wire

/// What became of letters on their way, for the colleagues who may see their cases and for the operator, who sees none;
/// and what a person says of one that nobody is sure of. Words and addresses are not shown here.
struct DeliveryDesk {
    let letters: LetterDesk

    var desk: Correspondence { letters.desk }

    /// Who asks: a colleague, whose cases decide, or whoever runs the system, who sees letters without their cases.
    enum Asker {
        case colleague(Viewer)
        case operations

        init(_ call: IncomingCall) throws {
            if call.comes(from: .operator) {
                self = .operations
            } else {
                self = .colleague(try call.person())
            }
        }

        var person: PersonID {
            switch self {
            case .colleague(let viewer): viewer.person
            case .operations: .operations
            }
        }
    }

    func answer(_ call: IncomingCall) throws -> JSON {
        switch call.method {
        case ListDeliveries.method:
            return try JSON(encoding: list(call.command(ListDeliveries.self), for: Asker(call)))
        case ShowDelivery.method: return try JSON(encoding: show(call.command(ShowDelivery.self), for: Asker(call)))
        case TellDelivery.method: return try JSON(encoding: tell(call.command(TellDelivery.self), by: Asker(call)))
        case JournalAgain.method:
            return try JSON(encoding: journalAgain(call.command(JournalAgain.self), by: Asker(call)))
        case JournalDocumentAgain.method:
            let (command, asker) = try (call.command(JournalDocumentAgain.self), Asker(call))
            return try JSON(encoding: IncomingDesk(letters: letters).again(command, by: asker))
        case SettleLetter.method: return try JSON(encoding: settle(call.command(SettleLetter.self), by: Asker(call)))
        case SendAgain.method: return try JSON(encoding: sendAgain(call.command(SendAgain.self), by: Asker(call)))
        default: throw CallRefusal.unknownMethod
        }
    }

    // MARK: What is seen

    func row(_ letter: LetterID, as stand: LetterStand?, for asker: Asker) throws -> PlacedLetter? {
        guard let kept = try desk.duties.duty(letter) else { return nil }
        if case .colleague = asker {
            guard let `case` = kept.duty.matter.case, try isShown(`case`, to: asker) else { return nil }
        }
        return try shown(kept, as: stand, for: asker)
    }

    /// Whether letters of the case stand in the lists of whoever asks; the operator's say nothing of cases.
    func isShown(_ case: CaseID, to asker: Asker) throws -> Bool {
        guard case .colleague(let viewer) = asker else { return true }
        guard let known = try letters.circles.known(`case`) else { return false }
        return Access.seeing(known.circle, by: viewer).isAllowed
    }

    private func show(_ command: ShowDelivery, for asker: Asker) throws -> PlacedLetter {
        let kept = try kept(command.letter, for: asker)
        try desk.turn.audit(
            "delivery.shown", by: asker.person.rawValue, about: command.letter.rawValue,
            detail: kept.duty.matter.kind.rawValue)
        return try shown(kept, for: asker)
    }

    private func shown(
        _ kept: DutyStore.Kept, as stand: LetterStand? = nil, for asker: Asker
    ) throws -> PlacedLetter {
        let row = try letters.row(kept)
        let stand = stand ?? LetterStand(row)
        guard case .colleague = asker else { return PlacedLetter(stand: stand, case: nil, letter: row.withoutCase) }
        return PlacedLetter(stand: stand, case: kept.duty.matter.case, letter: row)
    }

    /// The letter, if whoever asks may see its case. What belongs to no case is the operator's to look at.
    func kept(_ letter: LetterID, for asker: Asker) throws -> DutyStore.Kept {
        guard let kept = try desk.duties.duty(letter) else { throw NotifierRefusal.unknownLetter }
        guard case .colleague(let viewer) = asker else { return kept }
        guard let `case` = kept.duty.matter.case else { throw NotifierRefusal.unknownLetter }
        _ = try letters.seeing(`case`, viewer)
        return kept
    }

    // MARK: What is said and done

    private func tell(_ command: TellDelivery, by asker: Asker) throws -> LetterRow {
        let kept = try kept(command.letter, for: asker)
        try checkMayAct(asker)
        guard let delivery = try desk.deliveries.delivery(of: command.letter) else {
            throw NotifierRefusal.unknownLetter
        }
        let cameAfterAll = command.said == .received && [.refused, .bounced].contains(delivery.state)
        let isInDoubt = delivery.state == .uncertain || command.said == .lost || cameAfterAll
        try check(command.ground, command.reference, isNeeded: isInDoubt)
        let input: DeliveryInput =
            switch command.said {
            case .received: cameAfterAll ? .cameAfterAll : .received
            case .bounced: .bounced
            case .lost: .refused
            }
        let code =
            command.said == .lost ? DeliveryEvidence.neverCame : command.ground.map { DeliveryEvidence.code(of: $0) }
        try desk.tell(
            delivery, input,
            DeliveryEvidence(
                .person, code: code, reference: command.reference, by: asker.person, at: desk.now))
        if cameAfterAll { try desk.journal?.reinstate(kept.letter, desk, by: asker.person) }
        if command.said == .received { try mailings.settle(kept.letter, .confirmed(asker.person), at: desk.now) }
        if let ground = command.ground {
            try desk.turn.audit(
                "delivery.told", by: asker.person.rawValue, about: kept.letter.rawValue,
                detail: "\(command.said.rawValue) \(ground.rawValue)")
        }
        return try letters.row(kept)
    }

    private func sendAgain(_ command: SendAgain, by asker: Asker) throws -> SendAgain.Reply {
        let kept = try kept(command.letter, for: asker)
        try checkMayAct(asker)
        try check(command.ground, command.reference, isNeeded: true)
        guard let delivery = try desk.deliveries.delivery(of: command.letter),
            // One that was stopped before it was laid is sent like one that did not arrive.
            delivery.maySendAgain || (delivery.state == .queued && kept.duty.state == .dropped(.settled))
        else { throw NotifierRefusal.nothingToRetry }
        // What says nothing any more has left the pile, and is owed anew where it is to be said again.
        guard delivery.state != .refused || delivery.evidence?.isOvertaken != true else {
            throw NotifierRefusal.nothingToRetry
        }
        guard try desk.duties.newer(than: kept) == nil else { throw NotifierRefusal.newerVersion }
        guard !kept.duty.matter.isPastDay(at: desk.now) else { throw NotifierRefusal.appealDayCome }
        let again = Again(of: kept.duty.matter)
        let copy = Correspondence.letter(for: again.key)
        try desk.tell(
            delivery, .replaced,
            DeliveryEvidence(
                .person, code: command.ground.map { DeliveryEvidence.code(of: $0) }, reference: copy.rawValue,
                by: asker.person, at: desk.now))
        try mailings.settle(kept.letter, .replaced(asker.person), at: desk.now)
        try desk.turn.audit(
            "letter.sent_again", by: asker.person.rawValue, about: kept.letter.rawValue,
            detail: [copy.rawValue, command.ground?.rawValue, command.reference].compactMap { $0 }.joined(
                separator: " "))
        try desk.oweAgain(desk.duties.group(of: kept))
        return SendAgain.Reply(letter: kept.letter, copy: copy)
    }

    private func journalAgain(_ command: JournalAgain, by asker: Asker) throws -> LetterRow {
        let kept = try kept(command.letter, for: asker)
        try checkMayAct(asker)
        guard let journal = desk.journal else { throw NotifierRefusal.nothingToRetry }
        try journal.retry(kept.letter, by: asker.person, desk)
        return try letters.row(kept)
    }

    private var mailings: MailingStore { MailingStore(database: desk.turn.database) }

    /// Whoever only inspects changes nothing.
    func checkMayAct(_ asker: Asker) throws {
        guard case .colleague(let viewer) = asker, !viewer.handlesCases else { return }
        throw Access.Denial.roleDoesNotRing
    }

    private func check(_ ground: DeliveryGround?, _ reference: String?, isNeeded: Bool) throws {
        try DeliveryEvidence.check(reference: reference)
        guard isNeeded else { return }
        guard let ground else { throw NotifierRefusal.groundMissing }
        guard ground != .other || reference != nil else { throw NotifierRefusal.referenceMissing }
    }
}

extension MailingStore {
    /// A person has said what became of a message that waited for one; where the mail server has no part in it, nothing.
    func settle(_ letter: LetterID, _ input: MailingInput, at now: Timestamp) throws {
        guard let mailing = try latest(letter), mailing.needsLook else { return }
        try keep(try mailing.transition(input, at: now))
    }
}

extension DeliveryEvidence {
    /// What a person writes of where they know it from: a number, as at the command line, since the operator reads it too and
    /// is to see no case. No blanks, so that nobody tells a story there.
    static func check(reference: String?) throws(NotifierRefusal) {
        guard let reference else { return }
        let isNumber = reference.unicodeScalars.allSatisfy {
            $0.isASCII
                && ($0.properties.isAlphabetic || $0.properties.numericType != nil || "-_./#".contains(Character($0)))
        }
        guard (1...64).contains(reference.utf8.count), isNumber else { throw .referenceWrong }
    }
}

extension LetterRow {
    /// As whoever runs the system sees it: nothing that leads to the case.
    fileprivate var withoutCase: LetterRow {
        LetterRow(
            letter: letter, kind: kind, state: state, since: since, note: nil, version: nil, to: nil, by: by,
            isLate: isLate, reason: reason, digest: digest, delivery: delivery, journal: journal, settled: settled,
            isPrintedUntold: isPrintedUntold, newer: newer, isPastDay: isPastDay)
    }
}
