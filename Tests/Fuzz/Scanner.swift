import CaseModel
import Wire

/// The ways of looking at a line without making a tree of it: they refuse what the reader refuses, and what the short
/// way takes for a publish is one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let line = Array(UnsafeBufferPointer(start: data, count: count))
    let tree: Result<JSON, JSONFault> = Result { () throws(JSONFault) in try JSON.read(line: line) }
    let scan: Result<[(name: String, value: Range<Int>)], JSONFault> =
        Result { () throws(JSONFault) in try JSONScan.members(of: line) }
    switch (tree, scan) {
    case (.success(let value), .success(let members)):
        precondition(value.object?.members.count == members.count, "other members")
        for (member, found) in zip(value.object?.members ?? [], members) {
            precondition((try? JSON.read(line: line[found.value])) == member.value, "another value")
        }
    case (.success(let value), .failure(let fault)):
        precondition(value.object == nil && fault.code == .wrongType, "read, and not scanned")
    case (.failure(let one), .failure(let other)): precondition(one == other, "two faults in one line")
    case (.failure, .success): preconditionFailure("scanned, and not to be read")
    }
    let habit = UsualPublish.Habit(
        epoch: "7ZK3Q8M2RTV5WX9A", source: "intake", types: ["dk.genklang.intake.closed.v1"])
    if let short = UsualPublish(line, habit) {
        guard let event = try? EventValidator.read(line[short.event]) else { preconditionFailure("no event") }
        precondition(event.id.number == short.number && event.id.epoch.rawValue == "7ZK3Q8M2RTV5WX9A")
        precondition(event.source.rawValue == "intake" && event.type.rawValue == "dk.genklang.intake.closed.v1")
        precondition((try? RPCLine(line))?.kind == .request(id: .number(short.id), method: "bus.publish"))
    }
    return 0
}
