import CaseModel
import OperatorCore
import Testing

/// `genklang training` without a bus: what is written down, and how it is shown.
struct TrainingCommandTests {
    private let colleagues = Colleagues.invented

    @Test("R-047 a workshop of two hours is what is meant when nothing else is said")
    func keep() throws {
        let unit = colleagues.units[0].unit
        let wish = try KeepTraining(
            options(.trainingKeep, "--unit", unit.rawValue, "--on", "2026-11-20", "--person", "P-1"), colleagues)
        #expect(wish == KeepTraining(unit: unit, kind: .workshop, on: "2026-11-20", minutes: 120, people: ["P-1"]))
        #expect(throws: UsageFault.self) {
            try KeepTraining(options(.trainingKeep, "--unit", unit.rawValue, "--on", "i går"), colleagues)
        }
    }

    @Test("R-047 what has to be in place is named, with what there is")
    func ground() throws {
        let unit = colleagues.units[0].unit.rawValue
        #expect(try LayGround(options(.trainingGround, unit, "framesSet"), colleagues).isLaid)
        #expect(try LayGround(options(.trainingGround, unit, "framesSet", "--gone"), colleagues).isLaid == false)
        #expect(throws: UsageFault.self) { try LayGround(options(.trainingGround, unit, "rammer"), colleagues) }
    }

    @Test("R-047 a line says how somebody stands and when it is to be refreshed; one's own comes first")
    func table() {
        let own = TrainedPerson(
            person: "P-1", unit: colleagues.units[0].unit, standing: .lapsed, last: "2024-11-20", refresh: "2026-11-20")
        let text = TrainingTables.people(
            ListTraining.Reply(own: own, units: [], people: [], held: [], refreshMonths: 24), colleagues)
        for part in ["Mette Rønne", "skal genopfriskes nu", "2024-11-20", "2026-11-20"] { #expect(text.contains(part)) }
    }
}
