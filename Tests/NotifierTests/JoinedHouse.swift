import CaseModel
import Foundation
import NotifierShell
import Runtime
import Store
import Support
import Testing
import Wire
import Wording

/// Notifier in a house where one citizen has several cases, and one talk was about them all.
final class JoinedHouse {
    let folder = TemporaryFolder()
    private(set) var bench: ServiceBench<NotifierService>
    /// Where each case says that the citizen lives.
    var addresses: [CaseID: [String]] = [:]
    var protections: [CaseID: ProtectedLetters] = [:]
    /// What is still owed in writing in a case.
    var owed: [CaseID: FindRecipient.Reply.AnswerOwed] = [:]
    /// Nobody says where the citizen lives.
    var isSilent = false

    static let cases: [CaseID] = ["K-1", "K-2", "K-3"]

    /// - Parameter printWorkingDays: 0 where the print room gives no word.
    init(printWorkingDays: Int64 = 0) throws {
        let settings: JSON = [
            "journal": ["isHandedOver": true, "receiptHours": 24], "printWorkingDays": .integer(printWorkingDays),
        ]
        bench = try ServiceBench<NotifierService>(
            at: "2025-03-04T10:00+01:00", settings: settings, folder: folder.path,
            file: folder.file("notifier.sqlite"))
        bench.others = { [unowned self] method, body in answer(method, body["body"] ?? body) }
        for id in Self.cases { try register(id) }
    }

    func register(_ id: CaseID, canBeWrittenTo: Bool = true) throws {
        try bench.hear(
            CaseRegistered(
                case: id, unit: "U-demo03", received: "2025-03-04T10:00+01:00", channel: .email, kind: .complaint,
                route: .callback, assigned: "P-7", about: [], canBeWrittenTo: canBeWrittenTo, isHistory: true),
            from: .intake, about: id)
    }

    private func answer(_ method: String, _ body: JSON) -> Result<JSON, RPCError> {
        guard method != FindRecipient.method || !isSilent else {
            return .failure(RPCError(code: -32001, reason: "bus.no_service", message: "not there"))
        }
        do {
            switch method {
            case FindRecipient.method:
                let asked = try body.decode(FindRecipient.self)
                return .success(
                    try JSON(
                        encoding: FindRecipient.Reply(
                            name: Desk.citizen,
                            addressLines: addresses[asked.case] ?? ["Blåbærvej 12", "9999 Eksempelby"], email: nil,
                            unit: "U-demo03", assigned: nil, received: "2025-03-04T10:00+01:00", case: asked.case,
                            cpr: asked.withNumber == true ? CPR("2211771212") : nil,
                            protection: protections[asked.case], answerOwed: owed[asked.case])))
            case ReadNote.method:
                let asked = try body.decode(ReadNote.self)
                let note = NoteCopyFacts.wednesday(.solved, version: asked.version ?? 1).note
                let row = NoteRow(
                    case: CaseID(unchecked: "K-\(asked.note.rawValue.dropFirst(2))"), callback: "C-1", note: asked.note,
                    version: asked.version ?? 1, by: "P-7", spokenAt: note.row.spokenAt, filedAt: note.row.filedAt,
                    outcome: .solved, hasConsent: true)
                let code = AnswerCode(typed: "7M2X-Q9K4-ZT1F")
                return .success(
                    try JSON(
                        encoding: ReadNote.Reply(row: row, draft: note.draft, consent: note.consent, answerCode: code)))
            case StaffAddress.method:
                return .success(["name": "Mette Rønne", "email": "mette@eksempel.invalid", "isActive": true])
            default: break
            }
        } catch {}
        return .failure(RPCError(code: 0, reason: "test.unasked", message: "not played"))
    }

    private func beside(_ number: Int) -> NoteBeside {
        NoteBeside(
            case: CaseID(unchecked: "K-\(number)"), note: NoteID(unchecked: "N-\(number)"),
            copyBy: "2025-03-05T16:00+01:00")
    }

    /// One talk about so many cases is filed: an event of each, the first naming the others.
    func talk(about count: Int = 3) throws {
        for number in 1...count {
            try filed(
                number, also: number == 1 ? (2...count).map(beside) : nil, lead: number == 1 ? nil : beside(1))
        }
    }

    func filed(_ number: Int, version: Int = 1, also: [NoteBeside]? = nil, lead: NoteBeside? = nil) throws {
        let own = beside(number)
        try bench.hear(
            NoteFiled(
                case: own.case, callback: "C-1", note: own.note, version: version, by: "P-7",
                spokenAt: bench.clock.now, outcome: .solved, hasConsent: true, recipient: nil, copyBy: own.copyBy,
                also: also, lead: lead), from: .callback, about: own.case)
    }

    /// The copies of the notes of a case, the oldest first.
    func copies(_ id: CaseID) throws -> [LetterRow] {
        try bench.ask(ListLetters(case: id), as: Desk.colleague).letters.filter { $0.kind == .noteCopy }
    }

    func copy(_ id: CaseID) throws -> LetterRow { try #require(try copies(id).last) }

    func text(_ id: CaseID) throws -> LetterText {
        try #require(
            try bench.ask(ReadLetter(case: id, letter: try copy(id).letter), as: Desk.colleague).text)
    }

    func files(_ tray: String, _ ending: String = ".pdf") -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.file("outbox/\(tray)"))) ?? [])
            .filter { $0.hasSuffix(ending) }.sorted()
    }

    func sent() throws -> [LetterSent] { try bench.said(LetterSent.self).filter { $0.kind == .noteCopy } }

    /// As a restore does, of what the log says had left: the first of the file's life knows nothing of it else.
    func remember(_ sent: LetterSent) throws {
        try bench.database.run(
            "INSERT INTO delivered (letter, digest, at) VALUES (:letter, :digest, 0)",
            ["letter": .text(sent.letter.rawValue), "digest": .text(sent.digest)])
    }

    func tell(_ said: TellDelivery.Said, of letter: LetterID) throws {
        _ = try bench.ask(TellDelivery(letter: letter, said: said), as: Desk.colleague)
    }
}
