import CallbackCore
import CaseModel
import Runtime

/// How obligations come to be and end, whatever brings it about.
extension CallbackService {
    /// Writes down that something is owed, and plans who is told when.
    @discardableResult
    func oblige(
        _ obligation: Obligation, in case: CaseID, callback: CallbackID? = nil, note: NoteVersion? = nil,
        number: Int? = nil, until end: Timestamp? = nil, _ policy: Policy, _ turn: Turn
    ) throws -> ObligationID {
        let kept = KeptObligation(
            id: turn.chance.identifier(), case: `case`, obligation, callback: callback, note: note, number: number)
        try obligations.add(kept, at: turn.now)
        try chases.plan(ChasePlan(obligation, arose: turn.now, until: end, policy: policy), for: kept.id)
        return kept.id
    }

    /// Its act has been done.
    func fulfil(_ kept: KeptObligation, by person: PersonID?, _ turn: Turn) throws {
        try obligations.put(kept.obligation.fulfilled(by: person, at: turn.now), of: kept.id)
        try chases.rows.dropAll(of: kept.id)
    }

    /// Nothing is left of it to do.
    func lift(_ kept: KeptObligation, _ turn: Turn) throws {
        guard kept.obligation.isOpen else { return }
        try obligations.put(kept.obligation.lifted(at: turn.now), of: kept.id)
        try chases.rows.dropAll(of: kept.id)
    }

    /// What is open in the case, of these kinds.
    func open(_ kinds: Set<ObligationKind>, of case: CaseID) throws -> [KeptObligation] {
        try obligations.all(of: `case`).filter { $0.obligation.isOpen && kinds.contains($0.obligation.kind) }
    }

    // MARK: What other acts bring with them

    /// A first call is owed: so are a few lines, if it is not made by its target and the citizen can be written to.
    func callOwed(_ call: KeptCall, in file: CaseFile, _ policy: Policy, _ turn: Turn) throws {
        guard call.reason == .firstContact, file.canBeWrittenTo,
            let receipt = policy.personalReceipt(
                for: call.promise, owner: call.assigned, registered: call.registered),
            !call.wasMissed
        else { return }
        try oblige(receipt, in: file.id, callback: call.id, until: call.promise.limit.due, policy, turn)
    }

    /// Nobody is to ring about this any more, or somebody has: what only served the call is over with it.
    func callEnded(_ call: CallbackID, in case: CaseID, talk: HeldTalk?, by person: PersonID?, _ turn: Turn) throws {
        let appointment = try appointments.open(for: call)
        let fate = appointment.flatMap { kept in
            kept.at.map { HourFate(of: $0, kept.form, talk: talk, at: turn.now) }
        }
        for kept in try open([.personalReceipt, .appointment], of: `case`) where kept.callback == call {
            if fate == .kept && kept.obligation.kind == .appointment {
                try fulfil(kept, by: person, turn)
            } else {
                try lift(kept, turn)
            }
        }
        guard let appointment else { return }
        try appointments.end(appointment.id, fate ?? .lifted)
        if fate == .lifted { try fallsAway(appointment, by: person, turn) }
    }

    /// A version of a note lies filed: its copy is owed, and what it says we do; B after the first talk.
    func noteFiled(
        _ note: KeptNote, isFirstTalk: Bool, copyBy: Timestamp, in file: CaseFile, _ turn: Turn
    ) throws {
        let policy = policies.policy(of: file.unit)
        let version = NoteVersion(note.row.note, version: note.row.version)
        if let callback = note.row.callback {
            for kept in try open([.note], of: file.id) where kept.callback == callback {
                try fulfil(kept, by: note.row.by, turn)
            }
        }
        // Only the newest version is sent, so only its copy is owed.
        for kept in try open([.copy], of: file.id) where kept.note?.note == note.row.note { try lift(kept, turn) }
        // Owed also while nobody knows where to write: to find that out is what is left to do. Of somebody who was neither
        // reached nor can be written to there is nothing to find out by.
        if file.canBeWrittenTo || note.row.outcome != .notReached {
            try oblige(Obligation(.copy, owner: note.row.by, due: copyBy), in: file.id, note: version, policy, turn)
        }
        try agreementsFiled(note, version, in: file, policy, turn)
        guard note.row.version == 1 else { return }
        if note.row.isTalk { try contactHeld(in: file, on: note.row.spokenAt.civil.day, by: note.row.by, turn) }
        if let outcome = note.row.outcome,
            let telling = try policy.tellInvolved(
                after: outcome, at: note.row.spokenAt, by: note.row.by, isFirstTalk: isFirstTalk)
        {
            try oblige(telling, in: file.id, note: version, policy, turn)
        }
    }

    private func agreementsFiled(
        _ note: KeptNote, _ version: NoteVersion, in file: CaseFile, _ policy: Policy, _ turn: Turn
    ) throws {
        var standing: Set<Int> = []
        if version.version > 1, let earlier = try notes.find(version.note, version: version.version - 1) {
            let kept = note.draft.agreements.kept(from: earlier.draft.agreements)
            for owed in try obligations.all(of: note.row.case)
            where owed.obligation.kind == .agreement && owed.note?.note == version.note {
                guard owed.note?.version == version.version - 1 else { continue }
                if let number = owed.number.flatMap({ kept[$0] }) {
                    try obligations.move(owed.id, to: version, number: number)
                    standing.insert(number)
                } else {
                    try lift(owed, turn)
                }
            }
        }
        for (index, agreement) in note.draft.agreements.enumerated() where !standing.contains(index + 1) {
            guard let owed = try policy.agreement(agreement, by: note.row.by, filed: turn.now) else { continue }
            // Whoever is to do it must be able to see what.
            if let owner = agreement.person { try cases.add(owner, as: .involved, in: file.id) }
            try oblige(owed, in: note.row.case, note: version, number: index + 1, policy, turn)
        }
    }

