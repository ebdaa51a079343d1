package import BusCore
import CLinux
import Glibc

/// Where the events lie: bytes by their place. A protocol, so that a test's disk can fail.
package protocol EventsDisk: AnyObject {
    var size: Int64 { get }
    /// Fills as much of `memory` as there is; how much that was. Both `memory` and `place` are whole blocks.
    func read(_ memory: UnsafeMutableRawBufferPointer, at place: Int64) throws(LogFailure) -> Int
    /// Both `bytes` and `place` are whole blocks.
    func write(_ bytes: UnsafeRawBufferPointer, at place: Int64) throws(LogFailure)
    /// What was written is on disk when this returns.
    func sync() throws(LogFailure)
    /// Makes it empty.
    func clear() throws(LogFailure)
    /// This stretch will not be read again: its room can be used for something else.
    func forget(_ stretch: Range<Int64>)
}

/// The events' file beside `bus.sqlite`.
///
/// Written and read past the kernel's memory where the file system can: at hundreds of thousands of events a second that
/// copy is a third of all the work.
package final class EventsFile: EventsDisk {
    private let descriptor: Int32
    /// Open past the kernel's memory; the same as `descriptor` where that cannot be.
    private let direct: Int32

    /// The name of the file that belongs to this database.
    package static func path(of database: String) -> String { database + "-events" }

    /// Opens the file, making it if it is not there, readable by its owner alone.
    package init(path: String, readOnly: Bool = false) throws(LogFailure) {
        descriptor = open(path, (readOnly ? O_RDONLY : O_RDWR | O_CREAT) | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure("open \(path)") }
        let other = readOnly ? -1 : linux_open_direct(path)
        direct = other >= 0 ? other : descriptor
        guard !readOnly else { return }
        // So that its name, too, is there after a power cut.
        let folder = open(
            path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(folder) }
        guard folder >= 0, fsync(folder) == 0 else { throw Self.failure("sync the folder of \(path)") }
    }

    deinit {
        if direct != descriptor { close(direct) }
        close(descriptor)
    }

    package var size: Int64 {
        var facts = stat()
        return fstat(descriptor, &facts) == 0 ? Int64(facts.st_size) : 0
    }

    package func read(_ memory: UnsafeMutableRawBufferPointer, at place: Int64) throws(LogFailure) -> Int {
        var done = 0
        while done < memory.count {
            // A file that ends within a block is read to its end through the kernel's memory.
            let file = done % EventsLayout.block == 0 ? direct : descriptor
            let count = pread(file, memory.baseAddress.map { $0 + done }, memory.count - done, Int(place) + done)
            if count == 0 { break }
            if count > 0 { done += count } else if errno != EINTR { throw Self.failure("read the events") }
        }
        return done
    }

    package func write(_ bytes: UnsafeRawBufferPointer, at place: Int64) throws(LogFailure) {
        var done = 0
        while done < bytes.count {
            let count = pwrite(direct, bytes.baseAddress.map { $0 + done }, bytes.count - done, Int(place) + done)
            if count > 0 { done += count } else if errno != EINTR { throw Self.failure("write the events") }
        }
    }

    package func sync() throws(LogFailure) {
        guard fdatasync(direct) == 0 else { throw Self.failure("sync the events") }
    }

    package func clear() throws(LogFailure) {
        guard ftruncate(descriptor, 0) == 0 else { throw Self.failure("clear the events") }
    }

    package func forget(_ stretch: Range<Int64>) {
        guard !stretch.isEmpty else { return }
        // Where the file system cannot, the room stays taken; nothing else depends on it.
        _ = linux_punch(descriptor, stretch.lowerBound, Int64(stretch.count))
    }

    /// As SQLite numbers them, so that a full disk is one whichever file it concerns.
    private static func failure(_ doing: String) -> LogFailure {
        .storage(code: errno == ENOSPC || errno == EDQUOT ? 13 : 10, message: "\(doing): errno \(errno)")
    }
}
