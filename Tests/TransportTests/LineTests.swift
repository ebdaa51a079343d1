import Testing
import Transport

@Suite struct LineTests {
    @Test func `half a line waits for the rest, and several lines at once are several`() throws {
        let room = try Room()
        let stranger = try room.stranger()
        stranger.say("på vej")
        room.loop.turn(waitingAtMost: 500)
        #expect(room.heard.isEmpty)
        stranger.say(" hjem\nto\n\ntre\r\nfire\u{2028}")
        stranger.say("linje\n")
        #expect(room.turn { room.heard.count == 5 })
        #expect(room.heard == ["på vej hjem", "to", "", "tre\r", "fire\u{2028}linje"])
    }

    @Test func `lines that are not wanted yet wait, those that have come already too, and none is lost`() throws {
        let room = try Room()
        let stranger = try room.stranger()
        let visitor = room.visitors[0]
        visitor.onLine = {
            room.heard.append(String(decoding: $0, as: UTF8.self))
            visitor.rest()
        }
        stranger.say("en\nto\ntr")
        stranger.say("e\nfire\n")
        #expect(room.turn { room.heard == ["en"] })
        for expected in [["en", "to"], ["en", "to", "tre"], ["en", "to", "tre", "fire"]] {
            room.loop.turn(waitingAtMost: 20)
            #expect(room.heard.count == expected.count - 1)
            visitor.goOn()
            #expect(room.turn { room.heard == expected })
        }
    }

    @Test func `lines go both ways, in order, with and without their LF`() throws {
        let room = try Room()
        let caller = try room.caller()
        var heard: [[UInt8]] = []
        caller.onLine = { heard.append($0) }
        for number in 1...100 { caller.send(Array("line \(number)".utf8)) }
        #expect(room.turn { room.heard.count == 100 })
        #expect(room.heard.first == "line 1" && room.heard.last == "line 100")
        room.visitors[0].send(Array("a\nb\n".utf8))
        #expect(room.turn { heard.count == 2 })
    }

    @Test func `the longest line allowed is heard, and one byte more ends the conversation with a last word`() throws {
        let room = try Room()
        let stranger = try room.stranger()
        stranger.say(String(repeating: "x", count: 65_535) + "\n")
        #expect(room.turn { room.heard.count == 1 })
        room.visitors[0].onLineTooLong = { room.visitors[0].send(Array("too long".utf8)) }
        stranger.say(String(repeating: "y", count: 65_536) + "\n")
        #expect(room.turn { !room.goodbyes.isEmpty })
        #expect(room.goodbyes == [.lineTooLong] && room.heard.count == 1)
        var word: [UInt8]? = []
        #expect(
            room.turn {
                word = stranger.hear(); return word != []
            })
        #expect(word == Array("too long\n".utf8))
    }

    @Test func `a line of 70 kB is cut off before its end has come`() throws {
        let room = try Room()
        let stranger = try room.stranger()
        stranger.say(String(repeating: "x", count: 70_000))
        #expect(room.turn { room.goodbyes == [.lineTooLong] })
        stranger.say("more\n")
        // The rest is thrown away, the stranger hears the end, and so does the loop.
        #expect(room.turn { stranger.hear() == nil })
        #expect(room.heard.isEmpty)
    }

    @Test func `whoever has closed hears no more, even of the lines that came together`() throws {
        let room = try Room()
        let stranger = try room.stranger()
        room.visitors[0].onLine = { line in
            room.heard.append(String(decoding: line, as: UTF8.self))
            room.visitors[0].send(Array("goodbye\n".utf8))
            room.visitors[0].close()
        }
        stranger.say("one\ntwo\nthree\n")
        var answer: [UInt8] = []
        #expect(room.turn { if let more = stranger.hear() { answer += more; return false } else { return true } })
        #expect(room.heard == ["one"] && room.goodbyes == [.closedHere])
        #expect(String(decoding: answer, as: UTF8.self) == "goodbye\n")
        room.visitors[0].send(Array("to nobody\n".utf8))
        room.visitors[0].close()
        #expect(room.goodbyes.count == 1)
    }
}
