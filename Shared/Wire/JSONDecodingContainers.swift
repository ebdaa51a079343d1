/// An object's members by name.
struct KeyedJSONDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
    private let object: JSONObject
    /// Where each name stands, when there are so many that looking through them would take long.
    private let places: [ByteName: Int]?
    private let path: JSONPath

    init(_ decoding: JSONDecoding) throws {
        guard case .object(let object) = decoding.value else { throw decoding.fault(.wrongType) }
        self.object = object
        path = decoding.path
        places =
            object.count <= 16
            ? nil
            : Dictionary(uniqueKeysWithValues: object.members.enumerated().map { (ByteName($1.name), $0) })
    }

    var codingPath: [any CodingKey] { path.steps }
    var allKeys: [Key] { object.members.compactMap { Key(stringValue: $0.name) } }

    private func value(_ name: String) -> JSON? {
        guard let places else { return object[name] }
        return places[ByteName(name)].map { object.members[$0].value }
    }

    private func member(_ key: some CodingKey) throws -> JSONDecoding {
        guard let value = value(key.stringValue) else { throw JSONFault(.missing, at: path.adding(JSONName(key))) }
        return JSONDecoding(value: value, path: path.adding(JSONName(key)))
    }

    /// A member that may be missing: then it is as if it were `null`.
    private func memberOrNull(_ key: some CodingKey) -> JSONDecoding {
        JSONDecoding(value: value(key.stringValue) ?? .null, path: path.adding(JSONName(key)))
    }

    func contains(_ key: Key) -> Bool { value(key.stringValue) != nil }
    func decodeNil(forKey key: Key) throws -> Bool { memberOrNull(key).decodeNil() }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try member(key).decode(type) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try member(key).decode(type) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try member(key).decode(type) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try member(key).decode(type) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try member(key).integer() }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try member(key).integer() }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try member(key).integer() }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try member(key).integer() }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try member(key).integer() }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try member(key).integer() }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try member(key).integer() }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try member(key).integer() }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try member(key).integer() }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try member(key).integer() }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        // An optional asked for by its own type, as generic wrappers do: missing is nil there as well.
        if T.self is any ExpressibleByNilLiteral.Type, T.self != JSON.self { return try T(from: memberOrNull(key)) }
        return try T(from: member(key))
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { try member(key).container(keyedBy: type) }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try member(key).unkeyedContainer()
    }
    func superDecoder() throws -> any Decoder { memberOrNull(JSONName(stringValue: "super")) }
    func superDecoder(forKey key: Key) throws -> any Decoder { memberOrNull(key) }
}

/// An array's elements one after the other.
struct UnkeyedJSONDecoding: UnkeyedDecodingContainer {
    private let elements: [JSON]
    private let path: JSONPath
    private(set) var currentIndex = 0

    init(_ decoding: JSONDecoding) throws {
        guard case .array(let elements) = decoding.value else { throw decoding.fault(.wrongType) }
        self.elements = elements
        path = decoding.path
    }

    var codingPath: [any CodingKey] { path.steps }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex == elements.count }

    /// Reads the next element, and goes past it when that went well.
    private mutating func next<T>(_ read: (JSONDecoding) throws -> T) throws -> T {
        guard !isAtEnd else { throw JSONFault(.missing, at: path.adding(currentIndex)) }
        let result = try read(JSONDecoding(value: elements[currentIndex], path: path.adding(currentIndex)))
        currentIndex += 1
        return result
    }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd else { throw JSONFault(.missing, at: path.adding(currentIndex)) }
        guard elements[currentIndex].isNull else { return false }
        currentIndex += 1
        return true
    }
    mutating func decode(_ type: Bool.Type) throws -> Bool { try next { try $0.decode(type) } }
    mutating func decode(_ type: String.Type) throws -> String { try next { try $0.decode(type) } }
    mutating func decode(_ type: Double.Type) throws -> Double { try next { try $0.decode(type) } }
    mutating func decode(_ type: Float.Type) throws -> Float { try next { try $0.decode(type) } }
    mutating func decode(_ type: Int.Type) throws -> Int { try next { try $0.integer() } }
    mutating func decode(_ type: Int8.Type) throws -> Int8 { try next { try $0.integer() } }
    mutating func decode(_ type: Int16.Type) throws -> Int16 { try next { try $0.integer() } }
    mutating func decode(_ type: Int32.Type) throws -> Int32 { try next { try $0.integer() } }
    mutating func decode(_ type: Int64.Type) throws -> Int64 { try next { try $0.integer() } }
    mutating func decode(_ type: UInt.Type) throws -> UInt { try next { try $0.integer() } }
    mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try next { try $0.integer() } }
    mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try next { try $0.integer() } }
    mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try next { try $0.integer() } }
    mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try next { try $0.integer() } }
    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next { try T(from: $0) } }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> { try next { try $0.container(keyedBy: type) } }
    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try next { try $0.unkeyedContainer() }
    }
    mutating func superDecoder() throws -> any Decoder { try next { $0 } }
}
