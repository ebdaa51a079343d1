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
    static func closing(_ fault: Fault) -> [UInt8] {
        var params: JSONObject = ["code": .string(fault.error.reason), "message": .string(fault.error.message)]
        for (name, value) in fault.error.data.members { params[name] = value }
        return RPCMessage.notification(method: "bus.closing", params: .object(params)).line
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
        add(#"{"jsonrpc":"2.0","method":"bus.event","params":{"position":"#, to: &lines)
        add(position, to: &lines)
        add(#","event":"#, to: &lines)
        lines.append(contentsOf: event)
        add("}}\n", to: &lines)
    }

    private static func add(_ text: StaticString, to lines: inout [UInt8]) {
        lines.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// A number that is not negative, in decimal digits.
    private static func add(_ number: Int64, to lines: inout [UInt8]) {
        var (digits, rest, count) = (InlineArray<20, UInt8>(repeating: 48), UInt64(number), 0)
        repeat {
            digits[count] = 48 + UInt8(rest % 10)
            rest /= 10
            count += 1
        } while rest > 0
        for index in (0..<count).reversed() { lines.append(digits[index]) }
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
