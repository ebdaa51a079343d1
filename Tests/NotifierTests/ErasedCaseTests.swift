import CaseModel
import Foundation
import NotifierShell
import Runtime
import Store
import Support
import Testing
import Wire

/// What is left of a case that a decision outside the system has erased (decision 100).
@Suite struct `A case that is erased in Notifier` {
    /// Tables whose rows outlive a case: the ledger and what stands with it, which hold keys, moments, codes and digests; and
    /// what is no case's.
    private static let noCases: Set = [
        "duty", "ledger", "delivered", "delivery", "mailing", "mail_way", "journal", "withdrawn", "withdrawal",
        "settled", "print_sheet", "print_list", "handed_over", "mail_lost",
    ]
    private static let word = PlantedWords.word

    /// A desk whose citizen is called by the word, with a letter that has left and one that waits with what was fetched for it.
    private func filled(printing: Bool = false) throws -> (desk: Desk, path: String) {
        let desk = try Desk(printing: printing)
        desk.name = Self.word
        desk.address = ["\(Self.word)vej 1", "9999 Eksempelby"]
        try desk.register(route: .formal)
        return (desk, desk.folder.file("notifier.sqlite"))
    }

    @Test func `no word of it is left in any table, in the file or in its side file, and the ledger is`() throws {
        let house = try JournalHouse(printWorkingDays: 0)
        let path = house.folder.file("notifier.sqlite")
        let letter = try house.register().letter
        let database = house.bench.database
        // In what was sent, in what waits to be laid for the journal, and in every table of a case.
        try database.run("UPDATE sent SET words = json_set(words, '$.planted', :word)", ["word": .text(Self.word)])
        let planted = PlantedWords(database, noCases: Self.noCases)
        let tables = try planted.plant(
            in: "K-1",
            [
                "sent": ["letter": "'\(letter)'"], "letter_code": ["letter": "'\(letter)'"],
                "letter_uncoded": ["letter": "'\(letter)'"],
                "circle": ["circle": "'{}'"],
                "incoming": ["state": "'refused'", "head": "'\(Self.word)'"],
            ])
        #expect(tables.count >= 6, "\(tables)")
        try database.checkpoint()
        #expect(try !PlantedWords.found(inFilesOf: path).found.isEmpty)

        #expect(try house.bench.erase(["K-1"]) == ["replayed": 1, "erased": 1])
        try house.bench.wait(until: house.bench.clock.now.adding(seconds: 1))
        #expect(try planted.left(of: "K-1") == [])
        let (found, looked) = try PlantedWords.found(inFilesOf: path)
        print("looked in \(looked), and in \(try planted.tables.count) tables")
        #expect(found == [], "looked in \(looked)")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(bytes.range(of: Data(Desk.citizen.utf8)) == nil, "what the citizen is called is gone with it")
        #expect(try database.isSound())
        let ledger = try database.rows("SELECT act FROM ledger WHERE letter = :letter", ["letter": Value(letter)]) {
            $0.text("act")
        }
        #expect(ledger == ["started", "done"])
        #expect(try house.bench.erase(["K-1"]) == ["replayed": 1, "erased": 0])
    }

    @Test func `what lies unprinted is deleted from the outbox, and nothing of it is ever sent again`() throws {
        let (desk, _) = try filled(printing: true)
        let letter = try #require(try desk.letters().first?.letter)
        #expect(desk.files("letters").contains("\(letter).pdf"))
        try desk.bench.erase(["K-1"])
        #expect(desk.files("letters").filter { $0.hasSuffix(".pdf") } == [] && desk.files("letters/stopped") == [])
        #expect(desk.bench.refusal(of: ListLetters(case: "K-1"), as: Desk.colleague) == "case.erased")
        #expect(desk.bench.refusal(of: RetryLetter(letter: letter), as: Desk.colleague) == "case.erased")
        // Said of it afterwards, by whoever has not heard.
        try desk.register(route: .formal)
        try desk.owe()
        try desk.file()
        try desk.ping()
        try desk.bench.wait(until: "2025-03-20T10:00+01:00")
        #expect(desk.files("letters").filter { $0.hasSuffix(".pdf") } == [] && desk.files("staff") == [])
        #expect(try desk.bench.database.rows("SELECT code FROM parked") { $0.text("code") } == [])
    }

