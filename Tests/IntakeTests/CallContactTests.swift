import CaseModel
import IntakeShell
import Support
import Testing

/// Whom to ring, said to the service that keeps the lists on disk, and to no other (decision 75).
@Suite struct CallContactTests {
    @Test func `name, number and interpreter are said to Callback alone, each a look of its own, never an address`()
        throws
    {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(RecordNeeds(case: id, support: [.interpreter], language: "polsk"))
        try desk.ask(ProtectAddress(case: id, letters: .digitalPostOnly))
        let command = FindCallContacts(cases: [.init(case: id, mark: 3), .init(case: "K-NONE", mark: 1)])
        let found = try desk.ask(command, as: nil, from: .callback).contacts
        #expect(found.map(\.case) == [id, "K-NONE"] && found.map(\.mark) == [3, 1])
        let citizen = try desk.ask(ShowCase(case: id)).citizen
        #expect(found[0].contact.name == citizen?.name && found[0].contact.phone == citizen?.phone)
        #expect(found[0].contact.interpreter && found[0].contact.language == "polsk")
        #expect(found[1].contact == CallContact(name: nil, phone: nil))
        #expect(try desk.audited(about: id.rawValue).contains { $0.hasPrefix("callback call-contact") })
        for other: ServiceName in [.notifier, .desk, .operator] {
            #expect(desk.refusal(command, as: nil, from: other) == "call.may_not_do", "\(other)")
        }
    }

    @Test func `of a child under fifteen whoever holds custody is named, and the child's own number is not`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(RecordMinor(case: id, born: "2014-11-26"))
        try desk.ask(
            RecordRepresentative(case: id, representative: .someone("Mor Opdigtet", ground: .custody)))
        let found = try desk.ask(FindCallContacts(cases: [.init(case: id, mark: 1)]), as: nil, from: .callback)
        let contact = try #require(found.contacts.first?.contact)
        #expect(contact.isChild && contact.phone == nil && contact.speakers.map(\.name) == ["Mor Opdigtet"])
    }
}
