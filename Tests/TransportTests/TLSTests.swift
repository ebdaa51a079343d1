import Foundation
import Glibc
import Support
import Testing
import Transport

/// Encryption on the loop, against openssl's own client and server and against ourselves.
@Suite struct `Encrypted connections` {
    @Test func `openssl's client is understood and understands, and says goodbye`() throws {
        let room = try EncryptedRoom()
        room.isEcho = true
        let client = try OpenSSL([
            "s_client", "-connect", "127.0.0.1:\(room.port)", "-CAfile", room.certificates.authority,
            "-verify_return_error", "-verify_hostname", "desk", "-quiet", "-no_ign_eof",
        ])
        client.say("Goddag, Åse\n")
        #expect(room.turn { client.said.contains("Goddag, Åse") })
        client.hangUp()
        #expect(room.turn { room.goodbyes == [.peerClosed] })
    }

    @Test func `openssl's server is reached, asks for our certificate, and knows our name`() throws {
        let certificates = try Certificates()
        let (chain, key) = try certificates.issue("bus")
        let own = try certificates.issue("intake")
        let server = try OpenSSL([
            "s_server", "-accept", "127.0.0.1:0", "-cert", chain, "-key", key, "-CAfile", certificates.authority,
            "-Verify", "1", "-verify_return_error", "-tls1_3", "-naccept", "1",
        ])
        let port = try server.port()
        let loop = try EventLoop()
        let client = try TLSClient(
            reaching: "bus", vouchedBy: certificates.authority,
            showing: TLSCertificate(chain: own.chain, key: own.key))
        var line: ByteConnection?
        var heard: [UInt8] = []
        try Fact.wait(for: "openssl's server") {
            loop.connect(port: port, encryption: client) { line = (try? $0.get()) ?? line }
            for _ in 0..<20 where line == nil { loop.turn(waitingAtMost: 20) }
            return line != nil
        }
        let connection = try #require(line)
        connection.onBytes = { heard += $0 }
        connection.send(Array("hej\n".utf8))
        server.say("velkommen\n")
        try Fact.wait(for: "the answer") {
            loop.turn(waitingAtMost: 5)
            return heard == Array("velkommen\n".utf8) && server.said.contains("hej")
        }
        #expect(connection.isEncrypted && connection.isVouched(as: "bus") && !connection.isVouched(as: "us"))
    }

    @Test func `a version before TLS 1.3 is refused`() throws {
        let room = try EncryptedRoom()
        let client = try OpenSSL(["s_client", "-connect", "127.0.0.1:\(room.port)", "-tls1_2"])
        #expect(room.turn { client.hasEnded && !room.refusals.isEmpty })
        #expect(client.said.contains("alert protocol version") && room.refusals == ["unsupported protocol"])
        #expect(room.visitors.isEmpty)
    }

