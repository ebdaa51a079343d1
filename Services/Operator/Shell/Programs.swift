import Glibc

/// The other programs of this workspace: they lie beside this one.
enum Programs {
    /// Lets this process go on as another program, with its exit code.
    ///
    /// - Returns: only why it could not.
    static func become(_ name: String, _ arguments: [String]) -> Trouble {
        let path = "\(folder)/\(name)"
        guard access(path, X_OK) == 0 else {
            return Trouble(code: "operating.no_program", "\(path) is not there; install all programs into one folder")
        }
        let words = ([path] + arguments).map { strdup($0) } + [nil]
        execv(path, words)
        return Trouble(code: "operating.no_program", "\(path): \(String(cString: strerror(errno)))")
    }

    /// Runs another program to its end, what it says going where this one's errors go; its exit code.
    static func run(_ name: String, _ arguments: [String]) throws -> Int32 {
        let path = "\(folder)/\(name)"
        var copies: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
        copies.append(nil)
        defer { for copy in copies { free(copy) } }
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_adddup2(&files, 2, 1)
        var id: pid_t = 0
        let result = posix_spawn(&id, path, &files, nil, copies, environ)
        guard result == 0 else {
            throw Trouble(code: "operating.no_program", "\(path): \(String(cString: strerror(result)))")
        }
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 1
    }

    private static var folder: String {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = buffer.withUnsafeMutableBytes { readlink("/proc/self/exe", $0.baseAddress!, $0.count) }
        let own = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
        return own.lastIndex(of: "/").map { String(own[..<$0]) } ?? "."
    }
}
