package import CaseModel
import DeskAnswers
package import DeskCore
package import DeskParts
package import Web
import Wording

/// Søg: one field, and what was found in cases and notes, joined by case.
///
/// Sent as a form, so that no name ever stands in an address, a history or a proxy's log.
package struct SearchPage {
    /// What the owners have said to it; absent before anything is looked for.
    package struct Result {
        let findings: Findings
        let cases: Heard<SearchCases.Reply>
        let notes: Heard<SearchNotes.Reply>

        package init(findings: Findings, cases: Heard<SearchCases.Reply>, notes: Heard<SearchNotes.Reply>) {
            self.findings = findings
            self.cases = cases
            self.notes = notes
        }

        /// Whether an owner has more.
        var hasMore: Bool { cases.value?.next != nil || notes.value?.next != nil }
        var isSilent: Bool { cases.value == nil && notes.value == nil }
    }

    let frame: Frame
    let parts: FormParts
    let result: Result?
    let staff: NameBook
    let now: Timestamp

    package init(frame: Frame, parts: FormParts, result: Result?, staff: NameBook, now: Timestamp) {
        self.frame = frame
        self.parts = parts
        self.result = result
        self.staff = staff
        self.now = now
    }

    private static let place: Link = "/soeg"

    package var html: HTML {
        frame.page(
            Wording.Desk.search, faults: parts.faults,
            """
            <h1>\(Wording.Desk.search)</h1>
            \(form)
            \(result.map(found) ?? HTML.empty)
            """)
    }

    private var form: HTML {
        parts.form(
            Self.place, frame.formToken,
            [
                parts.line("words", Wording.Desk.searchWords, hint: Wording.Desk.searchHint),
                "<p class=\"actions\"><button>\(Wording.Desk.searchButton)</button></p>",
            ])
    }

    private func found(_ result: Result) -> HTML {
        Pieces.section(Wording.Desk.found, id: "found", silence(of: result) + list(result) + onward(result))
    }

    /// Which part of it is not there, said before the rest.
    private func silence(of result: Result) -> HTML {
        if result.isSilent { return "<p class=\"silent\">\(Wording.Desk.searchSilent)</p>" }
        if result.cases.value == nil { return "<p class=\"silent\">\(Wording.Desk.casesSilent)</p>" }
        if result.notes.value == nil { return "<p class=\"silent\">\(Wording.Desk.notesSilent)</p>" }
        return .empty
    }

    private func list(_ result: Result) -> HTML {
        let items = result.findings.items
        guard !items.isEmpty else {
            guard !result.isSilent else { return .empty }
            return "<p role=\"status\">\(result.hasMore ? Wording.Desk.foundNoneYet : Wording.Desk.foundNone)</p>"
        }
        return """
            <p role="status">\(Wording.Desk.foundCount(items.count))</p>
            <ul class="plain">\(items.map(line))</ul>
            """
    }

    private func line(_ item: Findings.Item) -> HTML {
        """
        <li class="card">
        <h3><a class="alone" href="\(Pieces.caseLink(item.case))">\(name(of: item))</a> \
        \(item.row.map { Pieces.step($0.step) } ?? HTML.empty)</h3>
        \(item.row.map(facts) ?? HTML.empty)
        \(item.excerpt.map { "<p>\(piece($0))</p>" } ?? HTML.empty)
        \(item.notes.map { note($0, in: item.case) })
        </li>
        """
    }

    private func name(of item: Findings.Item) -> String {
        guard let row = item.row else { return "\(Wording.Desk.caseWord) \(item.case)" }
        return row.citizen ?? Wording.Desk.anonymous
    }

    private func facts(_ row: CaseRow) -> HTML {
        """
        <p class="small"><strong>\(Wording.Desk.status(of: row))</strong>. \(staff.name(of: row.unit)). \
        \(Wording.Desk.received) \(Wording.near(row.received, at: now)).</p>
        """
    }

    private func note(_ found: FoundNote, in id: CaseID) -> HTML {
        let row = found.note
        let link = Link(path: ["sager", id.rawValue, "notater", row.note.rawValue, "\(row.version)"])
        return """
            <p><a href="\(link)">\(Wording.Desk.inNote), \(Wording.near(row.spokenAt, at: now))</a>: \
            \(piece(found.excerpt))</p>
            """
    }

    private func piece(_ excerpt: Excerpt) -> HTML {
        let hit: HTML = excerpt.hit.isEmpty ? .empty : "<mark>\(excerpt.hit)</mark>"
        return "\(excerpt.before)\(hit)\(excerpt.after)"
    }

    /// The next page, as a form of its own: the words go with it, and where each owner stopped.
    private func onward(_ result: Result) -> HTML {
        guard result.hasMore else { return .empty }
        return """
            <form method="post" action="\(Self.place)">
            \(parts.hidden("token", frame.formToken ?? ""))\(parts.hidden("words", parts.answers["words"]))\
            \(parts.hidden("onward", "yes"))\(parts.hidden("after-cases", result.cases.value?.next ?? ""))\
            \(parts.hidden("after-notes", result.notes.value?.next ?? ""))
            <p class="actions"><button class="second">\(Wording.Desk.searchOnward)</button></p>
            </form>
            """
    }
}
