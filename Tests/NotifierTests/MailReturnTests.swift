import CaseModel
import Foundation
import NotifierShell
import Runtime
import Support
import Testing

/// Mails to colleagues that come back, read from where they are laid.
@Suite struct `A mail that came back` {
    private let folder = TemporaryFolder()

    private func report(_ letter: LetterID, action: String, status: String) -> String {
        """
        From: MAILER-DAEMON@mail.eksempel.invalid (Mail Delivery System)
        To: genklang@eksempel.invalid
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain; charset=us-ascii

        <mette@eksempel.invalid>: user unknown

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.eksempel.invalid

        Final-Recipient: rfc822; mette@eksempel.invalid
        Action: \(action)
        Status: \(status)

        --b
        Content-Type: text/rfc822-headers

        From: Genklang <genklang@eksempel.invalid>
        Message-ID: <\(letter)@eksempel.invalid>

        --b--

        """
    }

    private func lay(_ text: String, as name: String, _ desk: Desk) throws {
        let box = "\(desk.folder.path)/outbox/receipts"
        #expect(ArrivalFolder(box).make())
        try text.write(toFile: "\(box)/tmp/\(name)", atomically: true, encoding: .utf8)
        try FileManager.default.moveItem(atPath: "\(box)/tmp/\(name)", toPath: "\(box)/new/\(name)")
        try desk.bench.arrive()
    }

    private func unread(_ desk: Desk) -> [String] {
        let path = "\(desk.folder.path)/outbox/receipts/unread"
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasSuffix(".eml") }
    }

    @Test func `stands on Breve with its number, and whoever reads it puts the address right`() throws {
        let desk = try Desk()
        try desk.register()
        try desk.ping()
        let letter = try #require(try desk.letters().first { $0.to != nil }?.letter)
        try lay(report(letter, action: "delayed", status: "4.4.1"), as: "0.eml", desk)
        #expect(try desk.letters().first { $0.letter == letter }?.delivery?.state == .spooled)
        try lay(report(letter, action: "failed", status: "5.1.1"), as: "1.eml", desk)
        // The same report twice says nothing new.
        try lay(report(letter, action: "failed", status: "5.1.1"), as: "2.eml", desk)
        let row = try #require(try desk.bench.ask(ListDeliveries(), as: Desk.colleague).rows.first)
        #expect(row.stand == .bounced && row.letter.letter == letter)
        #expect(row.letter.delivery?.evidence?.source == .bounce && row.letter.delivery?.evidence?.code == "5.1.1")
        #expect(row.letter.delivery?.next == .correctAddress)
        #expect(unread(desk).isEmpty)
    }

    @Test func `that is about nothing of ours, or is no such report, stays with a person`() throws {
        let desk = try Desk()
        try lay(report("L-00000000000000000000", action: "failed", status: "5.1.1"), as: "1.eml", desk)
        try lay("From: Bo <bo@eksempel.invalid>\nSubject: Hej\n\nHej\n", as: "2.eml", desk)
        #expect(unread(desk).sorted() == ["1.eml", "2.eml"])
        #expect(try desk.bench.ask(ListDeliveries()).rows.isEmpty)
    }
}
