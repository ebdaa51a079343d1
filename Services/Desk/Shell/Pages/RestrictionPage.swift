package import CaseModel
package import DeskAnswers
package import DeskCore
package import DeskParts
package import Web
import Wording

/// Kontaktbegrænsning: what has been proposed and decided in a case, and what the reader may do about it now.
package struct RestrictionPage {
    let frame: Frame
    let shown: ShowRestrictions.Reply
    let staff: NameBook
    let now: Timestamp
    /// What was typed, in whichever of the forms; each of the others begins anew.
    let answers: Answers
    let proposal: FormParts
    /// The restriction that the form of a new one begins from.
    let prolonging: RestrictionID?
    let faults: [FieldFault]
    let notice: String?

    package init(
        frame: Frame, shown: ShowRestrictions.Reply, staff: NameBook, now: Timestamp, answers: Answers,
        proposal: FormParts, prolonging: RestrictionID? = nil, faults: [FieldFault] = [], notice: String? = nil
    ) {
        self.prolonging = prolonging
        self.frame = frame
        self.shown = shown
        self.staff = staff
        self.now = now
        self.answers = answers
        self.proposal = proposal
        self.faults = faults
        self.notice = notice
    }

    private var id: CaseID { shown.case }
    private var isLeader: Bool { frame.viewer.map { $0.leads.contains(shown.unit) && Door.leader.lets($0) } ?? false }
    private var isLawyer: Bool { frame.viewer.map(Door.lawyer.lets) ?? false }

    package var html: HTML {
        let rows = shown.restrictions.enumerated().map(decision)
        return frame.page(
            Wording.Desk.restrictions, faults: faults, notice: notice,
            """
            <p class="small">\(place)</p>
            <h1>\(Wording.Desk.restrictions)</h1>
            <p>\(Wording.Desk.restrictionLead)</p>
            \(rows.isEmpty ? Pieces.sentence(Wording.Desk.restrictionNone) : rows.joined())
            \(older)
            \(isLeader ? proposalForm : HTML.empty)
            """)
    }

    /// The case, with the way to it for whoever may go there.
    private var place: HTML {
        let name = "\(Wording.Desk.caseWord) \(id.rawValue)"
        return shown.isAskedAlone == true
            ? "\(name)" : "<a class=\"alone\" href=\"\(Pieces.caseLink(id))\">\(name)</a>"
    }

    private var older: HTML {
        guard shown.leftOut > 0, let last = shown.restrictions.last else { return .empty }
        let link = Link(path: ["sager", id.rawValue, "begraensning"], query: ["efter": last.restriction.rawValue])
        return "<p><a class=\"alone\" href=\"\(link)\">\(Wording.Desk.restrictionOlder(shown.leftOut))</a></p>"
    }

    /// Each bears its number in the case, the oldest the first, so that two that ended alike are told apart by whoever
    /// goes through the page by its headings.
    private func decision(_ place: Int, _ row: RestrictionRow) -> HTML {
        let proposal = row.proposal
        let judged = row.judged.map { "\(staff.name(of: $0.by)), \(Wording.near($0.at, at: now)): \($0.reason)" }
        let ended = row.endedAt.map { [Wording.near($0, at: now), row.liftReason].compactMap(\.self) }
        return Pieces.section(
            Wording.Desk.restrictionNumbered(
                shown.leftOut + shown.restrictions.count - place,
                Wording.Desk.restrictionStands(
                    row.state, until: proposal.lastDay, onItsWay: row.state == .approved ? row.letter?.channel : nil,
                    from: row.state == .approved ? row.letter?.arrives : nil, hasHeld: row.toldAt != nil,
                    isWithdrawn: row.liftReason != nil)),
            id: "r-\(row.restriction)",
            Pieces.facts([
                (
                    Wording.Desk.restrictionWays,
                    HTML(escaping: proposal.ways.map(Wording.Desk.choice).joined(separator: ", "))
                ),
                (Wording.Desk.restrictionScope, Pieces.verbatim(proposal.scope)),
                (Wording.Desk.restrictionGround, HTML(escaping: Wording.Desk.choice(proposal.ground))),
                (Wording.Desk.restrictionFacts, Pieces.verbatim(proposal.facts)),
                (Wording.Desk.restrictionSeen, HTML(escaping: Wording.day(proposal.lastSeen).firstUpper)),
                (Wording.Desk.restrictionMilder, Pieces.verbatim(proposal.milderMeans)),
                (Wording.Desk.restrictionLast, Pieces.words(proposal.lastDay.map { Wording.day($0).firstUpper })),
                (Wording.Desk.restrictionNoEnd, Pieces.words(proposal.reasonForNoEnd)),
                (Wording.Desk.restrictionWayBack, Pieces.verbatim(proposal.wayBack)),
                (
                    Wording.Desk.restrictionProlongs,
                    proposal.prolongs.flatMap { earlier in shown.restrictions.first { $0.restriction == earlier } }
                        .map { HTML(escaping: Wording.Desk.restrictionFrom(Wording.near($0.proposedAt, at: now))) }
                ),
                (
                    Wording.Desk.restrictionProposed,
                    HTML(
                        escaping: Wording.Desk.byAt(
                            staff.name(of: row.proposedBy), Wording.near(row.proposedAt, at: now)))
                ),
                (Wording.Desk.restrictionJudged, Pieces.words(judged)),
                (Wording.Desk.restrictionLetter, row.state == .approved ? Pieces.words(letter(row)) : nil),
                (Wording.Desk.restrictionToldAt, Pieces.words(row.toldAt.map { Wording.near($0, at: now).firstUpper })),
                (Wording.Desk.restrictionEndedAt, Pieces.words(ended?.joined(separator: ": ").firstUpper)),
            ]) + words(row) + acts(row))
    }

    /// What the citizen reads of it, for the lawyers whose word stands in it; whoever sees the case reads the letter there.
    private func words(_ row: RestrictionRow) -> HTML {
        // Of what was refused, or never came to hold, the citizen reads nothing.
        let isWritten = row.toldAt != nil || row.state == .proposed || row.state == .approved
        guard isLawyer, isWritten else { return .empty }
        let words =
            [.heading(Wording.restrictionHead)] + Wording.restrictionWords(row.proposal)
            + [.paragraph(Wording.restrictionApproved)]
        return """
            <details><summary>\(Wording.Desk.restrictionWords)</summary>
            <div class="card">\(LetterWords.html(words, level: 3))</div>
            </details>
            """
    }

    /// Where the letter about it is, and what that means.
    private func letter(_ row: RestrictionRow) -> String? {
        row.letter.map { letter in
            letter.arrives.map { Wording.Desk.restrictionPosted(Wording.moment($0)) }
                ?? Wording.Desk.restrictionLaid(letter.channel, Wording.near(letter.laidAt, at: now))
        }
    }

    private func acts(_ row: RestrictionRow) -> HTML {
        switch row.state {
        case .proposed:
            (isLawyer ? judge(row) : .empty) + (isLeader ? lift(row, Wording.Desk.restrictionGiveUp) : .empty)
        case .approved:
            isLeader ? tell(row) + lift(row, Wording.Desk.restrictionGiveUp) : .empty
        case .inEffect, .ending: isLeader ? prolong(row) + lift(row, Wording.Desk.restrictionLift) : .empty
        case .rejected, .ended: .empty
        }
    }

    /// A form of one decision: its fields bear the decision's identifier, and so does its command.
    private func form(_ row: RestrictionRow, _ place: String, _ content: (FormParts, String) -> [HTML]) -> HTML {
        let key = row.restriction.rawValue
        let parts = FormParts(answers: answers.setting("command", "\(answers["command"])-\(key)"), faults: faults)
        return parts.form(
            Link(path: ["sager", id.rawValue, "begraensning", key, place]), frame.formToken, content(parts, key))
    }

    private func judge(_ row: RestrictionRow) -> HTML {
        form(row, "afgoerelse") { parts, key in
            [
                "<h3>\(Wording.Desk.restrictionJudge)</h3>",
                parts.text(
                    "judge-\(key)", Wording.Desk.restrictionReason, rows: 3, hint: Wording.Desk.restrictionJudgeHint),
                parts.answers.has(field: "judge-\(key)") ? parts.notOurs : .empty,
                """
                <p class="actions"><button name="do" value="approve">\(Wording.Desk.restrictionApprove)</button> \
                <button name="do" value="reject" class="second">\(Wording.Desk.restrictionReject)</button></p>
                """,
            ]
        }
    }

    private func tell(_ row: RestrictionRow) -> HTML {
        form(row, "varsel") { parts, key in
            [
                "<h3>\(Wording.Desk.restrictionTell)</h3><p class=\"hint\">\(Wording.Desk.restrictionTellHint)</p>",
                parts.line("reference-\(key)", Wording.Desk.restrictionReference, width: "half"),
                "<p class=\"actions\"><button>\(Wording.Desk.restrictionTold)</button></p>",
            ]
        }
    }

    /// To the form of a new decision, begun from this one; there is one form, so none while another waits.
    private func prolong(_ row: RestrictionRow) -> HTML {
        let isWaiting = shown.restrictions.contains(where: \.state.isUnderway)
        guard row.proposal.lastDay != nil, !isWaiting else { return .empty }
        let link = Link(
            path: ["sager", id.rawValue, "begraensning", row.restriction.rawValue, "forlaeng"], fragment: "propose")
        return "<p><a class=\"alone\" href=\"\(link)\">\(Wording.Desk.restrictionProlong)</a></p>"
    }

    /// What the citizen hears of it, which is nothing where nothing has been written.
    private func liftHint(_ row: RestrictionRow) -> HTML {
        let mayBeStopped = !row.state.holds && row.letter?.channel == .paper && row.letter?.arrives == nil
        guard row.state.holds || row.letter != nil else { return .empty }
        let words = mayBeStopped ? Wording.Desk.restrictionGiveUpHint : Wording.Desk.restrictionLiftHint
        return "<p class=\"hint\">\(words)</p>"
    }

    private func lift(_ row: RestrictionRow, _ name: String) -> HTML {
        let key = row.restriction.rawValue
        let isSent = answers.has(field: "lift-\(key)")
        return """
            <details \(attribute: "open", if: isSent)><summary>\(name)</summary>
            \(form(row, "ophaevelse") { parts, key in
                [
                    liftHint(row),
                    parts.text("lift-\(key)", Wording.Desk.restrictionReason, rows: 2),
                    parts.answers.has(field: "lift-\(key)") ? parts.notOurs : .empty,
                    "<p class=\"actions\"><button class=\"second\">\(name)</button></p>",
                ]
            })
            </details>
            """
    }

    private var proposalForm: HTML {
        let parts = proposal
        // What was given up before the citizen was told never held, and cannot be prolonged.
        let earlier = shown.restrictions.filter { $0.state.holds || $0.state == .ended && $0.toldAt != nil }.map {
            ($0.restriction.rawValue, Wording.Desk.restrictionFrom(Wording.near($0.proposedAt, at: now)))
        }
        return """
            <details id="propose" \(attribute: "open", if: parts.isBegun)><summary>\(Wording.Desk.restrictionPropose)</summary>
            \(parts.keepingForm(
                Link(
                    path: ["sager", id.rawValue, "begraensning"] + (prolonging.map { [$0.rawValue, "forlaeng"] } ?? [])),
                frame.formToken,
                [
                    // For the letter that is looked at: which draft it is.
                    prolonging.map { parts.hidden("prolonging", $0.rawValue) } ?? .empty,
                    parts.radios(
                        "ground", Wording.Desk.restrictionGround,
                        RestrictionGround.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }),
                    parts.text(
                        "facts", Wording.Desk.restrictionFacts, rows: 5, hint: Wording.Desk.restrictionFactsHint),
                    parts.date(
                        "seen", Wording.Desk.restrictionSeen, withTime: false, hint: Wording.Desk.restrictionSeenHint),
                    parts.text(
                        "milder", Wording.Desk.restrictionMilder, rows: 4, hint: Wording.Desk.restrictionMilderHint),
                    parts.checks(
                        "way", Wording.Desk.restrictionWays,
                        ContactWay.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) },
                        hint: Wording.Desk.restrictionWaysHint),
                    parts.text(
                        "scope", Wording.Desk.restrictionScope, rows: 3, hint: Wording.Desk.restrictionScopeHint),
                    parts.date(
                        "last", Wording.Desk.restrictionLast, withTime: false, hint: Wording.Desk.restrictionLastHint),
                    parts.text(
                        "no-end", Wording.Desk.restrictionNoEnd, rows: 2, hint: Wording.Desk.restrictionNoEndHint,
                        isOptional: true),
                    parts.text(
                        "way-back", Wording.Desk.restrictionWayBack, rows: 3,
                        hint: Wording.Desk.restrictionWayBackHint),
                    earlier.isEmpty
                        ? .empty
                        : parts.select(
                            "prolongs", Wording.Desk.restrictionProlongs, earlier,
                            empty: Wording.Desk.restrictionProlongsNone, hint: Wording.Desk.restrictionProlongsHint,
                            isOptional: true),
                    parts.notOurs,
                    """
                    <p class="actions">\(Pieces.lookAtLetter(.restriction, of: id)) \
                    <button>\(Wording.Desk.restrictionSend)</button> \(FormParts.keepButtons)</p>
                    """,
                ]))
            </details>
            """
    }
}
