package import CaseModel

/// A letter of any kind, as a duty holds it and the ledger keeps it.
///
/// In the ledger it stands under its name, `{"receipt":{"_0":{…}}}`, as it has since the first release.
package struct Matter: Hashable, Sendable {
    package var letter: any Letter
    /// The citizen's way in when the letter came to be owed: every letter that says whom to contact names them, so it
    /// is no letter's own. Absent where nobody has been named.
    package var contact: PersonID?
    /// The letter of another case that this one goes in; absent where it goes by itself (decision 90).
    package var carrier: DutyKey?
    /// The letters of the citizen's other cases that go in this one, as long as they may.
    package var carried: [CarriedLetter]
    /// Why it leaves the pile as soon as it lies there, by the code of its evidence: what it says was overtaken while it was being
    /// laid, and could not be called back. Absent of other letters.
    package var overtaken: String?
    /// How the agreed hour was changed while it was being made; absent where it was not. What it had fetched may be older.
    package var hourSince: ChangedHour?

    package init(
        _ letter: any Letter, contact: PersonID? = nil, carrier: DutyKey? = nil, carried: [CarriedLetter] = []
    ) {
        self.letter = letter
        self.contact = contact
        self.carrier = carrier
        self.carried = carried
    }

    package var key: DutyKey { letter.key }
    package var kind: LetterKind { letter.kind }
    package var `case`: CaseID? { letter.case }
    package var colleague: PersonID? { letter.colleague }
    package var isMail: Bool { letter.isMail }
    package var dueBy: Timestamp? { letter.dueBy }
    package var validUntil: Timestamp? { letter.validUntil }
    package var copied: NoteVersion? { letter.copied }
    /// Whether it is an answer whose last day to complain has come, and so is not posted any more.
    package func isPastDay(at now: Timestamp) -> Bool { kind == .formalReply && hasPassed(at: now) }
    /// Whether the day or hour that it names has come, so that it leaves the pile.
    package func hasPassed(at now: Timestamp) -> Bool {
        letter.isTakenOut && validUntil.map { $0 <= now } ?? false
    }
    /// When the hour that it names is over by every service's clock, so that whoever is asked anew no longer names it.
    package var hourOver: Timestamp? { letter.hourNamed?.adding(seconds: 60) }
    package var needs: [Need] { questions.map(\.need) }

    /// The letter's own, and what the contact person is called; where the letter goes is still asked after that, and where the
    /// letters would go that go in it: what is not the same goes by itself.
    private var questions: [Question] {
        let own = letter.questions
        guard !isMail else { return own }
        // A name is good to have; without it the letter still says whom to ring.
        let name = contact.map { [Question(.contactPerson, StaffAddress(person: $0), isNeeded: false)] } ?? []
        let place = own.firstIndex { $0.need == .recipient } ?? own.endIndex
        let others = carried.compactMap { other in
            letter.joins.map { Question.recipient(of: other.case, beside: $0) }
        }
        return own[..<place] + name + own[place...] + others
    }

    /// What is asked to fetch this; `nil` when this release does not need it for the letter.
    package func question(_ need: Need) -> Question? { questions.first { $0.need == need } }

    package static func == (one: Self, other: Self) -> Bool {
        one.contact == other.contact && one.carrier == other.carrier && one.carried == other.carried
            && one.overtaken == other.overtaken && one.hourSince == other.hourSince
            && AnyHashable(one.letter) == AnyHashable(other.letter)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(contact)
        hasher.combine(carrier)
        hasher.combine(carried)
        hasher.combine(overtaken)
        hasher.combine(hourSince)
        hasher.combine(AnyHashable(letter))
    }
}

/// To when an agreed hour was moved, or that it was called off.
package struct ChangedHour: Codable, Hashable, Sendable {
    /// Absent where it was called off.
    package let at: Timestamp?

    package init(at: Timestamp?) { self.at = at }
}

/// A letter that goes in another case's, and whose it is.
package struct CarriedLetter: Codable, Hashable, Sendable {
    package let key: DutyKey
    package let `case`: CaseID

    package init(key: DutyKey, case: CaseID) {
        self.key = key
        self.case = `case`
    }
}

extension Matter: Codable {
    private struct Name: CodingKey {
        let stringValue: String
        init(stringValue: String) { self.stringValue = stringValue }
        var intValue: Int? { nil }
        init?(intValue: Int) { nil }
    }

    private enum Facts: String, CodingKey {
        case facts = "_0"
        case contact, carrier, carried, overtaken, hourSince
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Name.self)
        guard let name = container.allKeys.first, let type = Letters.type(named: name.stringValue) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "a letter unknown here"))
        }
        let facts = try container.nestedContainer(keyedBy: Facts.self, forKey: name)
        overtaken = try facts.decodeIfPresent(String.self, forKey: .overtaken)
        hourSince = try facts.decodeIfPresent(ChangedHour.self, forKey: .hourSince)
        letter = try Self.read(type, facts)
        contact = try facts.decodeIfPresent(PersonID.self, forKey: .contact)
        carrier = try facts.decodeIfPresent(DutyKey.self, forKey: .carrier)
        carried = try facts.decodeIfPresent([CarriedLetter].self, forKey: .carried) ?? []
    }

    private static func read<Kind: Letter>(
        _ type: Kind.Type, _ container: KeyedDecodingContainer<Facts>
    ) throws -> any Letter {
        try container.decode(type, forKey: .facts)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Name.self)
        var facts = container.nestedContainer(
            keyedBy: Facts.self, forKey: Name(stringValue: Swift.type(of: letter).name))
        try facts.encode(letter, forKey: .facts)
        try facts.encodeIfPresent(contact, forKey: .contact)
        try facts.encodeIfPresent(carrier, forKey: .carrier)
        if !carried.isEmpty { try facts.encode(carried, forKey: .carried) }
        try facts.encodeIfPresent(overtaken, forKey: .overtaken)
        try facts.encodeIfPresent(hourSince, forKey: .hourSince)
    }
}
