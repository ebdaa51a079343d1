import Mail
import Testing

/// One mail of the corpus: invented people, real ways of going wrong.
struct Specimen: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let says: String
    let subject: String?
    let kind: MailKind
    let attachments: [String]

    /// - Parameters:
    ///   - raw: the mail; `‹E6 F8›` stands for bytes, `⏎` for a CR.
    ///   - says: its whole body, as it is read.
    init(
        _ name: String, _ raw: String, says: String, subject: String? = nil, kind: MailKind = .person,
        attachments: [String] = []
    ) {
        testDescription = name
        bytes = Self.bytes(raw)
        self.says = says
        self.subject = subject
        self.kind = kind
        self.attachments = attachments
    }

    /// A mail of one text part.
    static func text(_ name: String, _ charset: String, _ body: String, says: String) -> Specimen {
        let head = "From: Åse <aase@eksempel.invalid>\nSubject: Klage\nContent-Type: text/plain\(charset)\n\n"
        return Specimen(name, head + body, says: says)
    }

    /// A mail whose subject is written so.
    static func subject(_ name: String, _ written: String, is subject: String) -> Specimen {
        Specimen(name, "From: a@b.invalid\nSubject: \(written)\n\nx", says: "x", subject: subject)
    }

    static func bytes(_ raw: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = raw[...]
        while let start = rest.firstIndex(of: "‹"), let end = rest[start...].firstIndex(of: "›") {
            bytes += plain(rest[..<start])
            bytes += rest[start..<end].dropFirst().split(separator: " ").compactMap { UInt8($0, radix: 16) }
            rest = rest[rest.index(after: end)...]
        }
        return bytes + plain(rest)
    }

    private static func plain(_ text: Substring) -> [UInt8] {
        Array(String(text.map { $0 == "⏎" ? "\r" : $0 }).utf8)
    }

    func check() {
        let mail = MailReader.read(bytes)
        #expect(mail.body == says)
        #expect(mail.kind == kind)
        #expect(mail.attachments.map(\.name) == attachments)
        if let subject { #expect(mail.subject == subject) }
    }
}

@Suite struct `The corpus` {
    @Test(arguments: Specimen.charsets) func `letters`(specimen: Specimen) { specimen.check() }
    @Test(arguments: Specimen.heads) func `heads`(specimen: Specimen) { specimen.check() }
    @Test(arguments: Specimen.parts) func `parts`(specimen: Specimen) { specimen.check() }
    @Test(arguments: Specimen.writers) func `writers`(specimen: Specimen) { specimen.check() }
    @Test(arguments: Specimen.broken) func `broken`(specimen: Specimen) { specimen.check() }

    @Test func `holds sixty mails and more`() { #expect(Specimen.all.count >= 60) }
}

extension Specimen {
    static let all = charsets + heads + parts + writers + broken
}
