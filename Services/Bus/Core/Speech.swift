import CaseModel
import Wire

/// The lines the bus writes. Events, params and results of others are put in with their bytes untouched.
enum Speech {
    typealias Bytes = ArraySlice<UInt8>

    /// The answer to a request.
    static func result(_ id: RPCID, _ result: JSON) -> [UInt8] { RPCMessage.result(id: id, result).line }

    /// The refusal of a request; without an id, of a line that could not be understood.
    static func failure(_ id: RPCID?, _ fault: Fault) -> [UInt8] {
        RPCMessage.failure(id: id, fault.error).line
    }

    /// Why the bus ends the connection of its own accord.
    static func closing(_ fault: Fault) -> [UInt8] { notice("bus.closing", fault) }

    /// Why a subscription stands, while the connection goes on.
    static func standing(_ fault: Fault) -> [UInt8] { notice("bus.standing", fault) }

    private static func notice(_ method: String, _ fault: Fault) -> [UInt8] {
        var params: JSONObject = ["code": .string(fault.error.reason), "message": .string(fault.error.message)]
        for (name, value) in fault.error.data.members { params[name] = value }
        return RPCMessage.notification(method: method, params: .object(params)).line
    }

    /// The answer to a publish, added to what is said already.
    static func published(_ id: Int64, at position: Int64, to lines: inout [UInt8]) {
        add(#"{"jsonrpc":"2.0","id":"#, to: &lines)
        add(id, to: &lines)
        add(#","result":{"position":"#, to: &lines)
        add(position, to: &lines)
        add("}}\n", to: &lines)
    }

    /// One event on its way to a subscription, added to what is said already.
    static func event(at position: Int64, _ event: UnsafeRawBufferPointer, to lines: inout [UInt8]) {
        add(eventOpening, to: &lines)
        add(position, to: &lines)
        add(eventMiddle, to: &lines)
        lines.append(contentsOf: event)
        add(eventEnd, to: &lines)
    }

    /// The same, into memory that holds just it: ``eventCount(at:_:)`` bytes.
    static func event(
        at position: Int64, _ event: UnsafeRawBufferPointer, into memory: UnsafeMutableRawBufferPointer
    ) {
        var place = put(eventOpening, at: 0, memory)
        place = put(Digits(position), at: place, memory)
        place = put(eventMiddle, at: place, memory)
        UnsafeMutableRawBufferPointer(rebasing: memory[place..<place + event.count]).copyMemory(from: event)
        _ = put(eventEnd, at: place + event.count, memory)
    }

    /// How long that line is.
    static func eventCount(at position: Int64, _ event: UnsafeRawBufferPointer) -> Int {
        let frame = eventOpening.utf8CodeUnitCount + eventMiddle.utf8CodeUnitCount + eventEnd.utf8CodeUnitCount
        return frame + Digits(position).count + event.count
    }

    private static let eventOpening: StaticString =
        #"{"jsonrpc":"2.0","method":"bus.event","params":{"position":"#
    private static let eventMiddle: StaticString = #","event":"#
    private static let eventEnd: StaticString = "}}\n"

    private static func add(_ text: StaticString, to lines: inout [UInt8]) { lines.append(contentsOf: bytes(of: text)) }

    private static func add(_ number: Int64, to lines: inout [UInt8]) {
        Digits(number).withBytes { lines.append(contentsOf: $0) }
    }

    /// Writes at `place`; where what follows begins.
    private static func put(_ text: StaticString, at place: Int, _ memory: UnsafeMutableRawBufferPointer) -> Int {
        let end = place + text.utf8CodeUnitCount
        UnsafeMutableRawBufferPointer(rebasing: memory[place..<end]).copyMemory(from: bytes(of: text))
        return end
    }

    private static func put(_ digits: Digits, at place: Int, _ memory: UnsafeMutableRawBufferPointer) -> Int {
        let end = place + digits.count
        digits.withBytes { UnsafeMutableRawBufferPointer(rebasing: memory[place..<end]).copyMemory(from: $0) }
        return end
    }

    private static func bytes(of text: StaticString) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// A number that is not negative, in decimal digits.
    private struct Digits {
        private var digits = InlineArray<20, UInt8>(repeating: 48)
        private var start = 20

        init(_ number: Int64) {
            var rest = UInt64(number)
            repeat {
                start -= 1
                digits[start] = 48 + UInt8(rest % 10)
                rest /= 10
            } while rest > 0
        }

        var count: Int { 20 - start }

        func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
            withUnsafeBytes(of: digits) { body(UnsafeRawBufferPointer(rebasing: $0[start...])) }
        }
    }

    /// A call on its way to the service that is asked.
    static func call(_ routing: RPCID, _ method: String, from caller: ServiceName, _ params: Bytes) -> [UInt8] {
        line(
            #","id":\#(routing),"method":"\#(method)","params":{"caller":"\#(caller)","call":"#, params, "}")
    }

    /// A service's own answer on its way back to the caller; `member` is `result` or `error`.
    static func passedOn(_ id: RPCID, _ member: String, _ value: Bytes) -> [UInt8] {
        line(#","id":\#(id),"\#(member)":"#, value, "")
    }

    private static func line(_ before: String, _ inside: Bytes, _ after: String) -> [UInt8] {
        var bytes = Array(#"{"jsonrpc":"2.0""#.utf8)
        bytes.reserveCapacity(bytes.count + before.utf8.count + inside.count + 3)
        bytes += before.utf8
        bytes += inside
        bytes += after.utf8
        bytes += [UInt8(ascii: "}"), 0x0A]
        return bytes
    }
}
