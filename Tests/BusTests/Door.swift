import Glibc

/// A listening socket on loopback that somebody else keeps open, as systemd does for a service.
final class Door {
    let descriptor: Int32
    let port: UInt16

    struct NotOpened: Error {}

    init() throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let socket = descriptor
        let isOpen = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, length) == 0 && listen(socket, 256) == 0 && getsockname(socket, $0, &length) == 0
            }
        }
        guard isOpen else { throw NotOpened() }
        port = UInt16(bigEndian: address.sin_port)
    }

    deinit { close(descriptor) }

    /// The same door under the first free number from `number` on.
    func descriptor(from number: Int32) -> Int32 { fcntl(descriptor, F_DUPFD_CLOEXEC, number) }
}
