import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// The mails of a case, with what lay with them.
struct MailPart {
    let frame: Frame
    let id: CaseID
    let mails: Heard<MailPage>
    let staff: NameBook
    let now: Timestamp
    /// Names the form that says a mail is read, so that it is done once.
    let command: String
    /// Whether the case has ended, so that a new complaint is a case of its own.
    let isClosed: Bool
    /// The citizen has died: nobody can be rung about an objection, and what comes is somebody else's word.
    var isDead = false
    var faults: [FieldFault] = []

    var html: HTML {
        if let page = mails.value, page.mails.isEmpty, page.namedBy == nil { return .empty }
        let isPost = mails.value?.mails.contains { $0.channel == .digitalPost } ?? false
        let head = isPost ? Wording.Desk.mailsAndPostHead : Wording.Desk.mailsHead
        return Pieces.section(head, id: "mails", Pieces.part(mails, content))
    }

    private func content(_ page: MailPage) -> HTML {
        // Who writes by Digital Post has signed in to do it; a mail without a sender claims nothing.
        let claiming = page.mails.filter { $0.channel != .digitalPost && !$0.from.isEmpty }
        let isOfAll = !page.mails.contains { $0.from.isEmpty }
        let items = page.mails.map { row -> HTML in
            let hint = isOfAll || !claiming.contains(row) ? HTML.empty : unchecked
            return """
                <li>\(MailLine.head(row, at: now))\(hint)\(MailLine.colleague(row))
                \(row.restriction == nil ? HTML.empty : restricted)\(follows(row))\(MailLine.words(row, in: ["sager", id.rawValue, "mails"]))\(read(row))</li>
                """
        }
        let more: HTML = page.leftOut > 0 ? "<p class=\"small\">\(Wording.Desk.mailsLeftOut)</p>" : .empty
        return """
            \(namedBy(page))\(isOfAll && !claiming.isEmpty ? unchecked : HTML.empty)<ul class="plain">\(items)</ul>\(more)
            """
    }

    private var unchecked: HTML { "<p class=\"small\">\(Wording.Desk.mailUnchecked)</p>" }

    /// Mails in which this case's number stands made cases of their own, since nobody here knew the address.
    private func namedBy(_ page: MailPage) -> HTML {
        guard let made = page.namedBy, !made.isEmpty else { return .empty }
        let links = made.map { id -> HTML in
            "<li><a class=\"alone\" href=\"\(Pieces.caseLink(id))\">\(id.rawValue)</a></li>"
        }
        return "<p class=\"duty\">\(Wording.Desk.mailNamedBy)</p><ul class=\"plain\">\(links)</ul>"
    }

    /// It came in spite of a restriction of written contact, and is kept and read all the same.
    private var restricted: HTML {
        let link = Link(path: ["sager", id.rawValue, "begraensning"])
        return """
            <p class="silent">\(Wording.Desk.mailRestricted) \
            <a class="alone" href="\(link)">\(Wording.Desk.restrictionLink)</a></p>
            """
    }

    private func follows(_ row: MailRow) -> HTML {
        guard let old = row.follows else { return .empty }
        return """
            <p>\(Wording.Desk.mailFollows(old.rawValue)) <a class="alone" href="\(Pieces.caseLink(old))">\(old.rawValue)</a></p>
            """
    }

    private func read(_ row: MailRow) -> HTML {
        let withdrawn = EndingPage.link(id, from: row.channel ?? .email, at: row.received)
        if let person = row.readBy {
            return Pieces.sentence(Wording.Desk.read(by: staff.name(of: person))) + withdrawn
        }
        guard row.place == .joined, row.isColleagues != true else {
            return row.isColleagues == true ? move(row) : proposal(row) + withdrawn + move(row)
        }
        if let due = row.judgeBy { return judge(row, by: due) + withdrawn + move(row) }
        let said = row.channel == nil ? Wording.Desk.mailRead : Wording.Desk.postRead
        let parts = FormParts(
            answers: Answers([.init(name: "command", value: "\(command)-\(row.mail)")]), faults: [])
        return parts.form(
            Link(path: ["sager", id.rawValue, "mails", row.mail.rawValue]), frame.formToken,
            ["<p class=\"actions\"><button class=\"second\">\(said)</button></p>"]) + withdrawn + move(row)
    }

