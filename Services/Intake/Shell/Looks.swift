import CaseModel
import Runtime
import Store

extension CaseReadings {
    /// Cases found by their words. What was looked for is kept, and each case found is a look at it.
    func search(_ command: SearchCases, for viewer: Viewer) throws -> SearchCases.Reply {
        let words = try SearchWords(command.text)
        let after = try command.after.map { text in
            guard let number = Int64(text) else { throw SearchRefusal.pageUnknown }
            return number
        }
        let search = CaseSearch(database: turn.database)
        let limit = min(max(command.limit, 1), SearchCases.mostRows)
        let page = try search.find(words, for: viewer, after: after, limit: limit)
        let id: SearchID = turn.chance.identifier()
        try WordHits(turn.database).keep(command.text, as: id, by: viewer.person, at: turn.now)
        try turn.audit(
            "search", by: viewer.person.rawValue, about: viewer.unit.rawValue,
            detail: SearchDigest.detail(id, command.text))
        for found in page.found {
            try turn.audit("found", by: viewer.person.rawValue, about: found.row.case.rawValue, detail: id.rawValue)
        }
        return SearchCases.Reply(
            found: try page.found.map { FoundCase(row: $0.row, excerpt: try excerpt(of: $0, around: words)) },
            next: page.next.map(String.init))
    }

    /// Where the words stand: in the summary or a point; a name or a number is not repeated.
    private func excerpt(of found: CaseSearch.Found, around words: SearchWords) throws -> Excerpt {
        if let excerpt = words.excerpt(of: found.summary) { return excerpt }
        for point in try cases.points(of: found.row.case) {
            if let excerpt = words.excerpt(of: point.text) { return excerpt }
        }
        return Excerpt(beginningOf: found.summary)
    }

    func rows(_ command: ListCaseRows, for viewer: Viewer) throws -> ListCaseRows.Reply {
        let asked = Array(command.cases.prefix(ListCaseRows.mostCases))
        if command.onlyWhich == true {
            let unknown = try asked.filter { try cases.find($0) == nil }
            return ListCaseRows.Reply(cases: [], unknown: unknown.isEmpty ? nil : unknown)
        }
        let found = try CaseList(database: turn.database).rows(of: asked, for: viewer)
        for row in found { try turn.audit("row", by: viewer.person.rawValue, about: row.case.rawValue) }
        let unseen = asked.filter { id in !found.contains { $0.case == id } }
        let unknown = try unseen.filter { try cases.find($0) == nil }
        return ListCaseRows.Reply(
            cases: asked.compactMap { id in found.first { $0.case == id } }, unknown: unknown.isEmpty ? nil : unknown)
    }

    /// Who has looked at the case here; the asking is among it.
    func looks(_ command: ListCaseLooks, for viewer: Viewer) throws -> LookLog {
        _ = try open(command.case, for: viewer, to: "looks")
        return try LookLog(about: command.case, in: turn.database)
    }
}
