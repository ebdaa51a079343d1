import CaseModel
import NotifierShell
import Support
import Testing
import Wording

@Test(
    "R-014 R-021 R-009 the receipt thanks, says when we ring and that the formal way is open",
    arguments: [Route.callback, .split, .formal])
func receiptText(route: Route) throws {
    let letter = LetterText.letter(
        Wording.receiptTemplate, to: "Søren Ærø Ågård", Wording.receipt(.tuesday(route: route), from: .borgerservice))
    let text = try ReadPDF(letter).text
    #expect(text == (try Golden.text("letters/receipt-1-\(route.rawValue).txt", produced: text)))
}

@Test("R-014 R-037 no receipt promises a call where nobody knows a number: it asks for one, and where to say it")
func receiptWithoutNumber() throws {
    let facts = [Route.callback, .split].map { ReceiptFacts.tuesday(route: $0, canBeRung: false) }
    let receipts = facts.map { Wording.receipt($0, from: .borgerservice) }
    let personal = Wording.personalReceipt(
        "Vi har læst dit brev.", to: "Åse", about: "K-1", from: .borgerservice, canBeRung: false)
    for blocks in receipts + [personal] {
        let text = LetterText.letter(Wording.receiptTemplate, to: "Åse", blocks).words(withTyped: false)
        #expect(
            !text.contains("Vi ringer") && !text.contains("ringer til dig senest") && !text.contains("når vi ringer"))
        #expect(text.contains("vi har ikke et telefonnummer til dig") && text.contains("Ring eller skriv til os."))
    }
    #expect(facts.allSatisfy { $0.template == Wording.receiptWithoutNumberTemplate })
    #expect(ReceiptFacts.tuesday(route: .formal, canBeRung: false).template == Wording.receiptTemplate)
}

@Test(
    "R-073 R-074 the copy holds the note verbatim, says what was agreed and how to object", arguments: Outcome.allCases)
func copyText(outcome: Outcome) throws {
    let letter = LetterText.letter(
        Wording.noteCopyTemplate, to: "Søren Ærø Ågård", Wording.noteCopy(.wednesday(outcome), from: .borgerservice))
    let text = try ReadPDF(letter).text
    #expect(text == (try Golden.text("letters/note-copy-7-\(outcome.rawValue).txt", produced: text)))
}

@Test("R-073 the cover letter says where the note stands, true however long it is itself", arguments: [1, 60])
func whereTheNoteStands(agreements: Int) throws {
    let draft = NoteDraft(
        text: "Vi talte om brevene.",
        agreements: (1...agreements).map { Agreement(what: "Brev \($0) bliver sendt igen", ball: .municipality) })
    for also in [[], ["K-8H3WT6R1Z5M9X2Q7C4KD" as CaseID]] {
        let facts = NoteCopyFacts.wednesday(.solved, note: draft, also: also)
        let text = try ReadPDF(
            LetterText.letter(facts.template, to: "Søren Ærø Ågård", Wording.noteCopy(facts, from: .borgerservice))
        ).text.replacing("\n", with: " ")
        let said = try #require(text.firstRange(of: "Hele notatet står ordret efter dette brev."))
        let note = try #require(text.firstRange(of: "Vi talte om brevene."))
        #expect(said.lowerBound < note.lowerBound && !text.contains("næste side"))
    }
}

@Test(
    "R-168 whoever was spoken with is told once where to say how they were met, and the letter takes no page for it",
    arguments: Outcome.allCases)
func whereToSayHowOneWasMet(outcome: Outcome) throws {
    let words = "Dér kan du sige, hvordan du blev mødt."
    func letter(_ facts: NoteCopyFacts, from sender: LetterSender = .borgerservice) -> LetterText {
        .letter(facts.template, to: "Søren Ærø Ågård", Wording.noteCopy(facts, from: sender))
    }
    let usual = letter(.wednesday(outcome))
    #expect(usual.words(withTyped: false).contains(words) == (outcome != .notReached))
    // As many as before the sentence was there: what goes on formally says more.
    #expect(try LetterSetter.document(usual).pages == ([.formal, .stopped].contains(outcome) ? 3 : 2))
    // A correction is of a talk that has been asked about; without a page there is nowhere to say it.
    let pageless = LetterSender.borgerservice.without([.writing])
    for other in [letter(.wednesday(outcome, version: 2)), letter(.wednesday(outcome), from: pageless)] {
        #expect(!other.words(withTyped: false).contains(words))
    }
}

private let receipt = LetterText.letter(
    Wording.receiptTemplate, to: "Søren Ærø Ågård", Wording.receipt(.tuesday(route: .split), from: .borgerservice))

