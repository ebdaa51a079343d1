import CaseModel
import DirectoryCore
import DirectoryShell
import Runtime
import Seal
import Store
import Support
import Testing
import Wire

/// Second factors, passwords and sessions, as Directory keeps them.
@Suite struct `How people get in` {
    private let folder = TemporaryFolder()
    private let bench: ServiceBench<DirectoryService>
    private let mette = Viewer(person: "P-demo07", unit: "U-demo03", roles: [.caseworker], leads: [])
    private let admin = Viewer(person: "P-demo30", unit: "U-demo01", roles: [.administrator], leads: [])
    private let here = SignInOrigin(source: "192.0.2.7", browser: .firefox, machine: .windows)
    private let password = "klage-er-viden"

    init() throws { bench = try Self.bench(folder) }

    private static func bench(
        _ folder: TemporaryFolder, _ settings: JSON = .object([:])
    ) throws -> ServiceBench<DirectoryService> {
        #expect(Files.makeFolder(folder.file("keys")))
        let seed = Hex.encode(Array(repeating: 5, count: 32))
        #expect(Files.write(Array(seed.utf8), to: folder.file("keys/directory-signing.key")))
        return try ServiceBench<DirectoryService>(
            at: "2026-11-23T09:00+01:00", settings: settings, folder: folder.path)
    }

    @Test func `a second factor is on with its first code, and from then on the password alone lets nobody in`() throws
    {
        let secret = try enrol()
        let begun = try begin()
        #expect(begun.signedIn == nil)
        let ticket = try #require(begun.ticket)
        #expect(refusal(FinishSignIn(ticket: ticket, code: "000000", origin: here)) == "directory.wrong_code")
        wait(60)
        let reply = try bench.ask(FinishSignIn(ticket: ticket, code: code(secret), origin: here), by: .desk)
        #expect(reply.person.person == mette.person && reply.mustEnrol == nil)
        // The ticket has been used up.
        wait(60)
        #expect(refusal(FinishSignIn(ticket: ticket, code: code(secret), origin: here)) == "directory.ticket_expired")
    }

    @Test func `a code counts once, and so does a recovery code`() throws {
        let secret = try enrol()
        wait(60)
        let now = code(secret)
        let ticket = try #require(try begin().ticket)
        _ = try bench.ask(FinishSignIn(ticket: ticket, code: now, origin: here))
        let again = try #require(try begin().ticket)
        #expect(refusal(FinishSignIn(ticket: again, code: now, origin: here)) == "directory.wrong_code")

        wait(60)
        let codes = try bench.ask(RenewRecoveryCodes(code: code(secret)), as: mette).codes
        #expect(codes.count == 10 && Set(codes).count == 10)
        _ = try bench.ask(FinishSignIn(ticket: again, code: codes[3].lowercased(), origin: here))
        let third = try #require(try begin().ticket)
        #expect(refusal(FinishSignIn(ticket: third, code: codes[3], origin: here)) == "directory.wrong_code")
        #expect(try own().access.recoveryCodes == 9)
    }

    @Test func `a ticket is good for five minutes, and a password in between sets no count back`() throws {
        // One wrong code was typed while the phone was taken on.
        _ = try enrol()
        let ticket = try #require(try begin().ticket)
        for _ in 0..<3 {
            #expect(refusal(FinishSignIn(ticket: ticket, code: "000000", origin: here)) == "directory.wrong_code")
            _ = try begin()
        }
        #expect(refusal(FinishSignIn(ticket: ticket, code: "000000", origin: here)) == "directory.wrong_code")
        // Five wrong codes cost a wait, for codes and for the password alike.
        #expect(refusal(FinishSignIn(ticket: ticket, code: "000000", origin: here)) == "directory.too_many_tries")
        #expect(refusal(BeginSignIn(user: "mette", password: password, origin: here)) == "directory.too_many_tries")
        wait(300)
        #expect(refusal(FinishSignIn(ticket: ticket, code: "000000", origin: here)) == "directory.ticket_expired")
    }

