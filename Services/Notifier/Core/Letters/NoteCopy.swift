package import CaseModel
import Wording

/// To the citizen: one version of a note, verbatim, with a cover letter.
package struct NoteCopy: Letter {
    package static let name = "copy"
    package static let occasions = [
        Occasion { (event: NoteFiled) in owed(after: event) },
        Occasion { (event: TalkNoted) in owed(after: event) },
    ]

    let noted: CaseID
    let note: NoteID
    let version: Int
    /// When it must have left; exclusive.
    let by: Timestamp
    /// The version of which the citizen has a copy, 0 when of none; absent when the one before is taken for it.
    private(set) var against: Int?
    /// Who held the talk; absent in a correction, which says nothing of that, and in what an older release owed.
    private(set) var writer: PersonID?
    /// When the talk was held; absent in a correction, where nobody was reached, and in what an older release owed.
    private(set) var spokenAt: Timestamp?
    /// The colleagues who have something to do by what was agreed; absent until the note has come, and where nobody is named.
    private var holders: [PersonID]?
    /// What of the case the citizen has been told that we sent to others; absent where nothing is.
    private var forwarded: [ForwardingID]?
    /// Whom the talk was held with in the citizen's stead, by their number in the case; absent for the citizen, and until the note
    /// has come.
    private var spokenWith: Int?
    /// The hour of the next talk that its letter names; absent until the note has come, and where none is agreed on.
    private var nextHour: Timestamp?

    /// So many are asked for by name; whoever is agreed with beyond that is spoken of as the municipality.
    private static let mostHolders = 8
    private static let mostForwarded = 4

    // In the ledger as the first release wrote it.
    private enum CodingKeys: String, CodingKey {
        case noted = "case"
        case note, version, by, against, writer, spokenAt, holders, forwarded, spokenWith, nextHour
    }

    package init(
        case: CaseID, note: NoteID, version: Int, by: Timestamp, writer: PersonID? = nil, spokenAt: Timestamp? = nil
    ) {
        self.writer = writer
        self.spokenAt = spokenAt
        noted = `case`
        self.note = note
        self.version = version
        self.by = by
    }

    /// Every version of a note goes to the citizen, also in a case that came in as history: the talk is new. Of one talk about
    /// several cases the event that names the others says it of them all, so that they are owed together.
    package static func owed(after event: NoteFiled) -> [NoteCopy] {
        guard event.lead == nil else { return [] }
        let writer = event.version == 1 && event.outcome != .notReached ? event.by : nil
        let own = NoteBeside(case: event.case, note: event.note, copyBy: event.copyBy)
        return ([own] + (event.also ?? [])).map {
            NoteCopy(
                case: $0.case, note: $0.note, version: event.version, by: $0.copyBy, writer: writer,
                spokenAt: writer == nil ? nil : event.spokenAt)
        }
    }

    /// A talk that nobody owed is the citizen's to read as well.
    package static func owed(after event: TalkNoted) -> [NoteCopy] {
        [NoteCopy(case: event.case, note: event.note, version: event.version, by: event.copyBy)]
    }

    package var key: DutyKey { .copy(note, version: version) }
    package var kind: LetterKind { .noteCopy }
    package var `case`: CaseID? { noted }
    package var dueBy: Timestamp? { by }
    package var copied: NoteVersion? { NoteVersion(note, version: version) }
    package var joins: RecipientPurpose? { .noteCopy }
    package var hourNamed: Timestamp? { nextHour }
    package var questions: [Question] {
        // What a correction changed is said in its letter; without the version before, it is still the citizen's copy.
        let earlier =
            isCorrection ? [Question(.earlierNote, ReadNote(note: note, version: before), isNeeded: false)] : []
        // A name is good to have; without it it is still the citizen's copy.
        let people = writer.map { [Question(.address, StaffAddress(person: $0), isNeeded: false)] } ?? []
        let holding = (holders ?? []).map { Question(Self.holder($0), StaffAddress(person: $0), isNeeded: false) }
        // Without a word of it the citizen's copy says what it says of a case that is all with us.
        let sent = (forwarded ?? []).map { Question(Self.part($0), ReadForwarding(forwarding: $0), isNeeded: false) }
        return [Question(.note, ReadNote(note: note, version: version))] + earlier + people + holding + sent
            + [.recipient(of: noted, for: .noteCopy, spokenWith: spokenWith)]
    }

    /// Under which a colleague's name is asked for.
    private static func holder(_ person: PersonID) -> Need { Need(rawValue: "holder/\(person)") }

    private static func part(_ forwarding: ForwardingID) -> Need { Need(rawValue: "forwarded/\(forwarding)") }

    /// Who has a part of the case, as far as they have not said that it is not theirs (decision 111).
    private func elsewhere(_ fetched: Fetched) -> [String] {
        var authorities: [String] = []
        for forwarding in forwarded ?? [] {
            guard let sent = try? fetched.reply(Self.part(forwarding), to: ReadForwarding.self), sent.case == noted,
                !sent.row.points.isEmpty, sent.row.answer?.isTaken != false,
                !authorities.contains(sent.row.authority)
            else { continue }
            authorities.append(sent.row.authority)
        }
        return authorities
    }

    /// What is still owed in writing, in this case and in those that go in the same letter.
    private func answerOwed(
        _ fetched: Fetched, _ desk: WritingDesk, beside own: FindRecipient.Reply
    ) -> FindRecipient.Reply.AnswerOwed? {
        let others = desk.also.compactMap { try? fetched.recipient(beside: $0) }
        return .together(([own] + others).compactMap(\.answerOwed).map { $0.promised(at: desk.now) })
    }

    package mutating func learn(_ need: Need, from fetched: Fetched) {
        guard need == .note || need == .earlierNote else { return }
        if need == .note {
            let read = try? fetched.reply(.note, to: ReadNote.self)
            spokenWith = read?.row.recognised?.representative
            nextHour = read?.nextTalk?.at
        }
        let notes = [Need.note, .earlierNote].compactMap { try? fetched.reply($0, to: ReadNote.self) }
        let people = notes.flatMap(\.draft.agreements).filter { $0.ball == .municipality }.compactMap(\.person)
        var found: [PersonID] = []
        for person in people where !found.contains(person) { found.append(person) }
        holders = found.isEmpty ? nil : Array(found.prefix(Self.mostHolders))
    }

    /// What they are called; whoever has left holds nothing any more.
    private func names(_ fetched: Fetched) -> [PersonID: String] {
        var names: [PersonID: String] = [:]
        for person in holders ?? [] {
            let found = try? fetched.reply(Self.holder(person), to: StaffAddress.self)
            names[person] = found.flatMap { $0.isActive ? $0.name : nil }
        }
        return names
    }

    /// The version of which the citizen has a copy.
    private var before: Int { against ?? version - 1 }
    /// Whoever has no copy of an earlier version is told of no correction.
    private var isCorrection: Bool { before > 0 }

    package mutating func follow(sent: [any Letter]) {
        let told = sent.compactMap(\.forwarding)
        forwarded = told.isEmpty ? nil : Array(told.suffix(Self.mostForwarded))
        guard version > 1 else { return }
        let copies = sent.compactMap { $0 as? NoteCopy }.filter { $0.note == note && $0.version < version }
        against = copies.map(\.version).max() ?? 0
    }

    /// A newer version takes its place before it has left.
    package func isOvertaken(by newer: any Letter) -> Bool {
        guard let newer = newer as? NoteCopy else { return false }
        return newer.note == note && newer.version > version
    }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let recipient = try fetched.recipient()
        let note = try fetched.reply(.note, to: ReadNote.self)
        // Note, case and address must belong together at the moment of writing.
        guard note.row.case == noted, note.row.note == self.note, note.row.version == version else {
            throw .notTogether
        }
        let earlier = try? fetched.reply(.earlierNote, to: ReadNote.self)
        guard earlier.map({ $0.row.note == self.note && $0.row.version == before }) ?? true else {
            throw .notTogether
        }
        let facts = NoteCopyFacts(
            name: recipient.name, received: recipient.received, note: note, code: note.answerCode, letter: desk.letter,
            earlier: earlier, isCorrection: isCorrection,
            spokeWith: writer == note.row.by ? try? fetched.reply(.address, to: StaffAddress.self).name : nil,
            names: names(fetched), also: desk.also, elsewhere: elsewhere(fetched),
            spokenFor: recipient.spokenWith ?? (note.row.recognised?.representative == nil ? nil : .unnamed),
            isPreview: desk.isPreview, answerOwed: answerOwed(fetched, desk, beside: recipient))
        return desk.letter(facts.template, about: noted, to: recipient) {
            Wording.noteCopy(facts, from: $0)
        }
    }
}

extension DutyKey {
    package static func copy(_ note: NoteID, version: Int) -> DutyKey { DutyKey(rawValue: "copy/\(note)/\(version)") }
}

extension FindRecipient.Reply.AnswerOwed {
    /// The same, without a day that has passed: that is no promise.
    fileprivate func promised(at now: Timestamp) -> Self {
        Self(isPart: isPart, by: by.flatMap { $0 > now ? $0 : nil })
    }
}

extension FindRecipient.Reply.SpokenWith {
    /// Of whom we know that it was not the citizen, and no more.
    fileprivate static let unnamed = Self(name: nil, couldSpeak: true)
}