@Test func `a document's title and metadata say nothing about anybody`() throws {
    let info = try ReadPDF(receipt).info
    #expect(info.contains("Title:           Brev fra kommunen\n"))
    for word in ["Søren", "Ærø", "K-4Q7", "klage"] { #expect(!info.contains(word)) }
}

@Test func `a document can be read aloud: its language and its structure are marked`() throws {
    let document = try ReadPDF(receipt)
    #expect(try document.info.contains("Tagged:          yes"))
    #expect(try LetterSetter.pdf(receipt).contains("/Lang (da-DK)"))
    let structure = try document.structure
    #expect(structure.contains("H1"))
    #expect(structure.contains("Tak for din klage"))
    #expect(structure.contains("H2"))
}

@Test func `a letter is A4 and fits on the page it should`() throws {
    let info = try ReadPDF(receipt).info
    #expect(info.contains("595.28 x 841.89 pts (A4)"))
    #expect(info.contains("Pages:           1\n"))
}

@Test func `the same letter is the same bytes`() throws {
    #expect(try LetterSetter.pdf(receipt) == LetterSetter.pdf(receipt))
}

@Test func `no line breaks within the number of a case, wherever it comes in the line`() throws {
    let number = "K-4Q7ZK2M9T5X1C8W3R6HD"
    let texts = (1...40).map {
        LetterBlock.paragraph(String(repeating: "ordene ", count: $0) + "nr. \(number). Og mere.")
    }
    let lines = try ReadPDF(LetterText.letter("t", to: "Søren", texts)).text.split(separator: "\n")
    #expect(lines.count { $0.contains(number) } >= 42)
    #expect(!lines.contains { $0.hasSuffix("K-") })
}

@Test func `a long note goes on over pages, every line of it, each page numbered`() throws {
    let lines = (1...150).map { "Linje \($0) af det, der blev sagt." }
    let facts = NoteCopyFacts.wednesday(.formal, note: NoteDraft(text: lines.joined(separator: "\n")))
    let letter = LetterText.letter(
        Wording.noteCopyTemplate, to: "Søren Ærø Ågård", Wording.noteCopy(facts, from: .borgerservice))
    let document = try ReadPDF(letter)
    let text = try document.text
    for line in lines { #expect(text.contains(line)) }
    #expect(try document.info.contains("Pages:           4\n"))
    for page in 1...4 { #expect(text.contains("Side \(page) af 4")) }
}

@Test(arguments: 14..<28)
func `no heading stands alone at the foot of a page, whatever stands above it and behind it`(lines: Int) throws {
    let heading = "Hvem kan du kontakte?"
    let words = "Ring til os, " + String(repeating: "eller skriv til os, ", count: 12) + "når det passer dig."
    let closes: [[LetterBlock]] = [
        [.paragraph("Ring til os, når det passer dig."), Wording.regards, .paragraph("Borgerservice")],
        [.paragraph(words), .section("Det næste"), .paragraph("Mere.")],
    ]
    for close in closes {
        let blocks = (1...lines).map { LetterBlock.paragraph("Linje \($0).") } + [.section(heading)] + close
        let text = try ReadPDF(LetterText.letter("t", to: "Søren", blocks)).text
        let read = text.split(whereSeparator: \.isNewline).map(String.init)
        let place = try #require(read.firstIndex { $0.hasSuffix(heading) })
        #expect(read[place + 1].hasPrefix("Ring til os, "), "\(read[place...])")
    }
}

@Test(arguments: 14..<28)
func `what leads in to somebody's words goes to the next page with them`(lines: Int) throws {
    let words: [LetterBlock] = [
        .section("Om at slutte sagen"), .paragraph("Borgeren har sagt ja:"), .verbatim("Ja, luk den."),
    ]
    let blocks = (1...lines).map { LetterBlock.paragraph("Linje \($0).") } + words
    let read = try ReadPDF(LetterText.letter("t", to: "Søren", blocks)).text.split(whereSeparator: \.isNewline)
    let place = try #require(read.firstIndex { $0.hasSuffix("Borgeren har sagt ja:") })
    #expect(read[place + 1] == "Ja, luk den.", "\(read[place...])")
}

@Test func `names in any script stand in the window`() throws {
    for name in ["Łukasz Żółć", "Дмитро Шевченко", "Þórunn Ægisdóttir", "Νίκος Παπαδόπουλος", "Nguyễn Thị Ánh"] {
        #expect(try ReadPDF(LetterText.letter("receipt/1", to: name, [.paragraph(name)])).text.contains(name))
    }
}

@Test func `a very long name and address stay inside the window`() throws {
    let name = String(repeating: "Maximiliana ", count: 40)
    let text = try ReadPDF(LetterText.letter("receipt/1", to: name, [.heading("Overskrift")])).text
    #expect(text.contains("Overskrift"))
    #expect(text.split(separator: " ").count { $0.hasSuffix("Maximiliana") } < 40)
}

extension [UInt8] {
    fileprivate func contains(_ text: String) -> Bool { String(decoding: self, as: UTF8.self).contains(text) }
}
