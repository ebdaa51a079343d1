import CaseModel
import OperatorCore
import Wire
import Wording

extension Counter {
    /// Looks for words in cases and notes, page by page, and shows both.
    func search() throws {
        let text = options.words[0]
        let limit = try options.number("limit", in: 1...100_000) ?? 100
        let cases = try pages(limit) { SearchCases(text: text, limit: min($0, SearchCases.mostRows), after: $1) }
        let notes = try pages(limit) { SearchNotes(text: text, limit: min($0, SearchNotes.mostRows), after: $1) }
        guard !invocation.isJSON else {
            let whole: JSON = ["cases": .array(cases.found), "notes": .array(notes.found)]
            return Terminal.print(whole.text + "\n")
        }
        let colleagues = try colleagues()
        let rows = try JSON.array(cases.found).decode([FoundCase].self).map(\.row)
        let found = try JSON.array(notes.found).decode([FoundNote].self)
        Terminal.print(
            CaseTables.list(rows, colleagues) + CaseTables.notes(found, colleagues)
                + (cases.hasMore || notes.hasMore ? Wording.moreToShow + "\n" : ""))
    }

    /// What an owner finds, until there is no more or enough.
    private func pages<C: ServiceCommand>(
        _ limit: Int, _ question: (_ limit: Int, _ after: String?) -> C
    ) throws -> (found: [JSON], hasMore: Bool) {
        var found: [JSON] = []
        var next: String?
        repeat {
            let reply = try seat.raw(question(limit - found.count, next))
            found += reply["found"]?.array ?? []
            next = reply["next"]?.string
        } while next != nil && found.count < limit
        return (found, next != nil)
    }
}
