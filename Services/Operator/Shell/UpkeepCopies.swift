import CaseModel
import OperatorCore
import Runtime
import Wire

// Copies of the files, and what was erased since one was made.
extension Upkeep {
    // MARK: Backups

    /// A copy of everybody who is there is better than none; but the night's run must not pass for a whole one.
    func backup() throws -> Int32 {
        let (manifest, missing) = try Backup(office).make(in: options.words[0], of: try only() ?? Backup.services)
        show(try JSON(encoding: manifest)) { _ in manifest.text }
        let code = complain(of: missing)
        try Backup.checkEvents(of: manifest, in: options.words[0])
        return code
    }

    func restore() throws {
        let restore = try Restore(options.words[0], into: DataFolder(try options.required("into")), only: try only())
        if !options.has("dry-run") { try restore.run(at: office.wall) }
        Terminal.print(restore.prospect.map { $0 + "\n" }.joined())
    }

    private func only() throws -> [ServiceName]? {
        try options.value("only").map { text in
            let parts = text.split(separator: ",")
            // A script's empty variable would otherwise pass for a copy, or a restore, that was done.
            guard !parts.isEmpty else {
                let all = Backup.services.map(\.rawValue).joined(separator: " ")
                throw UsageFault("--only names nobody; leave it out, or name some of: \(all)")
            }
            return try parts.map { part in
                let name = ServiceName(rawValue: String(part))
                guard Backup.services.contains(name) else {
                    throw UsageFault("--only: \(part) has no file in a backup")
                }
                return name
            }
        }
    }

    // MARK: Erasures

    private var ledgerPath: String { options.value("ledger") ?? "\(office.folder.path).erasures.jsonl" }

    func ledger() throws -> ErasureLedger {
        guard Files.exists(ledgerPath) else { return try ErasureLedger([]) }
        guard let bytes = Files.read(ledgerPath, most: 1 << 28) else { throw WholeFile.trouble(ledgerPath) }
        return try ErasureLedger(bytes)
    }

    func addErasure() throws {
        let id = options.words[0]
        guard ErasureLedger.isErasable(id) else {
            throw UsageFault(
                "\(id) is no whole id of what is erased so: a case K-… or an incident I-… with its 20 letters and digits, "
                    + "or a person P-…; nothing was written down")
        }
        let entry = ErasureLedger.Entry(
            id: id, at: office.wall, reason: try OperatingFault.reason(options.required("reason")))
        let whole = try ledger().entries + [entry]
        // Written beside and renamed: a ledger of which half was written would be refused.
        guard Files.write(whole.flatMap(\.line), to: ledgerPath) else { throw WholeFile.trouble(ledgerPath) }
        Terminal.print("\(ledgerPath): \(whole.count) erasures\n")
    }

    /// Has these services erase what stands in the ledger, a thousand at a time; the last time says that it was all.
    ///
    /// - Returns: who could not be told, and is told when the command is said again.
    func replay(to services: [ServiceName]) throws -> [Trouble] {
        let all = try ledger().first
        return try OneByOne.ask(services) { service in
            var rest = all[...]
            var report = ErasureReport()
            repeat {
                let part = rest.prefix(1000)
                rest = rest.dropFirst(1000)
                let reply = try ask(
                    service, .erasuresReplay,
                    [
                        "identifiers": .array(part.map { .string($0.id) }),
                        "at": .array(part.map { .string($0.at.description) }), "last": .bool(rest.isEmpty),
                    ], isChange: true)
                report.add(reply, asked: part.count)
            } while !rest.isEmpty
            Terminal.note(report.line(of: service) + "\n")
        }.silent
    }
}
