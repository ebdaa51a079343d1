import CaseModel
import NotifierCore
import NotifierShell
import Seal
import Store
import Support
import Testing

/// Somebody has put right who a citizen is or where they live: what waited for that goes by itself.
@Suite struct CorrectionTests {
    private func correct(_ desk: Desk, _ details: [CitizenDetail] = [.address], canBeWrittenTo: Bool = true) throws {
        let event = CitizenCorrected(case: "K-1", details: details, canBeWrittenTo: canBeWrittenTo)
        try desk.bench.hear(event, from: .intake, about: CaseID("K-1"))
    }

    @Test("R-014 a letter that waited for an address leaves when there is one, without anybody asking")
    func missing() throws {
        let desk = try Desk()
        desk.address = []
        try desk.register(route: .formal)
        #expect(try desk.letters().map(\.reason) == ["channel.address_missing"])
        try correct(desk, [.phone])
        #expect(
            try desk.letters().map(\.reason) == ["channel.address_missing"], "it is still missing, and says so again")
        desk.address = ["Flyttevej 9", "9999 Eksempelby"]
        try correct(desk)
        #expect(try desk.letters().map(\.state) == [.sent])
    }

    @Test("R-014 a letter by Digital Post that waited for the number leaves when it is written")
    func number() throws {
        let desk = try Desk()
        desk.cpr = nil
        try desk.register()
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .digital), as: Desk.colleague)
        try desk.owe()
        #expect(try desk.letters().map(\.reason) == ["channel.number_missing"])
        desk.cpr = CPR("2211771212")
        try correct(desk, [.number])
        #expect(try desk.letters().map(\.state) == [.sent] && desk.files("digital-post").count == 1)
    }

    @Test
    func `another address than the last letter's is looked at by somebody, as it stands after the last correction`()
        throws
    {
        let desk = try Desk()
        try desk.register(route: .formal)
        desk.address = ["Forkertvej 1", "9999 Eksempelby"]
        desk.changed = desk.bench.clock.now
        try desk.file()
        #expect(try desk.letters().last?.reason == "channel.address_changed")
        desk.address = ["Flyttevej 9", "9999 Eksempelby"]
        try correct(desk)
        #expect(try desk.letters().last?.reason == "channel.address_changed")
        _ = try desk.bench.ask(ConfirmAddress(case: "K-1"), as: Desk.colleague)
        let copy = try #require(try desk.letters().last)
        #expect(copy.state == .sent)
        #expect(try ReadPDF(desk.bytes("letters", "\(copy.letter).pdf")).text.contains("Flyttevej 9"))
    }

    @Test("R-014 the first letter waits too, where the address is another than the case was registered with")
    func first() throws {
        let desk = try Desk()
        desk.changed = "2025-03-04T09:30+01:00"
        try desk.register(route: .formal)
        #expect(try desk.letters().map(\.reason) == ["channel.address_changed"])
        #expect(desk.files("letters").isEmpty)
        _ = try desk.bench.ask(ConfirmAddress(case: "K-1"), as: Desk.colleague)
        #expect(try desk.letters().map(\.state) == [.sent])
        // It has been looked at: the next goes there by itself, also after a stop.
        try desk.bench.restart()
        try desk.file()
        #expect(try desk.letters().map(\.state) == [.sent, .sent])
    }

    @Test("R-014 a number that became another is looked at before Digital Post goes to it, whatever way went before")
    func exchangedNumber() throws {
        for first in [PostRegistration.digital, .exempt] {
            let desk = try Desk()
            try desk.register()
            _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: first), as: Desk.colleague)
            try desk.owe()
            let receipt = try #require(try desk.letters().first)
            _ = try desk.bench.ask(TellDelivery(letter: receipt.letter, said: .received), as: Desk.colleague)
            _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .digital), as: Desk.colleague)
            desk.cpr = CPR("2512779996")
            desk.changed = desk.bench.clock.now
            desk.numberChanged = desk.bench.clock.now
            try desk.file()
            func found() throws -> LetterRow { try #require(try desk.letters().first { $0.kind == .noteCopy }) }
            #expect(try found().reason == "channel.address_changed")
            _ = try desk.bench.ask(ConfirmAddress(case: "K-1"), as: Desk.colleague)
            let copy = try found()
            #expect(copy.state == .sent && copy.delivery?.channel == .digitalPost)
            #expect(
                try MeMoReader(desk.bytes("digital-post", "\(copy.letter).xml")).text(
                    "MessageHeader/Recipient/recipientID") == "2512779996")
        }
    }

    @Test func `an address that an older release has written to is the same, until the number becomes another`() throws
    {
        let desk = try Desk()
        try desk.register(route: .formal)
        let stands = "SELECT seen FROM post_address WHERE case_id = 'K-1'"
        let seen = try #require(try desk.bench.database.first(stands) { $0.text("seen") })
        #expect(
            seen == Hex.encode(Seal.sha256(Array("\(desk.name)\n\(desk.address.joined(separator: "\n"))".utf8))),
            "as an older release wrote it")
        desk.changed = "2025-03-04T09:30+01:00"
        try desk.file()
        #expect(
            try desk.letters().map(\.state) == [.sent, .sent], "the letter before went there, and it was looked at")
        desk.numberChanged = "2025-03-04T10:00+01:00"
        try desk.file(version: 2)
        #expect(try desk.letters().last?.reason == "channel.address_changed")
    }

    @Test
    func `where there is nowhere to write any more, what has not left is held back, and goes when there is again`()
        throws
    {
        let desk = try Desk()
        try desk.register(canBeWrittenTo: false)
        try correct(desk)
        try desk.owe()
        #expect(try desk.letters().map(\.state) == [.sent], "known at registration by nothing but a name")
        desk.address = []
        try desk.file()
        try correct(desk, canBeWrittenTo: false)
        #expect(try desk.letters().last?.reason == "notifier.cannotBeWrittenTo")
    }
}
