package import Glibc

/// Where a process can be reached: an address in digits and a port. Names are not looked up; a look-up may hang.
package struct SocketAddress {
    private(set) var storage = sockaddr_storage()
    private(set) var length = socklen_t(0)

    /// `127.0.0.1`, `::1`, or `localhost` for the former; `nil` for anything that is not an address.
    package init?(host: String, port: UInt16) {
        var four = sockaddr_in()
        var six = sockaddr_in6()
        if inet_pton(AF_INET, host == "localhost" ? "127.0.0.1" : host, &four.sin_addr) == 1 {
            four.sin_family = sa_family_t(AF_INET)
            four.sin_port = port.bigEndian
            store(four)
        } else if inet_pton(AF_INET6, host, &six.sin6_addr) == 1 {
            six.sin6_family = sa_family_t(AF_INET6)
            six.sin6_port = port.bigEndian
            store(six)
        } else {
            return nil
        }
    }

    /// A socket in the file system; `nil` when the path is empty or longer than the kernel takes, 107 bytes.
    package init?(path: String) {
        var local = sockaddr_un()
        let bytes = Array(path.utf8)
        guard (1..<MemoryLayout.size(ofValue: local.sun_path)).contains(bytes.count) else { return nil }
        local.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &local.sun_path) { $0.copyBytes(from: bytes) }
        store(local)
    }

    private init() {}

    /// Whether only this machine can reach it: 127.0.0.0/8 or ::1.
    package var isLoopback: Bool {
        switch Int32(storage.ss_family) {
        case AF_INET: bytes(at: 4, count: 1) == [127]
        case AF_INET6: bytes(at: 8, count: 16) == [UInt8](repeating: 0, count: 15) + [1]
        default: false
        }
    }

    /// The address itself, four or sixteen bytes; empty when there is none.
    package var address: [UInt8] {
        switch family {
        case AF_INET: bytes(at: 4, count: 4)
        case AF_INET6: bytes(at: 8, count: 16)
        default: []
        }
    }

    /// The port, which stands at the same place in both kinds.
    var port: UInt16 { bytes(at: 2, count: 2).reduce(0) { $0 << 8 | UInt16($1) } }

    /// In digits, without the port; `nil` for a socket in the file system.
    var host: String? {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let place = family == AF_INET ? 4 : 8
        guard family == AF_INET || family == AF_INET6 else { return nil }
        let isWritten = withUnsafeBytes(of: storage) {
            inet_ntop(family, $0.baseAddress! + place, &text, socklen_t(text.count)) != nil
        }
        return isWritten ? text.withUnsafeBufferPointer { String(cString: $0.baseAddress!) } : nil
    }

    var family: Int32 { Int32(storage.ss_family) }

    /// The address `descriptor` itself has.
    package static func own(of descriptor: Int32) -> SocketAddress { asked { getsockname(descriptor, $0, $1) } }

    /// The address at the other end of `descriptor`.
    static func peer(of descriptor: Int32) -> SocketAddress { asked { getpeername(descriptor, $0, $1) } }

    /// Hands the address to a system call in the form it takes.
    package func withSockaddr<T>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> T) -> T {
        withUnsafePointer(to: storage) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
        }
    }

    private static func asked(
        _ question: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32
    ) -> SocketAddress {
        var address = SocketAddress()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        _ = withUnsafeMutablePointer(to: &address.storage) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { question($0, &length) }
        }
        address.length = length
        return address
    }

    private mutating func store<Specific>(_ specific: Specific) {
        withUnsafeMutableBytes(of: &storage) { $0.storeBytes(of: specific, as: Specific.self) }
        length = socklen_t(MemoryLayout<Specific>.size)
    }

    private func bytes(at offset: Int, count: Int) -> [UInt8] {
        withUnsafeBytes(of: storage) { Array($0[offset..<offset + count]) }
    }
}

extension SocketAddress: Equatable {
    package static func == (one: SocketAddress, other: SocketAddress) -> Bool {
        one.length == other.length
            && one.bytes(at: 0, count: Int(one.length)) == other.bytes(at: 0, count: Int(other.length))
    }
}
