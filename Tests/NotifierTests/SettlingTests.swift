import CaseModel
import NotifierCore
import NotifierShell
import Store
import Support
import Testing

/// Breve gets empty: of what did not come somebody has it sent again, or says why not.
@Suite struct SettlingTests {
    private func stands(_ desk: Desk, _ stand: LetterStand? = nil) throws -> [LetterStand] {
        try desk.bench.ask(ListDeliveries(stand: stand), as: Desk.colleague).rows.map(\.stand)
    }

    private func shown(_ desk: Desk, _ letter: LetterID) throws -> LetterStand {
        try desk.bench.ask(ShowDelivery(letter: letter), as: Desk.colleague).stand
    }

    @Test func `what came back and is not to be sent again waits for nobody, and it stands who said so and why`()
        throws
    {
        let desk = try Desk()
        try desk.register(route: .formal)
        let letter = try #require(try desk.letters().first?.letter)
        let command = SettleLetter(letter: letter, ground: .toldOtherwise)
        // What has been posted cannot be stopped any more.
        _ = try desk.bench.ask(TellDelivery(letter: letter, said: .received), as: Desk.colleague)
        #expect(desk.bench.refusal(of: command, as: Desk.colleague) == "notifier.nothing_to_settle")
        _ = try desk.bench.ask(TellDelivery(letter: letter, said: .bounced), as: Desk.colleague)
        #expect(desk.bench.refusal(of: command, as: Desk.stranger) == "call.may_not_see")
        let adviser = Viewer(person: "P-2", unit: "U-x", roles: [.citizensAdviser], leads: [])
        #expect(desk.bench.refusal(of: command, as: adviser) != nil)
        for (wrong, code) in [
            (SettleLetter(letter: letter, ground: nil), "notifier.ground_missing"),
            (SettleLetter(letter: letter, ground: .other), "notifier.reference_missing"),
            (SettleLetter(letter: letter, ground: .other, reference: "a\nb"), "notifier.reference_wrong"),
        ] {
            #expect(desk.bench.refusal(of: wrong, as: Desk.colleague) == code)
        }
        let row = try desk.bench.ask(command, as: Desk.colleague)
        #expect(row.settled?.ground == .toldOtherwise && row.settled?.by == Desk.colleague.person)
        #expect(try stands(desk) == [] && stands(desk, .bounced) == [] && stands(desk, .settled) == [.settled])
        #expect(try shown(desk, letter) == .settled)
        // Said once more, by somebody else or for another reason: the first word stands.
        let twice = try desk.bench.ask(SettleLetter(letter: letter, ground: .needless), as: Desk.colleague)
        #expect(twice.settled?.ground == .toldOtherwise)
        let audited = try desk.bench.database.rows("SELECT action, detail FROM audit ORDER BY number") {
            "\($0.text("action")) \($0.text("detail"))"
        }
        #expect(audited.count { $0 == "letter.settled toldOtherwise" } == 1)
        try desk.bench.restart()
        #expect(try stands(desk) == [] && shown(desk, letter) == .settled)
    }

    @Test func `what could not be written and is not to be is given up, and nothing brings it back`() throws {
        let desk = try Desk()
        desk.address = []
        try desk.register(route: .formal)
        let letter = try #require(try desk.letters().first?.letter)
        #expect(try stands(desk) == [.needsPerson])
        _ = try desk.bench.ask(
            SettleLetter(letter: letter, ground: .other, reference: "DRIFT-7"), as: Desk.colleague)
        #expect(try stands(desk) == [] && shown(desk, letter) == .settled)
        desk.address = ["Blåbærvej 12", "9999 Eksempelby"]
        try desk.bench.hear(
            CitizenCorrected(case: "K-1", details: [.address], canBeWrittenTo: true), from: .intake,
            about: CaseID("K-1"))
        #expect(try desk.letters().map(\.reason) == ["notifier.settled"] && desk.files("letters").isEmpty)
        #expect(desk.bench.refusal(of: RetryLetter(letter: letter), as: Desk.colleague) == "notifier.nothing_to_retry")
    }

