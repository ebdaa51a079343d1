import CaseModel
import LearningCore
import Runtime
import Store
import Wire

/// What people ask of findings, and what time makes of them.
extension LearningService {
    /// So many lines a list has at most.
    static let mostFindings = 200

    /// The reply to a call about findings; `nil` when it is about something else.
    func answerFinding(_ call: IncomingCall, _ viewer: Viewer, _ turn: Turn) throws -> JSON? {
        switch call.method {
        case ListFindings.method: return try JSON(encoding: list(try call.command(ListFindings.self), viewer, turn))
        case AdvanceFinding.method:
            let command = try call.command(AdvanceFinding.self)
            let said = command.said?.trimmed ?? ""
            return try act(
                command.finding, .advance(command.state, isSaid: !said.isEmpty), viewer, turn, isOwnersToo: true
            ) { if !said.isEmpty { $0.said = said } }
        case MoveFinding.method:
            let command = try call.command(MoveFinding.self)
            let reason = command.reason.trimmed
            guard try staff.worksHere(command.owner) else { throw FindingRefusal.ownerUnknown }
            return try act(command.finding, .move(due: command.due, hasReason: !reason.isEmpty), viewer, turn) { kept in
                let isNew = kept.owner != command.owner
                kept.owner = command.owner
                if isNew, command.owner != viewer.person { try give(kept, turn) }
                try findings.moved(kept.finding, by: viewer.person, reason, at: turn.now)
            }
        case LinkFinding.method:
            let command = try call.command(LinkFinding.self)
            return try act(command.finding, nil, viewer, turn) { kept in
                _ = try learn(from: command.case, viewer, turn, to: "finding.linked")
                guard try findings.link(kept.finding, command.case) else { throw FindingRefusal.alreadyLinked }
                try cameAgain(in: command.case, &kept, by: viewer.person, turn)
            }
        case TellLesson.method:
            let command = try call.command(TellLesson.self)
            return try act(command.finding, nil, viewer, turn) { try tell(command, $0, viewer, turn) }
        default: return nil
        }
    }

    private func list(_ wish: ListFindings, _ viewer: Viewer, _ turn: Turn) throws -> ListFindings.Reply {
        guard !viewer.has(.administrator) else { throw FindingRefusal.notYours }
        let limit = Self.mostFindings + 1
        let rows =
            switch wish.scope {
            case .mine: try findings.rows(owner: viewer.person, wish: wish, limit: limit)
            case .led: try findings.rows(units: units(wish.unit.map { [$0] }, of: viewer), wish: wish, limit: limit)
            case .learned: try learned(viewer, limit: limit)
            }
        for row in rows { try turn.audit("finding.read", by: viewer.person.rawValue, about: row.finding.rawValue) }
        // What its citizens were told is shown with one finding, to whoever answers for it.
        let told =
            wish.scope == .led ? try wish.finding.map { one in rows.isEmpty ? [] : try lessons.letters(of: one) } : nil
        return ListFindings.Reply(
            findings: Array(rows.prefix(Self.mostFindings)), hasMore: rows.count > Self.mostFindings,
            told: told?.isEmpty == false ? told : nil,
            complaints: wish.scope == .led && !rows.isEmpty ? try wish.finding.map { try complaints($0, viewer) } : nil)
    }

    private static let mostComplaints = 100

    /// Those the viewer may open by number, the others as a number (decision 59).
    private func complaints(_ finding: FindingID, _ viewer: Viewer) throws -> FindingComplaints {
        let all = try lessons.complaints(finding)
        let open = try all.filter { one in
            try facts.circle(of: one.case).map { Access.seeing($0, by: viewer).isAllowed } ?? false
        }
        let listed = Array(open.prefix(Self.mostComplaints))
        return FindingComplaints(
            open: listed, others: all.count - listed.count, untold: all.count { !$0.isTold })
    }

    /// What the viewer's unit learns, and what was changed elsewhere for all in the department or the municipality.
    private func learned(_ viewer: Viewer, limit: Int) throws -> [FindingRow] {
        guard viewer.handlesCases || viewer.has(.citizensAdviser) else { throw FindingRefusal.notYours }
        // The department is what stands right under the top.
        let department = try staff.units(from: viewer.unit).dropLast().last ?? viewer.unit
        return try findings.learned(in: viewer.unit, of: department, limit: limit)
    }

