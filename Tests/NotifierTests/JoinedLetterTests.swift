import CaseModel
import Foundation
import NotifierShell
import Support
import Testing
import Wire
import Wording

/// One talk about several of a citizen's cases is one letter (decision 90).
@Suite struct `One letter for one talk` {
    @Test("R-073 the citizen gets the note once, with all numbers and one code, and it is said in each case")
    func once() throws {
        let house = try JoinedHouse()
        try house.talk()
        let lead = try house.copy("K-1")
        #expect(house.files("letters") == ["\(lead.letter).pdf"])
        let text = try house.text("K-1")
        #expect(text.case == "K-1" && text.also == ["K-2", "K-3"] && text.template == Wording.joinedCopyTemplate)
        let words = text.words(withTyped: false)
        for number in ["Sag K-1", "Sag K-2", "Sag K-3"] { #expect(words.contains(number)) }
        #expect(words.contains("7M2X-Q9K4-ZT1F") && words.contains("3 af dine sager"))
        let sent = try house.sent()
        #expect(Set(sent.map(\.case)) == Set(JoinedHouse.cases) && sent.count == 3)
        #expect(Set(sent.map(\.digest)).count == 1 && Set(sent.map(\.letter)).count == 3)
        #expect(Set(sent.compactMap(\.note)) == ["N-1", "N-2", "N-3"])
        #expect(lead.carriedIn == nil)
        for other in ["K-2", "K-3"] as [CaseID] {
            let row = try house.copy(other)
            #expect(row.state == .sent && row.carriedIn == "K-1" && row.delivery == lead.delivery)
            #expect(try house.text(other) == text)
        }
        // Events that come again bring nothing new.
        try house.talk()
        #expect(try house.sent().count == 3 && house.files("letters").count == 1)
    }

    @Test("R-073 what would go elsewhere goes by itself, and who may not be written to in a case gets none by it")
    func elsewhere() throws {
        let house = try JoinedHouse()
        house.addresses["K-2"] = ["Birkevej 3", "9999 Eksempelby"]
        house.protections["K-3"] = .digitalPostOnly
        try house.register("K-4", canBeWrittenTo: false)
        try house.register("K-5")
        _ = try house.bench.ask(
            SetPostRegistration(case: "K-5", registration: .abroad), as: Desk.colleague)
        try house.register("K-6")
        try house.talk(about: 6)
        #expect(try house.text("K-1").also == ["K-6"] && house.copy("K-6").carriedIn == "K-1")
        #expect(try house.text("K-2").also == nil && house.copy("K-2").carriedIn == nil)
        #expect(house.files("letters").count == 2)
        #expect(try house.copy("K-3").reason == "channel.protected_address")
        #expect(try house.copy("K-4").reason == "notifier.cannotBeWrittenTo")
        #expect(try house.copy("K-5").reason == "channel.country_missing")
        #expect(try Set(house.sent().map(\.case)) == ["K-1", "K-2", "K-6"])
    }

    @Test("R-073 by Digital Post it is one message, and the case whose citizen nobody has looked up gets paper")
    func digital() throws {
        let house = try JoinedHouse()
        for id in ["K-1", "K-2"] as [CaseID] {
            _ = try house.bench.ask(SetPostRegistration(case: id, registration: .digital), as: Desk.colleague)
        }
        try house.talk()
        let letter = try house.copy("K-1").letter
        #expect(house.files("digital-post", ".xml") == ["\(letter).xml"])
        #expect(try house.text("K-1").also == ["K-2"] && house.copy("K-2").delivery?.channel == .digitalPost)
        #expect(try house.copy("K-3").delivery?.channel == .paper && house.text("K-3").also == nil)
    }

    @Test("R-073 where only the first case needs somebody, the others go without it; where all do, one letter waits")
    func needsSomebody() throws {
        let house = try JoinedHouse()
        house.protections["K-1"] = .digitalPostOnly
        try house.talk()
        #expect(try house.copy("K-1").reason == "channel.protected_address" && house.copy("K-1").carriedIn == nil)
        #expect(try house.text("K-2").also == ["K-3"] && house.files("letters").count == 1)
        let other = try JoinedHouse()
        for id in JoinedHouse.cases { other.protections[id] = .digitalPostOnly }
        try other.talk()
        let rows = try JoinedHouse.cases.map { try other.copy($0) }
        #expect(rows.allSatisfy { $0.state == .needsPerson && $0.reason == "channel.protected_address" })
        #expect(rows.map(\.carriedIn) == [nil, "K-1", "K-1"])
        // Whoever says that it is not to be sent says so of all its numbers.
        let settled = SettleLetter(letter: rows[0].letter, ground: .toldOtherwise)
        _ = try other.bench.ask(settled, as: Desk.colleague)
        for id in JoinedHouse.cases { #expect(try other.copy(id).reason == "notifier.settled") }
    }

    @Test("R-073 a note that is corrected before the letter left goes by itself, and the others share the letter")
    func corrected() throws {
        let house = try JoinedHouse()
        house.isSilent = true
        try house.talk()
        #expect(try house.copy("K-2").state == .underway && house.copy("K-2").carriedIn == "K-1")
        try house.filed(1, version: 2)
        #expect(try house.copy("K-3").carriedIn == "K-2")
        house.isSilent = false
        try house.bench.wait(until: "2025-03-04T10:30+01:00")
        #expect(try house.copies("K-1").map(\.state) == [.notSent, .sent])
        #expect(try house.text("K-1").also == nil && house.text("K-2").also == ["K-3"])
        #expect(try house.text("K-2").case == "K-2" && house.text("K-3") == house.text("K-2"))
        #expect(house.files("letters").count == 2)
        #expect(try house.sent().map { "\($0.case) \($0.version ?? 0)" }.sorted() == ["K-1 2", "K-2 1", "K-3 1"])
        // One of the others is corrected when it has gone: a new copy of that case alone, and what is changed in it.
        try house.filed(3, version: 2)
        #expect(try house.text("K-3").template == Wording.correctedCopyTemplate && house.text("K-3").also == nil)
    }

    @Test(
        "R-073 what leaves the pile with a corrected note and is owed anew keeps the moment by which it must have left")
    func keepsItsMoment() throws {
        let house = try JoinedHouse(printWorkingDays: 2)
        try house.talk(about: 2)
        let by = try #require(try house.copy("K-2").by)
        try house.filed(1, version: 2)
        #expect(try house.copies("K-2").count == 2 && house.copy("K-2").by == by)
        // A copy of what has been posted and came back owes nobody that moment any more.
        let letter = try house.copy("K-2").letter
        for said in [TellDelivery.Said.received, .bounced] { try house.tell(said, of: letter) }
        _ = try house.bench.ask(SendAgain(letter: letter, ground: .cameBack), as: Desk.colleague)
        #expect(try house.copy("K-2").letter != letter && house.copy("K-2").by == nil)
    }

    @Test("R-073 the letter comes back: each case knows, one colleague is told once, and another goes for all of them")
    func returned() throws {
        let house = try JoinedHouse()
        try house.talk()
        let letter = try house.copy("K-1").letter
        try house.tell(.bounced, of: letter)
        let fates = try house.bench.said(LetterFateKnown.self)
        #expect(fates.map(\.case) == JoinedHouse.cases && fates.allSatisfy { $0.fate == .returned })
        #expect(try house.copy("K-3").delivery?.state == .bounced)
        let again = try house.bench.ask(SendAgain(letter: letter, ground: .cameBack), as: Desk.colleague).copy
        #expect(house.files("letters").contains("\(again).pdf") && house.files("letters").count == 2)
        #expect(try house.text("K-1").also == ["K-2", "K-3"])
        for id in JoinedHouse.cases {
            #expect(try house.copies(id).map(\.delivery?.state) == [.replaced, .spooled])
            #expect(try house.sent().count { $0.case == id } == 2)
        }
    }

    @Test("R-077 the journal gets it on each case, with a document and a number of each one's own")
    func journal() throws {
        let house = try JoinedHouse()
        try house.talk()
        let files = house.files("journal", ".json")
        let papers = try files.map { name in
            try JSON.read([UInt8](Data(contentsOf: URL(fileURLWithPath: house.folder.file("outbox/journal/\(name)")))))
        }
        #expect(Set(papers.compactMap { $0["case"]?.string }) == ["K-1", "K-2", "K-3"] && papers.count == 3)
        #expect(Set(papers.compactMap { $0["document"]?.string }).count == 3)
        #expect(Set(papers.compactMap { $0["sha256"]?.string }).count == 1)
        #expect(house.files("journal") == files.map { $0.replacingOccurrences(of: ".json", with: ".pdf") })
    }

    @Test("R-077 on paper it is in each case's journal when it is said to be posted; what is done is done in one")
    func posted() throws {
        let house = try JoinedHouse(printWorkingDays: 2)
        try house.talk()
        #expect(house.files("journal", ".json").isEmpty)
        let carried = try house.copy("K-2")
        #expect(
            house.bench.refusal(of: SettleLetter(letter: carried.letter, ground: .needless), as: Desk.colleague)
                == "notifier.nothing_to_settle")
        try house.tell(.received, of: house.copy("K-1").letter)
        #expect(house.files("journal", ".json").count == 3)
        #expect(try house.copy("K-2").delivery?.state == .received)
    }

    @Test("R-001 the first case is no complaint while the letter lies in the pile: the others get one of their own")
    func setAside() throws {
        let house = try JoinedHouse(printWorkingDays: 2)
        try house.talk()
        let first = try house.copy("K-1").letter
        try house.bench.hear(
            CaseJudged(
                case: "K-1", unit: "U-demo03", kind: .complaint, route: .formal, about: [], exclusion: .noComplaint),
            from: .intake, about: CaseID("K-1"))
        #expect(!house.files("letters").contains("\(first).pdf") && house.files("letters").count == 1)
        #expect(try house.text("K-2").also == ["K-3"] && house.text("K-3").case == "K-2")
    }

    @Test("R-073 whoever writes the note sees the letter beforehand with all its numbers")
    func preview() throws {
        let house = try JoinedHouse()
        let recipient = FindRecipient.Reply(
            name: Desk.citizen, addressLines: ["Blåbærvej 12", "9999 Eksempelby"], email: nil, unit: "U-demo03",
            assigned: nil, received: "2025-03-04T10:00+01:00", case: "K-1")
        let wish = PreviewLetter(
            case: "K-1", recipient: recipient,
            draft: .note(.called, outcome: .solved, consent: nil, spokenAt: nil), also: ["K-2", "K-3"])
        let text = try #require(try house.bench.ask(wish, as: Desk.colleague).text)
        #expect(text.also == ["K-2", "K-3"] && text.words(withTyped: false).contains("Sag K-3"))
        #expect(wish.piece(from: 0).also == wish.also && house.files("letters").isEmpty)
    }

    @Test func `put back from a backup, what had left in one letter is not sent again in any case`() throws {
        let house = try JoinedHouse()
        try house.talk()
        let restored = try JoinedHouse()
        for sent in try house.sent() {
            try restored.remember(sent)
        }
        try restored.talk()
        #expect(restored.files("letters").isEmpty)
        for id in JoinedHouse.cases { #expect(try restored.copy(id).state == .sent) }
    }
}
