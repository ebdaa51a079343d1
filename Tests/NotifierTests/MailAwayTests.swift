import CaseModel
import NotifierShell
import Runtime
import Support
import Testing
import Wire

/// While the mail server is away, that is a state that people and machines see, and what came too late is told.
@Suite struct `While the mail server is away` {
    private static let colleague = Viewer(person: "P-7", unit: "U-demo03", roles: [.caseworker], leads: [])

    /// Notifier with a mail server that nobody is at, and a ping that waits for it.
    private func away() throws -> (ServiceBench<NotifierService>, MailHouse, TemporaryFolder) {
        let folder = TemporaryFolder()
        let house = try MailHouse()
        let settings: JSON = [
            "smtp": ["host": "127.0.0.1", "port": .integer(Int64(house.port)), "protection": "none", "seconds": 5]
        ]
        house.stop()
        let bench = try ServiceBench<NotifierService>(
            at: "2025-03-04T10:00+01:00", settings: settings, folder: folder.path, file: folder.file("notifier.sqlite"))
        bench.others = { method, _ in
            switch method {
            case StaffAddress.method:
                .success(["name": "Mette Rønne", "email": "mette@eksempel.invalid", "isActive": true])
            case AskStillDue.method: .success(["isDue": true])
            default: .failure(.refusal(CallRefusal.unknownMethod))
            }
        }
        try bench.hear(
            CaseRegistered(
                case: "K-1", unit: "U-demo03", received: "2025-03-04T10:00+01:00", channel: .phone, kind: .complaint,
                route: .callback, assigned: "P-7", about: [], canBeWrittenTo: false, isHistory: false),
            from: .intake, about: CaseID("K-1"))
        try bench.hear(
            Pinged(
                case: "K-1", callback: "C-1", stage: .nearLimit, recipients: ["P-7"], due: "2025-03-04T15:30+01:00",
                validUntil: "2025-03-04T15:30+01:00"),
            from: .callback, about: CaseID("K-1"))
        return (bench, house, folder)
    }

    /// What goes to colleagues; the receipt that waits for the citizen's address is another matter.
    private func mails(_ bench: ServiceBench<NotifierService>) throws -> [PlacedLetter] {
        try bench.ask(ListDeliveries(), as: Self.colleague).rows.filter { !$0.letter.kind.isToCitizen }
    }

    private func stands(_ bench: ServiceBench<NotifierService>) throws -> [(LetterStand, String?)] {
        try mails(bench).map {
            (
                $0.stand,
                $0.letter.delivery?.evidence?.code == nil ? $0.letter.reason : $0.letter.delivery?.evidence?.code
            )
        }
    }

    @Test(
        "R-036 what waits for the server stands as waiting with its code, on Breve and in the figures, until it is taken"
    )
    func waiting() throws {
        let (bench, house, folder) = try away()
        defer { withExtendedLifetime(folder) {} }
        let row = try #require(try mails(bench).first)
        #expect(row.stand == .waiting && row.letter.reason == "smtp.unreachable" && row.letter.state == .waiting)
        let sign = try #require(bench.signs().first { $0.name == "mail_waiting" })
        #expect(sign.count == 1 && sign.isTrouble && sign.code == "smtp.unreachable")
        #expect(sign.since == "2025-03-04T10:00+01:00")
        try house.start()
        try bench.wait(until: "2025-03-04T10:30+01:00")
        #expect(try stands(bench).isEmpty && bench.signs().isEmpty)
    }

    @Test(
        "R-036 a message that was not true any more before the server was back is told as not taken, while it still is away"
    )
    func tooLate() throws {
        let (bench, house, folder) = try away()
        defer { withExtendedLifetime((house, folder)) {} }
        try bench.wait(until: "2025-03-04T15:31+01:00")
        let stood = try stands(bench)
        #expect(stood.map(\.0) == [.refused] && stood.map(\.1) == ["smtp.too_late"])
        let row = try #require(try mails(bench).first)
        #expect(row.letter.delivery?.next == NextAct.nothing)
        #expect(bench.signs().isEmpty, "nothing waits any more")
        _ = try bench.ask(SettleLetter(letter: row.letter.letter, ground: .toldOtherwise), as: Self.colleague)
        #expect(try stands(bench).isEmpty)
    }
}
