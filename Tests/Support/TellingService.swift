package import CaseModel
package import Runtime
import Store
package import Wire

/// A service as small as can be: says that handovers are overdue, when it is asked to or when time comes.
package final class TellingService: Service {
    package static let declaration = ServiceDeclaration(
        name: .intake, publishes: [HandoverOverdue.type], reads: [LetterSent.type],
        migrations: [
            """
            -- 1: what was said, planned, asked
            CREATE TABLE said (place INTEGER PRIMARY KEY, case_id TEXT NOT NULL) STRICT;
            CREATE TABLE due (at INTEGER NOT NULL, case_id TEXT NOT NULL, is_done INTEGER NOT NULL DEFAULT 0) STRICT;
            CREATE TABLE asked (place INTEGER PRIMARY KEY, case_id TEXT NOT NULL) STRICT;
            CREATE TABLE sent (case_id TEXT NOT NULL) STRICT;
            """
        ])

    /// What may go wrong in it, as a test wants it.
    package final class Moods {
        /// How often the next ticks throw.
        package var failingTicks = 0
        /// Cases whose letters it cannot make anything of.
        package var undecidable: Set<String> = []
        package init() {}
    }

    /// How many due rows a tick takes; the rest follow at once.
    private static let chunk = 100

    private let database: Database
    private let moods: Moods

    package convenience init(_ context: ServiceContext) { self.init(context, Moods()) }

    package init(_ context: ServiceContext, _ moods: Moods) {
        database = context.database
        self.moods = moods
    }

    package enum Refused: String, Refusal {
        case never = "intake.never"
        case unknown = "case.unknown"
        package var code: String { rawValue }
    }

    package func apply(_ event: CloudEvent, in turn: Turn) throws {
        let id = try event.body(LetterSent.self).case.rawValue
        if moods.undecidable.contains(id) { throw CannotDecide("intake.poison") }
        try database.run(
            "INSERT INTO sent (case_id) VALUES (:case)",
            ["case": .text(id)])
    }

    /// As if it had held something of each case, and kept nothing of anything else.
    package func erase(_ erasures: [Erasure], in turn: Turn) throws -> Int? {
        erasures.contains { $0.case != nil } ? erasures.count : nil
    }

    package func answer(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        let id = CaseID(unchecked: call.body["case"]?.string ?? "K-0")
        switch call.method {
        case "intake.say":
            let other = call.body["with"]?.string.map { CaseID(unchecked: $0) }
            for _ in 0..<(call.body["times"]?.integer ?? 1) { try say(id, with: other, turn) }
            return [
                "published": .integer(Int64(turn.published.count)), "last": try JSON(encoding: turn.published.last),
            ]
        case "intake.say-by-number":
            try say(CaseID(unchecked: call.body["number"]?.string ?? "K-0"), turn)
            return .object([:])
        case "intake.say-and-refuse":
            try say(id, turn)
            turn.refuse(Refused.never)
            return .null
        case "intake.say-and-throw":
            try say(id, turn)
            throw Refused.never
        case "intake.say-much":
            try say(id, turn)
            return ["text": .string(String(repeating: "ø", count: 40_000))]
        case "intake.breaks": throw EffectTrouble("intake.broken")
        case "intake.plan":
            for _ in 0..<(call.body["times"]?.integer ?? 1) {
                try database.run(
                    "INSERT INTO due (at, case_id) VALUES (:at, :case)",
                    ["at": .integer(call.body["at"]?.integer ?? 0), "case": .text(id.rawValue)])
            }
            return .object([:])
        case "intake.who": return ["person": .string(try call.person().person.rawValue)]
        case "intake.recipient":
            try database.run("INSERT INTO asked (case_id) VALUES (:case)", ["case": .text(id.rawValue)])
            if id == "K-NOBODY" { throw Refused.never }
            if id.rawValue.hasPrefix("K-LOST") { throw Refused.unknown }
            if id == "K-LATE" { turn.refuse(Refused.unknown) }
            let unknown = (call.body["cases"]?.array ?? []).filter { $0.string?.hasPrefix("K-L") == true }
            return ["name": "Ane Eksempel", "unknown": .array(unknown)]
        default: throw CallRefusal.unknownMethod
        }
    }

    private func say(_ id: CaseID, with other: CaseID? = nil, _ turn: Turn) throws {
        try database.run("INSERT INTO said (case_id) VALUES (:case)", ["case": .text(id.rawValue)])
        if let other {
            try turn.publish(
                OverdueTogether(case: id, handover: "H-1", recipient: "P-1", with: other), about: Subject(id))
        } else {
            try turn.publish(HandoverOverdue(case: id, handover: "H-1", recipient: "P-1"), about: Subject(id))
        }
    }

    package func tick(in turn: Turn) throws {
        if moods.failingTicks > 0 {
            moods.failingTicks -= 1
            throw EffectTrouble("tick.broken")
        }
        let sql =
            "SELECT rowid AS place, case_id FROM due WHERE is_done = 0 AND at <= :now ORDER BY at, rowid LIMIT :most"
        let rows = try database.rows(sql, ["now": .integer(turn.now.milliseconds), "most": Value(Self.chunk)]) {
            ($0.integer("place"), CaseID(unchecked: $0.text("case_id")))
        }
        for (place, id) in rows {
            try database.run("UPDATE due SET is_done = 1 WHERE rowid = :place", ["place": .integer(place)])
            try say(id, turn)
        }
    }

    package func nextWake() throws -> Timestamp? {
        try database.first("SELECT min(at) AS next FROM due WHERE is_done = 0") { $0.optionalInteger("next") }
            .flatMap { $0 }.map { Timestamp(milliseconds: $0) }
    }
}

/// What a later release might say of a handover that two cases share: as before, and the other one is affected.
private struct OverdueTogether: BusEvent {
    static let type = HandoverOverdue.type
    let `case`: CaseID
    let handover: HandoverID
    let recipient: PersonID
    let with: CaseID
    var affects: [Subject] { [Subject(with)] }
}
