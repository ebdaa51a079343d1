import CaseModel
import Foundation
import NotifierShell
import Runtime
import Store
import Support
import Testing
import Wire

/// Notifier's file is put back from a backup, and letters have been laid since.
@Suite struct `Letters laid since the backup that the file was put back from` {
    private static let secretary = Viewer(person: "P-9", unit: "U-demo01", roles: [.secretariat], leads: [])

    enum Place: String, CaseIterable, Sendable {
        case lies, collected, gone

        func move(_ name: String, in tray: String, of desk: Desk) throws {
            let path = "\(desk.folder.path)/outbox/\(tray)"
            switch self {
            case .lies: break
            case .collected:
                try FileManager.default.createDirectory(atPath: "\(path)/taken", withIntermediateDirectories: true)
                try FileManager.default.moveItem(atPath: "\(path)/\(name)", toPath: "\(path)/taken/\(name)")
            case .gone: try FileManager.default.removeItem(atPath: "\(path)/\(name)")
            }
        }
    }

    /// What came to be owed after the backup, heard once more by the file that was put back.
    private func noted(_ desk: Desk) throws -> CloudEvent {
        let event = NoteFiled(
            case: "K-1", callback: "C-1", note: "N-1", version: 1, by: "P-7", spokenAt: desk.bench.clock.now,
            outcome: .solved, hasConsent: true, recipient: nil, copyBy: "2025-03-05T16:00+01:00")
        let written = desk.note
        desk.note = ReadNote.Reply(
            row: NoteRow(
                case: "K-1", callback: "C-1", note: "N-1", version: 1, by: "P-7", spokenAt: written.row.spokenAt,
                filedAt: written.row.filedAt, outcome: .solved, hasConsent: true), draft: written.draft,
            consent: written.consent, answerCode: AnswerCode(typed: "7M2X-Q9K4-ZT1F"))
        return try CloudEvent(
            id: EventID(epoch: Epoch(random: Array("callback!!".utf8)), number: 1), source: .callback,
            subject: Subject("K-1" as CaseID), time: desk.bench.clock.now, body: event)
    }

    /// A desk whose file was put back, and the copy of a note that was laid in the time it has forgotten.
    private func putBack(
        _ place: Place, by registration: PostRegistration? = nil, printed: Bool = false
    ) throws -> (desk: Desk, letter: LetterID) {
        let desk = try Desk()
        try desk.register(route: .formal)
        if let registration {
            _ = try desk.bench.ask(
                SetPostRegistration(case: "K-1", registration: registration), as: Desk.colleague)
        }
        let copy = try desk.bench.saved()
        let event = try noted(desk)
        try desk.bench.hear(event)
        let letter = try #require(try desk.letters().last)
        #expect(letter.kind == .noteCopy && letter.delivery?.state == .spooled)
        if printed { _ = try desk.bench.ask(MarkPrinted(letters: [letter.letter]), as: Self.secretary) }
        let isDigital = registration == .digital
        try place.move(
            "\(letter.letter).\(isDigital ? "xml" : "pdf")", in: isDigital ? "digital-post" : "letters", of: desk)
        try desk.bench.putBack(copy)
        try desk.bench.hear(event)
        return (desk, letter.letter)
    }

    @Test(
        "on paper each is shown to a person with whether its file lies there, and can be said to be sent, sent again or stopped",
        arguments: Place.allCases)
    func paper(place: Place) throws {
        let (desk, letter) = try putBack(place)
        let row = try #require(try desk.letters().first { $0.letter == letter })
        #expect(row.delivery?.state == .uncertain && row.delivery?.evidence?.code == "put_back.\(place.rawValue)")
        #expect(row.delivery?.next == .look)
        let board = try desk.bench.ask(ListDeliveries(stand: .uncertain), as: Desk.colleague).rows
        #expect(board.map(\.letter.letter) == [letter])
        switch place {
        case .lies:
            let copy = try desk.bench.ask(
                SendAgain(letter: letter, ground: .carrierAsked), as: Desk.colleague
            ).copy
            let lying = desk.files("letters")
            #expect(lying.contains("\(copy).pdf") && !lying.contains("\(letter).pdf"), "one of them is printed")
            #expect(try desk.bench.ask(ListPrintQueue(), as: Self.secretary).sheets.map(\.letter).contains(copy))
        case .collected:
            _ = try desk.bench.ask(
                TellDelivery(letter: letter, said: .received, ground: .carrierAsked), as: Desk.colleague)
            #expect(try desk.letters().first { $0.letter == letter }?.delivery?.state == .received)
        case .gone:
            _ = try desk.bench.ask(
                TellDelivery(letter: letter, said: .lost, ground: .carrierAsked), as: Desk.colleague)
            #expect(try desk.letters().first { $0.letter == letter }?.delivery?.state == .refused)
        }
    }

