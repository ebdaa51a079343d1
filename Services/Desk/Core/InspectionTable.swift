package import CaseModel
import Wording

/// A line of the inspector's file: what Intake knows of a case, and what the others say of its note, its objections and
/// its letters.
package struct InspectedLine: Sendable {
    package let item: InspectedCase
    /// The note that counts; absent before the first.
    package let note: ReadNote.Reply?
    package let objections: [ObjectionRow]
    package let letters: [LetterRow]
    /// What of it is not there any more; absent where all is.
    package let loss: InspectedLoss?

    package init(
        _ item: InspectedCase, note: ReadNote.Reply? = nil, objections: [ObjectionRow] = [], letters: [LetterRow] = [],
        loss: InspectedLoss? = nil
    ) {
        self.loss = loss
        self.item = item
        self.note = note
        self.objections = objections
        self.letters = letters
    }

    /// What the citizen said to the note, yes or no.
    fileprivate var consent: String { note?.consent?.words ?? "" }

    /// Each objection in order: when it came, and how it came out.
    fileprivate var answers: String {
        objections.sorted { ($0.raisedAt, $0.objection) < ($1.raisedAt, $1.objection) }.map { row in
            let came =
                row.outcome.map(Wording.Desk.objectionCame)
                ?? (row.isOpen ? Wording.Desk.inspectionUnanswered : Wording.Desk.inspectionTalkedAgain)
            return "\(row.raisedAt.civil.day): \(came)"
        }.joined(separator: "; ")
    }

    private var sent: [LetterRow] {
        letters.filter { $0.kind.isToCitizen && $0.hasLeft }
            .sorted { ($0.left, $0.letter) < ($1.left, $1.letter) }
    }

    /// Each letter to the citizen and the day it left.
    fileprivate var sending: String {
        sent.map { "\($0.left.civil.day): \(Wording.name(of: $0.kind))" }.joined(separator: "; ")
    }

    /// The note that counts, and that its words are lost.
    fileprivate var noteName: String {
        guard let note = item.note else { return Wording.Desk.inspectionNoNote }
        let name = "\(note.note) \(Wording.Desk.inspectionVersion(note.version))"
        return loss == .note ? "\(name), \(Wording.Desk.inspectionNoteLost)" : name
    }

    fileprivate var state: String {
        loss == .waits ? "\(item.state), \(Wording.Desk.inspectionWaits)" : item.state
    }

    /// When the copy of the note that counts left.
    fileprivate var copyDay: String {
        guard item.copy == .left else { return "" }
        let copies = letters.filter {
            $0.kind == .noteCopy && $0.note == item.note?.note && $0.version == item.note?.version
        }
        return copies.map(\.left).max().map { "\($0.civil.day)" } ?? ""
    }
}

/// The list of method cases as a file: a line a case, its columns apart by semicolons as Danish spreadsheets read them.
package enum InspectionTable {
    /// UTF-8 with the mark by which spreadsheets know it; no citizen's name, and of words none but those of the consent.
    package static func csv(_ cases: [InspectedLine], units: NameBook) -> [UInt8] {
        let heads = [
            Wording.Desk.inspectionCase, Wording.Desk.received, Wording.Desk.unitLabel, Wording.Desk.inspectionNote,
            Wording.Desk.inspectionFiled, Wording.Desk.inspectionBy, Wording.Desk.inspectionConsent,
            Wording.Desk.inspectionConsentDay, Wording.Desk.inspectionConsentWords, Wording.Desk.inspectionCopy,
            Wording.Desk.inspectionCopyDay, Wording.Desk.inspectionOutcome, Wording.Desk.inspectionObjections,
            Wording.Desk.inspectionAnswers, Wording.Desk.inspectionLetters, Wording.Desk.inspectionState,
        ]
        let lines = [heads] + cases.map { $0.loss == .erased ? erased($0, heads.count) : line($0, units) }
        let text = lines.map { $0.map(cell).joined(separator: ";") }.joined(separator: "\r\n")
        return [0xEF, 0xBB, 0xBF] + Array((text + "\r\n").utf8)
    }

    /// Its number, and that nothing else is left of it.
    private static func erased(_ line: InspectedLine, _ columns: Int) -> [String] {
        let between = [String](repeating: "", count: columns - 2)
        return [line.item.row.case.rawValue] + between + [Wording.Desk.inspectionErased]
    }

    private static func line(_ line: InspectedLine, _ units: NameBook) -> [String] {
        let item = line.item
        let filed = item.filed.map { "\($0.at.civil.day)" } ?? ""
        return [
            item.row.case.rawValue, "\(item.row.received.civil.day)", units.name(of: item.row.unit),
            line.noteName, filed, item.filed.map { units.name(of: $0.person) } ?? "",
            Wording.Desk.yesOrNo(item.hasConsent),
            item.hasConsent ? filed : "", line.consent, Wording.Desk.copyStands(item.copy), line.copyDay,
            item.outcome.map { Wording.name(of: $0) } ?? "", "\(item.openObjections)", line.answers, line.sending,
            line.state,
        ]
    }

    /// A cell that begins like a formula is text all the same.
    static func cell(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}

extension LetterRow {
    /// When it left, once it has: on paper when it was posted, by other ways when it was laid to be collected.
    fileprivate var left: Timestamp { delivery?.channel == .paper ? stands : since }
}

extension InspectedCase {
    /// Where it stands, in a word: set aside, over or open.
    package var state: String {
        if isSetAside == true { return Wording.Desk.name(of: InspectionSign.setAside) }
        return row.isClosed ? Wording.Desk.inspectionClosed : Wording.Desk.inspectionOpen
    }
}
