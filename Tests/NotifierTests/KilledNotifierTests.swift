import CaseModel
import Support
import Testing

/// Real processes: the power goes while a message is with the mail server.
@Suite(.serialized) struct `Notifier killed while it speaks to the mail server` {
    @Test("R-036 what may have gone out is shown to a person and is never sent again by itself; the rest goes, once")
    func killed() throws {
        let it = try MailTown()
        let (town, house) = (it.town, it.house)
        // It takes the message, and says nothing.
        try house.make("silent")
        let id = try it.register("Åse")
        try Fact.wait(for: "the message to lie with the server") { house.taken.count == 1 }
        town.processes[.notifier]?.kill()
        try house.make("")
        try it.restart()

        let doubtful = try it.mail(id, once: "the doubt to be shown") { $0.delivery?.state == .uncertain }
        #expect(doubtful.delivery?.next == .look)
        #expect(doubtful.delivery?.evidence?.code == "smtp.stopped")
        let board = try town.ask(ListDeliveries(), as: "mette").rows
        #expect(board.map(\.letter.letter) == [doubtful.letter], "it stands on Breve, and nothing else does")

        // Whatever comes to be owed later goes, and that one does not go again: not by itself, not after a stop.
        let later = try it.register("Bo")
        try it.restart()
        try it.mail(later, once: "what came later to be taken") { $0.delivery?.state == .received }
        #expect(it.taken(doubtful.letter) == 1)
        #expect(try it.mails(id).first { $0.letter == doubtful.letter }?.delivery?.state == .uncertain)
        let marks = house.taken.compactMap { $0.firstMatch(of: /Message-ID: <[^>]*>/)?.output }
        #expect(marks.count == Set(marks).count, "nothing was sent twice")
        _ = try town.stop()
    }
}
