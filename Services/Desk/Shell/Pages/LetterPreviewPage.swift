package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
package import Wording

/// Udkast: the letter that is being written, as the citizen would get it; or what is missing before there is one.
package struct LetterPreviewPage {
    let frame: Frame
    let id: CaseID
    let form: PreviewedForm
    let letter: PreviewLetter.Reply?
    let sentences: [String]
    let answers: Answers

    package init(
        frame: Frame, id: CaseID, form: PreviewedForm, letter: PreviewLetter.Reply?, sentences: [String],
        answers: Answers
    ) {
        self.frame = frame
        self.id = id
        self.form = form
        self.letter = letter
        self.sentences = sentences
        self.answers = answers
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.previewTitle,
            """
            <p class="small">\(back)</p>
            <h1>\(Wording.Desk.previewTitle)</h1>
            <p class="hint">\(Wording.Desk.previewHint)</p>
            \(letter.map(look) ?? HTML.empty)
            \(LanguageAdvice.html(typed, of: letter?.text, level: 2))
            \(sentences.map { sentence -> HTML in "<p class=\"silent\">\(sentence)</p>" })
            <p>\(back)</p>
            """)
    }

    /// What somebody has typed of the letter. Into a written answer goes more than its own form holds: how the citizen was
    /// heard, and what is put right.
    private var typed: [String] {
        guard form == .reply, let blocks = letter?.text?.blocks else { return form.typed(answers) }
        return blocks.compactMap { if case .verbatim(let text) = $0 { text } else { nil } }
    }

    private var back: HTML {
        let place = Link(path: ["sager", id.rawValue] + form.place(about: PreviewedForm.matter(of: answers)))
        return "<a class=\"alone\" href=\"\(place)\">\(Wording.Desk.previewBack)</a>"
    }

    private func look(_ letter: PreviewLetter.Reply) -> HTML {
        PreviewedLetter.html(letter, level: 2, isNote: [.note, .correction, .addition].contains(form)) + pdf
    }

    /// What was typed goes along, since nothing of the letter is kept.
    private var pdf: HTML {
        let kept = answers.fields.filter { !["token", "command", "do"].contains($0.name) }
        let parts = FormParts(answers: answers, faults: [])
        return parts.form(
            Link(path: ["sager", id.rawValue, "udkast", form.rawValue]), frame.formToken,
            kept.map { parts.hidden($0.name, $0.value) } + ["<p class=\"actions\">\(PreviewedLetter.button(nil))</p>"])
    }
}

/// How what was typed reads, beside the letter it goes into: advice that stops nothing (R-121, R-123, R-124, R-125).
enum LanguageAdvice {
    /// Nothing where nothing was typed; a word that all is well where nothing was found.
    static func html(_ typed: [String], of letter: LetterText?, level: Int) -> HTML {
        guard !typed.isEmpty else { return .empty }
        let hints = LanguageHints.found(in: typed, of: letter)
        let head: HTML = level == 2 ? "<h2>\(Wording.Desk.hintsHead)</h2>" : "<h3>\(Wording.Desk.hintsHead)</h3>"
        return head + (hints.isEmpty ? "<p>\(Wording.Desk.noHints)</p>" : Pieces.list(hints))
    }
}

/// A letter that somebody looks at, on a page of its own or beside the form it is written in.
enum PreviewedLetter {
    static func html(_ letter: PreviewLetter.Reply, level: Int, isNote: Bool) -> HTML {
        let way = letter.channel.map { Pieces.sentence(Wording.Desk.previewWay($0)) } ?? .empty
        let obstacle = letter.obstacle.map { code -> HTML in
            "<p class=\"silent\">\(Wording.Desk.previewObstacle(code))</p>"
        }
        let code: HTML = isNote ? "<p class=\"hint\">\(Wording.Desk.previewNoCode)</p>" : .empty
        let words = letter.text.map { text -> HTML in
            "<div class=\"card\">\(LetterWords.html(text, level: level))</div>"
        }
        return way + (obstacle ?? .empty) + code + (words ?? .empty)
    }

    /// - Parameter place: where the button sends its form, when not where the form itself goes.
    static func button(_ place: Link?) -> HTML {
        """
        <button class="second" name="do" value="pdf" formtarget="_blank" \(attribute: "formaction", place)>\
        \(Wording.Desk.previewPDF) \(Wording.Desk.previewNewWindow)</button>
        """
    }
}
