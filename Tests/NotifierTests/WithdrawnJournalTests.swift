import CaseModel
import Foundation
import NotifierShell
import Runtime
import Support
import Testing
import Wire

/// A letter that was handed over to the journal and stopped before it was posted: the journal is told.
@Suite struct WithdrawnJournalTests {
    private static let secretary = Viewer(person: "P-9", unit: "U-demo01", roles: [.secretariat], leads: [])
    private let house: JournalHouse
    private let letter: LetterID

    init() throws {
        house = try JournalHouse()
        letter = try house.register().letter
    }

    private var word: JSON {
        get throws {
            let path = house.folder.file("outbox/journal/\(letter).withdrawn.json")
            return try JSON.read([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
        }
    }

    private func stop() throws {
        _ = try house.bench.ask(SettleLetter(letter: letter, ground: .needless), as: Desk.colleague)
    }

    private func stands() throws -> [LetterStand] {
        try house.bench.ask(ListDeliveries(), as: Desk.colleague).rows.map(\.stand)
    }

    @Test("R-077 the journal is told that a letter was stopped, by a word of its own beside the document")
    func stopped() throws {
        let before = house.files("outbox/journal")
        let document = try #require(try house.row().delivery?.document)
        try stop()
        #expect(house.files("outbox/journal") == (before + ["\(letter).withdrawn.json"]).sorted())
        let word = try word
        #expect(word["format"]?.string == "genklang-journal-withdrawal/1")
        #expect(word["withdraws"]?.string == document && word["letter"]?.string == letter.rawValue)
        #expect(word["document"]?.string != document && word["case"]?.string == "K-1")
        #expect(word["date"]?.string == "2025-03-04" && word["subject"]?.string == "Kvittering for henvendelse")
        #expect(!word.text.contains(Desk.citizen))
        let row = try #require(try house.row().journal)
        #expect(row.isWithdrawal == true && row.place == .laid && !row.isMissing)
        // The same word, however often it is said.
        try house.bench.restart()
        #expect(try self.word == word)
    }

    @Test("R-077 the word has a receipt of its own, which is chased; the letter's own number is not lost by it")
    func chased() throws {
        try house.receipt(of: try house.row(), number: "2025-7")
        try stop()
        #expect(try house.row().journal?.number == "2025-7")
        for name in house.files("outbox/journal") {
            try FileManager.default.removeItem(atPath: house.folder.file("outbox/journal/\(name)"))
        }
        try house.bench.wait(until: "2025-03-05T10:00+01:00")
        // Only the word is laid again: nothing more is expected of the letter.
        #expect(house.files("outbox/journal") == ["\(letter).withdrawn.json"])
        #expect(try stands() == [.unjournaled])
        #expect(try house.bench.ask(ShowDelivery(letter: letter), as: Desk.colleague).stand == .unjournaled)
        let own = try #require(try word["document"]?.string)
        let receipt = { (said: String, value: String) -> JSON in
            ["format": "genklang-journal-receipt/1", "document": .string(own), said: .string(value)]
        }
        try house.receipt(receipt("refused", "case_closed"), as: "w1.json")
        #expect(try house.row().journal?.code == "case_closed")
        _ = try house.bench.ask(JournalAgain(letter: letter), as: Desk.colleague)
        #expect(try house.row().journal?.place == .laid)
        try house.receipt(receipt("journal", "2025-7-x"), as: "w2.json")
        let row = try #require(try house.row().journal)
        #expect(row.place == .entered && row.number == "2025-7-x" && row.isWithdrawal == true)
        #expect(try stands().isEmpty)
        #expect(
            house.bench.refusal(of: JournalAgain(letter: letter), as: Desk.colleague) == "notifier.nothing_to_retry")
    }

    @Test func `a letter that had been collected is withdrawn once whoever prints has it out of the pile`() throws {
        let letters = house.folder.file("outbox/letters")
        try FileManager.default.createDirectory(atPath: "\(letters)/taken", withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: "\(letters)/\(letter).pdf", toPath: "\(letters)/taken/\(letter).pdf")
        try stop()
        #expect(try house.row().journal?.isWithdrawal == nil, "nobody knows yet that it was not posted")
        _ = try house.bench.ask(MarkPrinted(letters: [letter]), as: Self.secretary)
        #expect(try house.row().journal?.isWithdrawal == true)
    }

    @Test func `a letter that is with the citizen after all stands in the journal as if it had never been stopped`()
        throws
    {
        try stop()
        _ = try house.bench.ask(
            TellDelivery(letter: letter, said: .received, ground: .recipientAsked), as: Desk.colleague)
        let row = try #require(try house.row().journal)
        #expect(row.isWithdrawal == nil && row.place == .laid && !row.isMissing)
    }
}
