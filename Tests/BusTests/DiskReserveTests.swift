import BusShell
import Glibc
import Runtime
import Support
import Testing
import Wire

/// What stays free on the bus's disk stays free, however fast somebody publishes.
struct DiskReserveTests {
    private let house = BusHouse()

    private final class Disk {
        var free: Int64? = 100
        var looks = 0
    }

    @Test func `the kernel is asked once a second, and when half of what may be written has been`() {
        let disk = Disk()
        var reserve = DiskReserve(reserve: 20) {
            disk.looks += 1
            return disk.free
        }
        #expect(reserve.look(at: 0, end: 1_000) == .init(free: 100, hasRoom: true))
        // 80 may be written, so 40 until the next look.
        for end in [1_000, 1_020, 1_040] as [Int64] { #expect(reserve.look(at: 1, end: end) == nil) }
        disk.free = 59
        #expect(reserve.look(at: 1, end: 1_041) == .init(free: 59, hasRoom: true))
        disk.free = 39
        #expect(reserve.look(at: 2, end: 1_061) == .init(free: 39, hasRoom: true))
        disk.free = 19
        #expect(reserve.look(at: 2, end: 1_081) == .init(free: 19, hasRoom: false))
        // Nothing is written now; others make room, which is seen after a second.
        for now in [2, 500, 1_001] as [Int64] { #expect(reserve.look(at: now, end: 1_081) == nil) }
        disk.free = 90
        #expect(reserve.look(at: 1_002, end: 1_081) == .init(free: 90, hasRoom: true))
        #expect(disk.looks == 5)
        disk.free = nil
        #expect(reserve.look(at: 2_002, end: 1_081) == nil, "where nobody knows, what was found last holds")
    }

    /// A disk of its own under the bus's folder; `nil` where none can be mounted.
    private final class SmallDisk {
        let folder: String

        init?(_ folder: String, size: String) {
            self.folder = folder
            _ = Files.makeFolder(folder)
            guard (try? Tool.output("mount", ["-t", "tmpfs", "-o", "size=\(size)", "tmpfs", folder])) != nil else {
                print("no small disk could be mounted here; the reckoning alone is tried")
                return nil
            }
        }

        deinit { _ = try? Tool.output("umount", ["-l", folder]) }

        func resize(_ size: String) throws { _ = try Tool.output("mount", ["-o", "remount,size=\(size)", folder]) }
    }

    @Test(.enabled(if: geteuid() == 0, "only root may mount a small disk"))
    func `a sender at full speed hears busy before the disk is full, and goes on when there is room`() throws {
        guard let disk = SmallDisk(house.folder.file("bus"), size: "40m") else { return }
        let bus = try house.start(house.settings(["reserve": 16_777_216]))
        let (client, _) = try house.intake()
        // A window at a time, as fast as the bus takes them.
        var taken: Int64 = 0
        var isBusy = false
        while !isBusy {
            for next in 1...64 as ClosedRange<Int64> {
                _ = try client.ask("bus.publish", ["event": .closed(taken + next, padding: 10_000)])
            }
            for _ in 1...64 {
                let answer = try client.line()
                if answer["result"]?["position"] != nil { taken += 1 }
                if answer["error"]?["data"]?["code"] == "bus.busy" { isBusy = true }
            }
        }
        #expect(bus.isRunning)
        #expect(bus.standardError.contains("<3>bus.disk_low"))
        let free = try #require(Files.freeBytes(at: disk.folder))
        #expect(free > 16_777_216 - 3 << 20, "no more than a batch, and what stands beside it, went into the reserve")
        try disk.resize("64m")
        try bus.wait(for: "the bus to take events again") {
            try client.reply("bus.publish", ["event": .closed(taken + 1)])["position"] != nil
        }
        try #require(bus.terminate() == .code(0))
    }

    @Test(.enabled(if: geteuid() == 0, "only root may mount a small disk"))
    func `a start that finds no room is called by that name and tried again`() throws {
        guard let disk = SmallDisk(house.folder.file("bus"), size: "256k") else { return }
        while Files.freeBytes(at: disk.folder) ?? 0 > 0 {
            let file = open("\(disk.folder)/filler", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
            try #require(file >= 0)
            let block = [UInt8](repeating: 1, count: 4_096)
            _ = block.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            close(file)
        }
        let bus = try RunningProcess(Executables.path("genklang-bus"), ["--data", house.folder.path])
        #expect(try bus.waitForExit() == .code(75))
        #expect(bus.standardError.contains("<3>disk.full "), "\(bus.standardError)")
    }
}
