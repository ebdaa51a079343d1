import CLinux
import Glibc

/// Small whole files: read at once, written so that a reader never meets half of one.
package enum Files {
    /// The file's bytes; `nil` when it is not there or cannot be read.
    package static func read(_ path: String, most: Int = 1 << 20) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= most {
            let count = Glibc.read(file, &part, part.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                return nil
            }
            bytes.append(contentsOf: part[..<count])
        }
        return nil
    }

    /// Whether a folder is there and this user can work in it.
    package static func isUsableFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && access(path, R_OK | W_OK | X_OK) == 0
    }

    /// The file's text without white space at its end.
    package static func text(_ path: String) -> String? {
        guard let bytes = read(path) else { return nil }
        let end = bytes.lastIndex { $0 > 32 }.map { $0 + 1 } ?? 0
        return String(validating: bytes[..<end], as: UTF8.self)
    }

    /// Writes beside the place, flushes, and renames; whoever reads sees the old file or the new one.
    ///
    /// - Parameter draft: where it is written first; one of its own for each process where several may write the same file at once.
    /// - Returns: whether it is on disk; `errno` says why not.
    package static func write(_ bytes: [UInt8], to path: String, mode: UInt32 = 0o600, draft: String? = nil) -> Bool {
        let draft = draft ?? path + ".tmp"
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard file >= 0 else { return false }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + written, bytes.count - written) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { break }
            written += count
        }
        let isWhole = written == bytes.count && fsync(file) == 0
        let why = errno
        close(file)
        guard isWhole, rename(draft, path) == 0 else {
            unlink(draft)
            errno = isWhole ? errno : why
            return false
        }
        return syncFolder(of: path)
    }

    /// Makes the folder and those above it, for this user alone.
    package static func makeFolder(_ path: String) -> Bool {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return false }
        return makeFolder(String(path[..<slash])) && (mkdir(path, 0o700) == 0 || errno == EEXIST)
    }

    /// Bytes that are free on the disk that holds this folder; `nil` when the kernel does not say.
    package static func freeBytes(at folder: String) -> Int64? {
        var disk = statvfs()
        guard statvfs(folder, &disk) == 0 else { return nil }
        return Int64(clamping: UInt64(disk.f_bavail) * UInt64(disk.f_frsize))
    }

    /// Who may do what with the file, as nine bits; `nil` when it is not there.
    package static func mode(of path: String) -> UInt32? {
        var found = stat()
        return stat(path, &found) == 0 ? found.st_mode & 0o777 : nil
    }

    /// Names in a folder, in order: those in a Maildir begin with the time. Hidden ones are nobody's business.
    package static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// What tells the file from every copy of it, as long as it lies where it lies; `nil` when it is not there.
    package static func identity(of path: String) -> String? {
        var found = stat()
        return stat(path, &found) == 0 ? "\(found.st_ino) \(linux_born(path))" : nil
    }

    package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    private static func syncFolder(of path: String) -> Bool {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let file = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        return fsync(file) == 0
    }
}
