import CaseModel
import Wording

/// A column of a table of complaints, by its code; what it is called stands in `Wording.columns`.
package enum ImportColumn: String, CaseIterable, Sendable {
    case received, channel, kind, unit, summary, points, name, phone, email, address, postcode, town, cpr, verified
    case wish, about, assigned, recipient, unsuitable
    case unsuitableReason = "unsuitable-reason"
    case offers

    /// What it may be called; the first is shown.
    package var names: [String] { Wording.columns[rawValue] ?? [rawValue] }

    var isNeeded: Bool {
        switch self {
        case .received, .channel, .unit, .summary: true
        default: false
        }
    }

    /// What stands in it, for `--help`.
    var meaning: String {
        switch self {
        case .received: "when it came, 23-11-2026 07.55 or 2026-11-23T07:55"
        case .channel: "how it came: \(all(Channel.self))"
        case .kind: "what it is: \(all(ContactKind.self)); a complaint when empty"
        case .unit: "which unit it concerns"
        case .summary: "what it is about, in a sentence"
        case .points: "what is complained of, each with its kind: formalitet: … | realitet: …"
        case .name: "who it is; anonymous when empty"
        case .phone: "telephone"
        case .email: "e-mail address"
        case .address: "street and number; further lines after |"
        case .postcode: "postal code"
        case .town: "town"
        case .cpr: "civil registration number"
        case .verified: "ja when the contact details are known to be this person's own; only then is anything sent"
        case .wish: "what is wanted: \(all(HandlingWish.self)); a call when empty"
        case .about: "the employees it is about, with | between"
        case .assigned: "who is to ring"
        case .recipient: "who takes the formal part"
        case .unsuitable: "why a talk is difficult: manyPoints, language, talkDifficult or the municipality's own"
        case .unsuitableReason: "the same in words"
        case .offers: "what was offered, with | between: \(all(SupportOffer.self))"
        }
    }

    private func all<Term: Worded>(_ type: Term.Type) -> String {
        Term.allCases.map { $0.words.first ?? $0.rawValue }.joined(separator: ", ")
    }

    /// A header that cannot be used, in one English line: which column is missing, there twice or not known.
    package struct HeaderFault: Error, Equatable, CustomStringConvertible {
        package let description: String
        init(_ description: String) { self.description = description }
    }

    /// The columns in the order of a header; `nil` for those that are passed over.
    static func read(
        _ header: [String], skippingUnknown isLenient: Bool
    ) throws(HeaderFault) -> [ImportColumn?] {
        let columns = try header.map { name throws(HeaderFault) -> ImportColumn? in
            let folded = name.folded
            if let column = allCases.first(where: { $0.names.contains { $0.folded == folded } }) { return column }
            if isLenient || folded.isEmpty { return nil }
            let known = allCases.flatMap(\.names)
            let nearest = Nearest.word(to: name, among: known) ?? ""
            throw HeaderFault(
                "the column \"\(name)\" is not known, the nearest is \"\(nearest)\"; --skip-unknown-columns passes over it"
            )
        }
        for column in allCases {
            let places = columns.filter { $0 == column }.count
            if places > 1 { throw HeaderFault("the column \"\(column.names[0])\" is there \(places) times") }
            if places == 0, column.isNeeded {
                let missing = allCases.filter { $0.isNeeded && !columns.contains($0) }.map { "\"\($0.names[0])\"" }
                throw HeaderFault(
                    "missing in the header: \(missing.joined(separator: ", ")); see genklang import --help")
            }
        }
        return columns
    }
}
