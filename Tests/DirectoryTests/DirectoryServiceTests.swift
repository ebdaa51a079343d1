import CaseModel
import DirectoryShell
import Runtime
import Seal
import Support
import Testing
import Wire

@Suite struct `Directory, the service` {
    let folder = TemporaryFolder()
    let seed = Array(repeating: UInt8(5), count: 32)

    private func bench(settings: JSON = .object([:])) throws -> ServiceBench<DirectoryService> {
        #expect(Files.makeFolder(folder.file("keys")))
        #expect(Files.write(Array(Hex.encode(seed).utf8), to: folder.file("keys/directory-signing.key")))
        return try ServiceBench<DirectoryService>(
            at: "2026-11-23T09:00+01:00", settings: settings, folder: folder.path)
    }

    @Test func `the invented municipality has six units and thirty-one people, each said once`() throws {
        let bench = try bench()
        #expect(try bench.said(UnitChanged.self).count == 6)
        #expect(try bench.said(PersonChanged.self).count == 31)
        try bench.restart()
        #expect(bench.said.count == 37)
    }

    @Test func `a sign-in name that is given on goes to the new person, and the old one is let in no more`() throws {
        func settings(_ people: [(id: String, user: String)]) -> JSON {
            let people = people.map { person -> JSON in
                [
                    "person": .string(person.id), "user": .string(person.user), "name": "Prøve Opdigtet",
                    "title": "Direktør", "email": "p@kommune.example", "unit": "U-top", "roles": ["director"],
                ]
            }
            return ["demonstration": false, "units": [["unit": "U-top", "name": "Top"]], "people": .array(people)]
        }
        let bench = try bench(settings: settings([("P-old", "prøve"), ("P-two", "to")]))
        #expect(try bench.said(PersonChanged.self).map(\.isActive) == [true, true])
        try bench.restart(settings: settings([("P-new", "prøve"), ("P-two", "to")]))
        let given = try bench.said(PersonChanged.self).dropFirst(2)
        #expect(given.map(\.person) == ["P-old", "P-new"] && given.map(\.isActive) == [false, true])
        // Two who change names stay who they are.
        try bench.restart(settings: settings([("P-new", "to"), ("P-two", "prøve")]))
        #expect(try bench.said(PersonChanged.self).dropFirst(4).map(\.isActive) == [true, true])
    }

    @Test func `a unit that the settings close is listed as that, and is another again when they open it`() throws {
        func settings(isClosed: Bool) -> JSON {
            [
                "units": [
                    ["unit": "U-byg", "name": "Byg (nu Teknik)", "parent": "U-demo01", "isClosed": .bool(isClosed)]
                ]
            ]
        }
        let viewer = Viewer(person: "P-demo07", unit: "U-demo03", roles: [.caseworker], leads: [])
        let bench = try bench(settings: settings(isClosed: true))
        #expect(try bench.ask(ListStaff(), as: viewer).units.filter { $0.isClosed == true }.map(\.unit) == ["U-byg"])
        try bench.restart(settings: settings(isClosed: false))
        #expect(try bench.ask(ListStaff(), as: viewer).units.allSatisfy { $0.isClosed != true })
    }

    @Test func `a colleague's address is told to Notifier and to nobody else`() throws {
        let bench = try bench()
        #expect(bench.refusal(of: StaffAddress(person: "P-demo07"), by: .operator) == "call.unknown_method")
        let told = try bench.ask(StaffAddress(person: "P-demo07"), by: .notifier)
        #expect(told.email.contains("@") && told.unit?.name.isEmpty == false, "and with which unit they sign")
    }

    @Test func `events about people hold no name`() throws {
        let bench = try bench()
        for event in bench.said {
            #expect(!event.json.text.contains("Mette") && !event.json.text.contains("eksempel"))
        }
    }

    @Test func `somebody signs in and is vouched for with the units they answer for`() throws {
        let bench = try bench()
        let reply = try bench.ask(SignIn(user: "Henrik", password: "klage-er-viden"))
        let key = try #require(VerifyingKey(bytes: SigningKey(seed: seed)!.publicKey))
        let viewer = try #require(Assertion(reply.assertion, signedBy: key)).viewer
        #expect(viewer.leads == ["U-demo02", "U-demo03", "U-demo04"])
        #expect(reply.person.name == "Henrik Vestergård")
        #expect(reply.expires == bench.clock.now.adding(seconds: 300))
    }

    @Test func `a wrong name and a wrong password are answered alike`() throws {
        let bench = try bench()
        for (user, password) in [("mette", "forkert"), ("findes-ikke", "klage-er-viden"), ("mette", "")] {
            #expect(
                bench.refusal(of: SignIn(user: user, password: password)) == "directory.wrong_name_or_password")
        }
    }

    @Test func `guessing is slowed down, also across a restart, and not for others`() throws {
        let bench = try bench()
        for _ in 0..<5 { _ = bench.refusal(of: SignIn(user: "mette", password: "gæt")) }
        try bench.restart()
        #expect(bench.refusal(of: SignIn(user: "mette", password: "klage-er-viden")) == "directory.too_many_tries")
        #expect(bench.refusal(of: SignIn(user: "ahmed", password: "klage-er-viden")) == nil)
        try bench.wait(until: bench.clock.now.adding(seconds: 5))
        #expect(bench.refusal(of: SignIn(user: "mette", password: "klage-er-viden")) == nil)
    }

    @Test func `a session is renewed while it is used, ends when idle, and ends at the longest`() throws {
        let bench = try bench()
        let session = try bench.ask(SignIn(user: "mette", password: "klage-er-viden")).session
        for _ in 0..<9 {
            bench.clock.now = bench.clock.now.adding(seconds: 50 * 60)
            #expect(bench.refusal(of: RenewAssertion(session: session)) == nil)
        }
        bench.clock.now = bench.clock.now.adding(seconds: 50 * 60)
        #expect(bench.refusal(of: RenewAssertion(session: session)) == "directory.session_ended")
        let idle = try bench.ask(SignIn(user: "mette", password: "klage-er-viden")).session
        bench.clock.now = bench.clock.now.adding(seconds: 61 * 60)
        #expect(bench.refusal(of: RenewAssertion(session: idle)) == "directory.session_ended")
    }

    @Test func `who signs out is signed out`() throws {
        let bench = try bench()
        let session = try bench.ask(SignIn(user: "mette", password: "klage-er-viden")).session
        _ = try bench.ask(SignOut(session: session))
        #expect(bench.refusal(of: RenewAssertion(session: session)) == "directory.session_ended")
    }

    @Test func `somebody who has left cannot sign in`() throws {
        let person: JSON = [
            "person": "P-x", "user": "gone", "name": "Gunnar Gået", "title": "Sagsbehandler",
            "email": "gone@eksempel.invalid", "unit": "U-x", "roles": ["caseworker"], "isActive": false,
            "passwordHash":
                "$y$j9T$bJaPflKMiRK9YJKPjtqQo7LMoZqPipmQVl4Rh.1Ak21$wGPfNVhpTZbxGH/sgFf2lmNna1wExMtVasJhOTpEvZ4",
        ]
        let bench = try bench(settings: [
            "demonstration": false, "units": [["unit": "U-x", "name": "Enheden"]], "people": [person],
        ])
        #expect(
            bench.refusal(of: SignIn(user: "gone", password: "klage-er-viden")) == "directory.wrong_name_or_password")
        #expect(try bench.said(PersonChanged.self).map(\.isActive) == [false])
    }
}
