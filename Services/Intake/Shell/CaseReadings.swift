import CaseModel
import IntakeCore
import Runtime
import Store

/// What is read of cases, by those who may; each reading is written down before it leaves (decision 11).
struct CaseReadings {
    /// So many of the newest are shown with a case, to keep within one line.
    static let mostSteps = 5
    static let mostHappenings = 60
    static let mostHandovers = 10
    /// Bytes of names and rows in one page of a list.
    static let mostListBytes = 40_000

    let cases: CaseStore
    let handovers: HandoverStore
    let trail: TrailStore
    let turn: Turn

    init(in turn: Turn) {
        cases = CaseStore(database: turn.database)
        handovers = HandoverStore(database: turn.database)
        trail = TrailStore(database: turn.database)
        self.turn = turn
    }

    /// The case, when `viewer` may see it; `action` and the ground are what the audit keeps of it.
    func open(_ id: CaseID, for viewer: Viewer, to action: String) throws -> (StoredCase, Access.Ground) {
        if let at = try ErasedCases(turn.database).at(id.rawValue) { throw CallRefusal.caseErased(at) }
        guard let stored = try cases.find(id) else { throw IntakeRefusal.caseUnknown }
        let ground = try Access.seeing(try cases.circle(of: stored), by: viewer).ground()
        try turn.audit(action, by: viewer.person.rawValue, about: id.rawValue, detail: ground.rawValue)
        return (stored, ground)
    }

    func show(_ command: ShowCase, for viewer: Viewer) throws -> ShowCase.Reply {
        let (stored, _) = try open(command.case, for: viewer, to: "show")
        let state = try stored.state
        let around = try surroundings(of: stored.id)
        let made = try handovers.all(of: stored.id)
        let steps = try trail.steps(of: stored.id, limit: Self.mostSteps)
        let history = try trail.history(of: stored.id, limit: Self.mostHappenings)
        let shown = steps.count + history.count + min(made.count, Self.mostHandovers)
        let reply = try FormalStore(database: turn.database).reply(of: stored.id)
        return ShowCase.Reply(
            row: CaseRow(stored), citizen: stored.citizen?.shown(protected: around.protection), summary: stored.summary,
            points: try cases.points(of: stored.id),
            about: try cases.people(in: stored.id).filter { $0.part == .about }.map(\.person),
            unsuitable: stored.unsuitable, wish: stored.wish, registeredBy: stored.registeredBy,
            outcome: state.record.ending?.outcome, handovers: made.suffix(Self.mostHandovers).map(HandoverRow.init),
            steps: steps, history: history, missing: stored.isClosed ? [] : state.missing.codes,
            leftOut: try trail.count(of: stored.id) + made.count - shown,
            contactTeam: try cases.contactTeam(of: stored.id),
            ringsDespite: try trail.reasonDespiteConcern(of: stored.id),
            wishes: try FormStore(database: turn.database).wishes(of: stored.id),
            verification: try FormStore(database: turn.database).verification(of: stored.id),
            restrictions: try standingRestrictions(of: stored.id),
            promise: try FormalStore(database: turn.database).promise(of: stored.id),
            replyStage: reply?.stage, replyTurn: reply?.turn,
            reassessBy: try reassessBy(of: stored.id), surroundings: try standingSurroundings(of: stored.id),
            context: try context(of: stored), appealDay: try appealDay(of: stored, at: reply?.stage),
            ending: state.record.ending,
            replyLetter: try ReplyGroundStore(database: turn.database).letter(of: stored.id)?.standing,
            judgements: try judgements(of: stored))
    }

    private func judgements(of stored: StoredCase) throws -> Int? {
        let count = try trail.judgements(of: stored.id).count
        return count == 0 ? nil : count
    }

    /// The last day to complain that the written answer names, while it has not left.
    private func appealDay(of stored: StoredCase, at stage: ReplyStage?) throws -> CivilDay? {
        guard !stored.isClosed, let stage, stage != .sent else { return nil }
        return try ReplyGroundStore(database: turn.database).grounds(of: stored.id)?.guidance.firstLastDay
    }

