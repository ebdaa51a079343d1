import CaseModel
import Foundation
import NotifierShell
import Support
import Testing

/// A letter on paper that lies to be printed while it is changed where its citizen's letters go: printing is sending.
@Suite struct RecallTests {
    private static let secretary = Viewer(person: "P-9", unit: "U-demo01", roles: [.secretariat], leads: [])

    private func desk() throws -> (Desk, LetterID) {
        let desk = try Desk(printing: true)
        try desk.register(route: .formal)
        return (desk, try #require(try desk.letters().first?.letter))
    }

    private func corrected(_ desk: Desk, _ details: [CitizenDetail] = [.address], canBeWrittenTo: Bool = true) throws {
        try desk.bench.hear(
            CitizenCorrected(case: "K-1", details: details, canBeWrittenTo: canBeWrittenTo), from: .intake,
            about: CaseID("K-1"))
    }

    private func lying(_ desk: Desk) -> [String] { desk.files("letters").filter { $0.hasSuffix(".pdf") } }

    private func fates(_ desk: Desk) throws -> [LetterFate] { try desk.bench.said(LetterFateKnown.self).map(\.fate) }

    @Test("R-014 set to protected, the letter with the street is out of the pile, and the citizen's post has it")
    func protected() throws {
        let (desk, letter) = try desk()
        #expect(lying(desk) == ["\(letter).pdf"])
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .protected), as: Desk.colleague)
        #expect(lying(desk) == [] && desk.files("letters/stopped") == ["\(letter).pdf"])
        let rows = try desk.letters()
        #expect(rows.map(\.delivery?.state) == [.replaced, .spooled])
        #expect(rows[0].delivery?.evidence?.code == "way.changed" && rows[1].delivery?.channel == .digitalPost)
        let text = try MeMoReader(desk.bytes("digital-post", try #require(desk.files("digital-post").first)))
        #expect(try !ReadPDF(#require(text.content)).text.contains("Blåbærvej"))
        #expect(try desk.bench.ask(ListPrintQueue(), as: Self.secretary).sheets.isEmpty)
        // What it fulfilled was owed until the other had left; nobody is told by mail of what goes on by itself.
        #expect(try fates(desk) == [.returned, .replaced] && desk.files("staff").isEmpty)
        // Set so once more, nothing happens.
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .protected), as: Desk.colleague)
        #expect(try desk.letters().count == 2)
    }

    @Test("R-014 protected around the citizen, it waits for somebody instead, and stands on Breve")
    func protectedAround() throws {
        let (desk, _) = try desk()
        desk.protection = .digitalPostOnly
        try desk.wayChanged()
        #expect(lying(desk) == [])
        let rows = try desk.letters()
        #expect(rows.map(\.state) == [.sent, .needsPerson] && rows[1].reason == "channel.protected_address")
        let waiting = try desk.bench.ask(ListDeliveries(stand: nil), as: Desk.colleague).rows
        #expect(waiting.map(\.stand) == [.needsPerson] && waiting.map(\.letter.letter) == [rows[1].letter])
    }

    @Test("R-014 a slip mended while its letter lies there unprinted takes no look; once a letter has left, it does")
    func slip() throws {
        let (desk, letter) = try desk()
        // Intake says of it that nothing became another: whoever registered the case mends it at once.
        desk.address = ["Havevej 3", "9999 Eksempelby"]
        try corrected(desk)
        let name = try #require(lying(desk).first)
        #expect(lying(desk).count == 1 && name != "\(letter).pdf")
        #expect(try ReadPDF(desk.bytes("letters", name)).text.contains("Havevej 3"))
        #expect(try desk.letters().map(\.delivery?.state) == [.replaced, .spooled])
        let sent = try #require(try desk.letters().last)
        _ = try desk.bench.ask(TellDelivery(letter: sent.letter, said: .received), as: Desk.colleague)
        desk.address = ["Havevej 5", "9999 Eksempelby"]
        try corrected(desk)
        try desk.file()
        #expect(try desk.letters().last?.reason == "channel.address_changed")
    }

    @Test("R-014 a slip mended while two letters of a case lie unprinted takes no look, whichever is out last")
    func slipOfTwo() throws {
        let (desk, letter) = try desk()
        try desk.file()
        let before = lying(desk)
        try #require(before.count == 2)
        desk.address = ["Havevej 3", "9999 Eksempelby"]
        desk.spool.stuck = "\(letter).pdf"
        try corrected(desk)
        // As long as one of them may have been printed, the other waits.
        #expect(try desk.letters().filter { $0.state == .needsPerson }.map(\.reason) == ["channel.address_changed"])
        desk.spool.stuck = nil
        try desk.bench.wait(until: "2025-03-04T12:00+01:00")
        #expect(lying(desk).count == 2 && Set(lying(desk)).isDisjoint(with: before))
        for name in lying(desk) { #expect(try ReadPDF(desk.bytes("letters", name)).text.contains("Havevej 3")) }
        #expect(try !desk.letters().contains { $0.state == .needsPerson })
    }

    @Test("R-014 where one of two had been collected, the other waits for a look, and goes when somebody has looked")
    func slipWhereOneIsTaken() throws {
        let (desk, letter) = try desk()
        try desk.file()
        try take(desk, letter)
        desk.address = ["Havevej 3", "9999 Eksempelby"]
        try corrected(desk)
        #expect(try desk.letters().filter { $0.state == .needsPerson }.map(\.reason) == ["channel.address_changed"])
        _ = try desk.bench.ask(ConfirmAddress(case: "K-1"), as: Desk.colleague)
        #expect(try !desk.letters().contains { $0.state == .needsPerson } && lying(desk).count == 1)
    }

    @Test("R-014 an address put right meanwhile: the one with the old goes nowhere, the new one is confirmed and sent")
    func address() throws {
        let (desk, letter) = try desk()
        desk.address = ["Havevej 3", "9999 Eksempelby"]
        desk.changed = desk.bench.clock.now
        // Neither the telephone nor the mail address stands on the paper.
        try corrected(desk, [.phone, .email])
        #expect(lying(desk) == ["\(letter).pdf"])
        try corrected(desk)
        #expect(lying(desk) == [] && desk.files("letters/stopped") == ["\(letter).pdf"])
        #expect(try desk.letters().last?.reason == "channel.address_changed")
        _ = try desk.bench.ask(ConfirmAddress(case: "K-1"), as: Desk.colleague)
        let name = try #require(lying(desk).first)
        #expect(try ReadPDF(desk.bytes("letters", name)).text.contains("Havevej 3"))
        #expect(lying(desk).count == 1 && name != "\(letter).pdf")
        // A restart looks at none of it again.
        try desk.bench.restart()
        #expect(lying(desk) == [name])
        #expect(try desk.letters().map(\.delivery?.state) == [.replaced, .spooled])
    }

    @Test
    func `whoever cannot be written to any more gets nothing out of the pile, and later what still says something`()
        throws
    {
        let (desk, _) = try desk()
        try corrected(desk, canBeWrittenTo: false)
        #expect(lying(desk) == [])
        #expect(try desk.letters().map(\.reason) == [nil, "notifier.cannotBeWrittenTo"])
        try corrected(desk)
        #expect(try desk.letters().map(\.delivery?.state) == [.replaced, .spooled] && lying(desk).count == 1)
    }

    private func take(_ desk: Desk, _ letter: LetterID) throws {
        let folder = "\(desk.folder.path)/outbox/letters"
        try FileManager.default.createDirectory(atPath: "\(folder)/taken", withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: "\(folder)/\(letter).pdf", toPath: "\(folder)/taken/\(letter).pdf")
    }

    @Test(
        "R-014 collected already, nobody knows whether it was posted: it is asked about, and never sent again by itself"
    )
    func taken() throws {
        let (desk, letter) = try desk()
        try take(desk, letter)
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .protected), as: Desk.colleague)
        #expect(try desk.letters().map(\.delivery?.state) == [.uncertain])
        #expect(try desk.bench.ask(ListDeliveries(stand: nil), as: Desk.colleague).rows.map(\.stand) == [.uncertain])
        #expect(try desk.bench.ask(ListPrintQueue(), as: Self.secretary).sheets.map(\.isStopped) == [true])
        // Whoever prints has it out of the pile: it was not posted, and goes as the citizen gets letters now.
        let reply = try desk.bench.ask(MarkPrinted(letters: [letter]), as: Self.secretary)
        #expect(reply.removed == [letter])
        #expect(try desk.letters().map(\.delivery?.state) == [.replaced, .spooled])
        #expect(desk.files("digital-post").count == 1 && lying(desk) == [])
        #expect(try desk.bench.ask(ListPrintQueue(), as: Self.secretary).sheets.isEmpty)
    }

    @Test func `collected and posted, somebody says so, and what whoever prints says later sends nothing`() throws {
        let (desk, letter) = try desk()
        try take(desk, letter)
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .protected), as: Desk.colleague)
        _ = try desk.bench.ask(
            TellDelivery(letter: letter, said: .received, ground: .carrierAsked), as: Desk.colleague)
        _ = try desk.bench.ask(MarkPrinted(letters: [letter]), as: Self.secretary)
        #expect(try desk.letters().map(\.delivery?.state) == [.received] && desk.files("digital-post").isEmpty)
    }

    private func digital() throws -> (Desk, LetterID) {
        let desk = try Desk(printing: true)
        try desk.register(route: .formal)
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .digital), as: Desk.colleague)
        let letter = try #require(try desk.letters().last { $0.delivery?.channel == .digitalPost }).letter
        #expect(desk.files("digital-post") == ["\(letter).xml"])
        return (desk, letter)
    }

    private func row(_ desk: Desk, _ letter: LetterID) throws -> DeliveryRow? {
        try desk.letters().first { $0.letter == letter }?.delivery
    }

    @Test("R-014 a number put right while Digital Post lies to be collected: it goes to the right mailbox, made anew")
    func number() throws {
        let (desk, letter) = try digital()
        // What else is put right goes by the same number.
        try corrected(desk, [.phone])
        #expect(desk.files("digital-post") == ["\(letter).xml"])
        desk.cpr = CPR("0107721112")
        try corrected(desk, [.number])
        #expect(desk.files("digital-post/stopped") == ["\(letter).xml"])
        #expect(try row(desk, letter)?.state == .replaced && row(desk, letter)?.evidence?.code == "way.changed")
        let name = try #require(desk.files("digital-post").first { $0.hasSuffix(".xml") })
        #expect(name != "\(letter).xml")
        let text = String(decoding: try desk.bytes("digital-post", name), as: UTF8.self)
        #expect(text.contains("0107721112") && !text.contains("2211771212"))
    }

    @Test(
        "R-014 collected or delivered by a number that was wrong, it is shown with what to do, and never sent again by itself"
    )
    func misdirected() throws {
        for isDelivered in [true, false] {
            let (desk, letter) = try digital()
            let folder = "\(desk.folder.path)/outbox/digital-post"
            try FileManager.default.removeItem(atPath: "\(folder)/\(letter).xml")
            if isDelivered {
                _ = try desk.bench.ask(
                    TellDelivery(letter: letter, said: .received, ground: .carrierAsked), as: Desk.colleague)
            }
            try corrected(desk, [.number])
            let found = try #require(try row(desk, letter))
            #expect(found.state == (isDelivered ? .bounced : .uncertain) && found.evidence?.code == "number.changed")
            #expect(found.next == .look && desk.files("digital-post").allSatisfy { !$0.hasSuffix(".xml") })
            let waiting = try desk.bench.ask(ListDeliveries(stand: nil), as: Desk.colleague).rows
            #expect(waiting.contains { $0.letter.letter == letter })
            // Put right once more, it has been shown already.
            try corrected(desk, [.number])
            #expect(try row(desk, letter) == found)
            _ = try desk.bench.ask(SendAgain(letter: letter, ground: .addressCorrected), as: Desk.colleague)
            #expect(try row(desk, letter)?.state == .replaced && desk.letters().last?.delivery?.state == .spooled)
        }
    }

    @Test("R-014 by a receipt that comes before anybody has looked in the folder, it is in the other's mailbox")
    func receiptFirst() throws {
        let (desk, letter) = try digital()
        try FileManager.default.removeItem(atPath: "\(desk.folder.path)/outbox/digital-post/\(letter).xml")
        desk.spool.trouble = "spool.shut"
        try corrected(desk, [.number])
        _ = try desk.bench.ask(
            TellDelivery(letter: letter, said: .received, ground: .carrierAsked), as: Desk.colleague)
        #expect(try row(desk, letter)?.state == .received, "nobody has looked yet")
        desk.spool.trouble = nil
        try desk.bench.wait(until: desk.bench.clock.now.adding(hours: 2))
        #expect(try row(desk, letter)?.state == .bounced && row(desk, letter)?.evidence?.code == "number.changed")
        #expect(try row(desk, letter)?.next == .look)
    }

    @Test func `what has been posted is left alone`() throws {
        let (desk, letter) = try desk()
        _ = try desk.bench.ask(MarkPrinted(letters: [letter]), as: Self.secretary)
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .protected), as: Desk.colleague)
        try desk.wayChanged()
        #expect(try desk.letters().map(\.delivery?.state) == [.received])
    }
}
