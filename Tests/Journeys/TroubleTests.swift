import CaseModel
import Runtime
import Support
import Testing
import Wire

/// What goes wrong is said clearly, loses nothing and disturbs nobody else.
@Suite(.serialized) struct `When something goes wrong` {
    private func complaint(_ name: String) -> RegisterCase {
        RegisterCase(
            channel: .phone, kind: .complaint, unit: "U-demo03",
            citizen: Citizen(name: name, phone: "70 10 20 30", addressLines: ["Ålevej 5"], isVerified: true),
            points: [ComplaintPoint(kind: .procedural, text: "Brevet er ikke besvaret")], summary: "Brev")
    }

    @Test func `a full disk refuses what cannot be kept, the others go on, and nothing is lost`() throws {
        let town = try Town(speed: 1)
        let before = try town.ask(complaint("Åse"), as: "mette").case
        // As much must be free as no disk has: to Intake the disk is full.
        let full = town.folder.file("full.json")
        #expect(Files.write(Array("{\"reserve\":9007199254740991}".utf8), to: full))
        try town.restart(.intake, ["--config", full])
        #expect(try town.refusal(of: complaint("Bo"), as: "mette") == "service.storage")
        #expect(try town.ask(ShowCalls(case: before), as: "mette").calls.count == 1, "Callback goes on")
        try town.restart(.intake)
        #expect(try town.ask(ShowCase(case: before), as: "mette").citizen?.name == "Åse")
        let after = try town.ask(complaint("Bo"), as: "mette").case
        #expect(try town.ask(ListCases(scope: .unit), as: "mette").cases.map(\.case).contains(after))
        _ = try town.stop()
    }

    @Test func `a disk that fails in the middle ends the process, and a restart has everything that was promised`()
        throws
    {
        let town = try Town(speed: 1)
        try town.restart(.intake, fileLimit: 400_000)
        var kept: [CaseID] = []
        while town.processes[.intake]?.isRunning == true, kept.count < 2_000 {
            guard let one = try? town.tryOnce(complaint("Borger \(kept.count)"), as: "mette") else { break }
            kept.append(one.case)
        }
        try town.restart(.intake)
        for one in kept {
            #expect(try town.ask(ShowCase(case: one), as: "lone").row.case == one, "what was acknowledged is there")
        }
        #expect(!kept.isEmpty && kept.count < 2_000, "the disk did fail on the way")
        _ = try town.stop()
    }

    @Test func `a service that is away is said to be so, and what was asked is done once when it is back`() throws {
        let town = try Town(speed: 1)
        town.processes[.notifier]?.kill()
        let one = try town.ask(complaint("Åse"), as: "mette").case
        #expect(try town.refusal(of: ListLetters(case: one), as: "mette") == "bus.no_service")
        try town.start(.notifier)
        try Fact.wait(for: "the receipt") {
            try town.ask(ListLetters(case: one), as: "mette").letters.contains {
                $0.kind == .receipt && $0.state == .sent
            }
        }
        #expect(Spool(folder: town.folder.path).files(in: "letters").count == 1)
        _ = try town.stop()
    }

    @Test func `of two processes under one name the older gives way, says so, and is not started again`() throws {
        let town = try Town(speed: 1)
        let other = TemporaryFolder()
        let copy = try Tool.output(
            "/bin/cp", ["-r", town.folder.file("keys"), town.folder.file("clock.json"), other.path])
        #expect(copy == "")
        let settings = other.file("directory.json")
        let bus = try #require(town.data.busAddress(configured: nil))
        #expect(Files.write(Array("{\"bus\":\"\(bus)\"}".utf8), to: settings))
        let second = try RunningProcess(
            Executables.path("genklang-directory"),
            ["--data", other.path, "--demonstration", "--config", settings])
        let first = try #require(town.processes[.directory])
        #expect(try first.waitForExit() == .code(78))
        #expect(first.standardError.contains("bus.fenced"))
        try second.terminate()
    }

    @Test func `every process stops cleanly when asked, and starts again where it was`() throws {
        let town = try Town(speed: 1)
        let one = try town.ask(complaint("Åse"), as: "mette").case
        try town.settle()
        #expect(try town.stop().allSatisfy { $0 == .code(0) })
        for name in [ServiceName.bus] + Town.services { try town.start(name) }
        #expect(try town.ask(ShowCase(case: one), as: "mette").citizen?.name == "Åse")
        #expect(try town.ask(ShowCalls(case: one), as: "mette").calls.count == 1)
        _ = try town.stop()
    }
}
