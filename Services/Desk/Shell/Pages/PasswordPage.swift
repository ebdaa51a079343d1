package import DeskAnswers
import DeskParts
package import Web
import Wording

/// Skift adgangskode: the one in use, and twice the new one.
package struct PasswordPage {
    let frame: Frame
    /// The sign-in name, for the browser's own keeping of passwords.
    let user: String?
    let faults: [FieldFault]

    package init(frame: Frame, user: String?, faults: [FieldFault] = []) {
        self.frame = frame
        self.user = user
        self.faults = faults
    }

    package var html: HTML {
        // Never shown again, however often the form comes back.
        let parts = FormParts(answers: Answers(), faults: faults)
        return frame.page(
            Wording.Desk.changePassword, faults: faults,
            """
            <h1>\(Wording.Desk.changePassword)</h1>
            <p class="lead">\(Wording.Desk.passwordLead)</p>
            \(parts.form(
                "/min-adgang/adgangskode", frame.formToken,
                [
                    AccessPieces.user(user),
                    parts.line(
                        "current", Wording.Desk.currentPassword, type: "password", complete: "current-password",
                        width: "half"),
                    parts.line(
                        "new", Wording.Desk.newPassword, type: "password", complete: "new-password", width: "half"),
                    parts.line("again", Wording.Desk.again, type: "password", complete: "new-password", width: "half"),
                    "<p class=\"actions\"><button>\(Wording.Desk.changePassword)</button></p>",
                ]))
            """)
    }
}
