package import CaseModel
import Glibc

/// A folder into which others lay files for a service, each whole from the start: a Maildir.
///
/// What lies in `new` is taken within a step and moved to `cur` once the step is committed; what cannot be taken is moved
/// to `unread` with the reason beside it, for a person. Source: the maildir format of D. J. Bernstein.
package struct ArrivalFolder: Hashable, Sendable {
    package let path: String

    /// For how many days a file that was taken is kept in `cur`.
    package let keepDays: Int

    package init(_ path: String, keepDays: Int = 7) {
        self.path = path
        self.keepDays = keepDays
    }

    package var new: String { "\(path)/new" }
    package var unread: String { "\(path)/unread" }
    private static let parts = ["tmp", "new", "cur", "unread"]

    /// Makes what is missing; whether everything is there and can be written.
    package func make() -> Bool {
        guard Files.makeFolder(path) else { return false }
        return Self.parts.allSatisfy { part in
            let folder = "\(path)/\(part)"
            return (mkdir(folder, 0o700) == 0 || errno == EEXIST) && access(folder, R_OK | W_OK | X_OK) == 0
        }
    }

    /// Whether it is there and this user can work in it.
    package var isUsable: Bool { Files.isUsableFolder(path) }

    /// Deletes what was taken before `moment`, by the day it was laid here.
    func sweep(before moment: Timestamp) {
        for name in Files.names(in: "\(path)/cur") {
            var status = stat()
            guard lstat("\(path)/cur/\(name)", &status) == 0 else { continue }
            if Int64(status.st_mtim.tv_sec) * 1000 < moment.milliseconds { unlink("\(path)/cur/\(name)") }
        }
    }

    /// How many files wait for a person.
    package func unreadCount() -> Int { Files.names(in: unread).count { !$0.hasSuffix(Self.reasonSuffix) } }

    /// What waits for a person, with the reason.
    package func unreadFiles() -> [(name: String, reason: String)] {
        Files.names(in: unread).filter { !$0.hasSuffix(Self.reasonSuffix) }.map { name in
            (name, Files.text("\(unread)/\(name)\(Self.reasonSuffix)") ?? "unknown")
        }
    }

    /// Lays a file back where it came from; whether it was there.
    package func retry(_ name: String) -> Bool {
        guard rename("\(unread)/\(name)", "\(new)/\(name)") == 0 else { return false }
        unlink("\(unread)/\(name)\(Self.reasonSuffix)")
        return true
    }

    /// The file has been taken: it keeps its name, and the flags that a mail program may have set.
    func settle(_ name: String) -> Bool {
        rename("\(new)/\(name)", "\(path)/cur/\(name)\(name.contains(":2,") ? "" : ":2,")") == 0
    }

    /// A person has to look at this one.
    func layAside(_ name: String, for reason: String) -> Bool {
        // The reason first: a file without one is a riddle, a reason without a file is nothing.
        _ = Files.write(Array("\(reason)\n".utf8), to: "\(unread)/\(name)\(Self.reasonSuffix)")
        return rename("\(new)/\(name)", "\(unread)/\(name)") == 0
    }

    /// What lies there by this name now.
    func look(at name: String) -> Sight {
        let place = "\(new)/\(name)"
        var status = stat()
        guard lstat(place, &status) == 0 else { return .gone }
        let moment = Timestamp(
            milliseconds: Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000)
        let isFile = status.st_mode & S_IFMT == S_IFREG
        guard !isFile || !Self.isBeingWritten(place) else { return .beingWritten }
        return .whole(Arrival(name: name, path: place, bytes: isFile ? Int(status.st_size) : nil, delivered: moment))
    }

    /// Whether somebody has it open for writing: such a file takes no lease for reading. Others' files take none either,
    /// for another reason, and are whole by agreement.
    package static func isBeingWritten(_ path: String) -> Bool {
        let file = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        guard fcntl(file, setLease, F_RDLCK) != 0 else {
            _ = fcntl(file, setLease, F_UNLCK)
            return false
        }
        return errno == EAGAIN
    }

    /// What a name in `new` stands for at one moment.
    enum Sight {
        case whole(Arrival)
        case beingWritten
        case gone
    }

    private static let setLease: Int32 = 1024
    private static let reasonSuffix = ".reason"
}

/// A file that was laid in a service's folder.
package struct Arrival: Hashable, Sendable {
    package let name: String
    package let path: String
    /// `nil` when it is no file: a folder, a link, a pipe.
    package let bytes: Int?
    /// When it was laid there.
    package let delivered: Timestamp

    package init(name: String, path: String, bytes: Int?, delivered: Timestamp) {
        self.name = name
        self.path = path
        self.bytes = bytes
        self.delivered = delivered
    }
}

/// What a service did with an arrival.
package enum ArrivalFate: Hashable, Sendable {
    /// It is in the service's own file now, or was before.
    case taken
    /// It cannot be taken, for the reason with this stable code.
    case unread(String)
}
