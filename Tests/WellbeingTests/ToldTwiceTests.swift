import CaseModel
import Support
import Testing
import WellbeingShell
import Wire

/// One incident that two people tell of.
@Suite struct `An incident told twice` {
    private static func threat(
        _ reporter: IncidentReporter, at happened: Timestamp = "2026-11-23T08:30+01:00", exposed: [PersonID] = [],
        isAnother: Bool? = nil
    ) -> RegisterIncident {
        RegisterIncident(
            kind: .threat, reporter: reporter, happened: happened, words: "Råbte", exposed: exposed,
            isAnother: isAnother)
    }

    @Test("R-102 R-106 is asked about before it is kept, by who was exposed and when, and kept when the writer says so")
    func asked() throws {
        let bench = try Unit.bench()
        _ = try bench.ask(Self.threat(.exposed), as: Unit.mette)
        let again = Self.threat(.witness, at: "2026-11-23T07:00+01:00", exposed: ["P-7"])
        #expect(bench.refusal(of: again, as: Unit.jonas) == "wellbeing.looks_registered")
        #expect(bench.refusal(of: Self.threat(.exposed), as: Unit.mette) == "wellbeing.looks_registered")
        #expect(try bench.ask(ListIncidents(), as: Unit.jonas).incidents.isEmpty, "he is told of none")
        #expect(bench.refusal(of: Self.threat(.witness, exposed: ["P-3"]), as: Unit.jonas) == nil, "somebody else")
        #expect(bench.refusal(of: Self.threat(.exposed, at: "2026-11-22T08:30+01:00"), as: Unit.mette) == nil)
        let kept = Self.threat(.witness, exposed: ["P-7"], isAnother: true)
        #expect(try bench.ask(kept, as: Unit.jonas).incident.leader == "P-3")
    }
}
