import CaseModel
import Store
package import Wire

/// How long a service keeps what it has said, so that a bus put back from a backup can be filled up again.
struct Keeping {
    /// Lines taken away at a time, so that the beat stays short.
    private static let most = 500

    private let parts: EngineParts
    /// `nil`: for ever.
    private let days: Int64?

    init(parts: EngineParts, settings: JSON) {
        self.parts = parts
        days = settings["outboxDays"]?.integer
    }

    /// Whether the bus, put back from the oldest backup that it allows, could be filled up by this service.
    ///
    /// - Parameter backupDays: as the bus says when we sign in; `nil` when it is of an earlier release.
    func reaches(_ backupDays: Int64?) -> Bool {
        guard let days, let backupDays else { return true }
        return days > backupDays
    }

    /// Lets go of what is older than any backup that may be put back. In the beat's transaction.
    ///
    /// - Parameter wall: true time; a demonstration's fast clock must not shorten it.
    func trim(at wall: Timestamp) throws(StoreError) {
        guard let days else { return }
        _ = try parts.outbox.trim(before: wall.adding(seconds: -days * 86_400).milliseconds, most: Self.most)
    }
}

extension Configuration {
    /// What every service with a file may be told beside its own: where the bus is (by default the bus has written it into the
    /// data folder), bytes that must be free on the disk for anything to be begun, the port on loopback where it tells how it is
    /// (0 for none), days for which what was said is kept, and the age of the oldest backup that will be put back.
    package static let shared: JSONObject = [
        "bus": .null, "reserve": 16_777_216, "monitor": 0, "outboxDays": 45, "backupDays": 35,
    ]

    package static let sharedBounds: SettingBounds = [
        "reserve": 0...JSON.integers.upperBound, "monitor": 0...65_535, "outboxDays": 2...36_500,
        "backupDays": 1...36_500,
    ]

    /// A service's own settings with those that every service may have.
    package static func withShared(_ defaults: JSON) -> JSON {
        guard case .object(var all) = defaults else { preconditionFailure("defaults are an object") }
        for member in shared.members { all[member.name] = member.value }
        return .object(all)
    }

    /// Refuses settings under which a bus put back from the oldest backup could not be filled up.
    package static func checkKeeping(_ settings: JSON) throws(ConfigurationFault) {
        guard let outbox = settings["outboxDays"]?.integer, let backup = settings["backupDays"]?.integer, backup >= 1,
            outbox > backup
        else {
            throw ConfigurationFault(
                "configuration.outbox_days",
                "outboxDays: more than backupDays expected, so that the oldest backup of the bus can be filled up")
        }
    }
}
