import CaseModel
import DeskCore
import Runtime
import Web
import Wording

/// Small pieces that several pages show alike.
enum Pieces {
    /// Where the cooperation stands: a word, and a colour that says the same.
    static func step(_ step: Step?) -> HTML {
        guard let step else { return "<span class=\"step none\">\(Wording.Desk.noStep)</span>" }
        return "<span class=\"step \(step.rawValue)\">\(Wording.Desk.shortName(of: step))</span>"
    }

    static func section(_ title: String, id: String, _ content: HTML) -> HTML {
        """
        <section aria-labelledby="\(id)">
        <h2 id="\(id)">\(title)</h2>
        \(content)
        </section>
        """
    }

    static func sentence(_ text: String) -> HTML { "<p>\(text)</p>" }

    static func list(_ lines: [String]) -> HTML {
        let items = lines.map { line -> HTML in "<li>\(line)</li>" }
        return "<ul>\(items)</ul>"
    }

    /// A list of which the first stand open, and the others behind a line that says how many they are.
    static func folded(_ items: [HTML], first open: Int = 5, more: (Int) -> String) -> HTML {
        let shown: HTML = "<ul class=\"plain\">\(items.prefix(open).joined())</ul>"
        // A line that hides one other is no shorter than the other.
        guard items.count > open + 1 else { return "<ul class=\"plain\">\(items)</ul>" }
        let rest = items.dropFirst(open)
        return """
            \(shown)
            <details><summary>\(more(rest.count))</summary><ul class="plain">\(rest.joined())</ul></details>
            """
    }

    /// Pairs of a word and what it is; what is absent is left out.
    static func facts(_ pairs: [(String, HTML?)]) -> HTML {
        let rows = pairs.compactMap { name, value in
            value.map { value -> HTML in "<div><dt>\(name)</dt><dd>\(value)</dd></div>" }
        }
        return "<dl class=\"facts\">\(rows)</dl>"
    }

    static func words(_ text: String?) -> HTML? { text.map { HTML(escaping: $0) } }

    /// By when, in words of the latest moment there is for it; marked once that has passed.
    static func latest(
        before due: Timestamp, at now: Timestamp, _ say: (_ latest: String, _ isLate: Bool) -> String
    ) -> HTML {
        let words = say(Wording.nearLatest(before: due, at: now), due <= now)
        return due <= now ? "<strong class=\"late\">\(words)</strong>" : "\(words)"
    }

    /// The part of a page, or in its place the word that its owner is silent or says no.
    static func part<Value>(_ heard: Heard<Value>, _ show: (Value) -> HTML) -> HTML {
        switch heard {
        case .heard(let value): show(value)
        case .refused(CallRefusal.lostCode): "<p class=\"silent\">\(Wording.Desk.lostHere)</p>"
        // The page is that case's own: it has not come so far yet.
        case .refused("case.unknown"): "<p class=\"silent\">\(Wording.Desk.notArrivedHere)</p>"
        case .refused(let code): "<p class=\"silent\">\(Wording.sentence(forRefusal: code))</p>"
        case .silent: "<p class=\"silent\">\(Wording.Desk.silentHere)</p>"
        }
    }

    /// Text with its paragraphs and lines as they were written.
    static func verbatim(_ text: String) -> HTML {
        text.isWrittenFromRight
            ? "<div class=\"verbatim\" dir=\"auto\">\(text)</div>" : "<div class=\"verbatim\">\(text)</div>"
    }

    /// A button in the form that a letter is written in: shows the letter, and keeps nothing but the draft.
    static func lookAtLetter(
        _ form: PreviewedForm, of id: CaseID, as name: String = Wording.Desk.previewLook
    ) -> HTML {
        """
        <button class="second" formaction="\(Link(path: ["sager", id.rawValue, "udkast", form.rawValue]))">\
        \(name)</button>
        """
    }

    static func caseLink(_ id: CaseID) -> Link { Link(path: ["sager", id.rawValue]) }
    static func owedLink(_ id: CaseID) -> Link { Link(path: ["sager", id.rawValue, "skylder"]) }
    static func talkLink(_ id: CaseID) -> Link { Link(path: ["sager", id.rawValue, "samtale"]) }
}

extension String {
    /// Whether something in it is written from the right: Hebrew, Arabic and their neighbours.
    fileprivate var isWrittenFromRight: Bool {
        unicodeScalars.contains {
            (0x590...0x8FF).contains($0.value) || (0xFB1D...0xFDFF).contains($0.value)
                || (0xFE70...0xFEFC).contains($0.value)
        }
    }
}
