import CaseModel
import Foundation
import Runtime
import Support
import Testing
import Wire

/// Real processes: somebody starts Notifier twice.
@Suite(.serialized) struct `Two Notifiers at once` {
    private func start(_ folder: String, _ settings: String) throws -> RunningProcess {
        try RunningProcess(
            Executables.path("genklang-notifier"), ["--data", folder, "--demonstration", "--config", settings])
    }

    @Test func `on one folder the second does not start, says why, and the first goes on`() throws {
        let it = try MailTown()
        let second = try RunningProcess(
            Executables.path("genklang-notifier"), ["--data", it.town.folder.path, "--demonstration"])
        #expect(try second.waitForExit() == .code(78))
        #expect(second.standardError.contains("store.held_elsewhere"))
        let id = try it.register("Åse")
        try it.mail(id, once: "its mail to be taken") { $0.delivery?.state == .received }
        #expect(it.house.taken.count == 1)
        _ = try it.town.stop()
    }

    @Test("R-036 on copies of one folder the older gives way, and neither sends what the other has, or may have, sent")
    func copies() throws {
        let it = try MailTown()
        let (town, house) = (it.town, it.house)
        try house.make("greylist")
        let id = try it.register("Åse")
        let letter = try it.mail(id, once: "a mail to wait") { $0.reason == "smtp.deferred" }.letter
        try Fact.wait(for: "the receipt to lie to be printed") { it.files("letters").contains { $0.hasSuffix(".pdf") } }
        try town.settle()
        try town.processes[.notifier]?.terminate()
        let other = TemporaryFolder()
        #expect(
            try Tool.output(
                "/bin/cp",
                ["-r"] + ["keys", "clock.json", "notifier", "outbox"].map { town.folder.file($0) } + [other.path]) == ""
        )
        let copied = it.files("letters")

        // The first goes on, and sends what lies in both.
        try house.make("")
        try it.restart()
        try it.mail(id, once: "the mail to be taken") { $0.delivery?.state == .received }
        // Then somebody starts the copy, on the same bus.
        let settings = other.file("notifier.json")
        let bus = try #require(town.data.busAddress(configured: nil))
        let wish: JSON = ["bus": .string("\(bus)"), "smtp": it.smtp()]
        #expect(Files.write(wish.bytes, to: settings))
        let first = try #require(town.processes[.notifier])
        let second = try start(other.path, settings)
        #expect(try first.waitForExit() == .code(78))
        #expect(first.standardError.contains("bus.fenced"))

        try it.mail(id, once: "the copy to say that it may have gone") {
            $0.letter == letter && $0.delivery?.next == .look && $0.delivery?.evidence?.code == "smtp.put_back"
        }
        let later = try it.register("Bo")
        try it.mail(later, once: "what comes later to be taken") { $0.delivery?.state == .received }
        #expect(it.taken(letter) == 1 && house.taken.count == 2)
        let laid = it.files("letters", in: other.path).subtracting(copied)
        #expect(!laid.isEmpty && laid.isDisjoint(with: it.files("letters")), "no letter lies in both to be printed")

        // Started once more, the first is the older of the two now: it fences the copy, and waits for somebody.
        try it.restart()
        #expect(try second.waitForExit() == .code(78))
        try Fact.wait(for: "it to be held") {
            town.processes[.notifier]?.standardError.contains("service.held") == true
        }
        #expect(house.taken.count == 2)
        _ = try town.stop()
    }
}
