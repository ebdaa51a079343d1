import Testing
import Wire

/// What must hold for any value and any bytes. A failure names its seed; the seed draws the same again.
@Suite struct PropertyTests {
    @Test(arguments: UInt64(0)..<200)
    func `what is written is read as what it was`(seed: UInt64) throws {
        var drawn = Drawn(seed: seed)
        for _ in 0..<10 {
            let json = drawn.value()
            #expect(try JSON.read(line: json.bytes) == json)
            #expect(try JSON.read(line: json.bytes).bytes == json.bytes)
            #expect(try JSON.read(drawn.otherwise(json)) == json)
            #expect(try JSON(encoding: json) == json)
            #expect(try json.decode(JSON.self) == json)
        }
    }

    @Test(arguments: UInt64(0)..<200)
    func `no bytes make a reader fall over, and all readers agree`(seed: UInt64) {
        var drawn = Drawn(seed: seed)
        for _ in 0..<25 {
            ReaderTests.expectAgreement(on: drawn.bytes())
            ReaderTests.expectAgreement(on: drawn.damaged(drawn.object(levels: 4).bytes))
        }
    }

    @Test(arguments: UInt64(0)..<100)
    func `no line makes the reader of messages or of events fall over`(seed: UInt64) {
        var drawn = Drawn(seed: seed)
        for _ in 0..<10 {
            let said = Said.all[drawn.below(Said.all.count)].event
            let line = RPCMessage.request(id: .number(1), method: "bus.publish", params: ["event": said.json]).line
            let damaged = drawn.damaged(line.dropLast())
            if let message = try? RPCMessage.read(damaged) {
                #expect((try? RPCMessage.read(message.line.dropLast())) == message)
            }
            let event = drawn.damaged(said.json.bytes)
            if let read = try? EventValidator.read(event) {
                #expect((try? EventValidator.read(read.json.bytes)) == read)
                _ = Said.all.map { try? $0.isSaid(read) }
            }
        }
    }

    @Test(arguments: Said.all)
    func `half a line is never a line`(said: Said) {
        let bytes = said.event.json.bytes
        for length in 0..<bytes.count {
            let fault = #expect(throws: JSONFault.self) { try JSON.read(line: bytes[..<length]) }
            #expect(fault?.code == (length == 0 ? .empty : .cutShort))
        }
    }

    @Test(arguments: Said.all)
    func `an event with any one byte changed is refused or is another event`(said: Said) {
        let bytes = said.event.json.bytes
        for place in bytes.indices {
            for byte in [bytes[place] ^ 0x01, bytes[place] ^ 0x20, bytes[place] ^ 0x80, 0x00, 0x22]
            where byte != bytes[place] {
                var changed = bytes
                changed[place] = byte
                #expect((try? EventValidator.read(changed)) != said.event)
            }
        }
    }
}