    /// A copy has left the house, or the letter that asks when to ring.
    func letterSent(_ said: LetterSent, _ turn: Turn) throws {
        // It lies ready; where it is told later that it was posted or lies in the mailbox, the citizen has time from then on. A
        // service of an older release, and a house that says nothing of its print, tell nothing more.
        if said.kind == .notReached, said.channel == nil { try unanswered.sent(in: said.case, at: turn.now) }
        guard said.kind == .noteCopy, let note = said.note, let version = said.version else { return }
        for kept in try open([.copy], of: said.case) where kept.note == NoteVersion(note, version: version) {
            try fulfil(kept, by: nil, turn)
        }
    }

    /// A copy that came back has reached nobody: it is owed again with a clock of its own, until another has left, it turns out
    /// to have come after all, or somebody says why no more is sent of it.
    func letterFate(_ said: LetterFateKnown, _ turn: Turn) throws {
        if said.kind == .notReached { return try unansweredFate(said, turn) }
        guard said.kind == .noteCopy, let note = said.note, let version = said.version,
            let file = try cases.find(said.case)
        else { return }
        let copy = NoteVersion(note, version: version)
        let owed = try open([.copy], of: file.id)
        switch said.fate {
        case .returned:
            // Only the newest version is sent, so only its copy is owed.
            guard !owed.contains(where: { $0.note?.note == note }), let newest = try notes.latest(note),
                newest.row.version == version
            else { return }
            let policy = policies.policy(of: file.unit)
            let owner = file.assigned ?? newest.row.by
            try oblige(
                Obligation(.copy, owner: owner, due: try policy.copyBy(filed: turn.now)), in: file.id, note: copy,
                policy,
                turn)
        case .arrived: for kept in owed where kept.note == copy { try fulfil(kept, by: nil, turn) }
        case .settled: for kept in owed where kept.note == copy { try lift(kept, turn) }
        // The other copy's leaving fulfils it.
        case .replaced, .handedOver: break
        }
    }

    /// The citizen can be written to now, or cannot; if they could not before, the newest copy of each note is owed: as of now,
    /// where it was not yet.
    func written(to case: CaseID, _ canBeWrittenTo: Bool, _ turn: Turn) throws {
        guard let file = try cases.find(`case`) else { throw CannotDecide("callback.case_unknown") }
        try cases.set(canBeWrittenTo: canBeWrittenTo, of: `case`)
        guard canBeWrittenTo, !file.canBeWrittenTo else { return }
        let policy = policies.policy(of: file.unit)
        if let writable = try cases.find(`case`) {
            for call in try owedCalls(of: `case`) { try askInWriting(call, in: writable, turn) }
        }
        let owed = try open([.copy], of: file.id).compactMap(\.note)
        for row in try notes.notes(of: file.id).newestVersions
        where !owed.contains(NoteVersion(row.note, version: row.version)) {
            let by = try policy.copyBy(filed: turn.now)
            try oblige(
                Obligation(.copy, owner: row.by, due: by), in: file.id,
                note: NoteVersion(row.note, version: row.version),
                policy, turn)
        }
    }

    /// Somebody else rings from now on: what serves the call goes along, and who sees that the citizen hears from us; a promise
    /// of one's own stays one's own.
    func moveObligations(_ said: CaseAssigned) throws {
        for kept in try open([.personalReceipt, .appointment, .contact], of: said.case)
        where kept.obligation.owner != said.person { try obligations.give(kept.id, to: said.person) }
    }

    // MARK: Time

    /// Who is to be told, if it is still true; the check and the telling are one transaction.
    func weigh(_ planned: ChaseStore.Planned, _ turn: Turn) throws -> Telling? {
        guard let kept = try obligations.find(planned.about), let file = try cases.find(kept.case) else {
            throw CannotDecide("callback.chase_without_obligation")
        }
        guard turn.now < planned.validUntil, kept.obligation.isDue(planned.stage, at: turn.now) else {
            try chases.rows.drop(planned)
            return nil
        }
        let recipients = try escalation(of: kept, in: file, at: turn.now).recipients(
            of: planned.stage.asPing(of: kept.obligation.kind), wasMissed: false)
        guard !recipients.isEmpty else {
            try chases.rows.postpone(planned, to: turn.now.adding(seconds: Self.retryMinutes * 60))
            return nil
        }
        return .obligation(planned, kept, file, to: recipients)
    }

    /// Who is told of it now. Whoever the complaint is about may owe it all the same, a note or an agreement of theirs.
    func escalation(of kept: KeptObligation, in file: CaseFile, at now: Timestamp) throws -> Escalation {
        let leaders = try staff.leaders(of: file.unit)
        let people = leaders + [kept.obligation.owner].compactMap { $0 }
        var unavailable = Set(file.circle.about)
        if let owner = kept.obligation.owner { unavailable.remove(owner) }
        for person in people where try staff.hasLeft(person) { unavailable.insert(person) }
        return Escalation(
            assigned: kept.obligation.owner, leaders: leaders, unavailable: unavailable,
            away: try absences.away(among: people, on: now.civil.day),
            chain: policies.policy(of: file.unit).escalation)
    }
}

extension [NoteRow] {
    /// Of each note the newest version.
    fileprivate var newestVersions: [NoteRow] {
        filter { row in !contains { $0.note == row.note && $0.version > row.version } }
    }
}
