/// A name for one thing that says nothing about it: random, opaque, never reused.
///
/// Each kind of thing has its own type, so a letter's identifier cannot be handed to something that wants a case's.
/// The text is 1–64 of `A–Z a–z 0–9 -`, safe in URLs, file names and log lines.
package protocol Identifier: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible,
    ExpressibleByStringLiteral
where RawValue == String, StringLiteralType == String {
    /// The letters in front, so that a person who reads a log line knows what it names.
    static var prefix: String { get }
    /// Takes the text as it is; `init?(rawValue:)` is the checked way in.
    init(unchecked text: String)
}

extension Identifier {
    /// The identifier with this text; `nil` when the text is not 1–64 letters, digits and hyphens.
    package init?(rawValue: String) {
        let bytes = rawValue.utf8
        guard (1...64).contains(bytes.count), bytes.allSatisfy(Self.isAllowed) else { return nil }
        self.init(unchecked: rawValue)
    }

    /// An identifier written into the source: a fixture or a constant.
    package init(stringLiteral text: String) {
        guard let identifier = Self(rawValue: text) else { preconditionFailure("not an identifier: \(text)") }
        self = identifier
    }

    /// A new identifier from 13 random bytes (104 bits; of them 100 are used, as 20 characters).
    package init(random bytes: [UInt8]) {
        precondition(bytes.count >= 13, "an identifier needs 13 random bytes")
        self.init(unchecked: Self.prefix + "-" + Base32.text(of: bytes, characters: 20))
    }

    /// Whether it has the shape of one that was drawn here; one that was cut off or mistyped mostly has not.
    package var isDrawn: Bool {
        rawValue.hasPrefix("\(Self.prefix)-")
            && Base32.isText(rawValue.dropFirst(Self.prefix.count + 1), characters: 20)
    }

    /// Decodes the text and refuses one that no identifier can have.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let identifier = Self(rawValue: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an identifier")
        }
        self = identifier
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    package var description: String { rawValue }

    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

/// Text from random bytes in 32 characters that are hard to mistake for one another (no I, L, O, U).
package enum Base32 {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// Whether it is so many of these characters and nothing else.
    package static func isText(_ text: some StringProtocol, characters: Int) -> Bool {
        text.utf8.count == characters && text.utf8.allSatisfy(alphabet.contains)
    }

    /// `characters` characters, five bits each, from the front of `bytes`.
    package static func text(of bytes: [UInt8], characters: Int) -> String {
        precondition(bytes.count * 8 >= characters * 5, "too few bytes for \(characters) characters")
        var held: UInt32 = 0
        var bits = 0
        var next = bytes.makeIterator()
        let letters = (0..<characters).map { _ -> UInt8 in
            if bits < 5, let byte = next.next() {
                held = held << 8 | UInt32(byte)
                bits += 8
            }
            bits -= 5
            return alphabet[Int(held >> UInt32(bits) & 31)]
        }
        return String(decoding: letters, as: UTF8.self)
    }
}

/// One complaint or worry and everything that follows from it.
package struct CaseID: Identifier {
    package let rawValue: String
    package static let prefix = "K"
    package init(unchecked text: String) { rawValue = text }
}

/// Somebody who works here. Never a citizen.
package struct PersonID: Identifier {
    package let rawValue: String
    package static let prefix = "P"
    package init(unchecked text: String) { rawValue = text }
}

/// A unit of the municipality: a team, an institution, a department.
package struct UnitID: Identifier {
    package let rawValue: String
    package static let prefix = "U"
    package init(unchecked text: String) { rawValue = text }
}

/// One conversation's journal note, through all its versions.
package struct NoteID: Identifier {
    package let rawValue: String
    package static let prefix = "N"
    package init(unchecked text: String) { rawValue = text }
}

/// One promise to ring, from the receipt that gave rise to it to the note that ends it.
package struct CallbackID: Identifier {
    package let rawValue: String
    package static let prefix = "C"
    package init(unchecked text: String) { rawValue = text }
}

/// One objection of a citizen to one version of a note.
package struct ObjectionID: Identifier {
    package let rawValue: String
    package static let prefix = "O"
    package init(unchecked text: String) { rawValue = text }
}

/// One letter or message that leaves the house; also the name of its file in a spool folder.
package struct LetterID: Identifier {
    package let rawValue: String
    package static let prefix = "L"
    package init(unchecked text: String) { rawValue = text }
}

/// One handing-on of a complaint to a named recipient on the formal track.
package struct HandoverID: Identifier {
    package let rawValue: String
    package static let prefix = "H"
    package init(unchecked text: String) { rawValue = text }
}

/// One stretch of days on which somebody who works here is away.
package struct AbsenceID: Identifier {
    package let rawValue: String
    package static let prefix = "V"
    package init(unchecked text: String) { rawValue = text }
}

/// One learning review of one case.
package struct ReviewID: Identifier {
    package let rawValue: String
    package static let prefix = "R"
    package init(unchecked text: String) { rawValue = text }
}

/// One finding of a review: something to change, with an owner and a date.
package struct FindingID: Identifier {
    package let rawValue: String
    package static let prefix = "F"
    package init(unchecked text: String) { rawValue = text }
}

/// One request to a leader to look after somebody.
package struct PromptID: Identifier {
    package let rawValue: String
    package static let prefix = "T"
    package init(unchecked text: String) { rawValue = text }
}

/// One incident: violence, a threat, harassment, or nearly so. Never a case's identifier.
package struct IncidentID: Identifier {
    package let rawValue: String
    package static let prefix = "I"
    package init(unchecked text: String) { rawValue = text }
}

/// One search of somebody's, so that the audit can name it without its words.
package struct SearchID: Identifier {
    package let rawValue: String
    package static let prefix = "Q"
    package init(unchecked text: String) { rawValue = text }
}

/// One wish to do something, chosen by whoever asks; a repeat with the same identifier is done once.
package struct CommandID: Identifier {
    package let rawValue: String
    package static let prefix = "D"
    package init(unchecked text: String) { rawValue = text }
}

/// The life of one data file. A file restored from an older copy starts a new one.
package struct Epoch: Identifier {
    package let rawValue: String
    package static let prefix = ""
    package init(unchecked text: String) { rawValue = text }

    /// Sixteen characters from random bytes, without a prefix.
    package init(random bytes: [UInt8]) { rawValue = Base32.text(of: bytes, characters: 16) }
}
