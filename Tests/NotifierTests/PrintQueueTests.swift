import CaseModel
import Foundation
import NotifierCore
import NotifierShell
import Store
import Support
import Testing
import Wording

/// The pile of letters on paper, and that it has been printed and posted.
@Suite struct PrintQueueTests {
    private static let secretary = Viewer(person: "P-9", unit: "U-demo01", roles: [.secretariat], leads: [])

    /// Notifier with a receipt and a copy on paper.
    private func desk() throws -> Desk {
        let desk = try Desk(printing: true)
        try desk.register(route: .formal)
        try desk.file()
        return desk
    }

    private func list(_ desk: Desk) -> [[String]]? {
        let text = try? String(contentsOfFile: "\(desk.folder.path)/outbox/letters.csv", encoding: .utf8)
        return text?.split(separator: "\r\n").map { $0.split(separator: ";").map(String.init) }
    }

    @Test func `a minute after something changed the list names each letter in its order, and nobody`() throws {
        let desk = try desk()
        #expect(list(desk) == nil)
        try desk.bench.wait(until: "2025-03-04T10:01:01+01:00")
        let rows = try #require(list(desk))
        #expect(rows[0] == ["nr", "fil", "mappe", "sider", "rude", "til", "lagt", "stop"])
        // The thin receipt before the copy of two pages, though they lie there since the same moment.
        #expect(rows[1...].map { $0[0] } == ["1", "2"] && rows[1...].map { $0[3] } == ["1", "2"])
        #expect(rows[1...].map { $0[4] } == ["ok", "ok"] && rows[1...].map { $0[5] } == ["Danmark", "Danmark"])
        #expect(Set(rows[1...].map { $0[1] }) == Set(desk.files("letters")))
        #expect(!rows.joined().contains { $0.contains("Ågård") || $0.contains("Blåbær") || $0.contains("K-1") })
    }

    @Test func `whoever prints says that letters are posted, once, and the list gets shorter`() throws {
        let desk = try desk()
        let queue = try desk.bench.ask(ListPrintQueue(), as: Self.secretary).sheets
        #expect(queue.map(\.number) == [1, 2] && queue.map(\.pages) == [1, 2])
        let first = queue[0].letter
        let reply = try desk.bench.ask(
            MarkPrinted(letters: [first, "L-none"], reference: "Job-17"), as: Self.secretary)
        #expect(reply.posted == [first] && reply.unchanged == ["L-none"])
        let row = try #require(try desk.letters().first { $0.letter == first }?.delivery)
        #expect(row.state == .received && row.evidence?.by == "P-9" && row.evidence?.reference == "Job-17")
        #expect(try desk.bench.ask(MarkPrinted(letters: [first]), as: Self.secretary).unchanged == [first])
        #expect(try desk.bench.ask(ListPrintQueue(), by: .operator).sheets.map(\.letter) == [queue[1].letter])
        try desk.bench.wait(until: "2025-03-04T10:05+01:00")
        #expect(list(desk)?.count == 2)
    }

    @Test func `neither a caseworker nor another service prints, and a reference is one line`() throws {
        let desk = try desk()
        #expect(desk.bench.refusal(of: ListPrintQueue(), as: Desk.colleague) == "call.may_not_do")
        #expect(desk.bench.refusal(of: MarkPrinted(letters: []), as: Desk.colleague) == "call.may_not_do")
        #expect(desk.bench.refusal(of: ListPrintQueue(), by: .intake) != nil)
        let letter = try desk.letters()[0].letter
        let wish = MarkPrinted(letters: [letter], reference: "Pakket af Ib")
        #expect(desk.bench.refusal(of: wish, as: Self.secretary) == "notifier.reference_wrong")
        #expect(try desk.letters()[0].delivery?.state == .spooled)
    }

    @Test func `an address that the window would cut off is put right by a person first`() throws {
        let desk = try Desk(printing: true)
        desk.address = (1...9).map { "Linje \($0)" } + ["9999 Eksempelby"]
        try desk.register(route: .formal)
        let row = try #require(try desk.letters().first)
        #expect(row.state == .needsPerson && row.reason == "channel.address_too_long" && desk.files("letters").isEmpty)
        desk.address = ["Blåbærvej 12", "9999 Eksempelby"]
        _ = try desk.bench.ask(RetryLetter(letter: row.letter), as: Desk.colleague)
        #expect(try desk.letters().first?.state == .sent)
    }

    @Test("R-014 nothing is printed without an address: it waits for a person, and has not left")
    func noAddress() throws {
        let desk = try Desk(printing: true)
        desk.address = []
        try desk.register(route: .formal)
        desk.address = [" "]
        try desk.file()
        let rows = try desk.letters()
        #expect(rows.map(\.state) == [.needsPerson, .needsPerson])
        #expect(rows.allSatisfy { $0.reason == "channel.address_missing" })
        #expect(desk.files("letters").isEmpty)
        #expect(try desk.bench.said(LetterSent.self).isEmpty)
        desk.address = ["Blåbærvej 12", "9999 Eksempelby"]
        for row in try desk.letters() { _ = try desk.bench.ask(RetryLetter(letter: row.letter), as: Desk.colleague) }
        #expect(desk.files("letters").count == 2)
    }

    @Test func `what goes abroad lies last, and what an older release laid without an address says so`() throws {
        let desk = try Desk(printing: true)
        desk.address = ["Storgatan 1", "211 22 Malmö", "Sverige"]
        try desk.register(route: .formal)
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .abroad), as: Desk.colleague)
        try desk.file()
        #expect(try desk.bench.ask(ListPrintQueue(), as: Self.secretary).sheets.map(\.isAbroad) == [true, true])
        try desk.bench.database.run("UPDATE print_sheet SET has_window = 0, is_abroad = 0 WHERE pages = 1", [:])
        let sheets = try desk.bench.ask(ListPrintQueue(), as: Self.secretary).sheets
        #expect(sheets.map(\.hasWindow) == [false, true] && sheets.map(\.isAbroad) == [false, true])
        try desk.bench.wait(until: "2025-03-04T10:05+01:00")
        #expect(list(desk)?[1...].map { $0[4...5] } == [["mangler adresse", "Danmark"], ["ok", "udland"]])
    }

    @Test(arguments: [1, 2, 3, 12]) func `a letter's pages are counted where they are set`(pages: Int) throws {
        let blocks = (1..<pages).flatMap { [LetterBlock.paragraph("Side \($0)"), .newPage] } + [.paragraph("Sidst")]
        let set = try LetterSetter.document(.letter("t", to: "Søren Ågård", blocks))
        #expect(set.pages == pages)
        #expect(try ReadPDF(set.bytes).info.firstMatch(of: /Pages: +(\d+)/).map { String($0.1) } == "\(pages)")
    }
}
