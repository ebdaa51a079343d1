/// The shape of the paths that lead to one page: `/sager/{case}/noter/{note}`.
package struct PathPattern: Hashable, Sendable, ExpressibleByStringLiteral {
    enum Segment: Hashable, Sendable {
        case word(String)
        case parameter(String)
    }

    let segments: [Segment]

    /// - Parameter text: written out in the code; a pattern that is none stops the program at its start.
    package init(stringLiteral text: StaticString) {
        let path = "\(text)"
        precondition(path.hasPrefix("/"), "a pattern begins with a slash")
        segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).compactMap { part in
            if path == "/" { return nil }
            precondition(!part.isEmpty, "a pattern has an empty segment")
            guard part.hasPrefix("{") && part.hasSuffix("}") else {
                precondition(part.utf8.allSatisfy(\.isUnreserved), "a pattern's word is plain letters")
                return .word(String(part))
            }
            return .parameter(String(part.dropFirst().dropLast()))
        }
        precondition(Set(parameterNames).count == parameterNames.count, "a pattern names a parameter twice")
    }

    /// The names of its parameters, from left to right.
    package var parameterNames: [String] {
        segments.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
    }

    /// What the parameters are in that path; `nil` when it has another shape.
    package func match(_ path: [String]) -> RouteParameters? {
        guard path.count == segments.count else { return nil }
        var parameters = RouteParameters()
        for (segment, value) in zip(segments, path) {
            switch segment {
            case .word(let word): if word != value { return nil }
            case .parameter(let name):
                if value.isEmpty { return nil }
                parameters.values[name] = value
            }
        }
        return parameters
    }

    /// The way to the page with these parameters, from left to right.
    package func link(_ values: String..., query: KeyValuePairs<String, String> = [:]) -> Link {
        precondition(values.count == parameterNames.count, "a link takes a value for each parameter")
        var rest = values[...]
        let path = segments.map { segment in
            switch segment {
            case .word(let word): word
            case .parameter: rest.removeFirst()
            }
        }
        return Link(path: path, query: query)
    }

    /// Words before parameters, from left to right: the order in which patterns are tried.
    func isMoreSpecific(than other: PathPattern) -> Bool {
        for pair in zip(segments, other.segments) {
            switch pair {
            case (.word, .parameter): return true
            case (.parameter, .word): return false
            default: continue
            }
        }
        return false
    }

    /// With every parameter called the same, so that two patterns for the same paths are equal.
    var shape: [Segment] {
        segments.map { if case .parameter = $0 { .parameter("") } else { $0 } }
    }
}

extension PathPattern: CustomStringConvertible {
    package var description: String {
        "/"
            + segments.map { segment in
                switch segment {
                case .word(let word): word
                case .parameter(let name): "{\(name)}"
                }
            }.joined(separator: "/")
    }
}

/// What stood in a path where its route has parameters. Nobody has checked it.
package struct RouteParameters: Hashable, Sendable {
    fileprivate(set) var values: [String: String] = [:]

    package init() {}

    /// The segment, decoded and never empty; `nil` when the route has no such parameter.
    package subscript(_ name: String) -> String? { values[name] }
}
