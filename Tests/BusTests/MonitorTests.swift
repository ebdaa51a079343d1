import CaseModel
import Glibc
import Runtime
import Support
import Testing
import Wire

/// Whoever watches over the bus asks by HTTP, at a door of its own, and learns figures and codes.
struct MonitorTests {
    private let house = BusHouse()

    private func get(_ path: String, at port: UInt16) throws -> (status: String, type: String, body: String) {
        let client = try SocketClient(port: port, receiveBuffer: nil)
        try client.send(Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n".utf8))
        var lines: [String] = []
        while let line = try? client.lineBytes() { lines.append(String(decoding: line, as: UTF8.self)) }
        let end = try #require(lines.firstIndex(of: "\r"), "\(lines)")
        let type = lines.first { $0.lowercased().hasPrefix("content-type: ") }?.dropFirst(14).dropLast() ?? ""
        return (String(lines[0].dropLast()), String(type), lines[(end + 1)...].map { $0 + "\n" }.joined())
    }

    @Test func `health, readiness and figures are told at a door that was handed over`() throws {
        let (door, watch) = (try Door(), try Door())
        try house.start(doors: [("bus", door.descriptor), ("metrics", watch.descriptor)])
        #expect(house.port == door.port)
        let client = try SocketClient(port: door.port, receiveBuffer: nil)
        _ = try client.signIn(
            .intake, key: house.key(.intake),
            ["epoch": .string(.first), "publishes": ["dk.genklang.intake.closed.v1"]])
        for number in [1, 2, 3, 9] as [Int64] { _ = try client.reply("bus.publish", ["event": .closed(number)]) }
        #expect(try get("/healthz", at: watch.port).body == "ok\n")
        #expect(try get("/readyz", at: watch.port).status == "HTTP/1.1 200 OK")
        let metrics = try get("/metrics", at: watch.port)
        #expect(metrics.type == "application/openmetrics-text; version=1.0.0; charset=utf-8")
        let lines = metrics.body.split(separator: "\n")
        #expect(lines.contains("genklang_bus_events_total 3"))
        #expect(lines.contains("genklang_bus_connections 1"))
        #expect(lines.contains("genklang_bus_refusals_total{code=\"bus.gap\"} 1"))
        #expect(metrics.body.hasSuffix("# EOF\n"))
        #expect(try get("/", at: watch.port).status == "HTTP/1.1 404 Not Found")
    }

    @Test func `each door is its own, whatever numbers they have where they were opened`() throws {
        let (door, watch) = (try Door(), try Door())
        // As in a process with a hundred files open: the second lies where the first might pass by.
        let numbers = (100...101).map(watch.descriptor(from:))
        defer { for number in numbers { close(number) } }
        for number in numbers {
            let house = BusHouse()
            try house.start(doors: [("bus", door.descriptor), ("metrics", number)])
            #expect(try get("/healthz", at: watch.port).body == "ok\n")
            #expect(try house.signIn(.learning).welcome["code"] == nil)
            #expect(try house.bus?.terminate() == .code(0))
        }
    }

    @Test func `a bus that takes no publishes is healthy and not ready, and says why`() throws {
        let watch = try Door()
        try house.start(
            house.settings(["reserve": 9_007_199_254_740_991]), doors: [("metrics", watch.descriptor)])
        // Before anybody has come: the first who asks is told.
        #expect(house.bus?.standardError.contains("<3>bus.disk_low") == true)
        let ready = try get("/readyz", at: watch.port)
        #expect(ready.status == "HTTP/1.1 503 Service Unavailable" && ready.body == "bus.disk_low\n")
        #expect(try get("/healthz", at: watch.port).status == "HTTP/1.1 200 OK")
    }

    @Test func `a service is ready once it has joined the bus, and tells what waits in it`() throws {
        let keys = try RunningProcess(Executables.path("genklang"), ["keys", "create", "--data", house.folder.path])
        #expect(try keys.waitForExit() == .code(0))
        let watch = try Door()
        let learning = try RunningProcess(
            Executables.path("genklang-learning"), ["--data", house.folder.path],
            doors: [("metrics", watch.descriptor)])
        let early = try get("/readyz", at: watch.port)
        #expect(early.status.hasPrefix("HTTP/1.1 503") && early.body == "bus.not_joined\n")
        try house.start()
        try learning.wait(for: "learning to have joined") {
            try get("/readyz", at: watch.port).status == "HTTP/1.1 200 OK"
        }
        let lines = try get("/metrics", at: watch.port).body.split(separator: "\n")
        #expect(lines.contains("genklang_service_joined 1") && lines.contains("genklang_service_parked_events 0"))
        #expect(try learning.terminate() == .code(0))
    }
}
