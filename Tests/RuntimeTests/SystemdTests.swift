import Runtime
import Testing

/// What the process manager hands over.
struct SystemdTests {
    @Test func `the sockets are those from 3 on, by their names, and meant for this process alone`() {
        #expect(Systemd.sockets(pid: "7", count: "2", names: "bus:metrics", own: 7) == ["bus": 3, "metrics": 4])
        #expect(Systemd.sockets(pid: "7", count: "2", names: "bus", own: 7) == ["bus": 3, "4": 4])
        #expect(Systemd.sockets(pid: "8", count: "2", names: "bus:metrics", own: 7) == [:])
        for count in ["", "0", "-1", "two", "65"] {
            #expect(Systemd.sockets(pid: "7", count: count, names: "bus", own: 7) == [:])
        }
    }
}
