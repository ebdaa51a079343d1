import CaseModel
import IntakeCore
import IntakeShell
import Store
import Support
import Testing
import Wire

/// Protected addresses, interpreters, support persons and children: kept on the case, and where letters go by them.
@Suite struct SurroundingsTests {
    private func recipient(_ desk: Desk, _ id: CaseID) throws -> FindRecipient.Reply {
        try desk.ask(FindRecipient(case: id, purpose: .receipt), as: nil, from: .notifier)
    }

    @Test("R-005 R-006 an interpreter with the language and a support person are seen before a call and a meeting")
    func needs() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        #expect(
            desk.refusal(RecordNeeds(case: id, support: [.interpreter], language: nil))
                == "intake.interpreter_language_missing")
        try desk.ask(RecordNeeds(case: id, support: [.interpreter, .supportPerson], language: "polsk"))
        let wishes = CallWishes(support: [.interpreter, .supportPerson], language: "polsk")
        #expect(try desk.ask(ShowCase(case: id)).wishes == wishes)
        #expect(try desk.ask(ShowCallerCard(case: id)).wishes == wishes)
        #expect(try desk.ask(ShowPapers(case: id)).needs == wishes)
        try desk.ask(RecordNeeds(case: id, support: [], language: nil))
        #expect(try desk.ask(ShowCase(case: id)).wishes == nil)
        #expect(desk.refusal(RecordNeeds(case: id, support: [], language: nil), as: .lars) == "call.may_not_see")
    }

    @Test func `what the citizen wrote of when it suits stands, whatever a colleague writes of the rest`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.database.run(
            "INSERT INTO call_wish (case_id, suits, support, language) VALUES ('\(id)', 'efter kl. 14', '', NULL)")
        try desk.ask(RecordNeeds(case: id, support: [.supportPerson], language: nil))
        #expect(
            try desk.ask(ShowCase(case: id)).wishes == CallWishes(suits: "efter kl. 14", support: [.supportPerson]))
    }

    @Test func `a protected address is shown to nobody who has not asked for it, and each look is kept`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        let address = try #require(desk.ask(ShowCase(case: id)).citizen?.addressLines)
        #expect(!address.isEmpty)
        try desk.ask(ProtectAddress(case: id, letters: .digitalPostOnly))
        let shown = try desk.ask(ShowCase(case: id))
        #expect(shown.citizen?.addressLines == [] && shown.surroundings?.protection?.by == .anna)
        #expect(try desk.ask(ShowProtectedAddress(case: id)).addressLines == address)
        #expect(try desk.audited(about: id.rawValue).count { $0.hasPrefix("P-ANNA protected-address ") } == 1)
        #expect(desk.refusal(ShowProtectedAddress(case: id), as: .lars) == "call.may_not_see")
        // Whoever writes the letter is told, and what was said of it.
        #expect(try recipient(desk, id).protection == .digitalPostOnly)
        try desk.ask(ProtectAddress(case: id, letters: nil))
        #expect(try recipient(desk, id).protection == nil)
        #expect(try desk.ask(ShowCase(case: id)).citizen?.addressLines == address)
    }

    @Test func `under fifteen letters go to whoever holds custody, from fifteen to the young person`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(RecordMinor(case: id, born: "2011-11-26"))
        #expect(try recipient(desk, id).through == .nobody)
        try desk.ask(
            RecordRepresentative(
                case: id,
                representative: .someone(
                    "Mor Opdigtet", ground: .custody, addressLines: ["Fantasivej 2", "0000 Ingensteds"])))
        let mother = FindRecipient.Reply.Through.custody(
            name: "Mor Opdigtet", addressLines: ["Fantasivej 2", "0000 Ingensteds"])
        #expect(try recipient(desk, id).through == mother)
        #expect(try desk.ask(ShowCallerCard(case: id)).surroundings?.minor?.age(on: "2026-11-24") == 14)
        try desk.wait(until: "2026-11-26T00:00+01:00")
        #expect(try recipient(desk, id).through == nil)
        // A mistake is taken back.
        try desk.ask(RecordMinor(case: id, born: nil))
        #expect(try desk.ask(ShowSurroundings(case: id)).surroundings.minor == nil)
        for day: CivilDay in ["2026-11-27", "2008-11-26", "1970-01-01"] {
            #expect(desk.refusal(RecordMinor(case: id, born: day)) == "intake.not_under_age", "\(day)")
        }
    }

    @Test func `a child is known by its number, too, and whoever holds custody is said where the age is not`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        let mother = FindRecipient.Reply.Through.custody(
            name: "Mor Opdigtet", addressLines: ["Fantasivej 2", "0000 Ingensteds"])
        #expect(try recipient(desk, id).custodian == nil)
        try desk.ask(
            RecordRepresentative(
                case: id,
                representative: .someone(
                    "Mor Opdigtet", ground: .custody, addressLines: ["Fantasivej 2", "0000 Ingensteds"])))
        #expect(try recipient(desk, id).custodian == mother && recipient(desk, id).through == nil)
        // Born in 2014: whoever holds custody gets the letters, without anybody having written the age.
        try desk.ask(CorrectCitizen(case: id, how: .register, cpr: CPR("0101144321")))
        #expect(try recipient(desk, id).through == mother && recipient(desk, id).custodian == nil)
        #expect(try recipient(desk, id).cpr == nil)
    }

    @Test func `a case from an unverified source gives out no address, whoever was to have the letters`() throws {
        let desk = try Desk()
        let citizen = Citizen(name: "Ukendt Afsender", addressLines: ["Fantasivej 9"], isVerified: false)
        let id = try desk.ask(.complaint(citizen: citizen)).case
        try desk.ask(
            RecordRepresentative(
                case: id, representative: .someone(addressLines: ["Torvet 1"], getsLetters: true)))
        #expect(
            desk.refusal(FindRecipient(case: id, purpose: .receipt), as: nil, from: .notifier)
                == "intake.address_missing")
        try desk.ask(VerifyCitizen(case: id, how: .knownNumber))
        #expect(try recipient(desk, id).through != nil)
    }

    @Test
    func `that letters may go another way is said when a child's age, custody or an address changes, and never which`()
        throws
    {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        func said(_ act: () throws -> Void) throws -> Int {
            _ = desk.said()
            try act()
            return desk.said().count { $0.type == LettersWayChanged.type }
        }
        #expect(try said { try desk.ask(RecordMinor(case: id, born: "2015-11-26")) } == 1)
        let mother = Representative.someone("Mor Opdigtet", ground: .custody, addressLines: ["Fantasivej 2"])
        #expect(try said { try desk.ask(RecordRepresentative(case: id, representative: mother)) } == 1)
        #expect(try said { try desk.ask(EndRepresentation(case: id, number: 1, reason: "Fejl.")) } == 1)
        #expect(try said { try desk.ask(ProtectAddress(case: id, letters: .paperChecked)) } == 1)
        // Whoever may only be told has nothing to do with letters.
        let told = Representative.someone(ground: .permission, reach: .hear)
        #expect(try said { try desk.ask(RecordRepresentative(case: id, representative: told)) } == 0)
    }

    @Test func `letters go to whoever was to have them for the citizen, as long as the right stands`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        #expect(try recipient(desk, id).through == nil)
        try desk.ask(
            RecordRepresentative(
                case: id,
                representative: .someone(
                    "Advokat Opdigtet", ground: .partyRepresentative, addressLines: ["Torvet 1"], getsLetters: true)))
        #expect(
            try recipient(desk, id).through == .representative(name: "Advokat Opdigtet", addressLines: ["Torvet 1"]))
        try desk.ask(EndRepresentation(case: id, number: 1, reason: "Sagen er en andens nu."))
        #expect(try recipient(desk, id).through == nil)
    }
}
