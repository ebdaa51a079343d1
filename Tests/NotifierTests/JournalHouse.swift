import CaseModel
import Foundation
import NotifierShell
import Runtime
import Support
import Testing
import Wire

/// Notifier with a folder that a case system collects from, and the case system's hand in the folder of receipts.
final class JournalHouse {
    let folder = TemporaryFolder()
    let bench: ServiceBench<NotifierService>

    /// - Parameter printWorkingDays: 0 where the print room gives no word, and what lies to be printed has been sent.
    init(isHandedOver: Bool = true, printWorkingDays: Int64 = 0) throws {
        let settings: JSON = [
            "journal": ["isHandedOver": .bool(isHandedOver), "receiptHours": 24],
            "printWorkingDays": .integer(printWorkingDays),
        ]
        bench = try ServiceBench<NotifierService>(
            at: "2025-03-04T10:00+01:00", settings: settings, folder: folder.path,
            file: folder.file("notifier.sqlite"))
        bench.others = { method, _ in
            guard method == FindRecipient.method else { return .failure(.refusal(CallRefusal.unknownMethod)) }
            return Result {
                try JSON(
                    encoding: FindRecipient.Reply(
                        name: Desk.citizen, addressLines: ["Blåbærvej 12", "9999 Eksempelby"], email: nil,
                        unit: "U-demo03", assigned: nil, received: "2025-03-04T10:00+01:00", case: "K-1"))
            }.mapError { _ in .refusal(CallRefusal.unknownMethod) }
        }
    }

    func register() throws -> LetterRow {
        let event = CaseRegistered(
            case: "K-1", unit: "U-demo03", received: "2025-03-04T10:00+01:00", channel: .email, kind: .complaint,
            route: .formal, assigned: nil, about: [], canBeWrittenTo: true, isHistory: false)
        try bench.hear(event, from: .intake, about: CaseID("K-1"))
        return try row()
    }

    func row() throws -> LetterRow {
        try #require(try bench.ask(ListLetters(case: "K-1"), as: Desk.colleague).letters.first)
    }

    func files(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: self.folder.file(folder))) ?? []).sorted()
    }

    /// As the case system does: whole under `tmp`, then by its name in `new`.
    func receipt(_ json: JSON, as name: String) throws {
        try ArrivalFolder(folder.file("outbox/receipts")).lay(json.bytes, as: name)
        try bench.arrive()
    }

    func receipt(of row: LetterRow, number: String, as name: String = "1.json") throws {
        try receipt(
            [
                "format": "genklang-journal-receipt/1", "document": .string(row.delivery?.document ?? ""),
                "journal": .string(number),
            ], as: name)
    }
}
