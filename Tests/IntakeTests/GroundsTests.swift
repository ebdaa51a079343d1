import CaseModel
import IntakeCore
import IntakeShell
import Runtime
import Support
import Testing
import Wire

/// Why a talk may be judged difficult: the pilot's grounds, and those a municipality has added.
@Suite struct GroundsTests {
    private static let settings: JSON = [
        "unsuitableGrounds": ["language", "manyPoints", "noPhone"],
        "unsuitableGroundWords": ["noPhone": "Borgeren har ingen telefon, der kan ringes til"],
    ]

    @Test("R-007 the grounds are offered in the order of the municipality, its own with its own words")
    func offered() throws {
        let desk = try Desk(settings: Self.settings)
        let grounds = try desk.ask(ListGrounds()).grounds
        #expect(grounds.map(\.ground.rawValue) == ["language", "manyPoints", "noPhone"])
        #expect(grounds.map(\.words) == [nil, nil, "Borgeren har ingen telefon, der kan ringes til"])
        #expect(try Desk().ask(ListGrounds()).grounds == GroundRow.named)
        #expect(desk.refusal(ListGrounds(), as: .admin) == "call.may_not_do")
    }
}
