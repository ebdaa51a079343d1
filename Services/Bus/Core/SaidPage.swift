/// What a sender has said behind a number, as far as one look reaches: its events in order, and the numbers among them
/// that were taken and whose events the disk has changed. Those are named and passed over: they concern the asker alone.
package struct SaidPage: Equatable, Sendable {
    /// How many numbers one look covers.
    package static let mostNumbers: Int64 = 4_096

    package private(set) var events: [[UInt8]] = []
    package private(set) var unreadable: [Int64] = []
    /// Everything up to here was looked at.
    package private(set) var through: Int64
    /// There is room for more.
    package private(set) var isOpen = true

    private let last: Int64
    private let limit: Int
    private var left: Int

    /// - Parameters:
    ///   - number: behind which the look begins; what was trimmed is behind it too.
    ///   - last: the sender's last number.
    package init(after number: Int64, trimmed: Int64, last: Int64, limit: Int, bytes: Int) {
        through = max(number, min(trimmed, last))
        self.last = min(last, through + Self.mostNumbers)
        self.limit = limit
        left = bytes
        close()
    }

    /// The number that comes next.
    package var next: Int64 { through + 1 }

    /// The event of a later number lies here, or what is left of it (`nil`); those between are not where they must be.
    package mutating func take(_ number: Int64, _ event: UnsafeRawBufferPointer?) {
        guard number >= next else { return }
        pass(number - 1)
        guard isOpen, number == next else { return }
        if let event {
            guard events.isEmpty || event.count <= left else { return isOpen = false }
            left -= event.count
            events.append([UInt8](event))
        } else {
            unreadable.append(number)
        }
        through = number
        close()
    }

    /// Nothing more of the numbers up to here is found.
    package mutating func pass(_ number: Int64) {
        while isOpen, through < number {
            through += 1
            unreadable.append(through)
            close()
        }
    }

    private mutating func close() {
        if through >= last || events.count + unreadable.count >= limit { isOpen = false }
    }
}

/// What a number that comes once more has in common with the event that was taken under it.
package enum Likeness: Equatable, Sendable {
    /// The same bytes, at this position.
    case same(Int64)
    /// Other bytes, which are as they arrived.
    case other(Int64)
    /// What was taken cannot be read any more; where it lies, as far as that is known.
    case unreadable(Int64?)
}

extension EventLog {
    /// Number by number, for logs that have an index of them.
    package func said(
        by sender: SenderID, after number: Int64, limit: Int, bytes: Int
    ) throws(LogFailure) -> SaidPage {
        var page = SaidPage(
            after: number, trimmed: trimmed(of: sender), last: try last(of: sender), limit: limit, bytes: bytes)
        while page.isOpen {
            let number = page.next
            guard let place = try find(sender, number: number), let event = try whole(place.position),
                event.sender == sender, event.number == number
            else {
                page.take(number, nil)
                continue
            }
            event.bytes.withUnsafeBytes { page.take(number, $0) }
        }
        return page
    }

    /// Holds an event that comes once more against the one that was taken under its number.
    package func likeness(
        of sender: SenderID, number: Int64, digest: UnsafeRawBufferPointer
    ) throws(LogFailure) -> Likeness {
        guard let known = try find(sender, number: number) else { return .unreadable(nil) }
        if known.digest.elementsEqual(digest) { return .same(known.position) }
        // A bit can have flipped in what it is held against.
        guard let event = try whole(known.position), event.sender == sender, event.number == number else {
            return .unreadable(known.position)
        }
        return .other(known.position)
    }

    /// The event at a position, if it is as it arrived.
    private func whole(_ position: Int64) throws(LogFailure) -> LoggedEvent? {
        do {
            let page = try read(after: position - 1, .all, limit: 1, bytes: .max)
            return page.events.first.flatMap { $0.position == position ? $0 : nil }
        } catch {
            guard case .damaged = error else { throw error }
            return nil
        }
    }
}
