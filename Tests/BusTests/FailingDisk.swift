import BusCore
import BusShell

/// A disk for events that fails at one of its operations and ever after, and that keeps what was written to itself until
/// it is told to sync: what a power cut leaves of the rest is chance.
final class FailingDisk: EventsDisk {
    enum Kind: CaseIterable, Sendable {
        case refuses, full
        /// Half of what was to be written is.
        case torn
    }

    private let real: any EventsDisk
    private let failing: (number: Int, kind: Kind)?
    private(set) var operations = 0
    private var unsynced: [(place: Int64, bytes: [UInt8])] = []

    /// - Parameter failing: the operation that fails, counted from 1; `nil` for none.
    init(_ real: any EventsDisk, failing: (number: Int, kind: Kind)? = nil) {
        self.real = real
        self.failing = failing
    }

    var size: Int64 { real.size }

    func read(_ memory: UnsafeMutableRawBufferPointer, at place: Int64) throws(LogFailure) -> Int {
        return try real.read(memory, at: place)
    }

    func write(_ bytes: UnsafeRawBufferPointer, at place: Int64) throws(LogFailure) {
        precondition(bytes.count % 4_096 == 0 && place % 4_096 == 0, "not in blocks")
        if let failure = failure() {
            if failing?.kind == .torn, operations == failing?.number {
                unsynced.append((place, Array(bytes[..<(bytes.count / 2)])))
            }
            throw failure
        }
        unsynced.append((place, Array(bytes)))
    }

    func sync() throws(LogFailure) {
        if let failure = failure() { throw failure }
        for (place, bytes) in unsynced { try put(bytes[...], at: place) }
        unsynced = []
        try real.sync()
    }

    func clear() throws(LogFailure) {
        if let failure = failure() { throw failure }
        try real.clear()
    }

    func forget(_ stretch: Range<Int64>) { real.forget(stretch) }

    /// The power goes: each sector of what was not synced is there or is not.
    func die(_ chance: inout SplitMix) throws {
        for (place, bytes) in unsynced {
            for start in stride(from: 0, to: bytes.count, by: 512) where Bool.random(using: &chance) {
                try put(bytes[start..<min(start + 512, bytes.count)], at: place + Int64(start))
            }
        }
        unsynced = []
    }

    private func failure() -> LogFailure? {
        operations += 1
        guard let failing, operations >= failing.number else { return nil }
        return .storage(code: failing.kind == .full ? 13 : 10, message: "the disk of the test")
    }

    /// In whole blocks, as the real file wants them.
    private func put(_ bytes: ArraySlice<UInt8>, at place: Int64) throws(LogFailure) {
        let from = place / 4_096 * 4_096
        let to = (place + Int64(bytes.count) + 4_095) / 4_096 * 4_096
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: Int(to - from), alignment: 4_096)
        defer { memory.deallocate() }
        memory.initializeMemory(as: UInt8.self, repeating: 0)
        _ = try real.read(memory, at: from)
        UnsafeMutableRawBufferPointer(rebasing: memory[Int(place - from)...]).copyBytes(from: bytes)
        try real.write(UnsafeRawBufferPointer(memory), at: from)
    }
}
