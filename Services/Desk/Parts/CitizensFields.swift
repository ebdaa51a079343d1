import DeskAnswers
package import Web

/// Fields that somebody fills in about themself, as their own telephone can help with. Source: WCAG 2.2, 1.3.5.
extension FormParts {
    /// A code from a letter: nothing is corrected or looked up while it is typed.
    package func code(_ name: String, _ label: String, hint: String) -> HTML {
        """
        <div class="field">
        \(heading(name, label, hint: hint, isOptional: false))
        <input id="\(name)" name="\(name)" type="text" class="w-half" value="\(answers[name])" maxlength="40" \
        autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck="false" \
        \(attribute: "aria-describedby", describedBy(name, hint)) \
        \(attribute: "aria-invalid", fault(name) == nil ? nil : "true")>
        </div>
        """
    }

    /// Where one lives, on several lines.
    package func street(_ name: String, _ label: String, hint: String) -> HTML {
        """
        <div class="field">
        \(heading(name, label, hint: hint, isOptional: true))
        <textarea id="\(name)" name="\(name)" rows="3" autocomplete="street-address" \
        \(attribute: "aria-describedby", describedBy(name, hint)) \
        \(attribute: "aria-invalid", fault(name) == nil ? nil : "true")>
        \(answers.all(name).first)</textarea>
        </div>
        """
    }
}
