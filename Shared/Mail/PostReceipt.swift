package import CaseModel

/// A business receipt: what whoever carries our letters says became of one of them.
///
/// Read from Serviceplatformen's status of a message sent by SF1601, `PKO_PostStatus`, which names the message by its own
/// UUID. Of what it says in words nothing is kept: an error's text may hold a name or a number.
/// Source: Serviceplatformen, SF1601 KombiPostAfsend, PKO_PostStatus 1.
package struct PostReceipt: Hashable, Sendable {
    /// The document's UUID, in small letters.
    package let document: String
    package let said: Said
    /// When it became so, by the far end's clock; `nil` when it does not say so readably.
    package let at: Timestamp?
    /// What the far end calls its part of it; `nil` when that is no UUID.
    package let transmission: String?

    package enum Said: Hashable, Sendable {
        /// The mailbox, the print room or the postal service has it.
        case received
        /// It was not delivered, for the reason with the far end's code.
        case failed(code: String)
    }

    private static let namespace = "http://serviceplatformen.dk/xml/print/PKO_PostStatus/1/types"
    private static let taken: Set<String> = [
        "afleveret", "afleveret digital post", "modtaget digital post", "modtaget fjern-print", "klar",
        "afleveret til print og kuvertering", "afsendt", "modtaget post danmark",
    ]
    private static let failed: Set<String> = ["fejlet", "tilbagekaldt"]

    /// - Throws: a `post.` code when it is none, or cannot be understood.
    package init(_ bytes: [UInt8]) throws(PostXML.Fault) {
        let file = try PostXML(bytes)
        let root = file.root
        guard root.name == "PKO_PostStatus", root.namespace == Self.namespace else {
            throw PostXML.Fault(root.name == "Message" ? "post.is_a_message" : "post.not_a_receipt")
        }
        let named = root.first("MessageUUID")?.text.lowercased() ?? ""
        guard Self.isUUID(named) else { throw PostXML.Fault("post.no_document") }
        let status = root.first("TransaktionsStatusKode")?.text.lowercased() ?? ""
        if Self.failed.contains(status) || root.first("FejlDetaljer")?.children.isEmpty == false {
            said = .failed(code: Self.code(root.first("FejlDetaljer", "FejlKode")?.text) ?? "unknown")
        } else if Self.taken.contains(status) {
            said = .received
        } else {
            throw PostXML.Fault("post.unknown_status")
        }
        document = named
        at = root.first("TransaktionsDatoTid").flatMap { Timestamp(rfc3339: $0.text) }
        let transmission = root.first("TransmissionId")?.text.lowercased() ?? ""
        self.transmission = Self.isUUID(transmission) ? transmission : nil
        withExtendedLifetime(file) {}
    }

    /// Letters, digits and points: a code, and nobody's words or number.
    private static func code(_ text: String?) -> String? {
        guard let text, (1...9).contains(text.utf8.count), text.utf8.allSatisfy(isOfCode) else { return nil }
        return text
    }

    private static func isOfCode(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// Source: RFC 9562 § 4.
    static func isUUID(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) || $0 == 45 }
    }
}
