import Glibc

/// What the network or the kernel answered when it could not do as asked. A failure: retried or reported.
package struct TransportError: Error, Hashable, Sendable {
    /// What was being done, for the operator: `connect 127.0.0.1:7000`.
    package let doing: String
    /// Whether it was to take connections.
    package var isListening: Bool { doing.hasPrefix("listen ") }
    /// The kernel's number; 0 when the refusal is our own.
    package let errno: Int32
    /// The reason in words.
    package let message: String

    /// A refusal of our own.
    package init(_ doing: String, _ message: String) {
        self.doing = doing
        self.message = message
        errno = 0
    }

    /// The kernel's refusal of what has just been tried.
    package init(_ doing: String, errno: Int32) {
        self.doing = doing
        self.errno = errno
        message = String(cString: strerror(errno))
    }
}

extension TransportError: CustomStringConvertible {
    package var description: String { "\(doing): \(message)" }
}
