import CaseModel
import OperatorCore
import Support
import Testing
import Wire

/// A unit closes, and its open cases are given to another from the command line.
@Suite(.serialized) struct CaseMoveTests {
    @Test func `each case is told of, with why not where one stays, and what a trial would move`() {
        var move = CaseMove(from: "U-1", to: "U-2", isDryRun: false)
        move.add("K-1")
        move.add("K-2", refusal: "call.may_not_see")
        let text = move.text(.invented)
        #expect(text.contains("Sag K-1 er flyttet.\n") && text.contains("Sag K-2 er ikke flyttet. "))
        #expect(
            text.hasSuffix("Flyttet fra Jobcenter Nord til Byg og Miljø: 1. 1 blev liggende; hvorfor står ved hver.\n"))
        #expect(move.refused == 1 && move.json["cases"]?.array?.count == 2)
        var trial = CaseMove(from: "U-1", to: "U-2", isDryRun: true)
        trial.add("K-1")
        #expect(
            trial.text(.invented).contains("Sag K-1 vil blive flyttet.") && trial.text(.invented).contains(": 1. Ingen")
        )
        #expect(trial.json["cases"]?.array?.first?["moved"] == false)
    }

    @Test("R-007 a case that is given to another unit stays as it was read, and so does what was promised")
    func moves() throws {
        let town = try Town(speed: 1)
        func register(_ unit: UnitID) throws -> CaseID {
            try town.ask(
                RegisterCase(
                    channel: .phone, kind: .complaint, unit: unit,
                    citizen: Citizen(name: "Åse", phone: "70 10 20 30", addressLines: ["Ålevej 5"], isVerified: true),
                    points: [
                        ComplaintPoint(kind: .procedural, text: "Brevet er ikke besvaret"),
                        ComplaintPoint(kind: .substantive, text: "Afslaget er forkert"),
                    ], summary: "Brev", about: ["P-demo14"]), as: "karen"
            ).case
        }
        let ids = try [register("U-demo04"), register("U-demo04")].sorted()
        let other = try register("U-demo03")
        try town.settle()
        let before = try town.ask(ShowCase(case: ids[0]), as: "karen")
        let due = try town.ask(ShowCalls(case: ids[0]), as: "karen").calls.map(\.limit)
        let words = ["case", "move", "--from", "ydelse", "--to", "borgerservice"]

        let trial = try town.genklang(words + ["--dry-run"], as: "karen")
        #expect(ids.allSatisfy { trial.contains("Sag \($0) vil blive flyttet.") } && !trial.contains(other.rawValue))
        #expect(try town.ask(ShowCase(case: ids[0]), as: "karen").row.unit == "U-demo04")

        let moved = try town.genklang(words, as: "karen")
        #expect(ids.allSatisfy { moved.contains("Sag \($0) er flyttet.") })
        try town.settle()
        let after = try town.ask(ShowCase(case: ids[0]), as: "karen")
        #expect(
            after.row.unit == "U-demo05" && after.row.kind == before.row.kind && after.row.route == before.row.route)
        #expect(after.points == before.points && after.about == before.about)
        #expect(after.row.received == before.row.received && after.handovers == before.handovers)
        #expect(try town.ask(ShowCalls(case: ids[0]), as: "karen").calls.map(\.limit) == due)
        #expect(try town.ask(ShowCase(case: other), as: "karen").row.unit == "U-demo03")
        #expect(try town.genklang(words, as: "karen").contains(": 0."))
    }
}
