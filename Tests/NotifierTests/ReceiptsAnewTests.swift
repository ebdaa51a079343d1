import CaseModel
import Foundation
import NotifierShell
import Support
import Testing

/// What a receipt says of how the citizen is answered, where that becomes another before the citizen has it.
@Suite struct ReceiptsAnewTests {
    private func words(_ desk: Desk, _ letter: LetterID) throws -> String {
        let text = try ReadPDF(desk.bytes("letters", "\(letter).pdf")).text
        // As it is read, and not as its lines end.
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func hear(_ desk: Desk, _ event: some BusEvent, from source: ServiceName = .callback) throws {
        try desk.bench.hear(event, from: source, about: CaseID("K-1"))
    }

    private func judged(_ desk: Desk, _ route: Route) throws {
        try hear(
            desk,
            CaseJudged(
                case: "K-1", unit: "U-demo03", kind: .complaint, route: route, about: [],
                exclusion: route == .formal ? .substantive : nil), from: .intake)
    }

    private func lying(_ desk: Desk) throws -> [LetterID] {
        try desk.letters().filter { $0.kind == .receipt && $0.delivery?.state == .spooled }.map(\.letter)
    }

    @Test("R-014 R-017 where the unit does not ring about such contacts, the receipt promises no call")
    func notRung() throws {
        let desk = try Desk(printing: true)
        try desk.register(route: .callback)
        #expect(try lying(desk).isEmpty, "it waits to hear by when somebody rings")
        try hear(desk, CallNotOwed(case: "K-1"))
        let text = try words(desk, #require(try lying(desk).first))
        #expect(text.contains("Du får et skriftligt svar fra os") && !text.contains("ringer til dig"))
    }

    @Test("R-014 a receipt that promises a call is taken out and made anew when the citizen wants it in writing")
    func wentFormal() throws {
        let desk = try Desk(printing: true)
        try desk.register(route: .callback)
        try desk.owe()
        let first = try #require(try lying(desk).first)
        #expect(try words(desk, first).contains("En medarbejder ringer til dig senest"))
        try hear(desk, WentFormal(case: "K-1"), from: .intake)
        let rows = try desk.letters().filter { $0.kind == .receipt }
        #expect(rows.map(\.delivery?.state) == [.replaced, .spooled])
        #expect(rows[0].delivery?.evidence?.code == "answer.changed")
        #expect(!desk.files("letters").contains("\(first).pdf"))
        let text = try words(desk, rows[1].letter)
        #expect(text.contains("Du får et skriftligt svar fra os") && !text.contains("ringer til dig"))
        // Heard once more, nothing happens; nobody is told, and nothing is owed by it.
        try hear(desk, CallNotOwed(case: "K-1"))
        #expect(try desk.letters().count == 2 && desk.files("staff").isEmpty)
    }

    @Test("R-014 judged to be about a decision alone, and back: the one receipt that lies there says what holds")
    func judgedAndBack() throws {
        let desk = try Desk(printing: true)
        try desk.register(route: .callback)
        try desk.owe()
        try judged(desk, .formal)
        var text = try words(desk, #require(try lying(desk).first))
        #expect(text.contains("Du får et skriftligt svar fra os"))
        try judged(desk, .callback)
        text = try words(desk, #require(try lying(desk).first))
        #expect(text.contains("Du får et skriftligt svar fra os"), "nobody has said that somebody rings")
        try desk.owe()
        text = try words(desk, #require(try lying(desk).first))
        #expect(text.contains("En medarbejder ringer til dig senest"))
        try judged(desk, .split)
        text = try words(desk, #require(try lying(desk).first))
        #expect(text.contains("handler også om en afgørelse") && text.contains("ringer til dig senest"))
        #expect(try lying(desk).count == 1 && desk.files("letters").filter { $0.hasSuffix(".pdf") }.count == 1)
    }

    @Test("R-014 what has been collected stands, and so does one behind which the talk was held")
    func stands() throws {
        let desk = try Desk(printing: true)
        try desk.register(route: .callback)
        try desk.owe()
        let first = try #require(try lying(desk).first)
        let folder = "\(desk.folder.path)/outbox/letters"
        try FileManager.default.createDirectory(atPath: "\(folder)/taken", withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: "\(folder)/\(first).pdf", toPath: "\(folder)/taken/\(first).pdf")
        try hear(desk, WentFormal(case: "K-1"), from: .intake)
        #expect(try desk.letters().map(\.letter) == [first])
        let talked = try Desk(printing: true)
        try talked.register(route: .callback)
        try talked.owe()
        try talked.file()
        try hear(talked, WentFormal(case: "K-1"), from: .intake)
        #expect(try talked.letters().filter { $0.kind == .receipt }.count == 1)
    }

    @Test("R-014 held back while nobody knows whose the address is, it says what holds when it goes")
    func heldBack() throws {
        let desk = try Desk(printing: true)
        try desk.register(route: .callback, canBeWrittenTo: false)
        try hear(desk, CallNotOwed(case: "K-1"))
        #expect(try lying(desk).isEmpty)
        try hear(desk, CitizenVerified(case: "K-1", canBeWrittenTo: true), from: .intake)
        #expect(try words(desk, #require(try lying(desk).first)).contains("Du får et skriftligt svar fra os"))
    }

    @Test("R-014 a receipt that waited for a colleague until somebody had talked with the citizen is not sent")
    func waitedUntilTalk() throws {
        let desk = try Desk(printing: true)
        desk.address = ["Blåbærvej 12", "Eksempelby"]
        try desk.register(route: .callback)
        try desk.owe()
        try #require(desk.letters().map(\.reason) == ["channel.postal_code_missing"])
        try desk.file()
        desk.address = ["Blåbærvej 12", "9999 Eksempelby"]
        try desk.bench.hear(
            CitizenCorrected(case: "K-1", details: [.address], canBeWrittenTo: true), from: .intake,
            about: CaseID("K-1"))
        let rows = try desk.letters()
        #expect(rows.first { $0.kind == .receipt }?.reason == "notifier.superseded")
        #expect(try lying(desk).isEmpty)
    }

    @Test("R-014 a receipt that lies as Digital Post behind the talk is not made anew on paper")
    func recalledBehindTalk() throws {
        let desk = try Desk(printing: true)
        try desk.register(route: .callback)
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .digital), as: Desk.colleague)
        try desk.owe()
        let receipt = try #require(try desk.letters().last)
        try #require(desk.files("digital-post").contains("\(receipt.letter).xml"))
        try desk.file()
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .exempt), as: Desk.colleague)
        let rows = try desk.letters()
        #expect(rows.filter { $0.kind == .receipt }.map(\.letter) == [receipt.letter])
        #expect(rows.first { $0.kind == .receipt }?.delivery?.evidence?.code == "letter.newer")
        #expect(rows.filter { $0.kind == .noteCopy }.last?.delivery?.channel == .paper)
    }
}
