/// A command line that cannot be understood: one clear line, exit code 2.
package struct UsageFault: Error, Equatable, CustomStringConvertible {
    package let description: String
    package init(_ description: String) { self.description = description }
}

/// The words and options after a command's name.
package struct Options: Equatable, Sendable {
    package private(set) var words: [String] = []
    private var values: [String: [String]] = [:]
    private var flags: Set<String> = []

    /// Reads `arguments`, in which only these options are known: those that take a value, and those that do not.
    package init(_ arguments: [String], values known: [String], flags switches: [String] = []) throws(UsageFault) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" {
                words += rest
                return
            }
            guard argument.hasPrefix("--") else {
                words.append(argument)
                continue
            }
            let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            if switches.contains(name), parts.count == 1 {
                flags.insert(name)
            } else if known.contains(name) {
                guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
                    throw UsageFault("--\(name) needs a value")
                }
                values[name, default: []].append(value)
            } else if switches.contains(name) {
                throw UsageFault("--\(name) takes no value")
            } else {
                let all = (known + switches).sorted().map { "--\($0)" }.joined(separator: " ")
                throw UsageFault("unknown option --\(name); known are: \(all)")
            }
        }
    }

    package func has(_ flag: String) -> Bool { flags.contains(flag) }

    /// The option's value; given twice, the last.
    package func value(_ name: String) -> String? { values[name]?.last }

    /// Every value of an option that may be repeated.
    package func all(_ name: String) -> [String] { values[name] ?? [] }

    /// The option's value.
    package func required(_ name: String) throws(UsageFault) -> String {
        guard let value = value(name) else { throw UsageFault("--\(name) is missing") }
        return value
    }

    /// The option's value as one of a few words.
    package func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, _ type: Choice.Type = Choice.self
    ) throws(UsageFault) -> Choice? where Choice.RawValue == String {
        guard let text = value(name) else { return nil }
        // By the list and not by `init(rawValue:)`: an agreed moment is a rule, but nothing to choose here.
        guard let choice = Choice.allCases.first(where: { $0.rawValue == text }) else {
            let all = Choice.allCases.map(\.rawValue).joined(separator: " ")
            throw UsageFault("--\(name) \"\(text)\" is not one of: \(all)")
        }
        return choice
    }
}
