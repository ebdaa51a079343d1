import Mail
import Testing

@Suite struct `Whatever comes, it is read or put aside` {
    @Test func `parts within parts without end`() {
        var text = "From: a@b.invalid\nSubject: dyb\n"
        for level in 0..<5_000 { text += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
        #expect(MailReader.read(text + "Content-Type: text/plain\n\nbunden").subject == "dyb")
    }

    @Test func `more parts than anybody sends`() {
        let parts = String(repeating: "--b\nContent-Type: text/plain\n\nlinje\n", count: 20_000)
        let mail = MailReader.read("From: a@b.invalid\nContent-Type: multipart/mixed; boundary=b\n\n\(parts)--b--")
        #expect(mail.body.hasPrefix("linje\n\nlinje"))
        #expect(mail.body.split(separator: "\n").count <= MailReader.mostParts)
    }

    @Test func `a page nested a hundred thousand deep`() {
        let page = String(repeating: "<div>", count: 100_000) + "bunden"
        let mail = MailReader.read("From: a@b.invalid\nContent-Type: text/html\n\n\(page)")
        #expect(mail.body.isEmpty || mail.body.hasSuffix("bunden"))
        #expect(mail.from.map(\.mailbox) == ["a@b.invalid"])
    }

    @Test func `text without an end is cut at a megabyte`() {
        let mail = MailReader.read("From: a@b.invalid\nSubject: lang\n\n" + String(repeating: "å", count: 4 << 20))
        #expect(mail.body.utf8.count <= MailReader.mostText && mail.body.hasPrefix("åå") && mail.isShortened)
    }

    @Test func `a thousand references and a field of a megabyte`() {
        let references = (0..<1_000).map { "<m\($0)@x.invalid>" }.joined(separator: "\n ")
        let mail = MailReader.read(
            "From: a@b.invalid\nReferences: \(references)\nX: \(String(repeating: "y", count: 1 << 20))\n\nx")
        #expect(mail.references.count == 100 && mail.references.last == "m999@x.invalid")
    }

    /// Every mail of the corpus, with faults drawn from a seed: none stops the reader, none leaves what cannot be stored.
    @Test(arguments: UInt64(0)..<40) func `faults from a seed`(seed: UInt64) {
        var chance = SeededChance(seed: seed)
        for specimen in Specimen.all where !specimen.bytes.isEmpty {
            var bytes = specimen.bytes
            for _ in 0..<Int.random(in: 1...12, using: &chance) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &chance)
                switch Int.random(in: 0..<4, using: &chance) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(contentsOf: bytes[place..<min(place + 40, bytes.count)], at: place)
                default: bytes.removeSubrange(place..<min(place + 20, bytes.count))
                }
            }
            let mail = MailReader.read(bytes)
            let texts = [mail.subject, mail.body] + mail.attachments.map(\.name) + mail.from.map(\.description)
            let isClean = !texts.joined().unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }
            #expect(isClean, "seed \(seed), \(specimen.testDescription): \(bytes)")
        }
    }

    @Test func `thirty megabytes of attachment are read whole`() {
        let lines = String(repeating: String(repeating: "QUJD", count: 18) + "\n", count: 430_000)
        let mail = MailReader.read(
            """
            From: a@b.invalid
            Content-Type: application/pdf; name=stor.pdf
            Content-Transfer-Encoding: base64

            \(lines)
            """)
        #expect(mail.attachments.map(\.content.count) == [430_000 * 54])
        #expect(mail.kind == .person)
    }
}

/// Chance from a seed: the same faults on every run. Source: SplitMix64.
struct SeededChance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

extension MailReader {
    static func read(_ text: String) -> Mail { read(Array(text.utf8)) }
}
