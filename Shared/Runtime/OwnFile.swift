package import CaseModel
import Glibc

/// A service's own file before anybody opens it, as `--check-config` looks at it: only read, and neither made nor locked.
extension DataFolder {
    /// How every SQLite file begins. Source: SQLite's file format, § 1.3.
    private static let mark = Array("SQLite format 3\0".utf8)

    /// That the file, where there is one, begins as a database does and may be read and written. Whether it is whole is what a
    /// backup's `verify` says.
    ///
    /// - Throws: what a person must mend, since the start would fail.
    package func checkFile(of service: ServiceName) throws(DaemonFailure) {
        let path = file(of: service)
        let file = open(path, O_RDWR | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return }
            throw .unwritable(path, errno: errno)
        }
        defer { close(file) }
        var head = [UInt8](repeating: 0, count: Self.mark.count)
        let count = read(file, &head, head.count)
        guard count >= 0 else { throw .unwritable(path, errno: errno) }
        // An empty one is made anew by the start.
        guard count == 0 || head == Self.mark else {
            throw .needsPerson("store.not_a_database", "\(path): is no database; put back the one from the backup")
        }
    }
}
