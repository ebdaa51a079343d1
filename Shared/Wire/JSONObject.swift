/// The members of one JSON object in the order they are written; no name occurs twice.
package struct JSONObject: Sendable {
    package private(set) var members: [(name: String, value: JSON)]

    package init() { members = [] }

    /// The object with these members, whose names must differ.
    package init(_ members: [(name: String, value: JSON)]) {
        precondition(Self.differ(members), "a name occurs twice in a JSON object")
        self.members = members
    }

    /// Members whose names the reader has found to differ.
    init(distinct members: [(name: String, value: JSON)]) { self.members = members }

    package var names: [String] { members.map(\.name) }
    package var isEmpty: Bool { members.isEmpty }
    package var count: Int { members.count }

    /// The value of a member. Setting a new one adds it at the end; setting `nil` takes the member out.
    package subscript(_ name: String) -> JSON? {
        get { place(of: name).map { members[$0].value } }
        set {
            switch (place(of: name), newValue) {
            case (let place?, let value?): members[place].value = value
            case (let place?, nil): members.remove(at: place)
            case (nil, let value?): members.append((name, value))
            case (nil, nil): break
            }
        }
    }

    private func place(of name: String) -> Int? { members.firstIndex { $0.name.hasSameBytes(as: name) } }

    private static func differ(_ members: [(name: String, value: JSON)]) -> Bool {
        Set(members.map { ByteName($0.name) }).count == members.count
    }
}

extension JSONObject: Hashable {
    package static func == (one: Self, other: Self) -> Bool {
        one.members.elementsEqual(other.members) { $0.name.hasSameBytes(as: $1.name) && $0.value == $1.value }
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(members.count)
        for (name, value) in members {
            hasher.combine(ByteName(name))
            hasher.combine(value)
        }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, JSON)...) {
        self.init(elements.map { (name: $0, value: $1) })
    }
}
