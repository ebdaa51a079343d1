import CaseModel
import NotifierCore
import NotifierShell
import Support
import Testing
import Wire
import Wording

/// Whom a letter tells the citizen to turn to, by name; and how often it is asked what a colleague is called.
@Suite struct ContactPersonTests {
    private func name(_ people: [PersonID], _ desk: Desk) throws {
        try desk.bench.hear(
            ContactTeamChanged(case: "K-1", people: people, decidedBy: "P-1"), from: .intake, about: CaseID("K-1"))
    }

    private func words(_ kind: LetterKind, _ desk: Desk) throws -> String {
        let row = try #require(try desk.letters().last { $0.kind == kind })
        let read = try desk.bench.ask(ReadLetter(case: "K-1", letter: row.letter), as: Desk.colleague)
        return try #require(read.text).words(withTyped: false)
    }

    private func askedForNames(_ desk: Desk) -> Int { desk.asked.count { $0 == StaffAddress.method } }

    private static let sentence = "Din kontaktperson er Mette Rønne."

    @Test(
        "R-086 R-129 every letter names the contact person where it says whom to contact, and nobody where there is none"
    )
    func everyTemplate() {
        let (without, with) = (LetterTemplates.all, LetterTemplates.all(from: .borgerservice.naming("Mette Rønne")))
        #expect(without.count == with.count && with.count > 15)
        for (without, with) in zip(without, with) {
            #expect(!without.letter.words(withTyped: false).contains("Din kontaktperson"), "\(without.name)")
            #expect(with.letter.words(withTyped: false).contains(Self.sentence), "\(with.name)")
        }
    }

    @Test("R-086 a receipt and a copy name whoever is the citizen's way in when they are written")
    func asSent() throws {
        let desk = try Desk()
        try desk.register()
        try name(["P-3", "P-4"], desk)
        try desk.owe()
        #expect(try words(.receipt, desk).contains(Self.sentence))
        try desk.file()
        #expect(try words(.noteCopy, desk).contains(Self.sentence))
        try name([], desk)
        try desk.file(version: 2)
        #expect(try !words(.noteCopy, desk).contains("Din kontaktperson"))
    }

    @Test("R-086 whoever has left is nobody's way in, and a name nobody can say holds no letter back")
    func goneOrUnknown() throws {
        for isActive in [false, true] {
            let desk = try Desk()
            desk.isActive = isActive
            if isActive { desk.refusals[StaffAddress.method] = "directory.person_unknown" }
            try desk.register(route: .formal)
            try name(["P-3"], desk)
            try desk.file()
            #expect(try !words(.noteCopy, desk).contains("Din kontaktperson"))
        }
    }

    @Test func `what the citizen's contact person is called stands in the ledger by its bearer alone`() throws {
        let receipt = Receipt(case: "K-1", received: "2025-03-04T10:00+01:00", kind: .complaint, route: .formal)
        let (plain, named) = (Matter(receipt), Matter(receipt, contact: "P-3"))
        #expect(try !JSON(encoding: plain).text.contains("contact\""))
        #expect(try JSON(encoding: named).decode(Matter.self) == named)
        #expect(plain.needs == [.recipient] && named.needs == [.contactPerson, .recipient])
        let mail = Matter(ReturnNotice(of: "L-1", .receipt, in: "K-1", to: "P-7"), contact: "P-3")
        #expect(mail.needs == [.address], "a colleague knows whom to ask")
    }

    @Test func `a colleague's name is asked for once, and anew when anything of them changed or minutes have passed`()
        throws
    {
        let desk = try Desk()
        try desk.register(route: .formal)
        try name(["P-3"], desk)
        try desk.file()
        // Whoever wrote the note, the contact person, and whoever something was agreed with.
        #expect(askedForNames(desk) == 3)
        for version in 2...4 { try desk.file(version: version) }
        #expect(askedForNames(desk) == 3)
        let changed = PersonChanged(person: "P-3", unit: "U-demo03", roles: [.caseworker], isActive: true)
        try desk.bench.hear(changed, from: .directory, about: PersonID("P-3"))
        try desk.file(version: 5)
        #expect(askedForNames(desk) == 4)
        try desk.bench.wait(until: desk.bench.clock.now.adding(seconds: 600))
        try desk.file(version: 6)
        #expect(askedForNames(desk) == 6)
        #expect(try desk.letters().filter { $0.kind == .noteCopy }.allSatisfy { $0.state == .sent })
    }

    @Test func `a mail whose last thing to know is at hand is made in the same step`() throws {
        let desk = try Desk()
        try desk.register()
        try desk.ping()
        let asked = askedForNames(desk)
        #expect(asked == 1 && desk.files("staff").count == 1)
        try desk.ping(.missed)
        #expect(askedForNames(desk) == 1 && desk.files("staff").count == 2)
    }
}
