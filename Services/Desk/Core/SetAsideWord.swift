package import CaseModel

/// Whether a case lies aside, since somebody has said that it is no complaint (decision 74).
package enum SetAsideWord {
    /// Said, and not taken back since.
    package static func standing(in shown: ShowCase.Reply) -> HistoryRow? {
        guard shown.row.isClosed else { return nil }
        return shown.history.last { $0.what == "set-aside" || $0.what == "taken-up" }.flatMap {
            $0.what == "set-aside" ? $0 : nil
        }
    }
}
