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
                            through: through))
                }.mapError { _ in .refusal(CallRefusal.unknownMethod) }
            }
        }

        func register() throws {
            let event = CaseRegistered(
                case: "K-1", unit: "U-demo03", received: "2025-03-04T10:00+01:00", channel: .email, kind: .complaint,
                route: .formal, assigned: nil, about: [], canBeWrittenTo: true, isHistory: false)
            try bench.hear(event, from: .intake, about: CaseID("K-1"))
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

    @Test func `goes to nobody without an address, and not at all where the municipality does not want it`() throws {
        let house = try House()
        house.email = nil
        try house.register()
        #expect(house.mails.isEmpty)
        let other = try House()
        other.through = .representative(name: "Bo Påhit", addressLines: ["Ålevej 5", "9999 Eksempelby"])
        try other.register()
        #expect(other.mails.isEmpty, "the letter went to somebody else")
        let off = try House(nudges: false)
        try off.register()
        #expect(off.mails.isEmpty)
        #expect(try off.bench.ask(ListLetters(case: "K-1"), as: Desk.colleague).letters.count == 1)
    }
}
