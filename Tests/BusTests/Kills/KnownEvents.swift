import CaseModel
import Glibc
import Wire

/// One sender whose every event can be worked out from its number, so that whoever meets one knows what it must say.
struct KnownSender {
    let service: ServiceName
    let type: EventType
    /// Different for each sender: from it alone one can tell whose event it is.
    let epoch: String

    /// Some 300–900 bytes, and now and then as much as 20 kB.
    func event(_ number: Int64) -> [UInt8] {
        let padding = number % 211 == 0 ? 20_000 : Int(number * 7_919 % 601)
        let text =
            #"{"specversion":"1.0","id":"\#(epoch):\#(number)","source":"/genklang/\#(service)","type":"\#(type)","#
            + #""subject":"K-0123456789ABCDEFGHJK","time":"2026-11-24T09:12:00.000Z","data":{"n":\#(number),"x":""#
        var bytes = Array(text.utf8)
        bytes += [UInt8](repeating: UInt8(ascii: "a") + UInt8(number % 26), count: padding)
        bytes += "\"}}".utf8
        return bytes
    }
}

/// Everything that was ever said by the bus about which event lies where. Two statements that contradict one another
/// are what the test looks for.
final class KnownHistory {
    let senders: [KnownSender]
    private let epochs: [[UInt8]]
    private(set) var contradictions: [String] = []
    /// By sender, the position of each number from 1; 0 while nobody has told.
    private var positions: [[Int64]]
    /// By position from 1, the sender and number there.
    private var places: [(sender: Int, number: Int64)?] = []

    init(_ senders: [KnownSender]) {
        self.senders = senders
        epochs = senders.map { Array($0.epoch.utf8) }
        positions = Array(repeating: [], count: senders.count)
    }

    func contradict(_ what: String) {
        if contradictions.count < 20 { contradictions.append(what) }
    }

    /// The bus has said, to a sender or to a consumer, that this event lies there.
    func place(_ number: Int64, of sender: Int, at position: Int64) {
        guard number > 0, position > 0 else { return contradict("\(number) of \(sender) at \(position)") }
        while positions[sender].count < number { positions[sender].append(0) }
        while places.count < position { places.append(nil) }
        let known = positions[sender][Int(number) - 1]
        if known != 0 && known != position {
            contradict("\(senders[sender].service) \(number) lies at \(known) and at \(position)")
        }
        if let other = places[Int(position) - 1], other != (sender, number) {
            contradict("\(position) holds \(other) and \(senders[sender].service) \(number)")
        }
        positions[sender][Int(number) - 1] = position
        places[Int(position) - 1] = (sender, number)
    }

    /// The sender and number that an event names, if its bytes are the ones that were sent.
    func recognise(_ event: ArraySlice<UInt8>) -> (sender: Int, number: Int64)? {
        // {"specversion":"1.0","id":"<16 characters>:<number>"
        let epoch = event.dropFirst(27).prefix(16)
        guard let sender = epochs.firstIndex(where: { epoch.isSame(as: $0[...]) }),
            let number = KnownLine.number(event.dropFirst(44)),
            event.isSame(as: senders[sender].event(number)[...])
        else { return nil }
        return (sender, number)
    }
}

/// The bus's own lines, read by their first bytes: the test reads very many, and others test how they are written.
enum KnownLine: Equatable {
    case answer(id: Int64, position: Int64)
    case event(position: Int64, bytes: Range<Int>)
    case other

    init(_ line: [UInt8]) {
        if let id = Self.after(#"{"jsonrpc":"2.0","id":"#, in: line[...]), let number = Self.number(id),
            let rest = Self.after(#","result":{"position":"#, in: id.drop { (48...57).contains($0) }),
            let position = Self.number(rest)
        {
            self = .answer(id: number, position: position)
        } else if let rest = Self.after(#"{"jsonrpc":"2.0","method":"bus.event","params":{"position":"#, in: line[...]),
            let position = Self.number(rest),
            let event = Self.after(#","event":"#, in: rest.drop { (48...57).contains($0) })
        {
            self = .event(position: position, bytes: event.startIndex..<line.endIndex - 2)
        } else {
            self = .other
        }
    }

    static func number(_ bytes: ArraySlice<UInt8>) -> Int64? {
        var value: Int64 = 0
        var count = 0
        for byte in bytes {
            guard (48...57).contains(byte), count < 16 else { break }
            value = value * 10 + Int64(byte - 48)
            count += 1
        }
        return count > 0 ? value : nil
    }

    private static func after(_ prefix: StaticString, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let length = prefix.utf8CodeUnitCount
        guard bytes.count >= length else { return nil }
        let begins = bytes.withUnsafeBytes { memcmp($0.baseAddress!, prefix.utf8Start, length) == 0 }
        return begins ? bytes.dropFirst(length) : nil
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes are the same, as the C library compares them: the test compares very many, and is not optimised.
    fileprivate func isSame(as other: ArraySlice<UInt8>) -> Bool {
        guard count == other.count, count > 0 else { return count == other.count }
        return withUnsafeBytes { mine in
            other.withUnsafeBytes { memcmp(mine.baseAddress!, $0.baseAddress!, mine.count) == 0 }
        }
    }
}