    @Test("R-014 a receipt to a citizen without an address waits on Breve, goes when there is one, or is settled")
    func unaddressed() throws {
        let desk = try Desk()
        try desk.register(canBeWrittenTo: false)
        let letter = try #require(try desk.letters().first?.letter)
        #expect(try stands(desk) == [.unaddressed] && shown(desk, letter) == .unaddressed)
        #expect(try stands(desk, .notSent) == [])
        try desk.bench.hear(
            CitizenCorrected(case: "K-1", details: [.address], canBeWrittenTo: true), from: .intake,
            about: CaseID("K-1"))
        #expect(try stands(desk).contains(.unaddressed) == false)
        #expect(try desk.letters().first?.state != .notSent)

        let other = try Desk()
        try other.register(canBeWrittenTo: false)
        let held = try #require(try other.letters().first?.letter)
        _ = try other.bench.ask(SettleLetter(letter: held, ground: .toldOtherwise), as: Desk.colleague)
        #expect(try stands(other) == [] && shown(other, held) == .settled)
        // Whatever address is found after that.
        try other.bench.hear(
            CitizenCorrected(case: "K-1", details: [.address], canBeWrittenTo: true), from: .intake,
            about: CaseID("K-1"))
        #expect(try other.letters().map(\.reason) == ["notifier.settled"])
    }

