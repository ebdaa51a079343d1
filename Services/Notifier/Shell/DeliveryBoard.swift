import CaseModel
import NotifierCore
import Runtime
import Store

/// The letters that stand in some way, across cases. Reads `delivery`, `duty` and `circle`.
struct DeliveryBoard {
    let database: Database
    let now: Timestamp
    /// What was laid on paper before then should have been printed; `nil` where nobody says that it is.
    let unprinted: Timestamp?

    static let migration = """
        -- 6: letters by the unit of their case, and those that wait for a person
        ALTER TABLE circle ADD COLUMN unit TEXT GENERATED ALWAYS AS (json_extract(circle, '$.unit')) VIRTUAL;
        CREATE INDEX circle_unit ON circle (unit);
        CREATE INDEX duty_person ON duty (state, since) WHERE state = 'person';
        """

    /// Whose letters are looked for: those in cases of these units and, of what waits for somebody, also those in cases that
    /// the person has or is the way in to, in whichever unit. The same that are counted (`CountWaitingLetters`).
    struct Concern {
        let units: [UnitID]
        let person: PersonID
    }

    /// Places of letters that stand so and concern somebody, or of all of them; one part.
    func letters(
        _ stand: LetterStand, of concern: Concern?, after: DeliveryCursor?, limit: Int
    ) throws -> [DeliveryCursor] {
        let (table, condition) = Self.table(of: stand)
        let (order, direction) = stand.isSettled ? ("<", "DESC") : (">", "ASC")
        let place = after == nil ? "" : "AND (\(table).since, \(table).letter) \(order) (:since, :after)"
        let isTheirs = LetterStand.forPersons.contains(stand) ? "OR \(Self.isTheirs)" : ""
        let concerned =
            concern == nil ? "" : "AND (\(Self.isInUnits) \(isTheirs))"
        let join = table == "duty" ? "" : "JOIN duty ON duty.letter = \(table).letter"
        let sql = """
            SELECT \(table).letter AS letter, \(table).since AS since
              FROM \(table) \(join)
             WHERE \(condition) \(place) \(concerned)
             ORDER BY \(table).since \(direction), \(table).letter \(direction)
             LIMIT :limit
            """
        var values: Values = ["limit": Value(limit)]
        bind(&values, for: stand)
        if let after {
            values["since"] = .integer(after.since.milliseconds)
            values["after"] = .text(after.letter.rawValue)
        }
        if let concern {
            values["units"] = Value(concern.units)
            if !isTheirs.isEmpty { values["person"] = .text(concern.person.rawValue) }
        }
        return try database.rows(sql, values) {
            DeliveryCursor(
                since: Timestamp(milliseconds: $0.integer("since")), letter: LetterID(unchecked: $0.text("letter")))
        }
    }

    /// How many stand so in cases that this person has or is the way in to; and in these units since before that moment.
    func count(_ stand: LetterStand, of person: PersonID) throws(StoreError) -> Int {
        switch stand {
        // Those that grow by themselves where nobody prints, and no receipts come.
        case .unprinted:
            return try unprinted.map { late throws(StoreError) in try pile.count(before: late, of: person) } ?? 0
        case .unanswered: return try awaited.unanswered(before: unanswered, of: person)
        case .unjournaled: return try awaited.unentered(of: person)
        default: break
        }
        return try count(stand, Self.isTheirs, ["person": .text(person.rawValue)])
    }

    private static let isTheirs = """
        EXISTS (SELECT 1
                  FROM circle
                 WHERE circle.case_id = duty.case_id
                   AND (EXISTS (SELECT 1 FROM json_each(circle.circle, '$.assigned') WHERE value = :person)
                        OR EXISTS (SELECT 1 FROM json_each(circle.circle, '$.contactTeam') WHERE value = :person)))
        """

    private static let isInUnits =
        "duty.case_id IN (SELECT case_id FROM circle WHERE unit IN (SELECT value FROM json_each(:units)))"

    private var pile: PrintPile { PrintPile(database: database) }
    private var awaited: AwaitedWords { AwaitedWords(database: database) }
    /// What was laid for Digital Post before then should have its receipt.
    private var unanswered: Timestamp { now.adding(milliseconds: -Delivery.digitalPostPatience) }

    func count(_ stand: LetterStand, in units: [UnitID], before moment: Timestamp) throws(StoreError) -> Int {
        switch stand {
        case .unprinted:
            let moment = moment.adding(milliseconds: 1)
            return try unprinted.map { late throws(StoreError) in
                try pile.count(before: min(late, moment), in: units)
            } ?? 0
        case .unanswered: return try awaited.unanswered(before: min(unanswered, moment), in: units)
        case .unjournaled: return try awaited.unentered(before: moment, in: units)
        default: break
        }
        let table = Self.table(of: stand).table
        return try count(
            stand,
            "\(table).since <= :moment AND \(Self.isInUnits)",
            ["moment": .integer(moment.milliseconds), "units": Value(units)])
    }

    private func count(
        _ stand: LetterStand, _ concerned: String, _ more: Values
    ) throws(StoreError) -> Int {
        let (table, condition) = Self.table(of: stand)
        let join = table == "duty" ? "" : "JOIN duty ON duty.letter = \(table).letter"
        let sql = """
            SELECT COUNT(*) AS count
              FROM \(table) \(join)
             WHERE \(condition) AND \(concerned)
            """
        var values = more
        bind(&values, for: stand)
        return try database.first(sql, values) { $0.number("count") } ?? 0
    }

