import CSQLite
import Glibc

/// The claim of one process on one file, given up when the process ends, however it ends.
final class FileLock {
    private let descriptor: Int32

    /// Claims `path`, and sees to it that the file can be read by its owner alone.
    ///
    /// The claim comes first: closing a descriptor of a file gives up every POSIX lock this process has on it, so the
    /// file itself must not be touched while another connection of ours is using it.
    init(for path: String) throws(StoreError) {
        descriptor = try Self.open(path: "\(path).lock")
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            close(descriptor)
            throw StoreError(code: SQLITE_BUSY, message: "\(path) is in use by another process (\(reason))")
        }
        // SQLite gives its side files the same permissions as the file.
        do {
            close(try Self.open(path: path))
        } catch {
            close(descriptor)
            throw error
        }
    }

    private static func open(path: String) throws(StoreError) -> Int32 {
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StoreError(code: SQLITE_CANTOPEN, message: "cannot open \(path) (\(errno))")
        }
        return descriptor
    }

    deinit {
        // Closing alone is not enough: a child of ours holds a copy of the descriptor from its fork to its exec.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
