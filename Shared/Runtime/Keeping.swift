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
    /// Days for which what was said is kept, and the age of the oldest backup that will be put back.
    static let keepingDefaults: [(name: String, days: Int64)] = [("outboxDays", 45), ("backupDays", 35)]

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
