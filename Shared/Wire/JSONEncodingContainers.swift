/// Takes what one type says of itself into its place in the value.
struct JSONEncoding: Encoder, SingleValueEncodingContainer {
    let slot: JSONSlot

    var codingPath: [any CodingKey] { slot.path.steps }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        slot.becomeObject()
        return KeyedEncodingContainer(KeyedJSONEncoding<Key>(slot: slot))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        slot.becomeArray()
        return UnkeyedJSONEncoding(slot: slot)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }

    func integer<Whole: FixedWidthInteger>(_ value: Whole) throws {
        guard let integer = Int64(exactly: value), JSON.integers.contains(integer) else {
            throw JSONFault(.integerRange, at: slot.path)
        }
        slot.content = .value(.integer(integer))
    }

    func encodeNil() { slot.content = .value(.null) }
    func encode(_ value: Bool) { slot.content = .value(.bool(value)) }
    func encode(_ value: String) { slot.content = .value(.string(value)) }
    func encode(_ value: Double) { slot.content = .value(.number(value)) }
    func encode(_ value: Float) { slot.content = .value(.number(Double(value))) }
    func encode(_ value: Int) throws { try integer(value) }
    func encode(_ value: Int8) throws { try integer(value) }
    func encode(_ value: Int16) throws { try integer(value) }
    func encode(_ value: Int32) throws { try integer(value) }
    func encode(_ value: Int64) throws { try integer(value) }
    func encode(_ value: UInt) throws { try integer(value) }
    func encode(_ value: UInt8) throws { try integer(value) }
    func encode(_ value: UInt16) throws { try integer(value) }
    func encode(_ value: UInt32) throws { try integer(value) }
    func encode(_ value: UInt64) throws { try integer(value) }
    func encode<T: Encodable>(_ value: T) throws { try slot.put(value) }
}

/// Takes an object's members, in the order they come.
struct KeyedJSONEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let slot: JSONSlot

    var codingPath: [any CodingKey] { slot.path.steps }

    private func member(_ key: Key) -> JSONEncoding { JSONEncoding(slot: slot.member(key)) }

    /// A `nil` is left out.
    func encodeNil(forKey key: Key) {}
    func encode(_ value: Bool, forKey key: Key) { member(key).encode(value) }
    func encode(_ value: String, forKey key: Key) { member(key).encode(value) }
    func encode(_ value: Double, forKey key: Key) { member(key).encode(value) }
    func encode(_ value: Float, forKey key: Key) { member(key).encode(value) }
    func encode(_ value: Int, forKey key: Key) throws { try member(key).integer(value) }
    func encode(_ value: Int8, forKey key: Key) throws { try member(key).integer(value) }
    func encode(_ value: Int16, forKey key: Key) throws { try member(key).integer(value) }
    func encode(_ value: Int32, forKey key: Key) throws { try member(key).integer(value) }
    func encode(_ value: Int64, forKey key: Key) throws { try member(key).integer(value) }
    func encode(_ value: UInt, forKey key: Key) throws { try member(key).integer(value) }
    func encode(_ value: UInt8, forKey key: Key) throws { try member(key).integer(value) }
    func encode(_ value: UInt16, forKey key: Key) throws { try member(key).integer(value) }
    func encode(_ value: UInt32, forKey key: Key) throws { try member(key).integer(value) }
    func encode(_ value: UInt64, forKey key: Key) throws { try member(key).integer(value) }
    func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try member(key).encode(value) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> { member(key).container(keyedBy: type) }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { member(key).unkeyedContainer() }
    func superEncoder() -> any Encoder { JSONEncoding(slot: slot.member(JSONName(stringValue: "super"))) }
    func superEncoder(forKey key: Key) -> any Encoder { member(key) }
}

/// Takes an array's elements, in the order they come.
struct UnkeyedJSONEncoding: UnkeyedEncodingContainer {
    let slot: JSONSlot

    var codingPath: [any CodingKey] { slot.path.steps }
    var count: Int { slot.count }

    private func element() -> JSONEncoding { JSONEncoding(slot: slot.element()) }

    func encodeNil() { element().encodeNil() }
    func encode(_ value: Bool) { element().encode(value) }
    func encode(_ value: String) { element().encode(value) }
    func encode(_ value: Double) { element().encode(value) }
    func encode(_ value: Float) { element().encode(value) }
    func encode(_ value: Int) throws { try element().integer(value) }
    func encode(_ value: Int8) throws { try element().integer(value) }
    func encode(_ value: Int16) throws { try element().integer(value) }
    func encode(_ value: Int32) throws { try element().integer(value) }
    func encode(_ value: Int64) throws { try element().integer(value) }
    func encode(_ value: UInt) throws { try element().integer(value) }
    func encode(_ value: UInt8) throws { try element().integer(value) }
    func encode(_ value: UInt16) throws { try element().integer(value) }
    func encode(_ value: UInt32) throws { try element().integer(value) }
    func encode(_ value: UInt64) throws { try element().integer(value) }
    func encode<T: Encodable>(_ value: T) throws { try element().encode(value) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        element().container(keyedBy: type)
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { element().unkeyedContainer() }
    func superEncoder() -> any Encoder { element() }
}
