import CaseModel
import NotifierCore
import NotifierShell
import Runtime
import Store
import Support
import Testing
import Wire
import Wording

/// Notifier's file is put back from a backup, and how a citizen gets letters has been chosen since (decision 113).
@Suite struct `How a citizen gets letters, chosen since the backup` {
    private func post(_ desk: Desk) throws -> PostRow? {
        try desk.bench.ask(ListLetters(case: "K-1"), as: Desk.colleague).post
    }

    private func choose(_ registration: PostRegistration, _ desk: Desk) throws {
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: registration), as: Desk.colleague)
    }

    private func sign(_ desk: Desk) -> Int64? {
        desk.bench.signs().first { $0.name == "letters_without_way" }?.count
    }

    private func listed(_ viewer: Viewer, _ desk: Desk) throws -> [CaseID]? {
        try desk.bench.ask(ListDeliveries(stand: nil), as: viewer).waysLost
    }

    private func lying(_ desk: Desk) -> [String] {
        (desk.files("letters") + desk.files("digital-post")).filter { $0.hasSuffix(".pdf") || $0.hasSuffix(".xml") }
    }

    @Test("that it was chosen is said, and never which way")
    func said() throws {
        let desk = try Desk()
        try desk.register()
        try choose(.underFifteen, desk)
        try choose(.protected, desk)
        #expect(try desk.bench.said(LettersWayChosen.self).map(\.case) == ["K-1", "K-1"])
        let events = desk.bench.said.filter { $0.type == LettersWayChosen.type }
        #expect(events.allSatisfy { !$0.json.text.contains("protected") && !$0.json.text.contains("underFifteen") })
    }

    @Test("R-014 the next letter waits, nobody's letter goes to the child, and it goes when somebody has chosen again")
    func waits() throws {
        let desk = try Desk()
        try desk.register()
        try choose(.exempt, desk)
        let copy = try desk.bench.saved()
        // Twice since: that it was, is known once.
        try choose(.digital, desk)
        try choose(.underFifteen, desk)
        try desk.bench.putBack(copy)
        #expect(try post(desk)?.lost == desk.bench.clock.now && post(desk)?.registration == .exempt)
        #expect(sign(desk) == nil, "no letter waits yet")
        #expect(try listed(Desk.colleague, desk) == ["K-1"] && listed(Desk.stranger, desk) == nil)
        try desk.file()
        let letter = try #require(try desk.letters().last { $0.kind == .noteCopy })
        #expect(letter.state == .needsPerson && letter.reason == "channel.way_lost" && lying(desk).isEmpty)
        let board = try desk.bench.ask(ListDeliveries(stand: .needsPerson), as: Desk.colleague).rows
        #expect(board.map(\.letter.letter) == [letter.letter] && sign(desk) == 1)
        // To try again chooses nothing.
        _ = try desk.bench.ask(RetryLetter(letter: letter.letter), as: Desk.colleague)
        #expect(try desk.letters().last?.reason == "channel.way_lost")
        try choose(.digital, desk)
        #expect(try post(desk)?.lost == nil && sign(desk) == nil && listed(Desk.colleague, desk) == nil)
        #expect(try desk.letters().last?.delivery?.channel == .digitalPost && lying(desk) == ["\(letter.letter).xml"])
    }

    @Test(
        "R-014 what lies to be printed or collected is taken out, and waits too",
        arguments: [PostRegistration.exempt, .digital])
    func lies(registration: PostRegistration) throws {
        let desk = try Desk()
        try desk.register()
        try choose(registration, desk)
        try desk.file()
        let letter = try #require(try desk.letters().last).letter
        let copy = try desk.bench.saved()
        // The same again: nothing moves, and which it was is lost all the same.
        try choose(registration, desk)
        #expect(lying(desk).count == 1)
        try desk.bench.putBack(copy)
        #expect(lying(desk).isEmpty)
        let rows = try desk.letters()
        let old = try #require(rows.first { $0.letter == letter }?.delivery)
        #expect(old.state == .replaced && old.evidence?.code == "way.lost")
        #expect(rows.last?.state == .needsPerson && rows.last?.reason == "channel.way_lost")
        try choose(registration, desk)
        #expect(lying(desk).count == 1)
        #expect(try desk.letters().last?.delivery?.channel == (registration == .digital ? .digitalPost : .paper))
    }

    @Test("R-014 a message sent in another's place since is taken out, and goes by the way that is chosen anew")
    func copyLies() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        let letter = try #require(try desk.letters().last).letter
        let copy = try desk.bench.saved()
        try choose(.digital, desk)
        let anew = try #require(try desk.letters().last).letter
        #expect(lying(desk) == ["\(anew).xml"])
        try desk.bench.putBack(copy)
        let rows = try desk.letters()
        #expect(rows.first { $0.letter == letter }?.delivery?.evidence?.code == "put_back.taken_out")
        let known = try #require(rows.first { $0.letter == anew }?.delivery)
        #expect(known.channel == .digitalPost && known.state == .replaced && known.evidence?.code == "way.lost")
        #expect(rows.last?.reason == "channel.way_lost" && lying(desk).isEmpty, "and nothing lies on paper")
        try choose(.digital, desk)
        #expect(try desk.letters().last?.delivery?.channel == .digitalPost)
        // The same copy once more: what it was is known without its file.
        try desk.bench.putBack(copy)
        let second = try #require(try desk.letters().first { $0.letter == anew }?.delivery)
        #expect(second.channel == .digitalPost && second.evidence?.code == "put_back.taken_out")
        #expect(try post(desk)?.lost != nil && desk.letters().last?.reason == "channel.way_lost")
    }

    @Test("what Intake has written down holds whatever was chosen: a letter to whoever holds custody goes by itself")
    func intakesFacts() throws {
        let desk = try Desk()
        try desk.register()
        desk.through = .custody(name: "Mor Ågård", addressLines: ["Havevej 3", "9999 Eksempelby"])
        let copy = try desk.bench.saved()
        try choose(.underFifteen, desk)
        try desk.bench.putBack(copy)
        try desk.file()
        let letter = try #require(try desk.letters().last)
        #expect(letter.state == .sent && lying(desk) == ["\(letter.letter).pdf"])
        desk.through = nil
        try desk.wayChanged()
        #expect(try desk.letters().last?.reason == "channel.way_lost" && lying(desk).isEmpty)
    }

    @Test("what was chosen before the backup holds, and of a case that was erased since nothing is lost")
    func known() throws {
        let desk = try Desk()
        try desk.register()
        try choose(.exempt, desk)
        let copy = try desk.bench.saved()
        try desk.bench.putBack(copy)
        #expect(try post(desk)?.lost == nil)
        try desk.file()
        #expect(try desk.letters().last?.delivery?.channel == .paper)
        let later = try desk.bench.saved()
        try choose(.digital, desk)
        try desk.bench.putBack(later, erasing: ["K-1"])
        let held = try desk.bench.database.first("SELECT COUNT(*) AS count FROM way_lost") { $0.number("count") }
        #expect(held == 0)
    }

    @Test("who looks at a letter before it is sent sees that it would wait")
    func previewed() throws {
        let desk = try Desk()
        try desk.register()
        let copy = try desk.bench.saved()
        try choose(.digital, desk)
        try desk.bench.putBack(copy)
        let recipient = FindRecipient.Reply(
            name: Desk.citizen, addressLines: desk.address, email: nil, unit: "U-demo03", assigned: nil,
            received: "2025-03-04T10:00+01:00", case: "K-1")
        let wish = PreviewLetter(
            case: "K-1", recipient: recipient, draft: .personalReceipt("Vi har læst dit brev."), writer: "Lone Ågård",
            writersUnit: .init(unit: "U-demo03", name: "Byg og Miljø"))
        let reply = try desk.bench.ask(wish, as: Desk.colleague)
        #expect(reply.obstacle == "channel.way_lost" && reply.channel == nil)
    }
}
