package import CaseModel
package import Wording

/// What was said, agreed, decided and sent in one case that went through the method, in words.
///
/// Each part comes from its owner, who has written down that it was read.
package struct InspectedWords: Sendable {
    package let row: CaseRow
    package private(set) var notes: [ReadNote.Reply] = []
    package private(set) var objections: [ShowObjection.Reply] = []
    package private(set) var restrictions: [RestrictionRow] = []
    package private(set) var letters: [ReadLetter.Reply] = []

    /// What of it is not there any more; absent where all is.
    package private(set) var loss: InspectedLoss?

    package init(_ row: CaseRow) { self.row = row }

    /// Something of it is lost.
    package mutating func lose(_ losses: Set<InspectedLoss>) {
        loss = InspectedLoss.worst(losses.union([loss].compactMap(\.self)))
    }

    package mutating func add(_ note: ReadNote.Reply) { notes.append(note) }
    package mutating func add(_ objection: ShowObjection.Reply) { objections.append(objection) }
    package mutating func add(_ restriction: RestrictionRow) { restrictions.append(restriction) }
    package mutating func add(_ letter: ReadLetter.Reply) { letters.append(letter) }

    /// Every text with what it is, in the order in which things came to be, kind by kind.
    fileprivate func lines(_ staff: NameBook) -> [Line] {
        notes.sorted { ($0.row.filedAt, $0.row.note, $0.row.version) < ($1.row.filedAt, $1.row.note, $1.row.version) }
            .flatMap { Line.of($0, staff) }
            + objections.sorted { ($0.row.raisedAt, $0.row.objection) < ($1.row.raisedAt, $1.row.objection) }
            .flatMap { Line.of($0, staff) }
            + restrictions.sorted { ($0.proposedAt, $0.restriction) < ($1.proposedAt, $1.restriction) }
            .flatMap { Line.of($0, staff) }
            + letters.sorted { ($0.row.since, $0.row.letter) < ($1.row.since, $1.row.letter) }.map(Line.init)
    }
}

/// The words of cases as a file: a line for each text, its columns apart by semicolons as Danish spreadsheets read them.
package enum InspectedWordsTable {
    /// UTF-8 with the mark by which spreadsheets know it. Lines inside a text stay as they were written.
    package static func csv(_ cases: [InspectedWords], staff: NameBook) -> [UInt8] {
        let heads = [
            Wording.Desk.inspectionCase, Wording.Desk.received, Wording.Desk.unitLabel, Wording.Desk.inspectedWhat,
            Wording.Desk.inspectedPart, Wording.Desk.inspectedWhen, Wording.Desk.inspectedWho,
            Wording.Desk.inspectedText,
        ]
        let lines = cases.flatMap { words -> [[String]] in
            if words.loss == .erased {
                return [[words.row.case.rawValue, "", "", Wording.Desk.inspectionErased, "", "", "", ""]]
            }
            let place = [
                words.row.case.rawValue, "\(words.row.received.civil.day)", staff.name(of: words.row.unit),
            ]
            let lines = words.lines(staff)
            let lost: [[String]] =
                switch words.loss {
                case .note: [place + [Wording.Desk.inspectionNoteLost, "", "", "", ""]]
                case .waits: [place + [Wording.Desk.inspectionWaits, "", "", "", ""]]
                case .erased, nil: []
                }
            guard !lines.isEmpty || !lost.isEmpty else {
                return [place + [Wording.Desk.inspectedNothing, "", "", "", ""]]
            }
            return lines.map { place + [$0.what, $0.part, $0.at.map(moment) ?? "", $0.by, $0.text] } + lost
        }
        let text = ([heads] + lines).map { $0.map(InspectionTable.cell).joined(separator: ";") }
        return [0xEF, 0xBB, 0xBF] + Array((text.joined(separator: "\r\n") + "\r\n").utf8)
    }

    /// As spreadsheets sort it: 2026-11-23 08:05.
    private static func moment(_ moment: Timestamp) -> String {
        let civil = moment.civil
        let time = MinuteOfDay(minutes: civil.hour * 60 + civil.minute) ?? .midnight
        return "\(civil.day) \(time)"
    }
}

/// One text of a case.
private struct Line {
    let what: String
    let part: String
    let at: Timestamp?
    let by: String
    let text: String

