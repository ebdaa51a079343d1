/// What one command takes, as it is read and as `--help` tells it.
package struct Guide: Sendable {
    /// One option: `--unit UNIT  which unit it concerns`.
    struct Option: Sendable {
        let name: String
        /// What stands for its value; `nil` when it takes none.
        let value: String?
        let text: String
        var isNeeded = false
        var isRepeated = false
    }

    /// What a command needs to work with, which decides the options it shares with others.
    package enum Need: Sendable {
        /// Nothing but its own arguments.
        case nothing
        /// A data folder.
        case folder
        /// A bus that answers.
        case bus
        /// Somebody signed in.
        case person
        /// Somebody signed in who wants something done.
        case change
    }

    let summary: String
    /// What the words after the command stand for: `CASE`, `red|yellow|green`.
    let words: [String]
    let need: Need
    let options: [Option]
    /// What else there is to know, line by line.
    let notes: String

    init(_ summary: String, _ words: [String] = [], _ need: Need, _ options: [Option] = [], notes: String = "") {
        self.summary = summary
        self.words = words
        self.need = need
        self.options = options
        self.notes = notes
    }

    /// Its own options and those it shares.
    private var all: [Option] { options + shared }

    var values: [String] { all.filter { $0.value != nil }.map(\.name) }
    var flags: [String] { all.filter { $0.value == nil }.map(\.name) }

    private var shared: [Option] {
        let help = Option(name: "help", value: nil, text: "print this")
        switch need {
        case .nothing: return [Self.json, help]
        case .folder: return [Self.data, Self.json, help]
        case .bus: return [Self.data, Self.json, help]
        case .person: return [Self.person, Self.data, Self.json, help]
        case .change: return [Self.person, Self.command, Self.data, Self.json, help]
        }
    }

    private static let data = Option(
        name: "data", value: "DIR", text: "the data folder; else $GENKLANG_DATA, else .data/demo")
    private static let json = Option(name: "json", value: nil, text: "one line of JSON, for programs")
    private static let person = Option(
        name: "as", value: "USER", text: "as this user, with the password in $GENKLANG_PASSWORD")
    private static let command = Option(
        name: "command", value: "ID", text: "the command id of an earlier try that got no answer: done at most once")

    /// The text of `genklang <command> --help`.
    func text(for command: Command) -> String {
        var line = "genklang \(command.rawValue)"
        for word in words { line += " \(word)" }
        for option in options where option.isNeeded { line += " \(option.usage)" }
        if options.contains(where: { !$0.isNeeded }) { line += " [options]" }
        let width = all.map(\.usage.count).max() ?? 0
        let lines = all.map { option in
            let padding = String(repeating: " ", count: width - option.usage.count)
            return "  \(option.usage)\(padding)  \(option.text)\(option.isRepeated ? "; may be repeated" : "")"
        }
        let tail = notes.isEmpty ? "" : "\n" + notes + "\n"
        return "usage: \(line)\n\n\(summary)\n\n\(lines.joined(separator: "\n"))\n\(tail)"
    }
}

extension Guide.Option {
    var usage: String { value.map { "--\(name) \($0)" } ?? "--\(name)" }

    static func needed(_ name: String, _ value: String, _ text: String) -> Self {
        Self(name: name, value: value, text: text, isNeeded: true)
    }

    static func optional(_ name: String, _ value: String, _ text: String) -> Self {
        Self(name: name, value: value, text: text)
    }

    static func repeated(_ name: String, _ value: String, _ text: String) -> Self {
        Self(name: name, value: value, text: text, isRepeated: true)
    }

    static func flag(_ name: String, _ text: String) -> Self { Self(name: name, value: nil, text: text) }
}
