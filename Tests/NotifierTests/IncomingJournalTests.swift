import CaseModel
import Foundation
import NotifierCore
import NotifierShell
import Runtime
import Seal
import Store
import Support
import Testing
import Wire

/// What came in from citizens on its way into the municipality's journal.
@Suite struct `Documents that came in and the journal` {
    /// Notifier with a case system beside it, and the owners of documents played by the test.
    private final class House {
        let folder = TemporaryFolder()
        let bench: ServiceBench<NotifierService>
        /// What lies with its owner: name, type and bytes of each part.
        var parts: [(name: String, type: String, bytes: [UInt8])]
        var from: String? = Desk.citizen
        /// What owners are asked, in order; and what they refuse or are silent about.
        var asked: [String] = []
        var refused: Set<String> = []
        var silentFrom = Int.max
        private var served = 0

        init(isHandedOver: Bool = true) throws {
            let settings: JSON = ["journal": ["isHandedOver": .bool(isHandedOver), "receiptHours": 24]]
            parts = [
                ("mail.txt", "text/plain", Array("Ingen svarer på mine breve.".utf8)),
                ("lægebrev.PDF", "application/pdf", (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }),
                ("uden ending", "image/png", []),
            ]
            bench = try ServiceBench<NotifierService>(
                at: "2025-03-04T10:00+01:00", settings: settings, folder: folder.path,
                file: folder.file("notifier.sqlite"))
            bench.others = { [unowned self] method, body in serve(method, body) }
            try bench.hear(
                CaseRegistered(
                    case: "K-1", unit: "U-demo03", received: "2025-03-04T09:00+01:00", channel: .email,
                    kind: .complaint, route: .formal, assigned: nil, about: [], canBeWrittenTo: false, isHistory: false),
                from: .intake, about: CaseID("K-1"))
        }

        private func serve(_ method: String, _ body: JSON) -> Result<JSON, RPCError> {
            served += 1
            guard served <= silentFrom else { return .failure(RPCError(code: 1, reason: "call.timeout", message: "")) }
            asked.append("\(method) \(body["document"]?.string ?? "")")
            guard [ReadDocument.method, ReadAnswerDocument.method].contains(method), !refused.contains(method) else {
                return .failure(.refusal(CallRefusal.unknownMethod))
            }
            return Result {
                let command = try body.decode(ReadDocument.self)
                guard let piece = command.piece else {
                    let named = parts.enumerated().map {
                        MailAttachment(number: $0, name: $1.name, type: $1.type, bytes: $1.bytes.count)
                    }
                    let isCallbacks = method == ReadAnswerDocument.method
                    return try JSON(
                        encoding: IncomingContent.head(
                            IncomingHead(
                                from: isCallbacks ? nil : from, unit: "U-demo03", parts: named, isOriginal: true,
                                isShortened: false)))
                }
                let found = try #require(IncomingContent.bytes(of: parts[piece.part].bytes, piece))
                return try JSON(
                    encoding: IncomingContent.piece(content: Base64URL.encode(found.bytes), isLast: found.isLast))
            }.mapError { _ in .refusal(CallRefusal.unknownMethod) }
        }

        var facts: IncomingDocument {
            let digests = parts.map { Hex.encode(Seal.sha256($0.bytes)) }
            return IncomingDocument(
                case: "K-1", document: "E-1", kind: .message, channel: .email, received: "2025-03-04T09:30+01:00",
                digest: Hex.encode(Seal.sha256(IncomingDocument.digested(digests))))
        }

        func receive(_ facts: IncomingDocument? = nil) throws {
            try bench.hear(DocumentReceived(facts ?? self.facts), from: .intake, about: CaseID("K-1"))
        }

        func row() throws -> IncomingRow {
            try #require(try bench.ask(ListLetters(case: "K-1"), as: Desk.colleague).incoming?.first)
        }

        func missing() throws -> [PlacedDocument] {
            try bench.ask(ListDeliveries(), as: Desk.colleague).incoming ?? []
        }

        var files: [String] {
            ((try? FileManager.default.contentsOfDirectory(atPath: folder.file("outbox/journal"))) ?? [])
                .filter { $0 != "partial" }.sorted()
        }