    /// There is a note, and so this may object to it (R-074): one press says what it is, and nothing is written anew.
    private func judge(_ row: MailRow, by due: Timestamp) -> HTML {
        let parts = FormParts(answers: Answers([.init(name: "command", value: "\(command)-\(row.mail)")]), faults: [])
        let objection: HTML =
            isDead ? .empty : "<button name=\"do\" value=\"object\">\(Wording.Desk.replyIsObjection)</button> "
        let question = Wording.Desk.replyJudge(latest: Wording.nearLatest(before: due, at: now), isLate: due <= now)
        let complaint: HTML =
            isClosed
            ? """
            <p class="small">\(Wording.Desk.replyComplaintHint)</p>
            <p class="actions"><button class="second" name="do" value="complaint">\(Wording.Desk.replyIsComplaint)</button></p>
            """ : .empty
        return "<p><strong>\(question)</strong></p>"
            + parts.form(
                Link(path: ["sager", id.rawValue, "mails", row.mail.rawValue]), frame.formToken,
                [
                    """
                    <p class="small">\(isDead ? Wording.Desk.replyOfDead : Wording.Desk.replyJudgeHint)</p>
                    <p class="actions">\(objection)<button class="second" name="do" value="read">\(Wording.Desk.replyIsReply)</button></p>
                    """, complaint,
                ])
    }

    /// The number of another case stands in it: one press lays it there, and this case ends by that (decision 85).
    private func proposal(_ row: MailRow) -> HTML {
        guard let named = row.names else { return .empty }
        let parts = FormParts(
            answers: Answers([.init(name: "command", value: "\(command)-\(row.mail)-n")]), faults: [])
        return """
            <p class="duty"><strong>\(Wording.Desk.mailNames)</strong> \
            <a class="alone" href="\(Pieces.caseLink(named))">\(named.rawValue)</a></p>
            """
                + parts.form(
                    Link(path: ["sager", id.rawValue, "mails", row.mail.rawValue]), frame.formToken,
                    [
                        "<p class=\"small\">\(Wording.Desk.mailEndsCase)</p>",
                        parts.hidden("do", "belongs"), parts.hidden("case-\(row.mail)", named.rawValue),
                        "<p class=\"actions\"><button>\(Wording.Desk.mailBelongsSave)</button></p>",
                    ])
    }

    /// It was laid in this case, or made it, and belongs to another.
    private func move(_ row: MailRow) -> HTML {
        MailLine.belonging(
            row, in: Link(path: ["sager", id.rawValue, "mails", row.mail.rawValue]),
            FormParts(answers: Answers([.init(name: "command", value: "\(command)-\(row.mail)-m")]), faults: faults),
            frame.formToken, called: Wording.Desk.mailBelongs,
            besides: row.place == .opened ? Wording.Desk.mailEndsCase : nil)
    }
}

/// One mail, wherever it is shown.
enum MailLine {
    static func head(_ row: MailRow, at now: Timestamp) -> HTML {
        """
        <p><strong>\(row.subject.isEmpty ? Wording.Desk.mailNoSubject : row.subject)</strong>, \
        \(row.from.isEmpty ? Wording.Desk.mailNobody : row.from), \(Wording.near(row.received, at: now))\
        \(row.channel == .digitalPost ? ", \(Wording.Desk.byDigitalPost)" : "")</p>
        """
    }

    /// Whether a colleague had a hand in it.
    static func colleague(_ row: MailRow) -> HTML {
        if row.isColleagues == true { return Pieces.sentence(Wording.Desk.mailColleagues) }
        return row.forwardedBy.map { Pieces.sentence(Wording.Desk.mailForwarded($0)) } ?? .empty
    }

