import CallbackCore
import CaseModel
import Runtime
import Store

/// How whoever rang went about a talk, as they ticked it themselves: beside the note, for them alone, and for counting.
struct PracticeStore {
    let database: Database

    static let migration = """
        -- 18: how somebody went about a talk
        -- Names a note and does not hold on to it. A talk of which nobody was asked has no row.
        CREATE TABLE talk_practice (
            note      TEXT NOT NULL PRIMARY KEY,
            unit      TEXT NOT NULL,
            filed_at  INTEGER NOT NULL,
            ticks     TEXT NOT NULL
        ) STRICT;
        CREATE INDEX talk_practice_by_time ON talk_practice (filed_at, unit, ticks);
        """

    func add(_ ticks: [TalkTick], to note: NoteID, in unit: UnitID, at now: Timestamp) throws(StoreError) {
        let kept = TalkTick.allCases.filter(ticks.contains)
        try database.run(
            "INSERT INTO talk_practice (note, unit, filed_at, ticks) VALUES (:note, :unit, :now, :ticks)",
            [
                "note": Value(note), "unit": Value(unit), "now": Value(now),
                "ticks": .text(kept.map(\.rawValue).joined(separator: " ")),
            ])
    }

    /// What was ticked; `nil` where nobody was asked.
    func ticks(of note: NoteID) throws(StoreError) -> [TalkTick]? {
        try database.first("SELECT ticks FROM talk_practice WHERE note = :note", ["note": Value(note)]) {
            $0.terms("ticks")
        }
    }

    /// The day on which the first talk was filed of which somebody was asked.
    func firstDay() throws(StoreError) -> CivilDay? {
        let sql = "SELECT min(filed_at) AS first FROM talk_practice"
        return try database.first(sql) { $0.optionalMoment("first").map(Copenhagen.day(at:)) } ?? nil
    }

    /// Of the talks filed in these days: how many there are, and how many each was ticked of. In these units; `nil`: in all.
    func counts(of days: ClosedRange<CivilDay>, in units: [UnitID]?) throws(StoreError) -> PracticeCounts {
        let sums = TalkTick.allCases.map { tick in
            "COALESCE(SUM(instr(' ' || ticks || ' ', ' \(tick.rawValue) ') > 0), 0) AS \(tick.rawValue)"
        }
        let sql = """
            SELECT COUNT(*) AS talks, COUNT(DISTINCT note.author) AS people, \(sums.joined(separator: ", "))
              FROM talk_practice
              JOIN note ON note.note = talk_practice.note AND note.version = 1
             WHERE talk_practice.filed_at >= :from AND talk_practice.filed_at < :to
               AND (:units IS NULL OR unit IN (SELECT value FROM json_each(:units)))
            """
        let values: Values = [
            "from": Value(Copenhagen.moment(days.lowerBound)),
            "to": Value(Copenhagen.moment(days.upperBound.adding(days: 1))), "units": units.map { Value($0) } ?? .null,
        ]
        return try database.first(sql, values) { row in
            PracticeCounts(
                talks: row.number("talks"), people: row.number("people"),
                ticked: Dictionary(
                    uniqueKeysWithValues: TalkTick.allCases.map { ($0, row.number($0.rawValue)) }))
        } ?? .noTalk
    }
}

extension CallbackService {
    /// Counts for those who lead and for whoever leads the learning; no name, no case.
    func practice(_ command: ShowPractice, _ viewer: Viewer, _ turn: Turn) throws -> ShowPractice.Reply {
        guard !viewer.has(.administrator), viewer.has(.learningLead) || !viewer.leads.isEmpty else {
            throw Access.Denial.notTheirs
        }
        guard command.from <= command.to else { throw CallbackRefusal.outsideCalendar }
        let units = viewer.has(.learningLead) ? nil : viewer.leads
        try turn.audit("practice.read", by: viewer.person.rawValue, about: ServiceName.callback.rawValue)
        let quarters = (command.from...command.to).quarters(before: Copenhagen.day(at: turn.now))
        let first = try practices.firstDay()
        return PracticeCounts.reply(
            try quarters.map { days in
                // Of a quarter before the first talk it is known, without a look, that there is none.
                let isBefore = first.map { days.upperBound < $0 } ?? true
                return (days, try isBefore ? .noTalk : practices.counts(of: days, in: units))
            })
    }
}
