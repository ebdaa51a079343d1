import Glibc

/// The other programs of this workspace: they lie beside this one.
enum Programs {
    /// Lets this process go on as another program, with its exit code.
    ///
    /// - Returns: only why it could not.
    static func become(_ name: String, _ arguments: [String]) -> Trouble {
        let path = "\(folder)/\(name)"
        guard access(path, X_OK) == 0 else { return Trouble(code: "operating.no_program", "\(path) is not there") }
        let words = ([path] + arguments).map { strdup($0) } + [nil]
        execv(path, words)
        return Trouble(code: "operating.no_program", "\(path): \(String(cString: strerror(errno)))")
    }

    private static var folder: String {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = buffer.withUnsafeMutableBytes { readlink("/proc/self/exe", $0.baseAddress!, $0.count) }
        let own = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
        return own.lastIndex(of: "/").map { String(own[..<$0]) } ?? "."
    }
}
