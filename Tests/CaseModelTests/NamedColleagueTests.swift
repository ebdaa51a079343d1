import CaseModel
import Testing

@Suite struct `Colleagues named in a text` {
    private let people = ["Mette Rønne", "Lone Ågård", "Bo"].map { name in
        StaffMember(
            person: PersonID(unchecked: "P-\(name.count)"), name: name, title: "", unit: "U-1", roles: [],
            isActive: true)
    }

    private func named(_ text: String) -> [String] { StaffMember.named(in: text, of: people).map(\.name) }

    @Test func `are found by their full name, also as whose something is, and not by a part of it`() {
        #expect(named("Det var Mette Rønne, der glemte det.") == ["Mette Rønne"])
        #expect(named("mette rønnes brev og Lone Ågårds") == ["Mette Rønne", "Lone Ågård"])
        #expect(named("Mette har rettet det; Bo ringer") == [])
        #expect(named("") == [])
    }
}
