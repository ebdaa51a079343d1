import CaseModel
import NotifierShell
import Support
import Testing
import Wire
import Wording

/// What lies to be printed and says nothing any more, or says it of cases that are not one citizen's.
@Suite struct OvertakenLetterTests {
    @Test("R-014 a letter that says who has it leaves the pile when they say that it is not theirs")
    func cameBack() throws {
        let desk = try Desk(printing: true)
        try desk.register(route: .formal)
        desk.answers[ReadForwarding.method] = try JSON(encoding: ReadForwarding.Reply.region())
        func forwarded(isReturned: Bool?) throws {
            try desk.bench.hear(
                CaseForwarded(
                    case: "K-1", forwarding: "X-1", received: "2025-03-04T10:00+01:00", isPart: false, by: "P-1",
                    isReturned: isReturned, owesTalk: isReturned), from: .intake, about: CaseID("K-1"))
        }
        func rows() throws -> [LetterRow] { try desk.letters().filter { $0.kind == .forwardedElsewhere } }
        try forwarded(isReturned: nil)
        let letter = try #require(try rows().first?.letter)
        #expect(desk.files("letters").contains("\(letter).pdf"))
        try forwarded(isReturned: true)
        let row = try #require(try rows().first)
        #expect(row.delivery?.state == .refused && row.delivery?.evidence?.code == "forwarding.returned")
        #expect(row.delivery?.next == NextAct.nothing && !desk.files("letters").contains("\(letter).pdf"))
        #expect(try desk.bench.ask(ListDeliveries(stand: .refused), as: Desk.colleague).rows.isEmpty)
        #expect(try rows().count == 1)
    }

    @Test("R-073 of a note that is corrected before it was printed the newest version alone lies in the pile")
    func corrected() throws {
        let house = try JoinedHouse(printWorkingDays: 2)
        try house.filed(1)
        try house.filed(1, version: 2)
        try house.filed(1, version: 3)
        let copies = try house.copies("K-1")
        #expect(copies.map(\.delivery?.state) == [.refused, .refused, .spooled])
        #expect(copies[0].delivery?.evidence?.code == "copy.newer_version")
        #expect(house.files("letters") == ["\(copies[2].letter).pdf"])
        // The citizen has read no earlier one, so nothing is called a correction.
        #expect(try house.text("K-1").template == Wording.noteCopyTemplate)
        #expect(try house.bench.said(LetterFateKnown.self).isEmpty)
    }

    @Test("R-073 a joined letter whose first note is corrected leaves the pile, and the others share one of their own")
    func joinedAndCorrected() throws {
        let house = try JoinedHouse(printWorkingDays: 2)
        try house.talk()
        let first = try house.copy("K-1").letter
        try house.filed(1, version: 2)
        #expect(!house.files("letters").contains("\(first).pdf") && house.files("letters").count == 2)
        #expect(try house.text("K-2").also == ["K-3"] && house.text("K-1").also == nil)
        // The others have nothing to see to: what came out of the pile there was made anew.
        let fates = try house.bench.said(LetterFateKnown.self)
        for id in ["K-2", "K-3"] as [CaseID] {
            #expect(fates.filter { $0.case == id }.map(\.fate) == [.returned, .replaced])
        }
    }

    @Test("R-073 cases that are not one citizen's after all: their letter leaves the pile, and each gets its own")
    func separated() throws {
        let house = try JoinedHouse(printWorkingDays: 2)
        try house.talk(about: 2)
        let joint = try house.copy("K-1").letter
        try house.bench.hear(
            CitizenReturned(case: "K-1", again: "K-2", isUndone: true, isSaid: true), from: .intake,
            about: CaseID("K-1"))
        #expect(try house.copies("K-1").map(\.delivery?.state) == [.replaced, .spooled])
        #expect(try house.copies("K-1")[0].delivery?.evidence?.code == "cases.separated")
        let own = try ["K-1", "K-2"].map { try house.copy($0) }
        #expect(own.allSatisfy { $0.carriedIn == nil } && Set(own.map(\.letter)).count == 2)
        #expect(house.files("letters") == own.map { "\($0.letter).pdf" }.sorted())
        #expect(!house.files("letters").contains("\(joint).pdf"))
        for id in ["K-1", "K-2"] as [CaseID] { #expect(try house.text(id).also == nil && house.text(id).case == id) }
    }

    @Test func `what was posted is not taken out, and what concerns another pair stays`() throws {
        let house = try JoinedHouse(printWorkingDays: 2)
        try house.talk(about: 2)
        func separate(_ one: CaseID, _ other: CaseID) throws {
            try house.bench.hear(
                CitizenReturned(case: one, again: other, isUndone: true, isSaid: true), from: .intake, about: one)
        }
        try separate("K-1", "K-3")
        #expect(try house.text("K-1").also == ["K-2"] && house.files("letters").count == 1)
        try house.tell(.received, of: house.copy("K-1").letter)
        try separate("K-1", "K-2")
        #expect(try house.copies("K-2").count == 1)
    }
}
