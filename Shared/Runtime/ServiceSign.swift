package import CaseModel

/// Something that waits in a service and that whoever watches over it wants to see: how much, since when, and why. Counts,
/// ages and codes; nothing of a person.
package struct ServiceSign: Hashable, Sendable {
    /// What waits, as the gauges' label calls it: `mail_waiting`.
    package let name: String
    package let count: Int64
    /// Since when the first of it waits.
    package let since: Timestamp
    /// Why, where that is known: a stable code.
    package let code: String?
    /// Whether somebody is to do something about it; else it is only counted.
    package let isTrouble: Bool

    package init(_ name: String, count: Int64, since: Timestamp, code: String?, isTrouble: Bool) {
        self.name = name
        self.count = count
        self.since = since
        self.code = code
        self.isTrouble = isTrouble
    }
}

extension Engine {
    /// What its service says waits in it, by civil time.
    package var signs: [ServiceSign] { (try? service.signs(at: clock.now)) ?? [] }
}
