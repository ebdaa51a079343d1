import CallbackCore
import CaseModel
import Runtime

/// What people do about what is owed beside calls, and what they ask of it.
extension CallbackService {
    /// I have spoken with the citizen; the note follows.
    func reached(_ command: ReportReached, _ viewer: Viewer, _ turn: Turn) throws -> ReportReached.Reply {
        let file = try rung(command.case, by: viewer, "call.reached", turn)
        let owed = try owedCalls(of: file.id)
        let reaching = try Reaching(at: command.spokenAt, for: owed.map(\.owed), now: turn.now)
        // Somebody else who picked up is not the citizen, and keeps no promise.
        try CallerCheck.check(
            command.recognised, for: .newTalk, on: reaching.spokenAt.civil.day,
            RepresentationBook(database: turn.database).all(of: file.id))
        let talk = HeldTalk(at: reaching.spokenAt, recognised: command.recognised)
        try checkHours(
            of: [reaching.kept], endedBy: talk, next: nil, isSaid: command.insteadOfAgreed == true, turn)
        try calls.put(reaching.callback, of: reaching.kept)
        try pings.rows.dropAll(of: reaching.kept)
        try callEnded(reaching.kept, in: file.id, talk: talk, by: viewer.person, turn)
        let policy = policies.policy(of: file.unit)
        let note = try policy.note(ofTalkAt: reaching.spokenAt, by: viewer.person)
        try oblige(note, in: file.id, callback: reaching.kept, policy, turn)
        // Whoever spoke writes the note, also when the case turns red meanwhile.
        try cases.add(viewer.person, as: .caller, in: file.id)
        try turn.publish(
            CitizenReached(
                case: file.id, callback: reaching.kept, by: viewer.person, spokenAt: reaching.spokenAt,
                noteBy: note.due),
            about: Subject(file.id))
        return ReportReached.Reply(callback: reaching.kept, noteBy: note.due, published: turn.published)
    }

    /// B: these have heard how the citizen experienced it.
    func tell(_ command: TellInvolved, _ viewer: Viewer, _ turn: Turn) throws -> SettledObligation {
        let file = try rung(command.case, by: viewer, "involved.told", turn)
        guard let kept = try open([.tellInvolved], of: file.id).first else {
            throw try obligations.all(of: file.id).contains { $0.obligation.kind == .tellInvolved }
                ? CallbackRefusal.obligationSettled : .obligationUnknown
        }
        guard !command.people.isEmpty else { throw CallbackRefusal.nobodyTold }
        guard try staff.strangers(among: command.people).isEmpty else { throw CallbackRefusal.recipientUnknown }
        try fulfil(kept, by: viewer.person, turn)
        try obligations.told(command.people, for: kept.id)
        return try announce(kept, by: viewer.person, turn)
    }

    /// What we had agreed to do is done.
    func fulfil(_ command: FulfilAgreement, _ viewer: Viewer, _ turn: Turn) throws -> SettledObligation {
        let file = try rung(command.case, by: viewer, "agreement.kept", detail: command.obligation.rawValue, turn)
        guard let kept = try obligations.find(command.obligation), kept.case == file.id else {
            throw CallbackRefusal.obligationUnknown
        }
        switch kept.obligation.kind {
        case .agreement: try fulfil(kept, by: viewer.person, turn)
        // By whatever way the citizen heard from us; the next time is owed from today.
        case .contact:
            guard kept.obligation.isOpen else { throw CallbackRefusal.obligationSettled }
            try contactHeld(in: file, on: turn.now.civil.day, by: viewer.person, turn)
        case .personalReceipt, .tellInvolved, .note, .copy, .appointment, .followUp:
            throw CallbackRefusal.hasItsOwnAct
        }
        return try announce(kept, by: viewer.person, turn)
    }

    private func announce(_ kept: KeptObligation, by person: PersonID, _ turn: Turn) throws -> SettledObligation {
        try turn.publish(
            ObligationFulfilled(
                case: kept.case, obligation: kept.id, kind: kept.obligation.kind,
                isInTime: turn.now < kept.obligation.due, by: person),
            about: Subject(kept.case))
        return SettledObligation(obligation: kept.id, published: turn.published)
    }

