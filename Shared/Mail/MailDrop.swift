import Glibc

/// The Maildir that mail for complaints is delivered into: whole or not at all, and on disk before the mail server hears
/// that it was taken.
///
/// A mail is written under `tmp`, flushed, and renamed into `new`; no two have the same name.
/// Source: the maildir format of D. J. Bernstein.
package struct MailDrop: Sendable {
    /// Bytes of the largest mail that is taken.
    package static let mostBytes = 64 << 20

    package let folder: String

    package init(folder: String) { self.folder = folder }

    /// Why a mail was not taken; the mail server keeps it and tries again.
    package enum Trouble: Error, Hashable, Sendable {
        case tooLarge
        /// The folder or the disk said no, for this reason.
        case unwritable(String)
    }

    /// Delivers a mail as it is read, part by part; returns its name in `new`.
    ///
    /// - Parameters:
    ///   - name: what sets it apart from every other: random letters.
    ///   - next: the mail's next bytes; empty at its end.
    @discardableResult
    package func deliver(as name: String, _ next: () throws -> ArraySlice<UInt8>) throws -> String {
        for part in ["", "/tmp", "/new", "/cur"] { try make(folder + part) }
        let draft = "\(folder)/tmp/\(name)"
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Trouble.unwritable(Self.reason) }
        do {
            defer { close(file) }
            try Self.write(to: file, next)
        } catch {
            unlink(draft)
            throw error
        }
        guard rename(draft, "\(folder)/new/\(name)") == 0, Self.sync("\(folder)/new") else {
            throw Trouble.unwritable(Self.reason)
        }
        return name
    }

    /// Delivers a mail that is at hand.
    @discardableResult
    package func deliver(_ bytes: [UInt8], as name: String) throws -> String {
        var rest = bytes[...]
        return try deliver(as: name) {
            defer { rest = [] }
            return rest
        }
    }

    private func make(_ path: String) throws(Trouble) {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .unwritable(Self.reason) }
    }

    private static func write(to file: Int32, _ next: () throws -> ArraySlice<UInt8>) throws {
        var total = 0
        while true {
            let bytes = try next()
            if bytes.isEmpty { break }
            total += bytes.count
            guard total <= mostBytes else { throw Trouble.tooLarge }
            var rest = bytes
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress!, $0.count) }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw Trouble.unwritable(reason) }
                rest = rest.dropFirst(count)
            }
        }
        guard fsync(file) == 0 else { throw Trouble.unwritable(reason) }
    }

    private static func sync(_ path: String) -> Bool {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return false }
        defer { close(folder) }
        return fsync(folder) == 0
    }

    private static var reason: String { String(cString: strerror(errno)) }
}
