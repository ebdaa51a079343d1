import CaseModel
import IntakeShell
import Support
import Testing

/// Where a letter would go, for the colleague who is writing it.
@Suite struct PreviewRecipientTests {
    @Test func `whoever may see the case reads where its letter would go, without a number, and it is written down`()
        throws
    {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        let found = try desk.ask(PreviewRecipient(case: id)).recipient
        #expect(found.addressLines == ["Fantasivej 1", "0000 Ingensteds"] && found.case == id && found.cpr == nil)
        #expect(try desk.audited(about: id.rawValue).contains { $0.hasPrefix("P-ANNA recipient.preview ") })
        #expect(desk.refusal(PreviewRecipient(case: id), as: .lars) == "call.may_not_see")
    }

    @Test func `a protected address is in no preview, and one who cannot be written to gets no letter`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(ProtectAddress(case: id, letters: .paperChecked))
        let found = try desk.ask(PreviewRecipient(case: id)).recipient
        #expect(found.addressLines == [] && found.protection == .paperChecked)
        let unverified = Citizen(name: "Ukendt Afsender", addressLines: ["Fantasivej 2"], isVerified: false)
        let other = try desk.ask(.complaint(citizen: unverified)).case
        #expect(desk.refusal(PreviewRecipient(case: other)) == "intake.address_missing")
    }

    @Test("R-017 by when the answer would be promised is reckoned as when it is, and refused where that would be")
    func extending() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(channel: .email)).case
        func until(_ day: CivilDay) -> PreviewRecipient {
            PreviewRecipient(case: id, extending: .init(lastDay: day, reason: "Vi venter på akter."))
        }
        #expect(try desk.ask(until("2026-12-11")).until == "2026-12-11T15:00+01:00")
        #expect(desk.refusal(until("2026-11-25")) == "intake.reply_extension_out_of_range")
        // Nothing was promised by looking.
        #expect(try desk.ask(ShowCase(case: id)).promise?.reason == nil)
    }
}