        func bytes(_ name: String) throws -> [UInt8] {
            [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file("outbox/journal/\(name)"))))
        }

        func metadata() throws -> JSON { try JSON.read(bytes("E-1.json")) }

        /// The case system collects.
        func collect() throws {
            for name in files { try FileManager.default.removeItem(atPath: folder.file("outbox/journal/\(name)")) }
        }

        func receipt(_ said: JSON, document: String? = nil, as name: String = "1.json") throws {
            var receipt = try #require(said.object)
            receipt["format"] = "genklang-journal-receipt/1"
            receipt["document"] = .string(try document ?? #require(metadata()["document"]?.string))
            try ArrivalFolder(folder.file("outbox/receipts")).lay(JSON.object(receipt).bytes, as: name)
            try bench.arrive()
        }
    }

    @Test("R-077 what comes in is handed over whole, with what lay with it, from whom and to whom, direction in")
    func handedOver() throws {
        let house = try House()
        try house.receive()
        #expect(house.files == ["E-1-0.txt", "E-1-1.pdf", "E-1-2.bin", "E-1.json"])
        for (name, part) in zip(["E-1-0.txt", "E-1-1.pdf", "E-1-2.bin"], house.parts) {
            #expect(try house.bytes(name) == part.bytes)
        }
        let json = try house.metadata()
        #expect(json["format"]?.string == "genklang-journal/1" && json["direction"]?.string == "incoming")
        #expect(json["date"]?.string == "2025-03-04" && json["received"]?.string == house.facts.received.description)
        #expect(json["from"]?.array?.first?["name"]?.string == Desk.citizen)
        #expect(json["to"]?["unit"]?.string == "Jobcenter Nord" && json["channel"]?.string == "email")
        #expect(json["subject"]?.string == "Brev fra borger i sagen" && json["case"]?.string == "K-1")
        #expect(json["file"]?.string == "E-1-0.txt" && json["original"]?.bool == true)
        let attached = try #require(json["attachments"]?.array)
        #expect(attached.map { $0["name"]?.string } == ["lægebrev.PDF", "uden ending"])
        #expect(attached[0]["sha256"]?.string == Hex.encode(Seal.sha256(house.parts[1].bytes)))
        #expect(try house.row().journal.place == .laid)
        #expect(
            try house.bench.said(DocumentHandedOver.self)
                == [DocumentHandedOver(case: "K-1", document: "E-1", digest: house.facts.digest)])
    }

    @Test func `nothing that a citizen wrote stays behind with the letters, and the event says nothing of it`() throws {
        let house = try House()
        try house.receive()
        try house.receipt(["journal": "2025-7"])
        try house.bench.database.script("PRAGMA wal_checkpoint(TRUNCATE); VACUUM")
        let file = try Data(contentsOf: URL(fileURLWithPath: house.folder.file("notifier.sqlite")))
        for word in ["Ingen svarer", "lægebrev", Desk.citizen] { #expect(file.range(of: Data(word.utf8)) == nil) }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: house.folder.file("outbox/journal/partial")).isEmpty)
    }

    @Test func `the journal's number is read back, stands on the case and cannot become another`() throws {
        let house = try House()
        try house.receive()
        try house.receipt(["journal": "2025-000123-7"])
        #expect(try house.row().journal.number == "2025-000123-7")
        try house.receipt(["journal": "2025-9"], as: "2.json")
        #expect(try house.row().journal.number == "2025-000123-7")
        #expect(
            house.bench.refusal(of: JournalDocumentAgain(document: "E-1"), as: Desk.colleague)
                == "notifier.nothing_to_retry")
    }

    @Test func `the same news once more, or a new start in the middle, makes one document`() throws {
        let house = try House()
        house.silentFrom = 3
        try house.receive()
        #expect(house.files == [] && house.asked.count == 3)
        house.silentFrom = Int.max
        try house.bench.restart()
        try house.receive()
        #expect(house.files.count == 4 && house.asked.count == 6, "what lies here is not asked for again")
        try house.collect()
        try house.receive()
        #expect(house.files == [] && house.asked.count == 6)
        #expect(try house.bench.said(DocumentHandedOver.self).count == 1)
    }

    @Test func `what was laid before the file was put back is not laid anew, only its receipt is waited for`() throws {
        let house = try House()
        try house.bench.database.script("INSERT INTO handed_over (paper, at) VALUES ('E-1', 0)")
        try house.receive()
        #expect(house.files == [] && house.asked == [])
        #expect(try house.row().journal.place == .laid)
    }

    @Test func `a receipt that is missing after a day is chased, and somebody sees it until the number has come`()
        throws
    {
        let house = try House()
        try house.receive()
        let document = try #require(try house.metadata()["document"]?.string)
        try house.collect()
        try house.bench.wait(until: "2025-03-05T09:59+01:00")
        #expect(house.files == [])
        #expect(try house.missing().isEmpty)
        try house.bench.wait(until: "2025-03-05T10:00+01:00")
        #expect(house.files.count == 4)
        #expect(try house.metadata()["document"]?.string == document)
        #expect(try house.missing().map(\.row.document) == ["E-1"])
        let seen = try #require(try house.bench.ask(ListDeliveries(), by: .operator).incoming?.first)
        #expect(seen.case == nil && seen.row.document.rawValue == document, "the operator sees no case")
        #expect(try house.bench.ask(ListDeliveries(), as: Desk.stranger).incoming == nil)
        try house.receipt(["journal": "2025-7"])
        #expect(try house.missing().isEmpty)
    }

    @Test func `what the case system refuses waits for a person of the case, who has it handed over again`() throws {
        let house = try House()
        try house.receive()
        try house.receipt(["refused": "case_closed"])
        try house.collect()
        #expect(try house.missing().first?.row.journal.code == "case_closed")
        let again = JournalDocumentAgain(document: "E-1")
        #expect(house.bench.refusal(of: again, as: Desk.stranger) == "call.may_not_see")
        #expect(try house.bench.ask(again, as: Desk.colleague).journal.isMissing == false)
        #expect(house.files.count == 4)
    }

    @Test func `what is not what came in is not handed over, and somebody sees that`() throws {
        let house = try House()
        let facts = house.facts
        house.parts[0].bytes = Array("Noget andet.".utf8)
        try house.receive(facts)
        #expect(house.files == [])
        #expect(try house.missing().first?.row.journal.code == "journal.document_changed")
    }

    @Test
    func `whoever runs Genklang has it laid again by its UUID, and sees neither the case nor the owner's name for it`()
        throws
    {
        let house = try House()
        try house.receive()
        let uuid = try #require(try house.metadata()["document"]?.string)
        let again = JournalDocumentAgain(document: IncomingID(unchecked: uuid))
        try house.receipt(["refused": "case_closed"])
        try house.collect()
        let row = try house.bench.ask(again, by: .operator)
        #expect(row.document.rawValue == uuid && row.journal.place == .owed)
        #expect(
            house.bench.refusal(of: JournalDocumentAgain(document: "E-1"), by: .operator) == "notifier.unknown_letter")
        #expect(
            house.bench.refusal(of: again, as: Desk.colleague) == "notifier.unknown_letter", "by the case's own name")
        try house.bench.wait(until: "2025-03-04T10:10+01:00")
        #expect(house.files.contains("E-1.json"), "it lies there again")
    }

    @Test func `what its owner does not have any more is not asked for without end`() throws {
        let house = try House()
        house.refused = [ReadDocument.method]
        try house.receive()
        #expect(house.asked.count == 1)
        #expect(try house.missing().first?.row.journal.code == "journal.document_gone")
    }

    @Test
    func `of an answer to a note Callback has the words and Intake the name, and one without a name is handed over`()
        throws
    {
        let house = try House()
        house.parts = [house.parts[0]]
        var facts = house.facts
        facts = IncomingDocument(
            case: "K-1", document: "B-1", kind: .reply, channel: .publicForm, received: facts.received,
            digest: facts.digest)
        try house.bench.hear(AnswerReceived(facts), from: .callback, about: CaseID("K-1"))
        #expect(house.asked == ["callback.document B-1", "intake.document K-1", "callback.document B-1"])
        let json = try JSON.read(house.bytes("B-1.json"))
        #expect(json["from"]?.array?.first?["name"]?.string == Desk.citizen)
        #expect(json["subject"]?.string == "Svar fra borger på notat")
        house.refused = [ReadDocument.method]
        facts = IncomingDocument(
            case: "K-1", document: "O-1", kind: .objection, channel: .phone, received: facts.received,
            digest: facts.digest)
        try house.bench.hear(AnswerReceived(facts), from: .callback, about: CaseID("K-1"))
        #expect(try JSON.read(house.bytes("O-1.json"))["from"]?.array?.isEmpty == true)
    }

    @Test func `where no case system is named nothing is fetched or laid`() throws {
        let house = try House(isHandedOver: false)
        try house.receive()
        #expect(house.files == [] && house.asked == [])
        #expect(try house.bench.ask(ListLetters(case: "K-1"), as: Desk.colleague).incoming == nil)
    }

    @Test(arguments: [
        ("", "bin"), ("x.exe2345", "bin"), ("nul.t x", "bin"), ("../../etc/passwd.sh", "sh"), ("b.PDF", "pdf"),
    ])
    func `whatever its sender calls it, a file is named by us`(name: String, ending: String) throws {
        let house = try House()
        house.parts = [("mail.txt", "text/plain", [65]), (name, "a/b", [66])]
        try house.receive()
        #expect(house.files == ["E-1-0.txt", "E-1-1.\(ending)", "E-1.json"])
    }
}
