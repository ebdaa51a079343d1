import CaseModel
import NotifierCore
import NotifierShell
import Support
import Testing
import Wire
import Wording

extension ReadNote.Reply {
    fileprivate func with(_ text: String, version: Int) -> ReadNote.Reply {
        let draft = NoteDraft(text: text, agreements: draft.agreements)
        return ReadNote.Reply(
            row: NoteRow(
                case: row.case, callback: row.callback, note: row.note, version: version, by: row.by,
                spokenAt: row.spokenAt, filedAt: row.filedAt, outcome: row.outcome, hasConsent: row.hasConsent),
            draft: draft, consent: consent)
    }
}

@Suite("A corrected note, as the citizen gets it")
struct CorrectedCopyTests {
    private let note = NoteCopyFacts.wednesday(.solved).note

    private func text(from first: String, to second: String) -> String {
        let facts = NoteCopyFacts(
            name: "Søren", received: "2025-03-04T10:00+01:00", note: note.with(second, version: 2), code: nil,
            letter: "L-1", earlier: note.with(first, version: 1))
        return Wording.noteCopy(facts, from: .borgerservice).map { "\($0)" }.joined(separator: "\n")
    }

    @Test("R-074 says sentence by sentence what was taken out and what was put in, and a date is not cut in two")
    func difference() {
        let text = text(
            from: "Brevet kom den 4. marts. Borgeren blev ikke ringet op.",
            to: "Brevet kom den 5. marts. Borgeren blev ikke ringet op.")
        #expect(text.contains("Taget ud: »Brevet kom den 4. marts.«"))
        #expect(text.contains("Sat ind: »Brevet kom den 5. marts.«"))
        #expect(!text.contains("»Borgeren blev ikke"))
    }

    @Test("R-073 thanks nobody for a talk that they may say they were not in, and says which talk it is about")
    func opening() {
        let text = text(from: "Brevet kom sent.", to: "Vi har ikke talt med borgeren.")
        #expect(!text.contains("Tak for samtalen"))
        #expect(text.contains("Det handler om samtalen onsdag den 5. marts 2025."))
    }

    @Test("R-074 says so when only the space between the words is other")
    func same() {
        #expect(text(from: "Brevet kom sent.", to: "Brevet  kom sent.").contains("Hvad er rettet?"))
        #expect(
            text(from: "Brevet kom.\n\nTak.", to: "Brevet kom. Tak.").contains("Ordene er de samme som i udgave 1."))
    }

    @Test("R-072 a yes is not taken out like a sentence of ours: the letter says that we ask about this version")
    func consent() {
        let before = note.with("Brevet kom.", version: 1)
        let after = note.with("Brevet kom ikke.", version: 2)
        func text(_ consent: Consent?) -> String {
            let later = ReadNote.Reply(row: after.row, draft: after.draft, consent: consent)
            let facts = NoteCopyFacts(
                name: "Søren", received: "2025-03-04T10:00+01:00", note: later, code: nil, letter: "L-1",
                earlier: ReadNote.Reply(
                    row: before.row, draft: before.draft, consent: Consent(hasAgreed: true, words: "Ja, fint.")))
            return Wording.noteCopy(facts, from: .borgerservice).map { "\($0)" }.joined(separator: "\n")
        }
        #expect(!text(nil).contains("Taget ud: »Ja, fint.«"))
        #expect(text(nil).contains("Du sagde ja til udgave 1. Dit ja gælder ikke den her udgave"))
        let again = Consent(hasAgreed: true, words: "Ja, også sådan.")
        #expect(text(again).contains("Du har sagt ja til den her udgave: »Ja, også sådan.«"))
        #expect(!text(Consent(hasAgreed: true, words: "Ja, fint.")).contains("Du har sagt ja til den her"))
    }

    @Test("a first version says nothing of corrections")
    func first() {
        let blocks = Wording.noteCopy(.wednesday(.solved), from: .borgerservice)
        #expect(!blocks.map { "\($0)" }.joined().contains("Hvad er rettet?"))
    }

    @Test("R-074 the version before is fetched for a correction, and the copy goes also when it cannot be had")
    func questions() {
        let first = NoteCopy(case: "K-1", note: "N-1", version: 1, by: "2026-11-24T09:00+01:00")
        let second = NoteCopy(case: "K-1", note: "N-1", version: 2, by: "2026-11-24T09:00+01:00")
        #expect(first.questions.map(\.need) == [.note, .recipient])
        #expect(second.questions.map(\.need) == [.note, .earlierNote, .recipient])
        #expect(second.questions.map(\.isNeeded) == [true, false, true])
    }

    @Test("R-074 the difference is from the version that the citizen has, and there is none when the citizen has none")
    func against() throws {
        let by: Timestamp = "2026-11-24T09:00+01:00"
        var third = NoteCopy(case: "K-1", note: "N-1", version: 3, by: by)
        third.follow(sent: [NoteCopy(case: "K-1", note: "N-1", version: 1, by: by)])
        let body = try #require(third.questions.first { $0.need == .earlierNote }).body()
        #expect(body["version"]?.integer == 1)
        third.follow(sent: [NoteCopy(case: "K-1", note: "N-2", version: 2, by: by)])
        #expect(third.questions.map(\.need) == [.note, .recipient])
    }
}
