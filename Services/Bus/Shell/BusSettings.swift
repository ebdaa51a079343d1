import BusCore
import CaseModel
import Runtime
import Wire

// What the bus is told besides where to listen: how long to keep events, and whose keys to take.
extension BusSetup {
    /// How long events are kept, and never for shorter than the oldest backup that may be put back: the services of that
    /// day have to find in the log what they lost since.
    static func retention(_ settings: JSON) throws(ConfigurationFault) -> Retention {
        guard let retention = settings["retention"] else { return Retention() }
        let days = try number("days", retention, 1...36_500)
        let hardDays = try number("hardDays", retention, 1...36_500)
        let backupDays = try number("backupDays", retention, 0...36_500)
        guard days > backupDays else {
            throw ConfigurationFault(
                "configuration.retention",
                "retention: days (\(days)) must be more than backupDays (\(backupDays)), the age of the oldest backup")
        }
        guard hardDays >= days else {
            throw ConfigurationFault(
                "configuration.retention", "retention: hardDays (\(hardDays)) must not be less than days (\(days))")
        }
        return Retention(days: days, hardDays: hardDays, backupDays: backupDays)
    }

    static func nextKeys(_ credentials: Credentials) throws(ConfigurationFault) -> [ServiceName: [UInt8]] {
        var keys: [ServiceName: [UInt8]] = [:]
        for service in AllowList.services { keys[service] = try credentials.nextBusKey(of: service) }
        return keys
    }

    /// The keys that are there. A service without one cannot sign in, which the journal says once.
    static func keys(_ credentials: Credentials) throws(ConfigurationFault) -> [ServiceName: [UInt8]] {
        var keys: [ServiceName: [UInt8]] = [:]
        for service in AllowList.services {
            do { keys[service] = try credentials.busKey(of: service) } catch {
                guard error.code == "keys.missing" else { throw error }
                LogLine(.warning, "keys.missing", ["service": service.rawValue]).write()
            }
        }
        guard !keys.isEmpty else {
            throw ConfigurationFault("keys.missing", "there is no key of any service; see genklang keys --help")
        }
        return keys
    }
}
