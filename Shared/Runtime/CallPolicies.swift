package import CaseModel
package import Wire

/// Callback's settings, as everybody reads them who tells a citizen when somebody rings: a policy for all units, and for
/// some units what differs.
///
/// `{"policy": {"limit": "2D"}, "units": {"U-…": {"hours": {"friday": ["08:00-12:00"]}}}}`
package enum CallPolicies {
    package static let defaults: JSON = {
        do { return ["policy": try JSON(encoding: CallPolicy()), "units": [:]] } catch {
            preconditionFailure("the default policy cannot be written: \(error)")
        }
    }()

    /// The policies in the settings; a unit's stand upon the general one.
    ///
    /// - Throws: `ConfigurationFault` that names the key.
    package static func read(_ settings: JSON) throws(ConfigurationFault) -> CallPolicyBook {
        let general = settings["policy"] ?? .null
        var units: [UnitID: CallPolicy] = [:]
        for member in settings["units"]?.object?.members ?? [] {
            let place = "units: \(member.name)"
            guard let unit = UnitID(rawValue: member.name) else {
                throw ConfigurationFault("configuration.unit", "\(place): not a unit's identifier")
            }
            let merged = try Configuration.merge(member.value, over: general, at: place)
            units[unit] = try policy(merged, at: place)
        }
        return CallPolicyBook(general: try policy(general, at: "policy"), units: units)
    }

    private static func policy(_ json: JSON, at place: String) throws(ConfigurationFault) -> CallPolicy {
        let policy: CallPolicy
        do { policy = try json.decode(CallPolicy.self) } catch {
            throw ConfigurationFault("configuration.policy", "\(place): \(error)")
        }
        if let fault = policy.fault {
            throw ConfigurationFault("configuration.policy", "\(place): \(fault) is out of range")
        }
        return policy
    }
}
