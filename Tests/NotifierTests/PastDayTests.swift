import CaseModel
import Foundation
import NotifierShell
import Support
import Testing
import Wire

/// A written answer on paper, and the last day to complain that it names.
@Suite struct PastDayTests {
    private static let secretary = Viewer(person: "P-9", unit: "U-demo01", roles: [.secretariat], leads: [])
    private static let dayBefore: Timestamp = "2025-03-10T23:59+01:00"
    private static let day: Timestamp = "2025-03-11T00:00+01:00"

    /// The answer lies to be printed; it names 11 March.
    private func lying(settings: JSON = .object([:])) throws -> (Desk, LetterID) {
        let desk = try Desk(printing: true, settings: settings)
        try desk.register(route: .formal)
        let guidance = [
            AppealGuidance(
                decision: "Afslaget", canBeAppealed: true, appealTo: "Ankestyrelsen", how: "Skriv til os.",
                lastDay: "2025-03-11"),
            AppealGuidance(decision: "Valget", canBeAppealed: false, lastDay: "2025-03-05"),
        ]
        desk.answers[ReadReplyWords.method] = try JSON(
            encoding: ReadReplyWords.Reply.wednesday(.disagreed, guidance: guidance))
        try desk.bench.hear(ReplyToSend(case: "K-1", version: 2, by: "P-7"), from: .intake, about: CaseID("K-1"))
        return (desk, try #require(try answer(desk)).letter)
    }

    private func answer(_ desk: Desk) throws -> LetterRow? {
        try desk.letters().first { $0.kind == .formalReply }
    }

    private func fates(_ desk: Desk) throws -> [LetterFate] { try desk.bench.said(LetterFateKnown.self).map(\.fate) }

    @Test("R-079 an answer that lies unprinted when its last day to complain comes is taken out of the pile by itself")
    func takenOut() throws {
        let (desk, letter) = try lying()
        try desk.bench.wait(until: Self.dayBefore)
        #expect(desk.files("letters").contains("\(letter).pdf"))
        #expect(try answer(desk)?.isPastDay == nil)
        try desk.bench.wait(until: Self.day)
        let row = try #require(try answer(desk))
        #expect(row.delivery?.state == .refused && row.delivery?.evidence?.code == "reply.appeal_day_come")
        #expect(row.delivery?.next == NextAct.nothing && row.isPastDay == true)
        #expect(!desk.files("letters").contains("\(letter).pdf"))
        #expect(try fates(desk) == [.returned], "the answer is owed as before")
        #expect(try desk.bench.ask(ListDeliveries(stand: .refused), as: Desk.colleague).rows.isEmpty)
        #expect(
            try !desk.bench.ask(ListPrintQueue(), as: Self.secretary).sheets.map(\.letter).contains(letter))
        #expect(try desk.bench.ask(MarkPrinted(letters: [letter]), as: Self.secretary).unchanged == [letter])
        // It was in the post all the same.
        _ = try desk.bench.ask(
            TellDelivery(letter: letter, said: .received, ground: .recipientAsked), as: Desk.colleague)
        #expect(try fates(desk) == [.returned, .arrived])
    }

    @Test("R-079 stopped before its last day to complain, an answer is sent again before that day and not from then on")
    func notAgain() throws {
        for isInTime in [true, false] {
            let (desk, letter) = try lying()
            _ = try desk.bench.ask(SettleLetter(letter: letter, ground: .mistaken), as: Desk.colleague)
            try desk.bench.wait(until: isInTime ? Self.dayBefore : Self.day)
            let row = try #require(try answer(desk))
            #expect(LetterAct.possible(.settled, of: row).contains(.again) == isInTime)
            let again = SendAgain(letter: letter, ground: .recipientAsked)
            #expect(
                desk.bench.refusal(of: again, as: Desk.colleague) == (isInTime ? nil : "notifier.appeal_day_come"))
            #expect(try desk.letters().count { $0.kind == .formalReply } == (isInTime ? 2 : 1))
        }
    }

    @Test("R-079 another copy is out of time by the same day as the first")
    func copy() throws {
        let (desk, letter) = try lying()
        let copy = try desk.bench.ask(SendAgain(letter: letter, ground: .copyAsked), as: Desk.colleague).copy
        try desk.bench.wait(until: Self.day)
        let row = try #require(try desk.letters().first { $0.letter == copy })
        #expect(row.delivery?.evidence?.code == "reply.appeal_day_come")
        #expect(!desk.files("letters").contains("\(copy).pdf"))
    }

    @Test("R-079 what had been collected before the day may have been posted in time: it stays, and its word is taken")
    func collected() throws {
        let (desk, letter) = try lying()
        let folder = "\(desk.folder.path)/outbox/letters"
        try FileManager.default.createDirectory(atPath: "\(folder)/taken", withIntermediateDirectories: true)
        try FileManager.default.moveItem(
            atPath: "\(folder)/\(letter).pdf", toPath: "\(folder)/taken/\(letter).pdf")
        try desk.bench.wait(until: "2025-03-11T08:00+01:00")
        #expect(try answer(desk)?.delivery?.state == .spooled && answer(desk)?.isPastDay == true)
        #expect(try desk.bench.ask(MarkPrinted(letters: [letter]), as: Self.secretary).posted == [letter])
        #expect(try fates(desk) == [.handedOver])
    }

    @Test("R-079 what was posted before the day is left alone when it comes, and so is what has left by being laid")
    func posted() throws {
        let (desk, letter) = try lying()
        _ = try desk.bench.ask(MarkPrinted(letters: [letter]), as: Self.secretary)
        try desk.bench.wait(until: Self.day)
        #expect(try answer(desk)?.delivery?.state == .received && fates(desk) == [.handedOver])
        let (silent, lain) = try lying(settings: ["printWorkingDays": 0])
        try silent.bench.wait(until: Self.day)
        #expect(try answer(silent)?.delivery?.state == .spooled && fates(silent).isEmpty)
        #expect(silent.files("letters").contains("\(lain).pdf"))
    }
}
