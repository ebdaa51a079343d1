import CaseModel
import OperatorCore
import Testing

/// What a colleague reads at the command line of objections, and of cases that somebody has said are not the same citizen's.
struct CallTableTests {
    @Test("R-074 an objection that was answered in writing is shown with how it came out")
    func answered() {
        func objection(_ number: Int, _ note: NoteID?, _ outcome: ObjectionOutcome?) -> ObjectionRow {
            ObjectionRow(
                objection: ObjectionID(unchecked: "O-\(number)"), note: "N-1", version: 1, channel: .email,
                raisedAt: "2026-11-23T09:00+01:00", answeredBy: note, outcome: outcome)
        }
        let rows = [objection(1, nil, nil), objection(2, nil, .notUpheld), objection(3, "N-9", .upheld)]
        let reply = ShowCalls.Reply(calls: [], attempts: [], pings: [], notes: [], objections: rows)
        let lines = CallTables.show(reply, .invented).split(separator: "\n").filter { $0.hasPrefix("O-") }
        #expect(lines.count == 3 && lines[0].hasSuffix("–"))
        #expect(lines[1].hasSuffix("Nej, notatet bliver stående") && lines[2].hasSuffix("N-9"))
    }

    @Test("R-036 a call that is owed by somebody who has left says so on the list")
    func left() {
        let due = Deadline(rule: .workingDay, profile: "kl", version: 1, due: "2026-11-24T15:00Z")
        func list(_ person: PersonID) -> String {
            CallTables.list(
                [
                    CallRow(
                        case: "K-1", callback: "C-1", unit: "U-2", assigned: person, reason: .firstContact, target: due,
                        limit: due, state: .awaited, attempts: 1, step: nil)
                ], .invented)
        }
        #expect(list("P-5").contains("Karl Fratrådt (er her ikke længere)"))
        #expect(list("P-1").contains("Mette Rønne") && !list("P-1").contains("ikke længere"))
    }

    @Test("R-018 R-072 with whom each talk was held is shown, by name where Intake has said it")
    func spokenWith() {
        func note(_ recognised: Recognition?) -> NoteRow {
            NoteRow(
                case: "K-1", callback: "C-1", note: "N-1", version: 1, by: "P-1", spokenAt: "2026-11-23T09:00+01:00",
                filedAt: "2026-11-23T10:00+01:00", outcome: .solved, hasConsent: true, recognised: recognised)
        }
        let rolf = NamedRepresentative(number: 1, name: "Rolf Opdigtet", relation: .relative)
        func shown(_ recognised: Recognition?, named: [NamedRepresentative] = []) -> [String] {
            let reply = ShowCalls.Reply(calls: [], attempts: [], pings: [], notes: [note(recognised)], objections: [])
            let read = ReadNote.Reply(row: note(recognised), draft: NoteDraft(text: "Vi talte."), consent: nil)
            return [
                CallTables.show(reply, .invented, named: named), CallTables.note(read, .invented, named: named),
            ]
        }
        let through = Recognition(how: .knownNumber, representative: 1)
        #expect(shown(through, named: [rolf]).allSatisfy { $0.contains("Rolf Opdigtet") })
        #expect(shown(through).allSatisfy { $0.contains("nr. 1 på Omkring borgeren") })
        #expect(shown(Recognition(how: .knownNumber)).allSatisfy { $0.contains("borgeren selv") })
        #expect(shown(nil).allSatisfy { !$0.contains("borgeren selv") })
    }

    @Test("R-163 a pair that somebody has said no to is shown with who said so, and why")
    func refused() {
        let row = CaseRow(
            case: "K-2", received: "2026-11-23T09:00+01:00", unit: "U-1", channel: .phone, kind: .complaint,
            route: .callback, citizen: "Tim", assigned: nil, step: nil, isClosed: false, isHistory: false)
        let word = SameCitizenWord(by: "P-1", at: "2026-11-24T09:00+01:00", reason: "To med samme telefon.")
        func shown(_ separated: [SeparatedCase]?) -> String {
            CaseTables.same(
                ListSameCitizen.Reply(
                    case: "K-1", joined: [], likely: [LikelyCase(row: row, signs: [.phone])], contacts: 1, entrance: [],
                    separated: separated), .invented)
        }
        #expect(shown([SeparatedCase(row: row, said: word, undone: word)]).contains("To med samme telefon."))
        #expect(!shown(nil).contains("ikke er den samme borger"))
    }
}
