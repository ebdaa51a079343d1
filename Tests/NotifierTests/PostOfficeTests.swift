import CaseModel
import Foundation
import NotifierShell
import Runtime
import Store
import Support
import Testing
import Wire

/// Notifier with a mail server, on a bench: everything is done at once, in one thread.
final class Posting {
    let folder = TemporaryFolder()
    let house: MailHouse
    let bench: ServiceBench<NotifierService>

    init() throws {
        house = try MailHouse()
        bench = try ServiceBench<NotifierService>(
            at: "2025-03-04T10:00+01:00", settings: .object(Self.settings(of: house)), folder: folder.path,
            file: folder.file("notifier.sqlite"))
        bench.others = { method, _ in
            switch method {
            case StaffAddress.method:
                .success(["name": "Mette Rønne", "email": "mette@eksempel.invalid", "isActive": true])
            case AskStillDue.method: .success(["isDue": true])
            default: .failure(.refusal(CallRefusal.unknownMethod))
            }
        }
    }

    private static func settings(of house: MailHouse) -> JSONObject {
        [
            "smtp": [
                "host": "127.0.0.1", "port": .integer(Int64(house.port)), "protection": "none", "seconds": 5,
            ]
        ]
    }

    /// The same, with another sender.
    func settings(mailFrom: String) -> JSON {
        var settings = Self.settings(of: house)
        settings["mailFrom"] = .string(mailFrom)
        return .object(settings)
    }

    func ping(_ stage: PingStage = .nearLimit) throws {
        let event = Pinged(
            case: "K-1", callback: "C-1", stage: stage, recipients: ["P-7"], due: "2025-03-05T15:30+01:00",
            validUntil: "2025-03-05T15:30+01:00")
        try bench.hear(event, from: .callback, about: CaseID("K-1"))
    }

    /// How the messages stand, in the order they came.
    func states() throws -> [String] {
        try bench.database.rows("SELECT state FROM mailing ORDER BY since, letter, document") { $0.text("state") }
    }

    func files(_ tray: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.file("outbox/\(tray)"))) ?? []).sorted()
    }
}

@Suite struct `Notifier with a mail server` {
    @Test("R-036 a ping is handed over once, and its document lies among those that were taken")
    func sent() throws {
        let posting = try Posting()
        for _ in 1...2 { try posting.ping() }
        try posting.bench.restart()
        #expect(posting.house.taken.count == 1)
        #expect(try posting.states() == ["accepted"])
        #expect(posting.files("staff") == ["taken"])
        #expect(posting.files("staff/taken").count == 1)
        let text = try #require(posting.house.taken.first)
        #expect(text.contains("Message-ID: <\(posting.files("staff/taken")[0].dropLast(4))@eksempel.invalid>"))
    }

    @Test func `a greylisting server is asked again later, and has the message once`() throws {
        let posting = try Posting()
        try posting.house.make("greylist")
        try posting.ping()
        #expect(try posting.states() == ["queued"])
        try posting.house.make("")
        try posting.bench.wait(until: "2025-03-04T10:02+01:00")
        #expect(try posting.states() == ["accepted"])
        #expect(posting.house.taken.count == 1)
    }

    @Test func `a server that takes nothing from our sender: all waits, and goes once the sender is put right`() throws
    {
        let posting = try Posting()
        try posting.house.make("sender")
        for stage in [PingStage.owed, .nearLimit] { try posting.ping(stage) }
        #expect(try posting.states() == ["queued", "queued"])
        let sign = try #require(posting.bench.signs().first { $0.name == "mail_waiting" })
        #expect(sign.code == "smtp.sender_refused" && sign.isTrouble)
        try posting.house.make("")
        try posting.bench.restart(settings: posting.settings(mailFrom: "ny@eksempel.invalid"))
        try posting.bench.wait(until: "2025-03-04T10:30+01:00")
        #expect(try posting.states() == ["accepted", "accepted"])
        #expect(posting.house.talk.suffix(6).contains("MAIL ny@eksempel.invalid"))
        #expect(posting.house.taken.count == 2)
        #expect(posting.house.taken.allSatisfy { $0.contains("<ny@eksempel.invalid>") })
    }

    @Test func `a server that dies after the whole message: it may have gone out, and is never sent again by itself`()
        throws
    {
        let posting = try Posting()
        try posting.house.make("cut")
        try posting.ping()
        #expect(try posting.states() == ["uncertain"])
        let delivery = try posting.bench.database.rows("SELECT state, evidence FROM delivery") {
            [$0.text("state"), $0.text("evidence")]
        }
        #expect(delivery.map { $0[0] } == ["uncertain"])
        #expect(delivery.allSatisfy { $0[1].contains("smtp.cut_off") })
        try posting.house.make("")
        try posting.bench.restart()
        try posting.ping()
        try posting.bench.wait(until: "2025-03-06T10:00+01:00")
        #expect(try posting.states() == ["uncertain"])
        #expect(posting.house.taken.count == 1)
    }

