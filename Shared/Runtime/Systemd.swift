import Glibc

/// What the process manager is told, over its datagram socket (sd_notify(3)); silent when there is none.
package enum Systemd {
    /// Tells the process manager `READY=1`, `STATUS=…`, `WATCHDOG=1` or `STOPPING=1`.
    package static func notify(_ state: String) {
        guard let address = getenv("NOTIFY_SOCKET") else { return }
        var path = Array(String(cString: address).utf8)
        guard path.count > 1, path[0] == UInt8(ascii: "/") || path[0] == UInt8(ascii: "@") else { return }
        if path[0] == UInt8(ascii: "@") { path[0] = 0 }
        let file = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard file >= 0 else { return }
        defer { close(file) }
        var target = sockaddr_un()
        target.sun_family = sa_family_t(AF_UNIX)
        guard path.count <= MemoryLayout.size(ofValue: target.sun_path) else { return }
        withUnsafeMutableBytes(of: &target.sun_path) { $0.copyBytes(from: path) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + path.count)
        let message = Array(state.utf8)
        _ = withUnsafePointer(to: &target) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(file, message, message.count, Int32(MSG_NOSIGNAL), $0, length)
            }
        }
    }

    /// The sockets that the process manager opened for this process (sd_listen_fds(3)), by the name its unit gives each.
    package static let sockets: [String: Int32] = {
        func text(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
        let found = sockets(
            pid: text("LISTEN_PID"), count: text("LISTEN_FDS"), names: text("LISTEN_FDNAMES"), own: getpid())
        // Whoever is started by this process is not meant.
        for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"] { unsetenv(name) }
        return found
    }()

    /// The descriptors from 3 on, if they are meant for the process `own`; unnamed ones are called by their number.
    package static func sockets(pid: String, count: String, names: String, own: Int32) -> [String: Int32] {
        guard Int32(pid) == own, let count = Int32(count), (1...64).contains(count) else { return [:] }
        let names = names.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        var sockets: [String: Int32] = [:]
        for index in 0..<count {
            let name = Int(index) < names.count && !names[Int(index)].isEmpty ? names[Int(index)] : "\(3 + index)"
            sockets[name] = 3 + index
        }
        return sockets
    }

    /// How often the watchdog wants to hear from us, in milliseconds: half of what it allows. `nil` without one.
    package static var watchdogMilliseconds: Int64? {
        guard let text = getenv("WATCHDOG_USEC"), let allowed = Int64(String(cString: text)) else { return nil }
        if let pid = getenv("WATCHDOG_PID"), Int32(String(cString: pid)) != getpid() { return nil }
        return max(1, allowed / 2000)
    }
}
