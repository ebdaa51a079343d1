import CaseModel
import Glibc
import Runtime
import Support
import Testing
import Wire

/// The real bus over TCP with its real file: what it survives, and whom it lets others disturb (nobody).
struct ProcessTests {
    private let house = BusHouse()

    @Test func `a line may come in any pieces`() throws {
        try house.start()
        let (client, _) = try house.intake()
        let line = RPCMessage.request(id: .number(99), method: "bus.publish", params: ["event": .closed(1)]).line
        for byte in line { try client.send([byte]) }
        #expect(try client.line()["result"] == ["position": 1])
    }

    @Test func `half a line is nothing`() throws {
        try house.start()
        let (client, _) = try house.intake()
        let line = RPCMessage.request(id: .number(99), method: "bus.publish", params: ["event": .closed(1)]).line
        try client.send(line.dropLast())
        client.close()
        #expect(try house.intake().welcome["next"] == 1)
    }

    @Test func `a line of 70 kB ends its own connection and disturbs nobody`() throws {
        try house.start()
        let (healthy, _) = try house.intake()
        let (rude, _) = try house.signIn(.operator)
        try rude.send([UInt8](repeating: UInt8(ascii: "x"), count: 70_000))
        #expect(try rude.line()["error"]?["data"] == ["code": "bus.line_too_long", "limit": 65_536])
        #expect(throws: SocketClient.Gone.self) { try rude.line() }
        #expect(try healthy.reply("bus.publish", ["event": .closed(1)]) == ["position": 1])
    }

    @Test func `a line of 65536 bytes is read, one more is not`() throws {
        try house.start()
        let (client, _) = try house.signIn(.operator)
        let bare = RPCMessage.request(id: .number(1), method: "bus.novelty", params: ["x": ""]).line.count
        func line(_ count: Int) -> [UInt8] {
            let padding = JSON.string(String(repeating: "x", count: count - bare))
            return RPCMessage.request(id: .number(1), method: "bus.novelty", params: ["x": padding]).line
        }
        try client.send(line(65_536))
        #expect(try client.line()["error"]?["data"]?["code"] == "bus.unknown_method")
        try client.send(line(65_537))
        #expect(try client.line()["error"]?["data"]?["code"] == "bus.line_too_long")
    }

    @Test func `a wrong key and a forged source are refused and noted`() throws {
        let bus = try house.start()
        let stranger = try house.connect()
        let answer = try stranger.signIn(.intake, key: [UInt8](repeating: 0, count: 32))
        #expect(answer["data"]?["code"] == "bus.unauthorized")
        #expect(throws: SocketClient.Gone.self) { try stranger.line() }
        let (client, _) = try house.intake()
        let forged = try client.reply("bus.publish", ["event": .closed(1, source: "/genklang/callback")])
        #expect(forged["data"]?["what"] == "source")
        #expect(bus.standardError.contains("<4>bus.unauthorized claimed=intake\n"))
    }

    @Test func `a client that stops reading is asked no more, and the others are served meanwhile`() throws {
        let bus = try house.start()
        let (healthy, _) = try house.intake()
        let (deaf, _) = try house.signIn(.operator, receiveBuffer: 4_096)
        let id = RPCID.text(String(repeating: "i", count: 64))
        let batch = (0..<200).flatMap { _ in RPCMessage.request(id: id, method: "bus.novelty", params: [:]).line }
        var number: Int64 = 0
        try bus.wait(for: "the bus to take no more of the deaf client") {
            number += 1
            guard try healthy.reply("bus.publish", ["event": .closed(number)]) == ["position": .integer(number)] else {
                throw SocketClient.Gone()
            }
            return (try? deaf.send(batch)) == nil
        }
        // What it asked before that is answered, once it reads.
        #expect(try deaf.line()["error"]?["data"]?["code"] == "bus.unknown_method")
        #expect(try healthy.reply("bus.publish", ["event": .closed(number + 1)]) == ["position": .integer(number + 1)])
    }

    @Test func `a subscriber that stops reading costs the bus a bounded amount, and catches up`() throws {
        let bus = try house.start()
        let (tail, _) = try house.signIn(.operator, ["reads": ["*"]], receiveBuffer: 4_096)
        _ = try tail.reply("bus.subscribe", ["types": ["*"], "after": 0])
        let (intake, _) = try house.intake()
        for number in 1...400 as ClosedRange<Int64> {
            let answer = try intake.reply("bus.publish", ["event": .closed(number, padding: 40_000)])
            try #require(answer == ["position": .integer(number)])
        }
        let memory = try #require(Files.text("/proc/\(bus.id)/status"))
        let resident = try #require(memory.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
        let kilobytes = try #require(Int(resident.split(separator: " ")[1]))
        #expect(kilobytes < 60_000, "16 MB of events wait for a reader; the bus holds \(kilobytes) kB")
        for position in 1...400 as ClosedRange<Int64> {
            #expect(try tail.line()["params"]?["position"] == .integer(position))
        }
    }

