import CaseModel
import Glibc
import Runtime
import Support
import Testing
import Wire

/// `genklang` as those meet it who work here and those who run it: against a bus and services as real processes.
@Suite(.serialized) final class `The command line in a running municipality` {
    private let town: Town

    init() throws { town = try Town(speed: 1) }

    deinit { _ = try? town.stop() }

    private struct Result {
        let exit: RunningProcess.Exit
        let output: String
        let errors: String

        func json() throws -> JSON { try JSON.read(Array(output.utf8.dropLast())) }
    }

    private func run(_ arguments: String...) throws -> Result {
        let process = try RunningProcess(
            Executables.path("genklang"), arguments,
            environment: [
                "GENKLANG_DATA": town.folder.path, "GENKLANG_PASSWORD": Town.password,
                "XDG_STATE_HOME": town.folder.file("state"),
            ])
        let exit = try process.waitForExit(within: 60)
        return Result(exit: exit, output: process.standardOutput, errors: process.standardError)
    }

    private func write(_ name: String, _ lines: String...) -> String {
        let path = town.folder.file(name)
        let header = "modtaget;kanal;enhed;navn;telefon;adresse;bekræftet;emne;klagepunkter;ringer"
        #expect(Files.write(Array(([header] + lines).map { $0 + "\n" }.joined().utf8), to: path))
        return path
    }

    @Test func `who is signed in is remembered, for this user alone, until sign-out`() throws {
        #expect(try run("whoami").exit == .code(1))
        #expect(try run("sign-in", "mette").output == "Du er logget ind som Mette Rønne, Sagsbehandler.\n")
        #expect(try run("whoami", "--json").json()["user"] == "mette")
        #expect(try run("whoami", "--as", "lone", "--json").json()["user"] == "lone")
        #expect(try run("whoami").output.contains("Mette"))
        #expect(try run("sign-out").exit == .code(0))
        #expect(try run("case", "list").errors == "genklang: Du er ikke logget ind. Log ind, og prøv igen.\n")
    }

    @Test func `a complaint is registered, rung about, objected to and looked up by name`() throws {
        let taken = try run(
            "case", "register", "--as", "karen", "--unit", "jobcenter nord", "--channel", "telefon", "--summary",
            "Intet svar", "--point", "formalitet: Ingen svarede", "--name", "Eva Prøve", "--phone", "70102030",
            "--address",
            "Vej 1", "--verified", "--assigned", "mette", "--json")
        let known = try #require(try taken.json()["case"]?.string)
        // Asked at once: Callback is waited for until it has heard of the case.
        let list = try run("call", "list", "--as", "karen", "--all")
        #expect(list.exit == .code(0))
        #expect(try run("call", "list", "--as", "mette", "--mine").output.contains("Mette Rønne"))
        #expect(try run("call", "attempt", known, "--as", "mette", "--result", "noAnswer").output.contains("nr. 1"))
        let refused = try run("call", "record", known, "--as", "mette", "--outcome", "solved", "--note", "Vi talte.")
        #expect(refused.exit == .code(1))
        #expect(refused.errors.hasPrefix("genklang: Borgeren har ikke sagt ja"))
        let noted = try run(
            "call", "record", known, "--as", "mette", "--outcome", "løst", "--note", "Vi talte.", "--explained", "Alt",
            "--consent-words", "Ja tak", "--recognised", "answeredRightly")
        #expect(noted.exit == .code(0), "\(noted.errors)")
        try Fact.wait(for: "the case to close") {
            try run("case", "show", known, "--as", "mette").output.contains("afsluttet")
        }
        #expect(try run("letter", "list", known, "--as", "mette").output.contains("kopi af notat"))
        #expect(try run("object", known, "--as", "mette", "--text", "Nej", "--channel", "phone").exit == .code(0))
        try Fact.wait(for: "the case to open again") {
            try run("case", "show", known, "--as", "mette").output.contains("svar på indsigelsen")
        }
    }

