import CaseModel
import Foundation
import NotifierCore
import NotifierShell
import Runtime
import Seal
import Support
import Testing
import Wire
import Wording

/// Letters on their way into the municipality's journal, and back with a number.
@Suite struct `The municipality's journal` {
    @Test("R-077 a letter is handed over as its document with date, short subject, parties and direction")
    func handedOver() throws {
        let house = try JournalHouse()
        let row = try house.register()
        #expect(house.files("outbox/journal") == ["\(row.letter).json", "\(row.letter).pdf"])
        let bytes = try Data(contentsOf: URL(fileURLWithPath: house.folder.file("outbox/journal/\(row.letter).json")))
        let json = try JSON.read([UInt8](bytes))
        #expect(json["format"]?.string == "genklang-journal/1" && json["direction"]?.string == "outgoing")
        #expect(json["date"]?.string == "2025-03-04" && json["subject"]?.string == "Kvittering for henvendelse")
        #expect(json["to"]?.array?.first?["name"]?.string == Desk.citizen)
        #expect(json["from"]?["unit"]?.string == "Jobcenter Nord")
        #expect(json["document"]?.string == row.delivery?.document && json["case"]?.string == "K-1")
        let pdf = try Data(contentsOf: URL(fileURLWithPath: house.folder.file("outbox/journal/\(row.letter).pdf")))
        #expect(json["sha256"]?.string == Hex.encode(Seal.sha256([UInt8](pdf))))
        #expect(json["sha256"]?.string == row.digest, "the same paper that left the house")
        #expect(row.journal?.place == .laid && row.journal?.isMissing == false)
    }