    @Test(
        "by Digital Post what lies is collected and receipted as ever, and what is gone waits for its receipt or a person",
        arguments: Place.allCases)
    func digitalPost(place: Place) throws {
        let (desk, letter) = try putBack(place, by: .digital)
        let delivery = try #require(try desk.letters().first { $0.letter == letter }?.delivery)
        #expect(delivery.channel == .digitalPost && delivery.state == (place == .lies ? .spooled : .uncertain))
        // A receipt names the document; that it was refused is not lost with the file.
        try desk.bench.wait(until: "2025-03-04T12:00+01:00")
        let folder = ArrivalFolder("\(desk.folder.path)/outbox/receipts")
        #expect(folder.make())
        let receipt = PostStatus.receipt("Fejlet", of: delivery.document)
        #expect(Files.write(Array(receipt.utf8), to: "\(folder.new)/one.xml"))
        try Fact.wait(for: "the file taken") {
            try desk.bench.arrive()
            return !Files.exists("\(folder.new)/one.xml")
        }
        #expect(try desk.letters().first { $0.letter == letter }?.delivery?.state == .refused)
    }

    @Test("what was known to be posted before the file was lost is known again, and waits for nobody")
    func told() throws {
        let (desk, letter) = try putBack(.collected, printed: true)
        let row = try #require(try desk.letters().first { $0.letter == letter })
        #expect(row.delivery?.state == .received && row.delivery?.evidence?.code == "put_back.told")
        #expect(try desk.bench.ask(ListDeliveries(stand: .uncertain), as: Desk.colleague).rows.isEmpty)
    }

    @Test(
        "what nobody was sure of when the backup was made, and somebody has said since, waits for nobody again",
        arguments: [(TellDelivery.Said.received, DeliveryState.received), (.lost, .refused)])
    func saidSince(word: TellDelivery.Said, state: DeliveryState) throws {
        let (desk, letter) = try putBack(.collected)
        try desk.bench.wait(until: "2025-03-04T11:00+01:00")
        let copy = try desk.bench.saved()
        _ = try desk.bench.ask(TellDelivery(letter: letter, said: word, ground: .carrierAsked), as: Desk.colleague)
        for _ in 1...2 {
            try desk.bench.putBack(copy)
            let row = try #require(try desk.letters().first { $0.letter == letter })
            #expect(row.delivery?.state == state && row.delivery?.evidence?.code == "put_back.told")
            #expect(try desk.bench.ask(ListDeliveries(stand: .uncertain), as: Desk.colleague).rows.isEmpty)
        }
    }

    @Test("R-014 of whichever kind it is, what was posted since the backup is known again, and waits for nobody")
    func receiptPosted() throws {
        let desk = try Desk()
        let before = try desk.bench.saved()
        try desk.register(route: .formal)
        let letter = try #require(try desk.letters().first)
        #expect(letter.kind == .receipt)
        _ = try desk.bench.ask(MarkPrinted(letters: [letter.letter]), as: Self.secretary)
        try desk.bench.putBack(before)
        try desk.register(route: .formal)
        let row = try #require(try desk.letters().first)
        #expect(row.letter == letter.letter && row.delivery?.state == .received)
        #expect(row.delivery?.evidence?.code == "put_back.told")
    }

    @Test("of whichever kind it is, what somebody has looked into is known again")
    func receiptConfirmed() throws {
        let desk = try Desk()
        let before = try desk.bench.saved()
        try desk.register(route: .formal)
        let letter = try #require(try desk.letters().first).letter
        try Place.collected.move("\(letter).pdf", in: "letters", of: desk)
        try desk.bench.putBack(before)
        try desk.register(route: .formal)
        #expect(try desk.letters().first?.delivery?.state == .uncertain)
        let copy = try desk.bench.saved()
        let told = TellDelivery(letter: letter, said: .received, ground: .carrierAsked)
        _ = try desk.bench.ask(told, as: Desk.colleague)
        try desk.bench.putBack(copy)
        #expect(try desk.letters().first?.delivery?.state == .received)
    }

    /// A desk where a note's copy lies to be printed, what it has heard of the note, and a backup from after or before that.
    private func laid(isInBackup: Bool) throws -> (desk: Desk, event: CloudEvent, letter: LetterID, copy: Database) {
        let desk = try Desk()
        try desk.register(route: .formal)
        let before = try desk.bench.saved()
        let event = try noted(desk)
        try desk.bench.hear(event)
        let letter = try #require(try desk.letters().last).letter
        return (desk, event, letter, isInBackup ? try desk.bench.saved() : before)
    }