    @Test func `words are found in cases and notes, and nobody finds what is not theirs`() throws {
        _ = try run(
            "case", "register", "--as", "karen", "--unit", "jobcenter nord", "--channel", "phone", "--summary",
            "Rampen er forsvundet", "--point", "formalitet: Intet svar", "--name", "Eva Aagaard", "--phone",
            "70102030", "--assigned", "mette")
        let known = try #require(
            try run("case", "list", "--as", "mette", "--json").json()["cases"]?.array?.first?["case"]?.string)
        _ = try run(
            "call", "record", known, "--as", "mette", "--outcome", "newTalk", "--note", "Om hjælpemidlet.",
            "--recognised", "knownNumber")
        let calls = try run("call", "show", known, "--as", "mette", "--json").json()
        let note = try #require(calls["notes"]?.array?.first?["note"]?.string)
        #expect(
            try run("note", "correct", note, "1", "--as", "mette", "--note", "Om hjælpemidlet nu.").exit == .code(0))
        let newest = try run("note", "show", note, "--as", "mette").output
        #expect(newest.contains("Om hjælpemidlet nu."), "the version that counts, where none is named")
        #expect(try run("note", "show", note, "1", "--as", "mette").output.contains("Om hjælpemidlet."))
        let found = try run("case", "search", "ågå rampe", "--as", "mette")
        #expect(found.exit == .code(0) && found.output.contains(known), "\(found.errors)")
        #expect(try run("case", "search", "hjælpem", "--as", "mette").output.contains("Om hjælpemidlet nu."))
        #expect(try run("case", "search", "ågå", "--as", "per").output == "Der er intet at vise.\n")
        let json = try run("case", "search", "eva", "--as", "mette", "--json").json()
        #expect(json["cases"]?.array?.count == 1 && json["notes"]?.array?.isEmpty == true)
        let short = try run("case", "search", "e", "--as", "mette")
        #expect(short.exit == .code(1) && short.errors.contains("Der er for lidt at søge efter."))
    }

    @Test func `a wish said twice under one command id is done once`() throws {
        func register() throws -> Result {
            try run(
                "case", "register", "--as", "karen", "--unit", "borgerservice", "--channel", "phone", "--summary", "X",
                "--point", "formalitet: X", "--command", "D-twice", "--json")
        }
        #expect(try register().json()["case"] == register().json()["case"])
        #expect(try run("case", "list", "--as", "birgitte", "--json").json()["cases"]?.array?.count == 1)
    }

    @Test func `a file with a broken line brings nothing in; mended, it comes in once`() throws {
        let good = "20-11-2026 10.00;telefon;borgerservice;Eva Prøve;70102030;Vej 1;ja;Ventetid;formalitet: To;ida"
        let old = "01-02-2026;brev;borgerservice;Bo Prøve;70102030;Vej 2;ja;Ventetid;formalitet: Tre timer;"
        let broken = write("broken.csv", good, "i går;telefon;borgerservice;;;;;X;formalitet: X;", old)
        let refused = try run("import", broken, "--as", "karen")
        #expect(refused.exit == .code(1))
        #expect(refused.errors.contains("Linje 3: I feltet modtaget"))
        #expect(refused.output == "Intet er indlæst. Ret linjerne ovenfor, eller udelad dem med --leave-out-refused.\n")
        #expect(try run("case", "list", "--as", "birgitte", "--closed").output == "Der er intet at vise.\n")

        let mended = write("mended.csv", good, old, good)
        #expect(
            try run("import", mended, "--as", "karen", "--dry-run").output.hasPrefix("Prøve: 1 sag, 1 som historik"))
        #expect(try run("case", "list", "--as", "birgitte", "--closed").output == "Der er intet at vise.\n")
        #expect(
            try run("import", mended, "--as", "karen").output
                == "Indlæst: 1 sag, 1 som historik, 1 gentagelse, 0 afvist.\n")
        #expect(
            try run("import", broken, "--as", "karen", "--leave-out-refused").output
                == "Indlæst: 0 sager, 0 som historik, 2 gentagelser, 1 afvist.\n")
        let cases = try run("case", "list", "--as", "birgitte", "--closed", "--json").json()["cases"]?.array
        #expect(cases?.compactMap { $0["citizen"]?.string } == ["Eva Prøve", "Bo Prøve"])
        #expect(cases?.compactMap { $0["isHistory"]?.bool } == [false, true])
        let receipts = try run("bus", "tail", "--to-head", "--type", "callback.owed", "--json").output
        #expect(receipts.split(separator: "\n").count == 1, "history has no clock")
    }

    @Test func `whoever asks for a case that was erased hears when, and nothing else of it`() throws {
        let taken = try run(
            "case", "register", "--as", "karen", "--unit", "jobcenter nord", "--channel", "telefon", "--summary",
            "Intet svar", "--point", "formalitet: Ingen svarede", "--name", "Eva Prøve", "--phone", "70102030", "--json"
        )
        let id = try #require(try taken.json()["case"]?.string)
        #expect(try run("case", "show", id, "--as", "karen").exit == .code(0))
        let cut = try run("erasures", "add", String(id.dropLast()), "--reason", "DRIFT-1")
        #expect(cut.exit == .code(2) && cut.errors.hasPrefix("genklang: usage: \(id.dropLast()) is no whole id"))
        #expect(try run("erasures", "add", id, "--reason", "DRIFT-1").exit == .code(0))
        #expect(try run("erasures", "replay").exit == .code(0))
        for words in ["case", "call"] {
            let text = try run(words, "show", id, "--as", "karen")
            #expect(text.exit == .code(1) && text.errors.hasPrefix("genklang: Sagen blev slettet "), "\(text)")
            let json = try run(words, "show", id, "--as", "karen", "--json")
            let said = try JSON.read(Array(json.errors.utf8.dropLast()))
            #expect(said["code"] == "case.erased" && said["at"]?.string.flatMap(Timestamp.init(rfc3339:)) != nil)
        }
    }

    @Test func `a file of many lines comes in whole`() throws {
        let lines = (0..<450).map {
            "20-11-2026 10.00;telefon;borgerservice;Borger \($0);70102030;Vej \($0);nej;Sag \($0);formalitet: Nr \($0);"
        }
        let path = town.folder.file("many.csv")
        let header = "modtaget;kanal;enhed;navn;telefon;adresse;bekræftet;emne;klagepunkter;ringer"
        #expect(Files.write(Array(([header] + lines).joined(separator: "\n").utf8), to: path))
        let result = try run("import", path, "--as", "karen")
        #expect(result.output == "Indlæst: 450 sager, 0 som historik, 0 gentagelser, 0 afvist.\n", "\(result.errors)")
        #expect(result.errors.contains("Læser linje 400 af 450\n"))
        let listed = try run("case", "list", "--as", "birgitte", "--json", "--limit", "1000").json()
        #expect(listed["cases"]?.array?.count == 450)
    }

    @Test func `whoever runs it sees who is there, and nothing of any person`() throws {
        let whole = try run("status", "--wait", "20")
        #expect(whole.exit == .code(0))
        #expect(try run("bus", "status", "--json").json()["head"]?.integer != nil)
        _ = try run(
            "case", "register", "--as", "karen", "--unit", "borgerservice", "--channel", "phone", "--summary",
            "Hemmeligt", "--point", "formalitet: Hemmeligt", "--name", "Eva Prøve", "--phone", "70102030")
        let tail = try run("bus", "tail", "--to-head")
        #expect(tail.output.contains("intake.registered.v1"))
        for word in ["Eva", "Hemmeligt", "Karen"] { #expect(!tail.output.contains(word)) }
        try town.processes[.learning]?.terminate()
        let partly = try run("status")
        #expect(partly.exit == .code(1))
        #expect(partly.output.contains("learning   no"))
        // What waits in the others is shown all the same.
        let parked = try run("parked", "list")
        #expect(parked.exit == .code(1) && parked.output.hasPrefix("SERVICE "), "\(parked)")
        #expect(parked.errors.hasPrefix("genklang: bus.no_service: learning: "), "\(parked)")
        #expect(parked.errors.split(separator: "\n").count == 1)
    }
}
