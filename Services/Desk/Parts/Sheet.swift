package import DeskAnswers
package import Web
import Wording

/// What every page is to a browser, whoever reads it: language, title, style, what must be put right, and the content.
package struct Sheet {
    /// Where the page is, for what leads to a place on it.
    let path: [String]
    /// What stands above the content.
    let head: HTML

    package init(path: [String], head: HTML) {
        self.path = path
        self.head = head
    }

    /// A whole page.
    ///
    /// - Parameters:
    ///   - title: as browsers list it; never anything about a person, since titles stand in histories.
    ///   - faults: what must be put right, told above the heading.
    ///   - notice: what has just been done.
    package func page(
        title: String, faults: [FieldFault] = [], notice: String? = nil, isWide: Bool = false, _ content: HTML
    ) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="da">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(title)</title>
        <link rel="stylesheet" href="\(StyleSheet.link)">
        </head>
        <body>
        <a class="skip" href="#indhold">\(Wording.Desk.skipToContent)</a>
        \(head)
        <main id="indhold" class="\(isWide ? "wide" : "")" tabindex="-1">
        \(summary(of: faults))
        \(notice.map { "<p class=\"notice\" role=\"status\">\($0)</p>" } ?? HTML.empty)
        \(content)
        </main>
        </body>
        </html>

        """
    }

    private func summary(of faults: [FieldFault]) -> HTML {
        guard !faults.isEmpty else { return .empty }
        let items = faults.map { fault -> HTML in
            guard !fault.field.isEmpty else { return "<li>\(fault.sentence)</li>" }
            return "<li><a href=\"\(Link(path: path, fragment: fault.field))\">\(fault.sentence)</a></li>"
        }
        return """
            <section class="faults" role="alert" tabindex="-1" autofocus aria-labelledby="faults-head">
            <h2 id="faults-head">\(Wording.Desk.problems)</h2>
            <ul>\(items)</ul>
            </section>
            """
    }
}
