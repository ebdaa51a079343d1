import Glibc

/// Who may come to a socket in the file system, beside its owner and root.
package struct SocketAccess: Hashable, Sendable {
    /// As `chmod` has it.
    package let mode: UInt32
    /// The group that the socket's file is given; `nil` leaves it the process's own.
    package let group: UInt32?

    package init(mode: UInt32 = 0o600, group: UInt32? = nil) {
        self.mode = mode
        self.group = group
    }
}

extension EventLoop {
    /// Opens a door in the file system. ``ByteConnection/peer`` then says as which user somebody came.
    ///
    /// A socket that was left behind and that nobody listens to any more is replaced; one that somebody listens to, and
    /// a file that is none, are not.
    package func listen(
        path: String, access allowed: SocketAccess = SocketAccess(), limits: ConnectionLimits = ConnectionLimits(),
        onAccept: @escaping (ByteConnection) -> Void
    ) throws(TransportError) -> Listener {
        let doing = "listen \(path)"
        guard let address = SocketAddress(path: path) else {
            throw TransportError(doing, "the path is empty or longer than 107 bytes")
        }
        try removeLeftover(path, address, doing)
        let descriptor = try openSocket(address, doing)
        // Nobody can connect before listen(2), so there is no moment with another mode than the one asked for.
        let isReady =
            address.withSockaddr { bind(descriptor, $0, $1) == 0 }
            && (allowed.group.map { chown(path, gid_t.max, $0) == 0 } ?? true)
            && chmod(path, allowed.mode) == 0 && Glibc.listen(descriptor, 256) == 0
        guard isReady else {
            let error = TransportError(doing, errno: errno)
            close(descriptor)
            throw error
        }
        return try Listener(self, descriptor: descriptor, limits: limits, encryption: nil, onAccept: onAccept)
    }

    private func removeLeftover(_ path: String, _ address: SocketAddress, _ doing: String) throws(TransportError) {
        var file = stat()
        guard lstat(path, &file) == 0 else { return }
        guard file.st_mode & S_IFMT == S_IFSOCK else {
            throw TransportError(doing, "a file that is no socket is there")
        }
        let probe = try openSocket(address, doing)
        defer { close(probe) }
        let isDead = address.withSockaddr { Glibc.connect(probe, $0, $1) != 0 && errno == ECONNREFUSED }
        guard isDead, unlink(path) == 0 else { throw TransportError(doing, "somebody listens there already") }
    }
}
