import CLinux
import Glibc

/// Who is at the other end of a connection, as the kernel knows it.
package struct Peer: Hashable, Sendable {
    /// The address in digits; `nil` on a UNIX socket.
    package let host: String?
    /// As which user the process at the other end connected; known on a UNIX socket alone.
    package let userID: UInt32?

    package init(host: String?, userID: UInt32?) {
        self.host = host
        self.userID = userID
    }

    init(of descriptor: Int32) {
        let address = SocketAddress.peer(of: descriptor)
        host = address.host
        let isLocal = SocketAddress.own(of: descriptor).family == AF_UNIX
        userID = isLocal ? UInt32(exactly: linux_peer_user(descriptor)) : nil
    }
}