    static func of(_ note: ReadNote.Reply, _ staff: NameBook) -> [Line] {
        let what = "\(Wording.Desk.noteTitle) \(note.row.note), \(Wording.Desk.inspectionVersion(note.row.version))"
        let draft = note.draft
        let agreements = draft.agreements.map { agreement in
            let by = agreement.by.map { ", \(Wording.Desk.latest.lowercased()) \(Wording.day($0))" } ?? ""
            return "\(agreement.what) (\(Wording.Desk.choice(agreement.ball).lowercased())\(by))"
        }
        let parts: [(String, String?)] = [
            (Wording.Desk.inspectionOutcome, Wording.name(ofTalk: note.row.outcome)),
            (Wording.Desk.inspectedTalk, draft.text), (Wording.Desk.citizensWords, draft.citizensWords),
            (Wording.Desk.explained, draft.explained), (Wording.Desk.unmet, draft.unmet),
            (Wording.Desk.ownErrors, draft.ownErrors), (Wording.Desk.prevention, draft.prevention),
            (Wording.Desk.agreements, agreements.isEmpty ? nil : agreements.joined(separator: "\n")),
            (
                Wording.Desk.consentHead(note.consent, note.row.recognised),
                note.consent?.words
            ),
        ]
        return lines(what, parts, note.row.filedAt, staff.name(of: note.row.by))
    }

    static func of(_ objection: ShowObjection.Reply, _ staff: NameBook) -> [Line] {
        let row = objection.row
        let what = "\(Wording.Desk.inspectedObjection) \(row.objection)"
        let said = Line(
            what: what, part: "\(Wording.Desk.objectionSaid), \(Wording.Desk.toVersion(row.version))", at: row.raisedAt,
            by: Wording.name(of: row.channel), text: objection.text)
        guard let answer = objection.answer else { return [said] }
        let parts: [(String, String?)] = [
            (Wording.Desk.objectionCame(out: answer.outcome), answer.reason),
            (Wording.Desk.objectionAdded, answer.addition),
        ]
        return [said] + lines(what, parts, nil, staff.name(of: answer.by))
    }

    static func of(_ row: RestrictionRow, _ staff: NameBook) -> [Line] {
        let what = "\(Wording.Desk.restrictions) \(row.restriction)"
        let proposal = row.proposal
        let proposed: [(String, String?)] = [
            (Wording.Desk.restrictionGround, Wording.Desk.choice(proposal.ground)),
            (Wording.Desk.restrictionFacts, proposal.facts),
            (Wording.Desk.restrictionSeen, Wording.day(proposal.lastSeen)),
            (Wording.Desk.restrictionMilder, proposal.milderMeans),
            (Wording.Desk.restrictionWays, proposal.ways.map(Wording.Desk.choice).joined(separator: ", ")),
            (Wording.Desk.restrictionScope, proposal.scope),
            (Wording.Desk.restrictionLast, proposal.lastDay.map { Wording.day($0) }),
            (Wording.Desk.restrictionNoEnd, proposal.reasonForNoEnd),
            (Wording.Desk.restrictionWayBack, proposal.wayBack),
            (Wording.Desk.restrictionProlongs, proposal.prolongs?.rawValue),
        ]
        let isRefused = row.state == .rejected
        let judged = row.judged.map { word in
            Line(
                what: what,
                part: isRefused ? Wording.Desk.inspectedRefused : Wording.Desk.inspectedApproved, at: word.at,
                by: staff.name(of: word.by), text: word.reason)
        }
        let told = row.toldAt.map {
            Line(what: what, part: Wording.Desk.restrictionToldAt, at: $0, by: "", text: Wording.moment($0))
        }
        let ended = row.endedAt.map {
            Line(what: what, part: Wording.Desk.restrictionEndedAt, at: $0, by: "", text: row.liftReason ?? "")
        }
        return lines(what, proposed, row.proposedAt, staff.name(of: row.proposedBy))
            + [judged, told, ended].compactMap(\.self)
    }

    /// A letter as it was sent, without the name and address in its window.
    init(_ letter: ReadLetter.Reply) {
        let row = letter.row
        what = Wording.name(of: row.kind).firstUpper
        part = [Wording.state(of: row)]
            .compactMap(\.self).joined(separator: ", ")
        at = row.since
        by = ""
        text = letter.text?.plain ?? ""
    }

    private init(what: String, part: String, at: Timestamp?, by: String, text: String) {
        self.what = what
        self.part = part
        self.at = at
        self.by = by
        self.text = text
    }

    /// One line for each part that holds anything.
    private static func lines(
        _ what: String, _ parts: [(String, String?)], _ at: Timestamp?, _ by: String
    ) -> [Line] {
        parts.compactMap { part, text in
            guard let text, !text.isEmpty else { return nil }
            return Line(what: what, part: part, at: at, by: by, text: text)
        }
    }
}
