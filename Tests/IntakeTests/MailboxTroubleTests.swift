import CaseModel
import Glibc
import Runtime
import Seal
import Store
import Support
import Testing
import Wire

/// What goes wrong with mails and folders, and what never does: that one is lost.
@Suite struct MailboxTroubleTests {
    @Test func `what cannot be taken waits for a person with its reason, and is taken when that is mended`() throws {
        let box = try Mailbox(["mailMostBytes": 2_000])
        try box.lay(mail(String(repeating: "x", count: 3_000)), as: "1.large")
        #expect(mkdir("\(box.place.new)/2.folder", 0o700) == 0)
        #expect(symlink("/etc/passwd", "\(box.place.new)/3.link") == 0)
        #expect(mkfifo("\(box.place.new)/4.pipe", 0o600) == 0)
        try box.lay(mail(), as: "5.good")
        #expect(
            box.place.unreadFiles().map { "\($0.name) \($0.reason)" } == [
                "1.large mail.too_large", "2.folder mail.not_a_file", "3.link mail.not_a_file",
                "4.pipe mail.not_a_file",
            ])
        #expect(box.names("new").isEmpty && box.names("cur") == ["5.good:2,"])
        #expect(try box.desk.ask(ListMailsAside(), as: .sine).unread == 4)
        #expect(Files.write(Array(mail("Kort.", id: "m9@x.invalid").utf8), to: "\(box.place.unread)/1.large"))
        #expect(box.place.retry("1.large"))
        _ = box.desk.said()
        try box.desk.arrive()
        #expect(box.desk.saidNames() == ["registered", "document-received"] && box.place.unreadCount() == 3)
    }

    @Test func `a mail that is still being written is left alone until it is whole`() throws {
        let box = try Mailbox()
        let path = "\(box.place.new)/1.host"
        let file = open(path, O_WRONLY | O_CREAT, 0o600)
        #expect(write(file, "From: a@b.invalid\n", 18) == 18)
        try box.desk.arrive()
        #expect(box.desk.said().isEmpty && box.names("new") == ["1.host"])
        #expect(write(file, "Subject: Klage\n\nx\n", 18) == 18)
        close(file)
        try box.desk.arrive()
        #expect(box.desk.saidNames() == ["registered", "document-received"])
    }

    @Test func `one that somebody keeps open for good is said once, and taken when it is let go`() throws {
        let box = try Mailbox()
        let file = open("\(box.place.new)/1.host", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        #expect(write(file, "From: a@b.invalid\nSubject: Klage\n\nx\n", 36) == 36)
        func said(after minutes: Int64) throws -> Int {
            try box.desk.wait(until: box.desk.clock.now.adding(milliseconds: minutes * 60_000))
            try box.desk.beat()
            try box.desk.arrive()
            return box.desk.logged.count { $0 == "arrival.kept_open" }
        }
        #expect(try [said(after: 0), said(after: 9), said(after: 1), said(after: 1)] == [0, 0, 1, 1])
        #expect(box.desk.said().isEmpty && box.names("new") == ["1.host"])
        close(file)
        try box.desk.arrive()
        #expect(box.desk.saidNames() == ["registered", "document-received"] && box.names("new").isEmpty)
        #expect(try said(after: 20) == 1)
    }

    @Test func `the time is the mail server's, as long as it can be believed`() throws {
        func received(_ stamp: String) throws -> Timestamp {
            let box = try Mailbox(["publicUnit": "U-BENEFITS"])
            let path = "\(box.place.new)/1.host"
            let field = stamp.isEmpty ? "" : "Received: from a by b; \(stamp)\n"
            #expect(Files.write(Array((field + mail()).utf8), to: path))
            let delivered = Timestamp("2026-11-24T09:00+01:00").milliseconds / 1000
            var times = [timespec(tv_sec: Int(delivered), tv_nsec: 0), timespec(tv_sec: Int(delivered), tv_nsec: 0)]
            #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
            try box.desk.arrive()
            return try #require(try box.cases.first?.received)
        }
        #expect(try received("") == "2026-11-24T09:00+01:00")
        #expect(try received("Mon, 23 Nov 2026 23:30:00 +0100") == "2026-11-23T23:30+01:00")
        #expect(try received("Tue, 24 Nov 2026 09:30:00 +0100") == "2026-11-24T09:00+01:00")
        #expect(try received("Mon, 2 Nov 2026 09:00:00 +0100") == "2026-11-24T09:00+01:00")
    }

    @Test func `a thousand at once are a thousand cases`() throws {
        let box = try Mailbox()
        for number in 0..<999 {
            let text = mail("Klage nummer \(number)", from: "b\(number)@eksempel.invalid", id: "n\(number)@x.invalid")
            #expect(Files.write(Array(text.utf8), to: "\(box.place.new)/\(number).host"))
        }
        try box.lay(mail())
        #expect(box.desk.said().filter { $0.type == CaseRegistered.type }.count == 1_000)
        #expect(box.names("cur").count == 1_000 && box.names("new").isEmpty)
    }

    @Test func `mails of every kind, with faults from a seed, are each in the file or with a person`() throws {
        let box = try Mailbox()
        var state: UInt64 = 7
        func chance(_ most: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % most
        }
        for number in 0..<300 {
            var bytes = Array(mail("Ord \(number)", from: "b\(number)@x.invalid", id: "f\(number)@x.invalid").utf8)
            for _ in 0..<chance(10) { bytes[chance(bytes.count)] = UInt8(chance(256)) }
            #expect(Files.write(bytes, to: "\(box.place.new)/\(number).host"))
        }
        try box.desk.arrive()
        #expect(box.names("new").isEmpty && box.names("cur").count + box.place.unreadCount() == 300)
        let kept = try box.desk.database.first("SELECT SUM(times) AS number FROM mail") { $0.integer("number") }
        #expect(kept == Int64(box.names("cur").count))
        #expect(box.place.unreadCount() == 0, "\(box.place.unreadFiles())")
    }
}