    /// Those whose complaints it came from are to hear what has changed; each once.
    private func tell(_ command: TellLesson, _ kept: FindingStore.Kept, _ viewer: Viewer, _ turn: Turn) throws {
        let text = command.text.trimmed
        guard kept.course.state == .done || kept.course.state == .effective else { throw FindingRefusal.notDoneYet }
        guard !text.isEmpty else { throw FindingRefusal.emptyLesson }
        let untold = try lessons.untold(kept.finding)
        guard !untold.isEmpty else { throw FindingRefusal.everybodyTold }
        guard let to = command.to else { throw FindingRefusal.lessonUnread }
        guard to == untold.count else { throw FindingRefusal.othersNow }
        try lessons.tell(text, of: kept.finding, by: viewer.person, at: turn.now)
        for id in untold {
            try turn.publish(
                LessonToTell(case: id, finding: kept.finding, by: viewer.person), about: Subject(id))
        }
    }

    /// The words of a lesson, for whoever writes the letter about it; nobody else asks.
    func readLesson(_ call: IncomingCall, _ turn: Turn) throws -> ReadLesson.Reply {
        guard call.comes(from: .notifier) else { throw FindingRefusal.notYours }
        let wish = try call.command(ReadLesson.self)
        guard let kept = try findings.finding(wish.finding),
            let text = try lessons.text(of: wish.finding, to: wish.case)
        else { throw FindingRefusal.unknownFinding }
        try turn.audit("lesson.read", by: call.caller.rawValue, about: wish.case.rawValue)
        return ReadLesson.Reply(unit: kept.unit, text: text)
    }

    /// Whether a reminder of this promise still tells the truth.
    func stillOwed(_ call: IncomingCall) throws -> StillOwed.Reply {
        guard call.comes(from: .notifier) else { throw FindingRefusal.notYours }
        let wish = try call.command(StillOwed.self)
        let kept = try findings.finding(wish.finding)
        return StillOwed.Reply(isOwed: kept.map { $0.course.isOwed && $0.course.round == wish.round } ?? false)
    }

    /// One act on a finding: allowed to this person, allowed by where it stands, written, audited, said.
    private func act(
        _ finding: FindingID, _ input: Finding.Input?, _ viewer: Viewer, _ turn: Turn, isOwnersToo: Bool = false,
        write: (inout FindingStore.Kept) throws -> Void
    ) throws -> JSON {
        guard var kept = try findings.finding(finding) else { throw FindingRefusal.unknownFinding }
        guard answersFor(kept.unit, viewer) || isOwnersToo && kept.owner == viewer.person else {
            throw FindingRefusal.notYours
        }
        if let input { kept.course = try kept.course.transition(input, under: findingPolicy, at: turn.now).next }
        try write(&kept)
        try findings.keep(kept)
        try turn.audit("finding.changed", by: viewer.person.rawValue, about: finding.rawValue)
        if input != nil { try say(kept, turn) }
        guard let row = try findings.row(finding) else { throw FindingRefusal.unknownFinding }
        return try JSON(encoding: FindingReceipt(row: row, published: turn.published))
    }

    func say(_ kept: FindingStore.Kept, isReopened: Bool = false, _ turn: Turn) throws {
        try turn.publish(
            FindingChanged(
                finding: kept.finding, unit: kept.unit, owner: kept.owner, state: kept.course.state,
                isReopened: isReopened),
            about: Subject(kept.finding))
    }

    /// It is theirs from now on, or once more; whoever has left is told of to the leader, who gives it to another.
    ///
    /// - Parameter opener: who has found that the same has happened again; the leader hears of it unless it was they.
    func give(_ kept: FindingStore.Kept, reopenedBy opener: PersonID? = nil, _ turn: Turn) throws {
        let leader = try staff.leaders(of: kept.unit).first
        guard let person = try staff.worksHere(kept.owner) ? kept.owner : leader else { return }
        try turn.publish(
            FindingGiven(
                finding: kept.finding, to: person, isReopened: opener != nil, due: kept.course.due,
                round: kept.course.round,
                leader: opener == nil || leader == person || leader == opener ? nil : leader),
            about: Subject(kept.finding))
    }

