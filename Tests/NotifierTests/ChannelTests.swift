import CaseModel
import Foundation
import NotifierCore
import NotifierShell
import Store
import Support
import Testing

/// By which way a letter goes: as the citizen is registered, and never by a less safe one because that was easier.
@Suite struct ChannelTests {
    private static let today = CivilDay(year: 2025, month: 3, day: 4)!

    private func choose(
        _ registration: PostRegistration?, cvr: String? = nil, cpr: String? = nil,
        address: [String] = ["Blåbærvej 12", "9999 Eksempelby"]
    ) throws(LetterFault) -> ChannelChoice {
        try ChannelChoice(
            registration, cvr: cvr,
            to: FindRecipient.Reply(
                name: "Søren Ågård", addressLines: address, email: "s@eksempel.invalid", unit: "U-1", assigned: nil,
                received: "2025-03-04T10:00+01:00", case: "K-1", cpr: cpr.flatMap { CPR($0) }),
            on: Self.today)
    }

    @Test func `whoever has Digital Post gets it there, and without a number a person must look`() throws {
        #expect(try choose(.digital, cpr: "2211771212").channel == .digitalPost)
        #expect(throws: LetterFault(code: "channel.number_missing")) { try choose(.digital) }
    }

    @Test func `nobody under fifteen is written to by Digital Post, on the birthday they are`() throws {
        #expect(throws: LetterFault(code: "channel.under_fifteen")) { try choose(.digital, cpr: "0503104321") }
        #expect(try choose(.digital, cpr: "0403104321").channel == .digitalPost)
        #expect(throws: LetterFault(code: "channel.custody_missing")) { try choose(.underFifteen) }
    }

    @Test(arguments: [("Tyskland", true), ("United Kingdom", true), ("9999 Eksempelby", false), ("Danmark", false)])
    func `paper whose last line is another country goes abroad, also where nobody has registered that`(
        last: String, isAbroad: Bool
    ) throws {
        #expect(try choose(nil, address: ["Blåbærvej 12", "10115 Eksempelstadt", last]).isAbroad == isAbroad)
        #expect(try !choose(nil, address: ["Blåbærvej"]).isAbroad)
    }

    @Test(arguments: [
        (["Blåbærvej 12", "9999", "Eksempelby"], false), (["Blåbærvej 12", "9999 Eksempelby", "Fyn"], false),
        (["Blåbærvej 12", "DK-9999 Eksempelby", "Danmark"], false), (["Gate 1", "0155 Oslo", "Norge"], true),
        (["1 High Street", "London SW1A 1AA", "England"], true), (["Storgatan 1", "211 22 Malmö", "Sverige"], true),
    ])
    func `an address is Danish by its postal code, also where that is not in the last line`(
        lines: [String], isAbroad: Bool
    ) throws {
        #expect(try choose(nil, address: lines).isAbroad == isAbroad)
        #expect(try choose(.abroad, address: lines).isAbroad)
    }

    @Test("R-014 an address with neither postal code nor country goes nowhere before a person has completed it")
    func incomplete() throws {
        for lines in [["Blåbærvej 12", "Eksempelby"], ["c/o Opdigtet", "Blåbærvej 12, 2. th.", "Eksempelby"]] {
            #expect(throws: LetterFault(code: "channel.postal_code_missing")) { try choose(nil, address: lines) }
            #expect(throws: LetterFault(code: "channel.postal_code_missing")) { try choose(.exempt, address: lines) }
        }
        let desk = try Desk()
        desk.address = ["Blåbærvej 12", "Eksempelby"]
        try desk.register(route: .formal)
        #expect(try desk.letters().map(\.reason) == ["channel.postal_code_missing"] && desk.files("letters").isEmpty)
        desk.address = ["Blåbærvej 12", "9999 Eksempelby"]
        try desk.bench.hear(
            CitizenCorrected(case: "K-1", details: [.address], canBeWrittenTo: true), from: .intake,
            about: CaseID("K-1"))
        #expect(try desk.letters().map(\.state) == [.sent])
    }

    @Test func `a protected address stands in no window, and never goes on paper by itself`() throws {
        let choice = try choose(.protected, cpr: "2211771212")
        #expect(choice.channel == .digitalPost && choice.window == ["Søren Ågård"])
        #expect(throws: LetterFault(code: "channel.number_missing")) { try choose(.protected) }
    }

