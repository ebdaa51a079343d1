import BusCore
import BusShell
import CaseModel
import Runtime
import Store
import Support
import Wire

/// The log that the bus works on, for a simulated bus: batches, tables, folding and trimming as they are, on a disk in
/// memory or on a real one.
///
/// A copy is made as `genklang backup` has it made, and put back as `genklang restore` does: one SQLite file with the
/// events in a table, from which the next start moves them out.
final class FileLogSource {
    private let database: Database
    private let disk: any EventsDisk
    private let folder = TemporaryFolder()
    private var log: FileLog?
    private var copies = 0

    /// - Parameter isOnDisk: both files lie in a folder, written and synced as in production.
    init(isOnDisk: Bool) throws {
        database = try Database(path: isOnDisk ? folder.file("bus.sqlite") : ":memory:")
        disk = isOnDisk ? try EventsFile(path: folder.file("bus.sqlite-events")) : MemoryDisk()
    }

    var source: MunicipalityLog {
        MunicipalityLog { [self] failure in
            let transactions = MunicipalityDisk(database, failure: failure)
            transactions.rollback()
            let opened = try FileLog(database, transactions, disk)
            log = opened
            return opened
        } save: { [self] in
            let copy = try saved()
            return { [self] in try putBack(copy) }
        }
    }

    private func saved() throws -> Database {
        guard let log else { throw StoreError(code: 21, message: "no log is open") }
        copies += 1
        let place = folder.file("backup-\(copies)")
        let saving = try LogSaving(log, into: place, room: CopyRoom(reserve: 0) { nil }, at: { "2026-11-23T08:00Z" })
        while saving.isUnderWay { try saving.step() }
        guard saving.state["done"] == true, saving.state["omitted"] == nil else {
            throw StoreError(code: 21, message: "no copy: \(saving.state.text)")
        }
        return try Database(path: CopyPlace.path(in: place))
    }

    private func putBack(_ copy: Database) throws {
        log = nil
        try disk.clear()
        try FileCopy.fill(database, from: copy)
    }
}

/// A disk that is as quick as memory, and loses nothing.
private final class MemoryDisk: EventsDisk {
    private var bytes: [UInt8] = []

    var size: Int64 { Int64(bytes.count) }

    func read(_ memory: UnsafeMutableRawBufferPointer, at place: Int64) -> Int {
        let count = max(0, min(memory.count, bytes.count - Int(place)))
        guard count > 0 else { return 0 }
        bytes.withUnsafeBytes {
            memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[Int(place)..<Int(place) + count]))
        }
        return count
    }

    func write(_ written: UnsafeRawBufferPointer, at place: Int64) {
        let end = Int(place) + written.count
        if end > bytes.count { bytes += repeatElement(0, count: end - bytes.count) }
        bytes.withUnsafeMutableBytes {
            UnsafeMutableRawBufferPointer(rebasing: $0[Int(place)..<end]).copyMemory(from: written)
        }
    }

    func sync() {}

    func clear() { bytes = [] }

    func forget(_ stretch: Range<Int64>) {
        let end = min(Int(stretch.upperBound), bytes.count)
        for place in Int(stretch.lowerBound)..<max(Int(stretch.lowerBound), end) { bytes[place] = 0 }
    }
}
