import CaseModel
import NotifierCore
import Runtime
import Seal
import Store
import Wire
import Wording

/// Colleagues' questions about the letters of a case they may see.
struct LetterDesk {
    let desk: Correspondence
    let circles: CircleStore
    /// The same of what came in.
    let incoming: IncomingOffice?

    func answer(_ call: IncomingCall) throws -> JSON {
        do {
            switch call.method {
            case ListLetters.method: return try JSON(encoding: list(call.command(ListLetters.self), for: call.person()))
            case ReadLetter.method: return try JSON(encoding: read(call.command(ReadLetter.self), for: call.person()))
            case PreviewLetter.method:
                let command = try call.command(PreviewLetter.self)
                return try JSON(encoding: PreviewDesk(letters: self).show(command, for: call.person()))
            case ListLetterLooks.method:
                return try JSON(encoding: looks(call.command(ListLetterLooks.self), for: call.person()))
            case CountWaitingLetters.method: return try JSON(encoding: count(for: call.person()))
            case RetryLetter.method:
                return try JSON(encoding: retry(call.command(RetryLetter.self), for: call.person()))
            case SetPostRegistration.method:
                let (command, viewer) = try (call.command(SetPostRegistration.self), call.person())
                _ = try handling(command.case, viewer)
                return try JSON(encoding: PostDesk(desk: desk).set(command, by: viewer))
            case ConfirmAddress.method:
                let (command, viewer) = try (call.command(ConfirmAddress.self), call.person())
                _ = try handling(command.case, viewer)
                return try JSON(encoding: PostDesk(desk: desk).confirm(command, by: viewer))
            case FindCaseOfDocument.method:
                guard call.comes(from: .intake) else { throw CallRefusal.unknownMethod }
                return try JSON(encoding: PostDesk(desk: desk).find(call.command(FindCaseOfDocument.self)))
            case ListPrintQueue.method, MarkPrinted.method:
                return try PrintDesk(desk: desk).answer(call)
            default: return try DeliveryDesk(letters: self).answer(call)
            }
        } catch let denial as Access.Denial {
            // That somebody tried is kept, though nothing was shown.
            try desk.turn.audit(
                "denied", by: call.viewer?.person.rawValue ?? call.caller.rawValue,
                about: call.body["case"]?.string ?? call.body["letter"]?.string ?? call.method,
                detail: "\(call.method) \(denial.rawValue)")
            desk.turn.refuse(denial)
            return .null
        }
    }

    private func list(_ command: ListLetters, for viewer: Viewer) throws -> ListLetters.Reply {
        let ground = try seeing(command.case, viewer)
        try desk.turn.audit(
            "letters.listed", by: viewer.person.rawValue, about: command.case.rawValue, detail: ground.rawValue)
        let letters = try desk.duties.duties(of: command.case).map { try row($0) }
        let incoming = try IncomingDesk(letters: self).rows(of: command.case)
        let counts = ReplyRoom.counts(of: [
            try letters.reversed().map { try ReplyRoom.size(of: $0) },
            try incoming.reversed().map { try ReplyRoom.size(of: $0) },
        ])
        let leftOut = letters.count + incoming.count - counts.reduce(0, +)
        return ListLetters.Reply(
            letters: letters.suffix(counts[0]), post: try PostDesk(desk: desk).row(command.case),
            incoming: incoming.isEmpty ? nil : incoming.suffix(counts[1]), leftOut: leftOut > 0 ? leftOut : nil)
    }

    /// A letter as it was sent. One of another case is as unknown as one that never was.
    private func read(_ command: ReadLetter, for viewer: Viewer) throws -> ReadLetter.Reply {
        let ground = try seeing(command.case, viewer)
        guard let kept = try desk.duties.duty(command.letter), kept.duty.matter.case == command.case else {
            throw NotifierRefusal.unknownLetter
        }
        // A document is one look, however many pieces it comes in.
        if command.from ?? 0 == 0 {
            try desk.turn.audit(
                "letter.read", by: viewer.person.rawValue, about: command.case.rawValue,
                detail: "\(command.letter) \(ground.rawValue)")
        }
        return try KeptLetter(desk: desk, kept: kept).reply(try row(kept), from: command.from)
    }

    /// Who has looked at the letters of the case; the asking is among it.
    private func looks(_ command: ListLetterLooks, for viewer: Viewer) throws -> LookLog {
        let ground = try seeing(command.case, viewer)
        try desk.turn.audit("looks", by: viewer.person.rawValue, about: command.case.rawValue, detail: ground.rawValue)
        return try LookLog(about: command.case, in: desk.turn.database)
    }

