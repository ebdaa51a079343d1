import BusCore
import CaseModel
import Seal
import Support
import Testing
import Wire

/// PROTOCOL.md § 3: who gets in, and what an outsider can find out.
struct SignInTests {
    @Test func `both sides prove that they hold the key`() throws {
        let bus = try TestBus()
        let client = bus.connect()
        let mine = Hex.encode([UInt8](repeating: 9, count: 32))
        let hello = try bus.reply(
            "bus.hello", ["protocol": 1, "service": "intake", "nonce": .string(mine)], from: client)
        let theirs = try #require(hello["nonce"]?.string)
        let key = TestBus.key(of: .intake)
        let proof = SignIn.busProof(key: key, service: .intake, clientNonce: mine, busNonce: theirs)
        #expect(hello["proof"] == .string(proof))
        #expect(proof != SignIn.serviceProof(key: key, service: .intake, clientNonce: mine, busNonce: theirs))
    }

    @Test func `an unknown service and a wrong key are answered alike`() throws {
        let bus = try TestBus()
        let outsider = bus.connect()
        let forger = bus.connect()
        let unknown = try bus.prove(ServiceName(rawValue: "spectator"), on: outsider)
        let wrong = try bus.prove(.intake, on: forger, key: [UInt8](repeating: 1, count: 32))
        #expect(unknown == wrong)
        #expect(wrong["data"]?["code"] == "bus.unauthorized")
        #expect(bus.closed == [outsider, forger])
    }

    @Test func `a bus's own proof sent back to it is worth nothing`() throws {
        let bus = try TestBus()
        let client = bus.connect()
        let hello = try bus.reply(
            "bus.hello", ["protocol": 1, "service": "intake", "nonce": .string(String(repeating: "ab", count: 32))],
            from: client)
        let answer = try bus.refusal("bus.prove", ["proof": hello["proof"] ?? ""], from: client)
        #expect(answer == "bus.unauthorized")
    }

    @Test(arguments: ["bus.publish", "bus.subscribe", "bus.status", "bus.prove", "intake.show"])
    func `nothing is answered before sign-in`(method: String) throws {
        let bus = try TestBus()
        let client = bus.connect()
        #expect(try bus.refusal(method, ["body": [:]], from: client) == "bus.sign_in_first")
        #expect(bus.closed == [client])
    }

    @Test func `a version that is not spoken here is refused with those that are`() throws {
        let bus = try TestBus()
        let client = bus.connect()
        let nonce = JSON.string(String(repeating: "00", count: 32))
        let error = try bus.reply("bus.hello", ["protocol": 2, "service": "intake", "nonce": nonce], from: client)
        #expect(error["data"] == ["code": "bus.protocol", "supported": [1]])
        #expect(bus.closed == [client])
    }

    @Test(arguments: ["INTAKE", "-x", "", "in take", String(repeating: "a", count: 33)])
    func `a name no service can have is refused`(name: String) throws {
        let bus = try TestBus()
        let nonce = JSON.string(String(repeating: "00", count: 32))
        let client = bus.connect()
        let hello: JSON = ["protocol": 1, "service": .string(name), "nonce": nonce]
        #expect(try bus.reply("bus.hello", hello, from: client)["data"]?["member"] == "service")
    }

    @Test func `who has not signed in within five seconds is shown out`() throws {
        let bus = try TestBus()
        let slow = bus.connect()
        let quick = try bus.signIn(.intake)
        #expect(bus.broker.nextWake == 5_000)
        bus.broker.timePassed(4_999)
        try bus.turn()
        #expect(bus.closed.isEmpty)
        bus.broker.timePassed(5_000)
        try bus.turn()
        #expect(bus.closed == [slow])
        #expect(bus.heard(slow).last?["params"]?["code"] == "bus.sign_in_late")
        #expect(bus.heard(quick).isEmpty)
        #expect(bus.broker.nextWake == nil)
    }

