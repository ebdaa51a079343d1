import CaseModel
import IntakeCore
import IntakeShell
import Support
import Testing

/// A telephone number in a citizen's mail is proposed, and nobody's until a person says so.
@Suite struct MailPhoneTests {
    @Test(arguments: [
        ("Ring til mig.\nVenlig hilsen\nSofie\nTlf 22 33 44 55", "22 33 44 55"),
        ("mobil: +45 22334455", "22 33 44 55"), ("Tlf. 0045 2233 4455 efter kl. 14", "22 33 44 55"),
        ("Hilsen\nSofie\n22-33-44-55", "22 33 44 55"),
        ("> Tlf 99 88 77 66\nSofie, tlf. 22.33.44.55", "22 33 44 55"),
    ])
    func `a number that is named as one, or stands alone in the signature, is found`(text: String, number: String) {
        #expect(MailPhone.proposed(in: text) == number)
    }

    @Test(arguments: [
        "Mit CPR-nummer er 010190-1234", "Afgørelsen af 24-11-2026 er forkert", "Konto 1234 5678901234",
        "> Tlf 99 88 77 66", "Ring på +46 22 33 44 55", "Sofie\n22 33 44 55\n66 77 88 99", "Tlf 12 34 56 78", "",
    ])
    func `what is something else, or cannot be told apart, is not proposed`(text: String) {
        #expect(MailPhone.proposed(in: text) == nil)
    }

    @Test func `it is shown where one rings until it is kept, and kept it is marked as coming from the mail`() throws {
        let desk = try Desk()
        let citizen = Citizen(name: "Sofie", email: "sofie@eksempel.invalid", addressLines: [], isVerified: false)
        let id = try desk.ask(
            .complaint(channel: .email, citizen: citizen, summary: "Ingen ringede.\nSofie\nTlf 22 33 44 55")
        ).case
        #expect(try desk.ask(ShowCallerCard(case: id)).mailPhone == "22 33 44 55")
        _ = try desk.ask(CorrectCitizen(case: id, how: .citizensMail, phone: "22 33 44 55"))
        let card = try desk.ask(ShowCallerCard(case: id))
        #expect(card.phone == "22 33 44 55" && card.mailPhone == nil)
        #expect(try desk.audited(about: id.rawValue).contains { $0.contains("citizensMail phone") })
        // A letter promises no call where there is no number, not even a proposed one.
        func canBeRung(_ citizen: Citizen, _ channel: Channel, _ summary: String) throws -> Bool? {
            let id = try desk.ask(.complaint(channel: channel, citizen: citizen, summary: summary)).case
            return try desk.ask(FindRecipient(case: id, purpose: .receipt), as: nil, from: .notifier).canBeRung
        }
        let known = Citizen(name: "Sofie", email: "sofie@eksempel.invalid", addressLines: [], isVerified: true)
        #expect(try canBeRung(known, .letter, "Ingen ringede.") == false)
        #expect(try canBeRung(known, .email, "Sofie\nTlf 22 33 44 55") == nil && canBeRung(.sofie, .phone, "X") == nil)
        // What was told by telephone has no mail to be found in.
        let told = try desk.ask(.complaint(citizen: citizen, summary: "Tlf 22 33 44 55")).case
        #expect(try desk.ask(ShowCallerCard(case: told)).mailPhone == nil)
    }
}
