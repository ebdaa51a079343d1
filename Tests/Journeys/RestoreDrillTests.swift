import CaseModel
import Glibc
import Runtime
import Support
import Testing
import Wire

/// The drill of OPERATIONS.md, as an operator would go through it: real processes, real files, the command line.
@Suite(.serialized) struct `The restore drill` {
    private func complaint(_ name: String) -> RegisterCase {
        RegisterCase(
            channel: .phone, kind: .complaint, unit: "U-demo03",
            citizen: Citizen(name: name, phone: "70 10 20 30", addressLines: ["Ålevej 5"], isVerified: true),
            points: [ComplaintPoint(kind: .procedural, text: "Brevet er ikke besvaret")], summary: "Brev")
    }

    @discardableResult
    private func genklang(_ town: Town, _ words: String..., exit: Int32 = 0) throws -> String {
        try town.genklang(words, exit: exit)
    }

    private func receipts(_ town: Town) -> [String] { Spool(folder: town.folder.path).files(in: "letters").sorted() }

    @Test func `files of different moments are put back, everything converges, and nothing is sent twice`() throws {
        let town = try Town(speed: 1)
        let backups = TemporaryFolder()
        var cases = [try town.ask(complaint("Åse"), as: "mette").case]
        try town.settle()
        try genklang(town, "backup", backups.file("bus"), "--only", "bus")
        cases.append(try town.ask(complaint("Bo"), as: "mette").case)
        try Fact.wait(for: "two receipts") { receipts(town).count == 2 }
        try town.settle()
        try genklang(town, "backup", backups.file("some"), "--only", "notifier,callback")
        cases.append(try town.ask(complaint("Cæcilie"), as: "mette").case)
        try Fact.wait(for: "three receipts") { receipts(town).count == 3 }
        try town.settle()
        try genklang(town, "backup", backups.file("all"))
        #expect(try genklang(town, "backup", "verify", backups.file("all")) == "whole and sound\n")
        cases.append(try town.ask(complaint("Dan"), as: "mette").case)
        try Fact.wait(for: "four receipts") { receipts(town).count == 4 }
        try town.settle()
        let sent = receipts(town)

        // While they run, nothing is put back.
        let data = ["--into", town.folder.path]
        #expect(
            try RunningProcess(Executables.path("genklang"), ["restore", backups.file("some")] + data)
                .waitForExit() == .code(1))
        // The machine is lost; the print room has collected the letters.
        for (_, process) in town.processes { process.kill() }
        let letters = town.folder.file("outbox/letters")
        #expect(mkdir("\(letters)/taken", 0o700) == 0)
        for name in sent { #expect(rename("\(letters)/\(name)", "\(letters)/taken/\(name)") == 0) }
        for name in ["bus", "intake", "callback", "notifier"] {
            for end in ["", "-wal", "-shm"] { unlink(town.folder.file("\(name)/\(name).sqlite\(end)")) }
        }
        for (copy, only) in [("bus", "bus"), ("some", "notifier,callback"), ("all", "intake")] {
            let said = try RunningProcess(
                Executables.path("genklang"), ["restore", backups.file(copy), "--only", only] + data)
            #expect(try said.waitForExit() == .code(0), "\(said.standardError)")
            #expect(said.standardOutput.split(separator: "\n").count == only.split(separator: ",").count)
        }
        for name in [ServiceName.bus] + Town.services { try town.start(name) }
        try Fact.wait(for: "the bus to be whole", seconds: 60) {
            town.processes[.bus]?.standardError.contains("bus.refilled") == true
        }
        #expect(try genklang(town, "held", "show", "notifier").contains("its file was put back from a backup"))
        try genklang(town, "erasures", "add", "K-F0RG0TTEN0123456789A", "--reason", "DRIFT-1")
        for service in ["intake", "callback", "notifier"] {
            try genklang(town, "held", "release", service, "--reason", "DRIFT-2")
        }
        try town.settle()
        for one in cases.dropLast() {
            #expect(try town.ask(ShowCase(case: one), as: "lone").row.case == one)
            #expect(try town.ask(ShowCalls(case: one), as: "lone").calls.count == 1)
        }
        let after = try town.ask(complaint("Else"), as: "mette").case
        #expect(!cases.contains(after))
        try Fact.wait(for: "the new receipt") { !receipts(town).isEmpty }
        try town.settle()
        // Letters lie there under names made of what they are: none of those that were collected lies there again.
        #expect(receipts(town).count == 1)
        #expect(Set(receipts(town)).isDisjoint(with: sent))
        #expect(try genklang(town, "status").contains("held") == false)
        try loseIntakeAlone(town, backups, after)
        _ = try town.stop()
    }

