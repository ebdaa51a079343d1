package import DeskAnswers
package import Web
import Wording

/// The fields of a form as Det Fælles Designsystem has them: label, hint, fault, field, in this order, each in words.
///
/// What was typed is always shown again. A field's `id` is its name, so that the summary can lead to it.
package struct FormParts {
    package let answers: Answers
    package let faults: [FieldFault]

    package init(
        answers: Answers, faults: [FieldFault]
    ) {
        self.answers = answers
        self.faults = faults
    }

    /// Whether somebody has written in it, or must put something right.
    package var isBegun: Bool { !faults.isEmpty || !answers.without("command", "token").isBlank }

    /// The same with what is known in it, until somebody has written something.
    package func begun(with known: [Answers.Field]) -> FormParts {
        isBegun ? self : FormParts(answers: answers.setting(known), faults: [])
    }

    package func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }

    /// A form with everything in it.
    package func form(_ action: Link, _ formToken: String?, _ content: [HTML]) -> HTML {
        """
        <form method="post" action="\(action)" novalidate>
        \(hidden("token", formToken ?? ""))\(hidden("command", answers["command"]))
        \(content)
        </form>
        """
    }

    /// The one form of its page that is kept.
    package func keepingForm(_ action: Link, _ formToken: String?, _ content: [HTML]) -> HTML {
        "\(keptForm(action, formToken, content))\n\(Self.keeper)"
    }

    /// A form in which somebody writes: what was typed in it is kept when the page is left, where a script may run. Its page has
    /// ``keeper`` once, and says so with ``Script/policy``.
    package func keptForm(_ action: Link, _ formToken: String?, _ content: [HTML]) -> HTML {
        """
        <div data-keep>
        \(form(action, formToken, content))
        </div>
        """
    }

    /// What keeps the forms of the page.
    package static let keeper: HTML = "<script src=\"\(Script.link)\" defer></script>"

    /// Keeps what was typed in a long form, or throws it away; without a script too.
    package static let keepButtons: HTML = """
        <button name="do" value="draft" class="second">\(Wording.Desk.saveDraft)</button>
        \(discardButton)
        """

    /// The same where keeping has a button of its own.
    package static let discardButton: HTML =
        "<button name=\"do\" value=\"discard\" class=\"plain\">\(Wording.Desk.discard)</button>"

    /// One line of text; what is secret is not shown again, whatever else must be put right.
    package func line(
        _ name: String, _ label: String, hint: String? = nil, isOptional: Bool = false, type: String = "text",
        complete: String = "off", width: String = "full", isSecret: Bool = false
    ) -> HTML {
        """
        <div class="field">
        \(heading(name, label, hint: hint, isOptional: isOptional))
        <input id="\(name)" name="\(name)" type="\(type)" class="w-\(width)" \
        value="\(isSecret || type == "password" ? "" : answers[name])" \
        autocomplete="\(complete)" \(attribute: "aria-describedby", describedBy(name, hint)) \
        \(attribute: "aria-invalid", fault(name) == nil ? nil : "true")>
        </div>
        """
    }

    /// Several lines of text.
    package func text(_ name: String, _ label: String, rows: Int, hint: String? = nil, isOptional: Bool = false) -> HTML
    {
        """
        <div class="field">
        \(heading(name, label, hint: hint, isOptional: isOptional))
        <textarea id="\(name)" name="\(name)" rows="\(rows)" \(attribute: "aria-describedby", describedBy(name, hint)) \
        \(attribute: "aria-invalid", fault(name) == nil ? nil : "true")>
        \(answers.all(name).first)</textarea>
        </div>
        """
    }

    /// One of a few.
    package func radios(
        _ name: String, _ legend: String, _ choices: [(value: String, label: String)], hint: String? = nil,
        isInline: Bool = false
    ) -> HTML {
        group(name, legend, hint: hint, isInline: isInline, boxes("radio", name, choices))
    }

    /// Any of a few.
    package func checks(
        _ name: String, _ legend: String, _ choices: [(value: String, label: String)], hint: String? = nil
    ) -> HTML {
        group(name, legend, hint: hint, isInline: false, boxes("checkbox", name, choices))
    }

    /// One thing that is so or not.
    package func check(_ name: String, _ label: String, hint: String? = nil) -> HTML {
        """
        <div class="field choices">
        \(boxes("checkbox", name, [(value: "yes", label: label)]))
        \(hint.map { "<p class=\"hint\">\($0)</p>" } ?? HTML.empty)
        </div>
        """
    }

    /// One of many.
    package func select(
        _ name: String, _ label: String, _ choices: [(value: String, label: String)], empty: String,
        hint: String? = nil, isOptional: Bool = false
    ) -> HTML {
        let options = ([(value: "", label: empty)] + choices).map { choice -> HTML in
            """
            <option value="\(choice.value)" \(attribute: "selected", if: answers[name] == choice.value)>\
            \(choice.label)</option>
            """
        }
        return """
            <div class="field">
            \(heading(name, label, hint: hint, isOptional: isOptional))
            <select id="\(name)" name="\(name)" \(attribute: "aria-describedby", describedBy(name, hint)) \
            \(attribute: "aria-invalid", fault(name) == nil ? nil : "true")>\(options)</select>
            </div>
            """
    }

    /// A day in three fields, with its time in two more when that is asked for.
    package func date(_ name: String, _ legend: String, withTime: Bool, hint: String? = nil) -> HTML {
        let days = [
            ("day", Wording.Desk.day, "2"), ("month", Wording.Desk.month, "2"), ("year", Wording.Desk.year, "4"),
        ]
        let times = [("hour", Wording.Desk.hour, "2"), ("minute", Wording.Desk.minute, "2")]
        let fields = (days + (withTime ? times : [])).map { part, label, size -> HTML in
            let id = "\(name)-\(part)"
            return """
                <div><label for="\(id)">\(label)</label>
                <input id="\(id)" name="\(id)" class="w-\(size)" inputmode="numeric" autocomplete="off" \
                value="\(answers[id])"></div>
                """
        }
        return group("\(name)-day", legend, hint: hint, isInline: false, "<div class=\"parts\">\(fields)</div>")
    }

    /// What few need, folded away; open when something in it has been filled in, or must be.
    ///
    /// - Parameter names: the fields in it.
    package func more(_ title: String, _ names: [String], _ content: HTML) -> HTML {
        Self.folded(title, isOpen: names.contains { fault($0) != nil || answers.text($0) != nil }, content)
    }

    static func folded(_ title: String, isOpen: Bool, _ content: HTML) -> HTML {
        """
        <details class="more" \(attribute: "open", if: isOpen)>
        <summary>\(title)</summary>
        \(content)
        </details>
        """
    }

    // MARK: Parts of parts

    func fault(_ name: String) -> String? { faults.first { $0.field == name }?.sentence }

    func describedBy(_ name: String, _ hint: String?) -> String? {
        let ids = [hint == nil ? nil : "\(name)-hint", fault(name) == nil ? nil : "\(name)-fault"].compactMap { $0 }
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    func heading(_ name: String, _ label: String, hint: String?, isOptional: Bool) -> HTML {
        let note: HTML = isOptional ? " <span class=\"optional\">\(Wording.Desk.optional)</span>" : .empty
        return "<label for=\"\(name)\">\(label)\(note)</label>\(hintAndFault(name, hint))"
    }

    private func hintAndFault(_ name: String, _ hint: String?) -> HTML {
        let hint: HTML = hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" } ?? .empty
        let fault: HTML =
            fault(name).map { sentence in
                """
                <p class="fault" id="\(name)-fault"><strong>\(Wording.Desk.fault)</strong> \(sentence)</p>
                """
            } ?? .empty
        return hint + fault
    }

    private func group(_ name: String, _ legend: String, hint: String?, isInline: Bool, _ content: HTML) -> HTML {
        """
        <fieldset class="field \(isInline ? "inline" : "")" \(attribute: "aria-describedby", describedBy(name, hint))>
        <legend>\(legend)</legend>
        \(hintAndFault(name, hint))
        \(content)
        </fieldset>
        """
    }

    /// The first box bears the name itself as its `id`; the summary leads to it.
    private func boxes(_ type: String, _ name: String, _ choices: [(value: String, label: String)]) -> HTML {
        choices.enumerated().map { place, choice -> HTML in
            let id = place == 0 ? name : "\(name)-\(place + 1)"
            return """
                <div class="choice"><input type="\(type)" id="\(id)" name="\(name)" value="\(choice.value)" \
                \(attribute: "checked", if: answers.has(name, choice.value))>
                <label for="\(id)">\(choice.label)</label></div>
                """
        }.joined()
    }
}