    @Test("R-043 an hour that the citizen was not told of in time stays on Breve until somebody has seen it")
    func untold() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        let receipt = try #require(try desk.letters().first?.letter)
        _ = try desk.bench.ask(TellDelivery(letter: receipt, said: .received), as: Desk.colleague)
        desk.address = []
        let event = Appointed(
            case: "K-1", appointment: "A-1", version: 1, form: .meeting, at: "2025-03-06T10:00+01:00",
            notice: .letter, by: "P-7")
        try desk.bench.hear(event, from: .callback, about: CaseID("K-1"))
        #expect(try stands(desk) == [.needsPerson])
        try desk.bench.wait(until: "2025-03-06T10:01+01:00")
        let letter = try #require(try desk.letters().first { $0.kind == .appointment })
        #expect(letter.reason == "notifier.tooLate")
        #expect(try stands(desk) == [.untold] && shown(desk, letter.letter) == .untold)
        _ = try desk.bench.ask(SettleLetter(letter: letter.letter, ground: .toldOtherwise), as: Desk.colleague)
        #expect(try stands(desk) == [] && shown(desk, letter.letter) == .settled)
    }

    @Test func `what came back and came after all has come; what need not be sent is neither on its way nor waiting`()
        throws
    {
        let desk = try Desk()
        try desk.register(route: .formal)
        let letter = try #require(try desk.letters().first?.letter)
        _ = try desk.bench.ask(TellDelivery(letter: letter, said: .bounced), as: Desk.colleague)
        #expect(
            desk.bench.refusal(of: TellDelivery(letter: letter, said: .received), as: Desk.colleague)
                == "notifier.ground_missing")
        _ = try desk.bench.ask(
            TellDelivery(letter: letter, said: .received, ground: .recipientAsked), as: Desk.colleague)
        #expect(try shown(desk, letter) == .received)
        desk.isStillDue = false
        try desk.ping()
        let message = try #require(try desk.letters().last)
        #expect(message.reason == "notifier.noLongerDue")
        #expect(try shown(desk, message.letter) == .notSent && stands(desk) == [])
        #expect(try stands(desk, .notSent) == [.notSent])
    }

    @Test func `a letter that waits is seen and settled by whoever has its case, in whichever unit they work`() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        let letter = try #require(try desk.letters().first?.letter)
        let given = Viewer(person: "P-5", unit: "U-demo02", roles: [.caseworker], leads: [])
        let reached = CitizenReached(
            case: "K-1", callback: "C-1", by: given.person, spokenAt: "2025-03-04T10:00+01:00",
            noteBy: "2025-03-05T10:00+01:00")
        try desk.bench.hear(reached, from: .callback, about: CaseID("K-1"))
        _ = try desk.bench.ask(TellDelivery(letter: letter, said: .bounced), as: given)
        #expect(try desk.bench.ask(CountWaitingLetters(), as: given).mine == 1)
        #expect(try desk.bench.ask(ListDeliveries(), as: given).rows.map(\.letter.letter) == [letter])
        #expect(try desk.bench.ask(ShowDelivery(letter: letter), as: given).case == "K-1")
        // A colleague beside them has nothing of it, and is told so.
        let beside = Viewer(person: "P-6", unit: "U-demo02", roles: [.caseworker], leads: [])
        #expect(try desk.bench.ask(ListDeliveries(), as: beside).rows.isEmpty)
        #expect(desk.bench.refusal(of: ShowDelivery(letter: letter), as: beside) == "call.may_not_see")
        _ = try desk.bench.ask(SettleLetter(letter: letter, ground: .toldOtherwise), as: given)
        #expect(try desk.bench.ask(CountWaitingLetters(), as: given).mine == 0)
    }

    @Test("R-014 a letter that came back is counted for whoever has the case at once, and for the leader after a day")
    func counted() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        let letter = try #require(try desk.letters().first?.letter)
        let leader = Viewer(person: "P-1", unit: "U-demo02", roles: [.leader], leads: ["U-demo03"])
        let caller = Viewer(person: "P-5", unit: "U-demo03", roles: [.caseworker], leads: [])
        let assigned = CaseAssigned(
            case: "K-1", unit: "U-demo03", person: caller.person, previous: nil, by: "P-1", isConcerned: false)
        try desk.bench.hear(assigned, from: .intake, about: CaseID("K-1"))
        func count(_ viewer: Viewer) throws -> [Int] {
            let reply = try desk.bench.ask(CountWaitingLetters(), as: viewer)
            return [reply.mine, reply.team]
        }
        #expect(try count(caller) == [0, 0])
        _ = try desk.bench.ask(TellDelivery(letter: letter, said: .bounced), as: caller)
        #expect(try count(caller) == [1, 0] && count(leader) == [0, 0])
        #expect(try count(Desk.colleague) == [0, 0] && count(Desk.stranger) == [0, 0])
        try desk.bench.wait(until: "2025-03-05T10:01+01:00")
        #expect(try count(leader) == [0, 1])
        _ = try desk.bench.ask(SettleLetter(letter: letter, ground: .toldOtherwise), as: caller)
        #expect(try count(caller) == [0, 0] && count(leader) == [0, 0])
    }

    @Test("R-014 Digital Post without a receipt is counted for whoever has the case, also after somebody else has it")
    func withoutReceipt() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .digital), as: Desk.colleague)
        try desk.file()
        let letters = try desk.letters().filter {
            $0.delivery?.channel == .digitalPost && $0.delivery?.state == .spooled
        }
        let leader = Viewer(person: "P-1", unit: "U-demo02", roles: [.leader], leads: ["U-demo03"])
        func assign(_ person: PersonID, after previous: PersonID?) throws {
            let assigned = CaseAssigned(
                case: "K-1", unit: "U-demo03", person: person, previous: previous, by: "P-1", isConcerned: false)
            try desk.bench.hear(assigned, from: .intake, about: CaseID("K-1"))
        }
        func mine(_ person: PersonID) throws -> Int {
            let viewer = Viewer(person: person, unit: "U-demo03", roles: [.caseworker], leads: [])
            return try desk.bench.ask(CountWaitingLetters(), as: viewer).mine
        }
        try assign("P-5", after: nil)
        #expect(try !letters.isEmpty && mine("P-5") == 0, "a receipt may take a day")
        try desk.bench.wait(until: "2025-03-05T10:01+01:00")
        #expect(try mine("P-5") == letters.count && mine("P-6") == 0)
        try assign("P-6", after: "P-5")
        #expect(try mine("P-6") == letters.count && mine("P-5") == 0)
        try desk.bench.wait(until: "2025-03-06T10:02+01:00")
        #expect(try desk.bench.ask(CountWaitingLetters(), as: leader).team == letters.count)
        for row in letters {
            _ = try desk.bench.ask(
                TellDelivery(letter: row.letter, said: .received, ground: .carrierAsked), as: Desk.colleague)
        }
        #expect(try mine("P-6") == 0 && desk.bench.ask(CountWaitingLetters(), as: leader).team == 0)
    }
}
