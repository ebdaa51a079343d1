import CaseModel
import Glibc
import OperatorCore
import Runtime
import Store
import Wire

/// A backup: each process copies its own file while it works, and the copies are gathered in one folder.
struct Backup {
    /// Whose files belong to it. Desk's does not: who is signed in is not to come back from a backup.
    static let services: [ServiceName] = [.bus] + ServiceReport.services.map { ServiceName(rawValue: $0) }
    /// How long one file may take.
    private static let patience: Int64 = 3_600_000

    let office: Office
    private let clock = SystemClock()

    init(_ office: Office) { self.office = office }

    /// Makes one in `folder`, which is not there yet or empty.
    ///
    /// The services come before the bus: what they hold is then in the bus's copy, or they can bring it again.
    ///
    /// - Returns: what lies there now, and whose file does not, with why: who is away keeps nobody else from being copied.
    /// - Throws: when a copy fails, or nobody answers; then nothing of it is left.
    func make(in folder: String, of services: [ServiceName]) throws -> (manifest: Manifest, missing: [Trouble]) {
        let turn = try takeTurn()
        defer { close(turn) }
        guard Files.makeFolder(folder) else { throw WholeFile.trouble(folder) }
        let names = [Manifest.name] + services.map(Self.file)
        guard names.allSatisfy({ !Files.exists("\(folder)/\($0)") }) else {
            throw Trouble(code: "backup.not_empty", "\(folder) is not empty; name a folder that is not there yet")
        }
        let ordered = services.filter { $0 != .bus } + services.filter { $0 == .bus }
        do {
            let (answers, missing) = try OneByOne.ask(ordered) { try copy($0, to: folder) }
            if answers.isEmpty, let first = missing.first { throw first }
            let manifest = Manifest(version: genklangVersion, files: answers.map(\.answer))
            guard Files.write(try JSON(encoding: manifest).bytes, to: "\(folder)/\(Manifest.name)") else {
                throw WholeFile.trouble("\(folder)/\(Manifest.name)")
            }
            return (manifest, missing)
        } catch {
            for service in ordered { unlink("\(folder)/\(Self.file(of: service))") }
            throw error
        }
    }

    /// A service has one copy under way at a time, and a second command would have it begin anew under the first one's hands.
    ///
    /// - Returns: a descriptor that keeps others out until it is closed, also by this process's end.
    private func takeTurn() throws -> Int32 {
        let path = office.folder.path
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw WholeFile.trouble(path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw Trouble(code: "backup.under_way", "another backup of \(path) is being made; wait until it has ended")
        }
        return descriptor
    }

    private static func file(of service: ServiceName) -> String { "\(service).sqlite" }

    private func copy(_ service: ServiceName, to folder: String) throws -> Manifest.File {
        _ = try ask(service, "backup-begin")
        let end = clock.monotonic + Self.patience
        while true {
            let state = try ask(service, "backup-state")
            if let trouble = state["trouble"]?.string {
                let reason = trouble == "no_room" ? "there is no room for a copy beside it" : trouble
                throw Trouble(
                    code: "backup.failed", "\(service) cannot copy its file: \(reason); see backup.failed in OPERATIONS"
                )
            }
            if state["done"] == true, let path = state["file"]?.string, let text = state["ended"]?.string,
                let moment = Timestamp(rfc3339: text)
            {
                let name = Self.file(of: service)
                let (bytes, digest) = try WholeFile.copy(path, to: "\(folder)/\(name)")
                unlink(path)
                return Manifest.File(
                    service: service.rawValue, file: name, bytes: bytes, digest: digest, moment: moment,
                    omitted: state["omitted"]?.integer)
            }
            guard clock.monotonic < end else {
                throw Trouble(
                    code: "backup.silent", "\(service) has not copied its file within an hour; look at its log")
            }
            usleep(20_000)
        }
    }

    private func ask(_ service: ServiceName, _ verb: String) throws -> JSON {
        service == .bus
            ? try office.ask("bus.\(verb)") : try office.ask("\(service).\(verb)", ["deadline": 30_000, "body": [:]])
    }

    /// Has every event in the bus's copy held against the digest that was taken when it arrived: the digest of the file says
    /// only that it is as it was saved.
    ///
    /// - Throws: `backup.incomplete` when one is missing or changed. The backup can be put back all the same.
    static func checkEvents(of manifest: Manifest, in folder: String) throws {
        guard let file = manifest.files.first(where: { $0.service == ServiceName.bus.rawValue }) else { return }
        let path = "\(folder)/\(file.file)"
        let code = try Programs.run("genklang-bus", ["--verify", "--file", path])
        guard code != 0 else { return }
        throw Trouble(
            code: "backup.incomplete",
            "\(path): not every event in it is as it arrived; what is wrong stands above, see bus.damaged in OPERATIONS"
        )
    }

    /// Reads a backup's manifest and checks every file of these: its digest, and what SQLite says of it.
    static func verified(_ folder: String, only services: [ServiceName]? = nil) throws -> Manifest {
        guard let bytes = Files.read("\(folder)/\(Manifest.name)"), let json = try? JSON.read(bytes),
            let manifest = try? json.decode(Manifest.self)
        else {
            throw Trouble(
                code: "backup.no_manifest",
                "\(folder)/\(Manifest.name) cannot be read; name a folder that genklang backup made")
        }
        guard manifest.format == Manifest.format else {
            throw Trouble(
                code: "backup.other_format",
                "\(folder): made by release \(manifest.version); use that one, or a later one")
        }
        for file in manifest.files where services?.contains(ServiceName(rawValue: file.service)) ?? true {
            let path = "\(folder)/\(file.file)"
            let (bytes, digest) = try WholeFile.digest(path)
            guard bytes == file.bytes, digest == file.digest else {
                throw Trouble(code: "backup.damaged", "\(path) is not what was saved; take another copy of the backup")
            }
            guard try Database(path: path, readOnly: true).isSound() else {
                throw Trouble(code: "backup.damaged", "\(path): SQLite finds it damaged; take an older backup")
            }
        }
        return manifest
    }
}
