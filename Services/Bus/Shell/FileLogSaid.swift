package import BusCore
import CaseModel
import Seal

// What a sender has said, read in one go.
extension FileLog {
    package func said(
        by sender: SenderID, after number: Int64, limit: Int, bytes: Int
    ) throws(LogFailure) -> SaidPage {
        guard let known = sendersByID[sender] else {
            return SaidPage(after: number, trimmed: 0, last: 0, limit: limit, bytes: bytes)
        }
        var page = SaidPage(after: number, trimmed: known.trimmed, last: known.last, limit: limit, bytes: bytes)
        func look(_ record: EventsRecord) {
            guard record.kind == .event, record.isHeadTrusted, record.sender == known.row, record.number >= page.next
            else { return }
            let isWhole = digester.isDigest(record.digest, of: record.event) && record.isSurely(of: sender)
            page.take(record.number, isWhole ? record.event : nil)
        }
        // From one stretch of the file in which it says something to the next; what lies between is not read.
        let stretches = index.lows[known.row] ?? []
        for low in stretches[(stretches.lastIndex { $0.number <= page.next } ?? stretches.startIndex)...] {
            guard page.isOpen else { return page }
            var walk = EventsWalk(key: key, from: index.way(to: low.position).place)
            let end = index.way(after: low.position)?.place ?? buffer.end
            while page.isOpen, let record = try walk.next(window, until: end) { look(record) }
        }
        buffer.eachRecord(look)
        page.pass(known.last)
        return page
    }
}