    @Test func `a name that is not the certificate's, another authority and an expired certificate are refused`() throws
    {
        let room = try EncryptedRoom()
        #expect(throws: TransportError("connect 127.0.0.1:\(room.port)", "hostname mismatch")) {
            try room.call("bus").get()
        }
        let stranger = try Certificates()
        #expect(throws: TransportError("connect 127.0.0.1:\(room.port)", "unable to get local issuer certificate")) {
            try room.call(trusting: stranger.authority).get()
        }
        let old = try EncryptedRoom(days: 0)
        try Fact.wait(for: "the certificate's end") { (try? old.call().get()) == nil }
        #expect(throws: TransportError("connect 127.0.0.1:\(old.port)", "certificate has expired")) {
            try old.call().get()
        }
        #expect(room.visitors.isEmpty)
    }

    @Test func `where callers must show who they are, only the authority's own get in, each under its name`() throws {
        let room = try EncryptedRoom(demandsCallers: true)
        let connection = try room.call(showing: try room.certificates.issue("intake")).get()
        #expect(room.turn { room.visitors.count == 1 })
        #expect(room.visitors[0].isVouched(as: "intake") && !room.visitors[0].isVouched(as: "desk"))
        connection.close()
        // The caller hears of the refusal with the first thing it reads: TLS 1.3 has it speak first.
        let stranger = try Certificates()
        for showing in [nil, try stranger.issue("intake")] {
            var end: CloseReason?
            switch try room.call(showing: showing) {
            case .success(let refused): refused.onClose = { end = $0 }
            case .failure(let error): end = .insecure(error.message)
            }
            #expect(room.turn { end != nil })
            if case .insecure(let words)? = end {
                #expect(words.contains("certificate required") || words.contains("unknown ca"))
            } else {
                Issue.record("the caller was not told: \(String(describing: end))")
            }
        }
        #expect(room.visitors.count == 1 && room.refusals.count == 2)
    }

    @Test func `a megabyte goes both ways, and every byte alone too`() throws {
        let room = try EncryptedRoom()
        room.isEcho = true
        let connection = try room.call().get()
        var heard: [UInt8] = []
        connection.onBytes = { heard += $0 }
        let large = (0..<1_048_576).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        connection.send(large)
        #expect(room.turn { heard.count >= large.count })
        #expect(heard == large && room.heard == large)
        heard = []
        for byte in large.prefix(300) {
            connection.send([byte])
            room.loop.turn(waitingAtMost: 0)
        }
        #expect(room.turn { heard.count == 300 })
        #expect(heard == Array(large.prefix(300)))
    }

    @Test func `a handshake that comes byte by byte is understood`() throws {
        let room = try EncryptedRoom()
        let relay = try Relay(to: room.port, loop: room.loop, pieces: 1)
        let client = try OpenSSL([
            "s_client", "-connect", "127.0.0.1:\(relay.port)", "-CAfile", room.certificates.authority, "-quiet",
        ])
        client.say("langsomt\n")
        #expect(room.turn { room.heard == Array("langsomt\n".utf8) })
    }

    @Test func `who speaks plainly is answered once and let go`() throws {
        let room = try EncryptedRoom()
        room.server.answerToPlain = Array("Kun krypteret.\n".utf8)
        let stranger = try Stranger(port: room.port)
        stranger.say("GET / HTTP/1.1\r\n\r\n")
        var heard: [UInt8] = []
        #expect(
            room.turn {
                guard let more = stranger.hear() else { return true }
                heard += more
                return false
            })
        #expect(heard == Array("Kun krypteret.\n".utf8) && room.visitors.isEmpty)
        #expect(room.refusals == ["the other side does not speak TLS"])
    }

    @Test func `who dawdles over the handshake is let go by an absolute deadline, whatever it sends meanwhile`() throws
    {
        let room = try EncryptedRoom()
        room.server.handshakeMilliseconds = 300
        let strangers = try (0..<40).map { _ in try Stranger(port: room.port) }
        // The head of a record that promises 500 bytes, and then one of them now and then.
        for stranger in strangers { stranger.say("\u{16}\u{3}\u{1}\u{1}\u{f4}") }
        var gone = Set<Int>()
        #expect(
            room.turn {
                for (place, stranger) in strangers.enumerated() where !gone.contains(place) {
                    if stranger.hear() == nil { gone.insert(place) } else { stranger.tryToSay("\u{1}") }
                }
                return gone.count == 40
            })
        #expect(room.visitors.isEmpty && room.door?.greetingCount == 0)
        #expect(Set(room.refusals).count == 1)
    }

    @Test func `a line that is cut is told from one that said goodbye`() throws {
        let room = try EncryptedRoom()
        _ = try room.call().get().close()
        #expect(room.turn { room.goodbyes == [.peerClosed] })
        let client = try OpenSSL(["s_client", "-connect", "127.0.0.1:\(room.port)", "-quiet", "-no_ign_eof"])
        #expect(room.turn { room.visitors.count == 2 })
        client.cut()
        #expect(room.turn { room.goodbyes.last == .cutShort })
    }

    @Test func `a byte that was changed on the way ends the conversation, and nothing of it is handed over`() throws {
        let room = try EncryptedRoom()
        let relay = try Relay(to: room.port, loop: room.loop, pieces: 4096)
        let client = try TLSClient(reaching: "desk", vouchedBy: room.certificates.authority)
        var answer: Result<ByteConnection, TransportError>?
        room.loop.connect(port: relay.port, encryption: client) { answer = $0 }
        #expect(room.turn { answer != nil && room.visitors.count == 1 })
        relay.isFalsifying = true
        let connection = try #require(answer).get()
        connection.send(Array("Kun det, der står".utf8))
        #expect(room.turn { !room.goodbyes.isEmpty })
        #expect(room.heard.isEmpty && room.goodbyes == [.insecure("decryption failed or bad record mac")])
    }

    @Test func `a renewed certificate is shown without a restart, and one that cannot be used changes nothing`() throws
    {
        let room = try EncryptedRoom()
        #expect(try room.call("desk").get().isOpen)
        _ = try room.certificates.issue("nyt", as: "desk")
        try Fact.wait(for: "the new certificate") { (try? room.call("nyt").get()) != nil }
        try Data("no certificate".utf8).write(to: URL(fileURLWithPath: room.certificates.folder.file("desk.pem")))
        #expect(try room.call("nyt").get().isOpen)
    }

    @Test func `files that are none are told by name`() throws {
        let certificates = try Certificates()
        let (chain, key) = try certificates.issue("desk")
        let other = try certificates.issue("other")
        let missing = #expect(throws: TransportError.self) {
            try TLSServer(TLSCertificate(chain: "/nonexistent.pem", key: key))
        }
        #expect(missing?.doing == "/nonexistent.pem")
        let wrong = #expect(throws: TransportError.self) { try TLSServer(TLSCertificate(chain: chain, key: other.key)) }
        #expect(wrong?.doing == other.key)
    }
}
