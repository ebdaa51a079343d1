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

    /// How often the watchdog wants to hear from us, in milliseconds: half of what it allows. `nil` without one.
    package static var watchdogMilliseconds: Int64? {
        guard let text = getenv("WATCHDOG_USEC"), let allowed = Int64(String(cString: text)) else { return nil }
        if let pid = getenv("WATCHDOG_PID"), Int32(String(cString: pid)) != getpid() { return nil }
        return max(1, allowed / 2000)
    }
}
