import CallbackCore
import CaseModel
import Runtime
import Wire

/// What a municipality chooses: a policy for all its units, and for some units what differs.
///
/// `{"policy": {"limit": "2D"}, "units": {"U-…": {"hours": {"friday": ["08:00-12:00"]}}}}`
enum CallbackSettings {
    static let defaults: JSON = {
        do { return ["policy": try JSON(encoding: Policy()), "units": [:]] } catch {
            preconditionFailure("the default policy cannot be written: \(error)")
        }
    }()

    /// The policies in the settings; a unit's stand upon the general one.
    ///
    /// - Throws: `ConfigurationFault` that names the key.
    static func policies(_ settings: JSON) throws(ConfigurationFault) -> PolicyBook {
        let general = settings["policy"] ?? .null
        var units: [UnitID: Policy] = [:]
        for member in settings["units"]?.object?.members ?? [] {
            let place = "units: \(member.name)"
            guard let unit = UnitID(rawValue: member.name) else {
                throw ConfigurationFault("configuration.unit", "\(place): not a unit's identifier")
            }
            let merged = try Configuration.merge(member.value, over: general, at: place)
            units[unit] = try policy(merged, at: place)
        }
        return PolicyBook(general: try policy(general, at: "policy"), units: units)
    }

    private static func policy(_ json: JSON, at place: String) throws(ConfigurationFault) -> Policy {
        let policy: Policy
        do { policy = try json.decode(Policy.self) } catch {
            throw ConfigurationFault("configuration.policy", "\(place): \(error)")
        }
        if let fault = policy.fault {
            throw ConfigurationFault("configuration.policy", "\(place): \(fault) is out of range")
        }
        return policy
    }
}
