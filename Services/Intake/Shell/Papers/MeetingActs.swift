import CaseModel
import IntakeCore
import Runtime

/// Planned meetings that are moved or called off, and whom they wait for: those who take part until the hour has come, and
/// then whoever planned it, for the minutes.
extension CaseActs {
    func moveMeeting(_ command: MoveMeeting, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try open(command.case, by: viewer, to: "meeting-move")
        let store = MeetingStore(database: change.turn.database)
        guard let (paper, planned) = try PaperStore(database: change.turn.database).meeting(command.meeting),
            paper.case == stored.id
        else { throw IntakeRefusal.meetingUnknown }
        let newest = try store.changes(of: command.meeting).first
        try keep(
            MeetingRules.check(
                command, stands: newest.map(\.at) ?? planned.at, step: stored.step, in: change.settings.calendar,
                at: change.turn.now), of: stored.id, by: viewer)
        let moved = MeetingChange(
            version: (newest?.version ?? 1) + 1, at: command.at,
            place: command.place ?? newest?.place ?? planned.place, notice: command.notice, reason: command.reason,
            by: viewer.person, made: change.turn.now)
        try store.add(moved, to: command.meeting)
        try change.trail.add(
            moved.at == nil ? .meetingCalledOff : .meetingMoved, to: stored.id, at: change.turn.now, by: viewer.person,
            detail: command.meeting.rawValue)
        try MeetingWaits(change: change).set(
            command.meeting, at: moved.at, for: planned.people, plannedBy: paper.author, in: stored)
        let risk = MeetingRisk(change: change)
        if let moment = moved.at, planned.risk != nil, try risk.isDemanded(in: stored.id) {
            try risk.say(of: stored.id, assessedFor: moment)
        }
        try change.turn.publish(
            MeetingMoved(
                case: stored.id, meeting: command.meeting, version: moved.version, at: moved.at,
                people: planned.people, notice: moved.notice, by: viewer.person), about: Subject(stored.id))
        return try receipt(for: stored.id)
    }

    /// That the citizen wants an hour which something speaks against is written down.
    func keep(_ unusual: [UnusualHour], of id: CaseID, by viewer: Viewer) throws {
        guard !unusual.isEmpty else { return }
        try change.turn.audit(
            "meeting.unusual", by: viewer.person.rawValue, about: id.rawValue, detail: unusual.codes)
    }
}

extension CaseReadings {
    func meetingWords(_ command: ReadMeeting, for caller: ServiceName) throws -> ReadMeeting.Reply {
        guard caller == .notifier else { throw IntakeRefusal.mayNotDo }
        guard let (paper, planned) = try PaperStore(database: turn.database).meeting(command.meeting) else {
            throw IntakeRefusal.meetingUnknown
        }
        try turn.audit("meeting-words", by: caller.rawValue, about: paper.case.rawValue)
        let change = try MeetingStore(database: turn.database).change(of: command.meeting, version: command.version)
        return ReadMeeting.Reply(case: paper.case, place: change?.place ?? planned.place)
    }
}

/// Whom a planned meeting waits for.
struct MeetingWaits {
    let change: CaseChange
    private var waiting: WaitingStore { WaitingStore(database: change.turn.database) }

    /// It is at this hour from now on; called off when that is `nil`.
    func set(
        _ meeting: PaperID, at moment: Timestamp?, for people: [PersonID], plannedBy author: PersonID,
        in stored: StoredCase
    ) throws {
        try waiting.drop(.minutesToWrite, of: meeting)
        for person in Set(people).sorted() {
            let subject = Self.subject(meeting, person)
            guard let moment, !stored.isClosed else {
                try waiting.drop(.meeting, of: subject)
                continue
            }
            try change.waits.put(
                .meeting, subject, in: stored.id, for: person, since: change.turn.now, due: moment)
        }
    }

    /// The hour has come: nobody is late by that; whoever planned it owes the minutes from then on.
    func begun(_ row: WaitingStore.Late) throws {
        guard let person = row.person else { return }
        try waiting.drop(.meeting, of: Subject(unchecked: row.subject))
        let meeting = PaperID(unchecked: String(row.subject.prefix { $0 != "." }))
        guard let (paper, _) = try PaperStore(database: change.turn.database).meeting(meeting),
            Self.subject(meeting, person).rawValue == row.subject
        else { return }
        let due = try change.settings.calendar.closing(
            workingDays: change.settings.minutesWorkingDays, after: row.due)
        try change.waits.put(.minutesToWrite, meeting, in: row.case, for: paper.author, since: row.due, due: due)
    }

    private static func subject(_ meeting: PaperID, _ person: PersonID) -> Subject {
        Subject(unchecked: "\(meeting).\(person)")
    }
}
