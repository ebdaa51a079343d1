package import CaseModel

/// A letter of any kind, as a duty holds it and the ledger keeps it.
///
/// In the ledger it stands under its name, `{"receipt":{"_0":{…}}}`, as it has since the first release.
package struct Matter: Hashable, Sendable {
    package var letter: any Letter

    package init(_ letter: any Letter) { self.letter = letter }

    package var key: DutyKey { letter.key }
    package var kind: LetterKind { letter.kind }
    package var `case`: CaseID? { letter.case }
    package var colleague: PersonID? { letter.colleague }
    package var isMail: Bool { letter.isMail }
    package var dueBy: Timestamp? { letter.dueBy }
    package var validUntil: Timestamp? { letter.validUntil }
    package var copied: NoteVersion? { letter.copied }
    package var needs: [Need] { letter.questions.map(\.need) }

    /// What is asked to fetch this; `nil` when this release does not need it for the letter.
    package func question(_ need: Need) -> Question? { letter.questions.first { $0.need == need } }

    package static func == (one: Self, other: Self) -> Bool {
        AnyHashable(one.letter) == AnyHashable(other.letter)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(AnyHashable(letter)) }
}

extension Matter: Codable {
    private struct Name: CodingKey {
        let stringValue: String
        init(stringValue: String) { self.stringValue = stringValue }
        var intValue: Int? { nil }
        init?(intValue: Int) { nil }
    }

    private enum Facts: String, CodingKey { case facts = "_0" }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Name.self)
        guard let name = container.allKeys.first, let type = Letters.type(named: name.stringValue) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "a letter unknown here"))
        }
        letter = try Self.read(type, try container.nestedContainer(keyedBy: Facts.self, forKey: name))
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
    }
}
