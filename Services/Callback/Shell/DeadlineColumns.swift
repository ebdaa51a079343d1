import CaseModel
import Runtime
import Store

// A deadline lies in four columns that begin alike: `limit_rule`, `limit_profile`, `limit_edition`, `limit_due`.

extension Row {
    /// The deadline whose columns begin with this name.
    func deadline(_ name: String) -> Deadline {
        Deadline(
            rule: term("\(name)_rule"), profile: text("\(name)_profile"), version: number("\(name)_edition"),
            due: moment("\(name)_due"))
    }
}

extension Deadline {
    /// Its four columns.
    func values(_ name: String) -> Values {
        [
            "\(name)_rule": .text(rule.rawValue), "\(name)_profile": .text(profile),
            "\(name)_edition": .integer(Int64(version)), "\(name)_due": Value(due),
        ]
    }
}
