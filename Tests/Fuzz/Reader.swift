import Wire

/// Any bytes as a line: read or refused, never a crash; what was read is written so that it is read as the same again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let line = Array(UnsafeBufferPointer(start: data, count: count))
    if let value = try? JSON.read(line: line) {
        precondition((try? JSON.read(line: value.bytes)) == value, "written, it is read as another value")
    }
    if let message = try? RPCMessage.read(line) {
        precondition((try? RPCMessage.read(message.line.dropLast())) == message, "written, it is another message")
        precondition((try? RPCLine(line)) != nil, "a message that is no line of one")
    }
    return 0
}