    func list(_ command: ListCases, for viewer: Viewer) throws -> ListCases.Reply {
        let place = try command.after.map { text in
            guard let place = CaseList.Place(text) else { throw IntakeRefusal.pageUnknown }
            return place
        }
        let limit = min(max(command.limit, 1), ListCases.mostRows)
        let found = try CaseList(database: turn.database).rows(
            for: viewer, in: command.scope, at: command.step, includingClosed: command.includesClosed, after: place,
            limit: limit + 1)
        var rows: [CaseRow] = []
        var bytes = 0
        for row in found.prefix(limit) {
            bytes += 400 + 2 * (row.citizen?.utf8.count ?? 0)
            guard bytes <= Self.mostListBytes || rows.isEmpty else { break }
            rows.append(row)
        }
        // What a search found is itself a look at each of the cases.
        try turn.audit(
            "list", by: viewer.person.rawValue, about: viewer.unit.rawValue,
            detail: ([command.scope.rawValue] + rows.map(\.case.rawValue)).joined(separator: " "))
        let next =
            rows.count < found.count ? rows.last.map { CaseList.Place(received: $0.received, case: $0.case) } : nil
        return ListCases.Reply(cases: rows, next: next?.text)
    }

    func callerCard(_ command: ShowCallerCard, for viewer: Viewer) throws -> ShowCallerCard.Reply {
        let (stored, _) = try open(command.case, for: viewer, to: "caller-card")
        let points = try cases.points(of: stored.id)
        let isDead = try stored.state.record.ending == .died
        let group = try LikenessStore(database: turn.database).group(of: stored.id, limit: Self.mostInGroup)
        return ShowCallerCard.Reply(
            name: stored.citizen?.name, phone: isDead ? nil : stored.citizen?.phone, summary: stored.summary,
            points: points.filter { $0.kind == .procedural }.map(\.text),
            pointsHandedOn: points.count { $0.kind == .substantive }, offers: stored.unsuitable?.offers ?? [],
            step: stored.step, wishes: try FormStore(database: turn.database).wishes(of: stored.id),
            entrance: try entrance(of: group),
            surroundings: try standingSurroundings(of: stored.id),
            change: try ChangeStore(database: turn.database).change(of: stored.id),
            forwardedTo: try ForwardingStore(database: turn.database).all(of: stored.id).awaited?.authority,
            phoneCorrectedAt: try TrailStore(database: turn.database).corrected(.phone, of: stored.id),
            mailPhone: isDead ? nil : mailPhone(of: stored, points), returnedBy: try returnedBy(in: stored),
            restrictions: try standingRestrictions(of: stored.id),
            elsewhere: try elsewhere(
                group, beside: stored.id, for: [viewer.person], by: viewer.person.rawValue),
            isDead: isDead ? true : nil, answered: try answered(in: stored))
    }

    /// When the citizen first answered in a way that lies here, of what nobody has read; by the page Callback says it.
    private func answered(in stored: StoredCase) throws -> Timestamp? {
        guard try trail.hasNote(stored.id) else { return nil }
        return try MailStore(database: turn.database).firstUnread(of: stored.id)
    }

    /// The citizen's name and address, for the service that writes to citizens and for no other.
    func recipient(_ command: FindRecipient, for caller: ServiceName) throws -> FindRecipient.Reply {
        guard caller == .notifier else { throw IntakeRefusal.mayNotDo }
        guard let stored = try cases.find(command.case) else { throw IntakeRefusal.caseUnknown }
        let asksNumber = command.withNumber == true
        try turn.audit(
            "recipient", by: caller.rawValue, about: stored.id.rawValue,
            detail: command.purpose.rawValue + (asksNumber ? " with number" : ""))
        return try recipient(
            of: stored, cpr: asksNumber ? try cases.number(of: stored.id) : nil, spokenWith: command.spokenWith)
    }

