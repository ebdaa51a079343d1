import CaseModel
import Support
import Testing
import Wire

extension ServiceCommand where Self == SubmitComplaint {
    static func form(
        name: String? = "Sofie Opdigtet", phone: String? = "00 00 00 01", address: [String] = ["Fantasivej 1"],
        wishes: CallWishes = CallWishes(suits: "efter kl. 14", support: [.interpreter], language: "polsk"),
        unit: UnitID? = .benefits, points: [PointKind] = [.procedural], summary: String = "Ingen svarer på mine breve.",
        wish: HandlingWish = .call
    ) -> SubmitComplaint {
        SubmitComplaint(
            name: name, phone: phone, email: nil, addressLines: address, wishes: wishes, unit: unit, summary: summary,
            points: points.map { ComplaintPoint(kind: $0, text: "Et punkt.") }, wish: wish)
    }
}

/// What comes by the form on the municipality's site, and how it is found out who wrote it.
@Suite struct PublicFormTests {
    private func submit(_ desk: Desk, _ form: SubmitComplaint = .form(), id: CommandID? = nil) throws -> CaseID {
        try desk.ask(form, as: nil, from: .public, id: id).case
    }

    @Test("R-011 the form makes a case of the unit it names, unverified, with what the citizen wishes of the call")
    func submitted() throws {
        let desk = try Desk()
        let id = try submit(desk)
        let registered = try #require(desk.said().first { $0.type == CaseRegistered.type }).body(CaseRegistered.self)
        #expect(registered.channel == .publicForm && registered.kind == .complaint && registered.route == .callback)
        #expect(!registered.canBeWrittenTo && registered.unit == .benefits && registered.assigned == nil)
        let shown = try desk.ask(ShowCase(case: id), as: .bo)
        #expect(shown.citizen?.isVerified == false && shown.registeredBy == .publicForm && shown.verification == nil)
        #expect(shown.wishes == CallWishes(suits: "efter kl. 14", support: [.interpreter], language: "polsk"))
        #expect(shown.history.map(\.what) == ["submitted"] && shown.history.allSatisfy { $0.by == nil })
        #expect(try desk.ask(ShowCallerCard(case: id), as: .bo).wishes?.suits == "efter kl. 14")
        #expect(try desk.audited(about: id.rawValue).first == "public register ")
    }

    @Test("R-008 the wish for the formal way wins, and so does having no name to ring to")
    func formal() throws {
        let desk = try Desk()
        #expect(try desk.ask(.form(wish: .formal), as: nil, from: .public).route == .formal)
        #expect(try desk.ask(.form(name: nil, phone: nil, address: []), as: nil, from: .public).route == .formal)
        #expect(try desk.ask(.form(points: [.procedural, .substantive]), as: nil, from: .public).route == .split)
    }

    @Test func `only the public pages hand in the form, and with nobody's name behind them`() throws {
        let desk = try Desk()
        for caller in [ServiceName.operator, .desk, .callback] {
            #expect(desk.refusal(.form(), as: nil, from: caller) == "call.may_not_do")
        }
        #expect(desk.refusal(.form(), as: .anna, from: .public) == "call.may_not_do")
    }

    @Test func `a unit that is not known, or none, keeps nobody from complaining`() throws {
        let desk = try Desk()
        #expect(try desk.ask(.form(unit: "U-NOWHERE"), as: nil, from: .public).unit == .administration)
        let chosen = try Desk(settings: ["publicUnit": "U-BENEFITS"])
        #expect(try chosen.ask(.form(unit: nil), as: nil, from: .public).unit == .benefits)
    }

    @Test func `the same form twice is one case, and another under the same name is refused`() throws {
        let desk = try Desk()
        let first = try submit(desk, id: "D-form")
        #expect(try submit(desk, id: "D-form") == first)
        #expect(throws: (any Error).self) { try submit(desk, .form(summary: "Noget andet."), id: "D-form") }
        #expect(try desk.ask(ListCases(scope: .unit), as: .bo).cases.count == 1)
    }

