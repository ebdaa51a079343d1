import CaseModel
import Foundation
import NotifierCore
import NotifierShell
import Support
import Testing
import Wire

/// Another copy of a letter that has made its case go on: the citizen counts as told by the first, which came back.
@Suite struct AgainTests {
    enum Told: String, CaseIterable, Sendable {
        case reply, restriction, forwarding

        /// Method and answer of Intake, before the first has left or after it.
        func words(isDue: Bool, holds: Bool?) throws -> (String, JSON) {
            switch self {
            case .reply:
                let plain = ReadReplyWords.Reply.wednesday(.disagreed)
                let reply = ReadReplyWords.Reply(
                    case: "K-1", version: 2, received: plain.received, text: plain.text, stance: plain.stance,
                    remedy: nil, guidance: plain.guidance, author: plain.author, isDue: isDue, holds: holds)
                return (ReadReplyWords.method, try JSON(encoding: reply))
            case .restriction:
                let proposal = RestrictionProposal(
                    ground: .pointlessTasks, facts: "Elleve opkald på en formiddag.", lastSeen: "2025-03-03",
                    milderMeans: "Faste ringetider.", ways: [.phone], scope: "Opkald tages tirsdag.",
                    lastDay: "2025-06-02", wayBack: "Hold aftalen.")
                let reply = ReadRestriction.Reply(case: "K-1", proposal: proposal, isDue: isDue, holds: holds)
                return (ReadRestriction.method, try JSON(encoding: reply))
            case .forwarding:
                let reply = ReadForwarding.Reply(
                    case: "K-1", row: ReadForwarding.Reply.region().row, points: [], isDue: isDue, holds: holds)
                return (ReadForwarding.method, try JSON(encoding: reply))
            }
        }

        func happen(at desk: Desk) throws {
            let id: CaseID = "K-1"
            switch self {
            case .reply:
                try desk.bench.hear(ReplyToSend(case: id, version: 2, by: "P-7"), from: .intake, about: id)
            case .restriction:
                let event = RestrictionChanged(
                    case: id, restriction: "R-1", state: .approved, proposedBy: "P-7", lastDay: nil)
                try desk.bench.hear(event, from: .intake, about: id)
            case .forwarding:
                let event = CaseForwarded(
                    case: id, forwarding: "X-1", received: "2025-03-03T10:00+01:00", isPart: false, by: "P-7")
                try desk.bench.hear(event, from: .intake, about: id)
            }
        }
    }

    /// The desk at which the letter has been laid, has come back, and Intake has taken the citizen for told.
    private func cameBack(_ told: Told, holds: Bool?) throws -> (Desk, LetterID) {
        let desk = try Desk()
        try desk.register(route: .formal)
        let (method, owed) = try told.words(isDue: true, holds: true)
        desk.answers[method] = owed
        try told.happen(at: desk)
        let letter = try #require(try desk.letters().last)
        #expect(letter.state == .sent)
        desk.answers[method] = try told.words(isDue: false, holds: holds).1
        _ = try desk.bench.ask(TellDelivery(letter: letter.letter, said: .bounced), as: Desk.colleague)
        return (desk, letter.letter)
    }

    @Test(
        "R-015 R-093 R-014 what came back is sent again, though its case has gone on by the first",
        arguments: Told.allCases)
    func again(told: Told) throws {
        for holds in [true, nil] {
            let (desk, letter) = try cameBack(told, holds: holds)
            let copy = try desk.bench.ask(SendAgain(letter: letter, ground: .cameBack), as: Desk.colleague).copy
            #expect(try desk.letters().last?.state == .sent)
            #expect(desk.files("letters").contains("\(copy).pdf"))
            // And it may come back once more.
            _ = try desk.bench.ask(TellDelivery(letter: copy, said: .bounced), as: Desk.colleague)
            let third = try desk.bench.ask(SendAgain(letter: copy, ground: .cameBack), as: Desk.colleague).copy
            #expect(desk.files("letters").contains("\(third).pdf"))
        }
    }

    @Test("R-093 R-014 what is no longer true is not said again", arguments: Told.allCases)
    func overtaken(told: Told) throws {
        let (desk, letter) = try cameBack(told, holds: false)
        let copy = try desk.bench.ask(SendAgain(letter: letter, ground: .cameBack), as: Desk.colleague).copy
        #expect(try desk.letters().last?.reason == "notifier.noLongerDue")
        #expect(!desk.files("letters").contains("\(copy).pdf"))
    }

    @Test func `who is told by a letter is told which restriction, or which sending-on, it was about`() throws {
        for told in Told.allCases {
            let (desk, letter) = try cameBack(told, holds: true)
            _ = try desk.bench.ask(SendAgain(letter: letter, ground: .cameBack), as: Desk.colleague)
            let said = try desk.bench.said(LetterSent.self).filter { $0.kind != .receipt }
            #expect(said.count == 2)
            #expect(said.allSatisfy { $0.restriction == (told == .restriction ? "R-1" : nil) })
            #expect(said.allSatisfy { $0.forwarding == (told == .forwarding ? "X-1" : nil) })
        }
    }

    @Test(
        "R-015 R-093 of a letter by which something holds or is answered it is told how it goes and when it is posted")
    func handedOver() throws {
        for told in Told.allCases {
            let desk = try Desk()
            try desk.register(route: .formal)
            let (method, owed) = try told.words(isDue: true, holds: true)
            desk.answers[method] = owed
            try told.happen(at: desk)
            let letter = try #require(try desk.letters().last).letter
            let sent = try #require(try desk.bench.said(LetterSent.self).last)
            #expect(sent.channel == (told == .forwarding ? nil : .paper))
            let secretary = Viewer(person: "P-9", unit: "U-demo01", roles: [.secretariat], leads: [])
            _ = try desk.bench.ask(MarkPrinted(letters: [letter]), as: secretary)
            let fates = try desk.bench.said(LetterFateKnown.self)
            #expect(fates.map(\.fate) == [.handedOver])
            #expect(fates.allSatisfy { $0.restriction == (told == .restriction ? "R-1" : nil) && $0.letter == letter })
            let arrival = try PostalTime.arrival(of: desk.bench.clock.now, by: .paper, in: OfficeCalendar(.kl))
            #expect(fates.allSatisfy { $0.arrives == arrival })
        }
    }
}