    @Test func `the journal's number is read back once, stands on the case, and cannot become another`() throws {
        let house = try JournalHouse()
        let row = try house.register()
        try house.receipt(of: row, number: "2025-000123-7")
        #expect(try house.row().journal?.number == "2025-000123-7")
        try house.receipt(of: row, number: "2025-000123-7", as: "2.json")
        try house.receipt(of: row, number: "2025-999999-9", as: "3.json")
        try house.receipt(
            ["format": "genklang-journal-receipt/1", "document": "nobody's", "journal": "7"], as: "4.json")
        try house.receipt(["format": "genklang-journal-receipt/1", "document": "x", "journal": "to ord"], as: "5.json")
        #expect(try house.row().journal?.number == "2025-000123-7")
        #expect(
            house.files("outbox/receipts/unread").filter { $0.hasSuffix(".json") } == ["3.json", "4.json", "5.json"])
        #expect(
            house.bench.refusal(of: JournalAgain(letter: row.letter), as: Desk.colleague) == "notifier.nothing_to_retry"
        )
    }

    @Test func `a receipt that is missing after a day is chased: the document is laid again, and somebody sees it`()
        throws
    {
        let house = try JournalHouse()
        let row = try house.register()
        let caller = Viewer(person: "P-5", unit: "U-demo03", roles: [.caseworker], leads: [])
        try house.bench.hear(
            CaseAssigned(
                case: "K-1", unit: "U-demo03", person: caller.person, previous: nil, by: "P-1", isConcerned: false),
            from: .intake, about: CaseID("K-1"))
        func counted() throws -> Int { try house.bench.ask(CountWaitingLetters(), as: caller).mine }
        for name in house.files("outbox/journal") {
            try FileManager.default.removeItem(atPath: house.folder.file("outbox/journal/\(name)"))
        }
        try house.bench.wait(until: "2025-03-05T09:59+01:00")
        #expect(house.files("outbox/journal").isEmpty)
        #expect(try house.bench.ask(ListDeliveries(), as: Desk.colleague).rows.isEmpty)
        try house.bench.wait(until: "2025-03-05T10:00+01:00")
        #expect(house.files("outbox/journal") == ["\(row.letter).json", "\(row.letter).pdf"])
        #expect(try house.bench.ask(ListDeliveries(), as: Desk.colleague).rows.map(\.stand) == [.unjournaled])
        #expect(try counted() == 1)
        try house.bench.restart()
        try house.receipt(of: row, number: "2025-7")
        #expect(try counted() == 0)
        #expect(try house.bench.ask(ListDeliveries(), as: Desk.colleague).rows.isEmpty)
    }

    @Test("R-167 what lies to be printed where nobody says what is printed has left; where somebody does, it has not")
    func printedUntold() throws {
        let untold = try JournalHouse().register()
        #expect(untold.delivery?.state == .spooled && untold.isPrintedUntold == true && untold.hasLeft)
        let told = try JournalHouse(printWorkingDays: 1).register()
        #expect(told.delivery?.state == .spooled && told.isPrintedUntold == nil && !told.hasLeft)
    }

    @Test func `a receipt that names the document in capitals is of the same document`() throws {
        let house = try JournalHouse()
        let row = try house.register()
        try house.receipt(
            [
                "format": "genklang-journal-receipt/1",
                "document": .string((row.delivery?.document ?? "").uppercased()), "journal": "2025-7",
            ], as: "1.json")
        #expect(try house.row().journal?.place == .entered)
    }

    @Test func `what the case system has given no number is counted for whoever watches, until it has`() throws {
        let house = try JournalHouse()
        let row = try house.register()
        func sign() -> ServiceSign? { house.bench.signs().first { $0.name == "journal_unanswered" } }
        #expect(sign() == nil)
        try house.bench.wait(until: "2025-03-06T10:01+01:00")
        #expect(sign()?.count == 1 && sign()?.isTrouble == true)
        try house.receipt(of: row, number: "2025-7")
        #expect(sign() == nil)
    }

    @Test func `what the case system refuses waits for a person, who has it handed over again`() throws {
        let house = try JournalHouse()
        let row = try house.register()
        try house.receipt(
            [
                "format": "genklang-journal-receipt/1", "document": .string(row.delivery?.document ?? ""),
                "refused": "case_closed",
            ], as: "1.json")
        let refused = try #require(try house.bench.ask(ListDeliveries(), as: Desk.colleague).rows.first)
        #expect(refused.stand == .unjournaled && refused.letter.journal?.code == "case_closed")
        #expect(house.bench.refusal(of: JournalAgain(letter: row.letter), as: Desk.stranger) == "call.may_not_see")
        #expect(try house.bench.ask(JournalAgain(letter: row.letter), as: Desk.colleague).journal?.isMissing == false)
        #expect(try house.row().journal?.place == .laid)
    }

    @Test func `what cannot be laid is seen by somebody after a day, and is laid by itself once it can be`() throws {
        let house = try JournalHouse()
        try FileManager.default.createDirectory(
            atPath: house.folder.file("outbox"), withIntermediateDirectories: true)
        #expect(FileManager.default.createFile(atPath: house.folder.file("outbox/journal"), contents: nil))
        #expect(try house.register().journal?.place == .owed)
        try house.bench.wait(until: "2025-03-05T09:59+01:00")
        #expect(try house.bench.ask(ListDeliveries(), as: Desk.colleague).rows.isEmpty)
        try house.bench.wait(until: "2025-03-05T10:01+01:00")
        #expect(try house.bench.ask(ListDeliveries(), as: Desk.colleague).rows.map(\.stand) == [.unjournaled])
        try FileManager.default.removeItem(atPath: house.folder.file("outbox/journal"))
        try house.bench.wait(until: "2025-03-05T10:03+01:00")
        let row = try house.row()
        #expect(row.journal?.place == .laid && house.files("outbox/journal").count == 2)
        try house.receipt(of: row, number: "2025-7")
        #expect(try house.bench.ask(ListDeliveries(), as: Desk.colleague).rows.isEmpty)
    }

    @Test("R-077 paper is handed over when it is posted, and not before: what was stopped in the pile never was sent")
    func paper() throws {
        let house = try JournalHouse(printWorkingDays: 1)
        let secretary = Viewer(person: "P-9", unit: "U-demo01", roles: [.secretariat], leads: [])
        let row = try house.register()
        #expect(row.delivery?.state == .spooled && row.journal == nil && house.files("outbox/journal").isEmpty)
        try house.bench.wait(until: "2025-03-04T13:00+01:00")
        _ = try house.bench.ask(MarkPrinted(letters: [row.letter]), as: secretary)
        #expect(try house.row().journal?.place == .laid)
        #expect(house.files("outbox/journal") == ["\(row.letter).json", "\(row.letter).pdf"])
        let path = house.folder.file("outbox/journal/\(row.letter).json")
        let metadata = try JSON.read([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
        #expect(metadata["sent"]?.string == "2025-03-04T12:00:00.000Z" && metadata["date"]?.string == "2025-03-04")
        // Laid there again it says the same.
        try house.bench.wait(until: "2025-03-05T14:00+01:00")
        #expect(try JSON.read([UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))) == metadata)

        let other = try JournalHouse(printWorkingDays: 1)
        let stopped = try other.register()
        _ = try other.bench.ask(SettleLetter(letter: stopped.letter, ground: .needless), as: Desk.colleague)
        #expect(try other.row().journal == nil && other.files("outbox/journal").isEmpty)
    }

    @Test func `where no case system is named nothing is handed over`() throws {
        let house = try JournalHouse(isHandedOver: false)
        #expect(try house.register().journal == nil)
        #expect(house.files("outbox/journal").isEmpty)
    }

    @Test(arguments: [JournalInput.laid, .entered(number: "7"), .refused(code: "no"), .timePassed, .retried])
    func `what stands in the journal stays there, whatever comes`(input: JournalInput) throws {
        let entry = JournalEntry<LetterID>(
            paper: "L-1", document: "d", state: .entered(number: "7"), since: "2025-03-04T10:00+01:00")
        let next = try? entry.transition(input, at: "2025-03-09T10:00+01:00", patience: 1)
        #expect(next == nil || next == entry)
    }
}
