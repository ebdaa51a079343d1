package import CaseModel
import DeskAnswers
package import DeskCore
package import DeskParts
package import Web
import Wording

/// Send videre til en anden myndighed: what went where and why, with proof of when it first came; whether the citizen has
/// been told and whether they have it.
package struct ForwardingPage {
    let frame: Frame
    let shown: ShowCase.Reply
    let staff: NameBook
    let now: Timestamp
    let parts: FormParts
    /// The answer form, and to which sending-on it belongs.
    let answer: FormParts
    let notice: String?

    package init(
        frame: Frame, shown: ShowCase.Reply, staff: NameBook, now: Timestamp, parts: FormParts, answer: FormParts,
        notice: String? = nil
    ) {
        self.frame = frame
        self.shown = shown
        self.staff = staff
        self.now = now
        self.parts = parts
        self.answer = answer
        self.notice = notice
    }

    private var id: CaseID { shown.row.case }
    private var rows: [ForwardingRow] { shown.context?.forwardings ?? [] }
    private var mayWrite: Bool { frame.viewer.map(Door.registrar.lets) ?? false }

    package var html: HTML {
        frame.page(
            Wording.Desk.forwarding, faults: parts.faults + answer.faults, notice: notice,
            """
            <p class="small"><a class="alone" href="\(Pieces.caseLink(id))">\(Wording.Desk.caseWord) \(id.rawValue)</a></p>
            <h1>\(Wording.Desk.forwarding)</h1>
            <p>\(Wording.Desk.forwardingLead)</p>
            <p>\(Wording.Desk.forwardingCame(Wording.moment(shown.row.received)))</p>
            \(rows.isEmpty ? Pieces.sentence(Wording.Desk.forwardingNone) : rows.map(section).joined())
            \(form)
            """)
    }

    private func section(_ row: ForwardingRow) -> HTML {
        let what = row.points.isEmpty ? Wording.Desk.forwardingWhole : Wording.Desk.forwardingOnly(row.points)
        return Pieces.section(
            row.authority, id: "forwarding-\(row.forwarding.rawValue)",
            Pieces.facts([
                (Wording.Desk.forwardingPoints, HTML(escaping: what)),
                (Wording.Desk.forwardingReceived, HTML(escaping: Wording.moment(row.received))),
                (
                    Wording.Desk.forwardingBy,
                    HTML(escaping: "\(Wording.moment(row.sent)), \(staff.name(of: row.by)): \(row.sentTo)")
                ),
                (Wording.Desk.forwardingReason, Pieces.verbatim(row.reason)),
                (
                    Wording.Desk.forwardingTold,
                    shown.citizen == nil
                        ? nil
                        : HTML(
                            escaping: row.told.map { told(row.forwarding, Wording.moment($0)) }
                                ?? Wording.Desk.forwardingToldNot)
                ),
                (Wording.Desk.forwardingHave, HTML(escaping: standing(of: row))),
            ]) + acts(on: row))
    }

    /// A colleague has told the citizen, or a letter is written: of a letter that lies to be printed nobody has been told.
    private func told(_ id: ForwardingID, _ moment: String) -> String {
        let told = shown.history.last { $0.what == "forwarding-told" && $0.detail == id.rawValue }
        guard let told else { return Wording.Desk.forwardingToldOrWrittenAt(moment) }
        return told.by == nil ? Wording.Desk.forwardingWrittenAt(moment) : Wording.Desk.forwardingToldAt(moment)
    }

    private func standing(of row: ForwardingRow) -> String {
        guard let answer = row.answer else {
            return Wording.Desk.forwardingAskBy(Wording.nearLatest(before: row.confirmBy, at: now))
        }
        let moment = Wording.moment(answer.at)
        return answer.isTaken
            ? Wording.Desk.forwardingTaken(answer.reference, moment)
            : Wording.Desk.forwardingReturned(answer.reference, moment)
    }

    /// What can still be done about it; forms with the same fields stand one at a time.
    private func acts(on row: ForwardingRow) -> HTML {
        guard mayWrite else { return .empty }
        let place = ["sager", id.rawValue, "videresendt", row.forwarding.rawValue]
        var acts = HTML.empty
        if row.told == nil, row.answer?.isTaken != false, shown.citizen != nil {
            let tell = FormParts(
                answers: parts.answers.setting("command", "\(parts.answers["command"])-\(row.forwarding.rawValue)"),
                faults: [])
            acts += tell.form(
                Link(path: place + ["fortalt"]), frame.formToken,
                [
                    "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.forwardingTellSave)</button></p>"
                ])
        }
        guard row.answer == nil, row.forwarding == rows.first(where: { $0.answer == nil })?.forwarding else {
            return acts
        }
        let isBegun = !answer.faults.isEmpty || !answer.answers["taken-reference"].isEmpty
        acts += """
            <details \(attribute: "open", if: isBegun)><summary>\(Wording.Desk.forwardingAnswer)</summary>
            \(answer.form(
                Link(path: place), frame.formToken,
                [
                    answer.radios(
                        "taken", Wording.Desk.forwardingIsTaken,
                        [("yes", Wording.Desk.forwardingYes), ("no", Wording.Desk.forwardingNo)]),
                    answer.line(
                        "taken-reference", Wording.Desk.forwardingReference, hint: Wording.Desk.forwardingReferenceHint),
                    "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.forwardingAnswerSave)</button></p>",
                ]))
            </details>
            """
        return acts
    }

    /// What is still with us can be sent; nothing more when all of it has gone, or the case has ended.
    private var form: HTML {
        let standing = rows.filter { $0.answer?.isTaken != false }
        guard mayWrite, !shown.row.isClosed, !standing.contains(where: \.points.isEmpty) else { return .empty }
        let gone = standing.flatMap(\.points)
        let points = shown.points.enumerated().filter { !gone.contains($0.offset + 1) }.map { point in
            (value: String(point.offset + 1), label: "\(Wording.Desk.point(point.offset + 1)): \(point.element.text)")
        }
        return Pieces.section(
            Wording.Desk.forwardingWrite, id: "forward",
            parts.form(
                Link(path: ["sager", id.rawValue, "videresendt"]), frame.formToken,
                [
                    shown.points.count > 1
                        ? parts.checks(
                            "forward-point", Wording.Desk.forwardingPoints, points,
                            hint: Wording.Desk.forwardingPointsHint) : .empty,
                    parts.line("authority", Wording.Desk.forwardingAuthority),
                    parts.line(
                        "sent-to", Wording.Desk.forwardingSentTo, hint: Wording.Desk.forwardingSentToHint),
                    parts.text(
                        "forward-reason", Wording.Desk.forwardingReason, rows: 2,
                        hint: Wording.Desk.forwardingReasonHint),
                    parts.date(
                        "sent", Wording.Desk.forwardingSent, withTime: true, hint: Wording.Desk.receivedHint),
                    """
                    <p class="actions">\(Pieces.lookAtLetter(.forwarding, of: id)) \
                    <button>\(Wording.Desk.forwardingSave)</button></p>
                    """,
                ]))
    }
}