    private func retry(_ command: RetryLetter, for viewer: Viewer) throws -> LetterRow {
        guard let kept = try desk.duties.duty(command.letter), let `case` = kept.duty.matter.case else {
            throw NotifierRefusal.unknownLetter
        }
        let ground = try handling(`case`, viewer)
        try desk.advance(kept, .retried)
        try desk.turn.audit(
            "letter.retried", by: viewer.person.rawValue, about: command.letter.rawValue, detail: ground.rawValue)
        return try row(try desk.duties.duty(command.letter) ?? kept)
    }

    /// Why this person may see the case; a case that is not known here is nobody's.
    func seeing(_ case: CaseID, _ viewer: Viewer) throws -> Access.Ground {
        if let at = try ErasedCases(desk.turn.database).at(`case`.rawValue) { throw CallRefusal.caseErased(at) }
        guard let known = try circles.known(`case`) else { throw Access.Denial.unknownHere }
        return try Access.seeing(known.circle, by: viewer).ground()
    }

    /// The same for who changes something: whoever only inspects does not.
    private func handling(_ case: CaseID, _ viewer: Viewer) throws -> Access.Ground {
        let ground = try seeing(`case`, viewer)
        guard viewer.handlesCases else { throw Access.Denial.roleDoesNotRing }
        return ground
    }

    /// Whether what was held back says nothing any more, whatever address is found.
    private func isOvertaken(_ kept: DutyStore.Kept) throws -> Bool {
        guard let id = kept.duty.matter.case else { return false }
        let worth = Duty.worthSending(among: try desk.duties.duties(of: id).map(\.duty))
        return !worth.contains { $0.key == kept.duty.key }
    }

    func row(_ kept: DutyStore.Kept) throws -> LetterRow {
        let duty = kept.duty
        let carrier = try desk.duties.carrier(of: kept)
        // What waits for another case's letter stands as that does, and has come as far.
        let (state, reason, digest) = try stand(duty.state == .gathering(.carrier) ? carrier ?? kept : kept)
        let way = carrier ?? kept
        let delivery = try desk.deliveries.delivery(of: way.letter)
        // It lies in the outbox, and the mail server does not take it now.
        let waits = delivery?.state == .spooled && duty.matter.isMail
        let why = waits ? try MailingStore(database: desk.turn.database).whyWaiting(kept.letter) : nil
        return LetterRow(
            letter: kept.letter, kind: duty.matter.kind, state: why == nil ? state : .waiting, since: duty.since,
            note: duty.matter.copied?.note, version: duty.matter.copied?.version, to: duty.matter.colleague,
            by: duty.matter.dueBy, isLate: duty.isLate(at: desk.now), reason: why ?? reason, digest: digest,
            delivery: delivery.map { $0.row(at: desk.now, patience: $0.patience, printed: desk.unprinted) },
            journal: try JournalStore.row(of: kept.letter, in: desk.turn.database),
            settled: try SettlingStore(database: desk.turn.database).settled(way.letter),
            carriedIn: carrier?.duty.matter.case,
            isPrintedUntold: delivery.flatMap {
                $0.state == .spooled && desk.isPrintedUntold(duty.matter.kind, $0) ? true : nil
            }, newer: try desk.duties.newer(than: kept),
            isPastDay: duty.matter.isPastDay(at: desk.now) ? true : nil)
    }

    /// It was held back for want of an address, and what has happened since says what it was to say.
    private static let overtaken = "notifier.overtaken"
    /// The citizen has no e-mail address that we may write to.
    private static let noNudge = "notifier.no_nudge"

    /// How far it has come, why it stands there, and what was sent.
    private func stand(_ kept: DutyStore.Kept) throws -> (LetterState, String?, String?) {
        let duty = kept.duty
        return switch duty.state {
        case .awaitingPromise: (.underway, nil, nil)
        case .gathering, .started: (duty.trouble == nil ? .underway : .waiting, duty.trouble, nil)
        case .done(let digest): (.sent, nil, digest)
        case .dropped(.cannotBeWrittenTo) where try isOvertaken(kept):
            (.notSent, Self.overtaken, nil)
        // It is only let go where there is nobody to write a mail to.
        case .dropped(.noLongerDue) where duty.matter.kind == .nudge: (.notSent, Self.noNudge, nil)
        case .dropped(let reason): (.notSent, "notifier.\(reason.rawValue)", nil)
        case .needsPerson(let code): (.needsPerson, code, nil)
        }
    }
}
