import CaseModel
import NotifierShell
import Support
import Testing
import Wording

/// Names and words in scripts that are not ours: printed as they are written, or not printed.
@Suite struct UnknownSignTests {
    /// For private use, so that no font has it.
    private static let unknown = "\u{10FFFD}"

    private func set(_ text: String) throws -> SetLetter {
        try LetterSetter.document(.letter("t", to: text, [.heading("Tak"), .paragraph("Kære \(text)")]))
    }

    @Test(
        "what people in Denmark are called is set as they write it, and so is a small picture in a message",
        arguments: [
            "Søren Ærø Ågård", "Łukasz Żółć", "Nguyễn Thị Hồng", "Дмитрий", "Ελένη", "محمد العربي", "יעקב כהן",
            "გიორგი",
            "Արամ", "李小龍", "李小龙", "さくら", "김민준", "สมชาย ใจดี", "प्रिया", "நிலா", "সুমন", "አበበ", "ܐܒܪܗܡ", "བསྟན་འཛིན", "သန္တာ",
            "සුනිල්", "ភារម្យ", "🙏 ❤️ 👍🏽 👨‍👩‍👧", "fjorten\tdage\nsenere",
        ])
    func known(text: String) throws {
        let letter = try set(text)
        #expect(!letter.hasUnknownSigns)
        #expect(letter.bytes.count < 150_000, "a letter holds of a font what it uses: \(letter.bytes.count)")
    }

    @Test(
        "whoever has a letter read aloud hears a name in any script as it is written, and what comes after it",
        arguments: [
            "Søren Ærø Ågård", "प्रिया क्षत्रिय शर्मा", "Дмитрий", "李小龍", "சுப்ரமணியம் ஸ்ரீ", "সুমন চক্রবর্তী", "👨‍👩‍👧 Bo",
            "สมชาย ใจดี", "බුද්ධික ශ්‍රී",
        ])
    func saidAloud(name: String) throws {
        let blocks: [LetterBlock] = [
            .heading("Tak"), .paragraph("Kære \(name), tak for sidst."), .paragraph("Hilsen os"),
        ]
        let said = try ReadPDF(.letter("t", to: name, blocks)).saidAloud
        #expect(said.contains("Kære \(name), tak for sidst."))
        #expect(said.ranges(of: name).count == 2, "in the window and in the greeting")
        #expect(said.contains("Hilsen os"))
    }

    @Test func `a paragraph is written the way most of it is, whatever its first word is`() throws {
        let danish = "محمد sagde tak, og at 100 kr. er betalt."
        let arabic = "Nørregade محمد العربي شكرا جزيلا لكم على المساعدة في هذا الموضوع"
        let letter = try ReadPDF(
            .letter("t", to: "Mohammed", [.paragraph("Kære"), .paragraph(danish), .paragraph(arabic)]))
        let margin = try #require(try letter.left(of: "Kære"))
        let said = try #require(try letter.left(of: "sagde"))
        let paid = try #require(try letter.left(of: "betalt."))
        // The name stands first, at the left, and what follows stands right of it.
        #expect(said > margin + 10 && paid > said)
        // A street that begins what is written from the right stands at the right.
        #expect(try #require(try letter.left(of: "Nørregade")) > margin + 200)
    }

    @Test func `a sign that no font has is counted wherever it stands`() throws {
        #expect(try set("Søren \(Self.unknown)").hasUnknownSigns)
        let letters = [
            [LetterBlock.section("A \(Self.unknown)")], [.items(["A", "B \(Self.unknown)"])],
            [.verbatim("A\nB\(Self.unknown)\nC")],
        ]
        for blocks in letters {
            #expect(try LetterSetter.document(.letter("t", to: "Søren", blocks)).hasUnknownSigns)
        }
    }

    @Test(
        "R-014 a letter that would be printed with boxes waits for a person, and goes by itself once the name is put right"
    )
    func waits() throws {
        let desk = try Desk()
        desk.name = "Søren \(Self.unknown)"
        try desk.register(route: .formal)
        let row = try #require(try desk.letters().first)
        #expect(row.state == .needsPerson && row.reason == "letter.unknown_sign" && desk.files("letters").isEmpty)
        #expect(try desk.bench.said(LetterSent.self).isEmpty)
        // By Digital Post it is the same document.
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .digital), as: Desk.colleague)
        _ = try desk.bench.ask(RetryLetter(letter: row.letter), as: Desk.colleague)
        #expect(try desk.letters().first?.reason == "letter.unknown_sign" && desk.files("digital-post").isEmpty)
        desk.name = "Søren Ågård"
        try desk.bench.hear(
            CitizenCorrected(case: "K-1", details: [.name], canBeWrittenTo: true), from: .intake, about: CaseID("K-1"))
        #expect(try desk.letters().first?.state == .sent && desk.files("digital-post").count == 1)
    }

    @Test("R-073 whoever looks at a letter before it is sent is told that it could not be printed")
    func preview() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        let recipient = FindRecipient.Reply(
            name: Desk.citizen, addressLines: desk.address, email: nil, unit: "U-demo03", assigned: nil,
            received: "2025-03-04T10:00+01:00", case: "K-1")
        func look(_ words: String) throws -> PreviewLetter.Reply {
            let command = PreviewLetter(
                case: "K-1", recipient: recipient, draft: .personalReceipt(words), writer: "Mette")
            return try desk.bench.ask(command, as: Desk.colleague)
        }
        #expect(try look("Tak for dit brev 🙏").obstacle == nil)
        #expect(try look("Tak \(Self.unknown)").obstacle == "letter.unknown_sign")
    }
}
