import Glibc
import OperatorCore
import Runtime
import Seal

/// Files moved about whole: copied with their digest, on disk before anything is said of them.
enum WholeFile {
    /// Copies a file; its length and the SHA-256, in hexadecimal, of what was written.
    static func copy(_ source: String, to target: String) throws -> (bytes: Int64, digest: String) {
        let output = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard output >= 0 else { throw trouble(target) }
        defer { close(output) }
        let read = try self.read(source) { part in
            var written = 0
            while written < part.count {
                let count = part.withUnsafeBytes { write(output, $0.baseAddress! + written, part.count - written) }
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { throw trouble(target) }
                written += count
            }
        }
        guard fsync(output) == 0 else { throw trouble(target) }
        return read
    }

    /// The length and the SHA-256, in hexadecimal, of a file.
    static func digest(_ path: String) throws -> (bytes: Int64, digest: String) { try read(path) { _ in } }

    /// What could not be done, with the kernel's reason.
    static func trouble(_ path: String) -> Trouble {
        Trouble(code: "backup.file", "\(path): \(String(cString: strerror(errno)))")
    }

    private static func read(_ path: String, _ take: (ArraySlice<UInt8>) throws -> Void) throws -> (Int64, String) {
        let input = open(path, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw trouble(path) }
        defer { close(input) }
        let digest = DigestStream()
        var length: Int64 = 0
        var part = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = Glibc.read(input, &part, part.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw trouble(path) }
            if count == 0 { return (length, Hex.encode(digest.finish())) }
            digest.add(part[..<count])
            try take(part[..<count])
            length += Int64(count)
        }
    }
}
