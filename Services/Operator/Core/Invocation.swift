package import CaseModel

/// What a command line asks for.
package enum Request: Equatable, Sendable {
    case run(Invocation)
    /// `genklang --help`.
    case help
    /// `genklang case show --help`, or `genklang case --help` for all that begin so.
    case helpFor([Command])
    case version

    /// Reads the words after the program's name.
    package init(_ arguments: [String]) throws(UsageFault) {
        // Options that every command shares may stand before it too; they are read together with the rest.
        var before: [String] = []
        var rest = arguments[...]
        while let word = rest.first, word.hasPrefix("-") {
            rest.removeFirst()
            switch word {
            case "--help", "-h":
                self = .help
                return
            case "--version":
                self = .version
                return
            case "--json": before.append(word)
            case "--data", "--as":
                guard let value = rest.popFirst() else { throw UsageFault("\(word) needs a value") }
                before += [word, value]
            case _ where word.hasPrefix("--data=") || word.hasPrefix("--as="): before.append(word)
            default: throw UsageFault("unknown option \(word); genklang --help tells which there are")
            }
        }
        guard let first = rest.first else {
            throw UsageFault("say what to do; genklang --help tells what there is")
        }
        if let (command, after) = Command.leading(rest) {
            self = try Self.read(command, before + after)
            return
        }
        let group = Command.group(first)
        guard !group.isEmpty else {
            throw UsageFault("unknown command \"\(first)\"; the nearest is \"\(Command.nearest(to: rest).rawValue)\"")
        }
        if rest.dropFirst().contains(where: { $0 == "--help" || $0 == "-h" }) {
            self = .helpFor(group)
            return
        }
        let names = group.map { $0.rawValue.dropFirst(first.count + 1) }.joined(separator: ", ")
        guard rest.count > 1 else { throw UsageFault("\(first): say which: \(names)") }
        let nearest = Command.nearest(to: rest).rawValue
        throw UsageFault("unknown command \"\(first) \(rest[rest.startIndex + 1])\"; the nearest is \"\(nearest)\"")
    }

    private static func read(_ command: Command, _ arguments: [String]) throws(UsageFault) -> Request {
        if arguments.contains("--help") || arguments.contains("-h") { return .helpFor([command]) }
        return .run(try Invocation(command, arguments))
    }

    /// What is printed for `.helpFor` these.
    package static func text(for commands: [Command]) -> String {
        commands.count == 1 ? commands[0].guide.text(for: commands[0]) : list(of: commands)
    }

    /// What `genklang --help` prints.
    package static let allHelp = """
        usage: genklang [--data DIR] [--json] COMMAND …
               genklang COMMAND --help

        For whoever works here, signed in (genklang sign-in USER):
        \(list(of: Command.allCases.filter { $0.subject.isForStaff }))
        For whoever runs it:
        \(list(of: Command.allCases.filter { !$0.subject.isForStaff }))
        Exit codes: 0 done; 1 refused or failed, with one line that says why; 2 a command line that cannot be understood.

        """

    private static func list(of commands: [Command]) -> String {
        let lines = commands.map { command -> (String, String) in
            let words = command.guide.words.map { " \($0)" }.joined()
            return (command.rawValue + words, command.guide.summary)
        }
        let width = min(lines.map(\.0.count).max() ?? 0, 34)
        return lines.map { name, summary in
            "  \(name)\(String(repeating: " ", count: max(0, width - name.count)))  \(summary)\n"
        }.joined()
    }
}

/// One command with what it was given.
package struct Invocation: Equatable, Sendable {
    package let command: Command
    package let options: Options

    init(_ command: Command, _ arguments: [String]) throws(UsageFault) {
        let guide = command.guide
        self.command = command
        options = try Options(arguments, values: guide.values, flags: guide.flags)
        let fewest = guide.words.filter { !$0.hasPrefix("[") }.count
        guard options.words.count >= fewest else {
            throw UsageFault("genklang \(command.rawValue) needs \(guide.words[options.words.count])")
        }
        let takesMore = guide.words.last?.hasSuffix("…]") ?? false
        if !takesMore, options.words.count > guide.words.count {
            throw UsageFault("\"\(options.words[guide.words.count])\" is not understood; see --help")
        }
        for option in guide.options where option.isNeeded { _ = try options.required(option.name) }
    }

    package var data: String? { options.value("data") }
    package var isJSON: Bool { options.has("json") }
    /// Whom to act as, when not as the one who is signed in.
    package var user: String? { options.value("as") }
    package var need: Guide.Need { command.guide.need }

    /// The wish's identifier, when it was tried before.
    package func commandID() throws(UsageFault) -> CommandID? {
        guard let text = options.value("command") else { return nil }
        guard let id = CommandID(rawValue: text) else { throw UsageFault("--command \"\(text)\" is no command id") }
        return id
    }
}
