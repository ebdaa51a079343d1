import CaseModel
import Foundation
import Mail
import Testing

/// A message by Digital Post of somebody plainly invented.
func post(
    _ documents: [(type: String, name: String, content: [UInt8])] = [
        ("text/plain", "besked.txt", Array("Det står forkert.".utf8))
    ], answers: [String] = ["6F1A2B3C-0000-4000-8000-00000000000A"], comment: String = "", label: String = "Svar",
    sender: String = "Åse Påhit", uuid: String = "6f1a2b3c-0000-4000-8000-0000000000bb", type: String = "DIGITALPOST"
) -> [UInt8] {
    let replies = answers.map {
        """
        <memo:ReplyData><memo:messageUUID>\($0)</memo:messageUUID>\
        \(comment.isEmpty ? "" : "<memo:comment>\(comment)</memo:comment>")</memo:ReplyData>
        """
    }
    let files = documents.enumerated().map { index, file in
        let part = index == 0 ? "MainDocument" : "AdditionalDocument"
        return """
            <memo:\(part)><memo:File><memo:encodingFormat>\(file.type)</memo:encodingFormat>
            <memo:filename>\(file.name)</memo:filename><memo:language>da</memo:language>
            <memo:content>
            \(base64(file.content))
            </memo:content></memo:File></memo:\(part)>
            """
    }
    let text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <memo:Message xmlns:memo="https://DigitalPost.dk/MeMo-1" memoVersion="1.2">
        <memo:MessageHeader><memo:messageType>\(type)</memo:messageType><memo:messageUUID>\(uuid)</memo:messageUUID>
        <memo:label>\(label)</memo:label>
        <memo:Sender><memo:senderID>2211771212</memo:senderID><memo:idType>CPR</memo:idType>
        <memo:label>\(sender)</memo:label></memo:Sender>
        <memo:Recipient><memo:recipientID>11223344</memo:recipientID><memo:idType>CVR</memo:idType></memo:Recipient>
        \(replies.joined(separator: "\n"))</memo:MessageHeader>
        <memo:MessageBody><memo:createdDateTime>2026-11-24T07:00:00Z</memo:createdDateTime>
        \(files.joined(separator: "\n"))</memo:MessageBody></memo:Message>
        """
    return Array(text.utf8)
}

/// In lines, as programs write it.
private func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString(options: .lineLength76Characters) }

@Suite struct `A message by Digital Post is read as it was written, or left to a person` {
    private func code(_ bytes: [UInt8]) -> String? {
        do throws(PostXML.Fault) {
            _ = try PostMessage(bytes)
            return nil
        } catch { return error.code }
    }

    @Test func `who wrote, what it answers and the words, and no number`() throws {
        let read = try PostMessage(post(comment: "Ring &lt;mig&gt; op."))
        #expect(read.senderName == "Åse Påhit" && read.label == "Svar" && read.created == "2026-11-24T08:00+01:00")
        #expect(read.answers == ["6f1a2b3c-0000-4000-8000-00000000000a"])
        #expect(read.body == "Ring <mig> op.\n\nDet står forkert." && read.attachments.isEmpty && !read.isShortened)
        #expect(!"\(read)".contains("2211771212"))
        #expect(try PostMessage(post(sender: "221177-1212")).senderName == nil)
    }

    @Test func `words in HTML are read, documents lie with them under safe names`() throws {
        let pdf = Array(0...255).map { UInt8($0) }
        let read = try PostMessage(
            post([
                ("application/pdf", "../../brev.pdf", pdf), ("text/html", "a.html", Array("<p>Hej<p>Åse".utf8)),
                ("Image/PNG", "", [1]),
            ]))
        #expect(read.body == "Hej\nÅse")
        #expect(read.attachments.map(\.name) == ["brev.pdf", "billede.png"] && read.attachments[0].content == pdf)
        let windows = try PostMessage(post([("text/plain", "a.txt", [0xC5, 0x73, 0x65])]))
        #expect(windows.body == "Åse")
    }

    @Test func `more words than are taken are cut, and lie there whole`() throws {
        let long = Array(String(repeating: "å", count: 700_000).utf8)
        let read = try PostMessage(post([("text/plain", "lang.txt", long)]))
        #expect(read.isShortened && read.body.utf8.count <= MailReader.mostText)
        #expect(read.attachments.map(\.content.count) == [long.count])
    }

    @Test func `what is no message says why`() throws {
        #expect(code(post(type: "NEMSMS")) == "post.not_a_message")
        #expect(code(post(uuid: "1")) == "post.no_document")
        #expect(code(post([], label: "")) == "post.empty")
        #expect(code(Array(receipt("Klar").utf8)) == "post.is_a_receipt")
        #expect(code(Array("<Message/>".utf8)) == "post.not_a_message")
        #expect(code(Array("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a/>".utf8)) == "post.has_doctype")
        let broken = String(decoding: post(), as: UTF8.self).replacing("<memo:content>", with: "<memo:content>*")
        #expect(code(Array(broken.utf8)) == "post.bad_document")
        #expect(!PostMessage.isLikely(Array("From: a@b.invalid\n\n<a>".utf8)))
        #expect(PostMessage.isLikely([0xEF, 0xBB, 0xBF] + Array("\n <a/>".utf8)))
        #expect(try PostMessage([0xEF, 0xBB, 0xBF] + post()).label == "Svar")
    }

    @Test func `twelve megabytes are read whole`() throws {
        let big = [UInt8](repeating: 7, count: 12 << 20)
        #expect(try PostMessage(post([("application/pdf", "stor.pdf", big)])).attachments[0].content.count == big.count)
    }

    @Test(arguments: UInt64(0)..<200) func `faults from a seed are read or put aside`(seed: UInt64) {
        var chance = SeededChance(seed: seed)
        var bytes = post(comment: "x")
        for _ in 0..<Int.random(in: 1...12, using: &chance) {
            let place = Int.random(in: 0..<bytes.count, using: &chance)
            switch Int.random(in: 0..<3, using: &chance) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
            case 1: bytes.remove(at: place)
            default: bytes.insert(contentsOf: bytes[place..<min(place + 40, bytes.count)], at: place)
            }
        }
        guard let read = try? PostMessage(bytes) else { return }
        let texts = [read.label, read.body, read.senderName ?? ""] + read.attachments.map(\.name)
        let isClean = !texts.joined().unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }
        #expect(isClean && read.answers.allSatisfy { $0.utf8.count == 36 }, "seed \(seed)")
    }
}
