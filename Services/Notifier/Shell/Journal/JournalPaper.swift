import CaseModel
import NotifierCore
import Runtime
import Seal
import Wire
import Wording

/// A letter as the journal gets it: the document, and what has to stand in a journal about it.
///
/// Source: offentlighedsloven § 15: the date of the document, a short thematic description, from whom and to whom.
struct JournalPaper {
    let entry: JournalEntry<LetterID>
    /// The case that it is filed on; the letter may name others too.
    let `case`: CaseID
    let kind: LetterKind
    let text: LetterText
    /// When it left the house.
    let sent: Timestamp
    let channel: LetterChannel?

    var name: String { entry.paper.rawValue }

    /// The metadata beside the document `<letter>.pdf`, in the format that JOURNAL.md describes.
    func metadata(_ document: [UInt8]) -> JSON {
        [
            "format": "genklang-journal/1",
            "document": .string(entry.document),
            "letter": .string(entry.paper.rawValue),
            "case": .string(`case`.rawValue),
            "date": .string(text.date.description),
            "sent": .string(sent.description),
            "direction": "outgoing",
            "subject": .string(Wording.journalSubject(of: kind)),
            "from": .object(["municipality": .string(text.sender.municipality), "unit": .string(text.sender.unit)]),
            "to": .array([.object(["name": .string(text.recipient.first ?? "")])]),
            "channel": .string((channel ?? .paper).rawValue),
            "file": .string("\(name).pdf"), "type": "application/pdf",
            "bytes": .integer(Int64(document.count)),
            "sha256": .string(Hex.encode(Seal.sha256(document))),
        ]
    }
}

/// One document on its way to where the case system collects: the PDF first, so that whoever sees the metadata has both.
struct JournalLaying: Effect {
    let key: String
    let folder: String
    let paper: JournalPaper
    let press: any LetterPress

    func perform() throws(EffectTrouble) -> String {
        let document: [UInt8]
        do throws(LetterFault) { document = try press.document(paper.text).bytes } catch {
            throw EffectTrouble(error.code)
        }
        guard Files.makeFolder(folder), Files.write(document, to: "\(folder)/\(paper.name).pdf"),
            Files.write(paper.metadata(document).bytes, to: "\(folder)/\(paper.name).json")
        else { throw FolderSpool.trouble() }
        return paper.name
    }
}

/// The word that a letter which had been handed over was stopped before it was posted, laid beside what lies there: what has
/// been handed over is the case system's, and nothing of it is taken back.
struct WithdrawalLaying: Effect {
    let key: String
    let folder: String
    let entry: JournalEntry<LetterID>
    /// The letter's own document.
    let stopping: String
    let kind: LetterKind
    let `case`: CaseID
    let stopped: Timestamp

    func perform() throws(EffectTrouble) -> String {
        let word: JSON = [
            "format": "genklang-journal-withdrawal/1",
            "document": .string(entry.document), "withdraws": .string(stopping),
            "letter": .string(entry.paper.rawValue), "case": .string(`case`.rawValue),
            "date": .string(stopped.civil.day.description), "withdrawn": .string(stopped.description),
            "subject": .string(Wording.journalSubject(of: kind)),
        ]
        guard Files.makeFolder(folder), Files.write(word.bytes, to: "\(folder)/\(entry.paper).withdrawn.json") else {
            throw FolderSpool.trouble()
        }
        return entry.paper.rawValue
    }
}

/// What the case system says of a document, in a file of its own among the receipts: JSON, as JOURNAL.md describes it.
struct JournalReceipt {
    let document: String
    let said: JournalInput

    /// Reads a receipt; `nil` when these bytes are none.
    ///
    /// - Throws: `Fault` when it calls itself one and cannot be used.
    init(_ bytes: [UInt8]) throws(Fault) {
        guard let json = try? JSON.read(bytes), json["format"]?.string == "genklang-journal-receipt/1",
            let document = json["document"]?.string
        else { throw Fault(code: "journal.unreadable") }
        // A UUID is the same in either case (RFC 9562), and ours are written in small letters.
        self.document = document.lowercased()
        switch (json["journal"]?.string, json["refused"]?.string) {
        case (let number?, nil):
            guard Self.isMark(number) else { throw Fault(code: "journal.number") }
            said = .entered(number: number)
        case (nil, let code?):
            guard Self.isMark(code) else { throw Fault(code: "journal.code") }
            said = .refused(code: code)
        default: throw Fault(code: "journal.unreadable")
        }
    }

    struct Fault: Error {
        let code: String
    }

    /// A number or code: printable ASCII without blanks at the ends, at most 60 characters, so that no sentence gets in.
    private static func isMark(_ text: String) -> Bool {
        (1...60).contains(text.utf8.count) && text.utf8.allSatisfy { (33...126).contains($0) }
    }
}