    @Test func `a service that declares more than it is granted does not get in`() throws {
        let bus = try TestBus()
        let publisher = try bus.prove(.intake, on: bus.connect(), publishes: [NoteFiled.type])
        #expect(
            publisher["data"] == [
                "code": "bus.not_allowed", "what": "publishes", "name": .string(NoteFiled.type.rawValue),
            ])
        let reader = try bus.prove(.directory, on: bus.connect(), reads: [CaseClosed.type.rawValue])
        #expect(reader["data"]?["what"] == "reads")
        let everything = try bus.prove(.intake, on: bus.connect(), reads: ["*"])
        #expect(everything["data"]?["name"] == "*")
        let server = try bus.prove(.intake, on: bus.connect(), serves: ["callback"])
        #expect(server["data"]?["what"] == "serves")
        #expect(bus.closed.count == 4)
    }

    @Test func `the newer process of a service fences the older`() throws {
        let bus = try TestBus()
        let older = try bus.intake()
        let newer = try bus.intake()
        #expect(bus.heard(older).last?["params"]?["code"] == "bus.fenced")
        #expect(bus.closed == [older])
        bus.ask("bus.publish", ["event": .closed(1)], from: older)
        try bus.turn()
        #expect(bus.log.head == 0)
        try bus.publish(1...1, from: newer)
        #expect(bus.log.head == 1)
    }

    @Test func `the older of two connections fences nobody, however late it proves itself`() throws {
        let bus = try TestBus()
        let older = bus.connect()
        let newer = try bus.intake()
        let answer = try bus.prove(.intake, on: older, epoch: .first)
        #expect(answer["data"]?["code"] == "bus.fenced")
        #expect(bus.closed == [older])
        try bus.publish(1...1, from: newer)
    }

    @Test func `what the older process sent before it was fenced counts`() throws {
        let bus = try TestBus()
        let older = try bus.intake()
        bus.ask("bus.publish", ["event": .closed(1)], from: older)
        let newer = bus.connect()
        let reply = try bus.prove(.intake, on: newer, epoch: .first)
        #expect(reply["next"] == 2)
    }

    @Test func `the operator may be in several places, up to a limit`() throws {
        let bus = try TestBus()
        for _ in 0..<16 { _ = try bus.signIn(.operator) }
        #expect(bus.closed.isEmpty)
        #expect(try bus.prove(.operator, on: bus.connect())["data"]?["code"] == "bus.busy")
    }

    @Test func `while a key is changed both are good, and the journal says which was used`() throws {
        let next = [UInt8](repeating: 9, count: 32)
        let bus = try TestBus(nextKeys: [.intake: next])
        #expect(try bus.prove(.intake, on: bus.connect(), epoch: .first)["next"] == 1)
        #expect(bus.notes.last?.fields["key"] == nil)
        #expect(try bus.prove(.intake, on: bus.connect(), key: next, epoch: .first)["next"] == 1)
        #expect(bus.notes.last { $0.code == "bus.signed_in" }?.fields["key"] == "next")
        // Another service's next key is nobody's here.
        #expect(try bus.prove(.callback, on: bus.connect(), key: next)["data"]?["code"] == "bus.unauthorized")
    }

    @Test func `the bus proves itself by both keys, and to nobody can one tell whether there is a second`() throws {
        let next = [UInt8](repeating: 9, count: 32)
        let bus = try TestBus(nextKeys: [.intake: next])
        let mine = Hex.encode([UInt8](repeating: 7, count: 32))
        func hello(_ service: ServiceName) throws -> JSON {
            try bus.reply(
                "bus.hello", ["protocol": 1, "service": .string(service.rawValue), "nonce": .string(mine)],
                from: bus.connect())
        }
        let reply = try hello(.intake)
        let theirs = try #require(reply["nonce"]?.string)
        for (name, key) in [("proof", TestBus.key(of: .intake)), ("nextProof", next)] {
            let proof = SignIn.busProof(key: key, service: .intake, clientNonce: mine, busNonce: theirs)
            #expect(reply[name] == .string(proof))
        }
        for name in ["callback", "nobody"] {
            let names = try hello(ServiceName(rawValue: name)).object?.names
            #expect(names == reply.object?.names)
        }
    }

    @Test func `the operator reads everything without having to say so`() throws {
        let bus = try TestBus()
        let client = try bus.signIn(.operator)
        #expect(try bus.reply("bus.subscribe", ["types": ["*"]], from: client) == ["after": 0, "head": 0])
    }

    @Test func `a service learns which number is expected in its epoch`() throws {
        let bus = try TestBus()
        try bus.publish(1...5, from: bus.intake())
        #expect(try bus.prove(.intake, on: bus.connect(), epoch: .first)["next"] == 6)
        #expect(try bus.prove(.intake, on: bus.connect(), epoch: .second)["next"] == 1)
        #expect(try bus.prove(.intake, on: bus.connect())["next"] == nil)
        #expect(try bus.prove(.intake, on: bus.connect(), epoch: "short")["data"]?["member"] == "epoch")
    }

    @Test func `strangers cannot take the room of those who belong here`() throws {
        let bus = try TestBus()
        let first = bus.connect()
        for _ in 1..<64 { _ = bus.connect() }
        let oneMore = bus.connect()
        try bus.turn()
        #expect(bus.closed == [first])
        #expect(bus.heard(first).last?["params"]?["code"] == "bus.full")
        #expect(try bus.prove(.intake, on: oneMore)["limits"] != nil)
    }
}
