package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Totrinslogin: what it is, and turning it on; or new recovery codes, and turning it off.
package struct FactorPage {
    let frame: Frame
    let access: Heard<PersonAccess>
    let now: Timestamp
    let faults: [FieldFault]
    let notice: String?

    package init(
        frame: Frame, access: Heard<PersonAccess>, now: Timestamp, faults: [FieldFault] = [], notice: String? = nil
    ) {
        self.frame = frame
        self.access = access
        self.now = now
        self.faults = faults
        self.notice = notice
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.factor, faults: faults, notice: notice,
            """
            <h1>\(Wording.Desk.factor)</h1>
            <p class="lead">\(Wording.Desk.factorLead)</p>
            \(Pieces.part(access, content))
            """)
    }

    private func content(_ access: PersonAccess) -> HTML {
        guard access.hasPassword else { return Pieces.sentence(Wording.Desk.noPassword) }
        guard access.secondFactor != nil else {
            return AccessPieces.endAll("/min-adgang/totrin/begynd", Wording.Desk.factorSetUp, frame.formToken)
        }
        return """
            \(Pieces.facts([(Wording.Desk.factor, AccessPieces.factor(access))]))
            \(Pieces.section(Wording.Desk.newCodes, id: "noedkoder", newCodes))
            \(Pieces.section(Wording.Desk.turnOff, id: "fra", access.isRequired ? cannotGo : turnOff(access)))
            """
    }

    private var parts: FormParts { FormParts(answers: Answers(), faults: faults) }

    private var newCodes: HTML {
        """
        <p>\(Wording.Desk.newCodesLead)</p>
        \(parts.form(
            "/min-adgang/totrin/noedkoder", frame.formToken,
            [
                parts.line("code", Wording.Desk.code, complete: "one-time-code", width: "half"),
                "<p class=\"actions\"><button>\(Wording.Desk.newCodes)</button></p>",
            ]))
        """
    }

    private var cannotGo: HTML { Pieces.sentence(Wording.Desk.factorCannotGo) }

    private func turnOff(_ access: PersonAccess) -> HTML {
        parts.form(
            "/min-adgang/totrin/fra", frame.formToken,
            [
                AccessPieces.user(access.user),
                parts.line(
                    "current", Wording.Desk.currentPassword, type: "password", complete: "current-password",
                    width: "half"),
                parts.line(
                    "last-code", Wording.Desk.code, hint: Wording.Desk.codeHint, complete: "one-time-code",
                    width: "half"),
                "<p class=\"actions\"><button>\(Wording.Desk.turnOff)</button></p>",
            ])
    }
}
