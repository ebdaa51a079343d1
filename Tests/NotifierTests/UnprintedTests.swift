import CaseModel
import Foundation
import NotifierCore
import NotifierShell
import Runtime
import Store
import Support
import Testing
import Wording

/// Letters on paper that lie: they are late after a working day, and can be stopped while they lie.
@Suite struct UnprintedTests {
    private static let secretary = Viewer(person: "P-9", unit: "U-demo01", roles: [.secretariat], leads: [])

    private func desk() throws -> (Desk, LetterID) {
        let desk = try Desk(printing: true)
        try desk.register(route: .formal)
        return (desk, try #require(try desk.letters().first?.letter))
    }

    private func stands(_ desk: Desk, _ stand: LetterStand? = nil) throws -> [LetterStand] {
        try desk.bench.ask(ListDeliveries(stand: stand), as: Desk.colleague).rows.map(\.stand)
    }

    private func sheets(_ desk: Desk) throws -> [WaitingSheet] {
        try desk.bench.ask(ListPrintQueue(), as: Self.secretary).sheets
    }

    @Test(
        "R-073 a letter on paper is late when a whole working day has passed since the day it was laid",
        arguments: [
            // Laid on a Tuesday, late on Thursday; weekends and Easter are no working days.
            ("2025-03-05T23:59+01:00", 1, "2025-03-04T00:00+01:00"),
            ("2025-03-06T00:00+01:00", 1, "2025-03-05T00:00+01:00"),
            ("2025-03-10T12:00+01:00", 1, "2025-03-07T00:00+01:00"),
            ("2025-04-22T08:00+02:00", 1, "2025-04-16T00:00+02:00"),
            ("2025-03-06T08:00+01:00", 2, "2025-03-04T00:00+01:00"),
        ] as [(Timestamp, Int, Timestamp)])
    func late(now: Timestamp, workingDays: Int, before: Timestamp) {
        #expect(PrintPatience.late(at: now, workingDays: workingDays) == before)
        #expect(PrintPatience.late(at: now, workingDays: 0) == nil)
    }

    @Test("R-073 what nobody prints stands on Breve and in the figures, until somebody says that it is posted")
    func unprinted() throws {
        let (desk, letter) = try desk()
        try desk.bench.wait(until: "2025-03-05T18:00+01:00")
        #expect(try stands(desk) == [] && stands(desk, .spooled) == [.spooled])
        let before = desk.bench.signs()
        #expect(before.map(\.name) == ["letters_to_print"] && before.allSatisfy { !$0.isTrouble && $0.count == 1 })
        try desk.bench.wait(until: "2025-03-06T08:00+01:00")
        #expect(try stands(desk) == [.unprinted] && stands(desk, .spooled) == [])
        #expect(try desk.bench.ask(ShowDelivery(letter: letter), as: Desk.colleague).stand == .unprinted)
        #expect(try sheets(desk).map(\.isLate) == [true])
        let sign = try #require(desk.bench.signs().first)
        #expect(sign.isTrouble && sign.since == "2025-03-04T10:00+01:00")
        _ = try desk.bench.ask(MarkPrinted(letters: [letter]), as: Self.secretary)
        #expect(try stands(desk) == [] && desk.bench.signs().isEmpty)
    }

    @Test
    func `a letter that lies unprinted is stopped: its file is out of the folder, and it can be sent when it is right`()
        throws
    {
        let (desk, letter) = try desk()
        let stop = SettleLetter(letter: letter, ground: .mistaken)
        let row = try desk.bench.ask(stop, as: Desk.colleague)
        #expect(row.delivery?.state == .refused && row.delivery?.evidence?.code == "person.stopped")
        #expect(desk.files("letters") == ["stopped"] && desk.files("letters/stopped") == ["\(letter).pdf"])
        #expect(try sheets(desk).isEmpty && stands(desk) == [])
        // What it was to say is owed still: whoever owes it hears that, and nothing of its being settled.
        #expect(try desk.bench.said(LetterFateKnown.self).map(\.fate) == [.returned])
        desk.address = ["Ny Vej 1", "9999 Eksempelby"]
        try desk.bench.hear(
            CitizenCorrected(case: "K-1", details: [.address], canBeWrittenTo: true), from: .intake,
            about: CaseID("K-1"))
        _ = try desk.bench.ask(ConfirmAddress(case: "K-1"), as: Desk.colleague)
        let copy = try desk.bench.ask(SendAgain(letter: letter, ground: .addressCorrected), as: Desk.colleague).copy
        let again = try #require(try desk.letters().first { $0.letter == copy })
        if again.state == .needsPerson { _ = try desk.bench.ask(ConfirmAddress(case: "K-1"), as: Desk.colleague) }
        #expect(desk.files("letters") == ["\(copy).pdf", "stopped"].sorted())
    }

    @Test
    func `a letter that was collected before it was stopped is marked for whoever prints, until they have it out`()
        throws
    {
        let (desk, letter) = try desk()
        let letters = "\(desk.folder.path)/outbox/letters"
        try FileManager.default.createDirectory(atPath: "\(letters)/taken", withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: "\(letters)/\(letter).pdf", toPath: "\(letters)/taken/\(letter).pdf")
        _ = try desk.bench.ask(SettleLetter(letter: letter, ground: .needless), as: Desk.colleague)
        #expect(try sheets(desk).map(\.isStopped) == [true])
        try desk.bench.wait(until: "2025-03-04T10:03+01:00")
        let list = try String(contentsOfFile: "\(desk.folder.path)/outbox/letters.csv", encoding: .utf8)
        #expect(list.contains("stoppet: tag det ud"))
        let reply = try desk.bench.ask(MarkPrinted(letters: [letter]), as: Self.secretary)
        #expect(reply.removed == [letter] && reply.posted.isEmpty && reply.unchanged.isEmpty)
        #expect(try sheets(desk).isEmpty)
        #expect(try desk.bench.said(LetterFateKnown.self).map(\.fate) == [.returned, .settled])
    }

    @Test func `a copy in place of one that lies unprinted takes the first out of the folder`() throws {
        let (desk, letter) = try desk()
        let copy = try desk.bench.ask(SendAgain(letter: letter, ground: .copyAsked), as: Desk.colleague).copy
        #expect(desk.files("letters") == ["\(copy).pdf", "stopped"].sorted())
        #expect(try sheets(desk).map(\.letter) == [copy])
    }

    @Test func `what is made and could not be laid is made anew when the citizen's letters go elsewhere`() throws {
        let desk = try Desk()
        desk.spool.trouble = "spool.full"
        try desk.register(route: .formal)
        #expect(try desk.letters().map(\.state) == [.waiting])
        desk.protection = .digitalPostOnly
        try desk.wayChanged()
        // Protected meanwhile: it waits for a person, and no paper is laid when there is room.
        #expect(try desk.letters().map(\.reason) == ["channel.protected_address"])
        desk.spool.trouble = nil
        try desk.bench.wait(until: "2025-03-04T11:00+01:00")
        #expect(desk.files("letters").isEmpty)
        desk.protection = nil
        desk.address = ["Ny Vej 1", "9999 Eksempelby"]
        try desk.wayChanged()
        let letter = try #require(try desk.letters().first)
        if letter.reason == "channel.address_changed" {
            _ = try desk.bench.ask(ConfirmAddress(case: "K-1"), as: Desk.colleague)
        }
        let read = try desk.bench.ask(ReadLetter(case: "K-1", letter: letter.letter), as: Desk.colleague)
        #expect(read.text?.recipient.last == "9999 Eksempelby" && read.text?.recipient.contains("Ny Vej 1") == true)
    }

    @Test func `what is made and could not be laid can be stopped, and is overtaken by what is newer`() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        desk.spool.trouble = "spool.full"
        try desk.file()
        let copy = try #require(try desk.letters().first { $0.kind == .noteCopy })
        try desk.file(version: 2)
        let rows = try desk.letters().filter { $0.kind == .noteCopy }
        #expect(rows.first { $0.letter == copy.letter }?.reason == "notifier.superseded")
        let newer = try #require(rows.first { $0.version == 2 })
        #expect(newer.state == .waiting)
        _ = try desk.bench.ask(SettleLetter(letter: newer.letter, ground: .toldOtherwise), as: Desk.colleague)
        desk.spool.trouble = nil
        try desk.bench.wait(until: "2025-03-04T11:00+01:00")
        #expect(desk.files("letters").count == 1, "only the receipt lies there")
        #expect(try desk.bench.ask(ShowDelivery(letter: newer.letter), as: Desk.colleague).stand == .settled)
    }