    /// One file is lost, and the bus is not: what its newest copy lacks is read back from the bus and shown.
    private func loseIntakeAlone(_ town: Town, _ backups: TemporaryFolder, _ kept: CaseID) throws {
        try genklang(town, "backup", backups.file("intake"), "--only", "intake")
        let before = receipts(town).count
        let lost = try town.ask(complaint("Frida"), as: "mette").case
        try Fact.wait(for: "the receipt of what will be lost") { receipts(town).count > before }
        try town.settle()
        town.processes[.intake]?.kill()
        let restored = try RunningProcess(
            Executables.path("genklang"), ["restore", backups.file("intake"), "--into", town.folder.path])
        #expect(try restored.waitForExit() == .code(0))
        try town.start(.intake)
        try Fact.wait(for: "Intake on the bus") {
            town.processes[.intake]?.standardError.contains("bus.joined") == true
        }
        try Fact.wait(for: "the list of what is lost") {
            try genklang(town, "held", "show", "intake").contains("1 events of its own are lost")
        }
        #expect(try genklang(town, "held", "show", "intake").contains(lost.rawValue))
        try genklang(town, "held", "release", "intake", "--reason", "DRIFT-3")
        #expect(try town.ask(ShowCase(case: kept), as: "lone").row.case == kept)
        // What others say of the lost case waits for somebody who knows.
        try Fact.wait(for: "the letter of the lost case") {
            try genklang(town, "parked", "list").contains(lost.rawValue)
        }
        // It is named by what is missing, and not by what the database made of that.
        #expect(try genklang(town, "parked", "list").contains("case.unknown"))
        try genklang(town, "parked", "give-up", "intake", "1", "--reason", "DRIFT-4")
        #expect(try !genklang(town, "parked", "list").contains(lost.rawValue))
        try putTheSameBack(town, backups, lost)
    }

    /// The same copy once more: what was lost the first time has been made again since, and is not to be made a third time.
    private func putTheSameBack(_ town: Town, _ backups: TemporaryFolder, _ lostBefore: CaseID) throws {
        let madeAgain = try town.ask(complaint("Frida"), as: "mette").case
        try town.settle()
        try town.processes[.intake]?.terminate()
        let restored = try RunningProcess(
            Executables.path("genklang"), ["restore", backups.file("intake"), "--into", town.folder.path])
        #expect(try restored.waitForExit() == .code(0), "\(restored.standardError)")
        try town.start(.intake)
        try town.awaitJoined(.intake)
        try Fact.wait(for: "the list of what is lost this time") {
            try genklang(town, "held", "show", "intake").contains(madeAgain.rawValue)
        }
        let list = try genklang(town, "held", "show", "intake")
        #expect(list.contains("1 events of its own are lost") && !list.contains(lostBefore.rawValue), "\(list)")
        try genklang(town, "held", "release", "intake", "--reason", "DRIFT-6")
    }