    /// The same has happened again in the unit: what was finished there did not help. Either somebody says which
    /// it was, or it is what this finding is like.
    func cameAgain(
        _ command: AddFinding, in unit: UnitID, because review: ReviewStore.Kept, by person: PersonID, _ turn: Turn
    ) throws {
        // Of an incident that is when it was asked for; of a complaint, when it came.
        guard let received = try review.matter.case.map({ try facts.received($0) }) ?? review.opened else { return }
        let finished = try findings.finished(in: unit).filter { $0.course.since <= received }
        let again: [FindingStore.Kept]
        if let chosen = command.again {
            again = finished.filter { chosen.contains($0.finding) }
            guard again.count == Set(chosen).count else { throw FindingRefusal.notFinishedHere }
        } else {
            let new = Likeness(
                cause: command.cause, change: command.change ?? .other,
                setOffBy: try review.matter.case.map { Set(try facts.causes(of: $0)) } ?? [])
            again = try finished.filter { kept in
                new.isSame(
                    as: Likeness(
                        cause: kept.cause, change: kept.change, setOffBy: try findings.causes(behind: kept.finding)))
            }
        }
        for var kept in again {
            if let id = review.matter.case { _ = try findings.link(kept.finding, id) }
            try reopen(&kept, received: received, by: person, turn)
            try findings.keep(kept)
        }
    }

    /// Somebody says that one more complaint is about it: one that came after the change says that it did not help.
    private func cameAgain(
        in case: CaseID, _ kept: inout FindingStore.Kept, by person: PersonID, _ turn: Turn
    ) throws {
        guard try facts.unit(of: `case`) == kept.unit, let received = try facts.received(`case`) else { return }
        let isFinished = kept.course.state == .done || kept.course.state == .effective
        guard isFinished, received >= kept.course.since else { return }
        try reopen(&kept, received: received, by: person, turn)
    }

    private func reopen(
        _ kept: inout FindingStore.Kept, received: Timestamp, by person: PersonID, _ turn: Turn
    ) throws {
        // The whole of a working day, as a day that somebody chooses.
        let last = try calendar.workingDay(onOrAfter: turn.now.civil.day.adding(days: findingPolicy.reopenedDays))
        let due = Copenhagen.moment(last.adding(days: 1))
        kept.course = try kept.course
            .transition(.sameCause(received: received, by: due), under: findingPolicy, at: turn.now).next
        try say(kept, isReopened: true, turn)
        try give(kept, reopenedBy: person, turn)
    }

    /// Days that are near or have passed are told of, and effects are looked at.
    func chase(_ turn: Turn) throws {
        for var kept in try findings.due(at: turn.now, limit: Self.chunk) {
            let decision = try kept.course.transition(.timePassed, under: findingPolicy, at: turn.now)
            let isChanged = decision.next.state != kept.course.state
            kept.course = decision.next
            try findings.keep(kept)
            if isChanged { try say(kept, turn) }
            if let stage = decision.tell { try remind(kept, stage, turn) }
        }
    }

    private func remind(_ kept: FindingStore.Kept, _ stage: FindingStage, _ turn: Turn) throws {
        let leader = try staff.leaders(of: kept.unit).first
        let recipients = stage == .overdue ? [kept.owner] + [leader].compactMap(\.self) : [kept.owner]
        let present = try recipients.filter { try staff.worksHere($0) }
        // An owner who has left is the leader's to replace, also before the day.
        let told = present.isEmpty ? [leader].compactMap(\.self) : present
        guard !told.isEmpty else { return }
        let end = stage == .nearDue ? kept.course.due : try calendar.closing(workingDays: 5, after: turn.now)
        let thing = ReminderStore.Thing(
            task: .finding, matter: Subject(kept.finding), case: nil, stage: stage, due: kept.course.due,
            round: kept.course.round, validUntil: end)
        try tell(told, thing, turn)
    }
}
