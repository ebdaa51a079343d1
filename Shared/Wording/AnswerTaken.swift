package import CaseModel

extension Wording {
    /// What a message is about that somebody wrote on the page for answers by a code that Callback does not know.
    package static func answeredByCode(_ code: AnswerCode) -> String { "Svar på et brev med koden \(code.text)" }
}
