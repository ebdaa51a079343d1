package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Holdet: what a leader must not let lie, and whom they must not leave alone.
package struct TeamPage {
    let frame: Frame
    let board: Heard<TeamBoard>
    let escalations: Heard<EscalationList>
    /// Open cases at the red step.
    let red: Heard<[CaseRow]>
    let prompts: Heard<PromptList>
    /// Reviews that are not closed.
    let reviews: Heard<[ReviewRow]>
    let load: Heard<TeamLoad>
    /// What of the formal waits for anybody in the units led.
    let waiting: Heard<ListWaiting.Reply>
    /// How many letters have waited for somebody for more than a day.
    let letters: Heard<CountWaitingLetters.Reply>
    /// Whether the reminders run.
    let pulse: Heard<ShowPulse.Reply>
    /// What of Læring waits for anybody in them, beside the reviews.
    let learning: HTML
    /// Incidents and help beside a 1:1 that wait for the reader.
    let care: Heard<ListCareWaiting.Reply>
    /// What colleagues have said is no complaint, this week.
    let setAside: Heard<ListSetAside.Reply>
    let names: [CaseID: String]
    let staff: NameBook
    let answers: Answers
    let now: Timestamp
    /// The parts of which there is more than their owners gave.
    let cut: Set<TeamPart>
    let faults: [FieldFault]
    let notice: String?
    /// Where news are told.
    let live: LivePart?
    /// What of the page is shown.
    let view: TeamView

    package init(
        frame: Frame, board: Heard<TeamBoard>, escalations: Heard<EscalationList>, red: Heard<[CaseRow]>,
        prompts: Heard<PromptList>, reviews: Heard<[ReviewRow]>, load: Heard<TeamLoad>, names: [CaseID: String] = [:],
        staff: NameBook, answers: Answers, now: Timestamp, cut: Set<TeamPart> = [], faults: [FieldFault] = [],
        notice: String? = nil, live: LivePart? = nil,
        waiting: Heard<ListWaiting.Reply> = .heard(ListWaiting.Reply(rows: [], leftOut: 0)),
        pulse: Heard<ShowPulse.Reply> = .silent, letters: Heard<CountWaitingLetters.Reply> = .silent,
        learning: HTML = .empty,
        care: Heard<ListCareWaiting.Reply> = .heard(ListCareWaiting.Reply(incidents: [], care: [])),
        setAside: Heard<ListSetAside.Reply> = .heard(ListSetAside.Reply(rows: [], hasMore: false)),
        view: TeamView = .whole
    ) {
        self.view = view
        self.setAside = setAside
        self.care = care
        self.learning = learning
        self.letters = letters
        self.pulse = pulse
        self.waiting = waiting
        self.live = live
        self.frame = frame
        self.board = board
        self.escalations = escalations
        self.red = red
        self.prompts = prompts
        self.reviews = reviews
        self.load = load
        self.names = names
        self.staff = staff
        self.answers = answers
        self.now = now
        self.cut = cut
        self.faults = faults
        self.notice = notice
    }

    package var html: HTML {
        view.part.map(alone) ?? whole
    }

    private var people: TeamPeople {
        TeamPeople(frame: frame, prompts: prompts, load: load, staff: staff, answers: answers, now: now, view: view)
    }

    /// One part with all its rows, and the way back.
    private func alone(_ part: TeamPart) -> HTML {
        frame.page(
            Wording.Desk.team, faults: faults, notice: notice, isWide: true,
            """
            <p class="small"><a class="alone" href="/holdet">\(Wording.Desk.teamWhole)</a></p>
            \(LivePart.heading(Wording.Desk.team, live))
            <div class="board">\(section(part))</div>
            """)
    }

    /// A part that can be long, as far as it is shown.
    private func section(_ part: TeamPart) -> HTML {
        switch part {
        case .overdue: Pieces.section(Wording.Desk.teamOverdue, id: "overdue", Pieces.part(board, overdue))
        case .today: Pieces.section(Wording.Desk.teamToday, id: "today", Pieces.part(board, today))
        case .later: later
        case .waiting: WaitingPart(reply: waiting, staff: staff, now: now).team(view)
        case .red: Pieces.section(Wording.Desk.teamRed, id: "red", Pieces.part(red, redPart))
        case .reviews: Pieces.section(Wording.Desk.reviews, id: "reviews", Pieces.part(reviews, reviewPart))
        case .load: Pieces.section(Wording.Desk.loadHead, id: "load", people.loadPart)
        }
    }

    private var whole: HTML {
        frame.page(
            Wording.Desk.team, faults: faults, notice: notice, isWide: true,
            """
            \(LivePart.heading(Wording.Desk.team, live))
            <div class="board">
            \(lead)
            \(isLate ? tick : .empty)\(WaitingPart(reply: waiting, staff: staff, now: now).unheard)
            \(CareWaitingPart(reply: care, now: now).team)
            \(Pieces.section(Wording.Desk.escalations, id: "escalations", escalationPart))
            \(people.away)
            \(MailsLostPart.mine(letters, at: now))\(MailsLostPart.team(letters, staff, at: now))
            \(section(.overdue))
            \(WaitingLettersPart.team(letters))
            \(section(.waiting))
            \(SetAsidePart(
                frame: frame, reply: setAside, staff: staff, now: now, command: answers["command"]).html)
            \(Pieces.section(Wording.Desk.prompts, id: "prompts", people.promptPart))
            \(section(.today))
            \(section(.red))
            \(section(.reviews))
            \(learning)
            \(section(.later))
            \(section(.load))
            \(isLate ? .empty : tick)
            </div>
            """)
    }

    private var lead: HTML {
        guard let board = board.value, let prompts = prompts.value else { return .empty }
        return """
            <p class="lead">\(Wording.Desk.leads(
                .init(board.overdue.items.count, orMore: cut.contains(.overdue)),
                .init(board.today.items.count, orMore: cut.contains(.today)), prompts.people,
                escalations: .init(
                    escalations.value?.count ?? 0, orMore: escalations.value?.isCountCut == true),
                incidents: incidents,
                helps: care.value?.care.contains { $0.kind != .oneToOne } ?? false))</p>
            """
    }

    private var incidents: Int? { care.value.map { $0.incidents.count + $0.leftOut } }

    /// Whether the reminders have stopped: then it stands on top, since nobody is told of anything.
    private var isLate: Bool { pulse.value?.isLate ?? true }

    private var tick: HTML {
        guard let pulse = pulse.value else { return "<p class=\"late\">\(Wording.Desk.tickUnknown)</p>" }
        let last = pulse.ticked.map { Wording.near($0, at: now) }
        return pulse.isLate
            ? "<p class=\"late\"><strong>\(Wording.Desk.tickLate(last))</strong></p>"
            : "<p class=\"small\">\(Wording.Desk.ticked(last))</p>"
    }

    private var escalationPart: HTML {
        Pieces.part(escalations) {
            EscalationPart(frame: frame, list: $0, answers: answers, now: now).html
        }
    }

    private func overdue(_ board: TeamBoard) -> HTML {
        table(board.overdue, .overdue, in: "overdue", none: Wording.Desk.teamOverdueNone)
    }

    private func today(_ board: TeamBoard) -> HTML {
        table(board.today, .today, in: "today", none: Wording.Desk.teamTodayNone)
    }

    private func table(_ calls: OwedCalls, _ part: TeamPart, in section: String, none: String) -> HTML {
        let (shown, next) = view.rows(of: part, in: calls.items)
        return CallTable.html(OwedCalls(shown), in: section, none: none) { item in
            item.lost != nil
                ? .empty
                : AssignPart.take(
                    item.case, from: "holdet", frame, answers, citizen: item.citizen ?? Wording.Desk.anonymous,
                    isFree: item.assigned == nil)
        } + TeamPartLink.html(part, next, of: calls.items.count, isCut: cut.contains(part))
    }

    private var later: HTML {
        guard let board = board.value else { return .empty }
        guard !board.later.items.isEmpty else {
            return cut.contains(.later) ? Pieces.sentence(Wording.Desk.teamMore) : .empty
        }
        return Pieces.section(Wording.Desk.teamLater, id: "later", table(board.later, .later, in: "later", none: ""))
    }

    private func redPart(_ rows: [CaseRow]) -> HTML {
        guard !rows.isEmpty else { return "<p>\(Wording.Desk.teamRedNone)</p>" }
        let (shown, next) = view.rows(of: .red, in: rows)
        let items = shown.map { row -> HTML in
            """
            <li><a href="\(Pieces.caseLink(row.case))">\(row.citizen ?? Wording.Desk.anonymous)</a> \
            \(Pieces.step(row.step)) \
            \(row.assigned.map { staff.nameAndAbsence(of: $0, on: now.civil.day) } ?? Wording.Desk.nobodyAssigned)</li>
            """
        }
        return "<ul class=\"plain\">\(items)</ul>"
            + TeamPartLink.html(.red, next, of: rows.count, isCut: cut.contains(.red))
    }

    /// Where the review stands; of whom it waits for nothing is said, and nothing is known here (R-146).
    private func reviewPart(_ rows: [ReviewRow]) -> HTML {
        guard !rows.isEmpty else { return "<p>\(Wording.Desk.reviewsNone)</p>" }
        let (shown, next) = view.rows(of: .reviews, in: rows)
        let items = shown.map { row -> HTML in
            let state =
                row.waitsUntil.map { Wording.Desk.waitsUntil(Wording.shortDay($0.civil.day)) }
                ?? Wording.name(of: row.state)
            let what = Wording.Desk.review(
                Wording.name(of: row.cause).firstUpper, state.firstUpper, answered: row.answered)
            let day = row.meetsAt.map { Wording.Desk.meets(Wording.near($0, at: now), isOver: $0 <= now) }
            let name = row.case.map { names[$0] ?? $0.rawValue } ?? staff.name(of: row.unit)
            let lines = [what, day].compactMap(\.self).joined(separator: " ")
            return "<li><a href=\"\(ReviewPage.link(row.review))\">\(name)</a>. \(lines)</li>"
        }
        return "<ul class=\"plain\">\(items)</ul>"
            + TeamPartLink.html(.reviews, next, of: rows.count, isCut: cut.contains(.reviews))
    }
}

/// The way to all rows of a part of Holdet, or to its next ones; nothing where all of them stand.
enum TeamPartLink {
    /// - Parameter isCut: whether there are more than the `count` that are known of.
    static func html(_ part: TeamPart, _ next: Int?, of count: Int, isCut: Bool) -> HTML {
        guard let next else { return isCut ? Pieces.sentence(Wording.Desk.teamMore) : .empty }
        let all = next == 0 ? Wording.Desk.teamAll(count) : Wording.Desk.teamNext(count - next)
        return """
            <p><a class="alone" href="\(TeamView(part: part, from: next).link)">\(isCut ? Wording.Desk.teamFurther : all)</a></p>
            """
    }
}

extension TeamView {
    /// Where it stands.
    package var link: Link {
        guard let part else { return "/holdet" }
        return from == 0
            ? Link(path: ["holdet"], query: ["vis": part.rawValue])
            : Link(path: ["holdet"], query: ["vis": part.rawValue, "fra": "\(from)"])
    }
}
