package import CaseModel
import DeskAnswers
package import DeskCore
package import DeskParts
package import Web
import Wording

/// Årsag: what the complaint is about on one side, what set it off on the other; later known better, with what was named
/// before kept beside it (R-020).
package struct CausePage {
    let frame: Frame
    let shown: ShowCase.Reply
    let staff: NameBook
    let now: Timestamp
    let parts: FormParts
    let notice: String?

    package init(
        frame: Frame, shown: ShowCase.Reply, staff: NameBook, now: Timestamp, parts: FormParts, notice: String? = nil
    ) {
        self.frame = frame
        self.shown = shown
        self.staff = staff
        self.now = now
        self.parts = parts
        self.notice = notice
    }

    private var id: CaseID { shown.row.case }
    private var named: [CausesRow] { shown.context?.causes ?? [] }

    package var html: HTML {
        frame.page(
            Wording.Desk.cause, faults: parts.faults, notice: notice,
            """
            <p class="small"><a class="alone" href="\(Pieces.caseLink(id))">\(Wording.Desk.caseWord) \(id.rawValue)</a></p>
            <h1>\(Wording.Desk.cause)</h1>
            <p>\(Wording.Desk.causeLead)</p>
            \(Pieces.section(Wording.Desk.causeSubject, id: "subject", subject))
            \(Pieces.section(Wording.Desk.causeWhat, id: "causes", standing + form + earlier))
            """)
    }

    private var subject: HTML {
        Pieces.verbatim(shown.summary)
            + (shown.points.isEmpty
                ? HTML.empty : Pieces.list(shown.points.map { "\($0.text) (\(Wording.name(of: $0.kind)))" }))
    }

    private var standing: HTML {
        guard let last = named.last else { return Pieces.sentence(Wording.Desk.causeNone) }
        return Pieces.list(last.causes.map { Wording.name(of: $0).firstUpper })
    }

    private var form: HTML {
        guard let viewer = frame.viewer, Door.registrar.lets(viewer) else { return .empty }
        let isBegun = !parts.faults.isEmpty || !parts.answers["cause"].isEmpty
        let filled = isBegun ? parts : FormParts(answers: answered, faults: [])
        return filled.form(
            Link(path: ["sager", id.rawValue, "aarsag"]), frame.formToken,
            [
                Self.fields(filled),
                "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.causeSave)</button></p>",
            ])
    }

    /// What is named now, to be changed.
    private var answered: Answers {
        guard let last = named.last, let main = last.causes.first else { return parts.answers }
        return Answers(
            parts.answers.setting("cause", main.rawValue).fields
                + last.causes.dropFirst().map { Answers.Field(name: "cause-also", value: $0.rawValue) })
    }

    /// Asked alike at registration and later.
    static func fields(_ parts: FormParts) -> HTML {
        let causes = ComplaintCause.allCases.map { (value: $0.rawValue, label: Wording.name(of: $0).firstUpper) }
        return parts.select(
            "cause", Wording.Desk.causeMain, causes, empty: Wording.Desk.causeUnknown, hint: Wording.Desk.causeHint,
            isOptional: true) + parts.checks("cause-also", Wording.Desk.causeAlso, causes)
    }

    private var earlier: HTML {
        guard named.count > 1 else { return .empty }
        let lines = named.reversed().map { row in
            let causes = row.causes.map { Wording.name(of: $0) }.joined(separator: ", ")
            return "\(Wording.near(row.at, at: now).firstUpper), \(staff.name(of: row.by)): \(causes)"
        }
        return "<h3>\(Wording.Desk.causeNamed)</h3>\(Pieces.list(lines))"
    }
}
