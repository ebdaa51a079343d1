import CaseModel
import Support
import Testing

/// Letters that go to somebody else for the citizen, and a protected address, with Notifier at work.
@Suite struct ThroughTests {
    private static let home = ["Havevej 3", "9999 Eksempelby"]

    @Test func `a child's letters go to whoever holds custody, and later to the young person's known address`() throws {
        let desk = try Desk()
        try desk.register()
        try desk.owe()
        desk.through = .custody(name: "Mor Ågård", addressLines: Self.home)
        try desk.file()
        #expect(try desk.letters().allSatisfy { $0.state == .sent })
        let texts = try desk.files("letters").map { try ReadPDF(desk.bytes("letters", $0)).text }
        #expect(texts.count { $0.contains("Mor Ågård") && $0.contains("Havevej 3") } == 1)
        // They are greeted, and told whose matter it is.
        let hers = try #require(texts.first { $0.contains("Mor Ågård") })
        #expect(hers.contains("Kære Mor Ågård") && !hers.contains("Kære \(Desk.citizen)"))
        #expect(hers.contains("forældremyndigheden over \(Desk.citizen)"))
        // It is the citizen's own address again, and that has not changed.
        desk.through = nil
        try desk.file(version: 2)
        #expect(try desk.letters().allSatisfy { $0.state == .sent })
    }

    @Test func `a letter that has nowhere to go waits, says why, and goes when somebody has put it right`() throws {
        let desk = try Desk()
        try desk.register()
        desk.through = .nobody
        try desk.owe()
        let waiting = try #require(desk.letters().first)
        #expect(waiting.state == .needsPerson && waiting.reason == "channel.custody_missing")
        #expect(desk.files("letters").isEmpty)
        desk.through = .custody(name: "Mor Ågård", addressLines: Self.home)
        _ = try desk.bench.ask(RetryLetter(letter: waiting.letter), as: Desk.colleague)
        #expect(try desk.letters().map(\.state) == [.sent])
    }

    @Test func `what waits goes by itself when the fact has changed, and waits on when it has not`() throws {
        for isCustody in [true, false] {
            let desk = try Desk()
            try desk.register()
            if isCustody { desk.through = .nobody } else { desk.protection = .digitalPostOnly }
            try desk.owe()
            #expect(try desk.letters().map(\.state) == [.needsPerson])
            // Something was written, but not what was missing.
            try desk.wayChanged()
            #expect(try desk.letters().map(\.state) == [.needsPerson])
            #expect(try desk.letters().first?.reason?.hasPrefix("channel.") == true)
            if isCustody {
                desk.through = .custody(name: "Mor Ågård", addressLines: Self.home)
            } else {
                desk.protection = .paperChecked
            }
            try desk.wayChanged()
            #expect(try desk.letters().map(\.state) == [.sent] && desk.files("letters").count == 1)
            // Said once more, it is made anew in the place of the one in the pile, and nothing leaves twice.
            try desk.wayChanged()
            #expect(desk.files("letters").count { $0.hasSuffix(".pdf") } == 1)
        }
    }

    @Test func `a protected address is on no paper before somebody has looked`() throws {
        let desk = try Desk()
        try desk.register()
        desk.protection = .digitalPostOnly
        try desk.owe()
        let waiting = try #require(desk.letters().first)
        #expect(waiting.state == .needsPerson && waiting.reason == "channel.protected_address")
        #expect(desk.files("letters").isEmpty && desk.files("digital-post").isEmpty)
        desk.protection = .paperChecked
        _ = try desk.bench.ask(RetryLetter(letter: waiting.letter), as: Desk.colleague)
        #expect(try desk.letters().map(\.state) == [.sent] && desk.files("letters").count == 1)
    }

    @Test func `registered as a child, the letter goes to whoever holds custody, and to nobody's street unasked`()
        throws
    {
        let desk = try Desk()
        try desk.register()
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .underFifteen), as: Desk.colleague)
        try desk.owe()
        let waiting = try #require(desk.letters().first)
        #expect(waiting.state == .needsPerson && waiting.reason == "channel.custody_missing")
        #expect(desk.files("letters").isEmpty)
        // Nobody wrote its age around the citizen; who holds custody is enough.
        desk.custodian = .custody(name: "Far Ågård", addressLines: Self.home)
        try desk.wayChanged()
        #expect(try desk.letters().map(\.state) == [.sent])
        let text = try ReadPDF(desk.bytes("letters", #require(desk.files("letters").first))).text
        #expect(text.contains("Far Ågård\nfor \(Desk.citizen)") && text.contains("Kære Far Ågård"))
        // Where the citizen is no child, whoever holds custody gets nothing.
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .exempt), as: Desk.colleague)
        let own = try #require(desk.files("letters").first { $0.hasSuffix(".pdf") })
        #expect(try ReadPDF(desk.bytes("letters", own)).text.contains("Kære \(Desk.citizen)"))
    }
}
