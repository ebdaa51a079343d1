import CaseModel
import NotifierShell
import Seal
import Store
import Support
import Testing
import Wording

/// What was sent, read again: it is what was sent, or says that it is not (decision 103).
@Suite struct `A letter that is read again` {
    private func sent(by registration: PostRegistration? = nil) throws -> (desk: Desk, letter: LetterID) {
        let desk = try Desk()
        try desk.register(route: .formal)
        if let registration {
            _ = try desk.bench.ask(
                SetPostRegistration(case: "K-1", registration: registration), as: Desk.colleague)
        }
        try desk.file()
        return (desk, try #require(try desk.letters().last).letter)
    }

    private func read(_ desk: Desk, _ letter: LetterID) throws -> ReadLetter.Reply {
        try desk.bench.ask(ReadLetter(case: "K-1", letter: letter), as: Desk.colleague)
    }

    private func pdf(_ desk: Desk, _ letter: LetterID) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let reply = try desk.bench.ask(
                ReadLetter(case: "K-1", letter: letter, from: bytes.count), as: Desk.colleague)
            bytes += try #require(reply.piece.flatMap(Base64URL.decode))
            if bytes.count >= reply.bytes ?? 0 { return bytes }
        }
    }

    /// Its words, however they break.
    private func said(_ pdf: [UInt8]) throws -> String { try ReadPDF(pdf).text.replacing("\n", with: " ") }

    @Test(
        "R-073 its PDF has the digest that is shown with it, by whichever way it went",
        arguments: [PostRegistration?.none, .digital])
    func asSent(registration: PostRegistration?) throws {
        let (desk, letter) = try sent(by: registration)
        let reply = try read(desk, letter)
        #expect(reply.kept == .asSent)
        let digest = Hex.encode(Seal.sha256(try pdf(desk, letter)))
        #expect(reply.pdf == digest)
        #expect((reply.row.digest == digest) == (registration == nil), "by Digital Post it lies in a message")
    }

    @Test func `of words that were changed where they are kept it says so, on the page, in plain text and in the PDF`()
        throws
    {
        let (desk, letter) = try sent()
        let before = try pdf(desk, letter)
        try desk.bench.database.run(
            "UPDATE sent SET words = replace(words, 'Tak for samtalen', 'Tak for ingenting') WHERE letter = :letter",
            ["letter": .text(letter.rawValue)])
        let reply = try read(desk, letter)
        #expect(reply.kept == .changed)
        #expect(try #require(reply.plain).hasPrefix(Wording.Desk.letterChanged))
        let after = try pdf(desk, letter)
        let text = try said(after)
        #expect(after != before && text.contains("er ikke dem, der blev sendt"))
    }

    @Test
    func `a PDF that other fonts or programs set otherwise says that it is a copy, and under which number it was sent`()
        throws
    {
        let (desk, letter) = try sent()
        let other = String(repeating: "0a", count: 32)
        try desk.bench.database.run(
            "UPDATE sent SET pdf_digest = :other WHERE letter = :letter",
            ["other": .text(other), "letter": .text(letter.rawValue)])
        let reply = try read(desk, letter)
        #expect(reply.kept == .setAnew && reply.text != nil)
        let text = try said(pdf(desk, letter))
        #expect(text.contains("Kopi, der er sat på ny") && text.contains("kontroltallet"))
        #expect(Wording.Desk.letterMark(other, template: "t/1", .setAnew).contains("har et andet"))
    }

    @Test func `what an earlier release sent on paper is held to the digest of what was laid`() throws {
        let (desk, letter) = try sent()
        try desk.bench.database.run("UPDATE sent SET words_digest = NULL, pdf_digest = NULL")
        #expect(try read(desk, letter).kept == .asSent)
    }

    @Test("R-073 a copy that a newer version has overtaken is not sent again, and says where the newer one is")
    func overtaken() throws {
        let (desk, first) = try sent()
        _ = try desk.bench.ask(TellDelivery(letter: first, said: .bounced), as: Desk.colleague)
        #expect(try desk.letters().first { $0.letter == first }?.newer == nil)
        try desk.file(version: 2)
        let newest = try #require(try desk.letters().last { $0.kind == .noteCopy })
        let row = try #require(try desk.letters().first { $0.letter == first })
        #expect(row.newer == newest.letter && newest.newer == nil)
        #expect(!LetterAct.possible(.bounced, of: row).contains(.again))
        #expect(
            desk.bench.refusal(of: SendAgain(letter: first, ground: .cameBack), as: Desk.colleague)
                == "notifier.newer_version")
        _ = try desk.bench.ask(TellDelivery(letter: newest.letter, said: .bounced), as: Desk.colleague)
        _ = try desk.bench.ask(SendAgain(letter: newest.letter, ground: .cameBack), as: Desk.colleague)
    }
}