    private func through(
        _ through: FindRecipient.Reply.Through?, _ registration: PostRegistration?,
        protection: ProtectedLetters? = nil, cpr: String? = nil
    ) throws(LetterFault) -> ChannelChoice {
        try ChannelChoice(
            registration, cvr: nil,
            to: FindRecipient.Reply(
                name: "Søren Ågård", addressLines: ["Blåbærvej 12", "9999 Eksempelby"], email: nil, unit: "U-1",
                assigned: nil, received: "2025-03-04T10:00+01:00", case: "K-1", cpr: cpr.flatMap { CPR($0) },
                through: through, protection: protection),
            on: Self.today)
    }

    @Test func `a child's letters go to whoever holds custody, and wait for a person when nobody is known`() throws {
        let mother = FindRecipient.Reply.Through.custody(name: "Mor Ågård", addressLines: ["Havevej 3", "9999 By"])
        for registration in [nil, PostRegistration.digital, .underFifteen, .exempt] {
            let choice = try through(mother, registration, cpr: "0503104321")
            #expect(choice.channel == .paper && choice.mailbox == nil)
            #expect(choice.window == ["Mor Ågård", "for Søren Ågård", "Havevej 3", "9999 By"])
        }
        #expect(throws: LetterFault(code: "channel.custody_missing")) { try through(.nobody, nil) }
        #expect(throws: LetterFault(code: "channel.custody_missing")) { try through(.nobody, .digital) }
        #expect(throws: LetterFault(code: "channel.custody_missing")) { try through(.nobody, .underFifteen) }
        #expect(throws: LetterFault(code: "channel.custody_missing")) { try through(nil, .underFifteen) }
    }

    @Test func `whoever represents the citizen gets the letter in the citizen's stead`() throws {
        let choice = try through(
            .representative(name: "Advokat Opdigtet", addressLines: ["Torvet 1", "9999 By"]), .protected,
            protection: .digitalPostOnly)
        #expect(choice.window == ["Advokat Opdigtet", "for Søren Ågård", "Torvet 1", "9999 By"])
        #expect(choice.channel == .paper)
    }

