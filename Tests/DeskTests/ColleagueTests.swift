import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web

/// Choosing a colleague in a house where there are thousands.
struct ColleagueTests {
    /// Four thousand in four hundred units under one, the first of which is led by the last of them.
    private static let town: NameBook = {
        let top = StaffUnit(unit: "U-top", name: "Direktionen", parent: nil, leader: "P-0")
        let units = (0..<400).map { number in
            StaffUnit(
                unit: UnitID(unchecked: "U-\(number)"), name: "Center \(number)", parent: "U-top",
                leader: PersonID(unchecked: "P-\(4000 - number)"))
        }
        let people = (0...4000).map { number in
            StaffMember(
                person: PersonID(unchecked: "P-\(number)"),
                name: "\(["Åge", "Ægir", "Zenia", "Mette"][number % 4]) Prøve\(number)", title: "Sagsbehandler",
                unit: number == 0 ? "U-top" : UnitID(unchecked: "U-\(number % 400)"), roles: [.caseworker],
                isActive: true)
        }
        return NameBook(units: [top] + units, people: people)
    }()
    private static let viewer = Viewer(person: "P-7", unit: "U-7", roles: [.caseworker], leads: [])
    private let frame = Frame(name: "Mette", viewer: Self.viewer, formToken: "form-token", current: "care")

    @Test
    func
        `a unit that is closed is offered nowhere that something new is registered, and stays the unit of what it has`()
    {
        let merged = StaffUnit(unit: "U-byg", name: "Byg (nu Teknik)", parent: nil, leader: nil, isClosed: true)
        let book = NameBook(units: [merged] + NameBook.north.units, people: NameBook.north.people)
        #expect(book.openUnitChoices().map(\.value) == ["U-nord"])
        #expect(book.openUnitChoices(keeping: "U-byg").map(\.value) == ["U-byg", "U-nord"])
        #expect(book.choices(book.units).count == 2)
    }

    @Test func `the own unit and the leaders above are on the list, and no page of a house of thousands is large`() {
        let choice = ColleagueChoice(Self.town, for: Self.viewer)
        let near = choice.listed("owner", in: Answers(), except: "P-7").map(\.person)
        #expect(near.count == 11 && near.contains("P-407") && near.contains("P-0") && near.contains("P-3993"))
        let form = IncidentPage(
            frame: frame, staff: Self.town, guides: .heard(ShowGuides.Reply(guides: [], cards: [])),
            answers: Answers(["command": "D-1"])
        ).html.text
        print("A page for an incident in a house of four thousand has \(form.utf8.count) bytes.")
        #expect(form.utf8.count < 20_000 && form.contains("name=\"witness-find\""))
    }

    @Test func `what a colleague owes is given on from a short list and a line for a name, however many one leads`() {
        let units = (0..<400).map { UnitID(unchecked: "U-\($0)") } + ["U-top"]
        let head = Viewer(person: "P-0", unit: "U-top", roles: [.director], leads: units)
        let rows = (1...3).map { number in
            ObligationRow(
                obligation: ObligationID(unchecked: "G-\(number)"), case: "K-1", kind: .tellInvolved, state: .open,
                owner: "P-7", due: "2026-11-27T16:00+01:00", settled: nil, settledBy: nil, what: nil)
        }
        let text = HandOverPage(
            frame: Frame(name: "Åge", viewer: head, formToken: "form-token", current: "team.hand-over.show"),
            colleague: "P-7", calls: .heard(OwedCalls([], cards: [:], staff: Self.town, at: monday)), staff: Self.town,
            answers: Answers(["command": "D-1"]), now: monday,
            owed: .heard(ListMyObligations.Reply(obligations: rows, hasMore: false))
        ).html.text
        #expect(text.utf8.count < 30_000 && text.contains("name=\"alle-find\""))
        #expect(!text.contains("value=\"P-7\""), "whoever owes it is no choice")
    }

    @Test func `a part of a name that fits one colleague is that colleague, in Danish spelling too`() {
        let typed = Answers(["owner-find": "aage prøve2400"])
        let read = ColleagueChoice.resolved(typed, in: Self.town)
        #expect(read["owner"] == "P-2400" && read["owner-find"].isEmpty)
        #expect(ColleagueChoice.fault("owner", in: read, Self.town) == nil)
        let listed = ColleagueChoice(Self.town, for: Self.viewer).listed("owner", in: read).map(\.person)
        #expect(listed.contains("P-2400"), "what was found stands on the list")
    }

    @Test func `several are named with commas; one that fits several puts them on the list, and is then chosen`() throws
    {
        let typed = Answers(["witness-find": "Zenia Prøve2, Prøve2400, Ingen"])
        let read = ColleagueChoice.resolved(typed, in: Self.town)
        #expect(read.all("witness") == ["P-2400"])
        let fault = try #require(ColleagueChoice.fault("witness", in: read, Self.town))
        #expect(fault.field == "witness-find" && fault.sentence.contains("For mange"))
        let narrow = ColleagueChoice.resolved(Answers(["witness-find": "Prøve399"]), in: Self.town)
        let several = try #require(ColleagueChoice.fault("witness", in: narrow, Self.town))
        #expect(several.sentence.contains("Flere kolleger passer"))
        let listed = ColleagueChoice(Self.town, for: Self.viewer).listed("witness", in: narrow).map(\.person)
        #expect(Set(["P-399", "P-3990", "P-3999"]).isSubset(of: listed))
        let chosen = ColleagueChoice.resolved(narrow.with("witness", "P-3990"), in: Self.town)
        #expect(chosen.all("witness") == ["P-3990"] && ColleagueChoice.fault("witness", in: chosen, Self.town) == nil)
        let nobody = ColleagueChoice.resolved(Answers(["witness-find": "Ingen"]), in: Self.town)
        #expect(ColleagueChoice.fault("witness", in: nobody, Self.town)?.sentence.contains("Ingen kollega") == true)
    }

    @Test func `in a small house everybody is on the list, and no line is needed`() {
        let form = IncidentPage(
            frame: frame, staff: .north, guides: .silent, answers: Answers(["command": "D-1"])
        ).html.text
        #expect(!form.contains("-find"))
    }
}
