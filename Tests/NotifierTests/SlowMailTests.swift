import CaseModel
import Foundation
import NotifierShell
import Runtime
import Store
import Support
import Testing
import Wire

/// A mail server that is there and answers each command only after long.
@Suite(.serialized) struct `Notifier with a slow mail server` {
    @Test("R-036 the state is shown, letters and pages go on, a stop ends it, and the message leaves once when it can")
    func slow() throws {
        let it = try MailTown(seconds: 60)
        let (town, house) = (it.town, it.house)
        try house.make("slow")
        let id = try it.register("Åse")
        try Fact.wait(for: "the server to have been spoken to") { house.talk.contains { $0.hasPrefix("MAIL") } }
        // While one message waits for its answer, the loop goes on: calls are answered, and letters are laid.
        #expect(try it.mails(id).allSatisfy { $0.delivery?.state == .spooled })
        try Fact.wait(for: "the receipt to be laid meanwhile") { it.files("letters").contains { $0.hasSuffix(".pdf") } }
        #expect(house.talk.count == 1, "it is still the first try")
        // Asked to stop in the middle of it, it has some patience and stops cleanly.
        #expect(try town.processes[.notifier]?.terminate(within: 40) == .code(0))
        #expect(house.talk.count == 1 && house.taken.isEmpty, "nothing of it has left")

        try it.restart(seconds: 5)
        let row = try it.mail(id, once: "the state to be shown") { $0.reason == "smtp.slow" }
        #expect(row.state == .waiting)
        #expect(try town.ask(ListDeliveries(), as: "mette").rows.contains { $0.letter.reason == "smtp.slow" })
        let status = try town.genklang(["status"])
        #expect(status.contains("smtp.slow"), "\(status)")
        try house.make("")
        try it.mail(id, once: "the message to be taken") { $0.delivery?.state == .received }
        #expect(it.taken(row.letter) == 1 && house.taken.count == 1)
        _ = try town.stop()
    }

    @Test("R-036 a server that is slow to one address alone holds up nobody else's mail")
    func toOne() throws {
        let folder = TemporaryFolder()
        let house = try MailHouse()
        let settings: JSON = [
            "smtp": ["host": "127.0.0.1", "port": .integer(Int64(house.port)), "protection": "none", "seconds": 1]
        ]
        let bench = try ServiceBench<NotifierService>(
            at: "2025-03-04T10:00+01:00", settings: settings, folder: folder.path, file: folder.file("notifier.sqlite"))
        bench.others = { method, body in
            switch method {
            case StaffAddress.method:
                let person = body["body"]?["person"]?.string ?? body["person"]?.string ?? ""
                return .success(
                    ["name": "Mette Rønne", "email": .string("\(person)@eksempel.invalid"), "isActive": true])
            case AskStillDue.method: return .success(["isDue": true])
            default: return .failure(.refusal(CallRefusal.unknownMethod))
            }
        }
        try house.make("slow P-7@eksempel.invalid")
        let event = Pinged(
            case: "K-1", callback: "C-1", stage: .nearLimit, recipients: ["P-7", "P-8"], due: "2025-03-05T15:30+01:00",
            validUntil: "2025-03-05T15:30+01:00")
        try bench.hear(event, from: .callback, about: CaseID("K-1"))
        func states() throws -> [String: String] {
            let rows = try bench.database.rows(
                "SELECT matter, mailing.state, reply FROM mailing JOIN duty ON duty.letter = mailing.letter"
            ) {
                (
                    $0.text("matter").contains("P-7") ? "P-7" : "P-8",
                    "\($0.text("state")) \($0.optionalText("reply") ?? "")"
                )
            }
            return Dictionary(rows) { first, _ in first }
        }
        try bench.wait(until: "2025-03-04T10:05+01:00")
        #expect(try states()["P-8"]?.hasPrefix("accepted") == true)
        #expect(try states()["P-7"] == "queued smtp.slow")
        try house.make("")
        try bench.wait(until: "2025-03-04T12:00+01:00")
        #expect(try states()["P-7"]?.hasPrefix("accepted") == true)
        #expect(house.taken.count == 2)
    }
}
