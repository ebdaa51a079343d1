import CaseModel
package import DeskAnswers
import DeskParts
package import Web
import Wording

/// /svar/moedt: the citizen says how they were met, by the code in the letter and without anybody of ours asking.
package struct ExperiencePage {
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
        let choices = ExperienceAnswer.allCases.map { ($0.rawValue, Wording.name(of: $0)) }
        let questions = ExperienceQuestion.allCases.map { question in
            parts.radios(question.rawValue, Wording.question(question), choices, isInline: true)
        }
        return CitizensSheet(settings, current: "svar").page(
            Wording.Public.met, faults: faults,
            """
            <h1>\(Wording.Public.met)</h1>
            <p class="lead">\(Wording.Public.metLead)</p>
            <p>\(Wording.Public.metHint)</p>
            \(parts.form(
                "/svar/moedt", nil,
                [parts.code("code", Wording.Public.code, hint: Wording.Public.codeHint)] + questions + [
                    "<p class=\"actions\"><button>\(Wording.Public.sendAnswer)</button></p>"
                ]))
            """)
    }
}

/// It has been sent; whether the code is one of ours is not told.
package struct ExperienceReceipt {
    let settings: PublicSettings

    package init(settings: PublicSettings) { self.settings = settings }

    package var html: HTML {
        CitizensSheet(settings, current: "svar").page(
            Wording.Public.answerThanks,
            """
            <div class="done" role="status">
            <h1>\(Wording.Public.answerThanks)</h1>
            <p>\(Wording.Public.metThanks)</p>
            </div>
            \(settings.contact)
            """)
    }
}
