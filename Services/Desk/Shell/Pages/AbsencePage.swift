package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Fravær: my own, and that of those I lead; when, and not why.
package struct AbsencePage {
    let frame: Frame
    let staff: Heard<NameBook>
    let answers: Answers
    let now: Timestamp
    let faults: [FieldFault]
    let notice: String?

    package init(
        frame: Frame, staff: Heard<NameBook>, answers: Answers, now: Timestamp, faults: [FieldFault] = [],
        notice: String? = nil
    ) {
        self.frame = frame
        self.staff = staff
        self.answers = answers
        self.now = now
        self.faults = faults
        self.notice = notice
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.absence, faults: faults, notice: notice,
            """
            <h1>\(Wording.Desk.absence)</h1>
            \(Pieces.part(staff, content))
            """)
    }

    /// Whose absence this person may write down: their own, and that of everybody in the units they lead.
    private func people(_ book: NameBook) -> [StaffMember] {
        guard let viewer = frame.viewer else { return [] }
        return book.colleagues().filter { $0.person == viewer.person || viewer.leads.contains($0.unit) }
    }

    private func content(_ book: NameBook) -> HTML {
        let people = people(book)
        let mine = Set(people.map(\.person))
        let coming = book.absences.filter { mine.contains($0.person) }
        let lines = coming.map { line($0, book) }
        return form(people)
            + Pieces.section(
                Wording.Desk.absenceComing, id: "coming",
                lines.isEmpty ? Pieces.sentence(Wording.Desk.absenceNone) : "<ul class=\"plain\">\(lines)</ul>")
    }

    private func form(_ people: [StaffMember]) -> HTML {
        let parts = FormParts(answers: answers, faults: faults)
        let who: HTML =
            people.count > 1
            ? parts.select(
                "person", Wording.Desk.absenceWho, people.map { ($0.person.rawValue, $0.name) },
                empty: Wording.Desk.chooseOne)
            : parts.hidden("person", frame.viewer?.person.rawValue ?? "")
        return parts.form(
            Link(path: ["fravaer"]), frame.formToken,
            [
                "<p class=\"hint\">\(Wording.Desk.absenceHint)</p>", who,
                parts.date("from", Wording.Desk.absenceFrom, withTime: false),
                parts.date("to", Wording.Desk.absenceTo, withTime: false),
                "<p class=\"actions\"><button>\(Wording.Desk.absenceSave)</button></p>",
            ])
    }

    private func line(_ absence: Absence, _ book: NameBook) -> HTML {
        let parts = FormParts(
            answers: answers.setting("command", "\(answers["command"])-\(absence.absence)"), faults: [])
        let hasBegun = absence.from < now.civil.day
        let name = book.name(of: absence.person)
        return """
            <li><p><strong>\(name)</strong>: \(Wording.Desk.span(absence.from, absence.to)).</p>
            \(parts.form(
                Link(path: ["fravaer", absence.absence.rawValue, "slut"]), frame.formToken,
                [
                    """
                    <p class="actions"><button class="second">\
                    \(hasBegun ? Wording.Desk.absenceEnd : Wording.Desk.absenceCancel)\
                    <span class="unseen"> \(name)</span></button></p>
                    """
                ]))</li>
            """
    }
}
