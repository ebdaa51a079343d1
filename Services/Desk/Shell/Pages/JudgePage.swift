package import CaseModel
import DeskAnswers
package import DeskCore
package import DeskParts
package import Web
import Wording

/// Vurdér henvendelsen: what came by mail, Digital Post or the form is read, and it is said what it is (R-001 … R-008).
package struct JudgePage {
    let frame: Frame
    let shown: ShowCase.Reply
    let staff: NameBook
    let grounds: [GroundRow]
    let parts: FormParts
    let notice: String?

    package init(
        frame: Frame, shown: ShowCase.Reply, staff: NameBook, grounds: [GroundRow] = GroundRow.named, parts: FormParts,
        notice: String? = nil
    ) {
        self.frame = frame
        self.shown = shown
        self.staff = staff
        self.grounds = grounds
        self.parts = parts
        self.notice = notice
    }

    private var id: CaseID { shown.row.case }

    package var html: HTML {
        frame.page(
            Wording.Desk.judge, faults: parts.faults, notice: notice,
            """
            <p class="small"><a class="alone" href="\(Pieces.caseLink(id))">\(Wording.Desk.caseWord) \(id.rawValue)</a></p>
            <h1>\(Wording.Desk.judge)</h1>
            <p>\(Wording.Desk.judgeLead)</p>
            \(Pieces.section(Wording.Desk.causeSubject, id: "subject", Pieces.verbatim(shown.summary)))
            \(form)
            """)
    }

    private var form: HTML {
        guard let viewer = frame.viewer, Door.registrar.lets(viewer) else { return .empty }
        guard !shown.row.isClosed else { return Pieces.sentence(Wording.Desk.judgeClosed) }
        let isBegun = !parts.faults.isEmpty || !parts.answers["kind"].isEmpty
        let filled = isBegun ? parts : FormParts(answers: JudgeForm.filled(parts.answers, with: shown), faults: [])
        return filled.form(
            Link(path: ["sager", id.rawValue, "vurder"]), frame.formToken,
            [
                what(filled), handling(filled), suitability(filled),
                "<p class=\"hint\">\(shown.handovers.isEmpty ? Wording.Desk.judgeThen : Wording.Desk.judgeThenHanded)</p>",
                "<p class=\"actions\"><button>\(Wording.Desk.judgeSave)</button></p>",
            ])
    }

    private func what(_ parts: FormParts) -> HTML {
        let kinds: [(value: String, label: String)] = PointKind.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }
        let points = (1...JudgeForm.rows(for: shown.points.count)).map { number -> HTML in
            """
            <div class="pair">
            \(parts.line("point-\(number)", Wording.Desk.point(number), isOptional: number > 1))
            \(parts.radios("point-kind-\(number)", Wording.Desk.pointKind(number), kinds, isInline: true))
            </div>
            """
        }
        return Pieces.section(
            Wording.Desk.aboutWhat, id: "what",
            parts.radios(
                "kind", Wording.Desk.kindOfContact,
                ContactKind.allCases.map { ($0.rawValue, Wording.name(of: $0).firstUpper) }, isInline: true)
                + "<h3>\(Wording.Desk.points)</h3><p class=\"hint\">\(Wording.Desk.pointsHint)</p>" + points.joined())
    }

    private func handling(_ parts: FormParts) -> HTML {
        let people: [(value: String, label: String)] = staff.colleagues().map {
            ($0.person.rawValue, "\($0.name), \(staff.name(of: $0.unit))")
        }
        let about = RegistrationForm.aboutFields.enumerated().map { index, field in
            parts.select(
                field, Wording.Desk.about(index + 1), people, empty: Wording.Desk.nobody,
                hint: index == 0 ? Wording.Desk.aboutHint : nil, isOptional: true)
        }
        return Pieces.section(
            Wording.Desk.handling, id: "handling",
            about.joined()
                + parts.select(
                    "unit", Wording.Desk.unitLabel, staff.choices(staff.units), empty: Wording.Desk.chooseOne)
                + parts.select(
                    "recipient", Wording.Desk.recipient, staff.choices(staff.takers), empty: Wording.Desk.nobody,
                    hint: Wording.Desk.recipientHint, isOptional: true))
    }

    private func suitability(_ parts: FormParts) -> HTML {
        let grounds =
            [(value: "", label: Wording.Desk.groundNone)]
            + self.grounds.map { (value: $0.ground.rawValue, label: Wording.Desk.choice($0)) }
        return Pieces.section(
            Wording.Desk.suitability, id: "suitability",
            [
                parts.radios("ground", Wording.Desk.notSuitable, grounds, hint: Wording.Desk.notSuitableHint),
                """
                <div class="when-difficult">
                \(parts.text("ground-reason", Wording.Desk.groundReason, rows: 2))
                \(parts.checks(
                    "offer", Wording.Desk.offers, SupportOffer.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }))
                </div>
                """,
            ].joined())
    }
}
