import CaseModel
import Mail
import Testing

/// A status of Serviceplatformen's, as a file holds it.
func receipt(
    _ status: String, of document: String = "6f1a2b3c-0000-4000-8000-00000000000a", fault: String = "",
    at moment: String = "2025-03-05T09:30:00.1234567+01:00",
    transmission: String = "6F1A2B3C-0000-4000-8000-0000000000FF"
) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <ns2:PKO_PostStatus xmlns:ns2="http://serviceplatformen.dk/xml/print/PKO_PostStatus/1/types">
      <ns2:TransmissionId>\(transmission)</ns2:TransmissionId>
      <ns2:MessageUUID>\(document)</ns2:MessageUUID>
      <ns2:KanalKode>Digital Post</ns2:KanalKode>
      <ns2:TransaktionsDatoTid>\(moment)</ns2:TransaktionsDatoTid>
      <ns2:TransaktionsStatusKode>\(status)</ns2:TransaktionsStatusKode>
      \(fault)
    </ns2:PKO_PostStatus>
    """
}

@Suite struct `A receipt says what became of a letter, or is left to a person` {
    private static let fault =
        "<ns2:FejlDetaljer><ns2:FejlKode>4210</ns2:FejlKode><ns2:FejlTekst>Åse, 221177-1212</ns2:FejlTekst></ns2:FejlDetaljer>"

    private func code(_ bytes: [UInt8]) -> String? {
        do throws(PostXML.Fault) {
            _ = try PostReceipt(bytes)
            return nil
        } catch { return error.code }
    }

    private func code(_ text: String) -> String? { code(Array(text.utf8)) }

    @Test(arguments: [
        "Modtaget Digital Post", "AFLEVERET DIGITAL POST", "Modtaget Fjern-print", "Afsendt", " Klar ",
    ])
    func `whoever has the letter says so`(status: String) throws {
        let read = try PostReceipt(Array(receipt(status).utf8))
        #expect(read.said == .received && read.document == "6f1a2b3c-0000-4000-8000-00000000000a")
        #expect(read.at == "2025-03-05T09:30:00.123+01:00")
        #expect(read.transmission == "6f1a2b3c-0000-4000-8000-0000000000ff")
    }

    @Test func `an error is its code, and none of its words`() throws {
        #expect(try PostReceipt(Array(receipt("Fejlet", fault: Self.fault).utf8)).said == .failed(code: "4210"))
        #expect(try PostReceipt(Array(receipt("Fejlet").utf8)).said == .failed(code: "unknown"))
        // Somebody who says that all is well and then what was wrong has had an error.
        let both = receipt("Modtaget Digital Post", fault: Self.fault)
        #expect(try PostReceipt(Array(both.utf8)).said == .failed(code: "4210"))
        let number = Self.fault.replacing("4210", with: "2211771212")
        #expect(try PostReceipt(Array(receipt("Fejlet", fault: number).utf8)).said == .failed(code: "unknown"))
    }

    @Test func `a moment or a number of theirs that cannot be read is left out`() throws {
        let read = try PostReceipt(Array(receipt("Klar", at: "i går", transmission: "221177-1212").utf8))
        #expect(read.at == nil && read.transmission == nil)
    }

    @Test func `what is no receipt, or not understood, says why`() {
        #expect(code("") == "post.not_xml" && code("<a>") == "post.not_xml" && code("%PDF-1.7") == "post.not_xml")
        #expect(code("<a/>") == "post.not_a_receipt")
        #expect(code("<PKO_PostStatus/>") == "post.not_a_receipt")
        #expect(code("<m:Message xmlns:m=\"https://DigitalPost.dk/MeMo-1\"/>") == "post.is_a_message")
        #expect(code(receipt("Fløjet")) == "post.unknown_status")
        #expect(code(receipt("Klar", of: "../../etc/passwd")) == "post.no_document")
        let wide = "<a/>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(code([0xFF, 0xFE] + wide) == "post.not_xml")
    }

    @Test func `no entity is ever made of anything`() {
        let laughs = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
        let bomb = "<!DOCTYPE a [<!ENTITY l0 \"ha\">\(laughs)]><a>&l9;</a>"
        #expect(code(bomb) == "post.has_doctype")
        #expect(code("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>") == "post.has_doctype")
        #expect(code("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>") == "post.has_doctype")
        #expect(code("<a>&x;</a>") == "post.not_xml")
        // UTF-7 and its kin hide what is looked for; a file is UTF-8 whatever it claims.
        #expect(code("<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADwAIQ-DOCTYPE a+AD4-<a/>") == "post.not_xml")
    }

    @Test func `elements without end, and twenty megabytes of one, are read or put aside`() {
        #expect(code(String(repeating: "<a>", count: 200_000)) == "post.not_xml")
        let deep = String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
        #expect(["post.not_xml", "post.not_a_receipt"].contains(code(deep) ?? ""))
        let wide = "<a>" + String(repeating: "x", count: 20 << 20) + "</a>"
        #expect(code(wide) == "post.not_a_receipt")
    }

    @Test(arguments: UInt64(0)..<200) func `faults from a seed are read or put aside`(seed: UInt64) {
        var chance = SeededChance(seed: seed)
        var bytes = Array(receipt("Fejlet", fault: Self.fault).utf8)
        for _ in 0..<Int.random(in: 1...12, using: &chance) {
            let place = Int.random(in: 0..<bytes.count, using: &chance)
            switch Int.random(in: 0..<3, using: &chance) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
            case 1: bytes.remove(at: place)
            default: bytes.insert(contentsOf: bytes[place..<min(place + 40, bytes.count)], at: place)
            }
        }
        guard let read = try? PostReceipt(bytes) else { return }
        #expect(read.document.utf8.count == 36, "seed \(seed)")
        if case .failed(let code) = read.said { #expect((1...9).contains(code.utf8.count), "seed \(seed)") }
    }
}
