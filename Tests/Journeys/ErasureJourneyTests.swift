import CaseModel
import Glibc
import Runtime
import Store
import Support
import Testing
import Wire

/// A case is erased, the machine is lost, and a backup from before the erasure is put back: real processes, the command line.
@Suite(.serialized) struct `An erasure and a restore` {
    private static let services = ["intake", "callback", "notifier"]

    private func complaint(_ name: String) -> RegisterCase {
        RegisterCase(
            channel: .phone, kind: .complaint, unit: "U-demo03",
            citizen: Citizen(name: name, phone: "70 10 20 30", addressLines: ["Ålevej 5"], isVerified: true),
            points: [ComplaintPoint(kind: .procedural, text: "Brevet til \(name) er ikke besvaret")], summary: "Brev")
    }

    /// What `genklang` says beside what it prints.
    private func told(_ town: Town, _ words: String...) throws -> String {
        let process = try RunningProcess(Executables.path("genklang"), words + ["--data", town.folder.path])
        #expect(try process.waitForExit(within: 60) == .code(0), "\(process.standardError)")
        return process.standardError
    }

    /// Which letters and messages of these lie in the outbox.
    private func lying(_ letters: [LetterID], _ town: Town) -> [String] {
        let spool = Spool(folder: town.folder.path)
        let names = Set(letters.flatMap { ["\($0).pdf", "\($0).eml"] })
        return ["letters", "staff"].flatMap { spool.files(in: $0).filter(names.contains) }
    }

    /// The letters and messages of a case, once a letter to the citizen lies in the outbox and nothing is on its way.
    private func letters(of id: CaseID, _ town: Town) throws -> [LetterID] {
        var all: [LetterRow] = []
        try Fact.wait(for: "the letters of \(id)") {
            all = try town.ask(ListLetters(case: id), as: "lone").letters
            return all.contains { $0.kind.isToCitizen && $0.state == .sent }
                && all.allSatisfy { $0.state == .sent || $0.state == .notSent }
        }
        return all.map(\.letter)
    }

    /// Words of the erased case in no file of these services, and no call owed in it.
    private func isGone(_ id: CaseID, in town: Town) throws {
        for service in Self.services {
            let path = town.folder.file("\(service)/\(service).sqlite")
            try Fact.wait(for: "\(service) to have cleaned its file") {
                try PlantedWords.found(inFilesOf: path).found.isEmpty
            }
        }
        let database = try Database(path: town.folder.file("callback/callback.sqlite"), readOnly: true)
        let sql = "SELECT count(*) AS count FROM call WHERE case_id = :case"
        #expect(try database.first(sql, ["case": Value(id)]) { $0.number("count") } == 0)
        #expect(try town.refusal(of: ShowCase(case: id), as: "lone") == "case.erased")
        #expect(try town.refusal(of: ShowCalls(case: id), as: "lone") == "case.erased")
        #expect(try town.refusal(of: ListLetters(case: id), as: "lone") == "case.erased")
        #expect(try !town.ask(ListCases(scope: .unit, limit: 100), as: "lone").cases.contains { $0.case == id })
        #expect(try town.ask(SearchCases(text: PlantedWords.word), as: "lone").found.isEmpty)
    }

    @Test func `what was erased is erased again by the release, is shown to nobody, and nobody is written to`() throws {
        let town = try Town(speed: 1)
        let backups = TemporaryFolder()
        let kept = try town.ask(complaint("Åse"), as: "mette").case
        let staying = try letters(of: kept, town)
        let erased = try town.ask(complaint(PlantedWords.word), as: "mette").case
        let going = try letters(of: erased, town)
        #expect(!lying(going, town).isEmpty && !lying(staying, town).isEmpty)
        let left = lying(staying, town)
        try town.settle()
        let port = try town.startDesk()
        let browser = Browser(port: port)
        _ = try browser.signIn("mette", Town.password)
        #expect(try browser.get("/sager/\(erased)").body.contains(PlantedWords.word))
        try town.genklang(["backup", backups.file("night")])

        #expect(try town.genklang(["erasures", "add", "Hansen", "--reason", "DRIFT-1"], exit: 2).contains("K-…"))
        try town.genklang(["erasures", "add", erased.rawValue, "--reason", "DRIFT-1"])
        let said = try told(town, "erasures", "replay")
        for service in Self.services {
            #expect(said.contains("\(service): 1 erasures replayed; of 1 it held something"), "\(said)")
        }
        #expect(said.contains("directory: 1 erasures replayed; it holds nothing that is erased so"), "\(said)")
        #expect(try told(town, "erasures", "replay").contains("intake: 1 erasures replayed; of 0 it held something"))
        try Fact.wait(for: "its letters to leave the outbox") { lying(going, town).isEmpty }
        #expect(lying(staying, town) == left)
        try isGone(erased, in: town)
        let page = try browser.get("/sager/\(erased)").body
        #expect(page.contains("Sagen er slettet") && page.contains("registrér en ny sag"), "\(page)")
        #expect(!page.contains(PlantedWords.word))

        // The machine is lost, and the backup is from before.
        for (_, process) in town.processes { process.kill() }
        for name in ["bus"] + Town.services.map(\.rawValue) {
            for end in ["", "-wal", "-shm"] { unlink(town.folder.file("\(name)/\(name).sqlite\(end)")) }
        }
        let restored = try RunningProcess(
            Executables.path("genklang"), ["restore", backups.file("night"), "--into", town.folder.path])
        #expect(try restored.waitForExit() == .code(0), "\(restored.standardError)")
        let intake = town.folder.file("intake/intake.sqlite")
        #expect(try !PlantedWords.found(inFilesOf: intake).found.isEmpty, "it is there again")
        for name in [ServiceName.bus] + Town.services { try town.start(name) }
        try Fact.wait(for: "the bus to be whole", seconds: 60) {
            town.processes[.bus]?.standardError.contains("bus.refilled") == true
        }
        for name in Town.services {
            let released = try told(town, "held", "release", name.rawValue, "--reason", "DRIFT-2")
            let isTheirs = Self.services.contains(name.rawValue)
            #expect(!isTheirs || released.contains("of 1 it held something"), "\(released)")
        }
        try town.settle()
        try isGone(erased, in: town)
        #expect(try town.ask(ShowCase(case: kept), as: "lone").row.case == kept)
        #expect(lying(going, town).isEmpty && lying(staying, town) == left)
        let notifier = try Database(path: town.folder.file("notifier/notifier.sqlite"), readOnly: true)
        let open = "SELECT count(*) AS count FROM duty WHERE case_id = :case AND state NOT IN ('done', 'dropped')"
        #expect(
            try notifier.first(open, ["case": Value(erased)]) { $0.number("count") } == 0,
            "nothing is to be written to anybody about it")
        #expect(try town.genklang(["parked", "list"]).contains(erased.rawValue) == false)
        let again = try town.ask(complaint("Åse"), as: "mette").case
        #expect(again != erased)
        _ = try town.stop()
    }
}
