import CaseModel
import Testing
import Wire

extension Drawn: RandomNumberGenerator {}

/// The short way of reading a publish says what the long way says, or nothing.
@Suite struct UsualPublishTests {
    private static let epoch = "7ZK3Q8M2RTV5WX9A"
    private static let types = ["dk.genklang.intake.closed.v1", "dk.genklang.intake.step-decided.v1"]
    private static let habit = UsualPublish.Habit(epoch: epoch, source: "intake", types: types)

    private static let usual =
        #"{"jsonrpc":"2.0","id":3,"method":"bus.publish","params":{"event":{"specversion":"1.0","id":"\#(epoch):12","#
        + #""source":"/genklang/intake","type":"dk.genklang.intake.step-decided.v1","subject":"K-0123456789ABCDEFGHJK","#
        + #""time":"2026-11-24T09:12:00.000Z","data":{"case":"K-1","n":[1,-2,{"x":null}],"t":"\u00e6"}}}}"#

    /// The long way, and what the short way would say of it; `nil` when it is refused.
    private static func read(_ line: [UInt8]) -> (id: Int64, number: Int64, type: String, event: [UInt8])? {
        guard let message = try? RPCLine(line), case .request(.number(let id), "bus.publish") = message.kind,
            let body = message.body, let members = try? JSONScan.members(of: line[body]),
            let range = members.first(where: { $0.name == "event" })?.value,
            let event = try? EventValidator.read(line[range])
        else { return nil }
        guard event.source.rawValue == "intake", event.id.epoch.rawValue == epoch else { return nil }
        return (id, event.id.number, event.type.rawValue, Array(line[range]))
    }

    @Test func `a usual line is read the short way`() throws {
        let line = Array(Self.usual.utf8)
        let short = try #require(UsualPublish(line, Self.habit))
        let long = try #require(Self.read(line))
        #expect(short.id == 3 && short.number == 12 && Self.types[short.type] == long.type)
        #expect(Array(line[short.event]) == long.event)
    }

    @Test(arguments: [
        ("\"id\":3", "\"id\":\"3\""), ("\"id\":3", "\"id\":0"), ("2026-11-24", "2026-11-31"),
        ("2026-11-24", "2026-02-29"),
        ("09:12:00.000Z", "09:12:60.000Z"), ("09:12:00.000Z", "09:12Z"), (":12\"", ":012\""), (":12\"", ":0\""),
        (":12\"", ":12 \""), ("step-decided", "reopened"), ("/genklang/intake", "/genklang/callback"),
        ("\"1.0\"", "\"1.1\""),
        ("K-0123456789ABCDEFGHJK", ""), ("K-0123456789ABCDEFGHJK", "K 1"), ("\"x\":null", "\"x\":nul"), ("-2", "-"),
        ("\"case\"", "\"n\""), ("\"data\":{", "\"data\":[{"), ("\"subject\"", "\"sub\\u006aect\""), ("}}}}", "}}}}}"),
        ("}}}}", "}}}"), ("\\u00e6", "\\u0000"), ("\"time\"", "\"cause\":\"x\",\"time\""), ("\"data\"", "\"dato\""),
        ("{\"event\"", "{ \"event\""), ("specversion", "specVersion"),
    ])
    func `what is not usual takes the long way`(was: String, becomes: String) {
        let line = Self.usual.replacing(was, with: becomes, maxReplacements: 1)
        #expect(line != Self.usual)
        #expect(UsualPublish(Array(line.utf8), Self.habit) == nil)
    }

    @Test(arguments: UInt64(1)...20)
    func `whatever the short way reads, the long way reads the same`(seed: UInt64) {
        var chance = Drawn(seed: seed)
        var read = 0
        for _ in 0..<2_000 {
            var line = Array(Self.usual.utf8)
            for _ in 0..<Int.random(in: 0...3, using: &chance) {
                let place = Int.random(in: 0..<line.count, using: &chance)
                switch Int.random(in: 0...4, using: &chance) {
                case 0: line[place] = UInt8.random(in: 0...255, using: &chance)
                case 1: line.remove(at: place)
                case 2: line.insert(UInt8(ascii: "0") + UInt8.random(in: 0...9, using: &chance), at: place)
                case 3: line.insert(contentsOf: "{\"a\":1},".utf8, at: place)
                default: line[place] = line[Int.random(in: 0..<line.count, using: &chance)]
                }
            }
            guard let short = UsualPublish(line, Self.habit) else { continue }
            read += 1
            let long = Self.read(line)
            #expect(long != nil, "\(String(decoding: line, as: UTF8.self))")
            #expect(long?.id == short.id && long?.number == short.number && long?.type == Self.types[short.type])
            #expect(long?.event == Array(line[short.event]))
        }
        #expect(read > 100)
    }
}
