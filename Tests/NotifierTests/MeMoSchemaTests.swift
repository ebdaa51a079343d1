import CXML2
import CaseModel
import Foundation
import NotifierCore
import Support
import Testing

/// The schema of messages, read by libxml2.
private final class MessageSchema {
    private let schema: xmlSchemaPtr

    init() throws {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "memo-1.2.xsd").path
        let parser = try #require(xmlSchemaNewParserCtxt(path))
        defer { xmlSchemaFreeParserCtxt(parser) }
        schema = try #require(xmlSchemaParse(parser))
    }

    deinit { xmlSchemaFree(schema) }

    /// Whether a mailbox that goes by the schema takes these bytes.
    func takes(_ message: String) throws -> Bool {
        let bytes = Array(message.utf8).map { CChar(bitPattern: $0) }
        let document = try #require(xmlReadMemory(bytes, Int32(bytes.count), nil, "UTF-8", 0))
        defer { xmlFreeDoc(document) }
        let context = try #require(xmlSchemaNewValidCtxt(schema))
        defer { xmlSchemaFreeValidCtxt(context) }
        // Faults are expected here; nobody wants them on the terminal.
        xmlSchemaSetValidStructuredErrors(context, { _, _ in }, nil)
        return xmlSchemaValidateDoc(context, document) == 0
    }
}

/// Our messages against the order and the rules of the schema, and the schema against what it must refuse.
@Suite struct MeMoSchemaTests {
    private static func message(
        to mailbox: ChannelChoice.Mailbox, file: String = "brev.pdf", label: String = "Brev fra kommunen",
        pdf: [UInt8] = Array("%PDF-1.7".utf8)
    ) throws -> String {
        let memo = try MeMo(
            document: "6f1a2b3c-0000-4000-8000-00000000000a", senderCVR: "11223344", senderName: "Åse & <Sønner>",
            mailbox: mailbox, created: "2025-03-04T10:00:00.123+01:00", pdf: pdf, label: label, fileName: file)
        return String(decoding: memo.xml { _ in "2211771212" }, as: UTF8.self)
    }

    private static let citizen = ChannelChoice.Mailbox.citizen(CPR("2211771212")!)

    @Test func `what we make is taken, to a citizen and to a company, however large`() throws {
        let schema = try MessageSchema()
        #expect(try schema.takes(Self.message(to: Self.citizen)))
        let label = String(repeating: "å", count: 256)
        #expect(try schema.takes(Self.message(to: .company(cvr: "12345678"), label: label)))
        #expect(try schema.takes(Self.message(to: Self.citizen, pdf: [UInt8](repeating: 7, count: 3_000_001))))
    }

    /// What a mailbox refuses by the schema alone: another text in one place of a message that is taken.
    private static let refused: [(what: String, old: String, new: String)] = [
        ("a UUID of another version", "-4000-8000-", "-1000-8000-"),
        ("a moment that does not end in Z", "09:00:00Z", "10:00:00+01:00"),
        ("a language of three letters", ">da<", ">dan<"),
        ("an attribute of 1.1", "memoVersion=\"1.2\"", "memoVersion=\"1.2\" memoSchVersion=\"1.1.0\""),
        ("another version", "memoVersion=\"1.2\"", "memoVersion=\"1.1\""),
        ("another kind of message", "DIGITALPOST", "EMAIL"),
        ("a label of 257 characters", "Brev fra kommunen", String(repeating: "x", count: 257)),
        ("a sender without a name", "<memo:label>Åse &amp; &lt;Sønner&gt;</memo:label>", ""),
        ("no identifier", "<memo:messageUUID>6f1a2b3c-0000-4000-8000-00000000000a</memo:messageUUID>", ""),
        ("reply in the wrong place", "<memo:reply>true</memo:reply>", ""),
        ("no file", "<memo:File>", "<memo:Fil>"),
        ("another namespace", "https://DigitalPost.dk/MeMo-1", "https://DigitalPost.dk/MeMo-2"),
        (
            "a notification of 161 characters", "<memo:reply>",
            "<memo:notification>\(String(repeating: "x", count: 161))</memo:notification><memo:reply>"
        ),
    ]

    @Test(arguments: 0..<13) func `the schema refuses what a mailbox refuses`(place: Int) throws {
        let (what, old, new) = Self.refused[place]
        let whole = try Self.message(to: Self.citizen)
        try #require(whole.contains(old), "\(what)")
        var changed = whole.replacing(old, with: new)
        if what == "reply in the wrong place" {
            changed.replace("</memo:legalNotification>", with: "</memo:legalNotification><memo:reply>true</memo:reply>")
        }
        if what == "no file" { changed.replace("</memo:File>", with: "</memo:Fil>") }
        #expect(try !MessageSchema().takes(changed), "\(what)")
    }

    @Test func `what the schema lets through and a mailbox refuses is refused by us before it is made`() throws {
        let whole = try Self.message(to: Self.citizen)
        let body = try #require(whole.range(of: "<memo:MessageBody>")?.lowerBound)
        let end = try #require(whole.range(of: "</memo:MessageBody>")?.upperBound)
        #expect(try MessageSchema().takes(whole.replacingCharacters(in: body..<end, with: "")), "no body at all")
        #expect(throws: LetterFault(code: "letter.memo")) { try Self.message(to: Self.citizen, pdf: []) }
        for name in ["a/b.pdf", "a\\b.pdf", "a:b.pdf", "a?.pdf", "a\u{A0}b.pdf", "a\nb.pdf", ""] {
            #expect(throws: LetterFault(code: "letter.memo")) { try Self.message(to: Self.citizen, file: name) }
        }
        #expect(throws: LetterFault(code: "letter.memo")) { try Self.message(to: .company(cvr: "1234567-8")) }
        // A number has no hyphen in it, however it was typed.
        #expect(CPR("221177-1212") == CPR("2211771212"))
        for label in [
            String(repeating: "x", count: 257), "", "Til 221177-1212", "Sag K-4Q7ZK2M9T5X1C8W3R6HD",
            "Brev\nfra kommunen",
        ] {
            #expect(throws: LetterFault(code: "letter.memo")) { try Self.message(to: Self.citizen, label: label) }
        }
    }
}
