import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// What somebody is asked for: by those they lead, by a colleague, or for themself; and what they have answered.
struct CareTasks {
    let frame: Frame
    let staff: NameBook
    let answers: Answers
    let now: Timestamp
    /// All that waits for a leader, or the first of it.
    var showsAll = false

    /// All that waits for a leader, however much.
    static let all = Link(path: ["trivsel"], query: ["alle": "ja"], fragment: "to-answer")

    private var viewer: PersonID? { frame.viewer?.person }
    private var isLeader: Bool { frame.viewer.map { Door.leader.lets($0) } ?? false }
    private var offers: CareOffers { CareOffers(frame: frame, staff: staff, answers: answers, now: now) }

    /// The section for what waits; a colleague who leads nobody has it when somebody has asked them.
    func waiting(_ board: Heard<CareBoard>) -> HTML {
        guard isLeader || board.value?.toAnswer.isEmpty == false else { return .empty }
        return Pieces.section(
            isLeader ? Wording.Desk.careToAnswer : Wording.Desk.careColleaguesAsk, id: "to-answer",
            Pieces.part(board, toAnswer))
    }

    private func toAnswer(_ board: CareBoard) -> HTML {
        guard !board.toAnswer.isEmpty else { return Pieces.sentence(Wording.Desk.careToAnswerNone) }
        let shown = showsAll ? board.toAnswer : Array(board.toAnswer.prefix(CarePage.mostToAnswer))
        let numbers = PromptRow.numbers(of: board.toAnswer)
        return """
            <ul class="plain">\(shown.map { item($0, number: numbers[$0.prompt]) })</ul>
            \(Self.more(board.toAnswer.count - shown.count))
            <p class="small">\(Wording.Desk.careAnswerHint)</p>
            """
    }

    /// How much more waits, and the way to it.
    static func more(_ count: Int) -> HTML {
        guard count > 0 else { return .empty }
        return """
            <p>\(Wording.Desk.careMoreToAnswer(count)) <a class="alone" href="\(all)">\(Wording.Desk.careAllToAnswer)</a></p>
            """
    }

    /// - Parameter number: which of several it is that would read alike.
    private func item(_ row: PromptRow, number: String?) -> HTML {
        let kind = row.care ?? .oneToOne
        let who =
            row.unit.map { Wording.Desk.careTeam(staff.name(of: $0)) }
            ?? Wording.Desk.careAbout(staff.name(of: row.person))
        let buttons = PromptList.choices(for: row).map { state in
            offers.button(
                "state", state.rawValue, Wording.Desk.choice(state, after: row.state, of: kind), row, number: number)
        }
        let when = [row.occasion(at: now), number].compactMap(\.self).joined(separator: ", ")
        let line = Wording.Desk.careLine(kind, row.cause, when: when.isEmpty ? nil : when, talks: row.talks)
        return """
            <li><p><strong>\(who)</strong>: \(line) \
            \(Wording.Desk.standing(of: row, at: now)) \
            \(Wording.Desk.passed(row, to: viewer) { staff.name(of: $0) }) \(said(row))</p>
            \(handOver(row))\(provider(row))
            \(offers.form(row, ["trivsel", row.prompt.rawValue, "svar"], [day(row)] + buttons))
            \(cannot(row))\(takeBack(row))</li>
            """
    }

    /// A chosen colleague can say no, and nobody asks them why (R-144).
    private func cannot(_ row: PromptRow) -> HTML {
        guard let viewer, row.mayTurnDown(viewer) else { return .empty }
        return """
            <p class="small">\(Wording.Desk.careCannotHint)</p>
            """
                + offers.form(
                    row, ["trivsel", row.prompt.rawValue, "kan-ikke"],
                    [offers.button("cannot", "yes", Wording.Desk.careCannot, row)], as: "cannot")
    }

    /// What the person has said themself.
    private func said(_ row: PromptRow) -> String {
        let name = staff.name(of: row.person)
        let parts = [
            row.accepted.map { Wording.Desk.careAcceptedBy(name, $0) },
            row.notHeld.map { Wording.Desk.careDeniedBy(name, $0) },
            row.isChosen == true && row.passedFrom == nil ? Wording.Desk.careChosen : nil,
        ]
        return parts.compactMap(\.self).joined(separator: " ")
    }

    /// To what is to be handed over, and how it is done.
    private func handOver(_ row: PromptRow) -> HTML {
        guard row.care == .caseworkerChange else {
            guard let kind = row.care, Wording.Desk.card(of: kind) != nil else { return .empty }
            let name = CareKind.ordered.contains(kind) ? Wording.Desk.careHowToOrder : Wording.Desk.careHow
            return """
                <p><a class="alone" href="\(Link(path: ["trivsel", "kort", kind.rawValue]))">\(name)\
                <span class="unseen">: \(Wording.Desk.name(of: kind))</span></a></p>
                """
        }
        let link =
            row.case.map { Link(path: ["sager", $0.rawValue], fragment: "giv-videre") } ?? TeamPeople.link(row.person)
        let name = row.case == nil ? Wording.Desk.careHandOverAll : Wording.Desk.careHandOver
        return "<p><a class=\"alone\" href=\"\(link)\">\(name)</a></p>"
    }

