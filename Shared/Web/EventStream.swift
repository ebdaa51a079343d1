/// A page that stays open and is told what happens, as long as its reader keeps up.
/// Source: WHATWG HTML § 9.2, server-sent events.
package final class EventStream {
    /// The reader has gone, was too slow, or the server stops. Called once. The stream stays open without its holder.
    package var onClose: () -> Void = {}
    private weak var connection: HTTPConnection?

    init(_ connection: HTTPConnection) { self.connection = connection }

    /// The reader is still there.
    package var isOpen: Bool { connection?.isStreaming ?? false }

    /// Tells one event. The same one may be told to many; it is put into bytes once.
    package func send(_ event: StreamEvent) { connection?.push(event.bytes) }

    /// Ends the stream; a browser will ask again, unless the page has gone.
    package func close() { connection?.close() }

    func ended() {
        connection = nil
        let tell = onClose
        onClose = {}
        tell()
    }

    /// A comment, which a browser passes over and a proxy sees.
    static let heartbeat = Array(":\n\n".utf8)
}

/// Something that happened, as an event stream tells it.
package struct StreamEvent: Hashable, Sendable {
    let bytes: [UInt8]

    /// - Parameters:
    ///   - name: what kind of event it is; letters, digits and `-._~`.
    ///   - data: any text; line breaks are kept.
    package init(_ name: StaticString, data: String) {
        precondition("\(name)".utf8.allSatisfy(\.isUnreserved), "an event's name is plain letters")
        var bytes = Array("event: \(name)\ndata: ".utf8)
        var last: UInt8 = 0
        for byte in data.utf8 {
            let isBreak = byte == .carriageReturn || byte == .lineFeed
            if isBreak && !(last == .carriageReturn && byte == .lineFeed) { bytes += "\ndata: ".utf8 }
            if !isBreak { bytes.append(byte) }
            last = byte
        }
        self.bytes = bytes + "\n\n".utf8
    }
}
