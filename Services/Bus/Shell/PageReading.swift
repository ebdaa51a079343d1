import BusCore
import CaseModel
import Seal
import Store
import Wire

/// A stretch of the log while its rows come by: takes what there is room for, and nothing that was changed on disk.
struct PageReading {
    private var events: [LoggedEvent] = []
    /// The first event that had no room, or was not what it had been.
    private var stoppedAt: Int64?
    private var isDamaged = false
    private let limit: Int
    private var left: Int

    private let digester: Seal.Digester

    init(limit: Int, bytes: Int, _ digester: Seal.Digester) {
        self.limit = limit
        self.digester = digester
        left = bytes
    }

    mutating func take(_ row: Row) {
        guard stoppedAt == nil else { return }
        let position = row.integer("position")
        left -= Int(row.integer("size"))
        guard left >= 0 else {
            stoppedAt = position
            return
        }
        let bytes = row.blob("bytes")
        let digest = row.blob("digest")
        let source = ServiceName(rawValue: row.text("source"))
        let type = EventType(rawValue: row.text("type"))
        let number = row.integer("number")
        guard digester.sha256(bytes) == digest, let epoch = Epoch(rawValue: row.text("epoch")),
            EventHead(source: source, id: EventID(epoch: epoch, number: number), type: type).isOf(bytes)
        else {
            stoppedAt = position
            isDamaged = true
            return
        }
        events.append(
            LoggedEvent(
                position: position, sender: SenderID(source: source, epoch: epoch), number: number, type: type,
                digest: digest, bytes: bytes))
    }

    /// The page, when the rows up to `until` have been asked for.
    ///
    /// - Throws: `damaged` when nothing comes before the event that was changed.
    func finished(until: Int64) throws(LogFailure) -> LogPage {
        if let stoppedAt {
            if isDamaged && events.isEmpty { throw .damaged(position: stoppedAt) }
            return LogPage(events: events, through: stoppedAt - 1)
        }
        if events.count == limit, let last = events.last { return LogPage(events: events, through: last.position) }
        return LogPage(events: events, through: until)
    }
}

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
