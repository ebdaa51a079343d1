import CaseModel
import Glibc
import OperatorCore
import Runtime
import Store
import Wire

/// Files put back from a backup, each with a mark that makes its service start held, in a new life.
struct Restore {
    let backup: String
    let data: DataFolder
    let services: [ServiceName]
    private let manifest: Manifest

    /// Checks everything before anything is touched.
    init(_ backup: String, into data: DataFolder, only: [ServiceName]?) throws {
        self.backup = backup
        self.data = data
        manifest = try Backup.verified(backup, only: only)
        let known = manifest.files.map { ServiceName(rawValue: $0.service) }
        if let missing = only?.first(where: { !known.contains($0) }) {
            throw Trouble(code: "restore.not_in_backup", "\(backup) holds no file of \(missing); take it out of --only")
        }
        services = only ?? known
        for service in services {
            guard !Self.isRunning(data.file(of: service)) else {
                throw Trouble(code: "restore.running", "\(service) runs on \(data.path); stop it first")
            }
        }
    }

    var prospect: [String] { manifest.prospect(putting: services.map(\.rawValue)) }

    /// Puts them back. What lies there is moved aside under a name with the moment.
    func run(at now: Timestamp) throws {
        for service in services {
            guard let file = manifest.files.first(where: { $0.service == service.rawValue }) else { continue }
            let place = data.file(of: service)
            let draft = "\(place).restoring"
            guard Files.makeFolder(data.folder(of: service)) else { throw WholeFile.trouble(data.folder(of: service)) }
            unlink(draft)
            _ = try WholeFile.copy("\(backup)/\(file.file)", to: draft)
            try mark(draft, file.moment)
            if service != .bus { try takeOver(from: place, to: draft) }
            try moveAside(place, at: now)
            try adopt(draft, folder: data.folder(of: service))
            guard rename(draft, place) == 0 else { throw WholeFile.trouble(place) }
        }
    }

    /// Says in the file itself that it was put back, so that whoever starts it cannot miss it.
    private func mark(_ path: String, _ moment: Timestamp) throws {
        do {
            let database = try Database(path: path)
            try Meta(database).set("restored", moment.description)
            // Nothing is to be left beside the file.
            try database.checkpoint()
        }
        for file in ["-wal", "-shm", ".lock"] { unlink(path + file) }
    }

    /// The same copy may be put back twice: what the file that lies there has been let go by since is not to be made again.
    /// A file that is gone, damaged or of an earlier release tells nothing of it, and everything is listed.
    private func takeOver(from place: String, to draft: String) throws {
        guard Files.exists(place), let old = try? Database(path: place, readOnly: true),
            let letGo = try? LostEvents(old).letGo(), !letGo.isEmpty
        else { return }
        let database = try Database(path: draft)
        try LostEvents(database).carry(letGo)
        try database.checkpoint()
        for file in ["-wal", "-shm", ".lock"] { unlink(draft + file) }
    }

    private func moveAside(_ path: String, at now: Timestamp) throws {
        // The bus has its events in a file beside.
        for file in ["", "-wal", "-shm", "-events"] where Files.exists(path + file) {
            let aside = "\(path).before-\(now.milliseconds)\(file)"
            guard rename(path + file, aside) == 0 else { throw WholeFile.trouble(aside) }
        }
    }

    /// The file belongs to whom the folder belongs to: root puts it back, the service reads it.
    private func adopt(_ path: String, folder: String) throws {
        var owner = stat()
        guard stat(folder, &owner) == 0, chown(path, owner.st_uid, owner.st_gid) == 0, chmod(path, 0o600) == 0 else {
            throw WholeFile.trouble(path)
        }
    }

    /// Whether a process holds the file.
    private static func isRunning(_ path: String) -> Bool {
        let lock = open("\(path).lock", O_RDWR | O_CLOEXEC)
        guard lock >= 0 else { return false }
        defer { close(lock) }
        return flock(lock, LOCK_EX | LOCK_NB) != 0
    }
}
