package import DeskAnswers
package import Web

/// The forms that share a page and its address, told apart by the name that each carries: one as it was sent just now, each other
/// as its writer left it, or with what is known where nobody has written in it yet.
package struct SharedForms {
    /// The field that says which of the page's forms it is.
    package static let field = "form"

    private let sent: Answers
    private let faults: [FieldFault]
    private let kept: [String: Answers]

    /// - Parameters:
    ///   - sent: what was sent just now, or nothing but the identifier that fresh forms take theirs from.
    ///   - kept: what was typed in each and not sent, by its name.
    package init(sent: Answers, faults: [FieldFault], kept: [String: Answers]) {
        self.sent = sent
        self.faults = faults
        self.kept = kept
    }

    /// Whether its reader has written in it.
    package func isBegun(_ name: String) -> Bool { isSent(name) || kept[name] != nil }

    /// - Parameter known: what stands in it until somebody has written something.
    package func parts(_ name: String, known: [String: String] = [:]) -> FormParts {
        if isSent(name) { return FormParts(answers: sent, faults: faults) }
        // Each is a wish of its own, under an identifier of its own.
        let fresh = Answers().setting("command", "\(sent["command"])-\(name)").setting(Self.field, name)
        return FormParts(answers: kept[name] ?? known.reduce(fresh) { $0.setting($1.key, $1.value) }, faults: [])
    }

    /// One of them, which keeps what is typed in it; what is kept can be thrown away.
    package func form(_ parts: FormParts, _ action: Link, _ formToken: String?, _ content: [HTML]) -> HTML {
        let name = parts.answers[Self.field]
        let discard: HTML = isBegun(name) ? "<p class=\"actions\">\(FormParts.discardButton)</p>" : .empty
        return parts.keptForm(action, formToken, [parts.hidden(Self.field, name)] + content + [discard])
    }

    /// The same, folded away until somebody writes in it.
    package func folded(_ title: String, _ parts: FormParts, _ form: HTML) -> HTML {
        FormParts.folded(title, isOpen: isBegun(parts.answers[Self.field]), form)
    }

    private func isSent(_ name: String) -> Bool { sent[Self.field] == name }
}