    /// A few lines to the citizen, since nobody can ring in time. The call's clock runs on.
    func writeReceipt(
        _ command: WritePersonalReceipt, _ viewer: Viewer, _ turn: Turn
    ) throws -> SettledObligation {
        let file = try rung(command.case, by: viewer, "receipt.written", turn)
        guard command.text.contains(where: { !$0.isWhitespace }) else { throw CallbackRefusal.personalReceiptIsEmpty }
        guard command.text.utf8.count <= WritePersonalReceipt.mostBytes else {
            throw CallbackRefusal.personalReceiptIsTooLong
        }
        guard let kept = try open([.personalReceipt], of: file.id).first else {
            throw try obligations.all(of: file.id).contains { $0.obligation.kind == .personalReceipt }
                ? CallbackRefusal.obligationSettled : .obligationUnknown
        }
        try fulfil(kept, by: viewer.person, turn)
        try obligations.write(command.text, for: kept.id, by: viewer.person, at: turn.now)
        try turn.publish(
            PersonalReceiptWritten(case: file.id, obligation: kept.id, by: viewer.person), about: Subject(file.id))
        return SettledObligation(obligation: kept.id, published: turn.published)
    }

    /// The words: to a colleague who may see the case, and to Notifier for the letter.
    func readReceipt(
        _ command: ReadPersonalReceipt, _ call: IncomingCall, _ turn: Turn
    ) throws -> ReadPersonalReceipt.Reply {
        guard let kept = try obligations.find(command.obligation), let words = try obligations.words(of: kept.id) else {
            throw CallbackRefusal.obligationUnknown
        }
        if call.comes(from: .notifier) {
            try turn.audit(
                "receipt.read", by: call.caller.rawValue, about: kept.case.rawValue, detail: kept.id.rawValue)
        } else {
            _ = try seen(kept.case, by: call.person(), "receipt.read", detail: kept.id.rawValue, turn)
        }
        return ReadPersonalReceipt.Reply(case: kept.case, by: words.by, writtenAt: words.at, text: words.text)
    }

    // MARK: Asking

    func obligations(_ command: ListObligations, _ viewer: Viewer, _ turn: Turn) throws -> ListObligations.Reply {
        let file = try seen(command.case, by: viewer, "obligations.list", turn)
        let all = try obligations.all(of: file.id)
        let filed = try notes.notes(of: file.id)
        let talks = filed.filter { $0.version == 1 && $0.isOwedTalk }
            .map { ABCChain.Talk(spokenAt: $0.spokenAt) }
        let telling = all.first { $0.obligation.kind == .tellInvolved }
        let returning = try owedCalls(of: file.id).filter { $0.reason == .newTalk }.map(\.promise.limit.due).min()
        return ListObligations.Reply(
            obligations: try all.map(row), appointments: try appointments.rows(of: file.id),
            chain: ABCChain.standing(
                talks: talks, telling: telling?.obligation,
                told: try telling.map { try obligations.told(for: $0.id) } ?? [], returnBy: returning))
    }

    func myObligations(
        _ command: ListMyObligations, _ viewer: Viewer, _ turn: Turn
    ) throws -> ListMyObligations.Reply {
        if let colleague = command.of { return try givable(of: colleague, viewer, turn) }
        let most = ListMyObligations.most
        let found = try obligations.owed(by: viewer.person, leading: viewer.leads, at: turn.now, most: most + 1)
        let mine = try found.prefix(most).filter { kept in
            try cases.find(kept.case).map { Access.seeing($0.circle, by: viewer).isAllowed } ?? false
        }
        try turn.audit(
            "obligations.mine", by: viewer.person.rawValue, about: viewer.person.rawValue,
            detail: Set(mine.map(\.case.rawValue)).sorted().joined(separator: " "))
        return ListMyObligations.Reply(obligations: try mine.map(row), hasMore: found.count > most)
    }

    func row(_ kept: KeptObligation) throws -> ObligationRow {
        var what: String?
        if let note = kept.note, let number = kept.number {
            what = try notes.find(note.note, version: note.version)?.draft.agreements.dropFirst(number - 1).first?.what
        }
        var state: (ObligationState, Timestamp?, PersonID?) = (.open, nil, nil)
        switch kept.obligation.state {
        case .open: break
        case .fulfilled(let moment, let person): state = (.fulfilled, moment, person)
        case .lifted(let moment): state = (.lifted, moment, nil)
        }
        return ObligationRow(
            obligation: kept.id, case: kept.case, kind: kept.obligation.kind, state: state.0,
            owner: kept.obligation.owner, due: kept.obligation.due, settled: state.1, settledBy: state.2, what: what)
    }

    func stillOwed(_ command: AskStillOwed, _ turn: Turn) throws -> AskStillOwed.Reply {
        guard let kept = try obligations.find(command.obligation), let file = try cases.find(kept.case) else {
            throw CallbackRefusal.obligationUnknown
        }
        guard kept.obligation.isDue(command.stage, at: turn.now) else { return AskStillOwed.Reply(isOwed: false) }
        let stage = command.stage.asPing(of: kept.obligation.kind)
        return AskStillOwed.Reply(
            isOwed: try escalation(of: kept, in: file, at: turn.now).stillConcerns(
                command.person, at: stage, wasMissed: false))
    }
}
