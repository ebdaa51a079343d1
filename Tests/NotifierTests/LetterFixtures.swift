import CaseModel
import Foundation
import NotifierShell
import Support
import Wording

extension LetterSender {
    /// An invented municipality.
    static let borgerservice = LetterSender(
        municipality: "Eksempel Kommune", unit: "Borgerservice",
        addressLines: ["Rådhuspladsen 1", "9999 Eksempelby"], phone: "99 99 99 99",
        phoneHours: "mandag til torsdag kl. 8–16 og fredag kl. 8–15", page: "https://eksempel.invalid/svar")
}

extension LetterText {
    /// A letter to an invented citizen.
    static func letter(
        _ template: String, to name: String, also: [CaseID]? = nil, _ blocks: [LetterBlock]
    ) -> LetterText {
        LetterText(
            template: template, sender: .borgerservice, recipient: [name, "Blåbærvej 12, 2. th.", "9999 Eksempelby"],
            date: CivilDay(year: 2025, month: 3, day: 4)!, case: "K-4Q7ZK2M9T5X1C8W3R6HD", blocks: blocks,
            also: also)
    }
}

extension ReceiptFacts {
    /// A receipt to Søren for something that came on Tuesday 4 March 2025, to be rung about before Wednesday 15:30.
    static func tuesday(
        kind: ContactKind = .complaint, route: Route, ringsBefore: Timestamp? = "2025-03-05T15:30+01:00",
        canBeRung: Bool = true
    ) -> ReceiptFacts {
        ReceiptFacts(
            case: "K-4Q7ZK2M9T5X1C8W3R6HD", name: "Søren Ærø Ågård", received: "2025-03-04T10:00+01:00", kind: kind,
            route: route, ringsBefore: ringsBefore, canBeRung: canBeRung)
    }
}

extension NoteCopyFacts {
    /// The copy of an invented note.
    static func wednesday(
        _ outcome: Outcome, version: Int = 1, note draft: NoteDraft = .called, also: [CaseID] = [],
        with other: FindRecipient.Reply.SpokenWith? = nil, nextTalk: NextTalk? = nil
    ) -> NoteCopyFacts {
        let row = NoteRow(
            case: "K-4Q7ZK2M9T5X1C8W3R6HD", callback: "C-1", note: "N-1", version: version, by: "P-1",
            spokenAt: "2025-03-05T11:05+01:00", filedAt: "2025-03-05T11:40+01:00", outcome: outcome,
            hasConsent: outcome == .solved)
        let consent = outcome == .solved ? Consent(hasAgreed: true, words: "Det er helt fint, så er den lukket.") : nil
        return NoteCopyFacts(
            name: "Søren Ærø Ågård", received: "2025-03-04T10:00+01:00",
            note: ReadNote.Reply(row: row, draft: draft, consent: consent, nextTalk: nextTalk),
            code: AnswerCode(typed: "7M2X-Q9K4-ZT1F")!, letter: "L-7M2XQ9K4ZT1C8W5R3HD6",
            spokeWith: other == nil ? nil : "Mette Rønne", also: also, spokenFor: other)
    }
}

extension NoteDraft {
    static let called = NoteDraft(
        text: """
            Borgeren fortæller, at et brev fra os blev sendt til en gammel adresse, og at fristen derfor blev overset.
            Vi gennemgik forløbet sammen. Brevet var sendt forkert.

            Borgeren ønsker, at adressen bliver rettet, og at det ikke sker igen.
            """,
        agreements: [
            Agreement(
                what: "Adressen rettes i alle systemer", ball: .municipality, person: "P-1",
                by: CivilDay(year: 2025, month: 3, day: 10)),
            Agreement(what: "Borgeren sender kopi af lejekontrakten.", ball: .citizen),
        ],
        explained: "Vi har forklaret, at selve afgørelsen ikke kan ændres i samtalen.",
        citizensWords: "“Jeg følte mig overset.”")
}

/// What poppler reads in a document.
struct ReadPDF {
    private let folder = TemporaryFolder()
    private let path: String

    init(_ pdf: [UInt8]) throws {
        path = folder.file("letter.pdf")
        try Data(pdf).write(to: URL(fileURLWithPath: path))
    }

    init(_ letter: LetterText) throws { try self.init(LetterSetter.pdf(letter)) }

    /// The text in the order it was set.
    var text: String { get throws { try Tool.output("pdftotext", ["-raw", "-enc", "UTF-8", path, "-"]) } }
    var info: String { get throws { try Tool.output("pdfinfo", [path]) } }
    /// What each marked element says, by a reader of our own: poppler's stops at a sign that stands for several letters.
    var saidAloud: String {
        get throws {
            try Tool.output(
                "python3", ["\(Executables.root)/Tests/NotifierTests/read_structure.py", path])
        }
    }
    /// How far from the paper's left edge the first word begins that reads so, in points.
    func left(of word: String) throws -> Double? {
        let boxes = try Tool.output("pdftotext", ["-bbox", "-enc", "UTF-8", path, "-"]).split(separator: "\n")
        let found = boxes.first { $0.contains(">\(word)</word>") }?.split(separator: "\"")
        return found.flatMap { $0.count > 1 ? Double($0[1]) : nil }
    }
    var structure: String { get throws { try Tool.output("pdfinfo", ["-struct-text", path]) } }
}
