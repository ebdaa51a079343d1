import BusCore
import CaseModel
import Glibc
import Seal

/// A page while its records come by: shows what there is room for, and nothing that was changed on disk.
struct FilePage {
    private(set) var through: Int64
    private(set) var isOpen = true
    private var count = 0
    private var isDamaged = false
    private let isFiltered: Bool
    private let types: [[UInt8]]
    private let limit: Int
    private var left: Int

    init(after position: Int64, _ filter: TypeFilter, limit: Int, bytes: Int) {
        through = position
        isFiltered = filter != .all
        self.limit = limit
        left = bytes
        if case .types(let names) = filter { types = names.map { Array($0.rawValue.utf8) } } else { types = [] }
    }

    /// The event that follows, from memory that is valid during the call.
    mutating func take(
        _ record: EventsRecord, _ sender: SenderID?, _ digester: Seal.Digester,
        _ look: (EventsRecord, SenderID) -> Void
    ) {
        guard record.position == through + 1 else { return miss() }
        let isHeadWhole = record.isHeadWhole
        // A type in which a bit flipped is not passed over: the event itself says what it is.
        if !isWanted(record.type), isHeadWhole || !record.isHeadChecked { return through = record.position }
        guard hasRoom(record.event.count) else { return }
        guard let sender, digester.isDigest(record.digest, of: record.event),
            isHeadWhole || record.isHead(of: sender)
        else { return miss() }
        guard isWanted(record.type) else { return through = record.position }
        look(record, sender)
        count += 1
        through = record.position
        if count == limit { isOpen = false }
    }

    /// What comes next is not what it was, or not there at all.
    mutating func miss() {
        isOpen = false
        isDamaged = true
    }

    func finished() throws(LogFailure) -> Int64 {
        if isDamaged && count == 0 { throw .damaged(position: through + 1) }
        return through
    }

    private func isWanted(_ type: UnsafeRawBufferPointer) -> Bool {
        guard isFiltered else { return true }
        for known in types where known.count == type.count {
            if known.withUnsafeBytes({ memcmp($0.baseAddress!, type.baseAddress!, type.count) == 0 }) { return true }
        }
        return false
    }

    private mutating func hasRoom(_ count: Int) -> Bool {
        left -= count
        if left < 0 { isOpen = false }
        return isOpen
    }
}

extension LoggedEvent {
    /// What a record holds, to be kept.
    init(_ record: EventsRecord, of sender: SenderID) {
        self.init(
            position: record.position, sender: sender, number: record.number,
            type: EventType(rawValue: String(decoding: record.type, as: UTF8.self)), digest: [UInt8](record.digest),
            bytes: [UInt8](record.event))
    }
}
