import Glibc
package import Runtime
import Seal

/// Where finished letters and messages are laid for whoever sends them on: the print room, the mail server.
///
/// Whoever collects a document moves it into `taken/` beside it, under the same name; a document that lies in either
/// place is done.
package protocol Spool: AnyObject {
    /// Lays the document there, whole or not at all; one that lies there already is left as it is.
    ///
    /// - Returns: the SHA-256, in hexadecimal, of what lies there.
    func lay(_ bytes: [UInt8], as name: String, in tray: Tray) throws(EffectTrouble) -> String
    /// Whether a document of this name lies there.
    func has(_ name: String, in tray: Tray) -> Bool
    /// Whether one that lies there has been collected.
    func isCollected(_ name: String, in tray: Tray) -> Bool
    /// Takes a document out of its tray again, so that nobody collects it.
    ///
    /// - Returns: whether it lay there; not when it had been collected.
    func withdraw(_ name: String, from tray: Tray) throws(EffectTrouble) -> Bool
    /// Deletes a document from its tray, and from where it lies when it was stopped.
    ///
    /// - Returns: whether it lay in its tray; not when it had been collected, or stopped before.
    func erase(_ name: String, from tray: Tray) throws(EffectTrouble) -> Bool
}

extension Spool {
    package func isCollected(_ name: String, in tray: Tray) -> Bool { false }
    package func withdraw(_ name: String, from tray: Tray) throws(EffectTrouble) -> Bool { true }
    package func erase(_ name: String, from tray: Tray) throws(EffectTrouble) -> Bool { true }
}

/// The folders of the outbox.
package enum Tray: String, Sendable {
    /// Letters to citizens on paper, as PDF.
    case letters
    /// Letters to citizens and companies by Digital Post, as MeMo messages.
    case digitalPost = "digital-post"
    /// Messages to colleagues, as RFC 5322.
    case staff
}

/// The outbox on disk: `<data>/outbox/letters` and `<data>/outbox/staff`.
package final class FolderSpool: Spool {
    private let folder: String

    /// - Parameter folder: the outbox; made when the first document is laid there.
    package init(folder: String) { self.folder = folder }

    package func lay(_ bytes: [UInt8], as name: String, in tray: Tray) throws(EffectTrouble) -> String {
        if let there = found(name, in: tray) {
            guard let bytes = Files.read(there, most: 1 << 28) else { throw EffectTrouble("spool.unreadable") }
            return Hex.encode(Seal.sha256(bytes))
        }
        let path = "\(folder)/\(tray.rawValue)"
        guard Files.makeFolder(path), Files.write(bytes, to: "\(path)/\(name)") else { throw Self.trouble(errno) }
        return Hex.encode(Seal.sha256(bytes))
    }

    package func has(_ name: String, in tray: Tray) -> Bool { found(name, in: tray) != nil }

    package func isCollected(_ name: String, in tray: Tray) -> Bool {
        !Files.exists("\(folder)/\(tray.rawValue)/\(name)") && has(name, in: tray)
    }

    /// What was stopped lies in `stopped/` beside what was taken, for whoever wants to see it.
    package func withdraw(_ name: String, from tray: Tray) throws(EffectTrouble) -> Bool {
        let path = "\(folder)/\(tray.rawValue)"
        guard Files.exists("\(path)/\(name)") else { return Files.exists("\(path)/stopped/\(name)") }
        guard Files.makeFolder("\(path)/stopped"), rename("\(path)/\(name)", "\(path)/stopped/\(name)") == 0 else {
            throw Self.trouble(errno)
        }
        return true
    }

    package func erase(_ name: String, from tray: Tray) throws(EffectTrouble) -> Bool {
        let path = "\(folder)/\(tray.rawValue)"
        let lay = Files.exists("\(path)/\(name)")
        for there in ["\(path)/\(name)", "\(path)/stopped/\(name)"]
        where unlink(there) != 0 && errno != ENOENT && errno != ENOTDIR {
            throw Self.trouble()
        }
        return lay
    }

    private func found(_ name: String, in tray: Tray) -> String? {
        let path = "\(folder)/\(tray.rawValue)"
        return ["\(path)/\(name)", "\(path)/taken/\(name)"].first { Files.exists($0) }
    }

    /// What is wrong, for the operator and the case's page.
    static func trouble(_ code: Int32 = errno) -> EffectTrouble {
        switch code {
        case ENOSPC, EDQUOT: EffectTrouble("spool.full")
        case EACCES, EPERM, EROFS: EffectTrouble("spool.not_writable")
        case ENOENT, ENOTDIR, EEXIST: EffectTrouble("spool.missing")
        default: EffectTrouble("spool.failed")
        }
    }
}

/// One document on its way into the outbox.
struct Laying: Effect {
    let key: String
    let name: String
    let tray: Tray
    let bytes: [UInt8]
    let spool: any Spool

    func perform() throws(EffectTrouble) -> String { try spool.lay(bytes, as: name, in: tray) }
}
