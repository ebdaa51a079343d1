package import CaseModel
import Glibc

/// A service's own file before anybody opens it, as `--check-config` looks at it: only read, and neither made nor locked.
extension DataFolder {
    /// How every SQLite file begins. Source: SQLite's file format, § 1.3.
    private static let mark = Array("SQLite format 3\0".utf8)

    /// Where in the file `user_version` stands, big-endian: how many migrations have been run. Source: the same, § 1.3.12.
    private static let version = 60..<64

    /// That the file, where there is one, begins as a database does, may be read and written, and was made by no newer release.
    /// Whether it is whole is what a backup's `verify` says.
    ///
    /// - Parameter migrations: how many of the service's own this release knows.
    /// - Throws: what a person must mend, since the start would fail.
    package func checkFile(of service: ServiceName, knowing migrations: Int) throws(DaemonFailure) {
        let path = file(of: service)
        let file = open(path, O_RDWR | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return }
            throw .unwritable(path, errno: errno)
        }
        defer { close(file) }
        var head = [UInt8](repeating: 0, count: Self.version.upperBound)
        let count = read(file, &head, head.count)
        guard count >= 0 else { throw .unwritable(path, errno: errno) }
        // An empty one is made anew by the start.
        guard count == 0 || head.starts(with: Self.mark) else {
            throw .needsPerson("store.not_a_database", "\(path): is no database; put back the one from the backup")
        }
        let made = head[Self.version].reduce(0) { $0 << 8 | Int($1) }
        guard made <= migrations else {
            throw .needsPerson(
                "store.newer_release",
                "\(path): comes from a newer release: it is at \(made), this program knows \(migrations)")
        }
    }
}
