package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Trivsel: what is offered to me, what I can ask for, and for a leader who waits and which duties run.
package struct CarePage {
    let frame: Frame
    let board: Heard<CareBoard>
    let incidents: Heard<[IncidentRow]>
    let rhythms: Heard<[CareRhythm]>
    /// Signs of strain in the units; for a leader.
    let strain: Heard<[StrainSeen]>?
    /// What the reader has answered lately.
    let answered: Heard<ListAnsweredPrompts.Reply>
    /// The reader's own open cases, one of which may be too much.
    let cases: [CaseRow]
    let staff: NameBook
    let answers: Answers
    let now: Timestamp
    let faults: [FieldFault]
    let notice: String?
    /// Whether the reader has asked for everything that waits for them.
    let showsAll: Bool

    package init(
        frame: Frame, board: Heard<CareBoard>, incidents: Heard<[IncidentRow]>, rhythms: Heard<[CareRhythm]>,
        strain: Heard<[StrainSeen]>? = nil,
        answered: Heard<ListAnsweredPrompts.Reply> = .heard(ListAnsweredPrompts.Reply(prompts: [])),
        cases: [CaseRow] = [], staff: NameBook, answers: Answers, now: Timestamp,
        faults: [FieldFault] = [], notice: String? = nil, showsAll: Bool = false
    ) {
        self.showsAll = showsAll
        self.frame = frame
        self.board = board
        self.incidents = incidents
        self.rhythms = rhythms
        self.strain = strain
        self.answered = answered
        self.cases = cases
        self.staff = staff
        self.answers = answers
        self.now = now
        self.faults = faults
        self.notice = notice
    }

    /// So much a leader sees at once, the most urgent on top; the rest is a link away.
    static let mostToAnswer = 20

    private var viewer: Viewer? { frame.viewer }
    private var isLeader: Bool { viewer.map { Door.leader.lets($0) } ?? false }
    /// Whoever has no page Læring in the menu finds their own training here (R-047).
    private var isTrained: Bool { viewer.map { Door.cases.lets($0) } ?? false }
    private var seesFigures: Bool { viewer.map { Door.careFigures.lets($0) } ?? false }
    private var isAdministrator: Bool { viewer.map { Door.administrator.lets($0) } ?? false }

    package var html: HTML {
        let leading: HTML =
            isLeader
            ? Pieces.section(Wording.Desk.careDuties, id: "duties", Pieces.part(incidents, duties))
            : .empty
        let tools: HTML =
            isLeader
            ? CareTools(frame: frame, staff: staff, answers: answers, faults: faults).html(rhythms, strain)
            : Pieces.part(rhythms) { CareTools.list($0, staff) }
        return frame.page(
            Wording.Desk.care, faults: faults, notice: notice,
            """
            <h1>\(Wording.Desk.care)</h1>
            <p class="actions"><a class="button" href="/trivsel/haendelse">\(Wording.Desk.incidentRegister)</a> \
            <a class="alone" href="/trivsel/foerstehjaelp">\(Wording.Desk.firstAid)</a></p>
            \(lostCare.lost(board))\(leading)
            \(tasks.own(board))
            \(tasks.waiting(board))
            \(lostCare.gone(board))\
            \(Pieces.section(forMeHead, id: "for-me", Pieces.part(board, forMe)))
            \(Pieces.section(Wording.Desk.careAsk, id: "ask", asking.html))
            \(Pieces.part(incidents, mine))
            \(tasks.answered(answered))
            \(tools)
            <p class="small">\(Wording.Desk.careIntro)</p>
            <ul class="plain"><li><a class="alone" href="/trivsel/mit">\(Wording.Desk.careMine)</a></li>\
            \(CareCardPage.links)\
            \(isTrained ? "<li><a class=\"alone\" href=\"/laering/uddannelse\">\(Wording.Desk.training)</a></li>" : HTML.empty)\
            \(seesFigures ? "<li><a class=\"alone\" href=\"/trivsel/tal\">\(Wording.Desk.careFigures)</a></li>" : HTML.empty)\
            \(isAdministrator
                ? "<li><a class=\"alone\" href=\"/trivsel/mangler\">\(Wording.Desk.careGaps)</a></li>" : HTML.empty)</ul>
            """)
    }

    // MARK: For everybody

    private var forMeHead: String {
        let hasAsked = board.value.map { $0.forMe.contains { $0.cause == .ownRequest } || !$0.unmet.isEmpty } ?? false
        return hasAsked ? Wording.Desk.careForMeAsked : Wording.Desk.careForMe
    }

    private func forMe(_ board: CareBoard) -> HTML {
        let own = offers.items(board.forMe)
        let team = board.forTeam.map { row -> HTML in
            """
            <li><p><strong>\(Wording.Desk.careLine(row.care ?? .defusing, nil).firstUpper)</strong> \
            \(Wording.Desk.careTeam(staff.name(of: row.unit ?? "-"))), \
            \(Wording.nearLatest(before: row.by, at: now)).</p></li>
            """
        }
        let held: HTML =
            board.held.isEmpty
            ? .empty
            : """
            <ul class="plain">\(board.held.map(offers.item))</ul>
            <p class="small">\(Wording.Desk.careNotHeldHint)</p>
            """
        let unmet: HTML = board.unmet.isEmpty ? .empty : "<ul class=\"plain\">\(board.unmet.map(offers.unmet))</ul>"
        guard !own.isEmpty || !team.isEmpty else {
            return unmet + Pieces.sentence(Wording.Desk.careForMeNone) + held
        }
        return unmet + """
            <ul class="plain">\(own)\(team)</ul>
            <p class="small">\(Wording.Desk.careVoluntary)</p>
            """ + held
    }

    private var offers: CareOffers { CareOffers(frame: frame, staff: staff, answers: answers, now: now) }

    private var lostCare: LostCarePart { LostCarePart(staff: staff, now: now) }

    private var tasks: CareTasks {
        CareTasks(frame: frame, staff: staff, answers: answers, now: now, showsAll: showsAll)
    }

    private var asking: CareAsking {
        CareAsking(frame: frame, staff: staff, cases: cases, answers: answers, faults: faults)
    }

    private func mine(_ rows: [IncidentRow]) -> HTML {
        let own = rows.filter { $0.duties.isEmpty }
        guard !own.isEmpty else { return .empty }
        return Pieces.section(
            Wording.Desk.careIncidents, id: "incidents", "<ul class=\"plain\">\(own.map { Self.line($0, now) })</ul>")
    }

    /// - Parameter looksTwice: whether another of the list may be a report of the same.
    static func line(_ row: IncidentRow, _ now: Timestamp, looksTwice: Bool = false) -> HTML {
        let stands: HTML =
            IncidentWaiting(row, at: now).map { CareWaitingPart.worst($0, at: now) }
            ?? (row.isClosed ? "\(Wording.Desk.incidentClosed)" : .empty)
        return """
            <li><a class="alone" href="\(link(row.incident))">\
            \(Wording.Desk.incidentLine(row.kind, Wording.near(row.happened, at: now)).firstUpper)</a> \
            \(stands)\(looksTwice ? " \(Wording.Desk.incidentLooksListed)" : HTML.empty)</li>
            """
    }

    static func link(_ incident: IncidentID) -> Link { Link(path: ["trivsel", "haendelser", incident.rawValue]) }

    // MARK: For a leader

    /// Whether another that the leader sees to befell somebody within the same hours.
    private func looksTwice(_ row: IncidentRow, among led: [IncidentRow]) -> Bool {
        led.contains {
            $0.incident != row.incident
                && abs($0.happened.milliseconds - row.happened.milliseconds) < IncidentRow.alikeHours * 3_600_000
        }
    }

    private func duties(_ rows: [IncidentRow]) -> HTML {
        let waiting = IncidentWaiting.inOrder(rows.compactMap { IncidentWaiting($0, at: now) }, at: now)
        let led = waiting.compactMap { one in rows.first { $0.incident == one.incident } }
        let list: HTML =
            led.isEmpty
            ? Pieces.sentence(Wording.Desk.careDutiesNone)
            : "<ul class=\"plain\">\(led.map { Self.line($0, now, looksTwice: looksTwice($0, among: led)) })</ul>"
        let more: HTML =
            rows.count < ListIncidents.most ? .empty : Pieces.sentence(Wording.Desk.incidentsNewest(ListIncidents.most))
        return list + more
            + "<p><a class=\"alone\" href=\"/trivsel/haendelser\">\(Wording.Desk.incidentsClosed)</a></p>"
    }
}