    @Test func `a restart keeps everything, at the same address`() throws {
        try house.start()
        let port = house.port
        let (client, _) = try house.intake()
        for number in 1...64 as ClosedRange<Int64> { _ = try client.ask("bus.publish", ["event": .closed(number)]) }
        for _ in 1...64 { try #require(try client.line()["result"] != nil) }
        #expect(try house.bus?.terminate() == .code(0))
        #expect(try client.line()["params"]?["code"] == "bus.stopping")
        #expect(!Files.exists(house.folder.file("bus/ready")))

        try house.start()
        #expect(house.port == port)
        #expect(try house.intake().welcome["next"] == 65)
        #expect(try history() == Array(1...64))
    }

    @Test(arguments: UInt64(1)...4)
    func `a bus that is killed loses nothing it has acknowledged and keeps nothing twice`(seed: UInt64) throws {
        var chance = SplitMix(seed: seed)
        var acknowledged: Int64 = 0
        for _ in 0..<5 {
            let bus = try house.start()
            let (client, welcome) = try house.intake()
            let next = try #require(welcome["next"]?.integer)
            #expect(next > acknowledged, "seed \(seed)")
            acknowledged = next - 1
            var sent = next
            let doomed = acknowledged + Int64.random(in: 1...400, using: &chance)
            while true {
                while sent - acknowledged <= 64 {
                    guard (try? client.ask("bus.publish", ["event": .closed(sent)])) != nil else { break }
                    sent += 1
                }
                if acknowledged >= doomed { bus.send(SIGKILL) }
                guard let answer = try? client.line() else { break }
                try #require(answer["result"]?["position"] != nil, "\(answer)")
                acknowledged += 1
            }
            #expect(try bus.waitForExit() == .signal(SIGKILL))
        }
        try house.start()
        let kept = try history()
        #expect(kept.count >= acknowledged)
        #expect(kept == Array(1...Int64(kept.count)), "seed \(seed)")
    }

    @Test func `a disk that is full stops the bus, and nothing acknowledged is lost`() throws {
        let bus = try house.start(fileLimit: 512 * 1024)
        let (client, _) = try house.intake()
        var acknowledged: Int64 = 0
        while let answer = try? client.reply("bus.publish", ["event": .closed(acknowledged + 1, padding: 10_000)]) {
            try #require(answer["position"] != nil, "\(answer)")
            acknowledged += 1
        }
        #expect(acknowledged > 10)
        #expect(try bus.waitForExit() == .code(75))
        let last = bus.standardError.split(separator: "\n").last ?? ""
        #expect(last.hasPrefix("<3>bus.storage_failed") || last.hasPrefix("<3>bus.disk_full"), "\(last)")
        try house.start()
        #expect(try history().count >= acknowledged)
    }

    @Test(.enabled(if: geteuid() == 0, "only root may mount a small disk"))
    func `a small disk that fills up stops the bus, and when there is room again everything is there`() throws {
        let folder = house.folder.file("bus")
        _ = Files.makeFolder(folder)
        func resize(_ bytes: Int64) throws {
            _ = try Tool.output("mount", ["-o", "remount,size=\(bytes)", folder])
        }
        let size: Int64 = 64 << 20
        guard (try? Tool.output("mount", ["-t", "tmpfs", "-o", "size=\(size)", "tmpfs", folder])) != nil else {
            print("no small disk could be mounted here; the write limit of the test above has to do")
            return
        }
        defer { _ = try? Tool.output("umount", ["-l", folder]) }
        let bus = try house.start()
        let (client, _) = try house.intake()
        var acknowledged: Int64 = 0
        // Somebody else takes all of the room at one stroke, faster than the bus looks after its reserve. Has it looked just
        // then, it says that it is busy, and they try again.
        while let answer = try? client.reply("bus.publish", ["event": .closed(acknowledged + 1, padding: 10_000)]) {
            let isTaken = answer["position"] != nil
            if isTaken { acknowledged += 1 }
            try #require(isTaken || answer["data"]?["code"] == "bus.busy", "\(answer)")
            if isTaken && acknowledged % 100 != 0 { continue }
            try resize(size)
            let free = try #require(Files.freeBytes(at: folder))
            if isTaken { try resize(size - free + 200_000) }
        }
        #expect(acknowledged >= 100)
        #expect(try bus.waitForExit() == .code(75))
        #expect(bus.standardError.contains("<3>bus.disk_full"))
        try resize(size)
        try house.start()
        #expect(try history().count >= acknowledged)
        try #require(house.bus?.terminate() == .code(0))
    }

    @Test func `while the disk is nearly full, publishing waits and the rest goes on`() throws {
        try house.start(house.settings(["reserve": 9_007_199_254_740_991]))
        let (client, _) = try house.intake()
        #expect(try client.reply("bus.publish", ["event": .closed(1)])["data"] == ["code": "bus.busy"])
        #expect(try house.signIn(.operator).client.reply("bus.status", [:])["head"] == 0)
        // A watcher goes by how the command ends.
        for words in [["bus", "status"], ["bus", "status", "--json"]] {
            let status = try RunningProcess(
                Executables.path("genklang"), words + ["--data", house.folder.path])
            #expect(try status.waitForExit() == .code(1), "\(words)")
            #expect(
                status.standardOutput.contains(words.count == 2 ? "disk low, takes nothing in" : "\"diskLow\":true"))
        }
    }

    @Test func `a second bus in the same folder is refused`() throws {
        try house.start()
        let second = try RunningProcess(Executables.path("genklang-bus"), ["--data", house.folder.path])
        #expect(try second.waitForExit() == .code(78))
        #expect(second.standardError.contains("store.held_elsewhere"))
        #expect(try house.intake().welcome["next"] == 1)
    }

    /// Intake's numbers as the log holds them, read back from its beginning.
    private func history() throws -> [Int64] {
        let (client, _) = try house.signIn(.operator, ["reads": ["*"]])
        let head = try client.reply("bus.subscribe", ["types": ["*"], "after": 0])["head"]?.integer ?? 0
        return try (0..<head).map { _ in
            let id = try client.line()["params"]?["event"]?["id"]?.string
            return try #require(id.flatMap { EventID($0) }).number
        }
    }
}
