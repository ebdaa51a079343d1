import CaseModel
import IntakeCore
import Runtime
import Seal
import Wire
import Wording

/// Brings a file in: rows are laid ready in parts, and become cases all in one step or not at all.
struct Importer {
    let registrar: Registrar
    let imports: ImportStore

    /// What would become of each row; unless it is a dry run, the rows are laid ready too.
    ///
    /// A refused row is laid ready as well: when the import is done it is judged again, and counted.
    func stage(_ command: StageImport, by person: PersonID) throws -> StageImport.Reply {
        guard command.rows.count <= StageImport.mostRows else { throw IntakeRefusal.tooManyRows }
        let begun = try imports.find(command.import)
        if let begun, begun.person != person { throw IntakeRefusal.importUnknown }
        if begun?.reply != nil { throw IntakeRefusal.importDone }
        if begun == nil, !command.isDryRun { try imports.begin(command.import, by: person, at: now) }
        var seen: Set<[UInt8]> = []
        let rows = try command.rows.map { row in
            let digest = try digest(of: row.registration)
            if !command.isDryRun {
                let body = try JSON(encoding: row.registration).bytes
                guard
                    try imports.stage(
                        ImportStore.Row(number: row.number, digest: digest, body: body), in: command.import)
                else { throw IntakeRefusal.rowNumberRepeated }
            }
            let isRepeated =
                try !seen.insert(digest).inserted
                || imports.isKnown(digest, before: row.number, in: command.import)
            let verdict = try verdict(on: row.registration, isRepeated: isRepeated)
            guard case .refused(let refusal) = verdict else {
                return ImportedRow(number: row.number, fate: verdict.fate)
            }
            return ImportedRow(
                number: row.number, fate: .refused, code: refusal.code, message: Wording.sentence(for: refusal))
        }
        return StageImport.Reply(rows: rows)
    }

    /// Makes cases of what lies ready.
    func commit(_ command: CommitImport, by person: PersonID) throws -> CommitImport.Reply {
        guard let begun = try imports.find(command.import), begun.person == person else {
            throw IntakeRefusal.importUnknown
        }
        if let reply = begun.reply { return try JSON.read(reply).decode(CommitImport.Reply.self) }
        var count: [ImportedRow.Fate: Int] = [:]
        for row in try imports.rows(of: command.import) {
            let wish = try JSON.read(row.body).decode(RegisterCase.self)
            let isRepeated = try imports.isKnown(row.digest, before: row.number, in: command.import)
            let verdict = try verdict(on: wish, isRepeated: isRepeated)
            count[verdict.fate, default: 0] += 1
            switch verdict {
            case .repeated: break
            case .refused:
                guard command.leavesOutRefused else { throw IntakeRefusal.importHasRefusedRows }
            case .taken(let registration):
                let id = try registrar.register(wish, as: registration, isImport: true, by: person)
                try imports.remember(row.digest, as: id)
            }
        }
        let reply = CommitImport.Reply(
            registered: count[.registered] ?? 0, history: count[.history] ?? 0, repeated: count[.repeated] ?? 0,
            refused: count[.refused] ?? 0, published: registrar.change.turn.published.last)
        try imports.finish(command.import, reply: try JSON(encoding: reply).bytes)
        return reply
    }

    private var now: Timestamp { registrar.change.turn.now }

    /// What is to be done with a row.
    private enum Verdict {
        case repeated
        case refused(IntakeRefusal)
        case taken(Registration)

        var fate: ImportedRow.Fate {
            switch self {
            case .repeated: .repeated
            case .refused: .refused
            case .taken(let registration): registration.isHistory ? .history : .registered
            }
        }
    }

    private func verdict(on wish: RegisterCase, isRepeated: Bool) throws -> Verdict {
        if isRepeated { return .repeated }
        guard wish.received != nil else { return .refused(.receivedMissing) }
        do {
            return .taken(try registrar.judge(wish, isImport: true))
        } catch let refusal as IntakeRefusal {
            return .refused(refusal)
        }
    }

    /// What makes two rows the same: everything they say, except how the import was asked to treat them.
    private func digest(of wish: RegisterCase) throws -> [UInt8] {
        let said = RegisterCase(
            received: wish.received, channel: wish.channel, kind: wish.kind, unit: wish.unit, citizen: wish.citizen,
            points: wish.points, summary: wish.summary, about: wish.about, assigned: wish.assigned, wish: wish.wish,
            unsuitable: wish.unsuitable, recipient: wish.recipient, isHistory: nil)
        return Seal.sha256(try JSON(encoding: said).bytes)
    }
}
