package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Mails uden sag: what came to the mailbox and made no case, for the secretariat and whoever leads.
package struct MailsPage {
    let frame: Frame
    let mails: Heard<MailPage>
    let staff: NameBook
    let now: Timestamp
    let answers: Answers
    let faults: [FieldFault]
    var notice: String?

    package init(
        frame: Frame, mails: Heard<MailPage>, staff: NameBook, now: Timestamp, answers: Answers,
        faults: [FieldFault] = [], notice: String? = nil
    ) {
        self.frame = frame
        self.mails = mails
        self.staff = staff
        self.now = now
        self.answers = answers
        self.faults = faults
        self.notice = notice
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.mailsAside, faults: faults, notice: notice,
            """
            <h1>\(Wording.Desk.mailsAside)</h1>
            <p>\(Wording.Desk.mailsAsideHint)</p>
            \(Pieces.part(mails, content))
            """)
    }

    private func content(_ page: MailPage) -> HTML {
        let unread: HTML =
            page.unread > 0
            ? "<p class=\"silent\"><strong>\(Wording.Desk.mailsUnread(page.unread))</strong></p>" : .empty
        guard !page.mails.isEmpty else { return unread + Pieces.sentence(Wording.Desk.mailsAsideNone) }
        let items = page.mails.map { row -> HTML in
            """
            <li>\(MailLine.head(row, at: now))\(MailLine.colleague(row))
            <p class="small">\(Wording.Desk.name(of: row).firstUpper).</p>
            \(MailLine.words(row, in: ["mails"]))\(form(row))</li>
            """
        }
        let more: HTML = page.leftOut > 0 ? "<p class=\"small\">\(Wording.Desk.mailsLeftOut)</p>" : .empty
        return unread + "<ul class=\"plain\">\(items)</ul>" + more
    }

    /// What a colleague wrote is of a citizen, or is their own.
    private func whose(_ row: MailRow, _ parts: FormParts) -> HTML {
        parts.radios(
            "whose-\(row.mail)", Wording.Desk.mailWhose,
            [("citizen", Wording.Desk.mailCitizens), ("sender", Wording.Desk.mailSenders)])
            + parts.line(
                "name-\(row.mail)", Wording.Desk.mailCitizenName, hint: Wording.Desk.mailCitizenHint, isOptional: true)
            + parts.line("phone-\(row.mail)", Wording.Desk.mailCitizenPhone, isOptional: true, width: "half")
            + parts.line("email-\(row.mail)", Wording.Desk.mailCitizenEmail, isOptional: true)
    }

    /// Nothing but its words says who wrote it: what stands in them is typed here, or nobody is named.
    private func writer(_ row: MailRow, _ parts: FormParts) -> HTML {
        parts.hidden("whose-\(row.mail)", MailForm.unsigned)
            + parts.line(
                "name-\(row.mail)", Wording.Desk.mailSendersName, hint: Wording.Desk.mailSendersHint, isOptional: true)
            + parts.line("phone-\(row.mail)", Wording.Desk.mailSendersPhone, isOptional: true, width: "half")
            + parts.line("email-\(row.mail)", Wording.Desk.mailSendersEmail, isOptional: true)
    }

    /// Both answers to one mail, each under a command of its own.
    private func form(_ row: MailRow) -> HTML {
        let own = faults.filter { $0.field.hasSuffix("-\(row.mail)") && !$0.field.hasPrefix("case-") }
        let parts = FormParts(
            answers: answers.setting("command", "\(answers["command"])-\(row.mail)"), faults: own)
        let place = Link(path: ["mails", row.mail.rawValue])
        let units = staff.openUnitChoices()
        return parts.form(
            place, frame.formToken,
            ["<p class=\"actions\"><button class=\"second\">\(Wording.Desk.mailSeen)</button></p>"])
                + """
                <details \(attribute: "open", if: !own.isEmpty)><summary>\(Wording.Desk.mailMakeCase)</summary>
                \(parts.form(
                place, frame.formToken,
                [
                    parts.select("unit-\(row.mail)", Wording.Desk.mailUnit, units, empty: Wording.Desk.chooseOne),
                    row.place == .colleague ? whose(row, parts) : row.isUnsigned ? writer(row, parts) : .empty,
                    parts.hidden("do", "case"),
                    "<p class=\"actions\"><button>\(Wording.Desk.mailMakeCase)</button></p>",
                ]))
                </details>
                """
            + MailLine.belonging(
                row, in: place,
                FormParts(
                    answers: answers.setting("command", "\(answers["command"])-\(row.mail)-b"), faults: faults),
                frame.formToken, called: Wording.Desk.mailBelongsTo)
    }
}
