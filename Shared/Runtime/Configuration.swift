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
    ///
    /// - Parameter bounds: between what its numbers may lie.
    package static func load(
        _ path: String?, over defaults: JSON, within bounds: SettingBounds = [:]
    ) throws(ConfigurationFault) -> JSON {
        guard let path else { return defaults }
        guard let bytes = Files.read(path) else {
            throw ConfigurationFault("configuration.unreadable", "\(path): cannot be read")
        }
        let settings = try merge(json(bytes, at: path), over: defaults, at: path)
        try bounds.check(settings, at: path)
        return settings
    }

    /// What somebody has written as JSON, in lines; where it is none, the fault names line and column, as an editor counts them.
    ///
    /// - Parameter place: the file, for the message.
    package static func json(_ bytes: [UInt8], at place: String) throws(ConfigurationFault) -> JSON {
        do { return try JSON.read(bytes.map { $0 == 10 || $0 == 13 || $0 == 9 ? 32 : $0 }) } catch {
            guard case .offset(let offset) = error.place else {
                throw ConfigurationFault("configuration.not_json", "\(place): \(error)")
            }
            let before = bytes.prefix(max(0, offset))
            let line = before.count { $0 == 10 } + 1
            // A letter is one column, however many bytes it takes.
            let column = before.reversed().prefix { $0 != 10 }.count { $0 & 0xC0 != 0x80 } + 1
            throw ConfigurationFault(
                "configuration.not_json", "\(place): \(error.code) at line \(line), column \(column)")
        }
    }

    /// The settings as the service's own type; what a value may not be is a fault of the file, and says where it stands.
    package static func read<T: Decodable>(_ type: T.Type, from settings: JSON) throws(ConfigurationFault) -> T {
        do { return try settings.decode(type) } catch {
            let place =
                switch error.place {
                case .path(let path): path
                case .offset: ""
                }
            let words: String
            switch error.code {
            case .missing: words = "this must be there"
            case .wrongType: words = "another kind of value expected"
            case .outOfRange: words = "the number is too large or too small"
            default: words = "this is none of the values that it may have"
            }
            throw ConfigurationFault("configuration.bad_value", "\(place): \(words) (\(error.code))")
        }
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
        case (.number, .integer):
            throw ConfigurationFault(
                "configuration.wrong_kind", "\(place): a whole number expected, written without point or exponent")
        default:
            throw ConfigurationFault(
                "configuration.wrong_kind", "\(place): \(kind(of: defaults)) expected, not \(kind(of: changes))")
        }
    }

    /// Refuses a key that nobody reads in an object of this list, where defaults cannot name them.
    package static func checkKeys(
        of list: String, in settings: JSON, known: [String]
    ) throws(ConfigurationFault) {
        for (index, element) in (settings[list]?.array ?? []).enumerated() {
            for name in element.object?.names ?? [] where !known.contains(name) {
                throw unknown(name, among: known, at: "\(list)[\(index)]")
            }
        }
    }

    /// Names the one that was probably meant, or all that are known here: a name that is not like it would mislead.
    private static func unknown(_ name: String, among known: [String], at place: String) -> ConfigurationFault {
        let near = known.map { (name: $0, distance: distance($0, name)) }.min { $0.distance < $1.distance }
        let hint =
            if let near, near.distance <= max(1, name.utf8.count / 3) {
                "; the nearest known one is \"\(near.name)\""
            } else { "; known here: \(known.sorted().joined(separator: ", "))" }
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

    /// How many letters must be put in, left out, changed, or change places with the next, to make one word of the other.
    private static func distance(_ one: String, _ other: String) -> Int {
        let (one, other) = (Array(one.lowercased().utf8), Array(other.lowercased().utf8))
        var rows = [Array(0...other.count)]
        for (i, letter) in one.enumerated() {
            var row = [i + 1]
            for (j, against) in other.enumerated() {
                var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (letter == against ? 0 : 1))
                if i > 0, j > 0, letter == other[j - 1], one[i - 1] == against {
                    cost = min(cost, rows[i - 1][j - 1] + 1)
                }
                row.append(cost)
            }
            rows.append(row)
        }
        return rows[one.count][other.count]
    }
}
