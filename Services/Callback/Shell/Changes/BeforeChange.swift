import CaseModel

/// Calls before a change that is known, in the file (decision 53).
///
/// The table of calls admits only the reasons of its first release; what makes such a call one is the moment of its change.
enum BeforeChange {
    /// Until now such a call stood as a first one at an hour agreed, which no other first call ever was.
    static let migration = """
        -- 15: the call before a change has a clock of its own
        ALTER TABLE call ADD COLUMN before INTEGER CHECK (before IS NULL OR reason = 'firstContact');
        UPDATE call
           SET before = limit_due, target_rule = 'F', limit_rule = 'F'
         WHERE reason = 'firstContact' AND limit_rule = 'A';
        """

    /// How a reason stands in the table's own column.
    static func column(_ reason: CallReason) -> String {
        switch reason {
        case .firstContact, .objection, .newTalk: reason.rawValue
        case .beforeChange: CallReason.firstContact.rawValue
        }
    }
}
