/// What a service is told on its command line.
package struct ServiceArguments: Equatable {
    /// What to do.
    package enum Task: Equatable { case run, help, version, checkConfiguration }

    package var task = Task.run
    /// The folder that all services' folders lie in.
    package var data = ".data/demo"
    /// The service's configuration file, if any.
    package var config: String?
    /// Whether the data folder is a stamped demonstration with a clock of its own.
    package var isDemonstration = false

    package static let usage = """
          --data DIR          the folder that all services' folders lie in
                              (default: $GENKLANG_DATA, else .data/demo)
          --config FILE       settings that differ from the defaults, as one JSON object
          --demonstration     run by the clock that is stamped on the data folder
          --check-config      check settings and keys, start nothing; exit 0 when they can be used
          --version           print the version
          --help              print this
        """

    package init() {}

    /// Reads the arguments after the program's name.
    ///
    /// - Throws: `ConfigurationFault` naming the argument that cannot be read.
    package init(_ arguments: [String], environment data: String?) throws(ConfigurationFault) {
        if let data, !data.isEmpty { self.data = data }
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--help", "-h": task = .help
            case "--version": task = .version
            case "--check-config": task = .checkConfiguration
            case "--demonstration": isDemonstration = true
            case "--data": self.data = try Self.value(of: argument, &rest)
            case "--config": config = try Self.value(of: argument, &rest)
            default:
                throw ConfigurationFault("arguments.unknown", "unknown argument \"\(argument)\"; see --help")
            }
        }
    }

    private static func value(
        of argument: String, _ rest: inout ArraySlice<String>
    ) throws(ConfigurationFault) -> String {
        guard let value = rest.popFirst() else {
            throw ConfigurationFault("arguments.no_value", "\(argument) needs a value; see --help")
        }
        return value
    }
}

/// The version of everything in this workspace; they are released together.
package let genklangVersion = "0.1.0"
