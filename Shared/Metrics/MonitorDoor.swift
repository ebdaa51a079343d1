package import Transport
import Web

/// Where a process is asked how it is: `/healthz` (it turns), `/readyz` (it does its work), `/metrics`. On loopback, or at
/// a door that the service manager opened; nothing is read or changed by asking, and idle it costs nothing.
package final class MonitorDoor {
    /// Why it cannot do its work now, as stable codes; empty when it can.
    package typealias Obstacles = () -> [String]

    private let server: HTTPServer

    package init(_ loop: EventLoop, obstacles: @escaping Obstacles, page: @escaping () -> MetricsPage) {
        var limits = ServerLimits()
        // For a few watchers, who ask and leave.
        limits.connections = 16
        limits.streams = 0
        limits.headTime = 5_000
        limits.idleTime = 30_000
        let router = Router([
            Route("healthz", .get, "/healthz") { () -> Response in .text("ok\n") },
            Route("readyz", .get, "/readyz") { () -> Response in
                let codes = obstacles()
                return codes.isEmpty
                    ? .text("ok\n") : .text(codes.map { $0 + "\n" }.joined(), status: .unavailable)
            },
            Route("metrics", .get, "/metrics") { () -> Response in
                Response(.ok, contentType: MetricsPage.contentType, body: Array(page().text.utf8))
            },
        ])
        server = HTTPServer(loop, limits: limits) { head in
            router.admit(head) { route, _, responder in responder.send(route.action()) }
        }
    }

    /// Opens it on loopback; the port behind which it is.
    @discardableResult
    package func listen(port: UInt16) throws(TransportError) -> UInt16 { try server.listen(port: port) }

    /// Takes over the one that the service manager has opened.
    package func listen(inherited descriptor: Int32) throws(TransportError) {
        try server.listen(inherited: descriptor)
    }

    /// Lets nobody in any more.
    package func stop() { server.stop(withinMilliseconds: 0) {} }
}
