/// Where a decision is written, `DRIFT-1234`: what an operator gives as the reason for an act.
///
/// A reference and no sentence, since a sentence could hold a name, and it stands in journals and audit entries.
package struct DecisionReference: Equatable, Sendable {
    package let text: String

    /// `nil` unless it is 3 to 64 letters, digits and `-_./#`.
    package init?(_ text: String) {
        guard (3...64).contains(text.utf8.count), text.utf8.allSatisfy(Self.mayHold) else { return nil }
        self.text = text
    }

    private static func mayHold(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: "-_./#".utf8.contains(byte)
        }
    }
}