    @Test
    func `whoever has the case is told once by mail of a letter that came back, and not of what they said themselves`()
        throws
    {
        let (desk, letter) = try desk()
        try desk.bench.hear(
            CaseAssigned(
                case: "K-1", unit: "U-demo03", person: "P-5", previous: nil, by: "P-6", isConcerned: false),
            from: .intake, about: CaseID("K-1"))
        _ = try desk.bench.ask(TellDelivery(letter: letter, said: .bounced), as: Desk.colleague)
        let mails = try desk.letters().filter { $0.kind == .letterReturned }
        #expect(mails.map(\.to) == ["P-5"] && desk.files("staff").count == 1)
        #expect(try desk.bench.said(LetterFateKnown.self).map(\.fate) == [.returned])
        _ = try desk.bench.ask(
            TellDelivery(letter: letter, said: .received, ground: .recipientAsked), as: Desk.colleague)
        #expect(try desk.bench.said(LetterFateKnown.self).map(\.fate) == [.returned, .arrived])
        #expect(try desk.letters().count { $0.kind == .letterReturned } == 1)
    }

    @Test("R-073 where nobody has the case, or they have left, the nearest leader is told of a letter that came back")
    func toldToLeader() throws {
        for hasLeft in [true, false] {
            let (desk, letter) = try desk()
            try desk.bench.hear(
                UnitChanged(unit: "U-demo03", parent: nil, leader: "P-1"), from: .directory, about: UnitID("U-demo03"))
            try desk.bench.hear(
                PersonChanged(person: "P-1", unit: "U-demo03", roles: [.leader], isActive: true), from: .directory,
                about: PersonID("P-1"))
            if hasLeft {
                try desk.bench.hear(
                    CaseAssigned(
                        case: "K-1", unit: "U-demo03", person: "P-5", previous: nil, by: "P-6", isConcerned: false),
                    from: .intake, about: CaseID("K-1"))
                try desk.bench.hear(
                    PersonChanged(person: "P-5", unit: "U-demo03", roles: [.caseworker], isActive: false),
                    from: .directory, about: PersonID("P-5"))
            }
            _ = try desk.bench.ask(TellDelivery(letter: letter, said: .bounced), as: Desk.colleague)
            #expect(try desk.letters().filter { $0.kind == .letterReturned }.map(\.to) == ["P-1"])
        }
    }
}
