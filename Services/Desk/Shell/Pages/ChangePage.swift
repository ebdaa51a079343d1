package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// One change: whom it meets, who has been rung, and the form that puts another citizen on the list.
package struct ChangePage {
    let frame: Frame
    let shown: ShowChange.Reply
    let staff: NameBook
    let now: Timestamp
    let answers: Answers
    let faults: [FieldFault]
    let notice: String?

    package init(
        frame: Frame, shown: ShowChange.Reply, staff: NameBook, now: Timestamp, answers: Answers,
        faults: [FieldFault] = [],
        notice: String? = nil
    ) {
        self.frame = frame
        self.shown = shown
        self.staff = staff
        self.now = now
        self.answers = answers
        self.faults = faults
        self.notice = notice
    }

    private var row: ChangeRow { shown.row }

    package var html: HTML {
        frame.page(
            Wording.Desk.changes, faults: faults, notice: notice,
            """
            <p class="small"><a class="alone" href="/aendringer">\(Wording.Desk.changes)</a></p>
            <h1>\(Wording.Desk.changeFrom(Wording.day(row.on)))</h1>
            <p class="lead">\(row.what)</p>\(calledOff)
            \(Pieces.facts([
                (Wording.Desk.changeKind, HTML(escaping: Wording.Desk.choice(row.kind))),
                (Wording.Desk.unitLabel, HTML(escaping: staff.name(of: row.unit))),
                (Wording.Desk.changeCitizens, HTML(escaping: Wording.Desk.changeMet(shown.met, talked: row.talkedAbout))),
            ]))
            \(Pieces.section(Wording.Desk.changeWho, id: "met", met))
            \(isAhead ? Pieces.section(Wording.Desk.changeName, id: "name-one", form) : .empty)
            \(isAhead ? move + callOff : .empty)
            """)
    }

    /// It begins another day: each call follows.
    private var move: HTML {
        act(
            Wording.Desk.changeMoveHead, "flyt", "move", begun: ["move-on-day", "move-reason"],
            [
                "<p class=\"hint\">\(Wording.Desk.changeMoveHint)</p>",
                parts.date("move-on", Wording.Desk.changeMoveOn, withTime: false),
                parts.line("move-reason", Wording.Desk.changeMoveReason),
                "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.changeMoveSave)</button></p>",
            ])
    }

    private var callOff: HTML {
        act(
            Wording.Desk.changeOffHead, "aflys", "off", begun: ["off-reason"],
            [
                "<p class=\"hint\">\(Wording.Desk.changeOffHint)</p>",
                parts.line("off-reason", Wording.Desk.changeMoveReason),
                "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.changeOffSave)</button></p>",
            ])
    }

    private var parts: FormParts { FormParts(answers: answers, faults: faults) }

    /// A form folded away, under an identifier of its own: each on this page is another act.
    private func act(_ head: String, _ place: String, _ name: String, begun: [String], _ fields: [HTML]) -> HTML {
        let isBegun = begun.contains { answers.text($0) != nil || faults.map(\.field).contains($0) }
        let own = FormParts(
            answers: Answers([.init(name: "command", value: "\(answers["command"])-\(name)")]), faults: [])
        return """
            <details \(attribute: "open", if: isBegun)><summary>\(head)</summary>
            \(own.form(Link(path: ["aendringer", row.change.rawValue, place]), frame.formToken, fields))
            </details>
            """
    }

    private var isAhead: Bool { row.on > now.civil.day && row.calledOff == nil }

    /// Nobody is rung before it any more; whoever had been told has a call of their own.
    private var calledOff: HTML {
        guard let off = row.calledOff else { return .empty }
        let words = Wording.Desk.changeOff(Wording.moment(off.at), by: staff.name(of: off.by), off.reason)
        return "\n<p class=\"duty\"><strong>\(words)</strong></p>"
    }

    private var met: HTML {
        guard shown.met > 0 else { return Pieces.sentence(Wording.Desk.changesNobody) }
        let lines = row.met.map { one -> HTML in
            let said =
                one.talked.map { Wording.Desk.changeTalked(Wording.near($0, at: now)) }
                ?? (one.isToldOfEarlierDay == true ? Wording.Desk.changeToldEarlier : Wording.Desk.changeNotTalked)
            let who = staff.name(ifAny: one.assigned).map { ", \($0)" } ?? ""
            return """
                <li><a class="alone" href="\(Pieces.caseLink(one.case))">\(one.citizen ?? Wording.Desk.anonymous)</a> \
                <span class="small">\(said)\(who)</span></li>
                """
        }
        let unseen: HTML = shown.unseen > 0 ? Pieces.sentence(Wording.Desk.changeUnseen(shown.unseen)) : .empty
        let onward: HTML =
            shown.next.map { place -> HTML in
                let link = Link(path: ["aendringer", row.change.rawValue], query: ["efter": place])
                return "<p><a class=\"alone\" href=\"\(link)\">\(Wording.Desk.changeOnward)</a></p>"
            } ?? .empty
        return "<ul class=\"plain\">\(lines)</ul>\(unseen)\(onward)"
    }

    private var form: HTML {
        let callers = staff.callers.map {
            (
                value: $0.person.rawValue,
                label: "\(staff.nameAndAbsence(of: $0.person, on: now.civil.day)), \(staff.name(of: $0.unit))"
            )
        }
        return parts.form(
            Link(path: ["aendringer", row.change.rawValue]), frame.formToken,
            [
                parts.line("name", Wording.Desk.name),
                parts.line("phone", Wording.Desk.phone, hint: Wording.Desk.phoneHint, type: "tel", width: "half"),
                parts.text("address", Wording.Desk.address, rows: 3, hint: Wording.Desk.addressHint, isOptional: true),
                parts.check("verified", Wording.Desk.isVerified, hint: Wording.Desk.verifiedHint),
                parts.select(
                    "assigned", Wording.Desk.assigned, callers, empty: Wording.Desk.nobody,
                    hint: Wording.Desk.assignedHint, isOptional: true),
                "<p class=\"actions\"><button>\(Wording.Desk.changeNameSave)</button></p>",
            ])
    }
}
