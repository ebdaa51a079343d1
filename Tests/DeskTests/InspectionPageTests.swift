import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Support
import Testing
import Web
import Wording

/// Tilsyn as the citizens' adviser meets it, and the file.
struct InspectionPageTests {
    private let cases = [
        InspectedCase(
            row: CaseRow(
                case: "K-2", received: monday, unit: "U-nord", channel: .phone, kind: .complaint, route: .callback,
                citizen: "Åse & søn", assigned: nil, step: .red, isClosed: false, isHistory: false),
            note: nil, hasConsent: false, copy: nil, outcome: nil, openObjections: 0),
        InspectedCase(
            row: CaseRow(
                case: "K-1", received: "2026-11-20T14:05+01:00", unit: "U-nord", channel: .phone, kind: .complaint,
                route: .split, citizen: nil, assigned: nil, step: nil, isClosed: true, isHistory: false),
            note: NoteVersion("N-1", version: 2), hasConsent: true, copy: .left, outcome: .solved,
            openObjections: 1, filed: .init(person: "P-mette", at: monday)),
    ]

    private func page(_ shown: Heard<InspectCases.Reply>) -> HTML {
        InspectionPage(
            frame: Frame(
                name: "Berit", viewer: Viewer(person: "P-b", unit: "U-x", roles: [.citizensAdviser], leads: []),
                formToken: "form-token", current: "inspection"), shown: shown, staff: .north, now: monday
        ).html
    }

    @Test("R-167 the list says of each case whether note, consent and copy are there, and leads to the note")
    func list() throws {
        let html = page(.heard(InspectCases.Reply(cases: cases, next: "1.K-1")))
        let text = html.text.withoutDigests
        #expect(try Golden.text("pages/inspection.html", produced: text) == text)
        #expect(text.contains("/sager/K-1/notater/N-1/2") && text.contains("/tilsyn?efter=1.K-1"))
        #expect(page(.silent).text.contains("kan ikke vises lige nu"))
        #expect(page(.heard(InspectCases.Reply(cases: [], next: nil))).text.contains("Ingen sager er visiteret"))
    }

