import CZlib

/// Makes text smaller for the way. One for a server, since its workspace of 256 KiB is used again.
final class Gzip {
    private let stream: UnsafeMutablePointer<z_stream>

    /// `nil` when there is no memory for it; answers then leave as they are.
    init?() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let size = Int32(MemoryLayout<z_stream>.size)
        // 15 bits of window, and 16 to say gzip; level 5 is where more time begins to gain little.
        guard deflateInit2_(stream, 5, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, zlibVersion(), size) == Z_OK else {
            stream.deallocate()
            return nil
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// The same, compressed; `nil` when that fails or gains nothing.
    func compress(_ bytes: [UInt8]) -> [UInt8]? {
        guard deflateReset(stream) == Z_OK, let most = UInt32(exactly: deflateBound(stream, UInt(bytes.count))),
            let count = UInt32(exactly: bytes.count)
        else { return nil }
        let compressed = [UInt8](unsafeUninitializedCapacity: Int(most)) { output, written in
            bytes.withUnsafeBufferPointer { input in
                // zlib does not write to what it reads; its C interface of old merely cannot say so.
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.pointee.avail_in = count
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = most
                let isDone = deflate(stream, Z_FINISH) == Z_STREAM_END
                written = isDone ? Int(most - stream.pointee.avail_out) : 0
                stream.pointee.next_in = nil
                stream.pointee.next_out = nil
            }
        }
        return compressed.isEmpty || compressed.count >= bytes.count ? nil : compressed
    }

    /// Whether a browser that sent this `Accept-Encoding` takes gzip. Source: RFC 9110 § 12.5.3.
    static func isAccepted(_ field: String?) -> Bool {
        guard let field else { return false }
        return field.asciiLowercased.listMembers.contains { member in
            let parts = member.split(separator: ";").map(\.trimmed)
            guard parts.first == "gzip" else { return false }
            return !parts.dropFirst().contains {
                $0 == "q=0" || $0.hasPrefix("q=0.0") && !$0.contains { "1"..."9" ~= $0 }
            }
        }
    }
}
