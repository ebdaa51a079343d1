import CallbackCore
import CaseModel
import Runtime

/// Something that is true, and that these people are to be told now.
enum Telling {
    case call(PingStore.Planned, KeptCall, CaseFile, to: [PersonID])
    case obligation(ChaseStore.Planned, KeptObligation, CaseFile, to: [PersonID])

    var recipients: [PersonID] {
        switch self {
        case .call(_, _, _, let people), .obligation(_, _, _, let people): people
        }
    }

    var validUntil: Timestamp {
        switch self {
        case .call(let ping, _, _, _): ping.validUntil
        case .obligation(let chase, _, _, _): chase.validUntil
        }
    }

    var line: DigestStore.Line {
        switch self {
        case .call(let ping, let call, _, _): .call(call.id, ping.stage)
        case .obligation(let chase, let kept, _, _): .obligation(kept.id, chase.stage)
        }
    }
}

/// What has come due is told: each thing by itself, and much at once in one message.
extension CallbackService {
    func tell(_ all: [Telling], _ turn: Turn) throws {
        let digested = Digesting.people(all.map(\.recipients), from: policies.general.digestFrom)
        for telling in all {
            let together = telling.recipients.filter(digested.contains)
            try tell(telling, digested: together.isEmpty ? nil : together, turn)
        }
        for person in digested.sorted() {
            let theirs = all.filter { $0.recipients.contains(person) }
            guard let end = theirs.map(\.validUntil).max() else { continue }
            let digest: DigestID = turn.chance.identifier()
            try digests.add(digest, to: person, until: end, theirs.map(\.line), at: turn.now)
            try turn.publish(
                Digested(digest: digest, person: person, count: theirs.count, validUntil: end), about: Subject(person))
        }
    }

    private func tell(_ telling: Telling, digested: [PersonID]?, _ turn: Turn) throws {
        switch telling {
        case .call(let ping, let call, let file, let recipients):
            guard try pings.rows.told(ping, to: recipients, at: turn.now) else { return }
            try planNext(after: ping, of: call, in: file)
            let agreed = try appointments.open(for: call.id)?.told
            let isToBeAgreed = try agreed == nil && wishes.kept(of: file.id)?.wish.needsAnnouncedHour == true
            try turn.publish(
                Pinged(
                    case: file.id, callback: call.id, stage: ping.stage, recipients: recipients,
                    due: call.promise.limit.due, validUntil: ping.validUntil,
                    instance: call.instance > 1 ? call.instance : nil, digested: digested,
                    reason: call.reason == .beforeChange ? call.reason : nil, agreed: agreed,
                    isToBeAgreed: isToBeAgreed ? true : nil,
                    isCallerGone: try call.assigned.map(staff.hasLeft) == true ? true : nil),
                about: Subject(file.id))
        case .obligation(let chase, let kept, let file, let recipients):
            guard try chases.rows.told(chase, to: recipients, at: turn.now) else { return }
            try turn.publish(
                Chased(
                    case: file.id, obligation: kept.id, kind: kept.obligation.kind, stage: chase.stage,
                    recipients: recipients, due: kept.obligation.due, validUntil: chase.validUntil, digested: digested,
                    agreed: try appointments.open(keptBy: kept)?.told),
                about: Subject(file.id))
        }
    }

    /// What of a message about many things is still true for the person it goes to.
    func read(_ command: ReadDigest, _ turn: Turn) throws -> ReadDigest.Reply {
        guard let person = try digests.person(of: command.digest) else {
            return ReadDigest.Reply(overdue: 0, calls: 0, others: 0)
        }
        var (overdue, owed) = (0, 0)
        var others: [KeptObligation] = []
        for line in try digests.lines(of: command.digest) {
            switch line {
            case .call(let id, let stage):
                let question = AskStillDue(callback: id, stage: stage, person: person)
                guard try stillDue(question, turn).isDue, let call = try calls.find(id) else { continue }
                if call.promise.limit.isKept(at: turn.now) { owed += 1 } else { overdue += 1 }
            case .obligation(let id, let stage):
                guard try stillOwed(AskStillOwed(obligation: id, stage: stage, person: person), turn).isOwed else {
                    continue
                }
                if let kept = try obligations.find(id) { others.append(kept) }
            }
        }
        let kinds = ObligationKind.allCases.compactMap { kind -> DigestedKind? in
            let these = others.filter { $0.obligation.kind == kind }
            let late = these.count { $0.obligation.due <= turn.now }
            return these.isEmpty ? nil : DigestedKind(kind, count: these.count, late: late)
        }
        let notes = others.filter { $0.obligation.kind == .note && $0.obligation.due <= turn.now }.map(\.case)
        let named = Set(notes).sorted().prefix(ReadDigest.Reply.mostCases)
        return ReadDigest.Reply(
            overdue: overdue, calls: owed, others: others.count, kinds: kinds.isEmpty ? nil : kinds,
            lateNotes: named.isEmpty ? nil : Array(named))
    }
}
