package import CaseModel
package import DeskAnswers
import Wording

/// Colleagues to choose from in a house of thousands: those who are near, and the others by a part of their name.
///
/// Beside a field `owner` stands a line `owner-find`. What is typed there is looked up when the form is sent: a name that
/// fits one colleague is that colleague, one that fits several puts them on the list.
package struct ColleagueChoice: Sendable {
    /// So many stand on a list before anything is typed; so many more where a name fits several.
    package static let mostNear = 40
    package static let mostFound = 25

    private let book: NameBook
    private let viewer: Viewer?

    package init(_ book: NameBook, for viewer: Viewer?) {
        self.book = book
        self.viewer = viewer
    }

    /// The line beside the field.
    package static func find(_ field: String) -> String { "\(field)-find" }

    /// Whether all of the house is on the list anyway.
    package var isWhole: Bool { book.colleagues().count <= Self.mostNear }

    /// Those on the list: near, chosen already, and found by what was typed; in order of name.
    package func listed(
        _ field: String, in answers: Answers, except: PersonID? = nil,
        among isMeant: (StaffMember) -> Bool = { _ in true }
    ) -> [StaffMember] {
        let chosen = answers.all(field).compactMap(PersonID.init(rawValue:))
        let found = Self.parts(answers[Self.find(field)]).flatMap { part -> [StaffMember] in
            let fitting = Self.fitting(part, in: book)
            return fitting.count > Self.mostFound ? [] : fitting
        }
        let listed = Set(near.map(\.person) + chosen + found.map(\.person))
        return book.colleagues().filter { listed.contains($0.person) && $0.person != except && isMeant($0) }
    }

    /// Everybody in a small house. Otherwise the own unit, the leaders above it, and those in units led.
    private var near: [StaffMember] {
        let all = book.colleagues()
        guard !isWhole, let viewer else { return Array(all.prefix(Self.mostNear)) }
        let above = Set(book.units(above: viewer.unit).compactMap(\.leader))
        let own = all.filter { $0.unit == viewer.unit }
        let leaders = all.filter { above.contains($0.person) && $0.unit != viewer.unit }
        let led = all.filter {
            $0.unit != viewer.unit && viewer.leads.contains($0.unit) && !above.contains($0.person)
        }
        return Array((leaders + own + led).prefix(Self.mostNear))
    }

    /// The answers with everybody who was found by their name alone; what fits nobody, or several, stays in its line.
    package static func resolved(_ answers: Answers, in book: NameBook) -> Answers {
        var resolved = answers
        let lines = Set(answers.fields.map(\.name).filter { $0.hasSuffix("-find") })
        for line in lines.sorted() {
            let field = String(line.dropLast("-find".count))
            var left: [String] = []
            for part in parts(answers[line]) {
                let fitting = fitting(part, in: book).map(\.person.rawValue)
                let chosen = Set(resolved.all(field))
                if fitting.contains(where: chosen.contains) { continue }
                guard fitting.count == 1 else {
                    left.append(part)
                    continue
                }
                resolved = resolved.adding(field, fitting[0])
            }
            resolved.set(line, left.joined(separator: ", "))
        }
        return resolved
    }

    /// What is to be put right wherever a colleague was named by a part of their name.
    package static func faults(in answers: Answers, _ book: NameBook) -> [FieldFault] {
        Set(answers.fields.map(\.name).filter { $0.hasSuffix("-find") }).sorted()
            .compactMap { fault(String($0.dropLast("-find".count)), in: answers, book) }
    }

    /// What is to be put right at this field: a name that fits nobody, or that several have.
    package static func fault(_ field: String, in answers: Answers, _ book: NameBook) -> FieldFault? {
        guard let part = parts(answers[find(field)]).first else { return nil }
        let count = fitting(part, in: book).count
        let sentence =
            count == 0
            ? Wording.Desk.colleagueUnknown(part)
            : count > mostFound ? Wording.Desk.colleaguesTooMany(part) : Wording.Desk.colleaguesFound(part)
        return FieldFault(find(field), sentence)
    }

    private static func parts(_ text: String) -> [String] {
        text.split { $0 == "," || $0.isNewline }.map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    /// Those in whose name each of the words begins a word, Danish spellings taken for one another.
    private static func fitting(_ part: String, in book: NameBook) -> [StaffMember] {
        let words = part.split(separator: " ").compactMap { try? SearchWords(String($0)) }
        guard !words.isEmpty else { return [] }
        return book.colleagues().filter { member in words.allSatisfy { $0.excerpt(of: member.name) != nil } }
    }
}

extension Answers {
    /// With one more value of that name; the first takes the place of an empty one.
    fileprivate func adding(_ name: String, _ value: String) -> Answers {
        let known = all(name).filter { !$0.isEmpty } + [value]
        return Answers(without([name]).fields + known.map { Field(name: name, value: $0) })
    }
}