    /// The same for a colleague who is writing to the citizen and wants to see the letter: without the number, and without
    /// an address that is protected.
    func recipient(
        _ command: PreviewRecipient, for viewer: Viewer, in calendar: OfficeCalendar
    ) throws -> PreviewRecipient.Reply {
        let (stored, _) = try open(command.case, for: viewer, to: "recipient.preview")
        let until = try command.extending.map { wish -> Timestamp in
            guard let promise = try FormalStore(database: turn.database).promise(of: stored.id) else {
                throw IntakeRefusal.replyNotAwaited
            }
            return try promise.extended(
                to: wish.lastDay, because: wish.reason, by: viewer.person, at: turn.now, in: calendar
            ).due
        }
        let others = try command.also?.map { try open($0, for: viewer, to: "recipient.preview").0 } ?? []
        return PreviewRecipient.Reply(
            recipient: try recipient(
                of: stored, beside: others, cpr: nil, spokenWith: command.spokenWith, isOnlyLook: true),
            until: until,
            contact: try cases.contactTeam(of: stored.id)?.people.first)
    }

    private func recipient(
        of stored: StoredCase, beside others: [StoredCase] = [], cpr: CPR?, spokenWith: Int?, isOnlyLook: Bool = false
    ) throws -> FindRecipient.Reply {
        guard try stored.state.record.ending != .died else { throw IntakeRefusal.citizenDied }
        guard let citizen = stored.citizen, stored.canBeWrittenTo else { throw IntakeRefusal.addressMissing }
        let around = try surroundings(of: stored.id)
        let isHidden = isOnlyLook && around.protection != nil
        let (today, number) = (turn.now.civil.day, try cases.number(of: stored.id))
        let exchange = try ExchangeStore(database: turn.database).exchange(of: stored.id)
        let through = around.lettersGoThrough(on: today, born: number?.birthday)
        return FindRecipient.Reply(
            name: citizen.name, addressLines: isHidden ? [] : citizen.addressLines,
            email: isHidden ? nil : citizen.email, unit: stored.unit, assigned: stored.assigned,
            received: stored.received, case: stored.id, cpr: cpr,
            through: through,
            protection: around.protection?.letters, hasNumber: isOnlyLook ? number != nil : nil,
            closedWays: try closedWays(of: stored.id),
            custodian: around.custodian(on: today, born: number?.birthday), changed: exchange.since,
            numberChanged: exchange.number, canBeRung: try canBeRung(stored, around) ? nil : false,
            spokenWith: spokenWith.flatMap { around.spokenWith($0, on: today, letters: through) },
            answerOwed: .together(try ([stored] + others).compactMap(answerOwed)))
    }

    /// What the citizen is still to get in writing, so that no letter says that the case ends by the talk alone.
    private func answerOwed(in stored: StoredCase) throws -> FindRecipient.Reply.AnswerOwed? {
        guard !stored.isClosed, try stored.state.record.owesWrittenAnswer else { return nil }
        let promise = try FormalStore(database: turn.database).promise(of: stored.id)
        return FindRecipient.Reply.AnswerOwed(
            isPart: stored.route == .split, by: promise.flatMap { $0.kept == nil ? $0.due : nil })
    }

    /// Ways in which the citizen may not reach us now, so that no letter asks for it; `nil` when none is closed.
    func closedWays(of id: CaseID) throws -> [ContactWay]? {
        let closed = Set(
            try RestrictionStore(database: turn.database).all(of: id).filter(\.state.holds).flatMap(\.proposal.ways))
        return closed.isEmpty ? nil : ContactWay.allCases.filter(closed.contains)
    }
}

extension HandoverRow {
    init(_ record: HandoverRecord) {
        let acknowledged: Timestamp? = if case .acknowledged(let at) = record.state { at } else { nil }
        self.init(
            handover: record.id, recipient: record.recipient, made: record.made,
            acknowledgeBy: record.acknowledgeBy, acknowledged: acknowledged,
            isLapsed: record.state == .lapsed ? true : nil)
    }
}
