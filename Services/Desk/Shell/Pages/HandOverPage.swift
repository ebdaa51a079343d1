package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// What a colleague owes, with the promises, and who is to take each of them: one form, and above it what came of it.
package struct HandOverPage {
    let frame: Frame
    let colleague: PersonID
    let calls: Heard<OwedCalls>
    /// The rows behind the calls, for whose unit they are.
    let units: [CaseID: [CallRow]]
    let hasMore: Bool
    /// What came of the moves that were just asked for.
    let results: [MoveResult]
    let staff: NameBook
    let answers: Answers
    let now: Timestamp
    let faults: [FieldFault]
    /// What the colleague owes beside calls that another can see to.
    let owed: Heard<ListMyObligations.Reply>
    let given: [GiftResult]

    package init(
        frame: Frame, colleague: PersonID, calls: Heard<OwedCalls>, units: [CaseID: [CallRow]] = [:],
        hasMore: Bool = false, results: [MoveResult] = [], staff: NameBook, answers: Answers, now: Timestamp,
        faults: [FieldFault] = [],
        owed: Heard<ListMyObligations.Reply> = .heard(ListMyObligations.Reply(obligations: [], hasMore: false)),
        given: [GiftResult] = []
    ) {
        self.owed = owed
        self.given = given
        self.frame = frame
        self.colleague = colleague
        self.calls = calls
        self.units = units
        self.hasMore = hasMore
        self.results = results
        self.staff = staff
        self.answers = answers
        self.now = now
        self.faults = faults
    }

    private var today: CivilDay { now.civil.day }

    package var html: HTML {
        frame.page(
            Wording.Desk.handOver, faults: faults,
            """
            <h1>\(Wording.Desk.handOverHead(staff.nameAndAbsence(of: colleague, on: today)))</h1>
            \(outcome)
            \(Pieces.part(calls, form))
            <p><a class="alone" href="/holdet">\(Wording.Desk.backToTeam)</a></p>
            """)
    }

    private var outcome: HTML {
        guard !results.isEmpty || !given.isEmpty else { return .empty }
        let moved = results.filter { $0.problem == nil }
        let others = results.filter { $0.problem != nil }
        let lines =
            moved.map { Wording.Desk.moved($0.citizen ?? Wording.Desk.anonymous, to: $0.to) }
            + given.filter { $0.problem == nil }.map { Wording.Desk.handedOverOwed($0.what, to: $0.to) }
        let problems = others.map { result in
            Wording.Desk.notMoved(result.citizen ?? Wording.Desk.anonymous, to: result.to, result.problem ?? "")
        }
        return """
            <section class="done" role="status" aria-labelledby="outcome">
            <h2 id="outcome">\(Wording.Desk.movedCount(moved.count))</h2>
            \(lines.isEmpty ? HTML.empty : Pieces.list(lines))
            \(problems.isEmpty ? HTML.empty : "<h3>\(Wording.Desk.notMovedCount(problems.count))</h3>\(Pieces.list(problems))")
            </section>
            """
    }

    private func form(_ calls: OwedCalls) -> HTML {
        let besides = owed.value?.obligations ?? []
        guard !calls.items.isEmpty || !besides.isEmpty else { return "<p>\(Wording.Desk.handOverNone)</p>" }
        let parts = FormParts(answers: answers, faults: faults)
        return parts.form(
            Link(path: ["holdet", "overdragelse", colleague.rawValue]), frame.formToken,
            [
                "<p class=\"hint\">\(Wording.Desk.handOverHint)</p>",
                ColleagueField(
                    parts: parts, staff: staff, viewer: frame.viewer, except: colleague, label: label, among: mayTake
                ).one("alle", Wording.Desk.handOverAll, empty: Wording.Desk.handOverEach),
                "<ol class=\"calls\">\(calls.items.map { item($0, parts) })</ol>",
                hasMore ? "<p>\(Wording.Desk.handOverMore)</p>" : .empty,
                besides.isEmpty ? .empty : owedBesides(besides, parts),
                owed.value?.hasMore == true ? "<p>\(Wording.Desk.owedMore)</p>" : .empty,
                "<p class=\"actions\"><button>\(Wording.Desk.handOverDo)</button></p>",
            ])
    }

    private func label(_ member: StaffMember) -> String { staff.nameAndAbsence(of: member.person, on: today) }

    /// Those who ring, in the units the reader leads.
    private func mayTake(_ member: StaffMember) -> Bool {
        member.roles.contains(where: \.rings) && (frame.viewer?.leads.contains(member.unit) ?? true)
    }

    private func owedBesides(_ rows: [ObligationRow], _ parts: FormParts) -> HTML {
        // The same short list as above, so that the page stays small in a large house; anybody else is found there.
        let takers: [(value: String, label: String)] = ColleagueChoice(staff, for: frame.viewer)
            .listed("alle", in: answers, except: colleague, among: mayTake).map { ($0.person.rawValue, label($0)) }
        let items = rows.map { row -> HTML in
            let words = Wording.Desk.owedWords(of: row)
            let late = row.due <= now
            return """
                <li class="call \(late ? "late" : "")">
                <p class="time">\(Wording.timeLeft(until: row.due, at: now))</p>
                <div>
                <h3><a href="\(Pieces.owedLink(row.case))">\(words)</a></h3>
                \(parts.hidden(HandingOver.caseField(row.obligation), row.case.rawValue))
                \(parts.select(
                    HandingOver.field(row.obligation), Wording.Desk.handOverOwedTakes(words),
                    [(HandingOver.stays, Wording.Desk.handOverStays)] + takers, empty: Wording.Desk.handOverAsAbove))
                </div>
                </li>
                """
        }
        return """
            <h2>\(Wording.Desk.handOverOwedHead)</h2><p class="hint">\(Wording.Desk.handOverOwedHint)</p>
            <ol class="calls">\(items)</ol>
            """
    }

    private func item(_ item: OwedCalls.Item, _ parts: FormParts) -> HTML {
        // Those of the case's own unit, so that the page stays small; anybody else is found under "all".
        let unit = units[item.case]?.first?.unit
        let near = staff.callerChoices(in: unit.map { [$0] }, on: today, without: colleague)
        return """
            <li class="call \(item.isOverdue ? "late" : "")">
            <p class="time">\(item.timeLeft)</p>
            <div>
            <h2><a href="\(Pieces.caseLink(item.case))">\(item.citizen ?? Wording.Desk.anonymous)</a> \
            \(Pieces.step(item.step))</h2>
            <p>\(item.summary)</p>
            <p class="small">\(item.isAgreed ? Wording.Desk.ourWord : Wording.Desk.latest): \(item.latest). \
            \(Wording.Desk.tries): \(item.attempts).</p>
            \(item.lost.map { Pieces.sentence(Wording.Desk.aboutCall(in: $0)) } ?? parts.select(
                HandingOver.field(item.case), Wording.Desk.handOverTakes(item.citizen ?? Wording.Desk.anonymous),
                [(HandingOver.stays, Wording.Desk.handOverStays)] + near, empty: Wording.Desk.handOverAsAbove))
            </div>
            </li>
            """
    }
}