    @Test func `a backup names who is away and copies everybody else, and a folder that holds one is left alone`()
        throws
    {
        let town = try Town(speed: 1)
        let backups = TemporaryFolder()
        try town.processes[.learning]?.terminate()
        let said = try genklang(town, "backup", backups.file("night"), exit: 1)
        #expect(said.hasPrefix("genklang: bus.no_service: learning: "), "\(said)")
        let verified = try genklang(town, "backup", "verify", backups.file("night"), "--json")
        #expect(verified.contains("wellbeing.sqlite") && !verified.contains("learning.sqlite"))
        #expect(try genklang(town, "backup", backups.file("night"), exit: 1).hasPrefix("genklang: backup.not_empty: "))
        // Nobody of those named is there: nothing is left that could be taken for a backup.
        _ = try genklang(town, "backup", backups.file("none"), "--only", "learning", exit: 1)
        #expect(
            !Files.exists(backups.file("none/manifest.json")) && !Files.exists(backups.file("none/learning.sqlite")))
        try genklang(town, "erasures", "add", "K-F0RG0TTEN0123456789A", "--reason", "DRIFT-1")
        let replayed = try genklang(town, "erasures", "replay", exit: 1)
        #expect(replayed.contains("wellbeing: 1 erasures replayed") && replayed.contains("bus.no_service: learning: "))
        let clock = try RunningProcess(
            Executables.path("genklang"), ["clock", "agree", "--reason", "DRIFT-1", "--data", town.folder.path])
        #expect(try clock.waitForExit() == .code(1))
        #expect(clock.standardOutput.contains("not told: bus.no_service: the service is not there"))
        _ = try town.stop()
    }

    @Test func `what came in and lay for the journal is not laid there again when Notifier's file is put back`() throws
    {
        let town = try Town(speed: 1)
        let backups = TemporaryFolder()
        let settings = town.folder.file("notifier.json")
        let journal: JSON = ["journal": ["isHandedOver": true, "receiptHours": 24], "printWorkingDays": 0]
        #expect(Files.write(journal.bytes, to: settings))
        try town.restart(.notifier, ["--config", settings])
        func lying() -> Set<String> {
            Set(Spool(folder: town.folder.path).files(in: "journal").filter { $0.contains(".") })
        }
        func handedOver() throws -> Int {
            try genklang(town, "bus", "tail", "--to-head", "--type", "notifier.document-handed-over", "--json")
                .split(separator: "\n").count
        }
        var written = 0
        // What a letter said is a document that came in; our receipt of it is one that goes out.
        func write(_ name: String) throws {
            let before = lying().filter { !$0.hasPrefix("L-") }
            let wish = complaint(name)
            _ = try town.ask(
                RegisterCase(
                    channel: .letter, kind: wish.kind, unit: wish.unit, citizen: wish.citizen, points: wish.points,
                    summary: wish.summary), as: "mette")
            try Fact.wait(for: "what \(name) wrote, for the journal") {
                lying().filter { !$0.hasPrefix("L-") } != before
            }
            // Killed before it has said so, it could not know, and would lay it again.
            written += 1
            try Fact.wait(for: "the word that it lies there") { try handedOver() == written }
            try town.settle()
        }
        try write("Åse")
        try genklang(town, "backup", backups.file("early"), "--only", "notifier")
        try write("Bo")
        let handed = lying()
        town.processes[.notifier]?.kill()
        // The case system has collected everything.
        for name in handed { #expect(unlink(town.folder.file("outbox/journal/\(name)")) == 0) }
        for end in ["", "-wal", "-shm"] { unlink(town.folder.file("notifier/notifier.sqlite\(end)")) }
        let restored = try RunningProcess(
            Executables.path("genklang"), ["restore", backups.file("early"), "--into", town.folder.path])
        #expect(try restored.waitForExit() == .code(0), "\(restored.standardError)")
        try town.restart(.notifier, ["--config", settings])
        #expect(try genklang(town, "held", "show", "notifier").contains("its file was put back from a backup"))
        try genklang(town, "held", "release", "notifier", "--reason", "DRIFT-5")
        try town.settle()
        try write("Cæcilie")
        #expect(lying().isDisjoint(with: handed), "nothing that was collected lies there again")
        _ = try town.stop()
    }

    @Test func `a backup that was changed is refused before anything is touched`() throws {
        let town = try Town(speed: 1)
        let backups = TemporaryFolder()
        _ = try town.ask(complaint("Åse"), as: "mette")
        try genklang(town, "backup", backups.file("one"), "--only", "intake")
        _ = try town.stop()
        let path = backups.file("one/intake.sqlite")
        let bytes = try #require(Files.read(path, most: 1 << 28))
        var changed = bytes
        changed[bytes.count / 2] ^= 1
        #expect(Files.write(changed, to: path))
        let before = try #require(Files.read(town.folder.file("intake/intake.sqlite"), most: 1 << 28))
        let refused = try RunningProcess(
            Executables.path("genklang"), ["restore", backups.file("one"), "--into", town.folder.path])
        #expect(try refused.waitForExit() == .code(1))
        #expect(refused.standardError.contains("is not what was saved"))
        #expect(Files.read(town.folder.file("intake/intake.sqlite"), most: 1 << 28) == before)
    }

    /// Changes a bit of an event where it lies: of the first that is about this case.
    private func damage(_ town: Town, about id: CaseID) throws {
        let path = town.folder.file("bus/bus.sqlite-events")
        let bytes = try #require(Files.read(path, most: 64 << 20))
        let words = Array("\"subject\":\"\(id)".utf8)
        let place = try #require(bytes.indices.first { bytes[$0...].starts(with: words) }) + words.count - 1
        let file = open(path, O_WRONLY)
        defer { close(file) }
        var changed = bytes[place] ^ 1
        #expect(pwrite(file, &changed, 1, place) == 1)
    }

    @Test func `an event that the disk has changed is told once more by its owner, and whoever stood there goes on`()
        throws
    {
        let town = try Town(speed: 1)
        town.processes[.learning]?.kill()
        let one = try town.ask(complaint("Åse"), as: "mette").case
        try Fact.wait(for: "the receipt") { receipts(town).count == 1 }
        try town.processes[.bus]?.terminate()
        try damage(town, about: one)
        try town.restart(.bus)
        try town.start(.learning)
        try Fact.wait(for: "Learning to come there") {
            town.processes[.bus]?.standardError.contains("bus.damaged") == true
        }
        #expect(try genklang(town, "bus", "status").contains("stands at a damaged event"))
        let verified = try RunningProcess(
            Executables.path("genklang"), ["bus", "verify", "--json", "--data", town.folder.path])
        #expect(try verified.waitForExit(within: 60) == .code(1), "\(verified.standardError)")
        let found = try JSON.read(Array(verified.standardOutput.utf8.dropLast()))
        let position = try #require(found["findings"]?.array?.first?["position"]?.integer)
        #expect(found["findings"]?.array?.count == 1)
        let mending = ["bus", "mend", "\(position)", "--reason", "DRIFT-9"]
        town.processes[.intake]?.kill()
        #expect(try town.genklang(mending, exit: 1).contains("its owner does not answer"))
        try town.start(.intake)
        try town.awaitJoined(.intake)
        let said = try town.genklang(mending)
        #expect(said.hasPrefix("the event at \(position) is again as it arrived: /genklang/intake "), "\(said)")
        #expect(try town.genklang(mending) == "the event at \(position) is as it arrived; nothing was done\n")
        #expect(try genklang(town, "bus", "verify").contains("everything is as it arrived"))
        try town.settle()
        #expect(town.processes[.bus]?.standardError.contains("bus.mended") == true)
        _ = try town.stop()
    }
}
