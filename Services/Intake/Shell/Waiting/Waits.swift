import CaseModel
import IntakeCore
import Runtime
import Store

/// Has people wait for somebody, and sees to it that they are told: when it begins, and when it should have been done.
struct Waits {
    let change: CaseChange
    private var store: WaitingStore { WaitingStore(database: change.turn.database) }

    /// Somebody is waited for from now on. Who is waited for already is not told again.
    ///
    /// - Parameter others: who is told as well, though it is another's to do.
    func put(
        _ kind: WaitingKind, _ subject: some Identifier, in case: CaseID, for person: PersonID?, role: Role? = nil,
        since: Timestamp, due: Timestamp? = nil, also others: [PersonID] = []
    ) throws {
        // What is promised for so soon needs no reminder: whoever has it has just heard.
        var reminder: Timestamp?
        if kind == .writtenAnswer, let due { reminder = try self.reminder(before: due) }
        let isNew = try store.put(
            kind, subject, in: `case`, for: person, role: role, since: since, due: due,
            isReminded: reminder.map { $0 <= change.turn.now } ?? false)
        guard isNew, kind.isToldAtOnce, let stored = try change.cases.find(`case`) else { return }
        var told = try whoever(person, role, in: stored)
        for other in others where !told.contains(other) { told.append(other) }
        // Nobody reads their mail for whoever is away: the leader can give the turn to another while there is time.
        let away = WaitingKind.ofReply.contains(kind) ? try awayUntil(person, past: due) : nil
        if away != nil, let leader = try change.nearestLeader(of: stored), !told.contains(leader) {
            told.append(leader)
        }
        told.removeAll { $0 == change.actor }
        change.news.add(
            .init(
                case: `case`, kind: kind, stage: .arose, since: since, due: due, recipients: told, awayUntil: away))
    }

    /// The last day on which somebody is away who is so to the last day and longer; `nil` when they are back before it, and of what
    /// was never promised.
    private func awayUntil(_ person: PersonID?, past due: Timestamp?) throws -> CivilDay? {
        guard let person, let due,
            let until = try AbsenceBook(change.turn.database).awayUntil(person, on: change.turn.now.civil.day)
        else { return nil }
        return until >= due.adding(milliseconds: -1).civil.day ? until : nil
    }

    /// A complaint that the citizen has said is withdrawn stays open until they have put it in writing: somebody waits for that, as
    /// long as the unit has for a written answer, and no case lies open for ever.
    func followWithdrawal(_ state: CaseState, in id: CaseID) throws {
        guard !state.isClosed, state.record.missing.contains(.writtenWithdrawal),
            let stored = try change.cases.find(id)
        else { return try store.drop(.withdrawalToGet, of: id) }
        let due =
            try store.due(.withdrawalToGet, of: id)
            ?? change.settings.calendar.closing(
                workingDays: change.settings.replyWorkingDays(in: stored.unit), after: change.turn.now)
        try put(
            .withdrawalToGet, id, in: id, for: stored.assigned, role: stored.assigned == nil ? .leader : nil,
            since: change.turn.now, due: due)
    }

    /// It should have been done by now: whoever has it hears, and so does the nearest leader above.
    func tellLate(_ late: WaitingStore.Late) throws {
        guard let stored = try change.cases.find(late.case) else { return }
        // A mail is whoever's is to ring now.
        let person = [.mailToRead, .replyToJudge].contains(late.kind) ? stored.assigned ?? late.person : late.person
        var told = try whoever(person, late.role, in: stored)
        if let leader = try leaders(of: stored, besides: told).first { told.append(leader) }
        change.news.add(
            .init(
                case: late.case, kind: late.kind, stage: .late, since: late.since, due: late.due, recipients: told))
    }

    /// The nearest leader was told in vain: the one above hears, or the same again where nobody stands above.
    func tellStillLate(_ late: WaitingStore.Late) throws {
        guard let stored = try change.cases.find(late.case) else { return }
        let reader = try whoever(stored.assigned ?? late.person, late.role, in: stored)
        let leaders = try leaders(of: stored, besides: reader)
        // Where the case is the leader's own to read, the one above heard first.
        change.news.add(
            .init(
                case: late.case, kind: late.kind, stage: .stillLate, since: late.since, due: late.due,
                recipients: [leaders.dropFirst().first ?? leaders.first].compactMap(\.self)))
    }

    /// Those above the case, nearest first, who may hear of it.
    private func leaders(of stored: StoredCase, besides told: [PersonID]) throws -> [PersonID] {
        let about = try change.cases.circle(of: stored).about
        return try change.staff.leaders(of: stored.unit).filter { !about.contains($0) && !told.contains($0) }
    }

    /// When the one above hears of what is late and still waits: a working day after it should have been done, as of a call
    /// that was missed; `nil` for all that the nearest leader answers for alone.
    func tellsAbove(_ late: WaitingStore.Late) throws -> Timestamp? {
        guard late.kind == .replyToJudge else { return nil }
        return try change.settings.calendar.deadline(.workingDay, from: late.due).due
    }

