import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// How far A, B and C have come, each link in words (R-038 … R-040).
enum ChainPart {
    static func section(_ chain: ABCRow?, staff: NameBook, at now: Timestamp) -> HTML {
        Pieces.section(Wording.Desk.chainHead, id: "chain", list(chain, staff: staff, at: now))
    }

    static func list(_ chain: ABCRow?, staff: NameBook, at now: Timestamp) -> HTML {
        guard let chain else { return Pieces.sentence(Wording.Desk.chainNone) }
        let items = [a(chain, now), b(chain, staff, now), c(chain, now)].map { text -> HTML in "<li>\(text)</li>" }
        return "<ol class=\"abc\">\(items)</ol>"
    }

    private static func a(_ chain: ABCRow, _ now: Timestamp) -> HTML {
        "\(Wording.Desk.chainA(Wording.near(chain.spokenAt, at: now)))"
    }

    private static func b(_ chain: ABCRow, _ staff: NameBook, _ now: Timestamp) -> HTML {
        if let told = chain.told {
            let names = chain.toldPeople.map { staff.name(of: $0) }.joined(separator: ", ")
            return "\(Wording.Desk.chainTold(Wording.near(told, at: now), to: names))"
        }
        return due(chain.tellBy, now, Wording.Desk.chainTell) ?? "\(Wording.Desk.chainNotOwed)"
    }

    private static func c(_ chain: ABCRow, _ now: Timestamp) -> HTML {
        if let open = due(chain.returnBy, now, Wording.Desk.chainReturn) { return open }
        if let returned = chain.returned { return "\(Wording.Desk.chainReturned(Wording.near(returned, at: now)))" }
        return "\(Wording.Desk.chainNoReturn)"
    }

    private static func due(_ moment: Timestamp?, _ now: Timestamp, _ say: (String) -> String) -> HTML? {
        moment.map { moment in Pieces.latest(before: moment, at: now) { latest, _ in say(latest) } }
    }
}

/// The hours agreed with the citizen, with every change, and how one is agreed, moved or called off.
struct HoursPart {
    let frame: Frame
    let id: CaseID
    let rows: [AppointmentRow]
    let staff: NameBook
    let now: Timestamp
    let appoint: FormParts
    let change: FormParts
    let changed: AppointmentID?
    let mayAct: Bool

    var html: HTML {
        let open = rows.contains { $0.state == .open }
        return Pieces.section(
            Wording.Desk.hoursHead, id: "hours",
            (rows.isEmpty
                ? Pieces.sentence(Wording.Desk.hoursNone) : "<ul class=\"plain\">\(rows.map(item))</ul>")
                + (mayAct && !open ? make : .empty))
    }

    private func item(_ row: AppointmentRow) -> HTML {
        let when = row.at.map { Wording.near($0, at: now).firstUpper } ?? Wording.Desk.calledOff
        let every = row.everyDays.map { ", \(Wording.Desk.every($0))" } ?? ""
        let changes = row.changes.dropFirst().map { change in
            Wording.Desk.changed(
                Wording.near(change.made, at: now), by: staff.name(of: change.by), change.reason ?? "")
        }
        return """
            <li><p><strong>\(when)</strong>. \(Wording.Desk.choice(row.form))\(row.place.map { ", \($0)" } ?? "")\(every): \
            \(Wording.Desk.name(of: row, seen: now))</p>\(changes.isEmpty ? HTML.empty : Pieces.list(changes))\
            \(mayAct && row.state == .open ? form(row) : HTML.empty)</li>
            """
    }

    private func form(_ row: AppointmentRow) -> HTML {
        let appointment = row.appointment
        let isThis = changed == appointment
        // What was typed about another hour stands in that one's form.
        let fresh = Answers(change.answers.fields.filter { $0.name == "command" })
        let parts = isThis ? change : FormParts(answers: fresh, faults: [])
        return ChangedHour(
            form: row.form, at: row.at, place: row.place, everyDays: row.everyDays,
            isPast: row.at.map { $0 <= now } ?? false,
            letter: .changedHour, parts: parts, isOpen: isThis
        ).html(
            Link(path: ["sager", id.rawValue, "skylder", "tidspunkt", appointment.rawValue]), frame.formToken, of: id,
            ("appointment", appointment.rawValue))
    }

