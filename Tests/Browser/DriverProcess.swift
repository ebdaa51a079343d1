import Glibc
import Support

/// chromedriver, and every browser it starts, as one process group that never outlives the tests.
///
/// The group's first process holds a pipe from us and waits for its end; when it ends, because we say so or because the
/// tests have died, it kills the whole group.
final class DriverProcess {
    let port: UInt16
    private let group: pid_t
    /// Our end of the pipe; closed, it is the group's end.
    private var leash: Int32
    private let folder = TemporaryFolder()

    init() throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Trouble("no pipe") }
        // No other process that a test starts may hold the pipe open.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        leash = ends[1]
        defer { close(ends[0]) }
        let log = folder.file("driver.log")
        let script = "chromedriver --port=0 --disable-dev-shm-usage & read -r _; kill -KILL 0"
        group = try Self.spawn(["/bin/bash", "-c", script], input: ends[0], output: log)
        var found: UInt16?
        try Fact.wait(for: "chromedriver to listen; scripts/setup installs it") {
            found = Self.port(in: Files.text(log))
            return found != nil
        }
        guard let found else { throw Trouble("chromedriver has no port") }
        port = found
    }

    deinit { end() }

    /// Kills the group and waits until its first process is gone.
    func end() {
        guard leash >= 0 else { return }
        close(leash)
        leash = -1
        kill(-group, SIGKILL)
        var status: Int32 = 0
        waitpid(group, &status, 0)
    }

    /// "ChromeDriver was started successfully on port 41235."
    private static func port(in log: String) -> UInt16? {
        guard let line = log.split(separator: "\n").first(where: { $0.contains("successfully on port ") }) else {
            return nil
        }
        return line.split(separator: " ").last.flatMap { UInt16($0.filter(\.isNumber)) }
    }

    private static func spawn(_ words: [String], input: Int32, output: String) throws -> pid_t {
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_adddup2(&files, input, 0)
        posix_spawn_file_actions_addopen(&files, 1, output, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_adddup2(&files, 1, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        let copies = words.map { strdup($0) } + [nil]
        defer { for copy in copies { free(copy) } }
        var id: pid_t = 0
        guard posix_spawn(&id, words[0], &files, &attributes, copies, environ) == 0 else {
            throw Trouble("\(words[0]) does not start")
        }
        return id
    }
}

/// What a test could not even begin with.
struct Trouble: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// Files as tests read them.
enum Files {
    static func text(_ path: String) -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
