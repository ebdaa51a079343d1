import BusCore
import CaseModel
import Wire

/// What the columns beside an event say of it. A bit can flip in them too, so they are held against the event itself.
struct EventHead {
    let source: ServiceName
    let id: EventID
    let type: EventType

    /// Whether the event says the same of itself. Its digest has been checked.
    func isOf(_ bytes: [UInt8]) -> Bool {
        // As every sender of ours writes it; a stranger may write it otherwise, and is read in full.
        if begins(bytes) { return true }
        guard let event = try? EventValidator.read(bytes) else { return false }
        return event.source == source && event.id == id && event.type == type
    }

    /// Whether it begins as ours do, with these four members in this order; nothing is built for it.
    private func begins(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { line in
            var rest = line[...]
            func takes(_ text: String) -> Bool {
                guard rest.starts(with: text.utf8) else { return false }
                rest = rest.dropFirst(text.utf8.count)
                return true
            }
            func takes(_ number: Int64) -> Bool {
                var value: Int64 = 0
                let digits = rest.prefix { (48...57).contains($0) }
                guard (1...18).contains(digits.count), digits.first != 48 else { return false }
                for digit in digits { value = value * 10 + Int64(digit - 48) }
                rest = rest.dropFirst(digits.count)
                return value == number
            }
            return takes("{\"specversion\":\"1.0\",\"id\":\"") && takes(id.epoch.rawValue) && takes(":")
                && takes(id.number) && takes("\",\"source\":\"/genklang/") && takes(source.rawValue)
                && takes("\",\"type\":\"") && takes(type.rawValue) && takes("\"")
        }
    }
}
