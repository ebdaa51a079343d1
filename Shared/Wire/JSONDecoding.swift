extension JSON {
    /// The value read as one of our types; members it does not know are ignored.
    ///
    /// `null` and a member that is not there both give `nil`. Faults name the way to the member, `data.limit.due`; what
    /// a type itself refuses (`DecodingError`) becomes `json.bad_value` there.
    package func decode<T: Decodable>(_ type: T.Type = T.self) throws(JSONFault) -> T {
        do { return try T(from: JSONDecoding(value: self, path: .top)) } catch { throw JSONFault(decoding: error) }
    }
}

extension JSON: Codable {
    /// A value kept as it is, inside a type that is decoded by our own decoder. No other decoder is served.
    package init(from decoder: any Decoder) throws {
        guard let decoding = decoder as? JSONDecoding else {
            throw JSONFault(.unsupported, at: .path(JSONPath(decoder.codingPath).text))
        }
        self = decoding.value
    }
}

/// The way from the top to one value, kept only to be named in a fault.
struct JSONPath {
    let steps: [any CodingKey]
    static let top = JSONPath([])

    init(_ steps: [any CodingKey]) { self.steps = steps }

    func adding(_ key: some CodingKey) -> JSONPath { JSONPath(steps + [key]) }
    func adding(_ index: Int) -> JSONPath { JSONPath(steps + [JSONIndex(index)]) }

    /// `data.roles[2]`
    var text: String {
        steps.reduce(into: "") { text, key in
            if let index = key.intValue, key is JSONIndex {
                text += "[\(index)]"
            } else {
                text += text.isEmpty ? key.stringValue : "." + key.stringValue
            }
        }
    }
}

/// A place in an array as a step of a path.
struct JSONIndex: CodingKey {
    let intValue: Int?
    var stringValue: String { "\(intValue ?? 0)" }
    init(_ index: Int) { intValue = index }
    init?(intValue: Int) { self.init(intValue) }
    init?(stringValue: String) { nil }
}

extension JSONFault {
    init(_ code: Code, at path: JSONPath) { self.init(code, at: .path(path.text)) }

    /// Our own fault as it is, and Swift's by the place it names.
    init(decoding error: any Error) {
        switch error {
        case let fault as JSONFault: self = fault
        case DecodingError.keyNotFound(let key, let context):
            self.init(.missing, at: JSONPath(context.codingPath).adding(JSONName(key)))
        case DecodingError.valueNotFound(_, let context): self.init(.missing, at: JSONPath(context.codingPath))
        case DecodingError.typeMismatch(_, let context): self.init(.wrongType, at: JSONPath(context.codingPath))
        case DecodingError.dataCorrupted(let context): self.init(.badValue, at: JSONPath(context.codingPath))
        case EncodingError.invalidValue(_, let context): self.init(.unsupported, at: JSONPath(context.codingPath))
        default: self.init(.badValue, at: .top)
        }
    }
}

/// A member's name as a step of a path, whatever key type it came from.
struct JSONName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ key: any CodingKey) { stringValue = key.stringValue }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

/// Hands one value to the type that is being read from it.
struct JSONDecoding: Decoder, SingleValueDecodingContainer {
    let value: JSON
    let path: JSONPath

    var codingPath: [any CodingKey] { path.steps }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(try KeyedJSONDecoding<Key>(self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try UnkeyedJSONDecoding(self) }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

    func fault(_ code: JSONFault.Code) -> JSONFault { JSONFault(code, at: path) }

    func integer<Whole: FixedWidthInteger>() throws -> Whole {
        guard case .integer(let integer) = value else { throw fault(.wrongType) }
        guard let whole = Whole(exactly: integer) else { throw fault(.outOfRange) }
        return whole
    }

    func decodeNil() -> Bool { value.isNull }

    func decode(_ type: Bool.Type) throws -> Bool {
        guard case .bool(let value) = value else { throw fault(.wrongType) }
        return value
    }
    func decode(_ type: String.Type) throws -> String {
        guard case .string(let value) = value else { throw fault(.wrongType) }
        return value
    }
    func decode(_ type: Double.Type) throws -> Double {
        guard let value = value.number else { throw fault(.wrongType) }
        return value
    }
    func decode(_ type: Float.Type) throws -> Float {
        let value = Float(try decode(Double.self))
        guard value.isFinite else { throw fault(.outOfRange) }
        return value
    }
    func decode(_ type: Int.Type) throws -> Int { try integer() }
    func decode(_ type: Int8.Type) throws -> Int8 { try integer() }
    func decode(_ type: Int16.Type) throws -> Int16 { try integer() }
    func decode(_ type: Int32.Type) throws -> Int32 { try integer() }
    func decode(_ type: Int64.Type) throws -> Int64 { try integer() }
    func decode(_ type: UInt.Type) throws -> UInt { try integer() }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try integer() }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try integer() }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try integer() }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try integer() }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: self) }
}
