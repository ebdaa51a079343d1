package import Wire

/// A configuration file that cannot be used, in one English line that says where and what to do.
package struct ConfigurationFault: Error, Hashable, CustomStringConvertible, Sendable {
    package let code: String
    package let description: String
    package init(_ code: String, _ description: String) {
        self.code = code
        self.description = description
    }
}

/// Settings: a service's checked defaults with what one JSON file changes (OPERATIONS.md).
package enum Configuration {
    /// The settings in the file laid over the defaults; the defaults alone when there is no file.
    package static func load(_ path: String?, over defaults: JSON) throws(ConfigurationFault) -> JSON {
        guard let path else { return defaults }
        guard let bytes = Files.read(path) else {
            throw ConfigurationFault("configuration.unreadable", "\(path): cannot be read")
        }
        let flat = bytes.map { $0 == 10 || $0 == 13 || $0 == 9 ? 32 : $0 }
        let file: JSON
        do { file = try JSON.read(flat) } catch {
            throw ConfigurationFault("configuration.not_json", "\(path): \(error)")
        }
        return try merge(file, over: defaults, at: path)
    }

    /// Lays `changes` over `defaults`: a key the defaults do not have is an error that names the nearest known one,
    /// a value of another kind is an error; lists replace lists. A default of `null` takes any value.
    package static func merge(
        _ changes: JSON, over defaults: JSON, at place: String
    ) throws(ConfigurationFault) -> JSON {
        switch (changes, defaults) {
        case (.object(let changes), .object(var settings)):
            // An empty object stands for a table whose keys the operator chooses.
            let isOpen = settings.members.isEmpty
            for member in changes.members {
                let known: JSON
                if let setting = settings[member.name] {
                    known = setting
                } else if isOpen {
                    known = .null
                } else {
                    throw unknown(member.name, among: settings.names, at: place)
                }
                settings[member.name] = try merge(member.value, over: known, at: "\(place): \(member.name)")
            }
            return .object(settings)
        case (_, .null), (.bool, .bool), (.integer, .integer), (.number, .number), (.integer, .number),
            (.string, .string), (.array, .array):
            return changes
        default:
            throw ConfigurationFault(
                "configuration.wrong_kind", "\(place): \(kind(of: defaults)) expected, not \(kind(of: changes))")
        }
    }

    private static func unknown(_ name: String, among known: [String], at place: String) -> ConfigurationFault {
        let nearest = known.min { distance($0, name) < distance($1, name) }
        let hint = nearest.map { "; the nearest known one is \"\($0)\"" } ?? ""
        return ConfigurationFault("configuration.unknown_key", "\(place): unknown key \"\(name)\"\(hint)")
    }

    private static func kind(of json: JSON) -> String {
        switch json {
        case .null: "null"
        case .bool: "true or false"
        case .integer, .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }

    /// How many letters must be put in, left out or changed to make one word of the other.
    private static func distance(_ one: String, _ other: String) -> Int {
        let other = Array(other.utf8)
        var row = Array(0...other.count)
        for (i, letter) in one.utf8.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, against) in other.enumerated() {
                let cost = min(row[j + 1] + 1, row[j] + 1, diagonal + (letter == against ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = cost
            }
        }
        return row[other.count]
    }
}
