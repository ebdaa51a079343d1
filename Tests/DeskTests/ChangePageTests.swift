import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web

/// Varslede ændringer, as those meet them who ring before they happen.
struct ChangePageTests {
    private static func row(on: CivilDay = "2027-02-01", met: [ChangeRow.Met] = []) -> ChangeRow {
        ChangeRow(
            change: "Z-1", unit: "U-north", kind: .cut, what: "Støtten <halveres>.", on: on, by: "P-mette", met: met,
            leftOut: 0)
    }

    private static let met = [
        ChangeRow.Met(case: "K-1", citizen: "Åse <Opdigtet>", assigned: "P-mette", talked: monday),
        ChangeRow.Met(case: "K-2", citizen: "Bo Opdigtet", assigned: nil, talked: nil),
    ]

    private func frame(_ name: String) -> Frame {
        Frame(name: "Mette Rønne", viewer: .mette, formToken: "form-token", current: name, path: ["side"])
    }

    private func page(_ row: ChangeRow, next: String? = nil, unseen: Int = 0, faults: [FieldFault] = []) -> String {
        ChangePage(
            frame: frame("changes.one.show"),
            shown: ShowChange.Reply(row: row, met: row.met.count + row.leftOut, unseen: unseen, next: next),
            staff: .north, now: monday,
            answers: Answers(["command": "D-1"]), faults: faults
        ).html.text.withoutDigests
    }

    @Test("R-154 the change says what happens and when, and who has been spoken with before it")
    func one() throws {
        let text = page(Self.row(met: Self.met))
        #expect(try Golden.text("pages/change.html", produced: text) == text)
        #expect(text.contains("Støtten &lt;halveres&gt;.") && text.contains("Åse &lt;Opdigtet&gt;"))
        #expect(text.contains("ikke talt med endnu") && text.contains("Skriv på, så vi ringer"))
        // Whoever has heard of another day is to hear of this one; what is called off is said to be, with why, and nobody is rung.
        let again = ChangeRow.Met(
            case: "K-3", citizen: "Ib", assigned: nil, talked: nil, isToldOfEarlierDay: true)
        #expect(page(Self.row(met: [again])).contains("har hørt om en tidligere dag"))
        let off = ChangeRow(
            change: "Z-1", unit: "U-north", kind: .cut, what: "Støtten.", on: "2027-02-01", by: "P-mette", met: [],
            leftOut: 0, calledOff: .init(at: monday, by: "P-mette", reason: "Forslaget faldt."))
        #expect(page(off).contains("af Mette Rønne: Forslaget faldt.") && !page(off).contains("/aendringer/Z-1/flyt"))
        #expect(!page(off).contains("Skriv på, så vi ringer"))
        // It has happened: nobody can be rung before it any more.
        #expect(!page(Self.row(on: monday.civil.day)).contains("Skriv på, så vi ringer"))
    }

    @Test("R-019 a change is moved with a day and a reason, called off with a reason, and neither once it has happened")
    func movedOrOff() throws {
        func faults<Value>(_ body: () throws(FieldFaults) -> Value) -> [String] {
            do throws(FieldFaults) { _ = try body() } catch { return error.all.map(\.field) }
            return []
        }
        #expect(
            faults { () throws(FieldFaults) in try ChangeForm.move(Answers(), "Z-1") } == [
                "move-on-day", "move-reason",
            ])
        #expect(faults { () throws(FieldFaults) in try ChangeForm.callOff(Answers(), "Z-1") } == ["off-reason"])
        let typed = Answers([
            "move-on-day": "1", "move-on-month": "3", "move-on-year": "2027", "move-reason": "Byrådet venter.",
            "off-reason": "Forslaget faldt.",
        ])
        #expect(
            try ChangeForm.move(typed, "Z-1")
                == MoveChange(change: "Z-1", on: "2027-03-01", reason: "Byrådet venter."))
        #expect(try ChangeForm.callOff(typed, "Z-1") == CallOffChange(change: "Z-1", reason: "Forslaget faldt."))
        let text = page(Self.row(met: Self.met))
        #expect(text.contains("/aendringer/Z-1/flyt") && text.contains("/aendringer/Z-1/aflys"))
        #expect(!page(Self.row(on: monday.civil.day)).contains("/aendringer/Z-1/flyt"))
    }

    @Test("R-019 there is a way to those who do not stand on this page, and it is said how many one may not see")
    func onward() {
        let text = page(Self.row(met: Self.met), next: "1.K-2", unseen: 3)
        #expect(text.contains("href=\"/aendringer/Z-1?efter=1.K-2\"") && text.contains("Vis de næste borgere"))
        #expect(text.contains("3 borgeres sager kan du ikke se."))
        #expect(!page(Self.row(met: Self.met)).contains("Vis de næste borgere"))
    }

    @Test func `the list counts whom each change meets, and says when none is known`() throws {
        func page(_ coming: Heard<ListChanges.Reply>) -> String {
            ChangesPage(
                frame: frame("changes.show"), coming: coming, past: .heard(ListChanges.Reply(changes: [], leftOut: 0)),
                staff: .north, answers: Answers(["command": "D-1"])
            ).html.text.withoutDigests
        }
        let text = page(.heard(ListChanges.Reply(changes: [Self.row(met: Self.met)], leftOut: 1)))
        let paged = page(.heard(ListChanges.Reply(changes: [Self.row()], leftOut: 1, next: "2027-02-01.Z-1")))
        #expect(paged.contains("?kommer=2027-02-01.Z-1") && !paged.contains("Der er flere ændringer"))
        #expect(try Golden.text("pages/changes.html", produced: text) == text)
        #expect(text.contains("2 borgere, 1 talt med") && text.contains("Der er flere ændringer"))
        #expect(page(.silent).contains("kan ikke vises lige nu"))
    }

    @Test func `the forms say what is missing where it is missing`() throws {
        func faults<Value>(_ body: () throws(FieldFaults) -> Value) -> [String] {
            do throws(FieldFaults) {
                _ = try body()
                return []
            } catch { return error.all.map(\.field) }
        }
        #expect(
            faults { () throws(FieldFaults) in try ChangeForm.command(Answers()) }
                == ["unit", "change-kind", "what", "on-day"])
        #expect(
            faults { () throws(FieldFaults) in try ChangeForm.citizen(Answers(), for: "Z-1") } == ["name", "phone"])
        let whole = try ChangeForm.command(
            Answers([
                "unit": "U-north", "change-kind": "hearing", "what": "Partshøring.", "on-day": "1", "on-month": "2",
                "on-year": "2027",
            ]))
        #expect(whole == RegisterChange(unit: "U-north", kind: .hearing, what: "Partshøring.", on: "2027-02-01"))
    }
}
