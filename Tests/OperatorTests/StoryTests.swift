import Glibc
import Runtime
import Support
import Testing
import Wording

/// `genklang story` with real processes, on a fast clock.
@Suite(.serialized) struct `The story` {
    private let folder = TemporaryFolder()

    private func start(_ options: String...) throws -> RunningProcess {
        try RunningProcess(Executables.path("genklang"), ["story", "--data", folder.file("data")] + options)
    }

    @Test func `plays a morning, keeps every promise and ends by itself`() throws {
        let story = try start("--speed", "3600")
        let exit = try story.waitForExit(within: 240)
        let told = story.standardOutput
        #expect(exit == .code(0), "\(told)\(story.standardError)")
        #expect(told.contains(Wording.Story.allKept))
        #expect(told.contains("Lone Ågård får besked: fristen for opkaldet til Viggo Opdigtet er overskredet"))
        #expect(told.contains("Torben Møllebæk har taget imod klagen fra Knud Tænkt"))
        #expect(told.contains("Susanne Kjærgård svarer om 1:1-samtalen med Ida Grønbæk: holdt."))
        #expect(told.contains("Sagen om Astrid Påhit er åben igen."))
        #expect(!told.contains("BRUDT"))
        #expect(Files.exists(folder.file("data/klager.csv")))
    }

    @Test func `Ctrl-C stops everything that it started`() throws {
        let story = try start()
        try story.wait(for: "the services") { story.standardOutput.contains("seks tjenester er i gang") }
        story.send(SIGINT)
        #expect(try story.waitForExit(within: 60) == .code(130))
        for service in ["bus", "directory", "intake", "callback", "notifier", "learning", "wellbeing"] {
            let log = Files.text(folder.file("data/log/\(service).log")) ?? ""
            #expect(log.contains("\(service == "bus" ? "bus" : "service").stopped"), "\(service): \(log)")
        }
    }

    @Test func `a folder that holds something is left alone`() throws {
        #expect(Files.makeFolder(folder.file("data")))
        #expect(Files.write([1], to: folder.file("data/sag.txt")))
        let story = try start()
        #expect(try story.waitForExit() == .code(1))
        #expect(story.standardError.contains("is not empty; the story needs a folder of its own"))
    }
}
