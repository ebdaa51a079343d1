import NotifierCore
import NotifierShell
import Support
import Testing

private let message = Array("Subject: Genklang: hej\r\n\r\nEn linje.\r\n.prik f=C3=B8rst\r\n".utf8)

private func sent(by house: MailHouse, _ server: MailServer? = nil, to line: MailLine? = nil) -> MailingInput {
    (line ?? MailLine(server ?? house.server())).send(
        message, from: "genklang@eksempel.invalid", to: "mette@eksempel.invalid"
    ) { true }
}

@Suite struct `Messages handed to a mail server` {
    @Test func `over an encrypted line, with a name and a secret, a message comes as it was written`() throws {
        let house = try MailHouse(isPlain: false)
        let line = MailLine(house.server())
        for _ in 1...2 { #expect(sent(by: house, to: line) == .accepted(MailReply("smtp.accepted", "250 2.0.0"))) }
        #expect(house.taken.count == 2)
        #expect(house.taken.allSatisfy { $0.contains("\r\n.prik f=C3=B8rst\r\n") })
        #expect(house.talk.contains("RCPT mette@eksempel.invalid tls=True login=True"))
    }

    @Test func `a wrong secret, and a server that nobody vouches for, are the way's trouble: nothing is handed over`()
        throws
    {
        let house = try MailHouse(isPlain: false)
        let refused = sent(by: house, house.server(secret: "forkert"))
        #expect(refused == .deferred(MailReply("smtp.login_refused", "535 5.7.8")))
        #expect(sent(by: house, house.server(isTrusted: false)) == .deferred(MailReply("smtp.untrusted")))
        #expect(house.taken.isEmpty)
        #expect(house.talk.isEmpty)
    }

    @Test func `a server that does not encrypt is told nothing`() throws {
        let house = try MailHouse()
        let server = MailServer(host: "localhost", port: house.port, protection: .startTLS, seconds: 10)
        #expect(sent(by: house, server) == .deferred(MailReply("smtp.not_encrypted")))
        #expect(house.talk.isEmpty)
    }

    @Test(arguments: [
        ("greylist", MailingInput.deferred(MailReply("smtp.deferred", "451 4.7.1"))),
        ("unknown", .refused(MailReply("smtp.refused", "550 5.1.1"))),
        ("sender", .deferred(MailReply("smtp.sender_refused", "550 5.7.1"))),
        ("deferdata", .deferred(MailReply("smtp.deferred", "452 4.2.2"))),
        ("refusedata", .refused(MailReply("smtp.refused", "554 5.6.0"))),
        ("cut", .lost(MailReply("smtp.cut_off"))),
    ])
    func `what the server says decides; of its words only numbers are kept`(trouble: String, meaning: MailingInput)
        throws
    {
        let house = try MailHouse()
        try house.make(trouble)
        #expect(sent(by: house) == meaning)
    }

    @Test func `a server that falls silent after the whole message leaves it open whether it went out`() throws {
        let house = try MailHouse()
        try house.make("silent")
        #expect(sent(by: house, house.server(seconds: 1)) == .lost(MailReply("smtp.no_answer")))
        try house.make("")
        #expect(house.taken.count == 1)
    }

    @Test(arguments: ["slow", "slow mette@eksempel.invalid"])
    func `a server that answers no command in time has nothing of the message, and it is tried again`(trouble: String)
        throws
    {
        let house = try MailHouse()
        try house.make(trouble)
        let server = house.server(seconds: 1)
        let line = MailLine(server)
        #expect(sent(by: house, to: line) == .deferred(MailReply("smtp.slow")))
        #expect(house.taken.isEmpty)
        try house.make("")
        #expect(sent(by: house, to: line) == .accepted(MailReply("smtp.accepted", "250 2.0.0")))
        #expect(house.taken.count == 1)
    }

    @Test func `nobody at home, and a name that nobody has, leave everything as it was`() throws {
        let house = try MailHouse()
        let server = house.server()
        house.stop()
        #expect(sent(by: house, server) == .deferred(MailReply("smtp.unreachable")))
    }

    @Test func `what cannot be marked as begun does not leave`() throws {
        let house = try MailHouse()
        let meaning = MailLine(house.server()).send(message, from: "a@b.invalid", to: "c@d.invalid") { false }
        #expect(meaning == .deferred(MailReply("smtp.not_marked")))
        #expect(house.taken.isEmpty)
    }
}
