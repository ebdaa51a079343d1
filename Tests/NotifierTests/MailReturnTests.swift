import CaseModel
import Foundation
import NotifierShell
import Runtime
import Support
import Testing
import Wire

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
        try ArrivalFolder("\(desk.folder.path)/outbox/receipts").lay(text, as: name)
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

    @Test func `a report is read alike whichever way its lines end`() throws {
        func laid(_ reports: (action: String, status: String)...) throws -> LetterRow? {
            let desk = try Desk()
            try desk.register()
            try desk.ping()
            let letter = try #require(try desk.letters().first { $0.to != nil }?.letter)
            for (number, said) in reports.enumerated() {
                let text = report(letter, action: said.action, status: said.status)
                try lay(text.replacing("\n", with: "\r\n"), as: "\(number).eml", desk)
            }
            #expect(unread(desk).isEmpty)
            return try desk.letters().first { $0.letter == letter }
        }
        #expect(try laid(("delayed", "4.4.1"))?.delivery?.state == .spooled)
        let failed = try laid(("delayed", "4.4.1"), ("failed", "5.1.1"))
        #expect(failed?.delivery?.state == .bounced && failed?.delivery?.evidence?.code == "5.1.1")
    }

    private static let administrator = Viewer(person: "P-9", unit: "U-demo01", roles: [.administrator], leads: [])

    @Test(
        "R-014 that mails to a colleague come back is known to them, their leader and the administrator, until one comes through"
    )
    func lost() throws {
        let desk = try Desk()
        try desk.register()
        try desk.ping()
        let row = try #require(try desk.letters().first { $0.to != nil })
        let person = try #require(row.to)
        let themself = Viewer(person: person, unit: "U-demo03", roles: [.caseworker], leads: [])
        let leader = Viewer(person: "P-1", unit: "U-demo02", roles: [.leader], leads: ["U-demo03"])
        for (unit, parent) in [("U-demo02", nil), ("U-demo03", "U-demo02")] as [(UnitID, UnitID?)] {
            try desk.bench.hear(
                UnitChanged(unit: unit, parent: parent, leader: leader.person), from: .directory, about: unit)
        }
        for (who, unit) in [(person, "U-demo03"), (leader.person, "U-demo02")] as [(PersonID, UnitID)] {
            try desk.bench.hear(
                PersonChanged(person: who, unit: unit, roles: [], isActive: true), from: .directory, about: who)
        }
        func count(_ viewer: Viewer) throws -> CountWaitingLetters.Reply {
            try desk.bench.ask(CountWaitingLetters(), as: viewer)
        }
        #expect(try count(themself).lost == nil)
        try lay(report(row.letter, action: "failed", status: "5.1.1"), as: "1.eml", desk)
        let lost = try #require(try count(themself).lost)
        #expect(lost.person == person && lost.code == "5.1.1" && lost.count == 1)
        #expect(try count(leader).colleagues == [lost] && count(leader).lost == nil)
        #expect(try count(Self.administrator).colleagues == [lost])
        // Nobody else hears of it.
        #expect(try count(Desk.stranger).colleagues == nil && count(themself).colleagues == nil)
        #expect(desk.bench.signs().contains { $0.name == "colleagues_unreached" && $0.isTrouble })
        try desk.bench.restart()
        #expect(try count(themself).lost == lost)
    }

    /// A unit with its leader, P-3, under another with its own, P-1.
    private func led() throws -> Desk {
        let desk = try Desk()
        for (unit, parent, leader) in [("U-top", nil, "P-1"), ("U-demo03", "U-top", "P-3")]
            as [(UnitID, UnitID?, PersonID)]
        {
            try desk.bench.hear(
                UnitChanged(unit: unit, parent: parent, leader: leader), from: .directory, about: unit)
            try desk.bench.hear(
                PersonChanged(person: leader, unit: unit, roles: [.leader], isActive: true), from: .directory,
                about: leader)
        }
        return desk
    }

    @Test("R-036 a ping that comes back is heard by the next leader above, and from there upwards")
    func passedOn() throws {
        let desk = try led()
        try desk.register()
        try desk.ping()
        func pings() throws -> [LetterRow] { try desk.letters().filter { $0.kind == .ping } }
        let reached: [[PersonID]] = [["P-7", "P-3"], ["P-7", "P-3", "P-1"], ["P-7", "P-3", "P-1"]]
        for (place, people) in reached.enumerated() {
            try lay(
                report(try pings()[place].letter, action: "failed", status: "5.1.1"), as: "\(place).eml", desk)
            #expect(try pings().map(\.to) == people)
        }
        #expect(desk.asked.contains(AskStillDue.method))
        let mail = try #require(desk.files("staff").last)
        #expect(String(decoding: try desk.bytes("staff", mail), as: UTF8.self).contains("Genklang"))
    }

    @Test(
        "R-036 one message about much that comes back is heard upwards too, while a call is among it",
        arguments: [2, 0])
    func digestPassedOn(calls: Int) throws {
        let desk = try led()
        try desk.bench.hear(
            PersonChanged(person: "P-7", unit: "U-demo03", roles: [], isActive: true), from: .directory,
            about: PersonID("P-7"))
        desk.answers[ReadDigest.method] = try JSON(
            encoding: ReadDigest.Reply(overdue: 0, calls: calls, others: 6, kinds: nil, lateNotes: nil))
        try desk.bench.hear(
            Digested(digest: "Y-1", person: "P-7", count: 8, validUntil: "2025-03-05T15:30+01:00"), from: .callback,
            about: PersonID("P-7"))
        let subjects = ["flere ting venter", "en samlet besked kom ikke frem", "en samlet besked kom ikke frem"]
        var seen: Set<String> = []
        for (place, subject) in subjects.prefix(calls == 0 ? 1 : 3).enumerated() {
            let name = try #require(desk.files("staff").first { !seen.contains($0) })
            seen.insert(name)
            let mail = String(decoding: try desk.bytes("staff", name), as: UTF8.self)
            #expect(mail.contains(subject))
            let letter = try #require(mail.firstMatch(of: /Message-ID: <(L-[^@]+)@/)?.1)
            try lay(
                report(LetterID(unchecked: String(letter)), action: "failed", status: "5.1.1"), as: "\(place).eml",
                desk)
        }
        #expect(Set(desk.files("staff")) == seen)
    }

    @Test func `that is about nothing of ours, or is no such report, stays with a person`() throws {
        let desk = try Desk()
        try lay(report("L-00000000000000000000", action: "failed", status: "5.1.1"), as: "1.eml", desk)
        try lay("From: Bo <bo@eksempel.invalid>\nSubject: Hej\n\nHej\n", as: "2.eml", desk)
        #expect(unread(desk).sorted() == ["1.eml", "2.eml"])
        #expect(try desk.bench.ask(ListDeliveries()).rows.isEmpty)
    }
}