    /// Today, or one of the days before it, back to what it came up with: yesterday's talk is not kept as today's.
    private func day(_ row: PromptRow) -> HTML {
        let id = "on-\(row.prompt)"
        let days = row.earlierDays(before: now.civil.day)
        guard !days.isEmpty else { return .empty }
        let options = days.map { day -> HTML in
            "<option value=\"\(day.description)\">\(Wording.shortDay(day))</option>"
        }
        return """
            <label for="\(id)">\(Wording.Desk.careDay)</label>
            <select id="\(id)" name="on"><option value="">\(Wording.Desk.careToday)</option>\(options)</select> 
            """
    }

    /// Somebody trained leads it: who, once it is ordered, and long before it is held (R-140, R-143).
    private func provider(_ row: PromptRow) -> HTML {
        guard let kind = row.care, CareKind.ordered.contains(kind) else { return .empty }
        let name = "provider-\(row.prompt)"
        let options = CareProvider.allCases.map { one -> HTML in
            """
            <option value="\(one.rawValue)" \(attribute: "selected", if: row.provider == one)>\
            \(Wording.Desk.name(of: one))</option>
            """
        }
        let select: HTML = """
            <label for="\(name)">\(Wording.Desk.careProvider)</label>
            <select id="\(name)" name="provider"><option value="">\(Wording.Desk.careProviderNone)</option>\(options)</select> 
            """
        return offers.form(
            row, ["trivsel", row.prompt.rawValue, "bestilt"],
            [select, "<button class=\"second\">\(Wording.Desk.careProviderSave)</button>"], as: "order")
    }

    /// The button for a slip of the finger, on the same day.
    func takeBack(_ row: PromptRow) -> HTML {
        guard let viewer, row.mayTakeBack(viewer, at: now) else { return .empty }
        return offers.form(
            row, ["trivsel", row.prompt.rawValue, "fortryd"],
            [offers.button("back", "yes", Wording.Desk.careTakeBack, row)], as: "back")
    }

    /// What whoever stands at the top takes up with other leaders.
    func own(_ board: Heard<CareBoard>) -> HTML {
        guard let rows = board.value?.own, !rows.isEmpty else { return .empty }
        let items = rows.map { row -> HTML in
            let buttons = [
                offers.button("state", PromptState.held.rawValue, Wording.Desk.careOwnHeld, row),
                offers.button("state", PromptState.declined.rawValue, Wording.Desk.careOwnDeclined, row),
            ]
            return """
                <li><p><strong>\(Wording.Desk.careLine(row.care ?? .oneToOne, row.cause, when: row.occasion(at: now), talks: row.talks).firstUpper)</strong></p>
                \(offers.form(row, ["trivsel", row.prompt.rawValue, "svar"], buttons))</li>
                """
        }
        return Pieces.section(
            Wording.Desk.careOwn, id: "own",
            "<p class=\"hint\">\(Wording.Desk.careOwnHint)</p><ul class=\"plain\">\(items)</ul>")
    }

    // MARK: Answered

    /// The newest, folded: when there was last a talk with whom.
    func answered(_ heard: Heard<ListAnsweredPrompts.Reply>) -> HTML {
        if !isLeader, heard.value?.prompts.isEmpty != false { return .empty }
        let content = Pieces.part(heard) { reply -> HTML in
            lines(Array(reply.prompts.prefix(CarePage.mostToAnswer)))
                + """
                <p><a class="alone" href="/trivsel/holdte">\(Wording.Desk.careAnsweredAll)</a></p>
                """
        }
        // An order that nobody wants any more stands unfolded for a while.
        let ordered = (heard.value?.prompts ?? []).filter {
            $0.isOrderedInVain && ($0.answeredAt ?? $0.asked) > now.adding(hours: -24 * PromptRow.daysToCancel)
        }
        return Pieces.section(
            Wording.Desk.careAnsweredHead, id: "answered",
            """
            \(ordered.isEmpty ? HTML.empty : lines(ordered))<details class="more"><summary>\(Wording.Desk.careAnsweredOpen)</summary>
            \(content)
            </details>
            """)
    }

    func lines(_ rows: [PromptRow]) -> HTML {
        guard !rows.isEmpty else { return Pieces.sentence(Wording.Desk.careAnsweredNone) }
        let items = rows.map { row -> HTML in
            let who: HTML =
                row.unit.map { unit in "\(Wording.Desk.careTeam(staff.name(of: unit)))" } ?? with(row.person)
            return """
                <li><p>\(who): \(Wording.Desk.careLine(row.care ?? .oneToOne, row.cause, talks: row.talks)) \
                \(Wording.Desk.answered(row))\(toCancel(row))</p>
                \(takeBack(row))</li>
                """
        }
        return "<ul class=\"plain\">\(items)</ul>"
    }

    private func toCancel(_ row: PromptRow) -> HTML {
        guard row.isOrderedInVain, let provider = row.provider else { return .empty }
        return " <strong>\(Wording.Desk.careToCancel(provider))</strong>"
    }

    private func with(_ person: PersonID) -> HTML {
        let link = Link(path: ["trivsel", "holdte"], query: ["med": person.rawValue])
        return """
            <a class="alone" href="\(link)"><span class="unseen">\(Wording.Desk.careAnsweredHead): </span>\
            \(staff.name(of: person))</a>
            """
    }
}
