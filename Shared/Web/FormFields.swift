/// What a form or a query says, field by field in the order sent. A name may come several times: check boxes do.
package struct FormFields: Hashable, Sendable {
    /// One of them.
    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    package private(set) var fields: [Field] = []

    package init() {}

    /// The first value of that name.
    package subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// Every value of that name, in order.
    package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    package mutating func add(_ name: String, _ value: String) { fields.append(Field(name: name, value: value)) }

    /// Reads `a=1&b=to+ord`, the way both queries and simple forms are written. Source: WHATWG URL § 5.1.
    ///
    /// - Parameter lineBreaks: whether a value may hold tabs and line breaks, as a form's text may.
    init(urlencoded bytes: some Collection<UInt8>, atMost limit: Int, lineBreaks: Bool) throws(RequestFault) {
        guard !bytes.isEmpty else { return }
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            guard fields.count < limit else { throw .bad("web.too_many_fields") }
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            let name = PercentCoding.decode(pair[..<equals], plusIsSpace: true)
            let rest = equals == pair.endIndex ? pair[equals...] : pair[pair.index(after: equals)...]
            let value = PercentCoding.decode(rest, plusIsSpace: true, lineBreaks: lineBreaks)
            guard let name, let value else { throw .bad("web.bad_field") }
            add(name, value)
        }
    }
}
