/// Bytes that wait to be sent, in order. What has gone is freed now and then rather than each time.
struct ByteQueue {
    private var bytes: [UInt8] = []
    private var start = 0

    var count: Int { bytes.count - start }
    var isEmpty: Bool { start == bytes.count }

    mutating func append(_ more: [UInt8]) {
        // Much at a time is taken over rather than copied.
        if isEmpty && more.count > Self.copied {
            (bytes, start) = (more, 0)
        } else {
            bytes.append(contentsOf: more)
        }
    }

    private static let copied = 16 << 10

    /// Has `write` put at most `count` bytes behind the others; it returns how many it wrote.
    mutating func append(atMost count: Int, _ write: (UnsafeMutableRawBufferPointer) -> Int) {
        let end = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: count))
        let written = bytes.withUnsafeMutableBytes { write(UnsafeMutableRawBufferPointer(rebasing: $0[end...])) }
        bytes.removeLast(count - written)
    }

    /// What waits, without copying it.
    func withBytes<T>(_ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
        try bytes.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[start...])) }
    }

    /// The first `count` bytes have gone.
    ///
    /// - Parameter keeping: an emptied queue that has grown beyond this gives its memory back.
    mutating func removeFirst(_ count: Int, keeping: Int) {
        start += count
        if start == bytes.count {
            bytes.removeAll(keepingCapacity: bytes.count <= keeping)
            start = 0
        } else if start > bytes.count / 2 {
            bytes.removeSubrange(..<start)
            start = 0
        }
    }

    mutating func removeAll() {
        bytes = []
        start = 0
    }
}
