import Wire

// Reading what a request brings; every fault names the member.
extension JSONObject {
    /// A member that must be a text.
    func text(_ name: String) throws(Fault) -> String {
        guard let text = self[name]?.string else { throw .badParams(name) }
        return text
    }

    /// A member that says where a decision is written, so never words of anybody's.
    func reference(_ name: String) throws(Fault) -> String {
        guard let reference = DecisionReference(try text(name)) else { throw .badParams(name) }
        return reference.text
    }

    /// A member that must be an integer within these bounds.
    func integer(_ name: String, in bounds: ClosedRange<Int64>) throws(Fault) -> Int64 {
        guard let number = self[name]?.integer, bounds.contains(number) else { throw .badParams(name) }
        return number
    }

    /// A member that must be a list of texts; empty when it was left out.
    func texts(_ name: String) throws(Fault) -> [String] {
        guard let value = self[name] else { return [] }
        guard let texts = value.array?.map(\.string), !texts.contains(nil) else { throw .badParams(name) }
        return texts.compactMap(\.self)
    }
}
