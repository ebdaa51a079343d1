import CaseModel
import OperatorCore

extension Counter {
    /// *Varslede ændringer*: listed, moved to another day, or called off.
    func changes() throws {
        switch invocation.command {
        case .changeMove: try act(try MoveChange(options), as: ChangeTables.changed)
        case .changeCallOff: try act(try CallOffChange(options), as: ChangeTables.changed)
        default:
            try show(ListChanges(isPast: options.has("past"))) { ChangeTables.list($0.changes, try colleagues()) }
        }
    }
}