    /// The moments that a stand is told by: before `late` a receipt should have come, before `unprinted` a printing.
    private func bind(_ values: inout Values, for stand: LetterStand) {
        if stand == .unanswered { values["late"] = Value(unanswered) }
        if stand == .unprinted || stand == .spooled { values["unprinted"] = .integer(unprinted?.milliseconds ?? 0) }
    }

    /// Where it is kept that something stands so, and how. What somebody has settled stands so and in no other list.
    private static func table(of stand: LetterStand) -> (table: String, condition: String) {
        switch stand {
        case .needsPerson: ("duty", "duty.state = 'person'")
        case .unaddressed: ("duty", "duty.state = 'dropped' AND \(unaddressed) AND \(isOpen("duty"))")
        case .untold: ("duty", "duty.state = 'dropped' AND \(untold) AND \(isOpen("duty"))")
        case .notSent:
            ("duty", "duty.state = 'dropped' AND NOT (\(untold)) AND NOT (\(unaddressed)) AND \(isOpen("duty"))")
        case .unjournaled:
            (
                "journal",
                """
                journal.letter IN (
                    SELECT letter
                      FROM journal
                     WHERE (state = 'refused' OR chases > 0) AND state <> 'entered'
                       AND letter NOT IN (SELECT letter FROM withdrawn)
                     UNION ALL
                    SELECT letter FROM withdrawn WHERE (state = 'refused' OR chases > 0) AND state <> 'entered')
                """
            )
        case .waiting:
            (
                "duty",
                "((duty.state IN ('gathering', 'started') AND duty.trouble IS NOT NULL) OR duty.letter IN "
                    + "(\(MailingStore.waiting)))"
            )
        case .unprinted:
            (
                "delivery",
                "delivery.state = 'spooled' AND delivery.channel = 'paper' AND delivery.since < :unprinted"
            )
        case .spooled:
            (
                "delivery",
                "delivery.state = 'spooled' AND NOT (delivery.channel = 'paper' AND delivery.since < :unprinted) "
                    + "AND delivery.letter NOT IN (\(MailingStore.waiting))"
            )
        case .unanswered:
            ("delivery", "delivery.state = 'spooled' AND delivery.channel = 'digitalPost' AND delivery.since <= :late")
        case .settled:
            (
                "duty",
                "duty.letter IN (SELECT letter FROM settled) AND duty.letter NOT IN "
                    + "(SELECT letter FROM delivery WHERE state IN ('received', 'replaced'))"
            )
        // Of what was given up by whoever decided it nobody is to do anything; of an answer that is out of time, on its own page.
        case .refused, .bounced:
            (
                "delivery",
                "delivery.state = '\(stand.rawValue)' AND \(isOpen("delivery")) "
                    + "AND ifnull(delivery.evidence ->> '$.code', '') NOT IN "
                    + "(\(DeliveryEvidence.outOfThePile.map { "'\($0)'" }.joined(separator: ", ")))"
            )
        case .uncertain, .queued, .received, .replaced:
            ("delivery", "delivery.state = '\(stand.rawValue)'")
        }
    }

    private static func isOpen(_ table: String) -> String { "\(table).letter NOT IN (SELECT letter FROM settled)" }

    /// Held back until somebody knows where the citizen may be written to; a receipt after which there was a talk says nothing
    /// any more.
    private static let unaddressed = """
        duty.reason = '\(DropReason.cannotBeWrittenTo.rawValue)'
               AND NOT (duty.kind = '\(LetterKind.receipt.rawValue)'
                        AND EXISTS (SELECT 1
                                      FROM duty AS other
                                     WHERE other.case_id = duty.case_id
                                       AND other.kind = '\(LetterKind.noteCopy.rawValue)'))
        """

    /// To the citizen, and its hour passed.
    private static let untold: String = {
        let kinds = LetterKind.allCases.filter(\.isToCitizen).map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return "duty.reason = 'tooLate' AND duty.kind IN (\(kinds))"
    }()
}

extension LetterStand {
    /// How one letter stands, by everything that is known of it.
    init(_ row: LetterRow) {
        self =
            switch (row.state, row.delivery?.state) {
            case (.needsPerson, _): .needsPerson
            case (.waiting, _): .waiting
            case (_, .uncertain): .uncertain
            case (_, .replaced) where row.journal?.isMissing != true: .replaced
            case (_, .received) where row.journal?.isMissing != true: .received
            case _ where row.settled != nil: row.journal?.isMissing == true ? .unjournaled : .settled
            case (_, .refused): .refused
            case (_, .bounced): .bounced
            case (_, .spooled) where row.delivery?.next == .askForReceipt: .unanswered
            case (_, .spooled) where row.delivery?.next == .print: .unprinted
            case _ where row.journal?.isMissing == true: .unjournaled
            case (_, .replaced): .replaced
            case (_, .received): .received
            case (_, .spooled): .spooled
            case (.notSent, _): row.isUntold ? .untold : row.isUnaddressed ? .unaddressed : .notSent
            case (_, .queued), (_, nil): .queued
            }
    }
}

extension LetterRow {
    /// Whether its hour passed before it could be written, and the citizen was to have it.
    var isUntold: Bool { kind.isToCitizen && reason == "notifier.\(DropReason.tooLate.rawValue)" }

    /// Whether it goes as soon as somebody knows where the citizen may be written to.
    var isUnaddressed: Bool { reason == "notifier.\(DropReason.cannotBeWrittenTo.rawValue)" }
}

extension Correspondence {
    /// The letters across cases, as they stand now.
    var board: DeliveryBoard { DeliveryBoard(database: turn.database, now: now, unprinted: unprinted) }

    /// What was laid on paper before then should have been printed by now.
    var unprinted: Timestamp? { PrintPatience.late(at: now, workingDays: composer.settings.printWorkingDays) }
}
