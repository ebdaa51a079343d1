import CaseModel
import NotifierCore
import Runtime
import Store

/// The letters that stand in some way, across cases. Reads `delivery`, `duty` and `circle`.
struct DeliveryBoard {
    let database: Database
    let now: Timestamp

    static let migration = """
        -- 6: letters by the unit of their case, and those that wait for a person
        ALTER TABLE circle ADD COLUMN unit TEXT GENERATED ALWAYS AS (json_extract(circle, '$.unit')) VIRTUAL;
        CREATE INDEX circle_unit ON circle (unit);
        CREATE INDEX duty_person ON duty (state, since) WHERE state = 'person';
        """

    /// Places of letters that stand so in these units, or anywhere; one part of them.
    func letters(
        _ stand: LetterStand, in units: [UnitID]?, after: DeliveryCursor?, limit: Int
    ) throws -> [DeliveryCursor] {
        let (table, condition) = Self.table(of: stand)
        let (order, direction) = stand.isSettled ? ("<", "DESC") : (">", "ASC")
        let place = after == nil ? "" : "AND (\(table).since, \(table).letter) \(order) (:since, :after)"
        let concerned =
            units == nil
            ? ""
            : """
            AND duty.case_id IN (SELECT case_id FROM circle WHERE unit IN (SELECT value FROM json_each(:units)))
            """
        let join = table == "duty" ? "" : "JOIN duty ON duty.letter = \(table).letter"
        let sql = """
            SELECT \(table).letter AS letter, \(table).since AS since
              FROM \(table) \(join)
             WHERE \(condition) \(place) \(concerned)
             ORDER BY \(table).since \(direction), \(table).letter \(direction)
             LIMIT :limit
            """
        var values: [String: Value] = ["limit": Value(limit)]
        if stand == .unanswered {
            values["late"] = .integer(now.adding(milliseconds: -Delivery.digitalPostPatience).milliseconds)
        }
        if let after {
            values["since"] = .integer(after.since.milliseconds)
            values["after"] = .text(after.letter.rawValue)
        }
        if let units { values["units"] = Value(units) }
        return try database.rows(sql, values) {
            DeliveryCursor(
                since: Timestamp(milliseconds: $0.integer("since")), letter: LetterID(unchecked: $0.text("letter")))
        }
    }

    /// Where it is kept that something stands so, and how.
    private static func table(of stand: LetterStand) -> (table: String, condition: String) {
        switch stand {
        case .needsPerson: ("duty", "duty.state = 'person'")
        case .unjournaled:
            ("journal", "(journal.state = 'refused' OR journal.chases > 0) AND journal.state <> 'entered'")
        case .waiting: ("duty", "duty.state IN ('gathering', 'started') AND duty.trouble IS NOT NULL")
        case .unanswered:
            ("delivery", "delivery.state = 'spooled' AND delivery.channel = 'digitalPost' AND delivery.since <= :late")
        case .uncertain, .refused, .bounced, .queued, .spooled, .received, .replaced:
            ("delivery", "delivery.state = '\(stand.rawValue)'")
        }
    }
}

extension LetterStand {
    /// How one letter stands, by everything that is known of it.
    init(_ row: LetterRow) {
        self =
            switch (row.state, row.delivery?.state) {
            case (.needsPerson, _): .needsPerson
            case (.waiting, _): .waiting
            case (_, .uncertain): .uncertain
            case (_, .refused): .refused
            case (_, .bounced): .bounced
            case (_, .spooled) where row.delivery?.next == .askForReceipt: .unanswered
            case _ where row.journal?.isMissing == true: .unjournaled
            case (_, .received): .received
            case (_, .replaced): .replaced
            case (_, .spooled): .spooled
            case (_, .queued), (_, nil): .queued
            }
    }
}
