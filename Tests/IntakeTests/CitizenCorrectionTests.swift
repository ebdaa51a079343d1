import CaseModel
import IntakeCore
import Store
import Support
import Testing
import Wire

/// A citizen moves, gets another number, or was written down wrongly: it is put right in the case, and kept who knew it how.
@Suite struct CitizenCorrectionTests {
    private func corrections(_ desk: Desk) throws -> [CitizenCorrected] {
        try desk.said().filter { $0.type == CitizenCorrected.type }.map { try $0.body(CitizenCorrected.self) }
    }

    private static let moved = ["Flyttevej 9", "0000 Ingensteds"]

    @Test("R-014 the address of a citizen known for long is put right, and letters go there from then on")
    func address() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        let before = try #require(try desk.ask(ShowCase(case: id)).citizen)
        _ = desk.said()
        let command = CorrectCitizen(case: id, how: .citizenChecked, addressLines: Self.moved)
        #expect(desk.refusal(command, as: .lars) == "call.may_not_see")
        #expect(desk.refusal(command, as: .berit) == "call.may_not_do")
        try desk.ask(command)
        let said = CitizenCorrected(case: id, details: [.address], canBeWrittenTo: before.isVerified)
        #expect(try corrections(desk) == [said])
        let shown = try desk.ask(ShowCase(case: id))
        #expect(shown.citizen?.addressLines == Self.moved && shown.citizen?.name == before.name)
        #expect(shown.citizen?.phone == before.phone && shown.citizen?.isVerified == before.isVerified)
        #expect(
            shown.history.last?.what == "citizen-corrected" && shown.history.last?.detail == "citizenChecked address")
        #expect(
            try desk.audited(about: id.rawValue).contains { $0.contains("citizen-corrected citizenChecked address") })
        let letter = FindRecipient(case: id, purpose: .receipt)
        #expect(try desk.ask(letter, as: nil, from: .notifier).addressLines == Self.moved)
        // Said once more: nothing is another now, and nobody is told again.
        try desk.ask(command)
        #expect(try corrections(desk).isEmpty)
    }

    @Test func `telephone and e-mail are put right or taken away, and what cannot be one is refused`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        _ = desk.said()
        try desk.ask(CorrectCitizen(case: id, how: .ourMistake, phone: "87 65 43 21", email: "ny@eksempel.invalid"))
        #expect(try desk.ask(ShowCallerCard(case: id)).phone == "87 65 43 21")
        #expect(try corrections(desk).first?.details == [.phone, .email])
        try desk.ask(CorrectCitizen(case: id, how: .register, email: ""))
        #expect(try desk.ask(ShowCase(case: id)).citizen?.email == nil)
        for (wrong, code) in [
            (CorrectCitizen(case: id, how: .register, name: " "), "intake.name_missing"),
            (CorrectCitizen(case: id, how: .register, phone: "ring"), "intake.phone_impossible"),
            (CorrectCitizen(case: id, how: .register, email: "ved ikke"), "intake.email_impossible"),
        ] {
            #expect(desk.refusal(wrong) == code)
        }
    }

    @Test("R-014 the number that Digital Post needs is written afterwards, and shown to nobody")
    func number() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        let look = PreviewRecipient(case: id)
        let letter = FindRecipient(case: id, purpose: .receipt, withNumber: true)
        #expect(try desk.ask(look).recipient.hasNumber == false)
        #expect(try desk.ask(letter, as: nil, from: .notifier).cpr == nil)
        let number = try #require(CPR("221177-1212"))
        try desk.ask(CorrectCitizen(case: id, how: .register, cpr: number))
        #expect(try desk.ask(look).recipient.hasNumber == true)
        #expect(try desk.ask(look).recipient.cpr == nil)
        #expect(try desk.ask(letter, as: nil, from: .notifier).cpr == number)
        let shown = try JSON(encoding: desk.ask(ShowCase(case: id))).text
        #expect(!shown.contains("2211771212"))
        let kept = try desk.audited(about: id.rawValue).joined() + "\(try corrections(desk))"
        #expect(!kept.contains("2211771212") && kept.contains("register number"))
        // What else is put right leaves it where it is.
        try desk.ask(CorrectCitizen(case: id, how: .register, addressLines: Self.moved))
        #expect(try desk.ask(look).recipient.hasNumber == true)
    }

    private func letter(_ desk: Desk, _ id: CaseID) throws -> FindRecipient.Reply {
        try desk.ask(FindRecipient(case: id, purpose: .receipt), as: nil, from: .notifier)
    }

    @Test(
        "R-014 what a letter goes by is another than the case was registered with: whoever writes to the citizen hears it"
    )
    func exchanged() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        #expect(try letter(desk, id).changed == nil)
        // Telephone and mail are no letter's, and a number that was missing takes nothing's place.
        try desk.ask(CorrectCitizen(case: id, how: .register, phone: "87654321", cpr: CPR("221177-1212")))
        #expect(try letter(desk, id).changed == nil)
        try desk.wait(until: desk.clock.now.adding(hours: 1))
        let moved = desk.clock.now
        try desk.ask(CorrectCitizen(case: id, how: .citizenChecked, addressLines: Self.moved))
        #expect(try letter(desk, id).changed == moved)
        #expect(try letter(desk, id).numberChanged == nil)
        try desk.wait(until: moved.adding(hours: 1))
        try desk.ask(CorrectCitizen(case: id, how: .register, cpr: CPR("251216-9996")))
        let reply = try letter(desk, id)
        #expect(reply.changed == desk.clock.now && reply.numberChanged == desk.clock.now && reply.cpr == nil)
        #expect(try desk.ask(PreviewRecipient(case: id)).recipient.changed == desk.clock.now)
        try desk.restart()
        #expect(try letter(desk, id) == reply)
    }

    @Test func `an address that was taken away and written anew is another, and one that was missing is not`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(CorrectCitizen(case: id, how: .cameBack, addressLines: []))
        try desk.ask(CorrectCitizen(case: id, how: .citizensMail, addressLines: Self.moved))
        #expect(try letter(desk, id).changed != nil)
        let homeless = try desk.ask(
            .complaint(
                citizen: Citizen(name: "Åse", phone: "12345678", email: "aase@eksempel.invalid", isVerified: true))
        ).case
        try desk.ask(CorrectCitizen(case: homeless, how: .citizenChecked, addressLines: Self.moved))
        #expect(try letter(desk, homeless).changed == nil)
    }

    @Test func `whoever registers a case mends their own slip at once; later, or by another, it is looked at`() throws {
        let desk = try Desk()
        func changed(_ how: CorrectionGround, as viewer: Viewer = .anna, after minutes: Int64) throws -> Bool {
            let id = try desk.ask(.complaint()).case
            try desk.wait(until: desk.clock.now.adding(seconds: 60 * minutes))
            try desk.ask(CorrectCitizen(case: id, how: how, addressLines: Self.moved), as: viewer)
            return try letter(desk, id).changed != nil
        }
        #expect(try !changed(.ourMistake, after: 14))
        #expect(try changed(.ourMistake, after: 15))
        #expect(try changed(.ourMistake, as: .bo, after: 1))
        #expect(try changed(.citizenChecked, after: 1))
    }

    @Test func `who checks who the citizen is has looked, and what becomes another afterwards is looked at`() throws {
        let desk = try Desk()
        let id = try desk.ask(.form(), as: nil, from: .public).case
        try desk.ask(CorrectCitizen(case: id, how: .citizensMail, addressLines: Self.moved), as: .bo)
        try desk.ask(VerifyCitizen(case: id, how: .inPerson), as: .bo)
        #expect(try letter(desk, id).changed == nil)
        try desk.ask(CorrectCitizen(case: id, how: .citizensMail, addressLines: ["Andenvej 1"]), as: .bo)
        #expect(try letter(desk, id).changed != nil)
    }

    @Test func `whoever nobody has checked stays so, and an anonymous citizen has nothing to put right`() throws {
        let desk = try Desk()
        let id = try desk.ask(.form(), as: nil, from: .public).case
        _ = desk.said()
        try desk.ask(CorrectCitizen(case: id, how: .citizenChecked, phone: "87654321"), as: .bo)
        #expect(try corrections(desk).first?.canBeWrittenTo == false)
        #expect(try desk.ask(ShowCase(case: id), as: .bo).citizen?.isVerified == false)
        let nobody = try desk.ask(.form(name: nil, phone: nil, address: []), as: nil, from: .public).case
        #expect(
            desk.refusal(CorrectCitizen(case: nobody, how: .register, phone: "87654321"), as: .bo)
                == "intake.citizen_unknown")
    }

    @Test(
        "R-008 whoever learns whose an anonymous mail is types the name: it goes the way it would have gone"
    )
    func named() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(channel: .email, citizen: nil, assigned: nil)).case
        let before = try desk.ask(ShowCase(case: id), as: .lone)
        #expect(before.row.route == .formal && before.missing.contains("examination"))
        _ = desk.said()
        let name = CorrectCitizen(case: id, how: .citizensMail, name: "Vera Vind", phone: "87654321")
        #expect(
            desk.refusal(CorrectCitizen(case: id, how: .citizensMail, phone: "87654321"), as: .lone)
                == "intake.citizen_unknown")
        #expect(desk.refusal(name, as: .lars) == "call.may_not_see")
        try desk.ask(name, as: .lone)
        let said = desk.said()
        let corrected = try #require(try said.first { $0.type == CitizenCorrected.type }?.body(CitizenCorrected.self))
        #expect(corrected == CitizenCorrected(case: id, details: [.name, .phone], canBeWrittenTo: false))
        let judged = try #require(try said.first { $0.type == CaseJudged.type }?.body(CaseJudged.self))
        #expect(judged.route == .callback && judged.exclusion == nil)
        let shown = try desk.ask(ShowCase(case: id), as: .lone)
        #expect(shown.citizen?.name == "Vera Vind" && shown.citizen?.isVerified == false)
        #expect(shown.row.route == .callback && shown.missing == ["conversation"] && shown.promise != nil)
        #expect(shown.history.contains { $0.what == "citizen-corrected" && $0.detail == "citizensMail name phone" })
        let audited = try desk.audited(about: id.rawValue)
        #expect(audited.contains { $0.contains("citizen-named citizensMail name phone") })
        #expect(!audited.contains { $0.contains("Vera") })
    }

    @Test func `whoever chose to be anonymous is named by their own word alone, and what has ended is named no more`()
        throws
    {
        let desk = try Desk()
        let own = try desk.ask(.form(name: nil, phone: nil, address: []), as: nil, from: .public).case
        #expect(
            desk.refusal(CorrectCitizen(case: own, how: .register, name: "Vera Vind"), as: .bo)
                == "intake.anonymous_by_wish")
        try desk.ask(CorrectCitizen(case: own, how: .citizenChecked, name: "Vera Vind"), as: .bo)
        #expect(try desk.ask(ShowCase(case: own), as: .bo).citizen?.name == "Vera Vind")
        let ended = try desk.ask(.complaint(citizen: nil, assigned: nil)).case
        let handover = try #require(try desk.ask(ShowCase(case: ended), as: .lone).handovers.first)
        try desk.ask(AcknowledgeHandover(handover: handover.handover), as: .lone)
        try #require(try desk.ask(RecordExamination(case: ended, findings: "Rettet."), as: .lone).isClosed)
        #expect(
            desk.refusal(CorrectCitizen(case: ended, how: .register, name: "Vera Vind"), as: .lone)
                == "intake.case_closed")
    }

    @Test("R-002 a point about the decision is answered in writing, also when the name is learnt later")
    func namedSubstantive() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint([.substantive], channel: .letter, citizen: nil, assigned: nil)).case
        try desk.ask(CorrectCitizen(case: id, how: .ourMistake, name: "Vera Vind"), as: .lone)
        let shown = try desk.ask(ShowCase(case: id), as: .lone)
        #expect(shown.row.route == .formal && shown.missing.contains("formal-reply") && shown.promise != nil)
    }
}
