import Glibc

/// A program started by this one, which ends with it.
final class Child {
    /// How it ended.
    enum Ending: Equatable {
        case code(Int32)
        case signal(Int32)

        /// Whether starting it again may help: it was killed, or the disk or the network failed it.
        var mayBeMended: Bool {
            switch self {
            case .signal: true
            case .code(let code): code != 2 && code != 78
            }
        }
    }

    let id: pid_t
    private var ended: Ending?

    /// Starts a program, its words added to `log`, in a session of its own: Ctrl-C reaches this program alone, which
    /// then stops the child.
    init(_ program: String, _ arguments: [String], log: String) throws {
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&files, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&files, 1, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // What is held back or ignored here is not so there.
        var none = sigset_t()
        sigemptyset(&none)
        var standard = sigset_t()
        sigemptyset(&standard)
        sigaddset(&standard, SIGPIPE)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &standard)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | Self.newSession)
        // Should this program be killed, the kernel tells the child to stop.
        let guarded = access(Self.guardian, X_OK) == 0 ? [Self.guardian, "--pdeathsig", "TERM", "--"] : []
        let words = guarded + [program] + arguments
        var id: pid_t = 0
        var copies: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        copies.append(nil)
        defer { for copy in copies { free(copy) } }
        let result = posix_spawn(&id, words[0], &files, &attributes, copies, environ)
        guard result == 0 else {
            throw Trouble(code: "story.cannot_start", "\(program): \(String(cString: strerror(result)))")
        }
        self.id = id
    }

    /// glibc's POSIX_SPAWN_SETSID, which the Glibc module leaves out.
    private static let newSession: Int16 = 0x80
    private static let guardian = "/usr/bin/setpriv"

    /// How it ended; `nil` while it runs.
    func ending() -> Ending? {
        if ended == nil {
            var status: Int32 = 0
            if waitpid(id, &status, WNOHANG) == id {
                let signal = status & 0x7F
                ended = signal == 0 ? .code(status >> 8 & 0xFF) : .signal(signal)
            }
        }
        return ended
    }

    /// Asks it to stop and waits for it; kills it when it does not. Returns whether it stopped by itself.
    func stop(within milliseconds: Int = 10_000) -> Bool {
        guard ending() == nil else { return true }
        kill(id, SIGTERM)
        for _ in 0..<(milliseconds / 10) {
            if ending() != nil { return true }
            usleep(10_000)
        }
        kill(id, SIGKILL)
        var status: Int32 = 0
        waitpid(id, &status, 0)
        ended = .signal(SIGKILL)
        return false
    }
}
