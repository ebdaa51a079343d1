import CaseModel
import DirectoryCore
import Testing

@Suite struct `What is taken out of the settings` {
    @Test func `units and people that Directory keeps are told to the operator, each kind on a line of its own`() {
        let left = LeftOut(
            units: ["U-2", "U-1", "U-3"], people: ["P-2", "P-1"], named: (units: ["U-1"], people: ["P-1", "P-2"]))
        #expect(left.lines.map(\.code) == ["directory.unit_not_named"])
        #expect(left.lines.map(\.fields) == [["count": "2", "units": "U-2 U-3"]])
        let many = (10..<40).map { PersonID(unchecked: "P-\($0)") }
        let all = LeftOut(units: ["U-1"], people: many, named: (units: [], people: []))
        #expect(all.lines.map(\.code) == ["directory.unit_not_named", "directory.not_named"])
        #expect(all.lines[1].fields["count"] == "30")
        #expect(all.lines[1].fields["people"]?.split(separator: " ").count == 20)
        #expect(LeftOut(units: [], people: [], named: (units: ["U-1"], people: [])).lines.isEmpty)
    }
}