    /// The form that puts it into the case it belongs to.
    static func belonging(
        _ row: MailRow, in place: Link, _ parts: FormParts, _ token: String?, called name: String,
        besides: String? = nil
    ) -> HTML {
        let field = "case-\(row.mail)"
        let consequence: HTML = besides.map { "<p class=\"small\">\($0)</p>" } ?? .empty
        return """
            <details \(attribute: "open", if: parts.faults.contains { $0.field == field })><summary>\(name)</summary>
            \(parts.form(
                place, token,
                [
                    consequence,
                    parts.line(
                        field, Wording.Desk.mailBelongsCase, hint: Wording.Desk.mailBelongsHint, width: "half"),
                    parts.hidden("do", "belongs"),
                    "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.mailBelongsSave)</button></p>",
                ]))
            </details>
            """
    }

    /// Its words as far as they fit, and links to the rest and to what lay with it.
    static func words(_ row: MailRow, in place: [String]) -> HTML {
        let isWhole = row.isWhole
        let whole: HTML =
            isWhole ? .empty : "<p><a class=\"alone\" href=\"\(link(row, 0, place))\">\(Wording.Desk.mailWhole)</a></p>"
        let isCut: HTML = row.isShortened ? Pieces.sentence(shortened(row)) : .empty
        return (row.beginning.isEmpty ? .empty : Pieces.verbatim(row.beginning + (isWhole ? "" : " …"))) + whole
            + isCut + files(row, place)
    }

    /// Of a mail from before the original was kept beside it, the rest is gone.
    private static func shortened(_ row: MailRow) -> String {
        row.attachments.contains { $0.name == Wording.originalMail }
            ? Wording.Desk.mailBeside(Wording.originalMail) : Wording.Desk.mailShortened
    }

    private static func files(_ row: MailRow, _ place: [String]) -> HTML {
        guard !row.attachments.isEmpty else { return .empty }
        let items = row.attachments.map { file -> HTML in
            """
            <li><a class="alone" href="\(link(row, file.number, place))">\(file.name)</a> \
            <span class="small">\(Wording.Desk.bytes(file.bytes))</span></li>
            """
        }
        return """
            <p><strong>\(Wording.Desk.mailFiles)</strong></p><ul class="plain">\(items)</ul>
            <p class="small">\(Wording.Desk.mailWarning)</p>
            """
    }

    private static func link(_ row: MailRow, _ part: Int, _ place: [String]) -> Link {
        Link(path: place + [row.mail.rawValue, "\(part)"])
    }
}

/// Mails that wait to be read by whoever looks at Mine opkald.
enum MailsWaitingPart {
    static func html(
        _ mails: Heard<ListMailsWaiting.Reply>, names: [CaseID: String], at now: Timestamp
    ) -> HTML {
        if let reply = mails.value, reply.mails.isEmpty { return .empty }
        let content = Pieces.part(mails) { reply -> HTML in
            let items = reply.mails.map { mail -> HTML in
                """
                <li><a class="alone" href="\(Pieces.caseLink(mail.case))">\
                \(names[mail.case] ?? "\(Wording.Desk.mailIn) \(mail.case)")</a>, \(Wording.near(mail.at, at: now))\
                \(judgement(mail, at: now))</li>
                """
            }
            return "<p class=\"small\">\(Wording.Desk.mailsWaitingHint)</p><ul class=\"plain\">\(items)</ul>"
        }
        return Pieces.section(Wording.Desk.mailsWaitingHead, id: "mails-waiting", content)
    }

    /// By when somebody says whether it objects to a note.
    private static func judgement(_ mail: WaitingMail, at now: Timestamp) -> HTML {
        guard let due = mail.judgeBy else { return .empty }
        let words = Wording.Desk.replyWaits(latest: Wording.nearLatest(before: due, at: now), isLate: due <= now)
        return due <= now ? "; <strong>\(words)</strong>" : "; \(words)"
    }
}
