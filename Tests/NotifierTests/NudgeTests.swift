import CaseModel
import Foundation
import NotifierShell
import Runtime
import Support
import Testing
import Wire

/// A mail to a citizen: that there is a letter, and nothing else.
@Suite struct `A nudge by e-mail` {
    private final class House {
        let folder = TemporaryFolder()
        let bench: ServiceBench<NotifierService>
        var email: String? = "aase@eksempel.invalid"
        var through: FindRecipient.Reply.Through?

        init(nudges: Bool = true) throws {
            bench = try ServiceBench<NotifierService>(
                at: "2025-03-04T10:00+01:00", settings: ["nudgeCitizens": .bool(nudges)], folder: folder.path,
                file: folder.file("notifier.sqlite"))
            bench.others = { [unowned self] method, _ in
                guard method == FindRecipient.method else { return .failure(.refusal(CallRefusal.unknownMethod)) }
                return Result {
                    try JSON(
                        encoding: FindRecipient.Reply(
                            name: Desk.citizen, addressLines: ["Blåbærvej 12", "9999 Eksempelby"], email: email,
                            unit: "U-demo03", assigned: nil, received: "2025-03-04T10:00+01:00", case: "K-1",
                            cpr: CPR("2211771212"), through: through))
                }.mapError { _ in .refusal(CallRefusal.unknownMethod) }
            }
        }

        func register(_ route: Route = .formal) throws {
            let event = CaseRegistered(
                case: "K-1", unit: "U-demo03", received: "2025-03-04T10:00+01:00", channel: .email, kind: .complaint,
                route: route, assigned: nil, about: [], canBeWrittenTo: true, isHistory: false)
            try bench.hear(event, from: .intake, about: CaseID("K-1"))
        }

        /// Whoever prints says that everything there is in the post.
        func post() throws {
            let letters = try bench.ask(ListLetters(case: "K-1"), as: Desk.colleague).letters.map(\.letter)
            _ = try bench.ask(MarkPrinted(letters: letters))
        }

        var mails: [String] {
            let path = folder.file("outbox/staff")
            let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
            return names.compactMap { try? String(contentsOfFile: "\(path)/\($0)", encoding: .utf8) }
        }
    }

    @Test func `says that there is a letter, once a letter, and neither what nor which case`() throws {
        let house = try House()
        try house.register()
        #expect(house.mails.isEmpty, "it lies to be printed: a word about it would be untrue")
        try house.post()
        try house.bench.restart()
        #expect(house.mails.count == 1)
        let mail = try #require(house.mails.first)
        #expect(mail.contains("<aase@eksempel.invalid>") && mail.contains("text/html"))
        #expect(mail.contains("Eksempel_Kommune") && !mail.contains("Genklang <"), "a citizen has never heard of us")
        #expect(!mail.contains("K-1") && !mail.contains("vittering") && !mail.contains("klage"))
        let rows = try house.bench.ask(ListLetters(case: "K-1"), as: Desk.colleague).letters
        #expect(rows.map(\.kind) == [.receipt, .nudge])
        #expect(rows.map(\.delivery?.channel) == [.paper, .nudge])
    }

    @Test func `by Digital Post it leaves when the mailbox has the letter, and not at all when it never gets there`()
        throws
    {
        for (status, mails) in [("Modtaget Digital Post", 1), ("Fejlet", 0)] {
            let house = try House()
            try house.register(.callback)
            _ = try house.bench.ask(SetPostRegistration(case: "K-1", registration: .digital), as: Desk.colleague)
            try house.bench.wait(until: "2025-03-04T11:05+01:00")
            let letter = try #require(try house.bench.ask(ListLetters(case: "K-1"), as: Desk.colleague).letters.first)
            #expect(letter.delivery?.state == .spooled && house.mails.isEmpty)
            let place = ArrivalFolder(house.folder.file("outbox/receipts"))
            #expect(place.make())
            let receipt = PostStatus.receipt(
                status, of: letter.delivery?.document ?? "", at: "2025-03-04T11:04:00+01:00")
            #expect(Files.write(Array(receipt.utf8), to: "\(place.new)/1.xml"))
            try house.bench.arrive()
            #expect(house.mails.count == mails, "\(status)")
            #expect(house.mails.allSatisfy { $0.contains("Digital Post") })
        }
    }

    @Test func `goes to nobody without an address, and not at all where the municipality does not want it`() throws {
        let house = try House()
        house.email = nil
        try house.register()
        try house.post()
        #expect(house.mails.isEmpty)
        // The letter holds as before: why there is no mail about it is the address, and nothing that it was to say.
        let rows = try house.bench.ask(ListLetters(case: "K-1"), as: Desk.colleague).letters
        #expect(rows.first { $0.kind == .nudge }?.reason == "notifier.no_nudge")
        let other = try House()
        other.through = .representative(name: "Bo Påhit", addressLines: ["Ålevej 5", "9999 Eksempelby"])
        try other.register()
        try other.post()
        #expect(other.mails.isEmpty, "the letter went to somebody else")
        let off = try House(nudges: false)
        try off.register()
        try off.post()
        #expect(off.mails.isEmpty)
        #expect(try off.bench.ask(ListLetters(case: "K-1"), as: Desk.colleague).letters.count == 1)
    }
}
