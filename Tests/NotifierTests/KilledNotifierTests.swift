import CaseModel
import Foundation
import Runtime
import Support
import Testing
import Wire

/// Real processes: the power goes while a message is with the mail server.
@Suite(.serialized) struct `Notifier killed while it speaks to the mail server` {
    @Test("R-036 what may have gone out is shown to a person and is never sent again by itself; the rest goes, once")
    func killed() throws {
        let house = try MailHouse()
        let town = try Town(speed: 60)
        let settings = town.folder.file("notifier.json")
        let smtp: JSON = [
            "smtp": ["host": "127.0.0.1", "port": .integer(Int64(house.port)), "protection": "none", "seconds": 60]
        ]
        #expect(Files.write(smtp.bytes, to: settings))
        // It takes the message, and says nothing.
        try house.make("silent")
        try town.restart(.notifier, ["--config", settings])
        let id = try town.ask(
            RegisterCase(
                channel: .phone, kind: .complaint, unit: "U-demo03",
                citizen: Citizen(name: "Åse", phone: "70 10 20 30", addressLines: ["Ålevej 5"], isVerified: true),
                points: [ComplaintPoint(kind: .procedural, text: "Brevet er ikke besvaret")], summary: "Brev",
                assigned: "P-demo07"), as: "mette"
        ).case
        try Fact.wait(for: "the message to lie with the server") { house.taken.count == 1 }
        town.processes[.notifier]?.kill()
        try house.make("")
        try town.restart(.notifier, ["--config", settings])

        func mails() throws -> [LetterRow] {
            try town.ask(ListLetters(case: id), as: "mette").letters.filter { $0.delivery?.channel == .staffMail }
        }
        try Fact.wait(for: "the doubt to be shown") { try mails().contains { $0.delivery?.state == .uncertain } }
        let doubtful = try #require(try mails().first { $0.delivery?.state == .uncertain })
        #expect(doubtful.delivery?.next == .look)
        #expect(doubtful.delivery?.evidence?.code == "smtp.stopped")
        let board = try town.ask(ListDeliveries(), as: "mette").rows
        #expect(board.map(\.letter.letter) == [doubtful.letter], "it stands on Breve, and nothing else does")

        // Whatever comes to be owed later goes, and that one does not go again: not by itself, not after a stop.
        let later = try town.ask(
            RegisterCase(
                channel: .phone, kind: .complaint, unit: "U-demo03",
                citizen: Citizen(name: "Bo", phone: "70 10 20 31", addressLines: ["Ålevej 6"], isVerified: true),
                points: [ComplaintPoint(kind: .procedural, text: "Ingen svarer")], summary: "Svar",
                assigned: "P-demo07"), as: "mette"
        ).case
        try town.restart(.notifier, ["--config", settings])
        try Fact.wait(for: "what came later to be taken") {
            try town.ask(ListLetters(case: later), as: "mette").letters.contains {
                $0.delivery?.channel == .staffMail && $0.delivery?.state == .received
            }
        }
        let sent = house.taken.filter { $0.contains("Message-ID: <\(doubtful.letter)@") }
        #expect(sent.count == 1)
        #expect(try mails().first { $0.letter == doubtful.letter }?.delivery?.state == .uncertain)
        let marks = house.taken.compactMap { $0.firstMatch(of: /Message-ID: <[^>]*>/)?.output }
        #expect(marks.count == Set(marks).count, "nothing was sent twice")
        _ = try town.stop()
    }
}
