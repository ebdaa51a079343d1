package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Læring: what waits for me, the reviews, the findings with their filters, and what units are to look at in themselves.
package struct LearningPage {
    let frame: Frame
    /// Reviews that are not closed.
    let reviews: Heard<ListReviews.Reply>
    /// Findings I am to see to.
    let mine: Heard<[FindingRow]>
    /// Findings by the filter; silent for those who lead nothing.
    let findings: Heard<ListFindings.Reply>?
    /// What the reader's unit learns, and what others have changed; silent for those whose work is no cases.
    let learned: Heard<[FindingRow]>?
    let due: Heard<[AssessmentDue]>?
    /// Findings of the units the reader leads whose day has passed, others' included.
    let overdue: [FindingRow]
    let staff: NameBook
    /// What the filter says.
    let filter: Answers
    let now: Timestamp
    let notice: String?
    /// What the one form on the page sends.
    let answers: Answers

    package init(
        frame: Frame, reviews: Heard<ListReviews.Reply>, mine: Heard<[FindingRow]>,
        findings: Heard<ListFindings.Reply>?, learned: Heard<[FindingRow]>? = nil, due: Heard<[AssessmentDue]>?,
        overdue: [FindingRow] = [], staff: NameBook, filter: Answers = Answers(), now: Timestamp,
        notice: String? = nil, answers: Answers = Answers()
    ) {
        self.overdue = overdue
        self.answers = answers
        self.frame = frame
        self.reviews = reviews
        self.mine = mine
        self.findings = findings
        self.learned = learned
        self.due = due
        self.staff = staff
        self.filter = filter
        self.now = now
        self.notice = notice
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.learning, notice: notice, isWide: true,
            """
            <h1>\(Wording.Desk.learning)</h1>
            <p class="lead">\(Wording.Desk.learningHint)</p>
            \(Pieces.section(Wording.Desk.waitsForYou, id: "waits", waiting))
            \(led)
            \(learned.map { Pieces.part($0, learnedPart) } ?? .empty)
            \(findings == nil ? Self.ways : .empty)
            """)
    }

    private func learnedPart(_ rows: [FindingRow]) -> HTML {
        LearnedPart(rows: rows, viewer: frame.viewer, staff: staff, now: now).html(isLeader: findings != nil)
    }

    /// Reviews that may go on now, and my findings, the earliest day first.
    private var waiting: HTML {
        let lines =
            toReview.prefix(Self.mostWaiting).map(line)
            + (mine.value ?? []).filter(\.isOwed).map { finding($0) } + late
        let silent: HTML = reviews.value == nil || mine.value == nil ? Pieces.part(mine) { _ in .empty } : .empty
        guard !lines.isEmpty else {
            return silent == .empty ? Pieces.sentence(Wording.Desk.waitsForYouNone) : silent
        }
        let more: HTML = toReview.count > Self.mostWaiting ? Pieces.sentence(Wording.Desk.reviewsBelow) : .empty
        return "<ul class=\"plain\">\(lines)</ul>\(more)\(silent)"
    }

    private static let mostWaiting = 10

    private var toReview: [ReviewRow] {
        (reviews.value?.reviews ?? []).filter { $0.state == .ready || $0.state == .underWay }
    }

    /// What others in the units have not done in time, with whose it is.
    private var late: [HTML] {
        let own = Set((mine.value ?? []).map(\.finding))
        let rows = overdue.filter { !own.contains($0.finding) }
        let more: [HTML] =
            rows.count > Self.mostWaiting
            ? ["<li><a class=\"alone\" href=\"#findings\">\(Wording.Desk.findingsBelow)</a></li>"] : []
        return rows.prefix(Self.mostWaiting).map { finding($0, of: staff.name(of: $0.owner)) } + more
    }

    /// Everybody finds the cards, and when they were trained themself.
    private static let ways: HTML = """
        <ul class="plain"><li><a class="alone" href="/haandbog">\(Wording.Desk.findCard)</a></li>\
        <li><a class="alone" href="/laering/uddannelse">\(Wording.Desk.training)</a></li></ul>
        """

    private var led: HTML {
        guard let findings else { return .empty }
        let links: [(Link, String)] = [
            ("/laering/aarsager", Wording.Desk.seeCauses), ("/laering/vurderinger", Wording.Desk.seeAssessments),
            ("/laering/retningslinjer", Wording.Desk.seeGuides),
            ("/laering/uddannelse", Wording.Desk.training), ("/tal", Wording.Desk.seeFigures),
        ]
        let items = links.map { link, name -> HTML in "<li><a class=\"alone\" href=\"\(link)\">\(name)</a></li>" }
        return """
            \(Pieces.section(Wording.Desk.allReviews, id: "reviews", Pieces.part(reviews, list) + byNumber))
            \(Pieces.section(Wording.Desk.allFindings, id: "findings", filterForm + Pieces.part(findings, table)))
            \(Pieces.section(Wording.Desk.assessmentsDue, id: "due", due.map { Pieces.part($0, dueList) } ?? .empty))
            <ul class="plain">\(items)</ul>
            """
    }

    /// Whoever answers for all learning begins a review by the case's number: they need not see it (decision 59).
    private var byNumber: HTML {
        guard frame.viewer?.has(.learningLead) == true else { return .empty }
        let parts = FormParts(answers: answers, faults: [])
        return parts.more(
            Wording.Desk.reviewByNumber, [],
            parts.form(
                "/laering/gennemgang", frame.formToken,
                [
                    parts.line("case", Wording.Desk.linkCaseNumber, hint: Wording.Desk.reviewByNumberHint),
                    "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.startReview)</button></p>",
                ]))
    }

    private func list(_ reply: ListReviews.Reply) -> HTML {
        guard !reply.reviews.isEmpty else { return Pieces.sentence(Wording.Desk.reviewsNone) }
        let more: HTML = reply.hasMore == true ? Pieces.sentence(Wording.Desk.reviewsMore) : .empty
        // Each stands once: those that wait for the reader stand above.
        let above = Set(toReview.prefix(Self.mostWaiting).map(\.review))
        let rows = reply.reviews.filter { !above.contains($0.review) }
        let others: HTML = above.isEmpty ? .empty : Pieces.sentence(Wording.Desk.reviewsAbove)
        return others + (rows.isEmpty ? .empty : "<ul class=\"plain\">\(rows.map(line))</ul>") + more
    }

    private func line(_ row: ReviewRow) -> HTML {
        let link = Link(path: ["laering", "gennemgang", row.review.rawValue])
        let about = row.case.map { "\(Wording.Desk.reviewOfCase) \($0)" } ?? Wording.Desk.review
        // Of an incident no case is named: which is which the link alone says.
        let unseen: HTML = row.case == nil ? "<span class=\"unseen\"> \(row.review.rawValue)</span>" : .empty
        let came = row.received.map { " \(Wording.Desk.complaintCame(Wording.shortDay($0.civil.day)))" } ?? ""
        let meets = row.meetsAt.map { " \(Wording.Desk.meets(Wording.near($0, at: now), isOver: $0 <= now))" } ?? ""
        let state =
            row.waitsUntil.map { "\(Wording.name(of: row.state)) til \(Wording.shortDay($0.civil.day))" }
            ?? "\(Wording.name(of: row.state)), \(row.answered) af 5 trin besvaret"
        return """
            <li><a class="alone" href="\(link)">\(about): \(Wording.name(of: row.cause))\(unseen)</a>
            <p class="small">\(staff.name(of: row.unit)).\(came) \(Wording.Desk.reviewSince(Wording.shortDay(row.opened.civil.day))) \
            \(state.firstUpper).\(row.due.map(dueOfReview) ?? .empty)\(meets)</p></li>
            """
    }

    private func dueOfReview(_ due: Timestamp) -> HTML {
        let latest = Wording.nearLatest(before: due, at: now)
        return due <= now
            ? " <span class=\"late\">\(Wording.Desk.reviewLate(latest))</span>" : " \(Wording.Desk.reviewDue(latest))"
    }

    private func finding(_ row: FindingRow, of owner: String? = nil) -> HTML {
        """
        <li><a class="alone" href="\(FindingPage.link(row.finding))">\(row.text)</a>
        <p class="small">\(owner.map { "\($0). " } ?? "")\(Self.due(row, at: now))</p></li>
        """
    }

    static func due(_ row: FindingRow, at now: Timestamp) -> HTML {
        let day = Wording.shortDay(row.due.adding(milliseconds: -1).civil.day)
        guard row.isOwed else { return "\(Wording.name(of: row.course?.state ?? .open))" }
        return row.due <= now ? "<span class=\"late\">\(Wording.Desk.findingOverdue): \(day)</span>" : "Senest \(day)"
    }

    private func table(_ reply: ListFindings.Reply) -> HTML {
        guard !reply.findings.isEmpty else { return Pieces.sentence(Wording.Desk.findingsNone) }
        let rows = reply.findings.map { row -> HTML in
            """
            <tr><th scope="row"><a href="\(FindingPage.link(row.finding))">\(row.text)</a></th>
            <td data-label="\(Wording.Label.cause.rawValue)">\(Wording.name(of: row.cause))</td>
            <td data-label="\(Wording.Label.owner.rawValue)">\(staff.name(of: row.owner))</td>
            <td data-label="\(Wording.Label.due.rawValue)">\(Self.due(row, at: now))</td>
            <td data-label="\(Wording.Label.unit.rawValue)">\(row.course.map { staff.name(of: $0.unit) } ?? "")</td></tr>
            """
        }
        let more: HTML = reply.hasMore ? Pieces.sentence(Wording.Desk.findingsMore) : .empty
        return """
            <div class="scroll" tabindex="0" role="group" aria-labelledby="findings"><table class="owed">
            <thead><tr><th scope="col">\(Wording.Desk.finding)</th><th scope="col">\(Wording.Label.cause.rawValue)</th>
            <th scope="col">\(Wording.Label.owner.rawValue)</th><th scope="col">\(Wording.Label.due.rawValue)</th>
            <th scope="col">\(Wording.Label.unit.rawValue)</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            \(more)
            """
    }

    /// Asks for the same page; nothing changes by it.
    private var filterForm: HTML {
        let parts = FormParts(answers: filter, faults: [])
        let units = staff.choices(frame.viewer.map(staff.units(learningOf:)) ?? [])
        return """
            <form method="get" action="/laering" class="filter">
            \(parts.select("enhed", Wording.Label.unit.rawValue, units, empty: Wording.Desk.everyUnit))
            \(parts.select(
                "aarsag", Wording.Label.cause.rawValue, CauseClass.allCases.map { ($0.rawValue, Wording.name(of: $0)) },
                empty: Wording.Desk.everyCause))
            \(parts.select(
                "status", Wording.Label.state.rawValue, FindingState.allCases.map { ($0.rawValue, Wording.name(of: $0)) },
                empty: Wording.Desk.everyState))
            <p class="actions"><button class="second">\(Wording.Desk.filter)</button></p>
            </form>
            """
    }

    private func dueList(_ due: [AssessmentDue]) -> HTML {
        guard !due.isEmpty else { return Pieces.sentence(Wording.Desk.assessmentsDueNone) }
        return "<ul class=\"plain\">\(due.prefix(12).map { AssessmentsPage.line($0, staff) })</ul>"
    }
}

extension FindingRow {
    /// Whether somebody still owes it.
    var isOwed: Bool { [.open, .underWay].contains(course?.state ?? .open) }
}