    @Test
    func `a flood fills the list up to the limit and no further; an hour later, or when some are known, it goes on`()
        throws
    {
        let desk = try Desk(settings: ["publicFormPerHour": 3, "publicFormWaiting": 5])
        var ids: [CaseID] = []
        for _ in 0..<3 { ids.append(try submit(desk)) }
        #expect(desk.refusal(.form(), as: nil, from: .public) == "intake.public_form_full")
        try desk.wait(until: Timestamp.tuesdayMorning.adding(hours: 1))
        for _ in 0..<2 { ids.append(try submit(desk)) }
        #expect(desk.refusal(.form(), as: nil, from: .public) == "intake.public_form_full")
        _ = try desk.ask(VerifyCitizen(case: ids[0], how: .knownNumber), as: .bo)
        _ = try submit(desk)
        // Colleagues take in whatever comes.
        _ = try desk.ask(.complaint())
    }

    @Test func `words nobody could read or keep are refused`() throws {
        let desk = try Desk()
        let bell = CallWishes(suits: "kl. 14\u{7}")
        #expect(desk.refusal(.form(wishes: bell), as: nil, from: .public) == "intake.words_unreadable")
        let long = CallWishes(suits: String(repeating: "æ", count: 101))
        #expect(desk.refusal(.form(wishes: long), as: nil, from: .public) == "intake.too_long")
        let essay = String(repeating: "a", count: 4001)
        #expect(desk.refusal(.form(summary: essay), as: nil, from: .public) == "intake.too_long")
        #expect(desk.refusal(.form(points: []), as: nil, from: .public) == "intake.points_missing")
    }

    @Test func `a colleague says who it is and how it was checked, once, and it stands in the case`() throws {
        let desk = try Desk()
        let id = try submit(desk)
        let command = VerifyCitizen(case: id, how: .knownNumber, addressLines: ["Rigtigvej 2", "0000 Ingensteds"])
        #expect(desk.refusal(command, as: .lars) == "call.may_not_see")
        #expect(desk.refusal(command, as: .berit) == "call.may_not_do")
        _ = desk.said()
        _ = try desk.ask(command, as: .bo)
        let said = try #require(desk.said().first).body(CitizenVerified.self)
        #expect(said == CitizenVerified(case: id, canBeWrittenTo: true))
        let shown = try desk.ask(ShowCase(case: id), as: .bo)
        #expect(shown.citizen?.isVerified == true && shown.citizen?.addressLines.first == "Rigtigvej 2")
        #expect(shown.verification == Verification(how: .knownNumber, by: .bo, at: desk.clock.now))
        #expect(shown.history.last?.what == "verified" && shown.history.last?.by == .bo)
        #expect(try desk.audited(about: id.rawValue).contains("P-BO verify unit"))
        #expect(
            try desk.ask(FindRecipient(case: id, purpose: .receipt), as: nil, from: .notifier).name == "Sofie Opdigtet")
        #expect(desk.refusal(command, as: .bo) == "intake.already_verified")
    }

    @Test func `before that nobody is told the address, and an anonymous citizen stays so`() throws {
        let desk = try Desk()
        let id = try submit(desk)
        let address = FindRecipient(case: id, purpose: .receipt)
        #expect(desk.refusal(address, as: nil, from: .notifier) == "intake.address_missing")
        let nobody = try submit(desk, .form(name: nil, phone: nil, address: []))
        let check = VerifyCitizen(case: nobody, how: .inPerson)
        #expect(desk.refusal(check, as: .bo) == "intake.citizen_unknown")
        // Known, but without an address: there is nowhere to write.
        let homeless = try submit(desk, .form(address: []))
        _ = desk.said()
        _ = try desk.ask(VerifyCitizen(case: homeless, how: .inPerson), as: .bo)
        #expect(try #require(desk.said().first).body(CitizenVerified.self).canBeWrittenTo == false)
    }
}
