import CaseModel
import Foundation
import NotifierShell
import Support
import Testing

/// Digital Post that lies to be collected while it is said that the citizen's letters go another way.
@Suite struct RecalledPostTests {
    private func desk() throws -> (Desk, LetterID) {
        let desk = try Desk(printing: true)
        try desk.register(route: .formal)
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .digital), as: Desk.colleague)
        let letter = try #require(try desk.letters().last).letter
        try #require(desk.files("digital-post") == ["\(letter).xml"])
        return (desk, letter)
    }

    private func messages(_ desk: Desk) -> [String] { desk.files("digital-post").filter { $0.hasSuffix(".xml") } }

    @Test("R-014 a message that nobody has collected is taken out when the citizen is exempt, and goes on paper")
    func exempt() throws {
        let (desk, letter) = try desk()
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .exempt), as: Desk.colleague)
        #expect(messages(desk) == [] && desk.files("digital-post/stopped") == ["\(letter).xml"])
        let rows = try desk.letters()
        #expect(rows.map(\.delivery?.state) == [.replaced, .replaced, .spooled] && rows[2].delivery?.channel == .paper)
        #expect(rows[1].delivery?.evidence?.code == "way.changed")
        #expect(desk.files("letters").contains("\(rows[2].letter).pdf"))
    }

    @Test("R-014 a child's message is taken out, and waits for who holds custody")
    func child() throws {
        let (desk, _) = try desk()
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .underFifteen), as: Desk.colleague)
        #expect(messages(desk) == [])
        #expect(try desk.letters().map(\.state) == [.sent, .sent, .needsPerson])
        #expect(try desk.letters().last?.reason == "channel.custody_missing")
    }

    @Test("R-014 where somebody else gets the letters, none lies there to the citizen's number")
    func represented() throws {
        let (desk, letter) = try desk()
        desk.through = .representative(name: "Bodil Bistand", addressLines: ["Havevej 3", "9999 Eksempelby"])
        try desk.wayChanged()
        #expect(!messages(desk).contains("\(letter).xml"))
        #expect(try desk.letters().first { $0.letter == letter }?.delivery?.state == .replaced)
        #expect(try desk.letters().last?.delivery?.channel == .paper)
    }

    @Test("R-014 what has been collected went by the way that held then, and a name put right leaves it where it lies")
    func collected() throws {
        let (kept, letter) = try desk()
        try kept.bench.hear(
            CitizenCorrected(case: "K-1", details: [.address], canBeWrittenTo: true), from: .intake,
            about: CaseID("K-1"))
        #expect(messages(kept) == ["\(letter).xml"])
        let (desk, taken) = try desk()
        let folder = "\(desk.folder.path)/outbox/digital-post"
        try FileManager.default.createDirectory(atPath: "\(folder)/taken", withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: "\(folder)/\(taken).xml", toPath: "\(folder)/taken/\(taken).xml")
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .exempt), as: Desk.colleague)
        #expect(try desk.letters().last?.letter == taken && desk.letters().last?.delivery?.state == .spooled)
    }
}
