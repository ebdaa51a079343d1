package import CaseModel

/// What the municipality owes in writing after something became true: the table of this service.
extension Duty {
    /// How long a receipt waits to hear when we ring; after that it leaves without, since it must leave.
    package static let patienceForPromise: Int64 = 3_600_000

    /// A registered complaint is receipted, once.
    ///
    /// Not what came in as history, and not our own hunch or a contact before a change: nobody has written to us then.
    /// Where the citizen cannot be written to it is on record that no receipt went out, and why.
    package static func owed(after event: CaseRegistered, at now: Timestamp) -> [Duty] {
        guard !event.isHistory, event.kind.comesFromCitizen else { return [] }
        let matter = Matter.receipt(
            ReceiptMatter(case: event.case, received: event.received, kind: event.kind, route: event.route))
        guard event.canBeWrittenTo else { return [Duty(matter, .dropped(.cannotBeWrittenTo), since: now)] }
        switch event.route {
        case .callback, .split:
            let until = now.adding(milliseconds: patienceForPromise)
            return [Duty(matter, .awaitingPromise(until: until), since: now)]
        case .formal: return [Duty(matter, .gathering(.recipient), since: now)]
        }
    }

    /// Every version of a note goes to the citizen, also in a case that came in as history: the talk is new.
    package static func owed(after event: NoteFiled, canBeWrittenTo: Bool, at now: Timestamp) -> [Duty] {
        let matter = Matter.copy(
            CopyMatter(case: event.case, note: event.note, version: event.version, by: event.copyBy))
        return [Duty(matter, canBeWrittenTo ? .gathering(.note) : .dropped(.cannotBeWrittenTo), since: now)]
    }

    /// What was held back while nobody had checked whose address it was, and is still worth sending: every note's newest
    /// copy, and the receipt while nobody has spoken with the citizen. Afterwards the copy says all that it would.
    package static func worthSending(among duties: [Duty]) -> [Duty] {
        let copies = duties.compactMap { duty -> CopyMatter? in
            if case .copy(let copy) = duty.matter { copy } else { nil }
        }
        return duties.filter { duty in
            guard duty.state == .dropped(.cannotBeWrittenTo) else { return false }
            return switch duty.matter {
            case .receipt: copies.isEmpty
            case .copy(let copy): !copies.contains { $0.note == copy.note && $0.version > copy.version }
            case .ping, .handover, .prompt: false
            }
        }
    }

    /// Everybody named is told, each by a message of their own.
    package static func owed(after event: Pinged, at now: Timestamp) -> [Duty] {
        event.recipients.map { person in
            Duty(
                .ping(
                    PingMatter(
                        case: event.case, callback: event.callback, stage: event.stage, to: person, due: event.due,
                        validUntil: event.validUntil)),
                .gathering(.address), since: now)
        }
    }

    /// Whoever is to take the complaint over is told.
    package static func owed(after event: HandedOn, at now: Timestamp) -> [Duty] {
        [
            Duty(
                .handover(
                    HandoverMatter(
                        case: event.case, handover: event.handover, to: event.recipient, received: event.received,
                        acknowledgeBy: event.acknowledgeBy)),
                .gathering(.address), since: now)
        ]
    }

    /// Nobody has acknowledged: the recipient hears it again, and so does the recipient's leader.
    package static func owed(after event: HandoverOverdue, leader: PersonID?, at now: Timestamp) -> [Duty] {
        var people = [event.recipient]
        if let leader, leader != event.recipient { people.append(leader) }
        return people.map { person in
            Duty(
                .handover(
                    HandoverMatter(
                        case: event.case, handover: event.handover, to: person, received: nil, acknowledgeBy: nil)),
                .gathering(.address), since: now)
        }
    }

    /// The leader is told that somebody is to be looked after.
    package static func owed(after event: Prompted, at now: Timestamp) -> [Duty] {
        [
            Duty(
                .prompt(
                    PromptMatter(
                        prompt: event.prompt, kind: event.kind, stage: event.stage, to: event.leader, by: event.by,
                        validUntil: event.validUntil)),
                .gathering(.address), since: now)
        ]
    }
}

extension ContactKind {
    /// Whether somebody outside has turned to us, and so is to hear that we have it.
    var comesFromCitizen: Bool {
        switch self {
        case .everydayComplaint, .grievance, .complaint: true
        case .preventiveContact, .hunch: false
        }
    }
}
