import BusCore
import CaseModel
import Glibc

/// The end of the events' file in memory: the block that is begun, and the batch that will follow in it.
///
/// A commit writes whole blocks, so the block that the last batch ended in is written again with the next one, its
/// beginning unchanged.
struct BatchBuffer: ~Copyable {
    private var memory: UnsafeMutableRawBufferPointer
    /// The place in the file of the memory's first byte.
    private var base: Int64
    /// How much of the memory is on disk.
    private var kept: Int
    private var used: Int
    private(set) var events = 0
    /// See ``BatchHead``.
    var moment: Int64 = 0

    /// - Parameters:
    ///   - end: where the next batch begins.
    ///   - begun: what lies in its block before it.
    init(end: Int64, begun: UnsafeRawBufferPointer) {
        memory = .allocate(byteCount: 1 << 18, alignment: EventsLayout.block)
        base = EventsLayout.down(end, to: EventsLayout.block)
        kept = Int(end - base)
        used = kept
        memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: begun[..<kept]))
    }

    deinit { memory.deallocate() }

    /// Where the next batch begins.
    var end: Int64 { base + Int64(kept) }
    var isEmpty: Bool { used == kept }
    /// The bytes of the batch so far.
    var count: Int { used - kept }

    mutating func add(_ event: ArrivingEvent, from row: Int64) {
        var type = event.type.rawValue
        type.withUTF8 { type in
            let length = EventsLayout.eventHead + type.count + event.bytes.count
            let start = begin(.event, length, UInt8(type.count))
            memory.storeBytes(of: event.number.littleEndian, toByteOffset: start + 8, as: Int64.self)
            memory.storeBytes(of: event.position.littleEndian, toByteOffset: start + 16, as: Int64.self)
            memory.storeBytes(of: UInt32(row).littleEndian, toByteOffset: start + 24, as: UInt32.self)
            put(event.digest, at: start + 28)
            put(UnsafeRawBufferPointer(type), at: start + 60)
            let check = EventsRecord.check(UnsafeRawBufferPointer(rebasing: memory[start...]), type: type.count)
            memory.storeBytes(of: check.littleEndian, toByteOffset: start + 6, as: UInt16.self)
            put(event.bytes, at: start + 60 + type.count)
        }
        events += 1
    }

    mutating func add(_ mark: ConsumerMark) {
        var name = mark.consumer
        name.withUTF8 { name in
            let start = begin(.mark, EventsLayout.otherHead + name.count, 0)
            memory.storeBytes(of: mark.position.littleEndian, toByteOffset: start + 8, as: Int64.self)
            memory.storeBytes(of: mark.acknowledged.littleEndian, toByteOffset: start + 16, as: Int64.self)
            put(UnsafeRawBufferPointer(name), at: start + 24)
        }
    }

    mutating func add(_ sender: SenderID, row: Int64) {
        let (source, epoch) = (Array(sender.source.rawValue.utf8), Array(sender.epoch.rawValue.utf8))
        let start = begin(.sender, EventsLayout.otherHead + source.count + epoch.count, UInt8(source.count))
        memory.storeBytes(of: row.littleEndian, toByteOffset: start + 8, as: Int64.self)
        memory.storeBytes(of: 0, toByteOffset: start + 16, as: Int64.self)
        source.withUnsafeBytes { put($0, at: start + 24) }
        epoch.withUnsafeBytes { put($0, at: start + 24 + source.count) }
    }

    /// Shows the records of the batch so far, each only for the time of the call.
    func eachRecord(_ look: (EventsRecord) -> Void) {
        guard !isEmpty else { return }
        var rest = UnsafeRawBufferPointer(rebasing: memory[(kept + EventsLayout.batchHead)..<used])
        while let record = EventsRecord(rest) {
            look(record)
            rest = UnsafeRawBufferPointer(rebasing: rest[record.bytes.count...])
        }
    }

    /// Puts other bytes where the block that is begun has them too.
    mutating func amend(_ bytes: [UInt8], at place: Int64) {
        let (from, to) = (max(place, base), min(place + Int64(bytes.count), end))
        guard from < to else { return }
        put(bytes[Int(from - place)..<Int(to - place)], at: Int(from - base))
    }

    /// Ends the batch; what is to be written, and where. Valid until the next change.
    mutating func close(key: UInt64, sequence: Int64, first: Int64) -> (bytes: UnsafeRawBufferPointer, place: Int64) {
        let end = EventsLayout.up(used, to: EventsLayout.unit)
        let whole = EventsLayout.up(end, to: EventsLayout.block)
        reserve(whole)
        memset(memory.baseAddress! + used, 0, whole - used)
        used = end
        let batch = UnsafeMutableRawBufferPointer(rebasing: memory[kept..<used])
        var head = BatchHead(
            key: key, sequence: sequence, first: first, moment: moment, length: batch.count, events: events)
        head.write(to: batch)
        head.seal = EventsLayout.seal(UnsafeRawBufferPointer(batch))
        head.write(to: batch)
        return (UnsafeRawBufferPointer(rebasing: memory[..<whole]), base)
    }

    /// The batch is on disk.
    mutating func settle() {
        let from = EventsLayout.down(Int64(used), to: EventsLayout.block)
        let rest = used - Int(from)
        memmove(memory.baseAddress!, memory.baseAddress! + Int(from), rest)
        base += from
        (kept, used, events, moment) = (rest, rest, 0, 0)
        // A crowd's memory is not kept for good.
        if memory.count > 4 << 20 { resize(to: 1 << 18) }
    }

    /// Makes room for a record; where it begins.
    private mutating func begin(_ kind: EventsLayout.Kind, _ length: Int, _ inner: UInt8) -> Int {
        if isEmpty {
            reserve(used + EventsLayout.batchHead)
            used += EventsLayout.batchHead
        }
        let start = used
        reserve(start + length)
        used = start + length
        memory.storeBytes(of: UInt32(length).littleEndian, toByteOffset: start, as: UInt32.self)
        memory.storeBytes(
            of: (UInt32(kind.rawValue) | UInt32(inner) << 8).littleEndian, toByteOffset: start + 4, as: UInt32.self)
        return start
    }

    private func put(_ bytes: UnsafeRawBufferPointer, at place: Int) {
        guard let start = bytes.baseAddress else { return }
        memcpy(memory.baseAddress! + place, start, bytes.count)
    }

    private func put(_ bytes: ArraySlice<UInt8>, at place: Int) { bytes.withUnsafeBytes { put($0, at: place) } }

    private mutating func reserve(_ count: Int) {
        guard count > memory.count else { return }
        resize(to: max(count, memory.count * 2))
    }

    private mutating func resize(to count: Int) {
        let larger = UnsafeMutableRawBufferPointer.allocate(
            byteCount: EventsLayout.up(count, to: EventsLayout.block), alignment: EventsLayout.block)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<used]))
        memory.deallocate()
        memory = larger
    }
}
