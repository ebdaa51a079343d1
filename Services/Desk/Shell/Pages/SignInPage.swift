import CaseModel
package import DeskAnswers
import DeskParts
package import Web
import Wording

/// Log ind: name, password, and nothing that says which of them was wrong.
package struct SignInPage {
    let answers: Answers
    var faults: [FieldFault] = []
    var notice: String?

    package init(
        answers: Answers, faults: [FieldFault] = [], notice: String? = nil
    ) {
        self.answers = answers
        self.faults = faults
        self.notice = notice
    }

    package var html: HTML {
        let parts = FormParts(answers: answers, faults: faults)
        var frame = Frame.stranger
        frame.path = ["log-ind"]
        return frame.page(
            Wording.Desk.signIn, faults: faults, notice: notice,
            """
            <h1>\(Wording.Desk.signIn)</h1>
            <p class="lead">\(Wording.Desk.invented)</p>
            \(parts.form(
                "/log-ind", nil,
                [
                    parts.hidden("videre", answers["videre"]),
                    parts.line("user", Wording.Desk.user, complete: "username", width: "half"),
                    parts.line(
                        "password", Wording.Desk.password, type: "password", complete: "current-password",
                        width: "half"),
                    "<p class=\"actions\"><button>\(Wording.Desk.signIn)</button></p>",
                ]))
            """)
    }
}
