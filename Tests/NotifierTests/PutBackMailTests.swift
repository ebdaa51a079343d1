import CaseModel
import Foundation
import Runtime
import Store
import Support
import Testing
import Wire

/// Real processes: Notifier's file is put back from a backup while mail to staff is under way.
@Suite(.serialized) struct `Notifier put back while mail is under way` {
    @Test(
        "R-036 mail that has gone since is known as sent, what may have gone is shown, and nothing is sent again or lost"
    )
    func drill() throws {
        let it = try MailTown()
        let (town, house) = (it.town, it.house)
        let backups = TemporaryFolder()
        try house.make("greylist")
        let sent = try it.register("Åse")
        let first = try it.mail(sent, once: "the first to wait") { $0.reason == "smtp.deferred" }
        try town.settle()
        try town.genklang(["backup", backups.file("early"), "--only", "notifier"])
        // It goes after the backup, and the file that is put back thinks that it waits.
        try house.make("")
        try it.mail(sent, once: "the first to be taken") { $0.delivery?.state == .received }
        try Fact.wait(for: "its document among those that were taken") {
            it.files("staff/taken").contains("\(first.letter).eml")
        }
        // Two more come to be owed after the backup: one waits, one lies with a server that says nothing.
        try house.make("greylist")
        let waiting = try it.register("Bo")
        let second = try it.mail(waiting, once: "the second to wait") { $0.reason == "smtp.deferred" }
        try house.make("silent")
        let silent = try it.register("Cæcilie")
        try Fact.wait(for: "a message to lie with the server") { house.taken.count == 2 }
        try Fact.wait(for: "both to lie in the outbox") { try it.mails(silent).count == 1 }
        let third = try #require(try it.mails(silent).first)
        try town.settle()

        town.processes[.notifier]?.kill()
        for end in ["", "-wal", "-shm"] { unlink(town.folder.file("notifier/notifier.sqlite\(end)")) }
        let restored = try RunningProcess(
            Executables.path("genklang"), ["restore", backups.file("early"), "--into", town.folder.path])
        #expect(try restored.waitForExit() == .code(0), "\(restored.standardError)")
        try house.make("")
        let before = house.taken.count
        try it.restart()
        try Fact.wait(for: "the list of what is lost") {
            try town.genklang(["held", "show", "notifier"]).contains("its file was put back from a backup")
        }
        try town.genklang(["held", "release", "notifier", "--reason", "DRIFT-1"])
        try town.settle()

        try it.mail(sent, once: "the first to be known as sent") {
            $0.letter == first.letter && $0.delivery?.state == .received
        }
        for (id, letter) in [(waiting, second.letter), (silent, third.letter)] {
            let row = try it.mail(id, once: "the doubt to be shown") {
                $0.letter == letter && $0.delivery?.next == .look
            }
            #expect(row.delivery?.evidence?.code == "smtp.put_back")
        }
        let board = try town.ask(ListDeliveries(), as: "mette").rows.filter { !$0.letter.kind.isToCitizen }
        #expect(Set(board.map(\.letter.letter)) == [second.letter, third.letter], "both stand on Breve")

        // What comes later goes, and none of the others with it, also after one more stop.
        try it.restart()
        let later = try it.register("Dan")
        let fourth = try it.mail(later, once: "what came later to be taken") { $0.delivery?.state == .received }
        #expect(it.taken(fourth.letter) == 1 && house.taken.count == before + 1)
        #expect(it.taken(first.letter) == 1)
        // A person who knows that it never came has it sent, once.
        let copy = try town.ask(
            SendAgain(letter: second.letter, ground: .recipientAsked), as: "mette"
        ).copy
        try it.mail(waiting, once: "the copy to be taken") { $0.letter == copy && $0.delivery?.state == .received }
        #expect(it.taken(second.letter) + it.taken(third.letter) == 1 && it.taken(copy) == 1)
        _ = try town.stop()
    }
}

/// The same on a bench, for what belongs to no case and is therefore said on no bus.
@Suite struct `Mail of no case in a file that was put back` {
    private func offered(_ posting: Posting, _ number: Int64) throws -> CloudEvent {
        let told = CareTold(prompt: "T-1", person: "P-7", validUntil: "2025-03-06T16:00+01:00", instance: Int(number))
        return try CloudEvent(
            id: EventID(epoch: Epoch(random: Array("wellbeing!".utf8)), number: number), source: .wellbeing,
            subject: Subject(PromptID("T-1")),
            time: posting.bench.clock.now, body: told)
    }

    @Test(
        "R-139 what was heard before is not sent again when it is heard again: it is known as sent, or somebody looks",
        arguments: [(isLost: false, state: "accepted"), (isLost: true, state: "uncertain")])
    func heardAgain(isLost: Bool, state: String) throws {
        let posting = try Posting()
        let copy = try posting.bench.saved()
        let event = try offered(posting, 1)
        try posting.bench.hear(event)
        #expect(posting.house.taken.count == 1)
        try posting.bench.wait(until: "2025-03-04T10:05+01:00")
        // The machine with the outbox, or the file alone.
        if isLost {
            for name in ["outbox", "mailing"] { try FileManager.default.removeItem(atPath: posting.folder.file(name)) }
        }
        try posting.bench.putBack(copy)
        try posting.bench.hear(event)
        #expect(try posting.states() == [state])
        try posting.bench.restart()
        try posting.bench.wait(until: "2025-03-04T12:00+01:00")
        #expect(try posting.states() == [state] && posting.house.taken.count == 1)
        // What becomes true after that is sent.
        try posting.bench.hear(try offered(posting, 2))
        #expect(posting.house.taken.count == 2)
    }

    @Test(
        "R-139 what was owed when the backup was made and not laid yet is not sent again: it is known as sent, or somebody looks",
        arguments: [(isLost: false, state: "accepted"), (isLost: true, state: "uncertain")])
    func owedBefore(isLost: Bool, state: String) throws {
        let posting = try Posting()
        let answering = posting.bench.others
        posting.bench.others = { _, _ in .failure(RPCError.gone) }
        let event = try offered(posting, 1)
        try posting.bench.hear(event)
        let copy = try posting.bench.saved()
        #expect(try posting.states().isEmpty, "nobody has said where it goes")
        posting.bench.others = answering
        try posting.bench.wait(until: "2025-03-04T10:10+01:00")
        #expect(try posting.states() == ["accepted"] && posting.house.taken.count == 1)
        if isLost {
            for name in ["outbox", "mailing"] { try FileManager.default.removeItem(atPath: posting.folder.file(name)) }
        }
        try posting.bench.putBack(copy)
        try posting.bench.wait(until: "2025-03-04T12:00+01:00")
        #expect(try posting.states() == [state] && posting.house.taken.count == 1)
        // What comes to be owed after that is sent.
        try posting.bench.hear(try offered(posting, 2))
        #expect(posting.house.taken.count == 2)
    }

    @Test func `a mark of a message that the file does not know says that it may have gone, and is not swept away`()
        throws
    {
        let posting = try Posting()
        let copy = try posting.bench.saved()
        try posting.house.make("cut")
        let event = try offered(posting, 1)
        try posting.bench.hear(event)
        #expect(try posting.states() == ["uncertain"] && posting.house.taken.count == 1)
        try posting.house.make("")
        // By hand, without a word to the file: nothing says since when it is another.
        try FileCopy.fill(posting.bench.database, from: copy)
        try posting.bench.restart()
        try posting.ping()
        try posting.bench.restart()
        try posting.bench.hear(event)
        #expect(try posting.states().sorted() == ["accepted", "uncertain"])
        #expect(posting.house.taken.count == 2)
    }
}
