import CaseModel
import Store

/// Calls before a change that is known, in the file (decision 53).
///
/// The table of calls admits only the reasons of its first release; what makes such a call one is the moment of its change.
enum BeforeChange {
    /// Until now such a call stood as a first one at an hour agreed, which no other first call ever was. Those still owed
    /// become what they are; one that is made keeps what it was promised by, as under every change of policy.
    ///
    /// Given with the column the rule would have SQLite look through every call there is, and so would the search for
    /// those that are over (decision 52).
    static let migration = """
        -- 15: the call before a change has a clock of its own
        ALTER TABLE call ADD COLUMN \(added);
        \(TableRule.replace(added, with: added + " CHECK (before IS NULL OR reason = 'firstContact')", in: "call"))
        UPDATE call INDEXED BY call_owed
           SET before = limit_due, target_rule = 'F', limit_rule = 'F'
         WHERE state IN ('awaited', 'overdue') AND reason = 'firstContact' AND limit_rule = 'A';
        """

    private static let added = "before INTEGER"

    /// How a reason stands in the table's own column.
    static func column(_ reason: CallReason) -> String {
        switch reason {
        case .firstContact, .objection, .newTalk: reason.rawValue
        case .beforeChange: CallReason.firstContact.rawValue
        }
    }
}