    @Test func `a protected address goes on no paper unlooked at, and shows in no window of Digital Post`() throws {
        for registration in [nil, PostRegistration.exempt, .abroad] {
            #expect(throws: LetterFault(code: "channel.protected_address")) {
                try through(nil, registration, protection: .digitalPostOnly)
            }
        }
        #expect(try through(nil, .exempt, protection: .paperChecked).window.count == 3)
        for letters in ProtectedLetters.allCases {
            let choice = try through(nil, .digital, protection: letters, cpr: "2211771212")
            #expect(choice.channel == .digitalPost && choice.window == ["Søren Ågård"])
        }
    }

    @Test func `a company is written to by its own number`() throws {
        #expect(try choose(.company, cvr: "12345678").mailbox == .company(cvr: "12345678"))
        #expect(throws: LetterFault(code: "channel.company_number_missing")) { try choose(.company) }
    }

    @Test func `whoever is exempt, or lives abroad, is written to on paper, at a whole address`() throws {
        #expect(try choose(.exempt).channel == .paper)
        #expect(throws: LetterFault(code: "channel.address_missing")) { try choose(.exempt, address: []) }
        #expect(try choose(.abroad, address: ["Storgatan 1", "211 22 Malmö", "Sverige"]).channel == .paper)
        #expect(throws: LetterFault(code: "channel.country_missing")) { try choose(.abroad) }
    }

    @Test("R-073 a letter by Digital Post lies in its folder as a message that a mailbox takes")
    func message() throws {
        let desk = try Desk()
        try desk.register()
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .digital), as: Desk.colleague)
        try desk.owe()
        let name = try #require(desk.files("digital-post").first)
        #expect(desk.files("letters").isEmpty && name.hasSuffix(".xml"))
        let row = try #require(try desk.letters().first?.delivery)
        #expect(row.channel == .digitalPost && row.state == .spooled)
        let memo = try MeMoReader(desk.bytes("digital-post", name))
        #expect(memo.faults == [])
        #expect(memo.text("MessageHeader/messageUUID") == row.document)
        #expect(memo.text("MessageHeader/Recipient/recipientID") == "2211771212")
        let text = try ReadPDF(#require(memo.content)).text
        #expect(text.contains("senest onsdag den 5. marts 2025 kl. 15.29") && !text.contains("2211771212"))
        // Nothing of the number is left once it has gone.
        let left = try desk.bench.database.rows("SELECT key FROM duty WHERE gathered IS NOT NULL") { $0.text("key") }
        #expect(left.isEmpty)
    }

    @Test func `a mailbox refuses what the validator is there to find`() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .digital), as: Desk.colleague)
        try desk.file()
        let whole = String(
            decoding: try desk.bytes("digital-post", #require(desk.files("digital-post").first)), as: UTF8.self)
        for (right, wrong) in [
            ("memoVersion=\"1.2\"", "memoVersion=\"1.2\" memoSchVersion=\"1.1.0\""), ("2211771212", "221177-1212"),
            ("<memo:language>da", "<memo:language>dan"), ("brev.pdf", "brev:1.pdf"), ("DIGITALPOST", "EMAIL"),
            ("<memo:reply>true</memo:reply>\n", ""), ("Z</memo:createdDateTime>", "+01:00</memo:createdDateTime>"),
        ] {
            let broken = try MeMoReader(Array(whole.replacing(right, with: wrong).utf8))
            #expect(broken.faults.isEmpty == right.contains("reply"), "\(wrong)")
        }
        for version in ["5", "1"] {
            let uuid = whole.replacing(/-4([0-9a-f]{3}-)/) { "-\(version)\($0.output.1)" }
            #expect(try !MeMoReader(Array(uuid.utf8)).faults.isEmpty)
        }
    }

    @Test func `what cannot go the registered way waits for a person, and goes when it is put right`() throws {
        let desk = try Desk()
        try desk.register(canBeWrittenTo: true)
        desk.cpr = nil
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .digital), as: Desk.colleague)
        try desk.owe()
        #expect(try desk.letters().map(\.reason) == ["channel.number_missing"])
        #expect(desk.files("letters").isEmpty && desk.files("digital-post").isEmpty)
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .exempt), as: Desk.colleague)
        #expect(try desk.letters().map(\.state) == [.sent])
        #expect(desk.files("letters").count == 1)
    }

    @Test func `an address that is another than the last letter's is looked at before anything goes there`() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        desk.address = ["Nyvej 1", "9999 Eksempelby"]
        try desk.file()
        #expect(try desk.letters().last?.reason == "channel.address_changed")
        #expect(desk.files("letters").count == 1)
        _ = try desk.bench.ask(ConfirmAddress(case: "K-1"), as: Desk.colleague)
        #expect(desk.files("letters").count == 2)
    }

    @Test func `an address of another case is not written to`() throws {
        let desk = try Desk()
        desk.addressOf = "K-2"
        try desk.register(route: .formal)
        #expect(try desk.letters().map(\.reason) == ["letter.not_together"])
        #expect(desk.files("letters").isEmpty)
    }

    @Test func `a full folder makes letters wait; what is made goes the way that holds when there is room again`()
        throws
    {
        let desk = try Desk()
        desk.spool.trouble = "spool.full"
        try desk.register(route: .formal)
        _ = try desk.bench.ask(
            SetPostRegistration(case: "K-1", registration: .company, cvr: "12345678"), as: Desk.colleague)
        try desk.file()
        try desk.bench.wait(until: "2025-03-04T10:05+01:00")
        #expect(try desk.letters().map(\.reason) == ["spool.full", "spool.full"])
        desk.spool.trouble = nil
        try desk.bench.wait(until: "2025-03-04T10:15+01:00")
        // Also the one that was made for paper before somebody had looked the registration up.
        #expect(desk.files("digital-post").count == 2 && desk.files("letters").isEmpty)
    }

    @Test func `a letter that came back says so, and asks for a right address`() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        let letter = try #require(try desk.letters().first?.letter)
        let told = try desk.bench.ask(
            TellDelivery(letter: letter, said: .received, reference: "job-7"), as: Desk.colleague)
        #expect(told.delivery?.state == .received && told.delivery?.evidence?.reference == "job-7")
        let back = try desk.bench.ask(TellDelivery(letter: letter, said: .bounced), as: Desk.colleague)
        #expect(back.delivery?.state == .bounced && back.delivery?.next == .correctAddress)
        #expect(
            desk.bench.refusal(of: TellDelivery(letter: letter, said: .bounced), as: Desk.stranger)
                == "call.may_not_see")
    }
}