    private var make: HTML {
        """
        <details \(attribute: "open", if: appoint.isBegun)><summary>\(Wording.Desk.appointHead)</summary>
        <p class="hint">\(Wording.Desk.hoursHint)</p>\(ContextPart.riskWay(id, appoint.faults))
        \(appoint.keptForm(
            Link(path: ["sager", id.rawValue, "skylder", "tidspunkt"]), frame.formToken,
            [
                appoint.date("appoint", Wording.Desk.appointAt, withTime: true), appoint.anyway,
                appoint.radios(
                    "appoint-form", Wording.Desk.appointForm,
                    TalkForm.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }),
                appoint.line(
                    "appoint-place", Wording.Desk.appointPlace, hint: Wording.Desk.appointPlaceHint, isOptional: true),
                appoint.radios(
                    "appoint-notice", Wording.Desk.appointNotice,
                    NoticeWay.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }),
                appoint.line(
                    "every-days", Wording.Desk.appointEvery, hint: Wording.Desk.appointEveryHint, isOptional: true,
                    width: "4"),
                """
                <p class="actions">\(Pieces.lookAtLetter(.appointment, of: id)) \
                <button class="second">\(Wording.Desk.appointSave)</button></p>
                """,
            ]))
        </details>
        """
    }
}

/// What is owed in a case, in brief on Sagen; and what somebody owes in all cases, on Mine opkald.
enum OwedBrief {
    static func ofCase(
        _ id: CaseID, _ owed: Heard<ListObligations.Reply>, staff: NameBook, at now: Timestamp
    ) -> HTML {
        let link: HTML = """
            <p class="onward"><a class="alone" href="\(Pieces.owedLink(id))">\(Wording.Desk.owedLink)</a></p>
            """
        return Pieces.section(
            Wording.Desk.owedTitle, id: "owed",
            Pieces.part(owed) { reply in
                let open = reply.obligations.filter { $0.state == .open }
                let chain: HTML = reply.chain == nil ? .empty : ChainPart.list(reply.chain, staff: staff, at: now)
                return chain
                    + (open.isEmpty
                        ? Pieces.sentence(Wording.Desk.owedNone) : "<ul>\(open.map { brief($0, at: now) })</ul>")
            } + link)
    }

    static func ofPerson(
        _ owed: Heard<ListMyObligations.Reply>, names: [CaseID: String], at now: Timestamp
    ) -> HTML {
        if let reply = owed.value, reply.obligations.isEmpty { return .empty }
        return Pieces.section(
            Wording.Desk.owedAlso, id: "also",
            Pieces.part(owed) { reply in
                let owed = OwedBesides(reply.obligations, at: now)
                let item = { (row: ObligationRow) -> HTML in
                    """
                    <li><a class="alone" href="\(Pieces.owedLink(row.case))">\
                    \(names[row.case] ?? "\(Wording.Desk.caseWord) \(row.case)")</a>: \(words(row, at: now))</li>
                    """
                }
                return (owed.single.isEmpty ? .empty : "<ul class=\"plain\">\(owed.single.map(item))</ul>")
                    + receipts(owed.receipts, at: now, item)
                    + (reply.hasMore ? Pieces.sentence(Wording.Desk.owedMore) : .empty)
            })
    }

    /// One line for all the lines to citizens that are not late, with who they are under it.
    private static func receipts(
        _ rows: [ObligationRow], at now: Timestamp, _ item: (ObligationRow) -> HTML
    ) -> HTML {
        guard let first = rows.first else { return .empty }
        let left = Wording.timeLeft(until: first.due, at: now)
        return """
            <details><summary>\(Wording.Desk.owedReceipts(rows.count, left))</summary>
            <ul class="plain">\(rows.map(item))</ul></details>
            """
    }

    private static func brief(_ row: ObligationRow, at now: Timestamp) -> HTML { "<li>\(words(row, at: now))</li>" }

    private static func words(_ row: ObligationRow, at now: Timestamp) -> HTML {
        let left = Wording.timeLeft(until: row.due, at: now)
        return """
            \(row.what ?? Wording.Desk.name(of: row.kind)), \
            <span class="\(row.due <= now ? "late" : "small")">\(left)</span>
            """
    }
}
