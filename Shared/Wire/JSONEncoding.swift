extension JSON {
    /// One of our types written as a value: members in the order the type names them, `nil` left out.
    ///
    /// Dictionaries and sets have no order of their own and are sorted, so that the same value always gives the same
    /// bytes. Throws what a reader would refuse: integers outside ±(2⁵³−1), numbers that are not finite, U+0000, more
    /// than 32 levels.
    package init(encoding value: some Encodable) throws(JSONFault) {
        let slot = JSONSlot(path: .top)
        do { try slot.put(value) } catch { throw JSONFault(decoding: error) }
        self = try slot.value()
    }

    /// A value kept as it is, inside a type that is encoded by our own encoder. No other encoder is served.
    package func encode(to encoder: any Encoder) throws {
        guard let encoding = encoder as? JSONEncoding else {
            throw JSONFault(.unsupported, at: JSONPath(encoder.codingPath))
        }
        encoding.slot.content = .value(self)
    }
}

/// A place in the value that is being put together. Encoders hand out containers and are told later what goes in.
final class JSONSlot {
    enum Content {
        case nothing
        case value(JSON)
        case members([(name: String, slot: JSONSlot)])
        case elements([JSONSlot])
    }

    let path: JSONPath
    var content = Content.nothing
    /// What has no order of its own is sorted when all is in.
    private var order = JSONOrder.asGiven

    init(path: JSONPath) { self.path = path }

    private func fault(_ code: JSONFault.Code) -> JSONFault { JSONFault(code, at: path) }

    /// Whatever the type puts here. Levels of a path are levels of the value, so a type that contains itself ends here.
    func put<T: Encodable>(_ value: T) throws {
        guard path.steps.count <= JSON.deepest else { throw fault(.tooDeep) }
        order = (T.self as? any Unordered.Type)?.order ?? .asGiven
        try value.encode(to: JSONEncoding(slot: self))
    }

    func member(_ key: any CodingKey) -> JSONSlot {
        let slot = JSONSlot(path: path.adding(JSONName(key)))
        guard case .members(var members) = content else { return slot }
        content = .nothing  // so that the array below is not copied
        if let place = members.firstIndex(where: { $0.name.hasSameBytes(as: key.stringValue) }) {
            members[place].slot = slot
        } else {
            members.append((key.stringValue, slot))
        }
        content = .members(members)
        return slot
    }

    func element() -> JSONSlot {
        guard case .elements(var elements) = content else { return JSONSlot(path: path) }
        content = .nothing
        let slot = JSONSlot(path: path.adding(elements.count))
        elements.append(slot)
        content = .elements(elements)
        return slot
    }

    var count: Int { if case .elements(let elements) = content { elements.count } else { 0 } }

    /// A type may ask for its container twice; it gets the same one.
    func becomeObject() {
        if case .members = content { return }
        content = .members([])
    }

    func becomeArray() {
        if case .elements = content { return }
        content = .elements([])
    }

    /// What has been put here, checked for what a reader would refuse.
    func value(levels: Int = JSON.deepest) throws(JSONFault) -> JSON {
        switch content {
        case .nothing: throw fault(.unsupported)
        case .value(let value):
            try check(value, levels: levels)
            return value
        case .members(let members):
            guard levels > 0 else { throw fault(.tooDeep) }
            var values: [(name: String, value: JSON)] = []
            values.reserveCapacity(members.count)
            for (name, slot) in members {
                if name.utf8.contains(0) { throw fault(.nul) }
                values.append((name, try slot.value(levels: levels - 1)))
            }
            if order != .asGiven { values.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) } }
            return .object(JSONObject(distinct: values))
        case .elements(let elements):
            guard levels > 0 else { throw fault(.tooDeep) }
            var values: [JSON] = []
            values.reserveCapacity(elements.count)
            for slot in elements { values.append(try slot.value(levels: levels - 1)) }
            return .array(order.sorted(values))
        }
    }

    private func check(_ value: JSON, levels: Int) throws(JSONFault) {
        switch value {
        case .null, .bool: break
        case .integer(let integer): if !JSON.integers.contains(integer) { throw fault(.integerRange) }
        case .number(let number): if !number.isFinite { throw fault(.notFinite) }
        case .string(let text): if text.utf8.contains(0) { throw fault(.nul) }
        case .array(let elements):
            guard levels > 0 else { throw fault(.tooDeep) }
            for element in elements { try check(element, levels: levels - 1) }
        case .object(let object):
            guard levels > 0 else { throw fault(.tooDeep) }
            for (name, value) in object.members {
                if name.utf8.contains(0) { throw fault(.nul) }
                try check(value, levels: levels - 1)
            }
        }
    }
}
