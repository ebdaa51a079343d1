package import CaseModel
import DeskAnswers
package import DeskCore
package import DeskParts
package import Web
import Wording

/// Det skylder vi: how far A, B and C have come, what is owed beside the call, and the hours agreed.
package struct OwedPage {
    let frame: Frame
    let shown: ShowCase.Reply
    let owed: Heard<ListObligations.Reply>
    let staff: NameBook
    let now: Timestamp
    let receipt: FormParts
    let told: FormParts
    let appoint: FormParts
    let change: FormParts
    /// Whose change was sent and must be put right.
    let changed: AppointmentID?
    /// Where an act without fields of its own gets its command from.
    let plain: FormParts
    var notice: String?

    package init(
        frame: Frame, shown: ShowCase.Reply, owed: Heard<ListObligations.Reply>, staff: NameBook, now: Timestamp,
        receipt: FormParts, told: FormParts, appoint: FormParts, change: FormParts, changed: AppointmentID? = nil,
        plain: FormParts, notice: String? = nil
    ) {
        self.frame = frame
        self.shown = shown
        self.owed = owed
        self.staff = staff
        self.now = now
        self.receipt = receipt
        self.told = told
        self.appoint = appoint
        self.change = change
        self.changed = changed
        self.plain = plain
        self.notice = notice
    }

    private var id: CaseID { shown.row.case }
    private var mayAct: Bool { frame.viewer.map { Door.caller.lets($0) } ?? false }

    package var html: HTML {
        frame.page(
            Wording.Desk.owedTitle,
            faults: receipt.faults + told.faults + appoint.faults + change.faults + plain.faults, notice: notice,
            """
            <p class="small"><a class="alone" href="\(Pieces.caseLink(id))">\(Wording.Desk.backToCase)</a></p>
            <h1>\(Wording.Desk.owedTitle)</h1>
            <p class="lead">\(shown.citizen?.name ?? Wording.Desk.anonymous) \(Pieces.step(shown.row.step))</p>
            \(Wording.Desk.needs(shown.wishes, shown.surroundings, on: now.civil.day).map(Pieces.sentence))
            <p class="hint">\(Wording.Desk.owedHint)</p>
            \(Pieces.part(owed, content))
            \(FormParts.keeper)
            """)
    }

    private func content(_ reply: ListObligations.Reply) -> HTML {
        let open = reply.obligations.filter { $0.state == .open }
        let over = reply.obligations.filter { $0.state != .open }
        return [
            ChainPart.section(reply.chain, staff: staff, at: now),
            Pieces.section(
                Wording.Desk.owedTitle, id: "open",
                open.isEmpty
                    ? Pieces.sentence(Wording.Desk.owedNone) : "<ul class=\"plain\">\(open.map(line))</ul>"),
            mayAct && open.contains { $0.kind == .tellInvolved } ? tellForm : .empty,
            mayAct && open.contains { $0.kind == .personalReceipt } ? receiptForm : .empty,
            HoursPart(
                frame: frame, id: id, rows: reply.appointments, staff: staff, now: now, appoint: appoint,
                change: change,
                changed: changed, mayAct: mayAct && !shown.row.isClosed
            ).html,
            over.isEmpty
                ? .empty
                : """
                <details><summary>\(Wording.Desk.owedOver)</summary>\(Pieces.list(over.map(past)))</details>
                """,
        ].joined()
    }

    private func line(_ row: ObligationRow) -> HTML {
        let late: HTML =
            row.due <= now
            ? "<strong class=\"late\">\(Wording.timeLeft(until: row.due, at: now))</strong>"
            : "<span class=\"small\">\(Wording.timeLeft(until: row.due, at: now))</span>"
        return """
            <li><p><strong>\(row.what ?? Wording.Desk.name(of: row.kind))</strong><br>\
            \(Wording.Desk.latest) \(Wording.nearLatest(before: row.due, at: now)), \
            \(staff.name(ifAny: row.owner) ?? Wording.Desk.ownerNobody). \(late)</p>\(act(row))\(give(row))</li>
            """
    }

    private func act(_ row: ObligationRow) -> HTML {
        guard mayAct else { return .empty }
        switch row.kind {
        case .agreement, .contact:
            let command = "\(plain.answers["command"])-\(row.obligation)"
            let parts = FormParts(answers: Answers([.init(name: "command", value: command)]), faults: [])
            return parts.form(
                Link(path: ["sager", id.rawValue, "skylder", "aftale", row.obligation.rawValue]), frame.formToken,
                [
                    """
                    <p class="actions"><button class="second">\(row.kind == .contact ? Wording.Desk.contactDone : Wording.Desk.agreementDone)\
                    <span class="unseen"> \(row.what)</span></button></p>
                    """
                ])
        case .note:
            return """
                <p class="actions"><a class="button" href="\(Pieces.talkLink(id))">\(Wording.Desk.writeNote)</a></p>
                """
        case .followUp:
            // It is said where the answer stands, by whoever has done it.
            return """
                <p class="actions"><a class="button second" \
                href="\(Link(path: ["sager", id.rawValue, "formelt"]))">\(Wording.Desk.followUpOpen)</a></p>
                """
        case .personalReceipt, .tellInvolved, .copy, .appointment: return .empty
        }
    }

    /// For what is anybody's work, folded away: a colleague is chosen who sees to it from now on.
    private func give(_ row: ObligationRow) -> HTML {
        guard mayAct, [.agreement, .tellInvolved, .contact].contains(row.kind) else { return .empty }
        let command = "\(plain.answers["command"])-give-\(row.obligation)"
        let parts = FormParts(answers: Answers([.init(name: "command", value: command)]), faults: plain.faults)
        let people = staff.choices(staff.colleagues(in: shown.row.unit).filter { $0.person != row.owner })
        return """
            <details><summary>\(Wording.Desk.giveHead)<span class="unseen"> \(row.what ?? Wording.Desk.name(of: row.kind))\
            </span></summary>
            \(parts.form(
                Link(path: ["sager", id.rawValue, "skylder", "giv", row.obligation.rawValue]), frame.formToken,
                [
                    parts.select("give-\(row.obligation)", Wording.Desk.giveTo, people, empty: Wording.Desk.chooseOne),
                    "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.giveSave)</button></p>",
                ]))
            </details>
            """
    }

    private func past(_ row: ObligationRow) -> String {
        let when = row.settled.map { ", \(Wording.near($0, at: now))" } ?? ""
        let who = row.settledBy.map { ", \(staff.name(of: $0))" } ?? ""
        return
            "\(row.what ?? Wording.Desk.name(of: row.kind)): \(Wording.Desk.name(of: row.state, row.kind))\(when)\(who)"
    }

    private var tellForm: HTML {
        let near = staff.colleagues(in: shown.row.unit)
        let isAlone = staff.colleagues().allSatisfy { $0.unit == shown.row.unit }
        let other = ColleagueField(
            parts: told, staff: staff, viewer: frame.viewer, among: { $0.unit != shown.row.unit })
        return Pieces.section(
            Wording.Desk.tellHead, id: "tell",
            told.form(
                Link(path: ["sager", id.rawValue, "skylder", "involverede"]), frame.formToken,
                [
                    told.checks(
                        "told", Wording.Desk.tellWho, near.map { ($0.person.rawValue, "\($0.name), \($0.title)") },
                        hint: Wording.Desk.tellHint),
                    isAlone
                        ? .empty
                        : other.one("told-other", Wording.Desk.tellOther, isOptional: true, empty: Wording.Desk.nobody),
                    "<p class=\"actions\"><button>\(Wording.Desk.tellSave)</button></p>",
                ]))
    }

    private var receiptForm: HTML {
        Pieces.section(
            Wording.Desk.receiptHead, id: "greeting",
            receipt.form(
                Link(path: ["sager", id.rawValue, "skylder", "hilsen"]), frame.formToken,
                [
                    receipt.text("receipt", Wording.Desk.receiptText, rows: 5, hint: Wording.Desk.receiptHint),
                    """
                    <p class="actions">\(Pieces.lookAtLetter(.receipt, of: id)) \
                    <button>\(Wording.Desk.receiptSend)</button></p>
                    """,
                ]))
    }
}
