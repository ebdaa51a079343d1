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
            units[unit] = try policy(member.value, over: general, at: place)
        }
        return CallPolicyBook(general: try policy(general, at: "policy"), units: units)
    }

    /// What an operator has written as a policy, laid over `general` and read; `place` is where it stands, for the message.
    ///
    /// - Throws: `ConfigurationFault` that names the key, and the values that can stand there.
    package static func policy(
        _ changes: JSON, over general: JSON, at place: String
    ) throws(ConfigurationFault) -> CallPolicy {
        try policy(try Configuration.merge(changes, over: general, at: place), at: place)
    }

    private static func policy(_ json: JSON, at place: String) throws(ConfigurationFault) -> CallPolicy {
        let policy: CallPolicy
        do { policy = try json.decode(CallPolicy.self) } catch {
            throw ConfigurationFault("configuration.policy", "\(place): \(error)\(legal(error))")
        }
        guard let fault = policy.fault else { return policy }
        let words =
            policy.legal(fault).map { "is out of range; from \($0.lowerBound) to \($0.upperBound)" }
            ?? "must name somebody, and of a broken promise somebody above handler"
        throw ConfigurationFault("configuration.policy", "\(place): \(fault) \(words)")
    }

    /// The values that would have been read where this one was not; empty where no list of them would help.
    private static func legal(_ fault: JSONFault) -> String {
        guard fault.code == .badValue, case .path(let path) = fault.place else { return "" }
        let steps = path.split(separator: ".").map { $0.prefix { $0 != "[" } }
        if steps.first == "hours" { return "; hours as 08:00-16:00, in order, on at least one day" }
        let values: [String] =
            switch steps.last {
            case "target", "limit", "nextTalk": DeadlineRule.allCases.map(\.rawValue)
            case "profile": CalendarProfile.allCases.map(\.rawValue)
            case "kinds": ContactKind.allCases.map(\.rawValue)
            default: steps.first == "escalation" ? EscalationRung.allCases.map(\.rawValue) : []
            }
        return values.isEmpty ? "" : "; one of \(values.joined(separator: ", "))"
    }
}
