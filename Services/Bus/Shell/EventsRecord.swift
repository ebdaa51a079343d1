import BusCore
import CaseModel

/// One record of a batch, as it lies there; valid as long as the memory it was read into.
struct EventsRecord {
    let kind: EventsLayout.Kind
    let bytes: UnsafeRawBufferPointer

    /// Reads the one at the beginning of `bytes`; `nil` when what stands there is none.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= EventsLayout.otherHead, let kind = EventsLayout.Kind(rawValue: bytes[4]) else {
            return nil
        }
        let length = Int(UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self)))
        let head = kind == .event ? EventsLayout.eventHead : EventsLayout.otherHead
        guard length <= bytes.count, length >= head + (kind == .mark ? 0 : Int(bytes[5])) else { return nil }
        self.kind = kind
        self.bytes = UnsafeRawBufferPointer(rebasing: bytes[..<length])
    }

    /// Takes what lies at the beginning of `bytes` for an event's, of which at least the head is there.
    init(unchecked bytes: UnsafeRawBufferPointer) {
        precondition(bytes.count >= EventsLayout.eventHead, "a head without its end")
        kind = .event
        self.bytes = bytes
    }

    private func number(_ place: Int) -> Int64 {
        Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Int64.self))
    }

    // An event's.
    var number: Int64 { number(8) }
    var position: Int64 { number(16) }
    var sender: Int64 { Int64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 24, as: UInt32.self))) }
    var digest: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[28..<60]) }
    var type: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[60..<60 + Int(bytes[5])]) }
    var event: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[(60 + Int(bytes[5]))...]) }

    /// What stands beside the event is as it was written, as far as the record itself can tell. Records of the first days
    /// cannot, and are held against their event.
    var isHeadWhole: Bool { check != 0 && check == Self.check(bytes, type: Int(bytes[5])) }
    /// Whether it was written by a release that checks heads.
    var isHeadChecked: Bool { check != 0 }
    /// Whether the number and the position beside the event can be believed: by its check; by being the one that has to come
    /// next and saying so itself; or, of the first days, by its batch and by itself. What is read of a batch whose seal
    /// holds needs no such question.
    func isCredible(in batch: BatchHead?, of sender: SenderID?, next: Int64? = nil) -> Bool {
        if isHeadWhole { return true }
        guard let batch, let sender else { return false }
        let isPlaced = isHeadChecked ? position == next : position < batch.first &+ Int64(batch.events)
        return isPlaced && position >= batch.first && isHead(of: sender)
    }

    /// Whether what stands beside the event can be gone by, as far as the record itself can tell.
    var isHeadTrusted: Bool { !isHeadChecked || isHeadWhole }

    /// Whether it is this sender's event. Its digest has been checked.
    func isSurely(of sender: SenderID) -> Bool { isHeadWhole || isHead(of: sender) }

    /// Whether the event says of itself what stands beside it. Its digest has been checked.
    func isHead(of sender: SenderID) -> Bool {
        EventHead(
            source: sender.source, id: EventID(epoch: sender.epoch, number: number),
            type: EventType(rawValue: String(decoding: type, as: UTF8.self))
        ).isOf([UInt8](event))
    }

    private var check: UInt16 { UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: 6, as: UInt16.self)) }

    /// A sum over everything but the digest and what that is of: no single bit can flip unnoticed, since the modulus is a
    /// prime and no weight is a multiple of it. Never 0.
    static func check(_ record: UnsafeRawBufferPointer, type count: Int) -> UInt16 {
        func word(_ place: Int) -> UInt64 {
            UInt64(UInt32(littleEndian: record.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
        }
        var sum = word(0) &+ UInt64(record[4]) &* 3 &+ UInt64(record[5]) &* 5
        var weight: UInt64 = 7
        for place in stride(from: 8, to: 28, by: 4) {
            sum &+= word(place) &* weight
            weight &+= 2
        }
        var place = 60
        while place + 4 <= 60 + count {
            sum &+= word(place) &* weight
            weight &+= 2
            place += 4
        }
        while place < 60 + count {
            sum &+= UInt64(record[place]) &* weight
            weight &+= 2
            place += 1
        }
        return UInt16(sum % 65_521) + 1
    }

    // A mark's.
    var reached: Int64 { number(8) }
    var acknowledged: Int64 { number(16) }
    var consumer: String { String(decoding: bytes[24...], as: UTF8.self) }

    // A sender's.
    var row: Int64 { number(8) }
    var source: String { String(decoding: bytes[24..<24 + Int(bytes[5])], as: UTF8.self) }
    var epoch: String { String(decoding: bytes[(24 + Int(bytes[5]))...], as: UTF8.self) }
}
