package import DeskAnswers
import DeskParts
package import Web
import Wording

/// The second step of signing in: a code, and nothing on the page that says whose.
package struct CodePage {
    let answers: Answers
    let faults: [FieldFault]

    package init(answers: Answers, faults: [FieldFault] = []) {
        self.answers = answers
        self.faults = faults
    }

    package var html: HTML {
        let parts = FormParts(answers: answers.without("code"), faults: faults)
        var frame = Frame.stranger
        frame.path = ["log-ind", "kode"]
        return frame.page(
            Wording.Desk.codeTitle, faults: faults,
            """
            <h1>\(Wording.Desk.codeTitle)</h1>
            <p class="lead">\(Wording.Desk.codeLead)</p>
            \(parts.form(
                "/log-ind/kode", nil,
                [
                    parts.hidden("videre", answers["videre"]),
                    parts.line(
                        "code", Wording.Desk.code, hint: Wording.Desk.codeHint, complete: "one-time-code", width: "half"),
                    "<p class=\"actions\"><button>\(Wording.Desk.signIn)</button></p>",
                ]))
            <p class="small">\(Wording.Desk.codeLost)</p>
            """)
    }
}
