import BusCore
import CaseModel

/// What lies in the events' file, as a disk may have changed it: whoever walks through it comes to its end, every record
/// lies within the file and behind the one before, and none that says what nobody wrote is believed by its check alone
/// when a bit of it flips.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let disk = FuzzedDisk(bytes)
    let window = EventsWindow(disk)
    do {
        var walk = EventsWalk(key: FuzzedDisk.key, from: EventsLayout.start)
        var place = walk.place
        while let record = try walk.next(window, until: disk.size) {
            precondition(walk.place > place && walk.place <= disk.size, "no further, or beyond the end")
            precondition(walk.place - place >= Int64(record.bytes.count), "longer than the way")
            place = walk.place
            look(at: record, in: walk.batch)
        }
    } catch { preconditionFailure("the memory has failed: \(error)") }
    return 0
}

private func look(at record: EventsRecord, in batch: BatchHead?) {
    switch record.kind {
    case .event:
        let sender = SenderID(source: .intake, epoch: Epoch(rawValue: "7ZK3Q8M2RTV5WX9A")!)
        _ = (record.isCredible(in: batch, of: sender), record.digest.count, record.type.count, record.event.count)
        guard record.isHeadWhole else { return }
        var changed = Array(record.bytes)
        let place = 8 + (Int(truncatingIfNeeded: record.number) & 0x7FFF_FFFF) % 20
        changed[place] ^= 1 << UInt8(truncatingIfNeeded: record.position & 7)
        changed.withUnsafeBytes { bytes in
            guard let record = EventsRecord(bytes) else { return }
            precondition(!record.isHeadWhole, "a bit has flipped, and the check holds")
        }
    case .mark: _ = (record.consumer, record.reached, record.acknowledged)
    case .sender: _ = (record.source, record.epoch, record.row)
    }
}

/// The input, behind the first block, where a batch's key stands wherever the input has a byte 0xB5 at its place.
private final class FuzzedDisk: EventsDisk {
    static let key: UInt64 = 0x0102_0304_0506_0708
    private var bytes: [UInt8]

    init(_ input: [UInt8]) {
        bytes = [UInt8](repeating: 0, count: EventsLayout.block) + input
        for place in stride(from: EventsLayout.block, to: bytes.count - 8, by: EventsLayout.unit)
        where bytes[place] == 0xB5 {
            for offset in 0..<8 { bytes[place + offset] = UInt8(truncatingIfNeeded: Self.key >> (8 * UInt64(offset))) }
        }
    }

    var size: Int64 { Int64(bytes.count) }

    func read(_ memory: UnsafeMutableRawBufferPointer, at place: Int64) throws(LogFailure) -> Int {
        let from = min(Int(place), bytes.count)
        let count = min(memory.count, bytes.count - from)
        bytes[from..<from + count].withUnsafeBytes { memory.copyMemory(from: $0) }
        return count
    }

    func write(_ bytes: UnsafeRawBufferPointer, at place: Int64) throws(LogFailure) {}
    func sync() throws(LogFailure) {}
    func clear() throws(LogFailure) {}
    func forget(_ stretch: Range<Int64>) {}
}
