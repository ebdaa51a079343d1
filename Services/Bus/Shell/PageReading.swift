import BusCore
import CaseModel
import Seal
import Store

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
