package import CaseModel
import DeskAnswers
package import DeskCore
package import DeskParts
package import Web
import Wording

/// Andre, der spørger om borgeren: who has asked and by what right, and the form for the next.
package struct InquiryPage {
    let frame: Frame
    let shown: ListInquiries.Reply
    let staff: NameBook
    let now: Timestamp
    let parts: FormParts
    let notice: String?

    package init(
        frame: Frame, shown: ListInquiries.Reply, staff: NameBook, now: Timestamp, parts: FormParts,
        notice: String? = nil
    ) {
        self.frame = frame
        self.shown = shown
        self.staff = staff
        self.now = now
        self.parts = parts
        self.notice = notice
    }

    private var id: CaseID { shown.case }

    package var html: HTML {
        frame.page(
            Wording.Desk.inquiries, faults: parts.faults, notice: notice,
            """
            <p class="small"><a class="alone" href="\(Pieces.caseLink(id))">\(Wording.Desk.caseWord) \(id.rawValue)</a></p>
            <h1>\(Wording.Desk.inquiries)</h1>
            <p>\(Wording.Desk.inquiryLead)</p>
            <p><a class="alone" href="\(SurroundingsPage.link(id))">\(Wording.Desk.goToSurroundings)</a></p>
            \(form)
            \(shown.inquiries.isEmpty ? Pieces.sentence(Wording.Desk.inquiryNone) : list)
            """)
    }

    private var form: HTML {
        guard let viewer = frame.viewer, Door.registrar.lets(viewer) else { return .empty }
        return Pieces.section(
            Wording.Desk.inquiryWrite, id: "ask",
            parts.form(
                Link(path: ["sager", id.rawValue, "spoerger"]), frame.formToken,
                [
                    parts.line("asker", Wording.Desk.inquirer, width: "half"),
                    parts.select(
                        "relation", Wording.Desk.inquiryRelation,
                        Relation.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) },
                        empty: Wording.Desk.chooseOne),
                    parts.text("asks-for", Wording.Desk.inquiryWish, rows: 2),
                    parts.radios(
                        "ground", Wording.Desk.inquiryGround,
                        InquiryGround.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }),
                    parts.text(
                        "basis", Wording.Desk.inquiryBasis, rows: 2, hint: Wording.Desk.inquiryBasisHint,
                        isOptional: true),
                    "<p class=\"actions\"><button>\(Wording.Desk.inquirySave)</button></p>",
                ]))
    }

    private var list: HTML {
        let lines = shown.inquiries.map { row -> HTML in
            let inquiry = row.inquiry
            let basis = inquiry.basis.map { ": \($0)" } ?? ""
            return """
                <li><strong>\(Wording.Desk.inquiryAnswer(row.isGranted))</strong>. \(inquiry.name) \
                (\(Wording.Desk.choice(inquiry.relation))), \(Wording.near(row.at, at: now)), \
                \(staff.name(of: row.by)). \(inquiry.wish)<br>\(Wording.Desk.choice(inquiry.ground))\(basis)</li>
                """
        }
        let more: HTML = shown.leftOut > 0 ? Pieces.sentence(Wording.Desk.inquiryLeftOut) : .empty
        return "<ul class=\"plain\">\(lines)</ul>\(more)"
    }
}
