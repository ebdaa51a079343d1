/// How much may be written, so that a case fits into the one line of 64 KiB that it is shown in.
package enum Words {
    /// Bytes of UTF-8 in one text: a summary, a point, a reason.
    package static let mostInOne = 4_000
    /// Bytes in a reason for a step; the newest five are shown together.
    package static let mostInReason = 1_000
    /// Bytes in all texts of one registration.
    package static let mostInAll = 16_000
    /// Bytes in a name, an address line, a telephone number, a reference.
    package static let mostInLine = 200
    package static let mostPoints = 20
    package static let mostAddressLines = 5
    package static let mostPersons = 20

    /// Whether there is anything to read.
    package static func areMissing(in text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    }

    /// Refuses text with control characters other than line breaks and tabs, and text that is too long.
    package static func check(_ text: String, most: Int = mostInOne) throws(IntakeRefusal) {
        guard text.utf8.count <= most else { throw .tooLong }
        guard text.unicodeScalars.allSatisfy(isReadable) else { throw .wordsUnreadable }
    }

    /// Refuses what cannot stand on one line.
    package static func checkLine(_ text: String) throws(IntakeRefusal) {
        try check(text, most: mostInLine)
        guard !text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\t" }) else { throw .wordsUnreadable }
    }

    private static func isReadable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: true
        case 0x00...0x1F, 0x7F...0x9F: false
        default: true
        }
    }
}