    @Test func `while nobody is at home, one message at a time knocks; then all go, each once`() throws {
        let posting = try Posting()
        posting.house.stop()
        for stage in [PingStage.owed, .nearTarget, .nearLimit] { try posting.ping(stage) }
        #expect(try posting.states() == ["queued", "queued", "queued"])
        try posting.house.start()
        try posting.bench.wait(until: "2025-03-04T10:30+01:00")
        #expect(try posting.states() == ["accepted", "accepted", "accepted"])
        #expect(posting.house.taken.count == 3)
    }

    @Test func `the process dies while a message is handed over: what had begun is in doubt, the rest is sent`() throws
    {
        for (hasBegun, state, count) in [(true, "uncertain", 0), (false, "accepted", 1)] {
            let posting = try Posting()
            posting.house.stop()
            try posting.ping()
            // As the file stands when the process is killed between the server's word and the ledger.
            try posting.bench.database.run("UPDATE mailing SET state = 'sending', next = NULL, reply = NULL", [:])
            let letter = posting.files("staff")[0].dropLast(4)
            if hasBegun {
                try FileManager.default.createDirectory(
                    atPath: posting.folder.file("mailing"), withIntermediateDirectories: true)
                try Data().write(to: URL(fileURLWithPath: posting.folder.file("mailing/\(letter)-1-1")))
            }
            try posting.house.start()
            try posting.bench.restart()
            try posting.bench.wait(until: "2025-03-04T10:10+01:00")
            #expect(try posting.states() == [state])
            #expect(posting.house.taken.count == count)
        }
    }

    @Test func `a start without the bus looks once at what was under way, however long it lasts`() throws {
        let posting = try Posting()
        posting.house.stop()
        try posting.ping()
        posting.bench.others = { _, _ in .failure(RPCError.gone) }
        // Three that come too late while it waits, each with a turn of its own.
        for minutes: Int64 in 5...7 {
            let end = posting.bench.clock.now.adding(seconds: minutes * 60)
            let event = Pinged(
                case: "K-1", callback: CallbackID(unchecked: "C-\(minutes)"), stage: .nearLimit, recipients: ["P-7"],
                due: end, validUntil: end)
            try posting.bench.hear(event, from: .callback, about: CaseID("K-1"))
        }
        try posting.bench.database.run("UPDATE mailing SET state = 'sending', next = NULL, reply = NULL", [:])
        try posting.house.start()
        func attempts() throws -> [Int64] {
            try posting.bench.database.rows("SELECT attempts FROM mailing") { $0.integer("attempts") }
        }
        let before = try attempts()
        try posting.bench.restart(isAlone: true)
        try posting.bench.wait(until: "2025-03-04T10:10+01:00")
        let late = "SELECT COUNT(*) AS count FROM duty WHERE state = 'dropped' AND reason = 'tooLate'"
        #expect(try posting.bench.database.first(late) { $0.number("count") } == 3)
        #expect(try attempts() == before.map { $0 + 1 } && posting.house.taken.isEmpty)
        try posting.bench.join()
        #expect(try posting.states() == ["accepted"] && posting.house.taken.count == 1)
    }

    @Test(
        arguments: [
            (["host": "mail.eksempel.invalid", "protection": "none"], "smtp.unprotected"),
            (["host": "mail.eksempel.invalid", "protection": "ssl"], "smtp.protection"),
            (["host": "mail eksempel"], "smtp.host"),
            (["host": "m", "user": "genklang"], "smtp.secret"),
            (["host": "m", "authority": "/nowhere.pem"], "smtp.authority"),
            (["host": "m", "user": "genklang", "secretFile": "smtp-secret"], "keys.missing"),
            (["host": "m", "user": "genklang", "secretFile": "smtp.open"], "smtp.secret_open"),
            (["host": "m", "user": "genklang", "secretFile": "smtp.empty"], "smtp.secret"),
        ] as [(JSON, String)])
    func `what is wrong with the mail server's settings is said before the start`(smtp: JSON, code: String) throws {
        let folder = TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.file("keys"), withIntermediateDirectories: true)
        for (name, text, mode) in [("smtp.open", "hemmelig", 0o644), ("smtp.empty", "", 0o600)] {
            _ = FileManager.default.createFile(
                atPath: folder.file("keys/\(name)"), contents: Data(text.utf8), attributes: [.posixPermissions: mode])
        }
        let settings = try Configuration.merge(["smtp": smtp], over: NotifierService.defaults, at: "test")
        do {
            try NotifierService.check(settings, in: DataFolder(folder.path))
            Issue.record("nothing was found wrong")
        } catch let fault as ConfigurationFault { #expect(fault.code == code) }
    }

    @Test func `a unit's messages have the unit's sender, and a sender that is no address is said before the start`()
        throws
    {
        let settings = try Configuration.merge(
            ["units": [["unit": "U-demo03", "mailFrom": "ingen adresse"]]], over: NotifierService.defaults, at: "test")
        #expect(throws: ConfigurationFault.self) { try NotifierService.check(settings, in: DataFolder("/nowhere")) }
    }
}