    @Test func `the command line says the code with the password`() throws {
        let secret = try enrol()
        #expect(refusal(SignIn(user: "mette", password: password)) == "directory.second_factor_needed")
        #expect(refusal(SignIn(user: "mette", password: "forkert")) == "directory.wrong_name_or_password")
        wait(60)
        let reply = try bench.ask(SignIn(user: "mette", password: password, code: code(secret)))
        #expect(reply.person.person == mette.person)
    }

    @Test func `whoever guesses from one machine at many names waits, and others do not`() throws {
        for number in 0..<SignInThrottle.freeForSource {
            let guess = BeginSignIn(user: "navn\(number)", password: "forkert", origin: here)
            #expect(refusal(guess) == "directory.wrong_name_or_password")
        }
        #expect(refusal(BeginSignIn(user: "mette", password: password, origin: here)) == "directory.too_many_tries")
        let elsewhere = SignInOrigin(source: "192.0.2.8", browser: .firefox, machine: .linux)
        #expect(try bench.ask(BeginSignIn(user: "mette", password: password, origin: elsewhere)).signedIn != nil)
        wait(3600)
        #expect(try bench.ask(BeginSignIn(user: "mette", password: password, origin: here)).signedIn != nil)
    }

    @Test func `a role that takes a second factor opens nothing until there is one`() throws {
        let bench = try Self.bench(TemporaryFolder(), ["secondFactorRoles": ["administrator"]])
        let start = BeginSignIn(user: "admin", password: password, origin: here)
        let signedIn = try #require(try bench.ask(start).signedIn)
        #expect(signedIn.mustEnrol == true)
        #expect(try viewer(signedIn.assertion).roles.isEmpty)
        let bare = try viewer(signedIn.assertion)
        let begun = try bench.ask(BeginSecondFactor(), as: bare)
        #expect(try bench.ask(RenewAssertion(session: signedIn.session)).assertion.isEmpty == false)
        let first = TOTP.code(secret: Phone.secret(begun.secret), step: TOTP.step(at: bench.clock.now))
        _ = try bench.ask(ConfirmSecondFactor(code: first), as: bare)
        let renewed = try bench.ask(RenewAssertion(session: signedIn.session))
        #expect(try viewer(renewed.assertion).roles == [.administrator])
        // And it cannot be turned off again.
        let ticket = try bench.ask(ProvePassword(password: password), as: bare).ticket
        #expect(
            bench.refusal(of: TurnOffSecondFactor(ticket: ticket, code: first), as: bare)
                == "directory.second_factor_is_required")
    }

    @Test func `turning it off takes the password and a code`() throws {
        let secret = try enrol()
        wait(60)
        #expect(
            refusal(TurnOffSecondFactor(ticket: "x", code: code(secret)), as: mette) == "directory.ticket_expired")
        #expect(refusal(ProvePassword(password: "forkert"), as: mette) == "directory.wrong_password")
        let ticket = try bench.ask(ProvePassword(password: password), as: mette).ticket
        #expect(refusal(TurnOffSecondFactor(ticket: ticket, code: "000000"), as: mette) == "directory.wrong_code")
        _ = try bench.ask(TurnOffSecondFactor(ticket: ticket, code: code(secret)), as: mette)
        #expect(try begin().signedIn != nil)
    }

    @Test func `an administrator takes somebody's lost factor away, and the person is told once`() throws {
        _ = try enrol()
        #expect(refusal(ResetSecondFactor(person: mette.person), as: mette) == "call.may_not_do")
        _ = try bench.ask(ResetSecondFactor(person: mette.person), as: admin)
        #expect(try begin().signedIn?.factorReset == bench.clock.now)
        #expect(try begin().signedIn?.factorReset == nil)
        #expect(try own().access.reset != nil)
        #expect(try audits("second-factor-reset") == ["P-demo30 P-demo07"])
    }

    @Test func `a new password counts at once, ends the other sessions, and outlives a restart`() throws {
        let kept = try #require(try begin().signedIn)
        let other = try #require(try begin().signedIn)
        let ticket = try bench.ask(ProvePassword(password: password), as: mette).ticket
        let short = ChangePassword(ticket: ticket, password: "kort", session: kept.session)
        #expect(refusal(short, as: mette) == "directory.password_too_short")
        let change = ChangePassword(ticket: ticket, password: "blå køer gumler", session: kept.session)
        #expect(try bench.ask(change, as: mette).ended.count == 1)
        #expect(refusal(RenewAssertion(session: other.session)) == "directory.session_ended")
        #expect(try bench.ask(RenewAssertion(session: kept.session)).assertion.isEmpty == false)
        #expect(refusal(change, as: mette) == "directory.ticket_expired")
        try bench.restart()
        #expect(
            refusal(BeginSignIn(user: "mette", password: password, origin: here)) == "directory.wrong_name_or_password")
        let new = BeginSignIn(user: "mette", password: "blå køer gumler", origin: here)
        #expect(try bench.ask(new).signedIn != nil)
    }

    @Test func `sessions are listed with where they are, and end one by one, or all but this`() throws {
        let this = try #require(try begin().signedIn)
        for _ in 0..<3 { _ = try begin() }
        let rows = try own(this.session).sessions
        #expect(rows.count == 4 && rows.count(where: \.isThis) == 1)
        #expect(rows.allSatisfy { $0.browser == .firefox && $0.machine == .windows })
        // An identifier opens nothing.
        #expect(refusal(RenewAssertion(session: rows[0].id)) == "directory.session_ended")
        let one = try #require(rows.first { !$0.isThis })
        #expect(try bench.ask(EndSessions(id: one.id, except: this.session), as: mette).ended == [one.id])
        #expect(try bench.ask(EndSessions(except: this.session), as: mette).ended.count == 2)
        #expect(try own(this.session).sessions.map(\.isThis) == [true])
        // Somebody else's are the administrator's to end.
        let jonas = Viewer(person: "P-demo10", unit: "U-demo03", roles: [.caseworker], leads: [])
        #expect(refusal(EndSessions(person: mette.person), as: jonas) == "call.may_not_do")
        #expect(refusal(ListAccess(), as: jonas) == "call.may_not_do")
        #expect(try bench.ask(ListAccess(person: mette.person), as: admin).sessions.count == 1)
        #expect(try bench.ask(EndSessions(person: mette.person), as: admin).ended.count == 1)
        #expect(refusal(RenewAssertion(session: this.session)) == "directory.session_ended")
    }

    @Test func `the municipality's own sign-in is believed from Desk alone, and knows people by their identity`() throws
    {
        let settings: JSON = [
            "people": [
                [
                    "person": "P-ny", "user": "ny", "identity": "Ny@Kommune.Example", "name": "Ny Påhit",
                    "title": "Leder",
                    "email": "ny@kommune.example", "unit": "U-demo03", "roles": ["leader"],
                ]
            ], "secondFactorRoles": ["leader"],
        ]
        let bench = try Self.bench(TemporaryFolder(), settings)
        let vouch = VouchForIdentity(identity: "ny@KOMMUNE.example", origin: here)
        #expect(bench.refusal(of: vouch, by: .operator) == "directory.may_not_vouch")
        let reply = try bench.ask(vouch, by: .desk)
        // Its second factors are its own.
        #expect(reply.person.person == "P-ny" && reply.mustEnrol == nil)
        #expect(try viewer(bench.ask(RenewAssertion(session: reply.session)).assertion).roles == [.leader])
        #expect(
            bench.refusal(of: VouchForIdentity(identity: "ny", origin: here), by: .desk) == "directory.identity_unknown"
        )
        #expect(try bench.ask(VouchForIdentity(identity: "METTE", origin: here), by: .desk).person.person == "P-demo07")
        // Who has no password of ours does not get in by one, not even by the one that times the others.
        let guess = BeginSignIn(user: "ny", password: password, origin: here)
        #expect(bench.refusal(of: guess) == "directory.wrong_name_or_password")
    }

    @Test func `of several who sign in at once one is looked at in a turn, and nobody else waits for more than that`()
        throws
    {
        let guess = try JSON(encoding: SignIn(user: "mette", password: "forkert"))
        let renewal = try JSON(encoding: RenewAssertion(session: "-"))
        let asked = [(SignIn.method, guess), (SignIn.method, guess), (RenewAssertion.method, renewal)]
        #expect(try bench.answered(inOneTurn: asked + asked) == [RenewAssertion.method, RenewAssertion.method])
        #expect(try bench.answered(inOneTurn: [(SignIn.method, guess), (SignIn.method, guess)]) == [SignIn.method])
    }

    @Test func `no event and no log line holds a secret, a code or an address`() throws {
        let begun = try bench.ask(BeginSecondFactor(), as: mette)
        _ = try bench.ask(ConfirmSecondFactor(code: code(Phone.secret(begun.secret))), as: mette)
        #expect(bench.said.allSatisfy { !$0.json.text.contains(begun.secret) && !$0.json.text.contains("192.0.2") })
        #expect(bench.log.allSatisfy { !$0.text.contains(begun.secret) && !$0.text.contains("192.0.2") })
    }

    @Test func `a file of the first release is brought up to date, and who was signed in stays so`() throws {
        let folder = TemporaryFolder()
        let file = folder.file("directory.sqlite")
        try Self.layFirstRelease(file)
        #expect(Files.makeFolder(folder.file("keys")))
        let seed = Hex.encode(Array(repeating: 5, count: 32))
        #expect(Files.write(Array(seed.utf8), to: folder.file("keys/directory-signing.key")))
        let bench = try ServiceBench<DirectoryService>(
            at: Timestamp(milliseconds: 1_795_420_860_000), folder: folder.path, file: file)
        #expect(try bench.ask(RenewAssertion(session: "hemmelig")).assertion.isEmpty == false)
        let row = try bench.ask(ShowOwnAccess(session: "hemmelig"), as: mette).sessions
        #expect(row.count == 1 && row[0].isThis && row[0].browser == .other)
    }

    // MARK: What the tests say in a word

    /// A file as the first release left it, with Mette signed in.
    private static func layFirstRelease(_ file: String) throws {
        let old = try Database(path: file)
        try Migrations.apply(Array(DirectoryService.declaration.migrations.prefix(1)), to: old)
        let digest = Hex.encode(Seal.sha256(Array("hemmelig".utf8)))
        for sql in [
            "INSERT INTO unit (unit, name) VALUES ('U-demo03', 'Jobcenter Nord')",
            "INSERT INTO person VALUES ('P-demo07', 'mette', 'Mette', 'T', 'e', 'U-demo03', 'caseworker', 'x', 1)",
            "INSERT INTO session VALUES ('\(digest)', 'P-demo07', 1795420800000, 1795420800000)",
        ] {
            _ = try old.run(sql)
        }
    }

    private func begin() throws -> BeginSignIn.Reply {
        try bench.ask(BeginSignIn(user: "mette", password: password, origin: here))
    }

    private func own(_ session: String = "-") throws -> ShowOwnAccess.Reply {
        try bench.ask(ShowOwnAccess(session: session), as: mette)
    }

    /// Mette's second factor, in force.
    private func enrol() throws -> [UInt8] {
        let secret = Phone.secret(try bench.ask(BeginSecondFactor(), as: mette).secret)
        #expect(refusal(ConfirmSecondFactor(code: "000000"), as: mette) == "directory.wrong_code")
        _ = try bench.ask(ConfirmSecondFactor(code: code(secret)), as: mette)
        #expect(refusal(BeginSecondFactor(), as: mette) == "directory.second_factor_is_on")
        return secret
    }

    private func code(_ secret: [UInt8]) -> String { TOTP.code(secret: secret, step: TOTP.step(at: bench.clock.now)) }

    private func wait(_ seconds: Int64) { bench.clock.now = bench.clock.now.adding(seconds: seconds) }

    private func refusal<Command: ServiceCommand>(_ command: Command, as viewer: Viewer? = nil) -> String? {
        bench.refusal(of: command, as: viewer)
    }

    private func viewer(_ assertion: String) throws -> Viewer {
        let signing = try #require(SigningKey(seed: Array(repeating: 5, count: 32)))
        let key = try #require(VerifyingKey(bytes: signing.publicKey))
        return try #require(Assertion(assertion, signedBy: key)).viewer
    }

    private func audits(_ action: String) throws -> [String] {
        let sql = "SELECT actor, subject FROM audit WHERE action = :action ORDER BY number"
        return try bench.database.rows(sql, ["action": .text(action)]) { "\($0.text("actor")) \($0.text("subject"))" }
    }
}
