import CaseModel
import OperatorCore
import Runtime
import Wording

extension Counter {
    /// Today by Danish civil time: who stands for a citizen is a matter of days.
    static var today: CivilDay { SystemClock().wall.civil.day }

    /// *Omkring borgeren*: asked of Intake and shown, or written down.
    func around() throws {
        switch invocation.command {
        case .aroundAdd: try act(try RecordRepresentative(options), as: receipt)
        case .aroundEnd: try act(try EndRepresentation(options), as: receipt)
        case .aroundNeeds: try act(try RecordNeeds(options), as: receipt)
        case .aroundMinor: try act(try RecordMinor(options), as: receipt)
        case .aroundProtect: try act(try ProtectAddress(options), as: receipt)
        case .aroundAddress:
            try show(ShowProtectedAddress(case: try named())) { AroundTables.address($0) }
        default:
            try show(ShowSurroundings(case: try named())) {
                AroundTables.show($0, try colleagues(), on: Self.today)
            }
        }
    }
}
