import Glibc

/// A program of ours as a real process: started, watched, killed. Killed at the latest when the test lets go of it.
package final class RunningProcess {
    /// How a process ended.
    package enum Exit: Equatable, Sendable {
        case code(Int32)
        case signal(Int32)
    }

    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    package let id: Int32
    private let name: String
    private let folder = TemporaryFolder()
    private var ended: Exit?

    /// Starts `executable`, a path. The environment is this process's, changed by `environment`.
    ///
    /// - Parameters:
    ///   - fileLimit: the most bytes it may write into one file, to see it meet a full disk.
    ///   - doors: listening sockets that it is handed by name, as systemd does (sd_listen_fds(3)).
    package init(
        _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:], fileLimit: Int? = nil,
        doors: [(name: String, descriptor: Int32)] = []
    ) throws {
        name = executable.split(separator: "/").last.map(String.init) ?? executable
        var words = [executable] + arguments
        if let fileLimit {
            // In blocks of 1 KiB. SIGXFSZ is ignored, so that the write fails as on a full disk.
            let script = "trap '' XFSZ; ulimit -f \(fileLimit / 1024); exec \"$@\""
            words = ["/bin/bash", "-c", script, "bash"] + words
        }
        if !doors.isEmpty {
            let names = doors.map(\.name).joined(separator: ":")
            let script =
                "export LISTEN_PID=$$ LISTEN_FDS=\(doors.count) LISTEN_FDNAMES=\(names); exec \"$@\""
            words = ["/bin/bash", "-c", script, "bash"] + words
        }
        var variables = Self.environment()
        variables.merge(environment) { _, new in new }
        id = try Self.spawn(
            words, variables.map { "\($0.key)=\($0.value)" }.sorted(), output: folder.file("out"),
            errors: folder.file("err"), doors: doors.map(\.descriptor))
    }

    deinit { kill() }

    package var standardOutput: String { Self.text(of: folder.file("out")) }
    package var standardError: String { Self.text(of: folder.file("err")) }
    package var isRunning: Bool { exit() == nil }

    /// Its memory as the kernel counts it; 0 when it is gone.
    package var residentKilobytes: Int {
        let line = Self.text(of: "/proc/\(id)/status").split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line.flatMap { $0.split(whereSeparator: { " \t".contains($0) }).dropFirst().first }.flatMap { Int($0) }
            ?? 0
    }

    package func send(_ signal: Int32) { if isRunning { Glibc.kill(id, signal) } }

    /// Ends it at once, as a power cut would, and waits until it is gone.
    package func kill() {
        guard ended == nil else { return }
        Glibc.kill(id, SIGKILL)
        var status: Int32 = 0
        waitpid(id, &status, 0)
        ended = Self.exit(status)
    }

    /// Asks it to stop and waits until it has.
    @discardableResult
    package func terminate(within seconds: Double = 60) throws -> Exit {
        send(SIGTERM)
        return try waitForExit(within: seconds)
    }

    /// Waits until it has ended.
    @discardableResult
    package func waitForExit(within seconds: Double = 60) throws -> Exit {
        try Fact.wait(for: "the end of \(name)", seconds: seconds) { exit() != nil }
        guard let exit = exit() else { throw Failure(description: "\(name) lives") }
        return exit
    }

    /// Waits until a fact holds; if the process ends before that, throws with what it said.
    package func wait(for what: String, seconds: Double = 60, until holds: () throws -> Bool) throws {
        try Fact.wait(for: what, seconds: seconds) {
            if try holds() { return true }
            if let exit = exit() {
                throw Failure(description: "\(name) ended with \(exit) before: \(what)\n\(standardError)")
            }
            return false
        }
    }

    /// How it ended; `nil` while it runs.
    package func exit() -> Exit? {
        guard ended == nil else { return ended }
        var status: Int32 = 0
        if waitpid(id, &status, WNOHANG) == id { ended = Self.exit(status) }
        return ended
    }
}

extension RunningProcess {
    private static func exit(_ status: Int32) -> Exit {
        let signal = status & 0x7F
        return signal == 0 ? .code(status >> 8 & 0xFF) : .signal(signal)
    }

    private static func spawn(
        _ words: [String], _ variables: [String], output: String, errors: String, doors: [Int32]
    ) throws -> pid_t {
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&files, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_addopen(&files, 2, errors, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        // First to numbers that none of them has, then to where the process looks for them.
        let free = (doors + [2 + Int32(doors.count)]).max()! + 1
        for (index, door) in zip(Int32(0)..., doors) { posix_spawn_file_actions_adddup2(&files, door, free + index) }
        for index in doors.indices.map(Int32.init) {
            posix_spawn_file_actions_adddup2(&files, free + index, 3 + index)
            posix_spawn_file_actions_addclose(&files, free + index)
        }
        // Neither signals this process has blocked nor those it ignores are handed down.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        var standard = sigset_t()
        sigemptyset(&standard)
        sigaddset(&standard, SIGPIPE)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &standard)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var id: pid_t = 0
        let result = withStrings(words) { words in
            withStrings(variables) { posix_spawn(&id, words[0]!, &files, &attributes, words, $0) }
        }
        guard result == 0 else { throw Failure(description: "\(words[0]): \(String(cString: strerror(result)))") }
        return id
    }

    private static func withStrings<T>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> T
    ) -> T {
        let copies = strings.map { strdup($0) } + [nil]
        defer { for copy in copies { free(copy) } }
        return body(copies)
    }

    private static func environment() -> [String: String] {
        var variables: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            let parts = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
            next += 1
        }
        return variables
    }

    private static func text(of path: String) -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