    @Test(
        "what was taken out and sent to somebody else after the backup stands so again, the copy in the list too",
        arguments: [true, false])
    func replacedSince(isInBackup: Bool) throws {
        let (desk, event, letter, copy) = try laid(isInBackup: isInBackup)
        desk.through = .custody(name: "Mor Ågård", addressLines: ["Havevej 3", "9999 Eksempelby"])
        try desk.wayChanged()
        let anew = try #require(try desk.letters().last { $0.kind == .noteCopy })
        #expect(anew.letter != letter && anew.delivery?.state == .spooled)
        let lying = desk.files("letters")
        try desk.bench.putBack(copy)
        if !isInBackup { try desk.bench.hear(event) }
        let rows = try desk.letters()
        let old = try #require(rows.first { $0.letter == letter }?.delivery)
        #expect(old.state == .replaced && old.evidence?.reference == anew.letter.rawValue)
        let known = try #require(rows.first { $0.letter == anew.letter }?.delivery)
        #expect(known.state == .uncertain && known.evidence?.code == "put_back.lies")
        #expect(desk.files("letters") == lying, "and nothing is laid a second time")
    }

    @Test(
        "R-014 what was taken out after the backup stands so, and its copy is owed again and waits for a person as it did",
        arguments: [true, false], [true, false])
    func takenOutSince(byIntake: Bool, isInBackup: Bool) throws {
        let (desk, event, letter, copy) = try laid(isInBackup: isInBackup)
        if byIntake {
            desk.through = .nobody
            try desk.wayChanged()
        } else {
            let young = SetPostRegistration(case: "K-1", registration: .underFifteen)
            _ = try desk.bench.ask(young, as: Desk.colleague)
        }
        #expect(try desk.letters().last?.reason == "channel.custody_missing")
        let waiting = try #require(try desk.letters().last { $0.kind == .noteCopy }).letter
        try desk.bench.putBack(copy)
        if !isInBackup { try desk.bench.hear(event) }
        let rows = try desk.letters()
        let delivery = try #require(rows.first { $0.letter == letter }?.delivery)
        #expect(delivery.state == .replaced && delivery.evidence?.code == "put_back.taken_out")
        let anew = try #require(rows.first { $0.letter == waiting })
        #expect(anew.state == .needsPerson)
        #expect(anew.reason == (byIntake ? "channel.custody_missing" : "channel.way_lost"))
        let queue = try desk.bench.ask(ListPrintQueue(), as: Self.secretary).sheets.map(\.letter)
        #expect(queue.isEmpty, "neither it nor its copy is printed, nor what lay there beside it")
    }

    @Test("what a person stopped after the backup is shown as taken out, and a person says whether it is to be sent")
    func stoppedSince() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        try desk.file()
        let letter = try #require(try desk.letters().last).letter
        let copy = try desk.bench.saved()
        _ = try desk.bench.ask(SettleLetter(letter: letter, ground: .needless), as: Desk.colleague)
        try desk.bench.putBack(copy)
        let row = try #require(try desk.letters().first { $0.letter == letter })
        #expect(row.delivery?.state == .refused && row.delivery?.evidence?.code == "put_back.taken_out")
        #expect(row.delivery?.next == .look)
        let queue = try desk.bench.ask(ListPrintQueue(), as: Self.secretary).sheets.map(\.letter)
        #expect(!queue.contains(letter))
        let again = SendAgain(letter: letter, ground: .other, reference: "2025-7")
        _ = try desk.bench.ask(again, as: Desk.colleague)
        #expect(try desk.letters().last?.delivery?.state == .spooled)
    }

    @Test("what had been posted before the backup, and came back since, stands so again")
    func cameBackSince() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        try desk.file()
        let letter = try #require(try desk.letters().last).letter
        _ = try desk.bench.ask(MarkPrinted(letters: [letter]), as: Self.secretary)
        let copy = try desk.bench.saved()
        let back = TellDelivery(letter: letter, said: .bounced, ground: .cameBack)
        _ = try desk.bench.ask(back, as: Desk.colleague)
        try desk.bench.putBack(copy)
        #expect(try desk.letters().first { $0.letter == letter }?.delivery?.state == .bounced)
    }

    @Test("what lay to be printed when the backup was made, and was posted after it, is not printed again")
    func postedSince() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        try desk.file()
        let letter = try #require(try desk.letters().last).letter
        let copy = try desk.bench.saved()
        _ = try desk.bench.ask(MarkPrinted(letters: [letter]), as: Self.secretary)
        try desk.bench.putBack(copy)
        #expect(try desk.letters().last?.delivery?.state == .received)
        let queue = try desk.bench.ask(ListPrintQueue(), as: Self.secretary).sheets.map(\.letter)
        #expect(!queue.contains(letter))
    }
}
