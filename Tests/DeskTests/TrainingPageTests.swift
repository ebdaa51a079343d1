import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web
import Wording

/// Uddannelse i metoden, as it is read and written down.
struct TrainingPageTests {
    private let answers = Answers(["command": "D-7", "minutes": "120"])

    private func person(_ person: PersonID, _ standing: TrainingStanding, last: CivilDay? = nil) -> TrainedPerson {
        TrainedPerson(
            person: person, unit: "U-nord", standing: standing, last: last, refresh: last?.adding(days: 730))
    }

    private func page(
        _ reply: ListTraining.Reply, _ viewer: Viewer = .lone, answers: Answers? = nil, faults: [FieldFault] = []
    ) -> String {
        TrainingPage(
            frame: Frame(
                name: "Lone Ågård", viewer: viewer, formToken: "form-token", current: "learning", path: ["laering"]),
            unit: nil, reply: .heard(reply), staff: .north, answers: answers ?? self.answers, faults: faults
        ).html.text
    }

    private func reply(_ people: [TrainedPerson], own: TrainedPerson? = nil, units: [TrainingUnit]? = nil)
        -> ListTraining.Reply
    {
        ListTraining.Reply(
            own: own,
            units: units
                ?? [TrainingUnit(unit: "U-nord", callers: people.count, trained: people.count - 1, grounds: [])],
            people: people, held: [], refreshMonths: 24)
    }

    @Test("R-047 a caseworker reads when they were trained, and nothing of anybody else")
    func own() {
        let text = page(reply([], own: person("P-mette", .never), units: []), .mette)
        #expect(text.contains("Du har ikke været på en workshop endnu. Aftal en med din leder."))
        #expect(!text.contains("<form method=\"post\" action=\"/laering/uddannelse"))
        let trained = page(reply([], own: person("P-mette", .current, last: "2026-11-20"), units: []), .mette)
        #expect(trained.contains("Du var sidst med 20. november 2026."))
        let lapsed = page(reply([], own: person("P-mette", .lapsed, last: "2024-11-20"), units: []), .mette)
        #expect(lapsed.contains("Aftal en genopfriskning med din leder."))
    }

    @Test("R-047 a leader reads first what is lacking, then by whom, in words and not by colour alone")
    func leader() {
        let text = page(
            reply([person("P-mette", .never), person("P-jonas", .current, last: "2026-11-20")]))
        #expect(text.contains("1 af 2, der ringer, mangler en workshop eller en genopfriskning."))
        #expect(text.contains("Mangler workshop") && text.contains("20. november 2026"))
        #expect(text.contains("ikke på plads endnu") && text.contains("Skriv en workshop ind"))
        #expect(text.contains("value=\"P-mette\""))
    }

    @Test("R-047 what was typed stays when something is missing, and each fault is said at its field")
    func faults() throws {
        let typed = Answers([
            "form": "held", "command": "D-7", "kind": "refresher", "minutes": "halvfems", "held-day": "31",
        ])
        let faults = try #require(throws: FieldFaults.self) { try TrainingForms.kept(typed, of: "U-nord") }
        #expect(faults.all.map(\.field) == ["held-day", "minutes", "people"])
        let text = page(
            reply([person("P-mette", .never), person("P-jonas", .never)]), answers: typed, faults: faults.all)
        #expect(text.contains("value=\"halvfems\"") && text.contains("value=\"31\""))
        #expect(text.contains("Der er problemer") && text.contains("#people\""))
        #expect(text.contains("<details class=\"more\" open"))
    }

    @Test func `a form that holds together is a training`() throws {
        let filled = Answers([
            "kind": "workshop", "held-day": "20", "held-month": "11", "held-year": "2026", "minutes": "120",
            "people": "P-mette",
        ])
        let wish = try TrainingForms.kept(filled, of: "U-nord")
        #expect(
            wish
                == KeepTraining(
                    unit: "U-nord", kind: .workshop, on: "2026-11-20", minutes: 120, people: ["P-mette"]))
    }

    @Test("R-047 of a house with hundreds of units those that lack most are shown, and the page stays small")
    func manyUnits() {
        let units = (0..<250).map {
            TrainingUnit(unit: UnitID(unchecked: "U-\($0)"), callers: 16, trained: $0 % 16, grounds: [])
        }
        let text = page(reply([], units: units))
        #expect(text.contains("Der er 190 enheder mere. Vælg en enhed for at se den."))
        #expect(text.utf8.count < 50_000)
    }
}
