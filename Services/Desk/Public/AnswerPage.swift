package import CaseModel
package import DeskAnswers
import DeskParts
package import Web
import Wording

/// /svar: a note is answered by the code in the letter. It shows nothing, whatever code is typed.
package struct AnswerPage {
    let settings: PublicSettings
    let answers: Answers
    let faults: [FieldFault]

    package init(settings: PublicSettings, answers: Answers, faults: [FieldFault] = []) {
        self.settings = settings
        self.answers = answers
        self.faults = faults
    }

    package var html: HTML {
        let parts = FormParts(answers: answers, faults: faults)
        return CitizensSheet(settings, current: "svar").page(
            Wording.Public.answer, faults: faults,
            """
            <h1>\(Wording.Public.answer)</h1>
            <p class="lead">\(Wording.Public.answerLead)</p>
            <p>\(Wording.Public.callInstead(settings.phone, settings.phoneHours))</p>
            \(parts.form("/svar", nil, [
                parts.code("code", Wording.Public.code, hint: Wording.Public.codeHint),
                parts.radios(
                    "kind", Wording.Public.answerKind,
                    AnswerKind.allCases.map { ($0.rawValue, Wording.Public.choice($0)) }),
                parts.text("text", Wording.Public.answerText, rows: 6, hint: Wording.Public.answerHint),
                "<p class=\"actions\"><button>\(Wording.Public.sendAnswer)</button></p>",
            ]))
            <p><a class="alone" href="/svar/moedt">\(Wording.Public.goToMet)</a></p>
            """)
    }
}

/// It has been sent; whether the code is one of ours is not told.
package struct AnswerReceipt {
    let settings: PublicSettings
    let code: AnswerCode
    /// Exclusive: when the slowest unit has rung.
    let ringsBefore: Timestamp?

    package init(settings: PublicSettings, code: AnswerCode, ringsBefore: Timestamp?) {
        self.settings = settings
        self.code = code
        self.ringsBefore = ringsBefore
    }

    package var html: HTML {
        let rings = ringsBefore.map { Wording.Public.answeredObjection(latest: Wording.latest(before: $0)) }
        return CitizensSheet(settings, current: "svar").page(
            Wording.Public.answerThanks,
            """
            <div class="done" role="status">
            <h1>\(Wording.Public.answerThanks)</h1>
            <p>\(Wording.Public.answered(code: code.text))</p>
            </div>
            <h2>\(Wording.Public.next)</h2>
            <p>\(rings)</p>
            <p>\(Wording.Public.answeredReply)</p>
            <p>\(Wording.Public.notHeard)</p>
            \(settings.contact)
            """)
    }
}
