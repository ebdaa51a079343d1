/// How the elements of an array are put in order before they are written.
enum JSONOrder {
    case asGiven
    /// A set: by what its elements are written as.
    case elements
    /// A dictionary whose keys are no strings, written as key, value, key, value: by the keys.
    case pairs

    func sorted(_ values: [JSON]) -> [JSON] {
        let size =
            switch self {
            case .asGiven: 0
            case .elements: 1
            case .pairs: 2
            }
        guard size > 0 else { return values }
        return stride(from: 0, to: values.count, by: size)
            .map { values[$0..<min($0 + size, values.count)] }
            .map { (key: $0.first?.bytes ?? [], values: $0) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .flatMap(\.values)
    }
}

/// A collection whose own order differs from run to run.
protocol Unordered {
    static var order: JSONOrder { get }
}

extension Dictionary: Unordered {
    static var order: JSONOrder { .pairs }
}

extension Set: Unordered {
    static var order: JSONOrder { .elements }
}