    /// A written answer is soon to have left: whoever it waits for hears, and whoever's turn it is on the formal way.
    ///
    /// Whoever is away reads no mail, so the nearest leader hears in their place.
    func tellNear(_ near: WaitingStore.Late) throws {
        guard let stored = try change.cases.find(near.case) else { return }
        let turn = try FormalChange(change: change).store.reply(of: near.case)?.turn
        var told: [PersonID] = []
        for person in try whoever(near.person, near.role, in: stored) + whoever(turn, nil, in: stored) {
            let isAway = try AbsenceBook(change.turn.database).isAway(person, on: change.turn.now.civil.day)
            let reader = isAway ? try change.nearestLeader(of: stored) ?? person : person
            if !told.contains(reader) { told.append(reader) }
        }
        let away = try awayUntil(turn, past: near.due)
        change.news.add(
            .init(
                case: near.case, kind: near.kind, stage: .near, since: near.since, due: near.due, recipients: told,
                awayUntil: away))
    }

    /// When somebody is to be reminded of a written answer that is due then; `nil` when nobody is.
    func reminder(before due: Timestamp) throws -> Timestamp? {
        try ReplyPromise.reminder(
            before: due, by: change.settings.replyReminderWorkingDays, in: change.settings.calendar)
    }

    /// The person, or those whose role it is: a lawyer's of any unit, a leader's the nearest. None of them one it is about.
    private func whoever(_ person: PersonID?, _ role: Role?, in stored: StoredCase) throws -> [PersonID] {
        let about = try change.cases.circle(of: stored).about
        let people: [PersonID] =
            if let person {
                try change.staff.hasLeft(person) ? [change.nearestLeader(of: stored)].compactMap(\.self) : [person]
            } else if role == .leader {
                try [change.nearestLeader(of: stored)].compactMap(\.self)
            } else if let role {
                try StaffRoles(database: change.turn.database).people(who: role)
            } else {
                []
            }
        return people.filter { !about.contains($0) }
    }
}

extension WaitingKind {
    /// Whether somebody is told when it begins: what is handed on, and a meeting, is told of by its own message, a letter that
    /// came back by Notifier's, a written answer is owed beside the call or the formal part, which is told of, and whoever gives more
    /// time or writes a note of a withdrawal knows what is left to do.
    fileprivate var isToldAtOnce: Bool {
        switch self {
        case .toAcknowledge, .toExamine, .writtenAnswer, .meeting, .letterReturned, .extensionToTell, .withdrawalToGet:
            false
        case .restrictionToJudge, .restrictionToTell, .restrictionEnds, .toDraft, .toAssureByHead, .toAssureByDirector,
            .toSend, .toReassess, .toTellManagement, .planAction, .forwardingToTell, .forwardingToConfirm,
            .toNameContact, .toPlan, .toAgreeContact, .mailToRead, .replyToJudge, .minutesToWrite:
            true
        }
    }
}

/// What began to wait or came due in one step; told when the step ends, much for one person in one message (decision 49).
final class WaitingNews {
    /// From so many things on a person hears of them together.
    private static let gatherFrom = 3

    struct Item {
        let `case`: CaseID
        let kind: WaitingKind
        let stage: WaitingStage
        let since: Timestamp
        let due: Timestamp?
        var recipients: [PersonID]
        var awayUntil: CivilDay?
    }

    private var items: [Item] = []
    /// Who hears that mails lie beside the cases.
    private var readers: [PersonID] = []

    func add(_ item: Item) { items.append(item) }

    func addReaders(_ people: [PersonID]) { readers += people.filter { !readers.contains($0) } }

    /// Says it all, in the order it came.
    func tell(in turn: Turn) throws {
        let told = withoutDoubles
        items = []
        let much = Dictionary(grouping: told.flatMap(\.recipients), by: \.self)
            .filter { $0.value.count >= Self.gatherFrom }.keys
        let gathered = Set(much).union(readers)
        for item in told where !item.recipients.isEmpty {
            let together = item.recipients.filter(gathered.contains)
            try turn.publish(
                Waited(
                    case: item.case, kind: item.kind, stage: item.stage, since: item.since, due: item.due,
                    recipients: item.recipients, gathered: together.isEmpty ? nil : together,
                    awayUntil: item.awayUntil), about: Subject(item.case))
        }
        for person in gathered.sorted() {
            try turn.publish(
                WaitedTogether(digest: turn.chance.identifier(), person: person), about: Subject(person))
        }
        readers = []
    }

    /// A written answer that is late and the stage of it that is are one thing to whoever hears of both.
    private var withoutDoubles: [Item] {
        items.map { item in
            guard item.kind == .writtenAnswer, item.stage == .late else { return item }
            var alone = item
            alone.recipients.removeAll { person in
                items.contains {
                    $0.case == item.case && $0.stage == .late && WaitingKind.ofReply.contains($0.kind)
                        && $0.recipients.contains(person)
                }
            }
            return alone
        }
    }
}