    @Test(
        "R-167 the file has a line a case with the consent's words, how objections came out, and the letters' days; no name"
    )
    func file() {
        let note = ReadNote.Reply(
            row: NoteRow(
                case: "K-1", callback: "C-1", note: "N-1", version: 2, by: "P-mette", spokenAt: monday,
                filedAt: monday, outcome: .solved, hasConsent: true),
            draft: NoteDraft(text: "Vi talte om brevene."), consent: Consent(hasAgreed: true, words: "Ja, fint."))
        func objection(_ id: ObjectionID, _ at: Timestamp, _ outcome: ObjectionOutcome?) -> ObjectionRow {
            ObjectionRow(
                objection: id, note: "N-1", version: 1, channel: .phone, raisedAt: at, answeredBy: nil,
                outcome: outcome)
        }
        func letter(_ id: LetterID, _ kind: LetterKind, _ state: LetterState, _ at: Timestamp, version: Int? = nil)
            -> LetterRow
        {
            LetterRow(
                letter: id, kind: kind, state: state, since: at, note: version.map { _ in "N-1" }, version: version,
                to: nil, by: nil, isLate: false, reason: nil, digest: nil)
        }
        let whole = [
            InspectedLine(cases[0]),
            InspectedLine(
                cases[1], note: note,
                objections: [
                    objection("I-2", "2026-11-24T09:00+01:00", nil),
                    objection("I-1", "2026-11-23T12:00+01:00", .partlyUpheld),
                ],
                letters: [
                    letter("L-3", .noteCopy, .sent, "2026-11-24T08:00+01:00", version: 2),
                    letter("L-2", .noteCopy, .sent, "2026-11-23T11:00+01:00", version: 1),
                    letter("L-1", .receipt, .sent, "2026-11-20T15:00+01:00"),
                    letter("L-4", .objectionAnswer, .underway, "2026-11-24T10:00+01:00"),
                ]),
        ]
        let text = String(decoding: InspectionTable.csv(whole, units: .north), as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline)
        #expect(lines.count == 3 && !text.contains("Åse"))
        #expect(lines[2].contains("\"2026-11-23\";\"Ja, fint.\";\"ja\";\"2026-11-24\""), "the copy of what counts")
        #expect(lines[2].contains("2026-11-23: ") && lines[2].contains("; 2026-11-24: ikke besvaret\""))
        #expect(lines[2].contains("\"2026-11-20: kvittering; 2026-11-23: "))
        #expect(!lines[2].contains(Wording.name(of: LetterKind.objectionAnswer)), "what has not left is no letter yet")
        #expect(lines[2].hasPrefix("\"K-1\";\"2026-11-20\";\"Jobcenter Nord\";\"N-1 udgave 2\""))
        // Who wrote the note and when, and when the consent was written with it.
        #expect(
            lines[2].contains("\"N-1 udgave 2\";\"2026-11-23\";\"Mette Rønne\";\"ja\";\"2026-11-23\";\"Ja, fint.\""))
        // A copy that lies to be printed, or came back, has no day, and is not called sent.
        for (copy, words) in [(CopyStanding.ready, "ligger klar til print"), (.returned, "nåede ikke frem")] {
            let item = InspectedCase(
                row: cases[1].row, note: cases[1].note, hasConsent: true, copy: copy, outcome: .solved,
                openObjections: 0)
            let line = String(
                decoding: InspectionTable.csv([InspectedLine(item, letters: whole[1].letters)], units: .north),
                as: UTF8.self)
            #expect(line.contains("\"\(words)\";\"\";"))
        }
        // On paper it has left when it is posted, and where nobody says what is, when it is laid.
        for isUntold in [true, nil] {
            let lain = LetterRow(
                letter: "L-5", kind: .receipt, state: .sent, since: monday, note: nil, version: nil, to: nil, by: nil,
                isLate: false, reason: nil, digest: nil,
                delivery: DeliveryRow(
                    channel: .paper, document: "0b6f2c1e-0000-4000-8000-000000000005", state: .spooled,
                    since: "2026-11-23T09:00+01:00", evidence: nil, next: .nothing), isPrintedUntold: isUntold)
            let line = String(
                decoding: InspectionTable.csv([InspectedLine(cases[1], letters: [lain])], units: .north), as: UTF8.self)
            #expect(line.contains("2026-11-23: kvittering") == (isUntold == true))
        }
        #expect(lines[1].contains("\"intet\";\"\";\"\";\"nej\";\"\";\"\";\"nej\""))
    }

    @Test("R-167 a case that is lost or erased meanwhile says so in its line, and spoils nothing for the others")
    func losses() {
        func lines(_ bytes: [UInt8]) -> [Substring] {
            String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        }
        func line(_ loss: InspectedLoss) -> String {
            let all = [InspectedLine(cases[1], loss: loss), InspectedLine(cases[0])]
            let lines = lines(InspectionTable.csv(all, units: .north))
            #expect(lines.count == 3 && lines[2].hasPrefix("\"K-2\";"))
            #expect(lines[1].components(separatedBy: "\";\"").count == lines[0].components(separatedBy: "\";\"").count)
            return String(lines[1])
        }
        #expect(line(.note).contains("\"N-1 udgave 2, notatet findes ikke længere her\""))
        #expect(line(.waits).contains("noget i sagen kan ikke læses her; spørg driften\""))
        let erased = line(.erased)
        #expect(erased.hasPrefix("\"K-1\";\"\";") && erased.hasSuffix("\"sagen er slettet\""))
        #expect(!erased.contains("N-1") && !erased.contains("2026"))
        for (losses, words) in [
            ([.note, .erased], "sagen er slettet"), ([.note], "notatet findes ikke længere her"),
            ([.waits], "kan ikke læses her"),
        ] as [(Set<InspectedLoss>, String)] {
            var one = InspectedWords(cases[1].row)
            one.lose(losses)
            let lines = lines(InspectedWordsTable.csv([one, InspectedWords(cases[0].row)], staff: .north))
            #expect(lines.count == 3 && lines[1].contains(words) && lines[2].contains("Intet skrevet endnu"))
        }
        #expect(InspectedLoss(refusal: "case.erased") == .erased)
        #expect(InspectedLoss(refusal: "callback.note_unknown") == .note)
        #expect(InspectedLoss(refusal: "case.waits_for_operations") == .waits)
        #expect(InspectedLoss(refusal: "call.may_not_see") == nil && InspectedLoss(refusal: nil) == nil)
    }

    @Test(
        "R-167 the words of a case are a line each: note, agreements, consent, objection, restriction, letter as sent")
    func words() throws {
        var words = InspectedWords(cases[1].row)
        words.add(
            ReadNote.Reply(
                row: NoteRow(
                    case: "K-1", callback: "C-1", note: "N-1", version: 2, by: "P-mette", spokenAt: monday,
                    filedAt: monday, outcome: .solved, hasConsent: true),
                draft: NoteDraft(
                    text: "Vi talte om brevene.\nOg om \"svaret\".",
                    agreements: [Agreement(what: "Vi ringer", ball: .municipality, by: "2026-11-27")],
                    citizensWords: "=HYPERLINK(1)"),
                consent: Consent(hasAgreed: true, words: "Ja, det er i orden.")))
        words.add(
            RestrictionRow(
                restriction: "W-1",
                proposal: RestrictionProposal(
                    ground: .pointlessTasks, facts: "Elleve opkald.", lastSeen: "2026-11-20",
                    milderMeans: "Faste ringetider.", ways: [.phone], scope: "Tirsdag kl. 10–11.",
                    lastDay: "2027-02-23", wayBack: "Tre rolige måneder."),
                state: .rejected, proposedBy: "P-lone", proposedAt: monday,
                judged: .init(by: "P-ulla", at: monday, reason: "Går for vidt.")))
        let text = String(
            decoding: InspectedWordsTable.csv([words, InspectedWords(cases[0].row)], staff: .north), as: UTF8.self)
        let produced = text.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n")
        #expect(try Golden.text("pages/inspected-words.csv", produced: produced) == produced)
        // A text's own lines stay, its quotes are doubled, and nothing is reckoned with.
        #expect(text.contains("Vi talte om brevene.\nOg om \"\"svaret\"\"."))
        #expect(text.contains("\"'=HYPERLINK(1)\"") && !text.contains("Åse"))
    }

    @Test("R-167 what the inspector looks for stands in the address of the next page and of both files")
    func chosen() throws {
        let asked = Answers([
            "fra-day": "1", "fra-month": "11", "fra-year": "2026", "enhed": "U-nord", "udfald": "solved",
            "tegn": "noConsent",
        ])
        #expect(
            try InspectionForm.choice(asked)
                == InspectionChoice(from: "2026-11-01", unit: "U-nord", outcome: .solved, sign: .noConsent))
        #expect(throws: FieldFaults.self) {
            try InspectionForm.choice(Answers(["til-day": "31", "til-month": "2", "til-year": "2026"]))
        }
        let backwards = Answers([
            "fra-day": "2", "fra-month": "11", "fra-year": "2026", "til-day": "1", "til-month": "11",
            "til-year": "2026",
        ])
        #expect {
            try InspectionForm.choice(backwards)
        } throws: {
            ($0 as? FieldFaults)?.all
                == [FieldFault("til-day", "Den sidste dag ligger før den første. Byt dem om.")]
        }
        func text(_ cases: [InspectedCase], next: String?) -> String {
            InspectionPage(
                frame: Frame(
                    name: "Berit", viewer: Viewer(person: "P-b", unit: "U-x", roles: [.citizensAdviser], leads: []),
                    formToken: "form-token", current: "inspection"),
                shown: .heard(InspectCases.Reply(cases: cases, next: next)), staff: .north, now: monday, asked: asked
            ).html.text
        }
        let page = text(cases, next: "1.K-1")
        for path in ["/tilsyn/fil?", "/tilsyn/ord?", "/tilsyn?"] {
            let link = try #require(page.components(separatedBy: "href=\"\(path)").dropFirst().first)
            let terms = try #require(link.components(separatedBy: "\"").first).components(separatedBy: "&amp;")
            #expect(Set(terms).isSuperset(of: ["fra-day=1", "enhed=U-nord", "udfald=solved", "tegn=noConsent"]))
            #expect(terms.contains("efter=1.K-1") == (path == "/tilsyn?"))
        }
        #expect(text([], next: nil).contains("Ingen sager passer på det, du har valgt."))
        #expect(text([], next: "1.K-1").contains("Vis ældre sager"), "what fits may come later")
    }
}
