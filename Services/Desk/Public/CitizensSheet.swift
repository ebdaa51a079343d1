import DeskAnswers
import DeskParts
import Web
import Wording

/// What stands around a page for citizens: whose it is, and the other page.
struct CitizensSheet {
    private let settings: PublicSettings
    private let current: String

    /// - Parameter current: the page's own word in its address, `klag`; empty for a message.
    init(_ settings: PublicSettings, current: String) {
        self.settings = settings
        self.current = current
    }

    func page(_ title: String, faults: [FieldFault] = [], _ content: HTML) -> HTML {
        Sheet(path: current.isEmpty ? [] : [current], head: head).page(
            title: Wording.Public.title(title, settings.municipality, hasFaults: !faults.isEmpty), faults: faults,
            content)
    }

    private var head: HTML {
        let places: [(String, Link, String)] = [
            (Wording.Public.complain, "/klag", "klag"), (Wording.Public.answer, "/svar", "svar"),
        ]
        let items = places.map { name, link, word -> HTML in
            "<li><a href=\"\(link)\" \(attribute: "aria-current", word == current ? "page" : nil)>\(name)</a></li>"
        }
        return """
            <header>
            <p class="product">\(settings.municipality)</p>
            <nav aria-label="\(Wording.Public.menu)"><ul>\(items)</ul></nav>
            </header>
            """
    }
}

extension PublicSettings {
    /// Where one rings instead.
    var contact: HTML { "<p>\(Wording.Public.contact(phone, phoneHours))</p>" }
}
