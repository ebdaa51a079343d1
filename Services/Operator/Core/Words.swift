package import CaseModel
import Wording

/// A term that people may write in Danish too.
protocol Worded: RawRepresentable, CaseIterable where RawValue == String {
    var words: [String] { get }
}

extension Channel: Worded { var words: [String] { Wording.words(for: self) } }
extension ContactKind: Worded { var words: [String] { Wording.words(for: self) } }
extension PointKind: Worded { var words: [String] { Wording.words(for: self) } }
extension HandlingWish: Worded { var words: [String] { Wording.words(for: self) } }
extension Outcome: Worded { var words: [String] { Wording.words(for: self) } }
extension Step: Worded { var words: [String] { Wording.words(for: self) } }
extension AttemptResult: Worded { var words: [String] { Wording.words(for: self) } }
extension NoComplaintReason: Worded { var words: [String] { [Wording.Desk.choice(self)] } }
extension SupportOffer: Worded { var words: [String] { Wording.words(for: self) } }
extension IdentityCheck: Worded { var words: [String] { [Wording.Desk.callerHow(self)] } }
extension BallHolder: Worded { var words: [String] { Wording.words(for: self) } }
extension DeathSource: Worded { var words: [String] { [Wording.Desk.choice(self)] } }

extension Worded {
    /// The term that is written like this: its own name or a Danish one, whatever case, spaces and hyphens.
    static func read(_ text: String) -> Self? {
        let folded = text.folded
        return allCases.first { term in term.rawValue.folded == folded || term.words.contains { $0.folded == folded } }
    }
}

extension String {
    /// What is left when letters are small, æ, ø and å are spelt out, and only letters and digits count.
    var folded: String {
        var text = ""
        for scalar in lowercased().unicodeScalars {
            switch scalar {
            case "æ", "ä": text += "ae"
            case "ø", "ö": text += "oe"
            case "å": text += "aa"
            case "é": text += "e"
            case _ where scalar.properties.isAlphabetic || ("0"..."9").contains(scalar):
                text.unicodeScalars.append(scalar)
            default: break
            }
        }
        return text
    }

    /// Without white space at either end.
    var trimmed: String { CSV.trimmed(self) }

    /// The text, unless there is nothing in it.
    var unlessEmpty: String? {
        let text = trimmed
        return text.isEmpty ? nil : text
    }
}

extension Options {
    /// The option's value as a term, in English or Danish.
    func term<Term: Worded>(_ name: String, _ type: Term.Type = Term.self) throws(UsageFault) -> Term? {
        guard let text = value(name) else { return nil }
        return try Self.term(text, saidAs: "--\(name)")
    }

    /// The term that `text` stands for.
    static func term<Term: Worded>(
        _ text: String, saidAs place: String, _ type: Term.Type = Term.self
    ) throws(UsageFault) -> Term {
        guard let term = Term.read(text) else {
            let all = Term.allCases.map(\.rawValue).joined(separator: " ")
            throw UsageFault("\(place) \"\(text)\" is not one of: \(all)")
        }
        return term
    }

    /// The option's value as a day in Danish civil time.
    func day(_ name: String) throws(UsageFault) -> CivilDay? {
        guard let text = value(name) else { return nil }
        guard let day = CivilDay(written: text) else {
            throw UsageFault("--\(name) \"\(text)\" is not a day such as 2026-11-23")
        }
        return day
    }

    /// The same of an option that must be there.
    func requiredDay(_ name: String) throws(UsageFault) -> CivilDay {
        _ = try required(name)
        guard let day = try day(name) else { throw UsageFault("--\(name) is missing") }
        return day
    }

    /// The option's value as a moment on a Danish clock.
    func moment(_ name: String) throws(UsageFault) -> Timestamp? {
        guard let text = value(name) else { return nil }
        guard let moment = Timestamp(written: text) else {
            throw UsageFault("--\(name) \"\(text)\" is not a moment such as 2026-11-23T14:30")
        }
        return moment
    }

    /// The option's value as the end of what somebody has time for: a day alone ends with that day, as in Desk; exclusive.
    func end(_ name: String) throws(UsageFault) -> Timestamp? {
        if let day = value(name).flatMap({ CivilDay(written: $0.trimmed) }) {
            return Copenhagen.moment(day.adding(days: 1))
        }
        return try moment(name)
    }

    /// The option's value as a whole number within `range`.
    package func number(_ name: String, in range: ClosedRange<Int>) throws(UsageFault) -> Int? {
        guard let text = value(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw UsageFault(
                "--\(name) \"\(text)\" is not a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }
}

extension Identifier {
    /// The identifier a person has typed; `place` says where, `CASE`.
    package static func typed(_ text: String, as place: String) throws(UsageFault) -> Self {
        guard let id = Self(rawValue: text) else {
            throw UsageFault("\(place) \"\(text)\" is no identifier; it looks like \(prefix)-0123456789ABCDEFGHJK")
        }
        return id
    }
}