    @Test func `after a restore from before the erasure whoever prints is not sent after a paper that they never had`()
        throws
    {
        let (desk, _) = try filled(printing: true)
        let letter = try #require(try desk.letters().first?.letter)
        let copy = try desk.bench.saved()
        func list() throws -> [LetterID] {
            try desk.bench.ask(ListPrintQueue(), as: nil, by: .operator).sheets.map(\.letter)
        }
        #expect(try list() == [letter])
        try desk.bench.erase(["K-1"])
        try desk.bench.wait(until: desk.bench.clock.now.adding(hours: 1))
        #expect(try list() == [])
        try desk.bench.putBack(copy, erasing: ["K-1"])
        try desk.bench.wait(until: desk.bench.clock.now.adding(hours: 1))
        #expect(try list() == [])
        let csv = try String(contentsOfFile: "\(desk.folder.path)/outbox/letters.csv", encoding: .utf8)
        #expect(!csv.contains(letter.rawValue), "\(csv)")
    }

    @Test func `after a restore a paper that lies in the print room's own folder stays on its list`() throws {
        let (desk, _) = try filled(printing: true)
        let letter = try #require(try desk.letters().first?.letter)
        let copy = try desk.bench.saved()
        let outbox = "\(desk.folder.path)/outbox/letters"
        #expect(Files.makeFolder("\(outbox)/taken"))
        try FileManager.default.moveItem(
            atPath: "\(outbox)/\(letter).pdf", toPath: "\(outbox)/taken/\(letter).pdf")
        try desk.bench.putBack(copy, erasing: ["K-1"])
        try desk.bench.wait(until: desk.bench.clock.now.adding(hours: 1))
        let sheets = try desk.bench.ask(ListPrintQueue(), as: nil, by: .operator).sheets
        #expect(sheets.map(\.letter) == [letter] && sheets.first?.isStopped == true)
    }

    @Test func `what waits to be written is let go, and its message to a colleague too`() throws {
        let (desk, _) = try filled()
        desk.refusals[ReadNote.method] = "callback.too_busy"
        desk.silent = [StaffAddress.method]
        try desk.file()
        try desk.ping()
        #expect(try desk.letters().contains { $0.state == .needsPerson || $0.state == .waiting })
        try desk.bench.erase(["K-1"])
        desk.refusals = [:]
        desk.silent = []
        try desk.bench.wait(until: "2025-03-05T10:00+01:00")
        let states = try desk.bench.database.rows("SELECT DISTINCT state FROM duty ORDER BY state") { $0.text("state") }
        #expect(Set(states).isSubset(of: ["done", "dropped"]) && states.contains("dropped"))
        #expect(desk.files("staff") == [])
    }

    @Test func `a letter of the citizen's other case that was to go in one of it goes by itself`() throws {
        let house = try JoinedHouse()
        try house.talk(about: 2)
        try house.bench.erase(["K-1"])
        try house.bench.wait(until: house.bench.clock.now.adding(hours: 24))
        let rows = try house.bench.ask(ListLetters(case: "K-2"), as: Desk.colleague).letters
        #expect(rows.contains { $0.kind == .noteCopy && $0.state == .sent && $0.delivery?.state == .spooled })
        #expect(house.bench.refusal(of: ListLetters(case: "K-1"), as: Desk.colleague) == "case.erased")
    }
}

extension ServiceBench<NotifierService> {
    @discardableResult
    fileprivate func erase(_ ids: [CaseID]) throws -> JSON {
        try operate(.erasuresReplay, ["identifiers": .array(ids.map { .string($0.rawValue) })])
    }
}
