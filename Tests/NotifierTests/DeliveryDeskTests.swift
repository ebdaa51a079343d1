import CaseModel
import NotifierShell
import Store
import Support
import Testing

/// Breve: where letters stand across cases, and what a person says of one and has done with it.
@Suite struct `Letters on their way` {
    private static let leader = Viewer(person: "P-1", unit: "U-demo02", roles: [.leader], leads: ["U-demo03"])
    private static let adviser = Viewer(person: "P-2", unit: "U-x", roles: [.citizensAdviser], leads: [])

    private func sent(_ desk: Desk) throws -> LetterID {
        try desk.register()
        try desk.owe()
        return try #require(try desk.letters().first?.letter)
    }

    private func stands(_ desk: Desk, _ viewer: Viewer, _ stand: LetterStand? = nil) throws -> [LetterStand] {
        try desk.bench.ask(ListDeliveries(stand: stand), as: viewer).rows.map(\.stand)
    }

    @Test(
        "R-014 what goes on paper because nobody has looked is counted and listed until somebody has, or it is printed")
    func unlooked() throws {
        let desk = try Desk(printing: true)
        let letter = try sent(desk)
        func unlooked(_ viewer: Viewer) throws -> ListDeliveries.Reply {
            try desk.bench.ask(ListDeliveries(isUnlooked: true), as: viewer)
        }
        for viewer in [Desk.colleague, Self.leader, Self.adviser] {
            #expect(try desk.bench.ask(ListDeliveries(), as: viewer).unlooked == 1)
            let rows = try unlooked(viewer).rows
            #expect(rows.map(\.letter.letter) == [letter] && rows.map(\.stand) == [.spooled])
        }
        #expect(try desk.bench.ask(ListDeliveries(), as: Desk.stranger).unlooked == nil)
        #expect(try unlooked(Desk.stranger).rows.isEmpty)
        let named = try desk.bench.ask(ListDeliveries(isUnlooked: true), by: .operator)
        #expect(named.rows.map(\.case) == [nil], "the operator sees no case")
        // Somebody has looked: the citizen is exempt, and paper is right.
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .exempt), as: Desk.colleague)
        #expect(try desk.bench.ask(ListDeliveries(), as: Desk.colleague).unlooked == nil)
        #expect(try unlooked(Desk.colleague).rows.isEmpty)

        let printed = try Desk(printing: true)
        let other = try sent(printed)
        _ = try printed.bench.ask(TellDelivery(letter: other, said: .received), as: Desk.colleague)
        #expect(try printed.bench.ask(ListDeliveries(), as: Desk.colleague).unlooked == nil)
    }

    @Test func `what goes on paper unlooked at is counted as it is listed: red cases, own ones elsewhere`() throws {
        let desk = try Desk(printing: true)
        let letter = try sent(desk)
        func counted(_ viewer: Viewer) throws -> Int {
            let listed = try desk.bench.ask(ListDeliveries(isUnlooked: true), as: viewer).rows.count
            let count = try desk.bench.ask(ListDeliveries(), as: viewer).unlooked ?? 0
            #expect(count == listed, "\(viewer.person)")
            return count
        }
        // A colleague of another unit has the case.
        #expect(try counted(Desk.stranger) == 0)
        try desk.bench.hear(
            CaseAssigned(
                case: "K-1", unit: "U-demo03", person: "P-8", previous: nil, by: "P-8", isConcerned: false),
            from: .intake, about: CaseID("K-1"))
        #expect(try counted(Desk.stranger) == 1)
        let red = StepDecided(
            case: "K-1", unit: "U-demo03", step: .red, previous: nil, decidedBy: "P-3", involved: [])
        try desk.bench.hear(red, from: .intake, about: CaseID("K-1"))
        #expect(try counted(Desk.colleague) == 0 && counted(Self.leader) == 1 && counted(Desk.stranger) == 1)
        #expect(try desk.bench.ask(ListDeliveries(), by: .operator).unlooked == 1)
        let named = try desk.bench.ask(ListDeliveries(isUnlooked: true), by: .operator)
        #expect(named.rows.map(\.letter.letter) == [letter])
    }

    @Test func `what waits for a person is seen by those of the unit who may see the case, and by its leader`() throws {
        let desk = try Desk()
        let letter = try sent(desk)
        #expect(try stands(desk, Desk.colleague) == [])
        #expect(try stands(desk, Desk.colleague, .spooled) == [.spooled])
        _ = try desk.bench.ask(TellDelivery(letter: letter, said: .bounced), as: Desk.colleague)
        for viewer in [Desk.colleague, Self.leader, Self.adviser] { #expect(try stands(desk, viewer) == [.bounced]) }
        #expect(try stands(desk, Desk.stranger) == [])
        // A case that turns red is closed to the unit, and so are its letters; its leader still sees them.
        let red = StepDecided(
            case: "K-1", unit: "U-demo03", step: .red, previous: nil, decidedBy: "P-3", involved: [])
        try desk.bench.hear(red, from: .intake, about: CaseID("K-1"))
        #expect(try stands(desk, Desk.colleague) == [])
        #expect(try stands(desk, Self.leader) == [.bounced])
        #expect(desk.bench.refusal(of: ShowDelivery(letter: letter), as: Desk.colleague) == "call.may_not_see")
    }

    @Test func `the operator sees that and how a letter stands, and neither case nor colleague`() throws {
        let desk = try Desk()
        let letter = try sent(desk)
        try desk.ping()
        _ = try desk.bench.ask(TellDelivery(letter: letter, said: .bounced), as: Desk.colleague)
        let all = try desk.bench.ask(ListDeliveries()).rows + desk.bench.ask(ListDeliveries(stand: .spooled)).rows
        #expect(all.map(\.stand) == [.bounced, .spooled])
        #expect(all.allSatisfy { $0.case == nil && $0.letter.to == nil })
        #expect(try desk.bench.ask(ShowDelivery(letter: letter)).case == nil)
        #expect(desk.bench.refusal(of: ListDeliveries(), by: .desk) == "call.not_signed_in")
    }

    @Test func `a letter that did not arrive is sent again once, as a document of its own, to the address of now`()
        throws
    {
        let desk = try Desk()
        let letter = try sent(desk)
        let again = SendAgain(letter: letter, ground: .addressCorrected)
        _ = try desk.bench.ask(TellDelivery(letter: letter, said: .bounced), as: Desk.colleague)
        #expect(desk.bench.refusal(of: again, as: Desk.stranger) == "call.may_not_see")
        #expect(desk.bench.refusal(of: again, as: Self.adviser) == "call.may_not_do")
        #expect(desk.bench.refusal(of: RetryLetter(letter: letter), as: Self.adviser) == "call.may_not_do")
        let post = SetPostRegistration(case: "K-1", registration: .digital)
        #expect(desk.bench.refusal(of: post, as: Self.adviser) == "call.may_not_do")
        #expect(desk.bench.refusal(of: ConfirmAddress(case: "K-1"), as: Self.adviser) == "call.may_not_do")
        #expect(
            desk.bench.refusal(of: SendAgain(letter: letter, ground: nil), as: Desk.colleague)
                == "notifier.ground_missing")
        #expect(
            desk.bench.refusal(of: SendAgain(letter: letter, ground: .other), as: Desk.colleague)
                == "notifier.reference_missing")
        #expect(
            desk.bench.refusal(
                of: SendAgain(letter: letter, ground: .other, reference: "Åse sagde det"), as: Desk.colleague)
                == "notifier.reference_wrong")
        desk.address = ["Solsikkevej 7", "9999 Eksempelby"]
        // Another address than last time needs a second look, also when it is sent again.
        let copy = try desk.bench.ask(again, as: Desk.colleague, id: "D-1").copy
        #expect(try desk.bench.ask(ShowDelivery(letter: copy), as: Desk.colleague).stand == .needsPerson)
        _ = try desk.bench.ask(ConfirmAddress(case: "K-1"), as: Desk.colleague)
        let rows = try desk.letters()
        #expect(rows.map(\.delivery?.state) == [.replaced, .spooled])
        #expect(rows[0].delivery?.evidence?.reference == copy.rawValue)
        #expect(rows[0].delivery?.document != rows[1].delivery?.document && rows[0].kind == rows[1].kind)
        #expect(desk.files("letters") == ["\(letter).pdf", "\(copy).pdf"].sorted())
        let text = try ReadPDF(desk.bytes("letters", "\(copy).pdf")).text
        #expect(text.contains("Solsikkevej 7"))
        // Asked again under the same command: the same answer. As another wish: there is nothing more to send.
        #expect(try desk.bench.ask(again, as: Desk.colleague, id: "D-1").copy == copy)
        #expect(desk.bench.refusal(of: again, as: Desk.colleague) == "notifier.nothing_to_retry")
        // The copy can come back too, and then a third is made.
        _ = try desk.bench.ask(TellDelivery(letter: copy, said: .bounced), as: Desk.colleague)
        let third = try desk.bench.ask(SendAgain(letter: copy, ground: .cameBack), as: Self.leader).copy
        #expect(Set([letter, copy, third]).count == 3 && desk.files("letters").count == 3)
        try desk.bench.restart()
        #expect(desk.files("letters").count == 3)
    }

    @Test func `what is said of a letter in doubt says how that is known, is kept, and stands in the audit`() throws {
        let desk = try Desk()
        try desk.register()
        try desk.ping()
        let letter = try #require(try desk.letters().first { $0.to != nil }?.letter)
        try desk.bench.database.run("UPDATE delivery SET state = 'uncertain' WHERE channel = 'staffMail'", [:])
        #expect(try stands(desk, Desk.colleague) == [.uncertain])
        #expect(
            desk.bench.refusal(of: TellDelivery(letter: letter, said: .received), as: Desk.colleague)
                == "notifier.ground_missing")
        let row = try desk.bench.ask(
            TellDelivery(letter: letter, said: .lost, ground: .recipientAsked), as: Desk.colleague)
        #expect(row.delivery?.state == .refused && row.delivery?.evidence?.code == "person.never_came")
        #expect(row.delivery?.evidence?.by == Desk.colleague.person)
        let audited = try desk.bench.database.rows("SELECT action, detail FROM audit ORDER BY number") {
            "\($0.text("action")) \($0.text("detail"))"
        }
        #expect(audited.contains("delivery.told lost recipientAsked"))
        #expect(audited.contains { $0.hasPrefix("deliveries.listed") })
        let copy = try desk.bench.ask(SendAgain(letter: letter, ground: .recipientAsked), as: Desk.colleague).copy
        #expect(desk.files("staff") == ["\(copy).eml", "\(letter).eml"].sorted())
    }

    @Test func `a letter in doubt that was seen to come waits for nobody; another copy is a new wish`() throws {
        let desk = try Desk()
        let letter = try sent(desk)
        try desk.bench.database.run("UPDATE delivery SET state = 'uncertain'", [:])
        let said = TellDelivery(letter: letter, said: .received, reference: "DRIFT-7", ground: .other)
        #expect(try desk.bench.ask(said).delivery?.state == .received)
        #expect(try stands(desk, Desk.colleague) == [])
        // Whoever has it, and asks for one more, gets another; of the same letter once.
        let again = SendAgain(letter: letter, ground: .copyAsked)
        _ = try desk.bench.ask(again, as: Desk.colleague)
        #expect(desk.bench.refusal(of: again, as: Desk.colleague) == "notifier.nothing_to_retry")
    }

    @Test func `a receipt that should have come is looked for the day after`() throws {
        let desk = try Desk()
        try desk.register()
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .digital), as: Desk.colleague)
        try desk.owe()
        #expect(try stands(desk, Desk.colleague) == [])
        try desk.bench.wait(until: "2025-03-05T10:00+01:00")
        #expect(try stands(desk, Desk.colleague) == [.unanswered])
    }

    @Test func `a long list comes in parts that leave nothing out and show nothing twice`() throws {
        let desk = try Desk()
        for number in 1...7 {
            let event = CaseRegistered(
                case: CaseID(unchecked: "K-\(number)"), unit: number == 4 ? "U-demo06" : "U-demo03",
                received: "2025-03-04T10:00+01:00", channel: .email, kind: .complaint, route: .formal, assigned: nil,
                about: [], canBeWrittenTo: true, isHistory: false)
            desk.addressOf = event.case
            try desk.bench.hear(event, from: .intake, about: event.case)
        }
        var seen: [LetterID] = []
        var after: DeliveryCursor?
        var parts = 0
        repeat {
            let reply = try desk.bench.ask(ListDeliveries(stand: .spooled, after: after, limit: 2), as: Desk.colleague)
            seen += reply.rows.map(\.letter.letter)
            after = reply.next
            parts += 1
        } while after != nil && parts < 10
        #expect(seen.count == 6 && Set(seen).count == 6 && parts >= 3)
        try desk.bench.database.run("UPDATE delivery SET state = 'refused'", [:])
        let first = try desk.bench.ask(ListDeliveries(limit: 2), as: Desk.colleague)
        #expect(first.rows.count == 2 && first.more == [.refused])
    }
}
