import BusCore

/// How events lie in their file: a block that says whose it is, then batches, one for each commit.
///
/// A batch has a head of 64 bytes and records behind it, and fills up to the next multiple of 64 with zeros. Numbers are
/// little-endian.
///
///     batch   key 8, seal 8, sequence 8, first position 8, moment in ms (0: none) 8, length 4, events 4, zeros 16
///     event   length 4, kind 1, length of type 1, check of the head 2, number 8, position 8, sender 4, SHA-256 32, type,
///             bytes
///     mark    length 4, kind 1, zeros 3, position 8, acknowledged 8, consumer
///     sender  length 4, kind 1, length of source 1, zeros 2, row 8, zeros 8, source, epoch
enum EventsLayout {
    /// What the disk is written in.
    static let block = 4_096
    /// Where the first batch begins.
    static let start: Int64 = 4_096
    static let unit = 64
    static let batchHead = 64
    static let eventHead = 60
    static let otherHead = 24
    /// No record is longer: an event's head, its type, the longest event.
    static let longestRecord = eventHead + 255 + 61_440
    /// No batch is longer: what may come in one turn, and a little.
    static let longestBatch = 32 << 20

    static let name = Array("genklang bus events 1\n".utf8)
    /// Where the key stands in the first block.
    static let keyPlace = 32

    enum Kind: UInt8 { case event = 1, mark, sender }

    static func up(_ count: Int, to unit: Int) -> Int { (count + unit - 1) / unit * unit }
    static func down(_ place: Int64, to unit: Int) -> Int64 { place / Int64(unit) * Int64(unit) }

    /// What tells a batch that was written whole from one that was not: not a defence against anybody, for each event has
    /// a digest of its own.
    static func seal(_ batch: UnsafeRawBufferPointer) -> UInt64 {
        var (one, two): (UInt64, UInt64) = (0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F)
        var place = 16
        while place < batch.count {
            one = (one ^ word(batch, place)) &* 0xFF51_AFD7_ED55_8CCD
            two = (two ^ word(batch, place + 8)) &* 0xC4CE_B9FE_1A85_EC53
            one ^= one >> 32
            two ^= two >> 32
            place += 16
        }
        return (one &+ (two << 31 | two >> 33)) ^ word(batch, 0)
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
}

/// The head of a batch.
struct BatchHead {
    var key: UInt64
    var seal: UInt64 = 0
    var sequence: Int64
    var first: Int64
    /// When its newest event arrived, if it is to be remembered; milliseconds UTC, 0 for no.
    var moment: Int64
    var length: Int
    var events: Int

    /// Reads one; `nil` when there is none that could be.
    init?(_ bytes: UnsafeRawBufferPointer, key: UInt64) {
        guard bytes.count >= EventsLayout.batchHead else { return nil }
        func number<T: FixedWidthInteger>(_ place: Int, _: T.Type) -> T {
            T(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: T.self))
        }
        guard number(0, UInt64.self) == key else { return nil }
        self.key = key
        seal = number(8, UInt64.self)
        sequence = number(16, Int64.self)
        first = number(24, Int64.self)
        moment = number(32, Int64.self)
        length = Int(number(40, UInt32.self))
        events = Int(number(44, UInt32.self))
        guard (EventsLayout.batchHead...EventsLayout.longestBatch).contains(length), length % EventsLayout.unit == 0,
            sequence > 0
        else { return nil }
    }

    init(key: UInt64, sequence: Int64, first: Int64, moment: Int64, length: Int, events: Int) {
        (self.key, self.sequence, self.first, self.moment) = (key, sequence, first, moment)
        (self.length, self.events) = (length, events)
    }

    func write(to bytes: UnsafeMutableRawBufferPointer) {
        bytes.storeBytes(of: key.littleEndian, as: UInt64.self)
        bytes.storeBytes(of: seal.littleEndian, toByteOffset: 8, as: UInt64.self)
        bytes.storeBytes(of: sequence.littleEndian, toByteOffset: 16, as: Int64.self)
        bytes.storeBytes(of: first.littleEndian, toByteOffset: 24, as: Int64.self)
        bytes.storeBytes(of: moment.littleEndian, toByteOffset: 32, as: Int64.self)
        bytes.storeBytes(of: UInt32(length).littleEndian, toByteOffset: 40, as: UInt32.self)
        bytes.storeBytes(of: UInt32(events).littleEndian, toByteOffset: 44, as: UInt32.self)
        bytes.storeBytes(of: 0, toByteOffset: 48, as: UInt64.self)
        bytes.storeBytes(of: 0, toByteOffset: 56, as: UInt64.self)
    }
}
