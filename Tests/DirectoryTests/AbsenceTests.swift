import CaseModel
import DirectoryCore
import DirectoryShell
import Runtime
import Seal
import Store
import Support
import Testing
import Wire

/// Who is away: said without a reason, by the person or a leader of theirs, seen by every colleague.
@Suite struct `Who is away` {
    private let mette = Viewer(person: "P-demo07", unit: "U-demo03", roles: [.caseworker], leads: [])
    private let ahmed = Viewer(person: "P-demo08", unit: "U-demo03", roles: [.caseworker], leads: [])
    private let lone = Viewer(person: "P-demo03", unit: "U-demo03", roles: [.leader], leads: ["U-demo03"])
    private let torben = Viewer(person: "P-demo04", unit: "U-demo04", roles: [.leader], leads: ["U-demo04"])

    private func bench() throws -> ServiceBench<DirectoryService> {
        let signing = SigningKey(seed: Array(repeating: 5, count: 32))!
        return try ServiceBench<DirectoryService>(at: "2026-11-23T09:00+01:00") {
            try DirectoryService($0, signingWith: signing)
        }
    }

    private let week = RegisterAbsence(person: "P-demo07", from: "2026-11-23", to: "2026-11-27")

    @Test func `the person or a leader of theirs says it, and nobody else`() throws {
        let bench = try bench()
        #expect(bench.refusal(of: week, as: ahmed) == "call.may_not_do")
        #expect(bench.refusal(of: week, as: torben) == "call.may_not_do")
        #expect(bench.refusal(of: week) == "call.not_signed_in")
        _ = try bench.ask(week, as: lone)
        let own = RegisterAbsence(person: "P-demo07", from: "2026-12-21", to: "2026-12-31")
        _ = try bench.ask(own, as: mette)
        let listed = try bench.ask(ListStaff(), as: ahmed).absences ?? []
        #expect(listed.map(\.from) == ["2026-11-23", "2026-12-21"])
        let said = try bench.said(AbsenceChanged.self)
        #expect(said.map(\.person) == ["P-demo07", "P-demo07"] && said.allSatisfy { !$0.isCancelled })
    }

    @Test func `whoever keeps the system running names units by name, and is told of nobody in them`() throws {
        let bench = try bench()
        _ = try bench.ask(week, as: lone)
        let listed = try bench.ask(ListStaff(), by: .operator)
        #expect(!listed.units.isEmpty && listed.people.isEmpty && listed.absences == [])
        #expect(bench.refusal(of: ListStaff(), by: .desk) == "call.not_signed_in")
    }

    @Test func `the same days said twice are one absence`() throws {
        let bench = try bench()
        let one = try bench.ask(week, as: mette).absence
        #expect(try bench.ask(week, as: lone).absence == one)
        #expect(try bench.said(AbsenceChanged.self).count == 1)
    }

    @Test func `what a restore has lost is known again, and can be ended`() throws {
        let bench = try bench()
        let ended = try bench.ask(week, as: mette).absence
        let copy = try bench.saved()
        _ = try bench.ask(EndAbsence(absence: ended.absence), as: mette)
        let since = try bench.ask(
            RegisterAbsence(person: "P-demo07", from: "2026-12-21", to: "2026-12-31"), as: mette
        ).absence
        try bench.wait(until: "2026-11-24T09:00+01:00")
        try bench.putBack(copy)
        #expect(try bench.ask(ListStaff(), as: ahmed).absences == [since])
        _ = try bench.ask(EndAbsence(absence: since.absence), as: lone)
        #expect(try bench.ask(ListStaff(), as: ahmed).absences == [])
        let last = try #require(try bench.said(AbsenceChanged.self).last)
        #expect(last.absence == since.absence && last.isCancelled)
    }

    @Test func `who is back today was away until yesterday, and what has not begun is taken away`() throws {
        let bench = try bench()
        let now = try bench.ask(week, as: mette).absence
        let later = try bench.ask(
            RegisterAbsence(person: "P-demo07", from: "2026-12-21", to: "2026-12-31"), as: mette
        ).absence
        bench.clock.now = "2026-11-25T08:00+01:00"
        #expect(bench.refusal(of: EndAbsence(absence: now.absence), as: ahmed) == "call.may_not_do")
        #expect(try bench.ask(EndAbsence(absence: now.absence), as: lone).absence.to == "2026-11-24")
        _ = try bench.ask(EndAbsence(absence: later.absence), as: mette)
        #expect(try bench.ask(ListStaff(), as: ahmed).absences == [])
        #expect(try bench.said(AbsenceChanged.self).suffix(2).map(\.isCancelled) == [false, true])
        #expect(bench.refusal(of: EndAbsence(absence: later.absence), as: mette) == "directory.absence_unknown")
        // Once more, what is over stays as it was and nothing is said.
        _ = try bench.ask(EndAbsence(absence: now.absence), as: lone)
        #expect(try bench.said(AbsenceChanged.self).count == 4)
    }

    @Test(
        arguments: [
            ("2026-11-24", "2026-11-23", "directory.absence_ends_before_it_begins"),
            ("2026-11-20", "2026-11-22", "directory.absence_is_over"),
            ("2026-10-22", "2026-11-23", "directory.absence_too_long"),
            ("2026-11-23", "2027-11-25", "directory.absence_too_long"),
            ("2026-10-23", "2026-11-23", nil), ("2026-11-23", "2027-11-24", nil),
        ] as [(CivilDay, CivilDay, String?)])
    func `days lie in order, not long past and not for ever`(from: CivilDay, to: CivilDay, code: String?) throws {
        let wish = RegisterAbsence(person: "P-demo07", from: from, to: to)
        #expect(try bench().refusal(of: wish, as: mette) == code)
    }

    @Test func `a month after its last day an absence is gone from the file`() throws {
        let bench = try bench()
        _ = try bench.ask(week, as: mette)
        bench.clock.now = "2026-12-29T09:00+01:00"
        _ = try bench.ask(RegisterAbsence(person: "P-demo08", from: "2026-12-29", to: "2026-12-29"), as: ahmed)
        let kept = try bench.database.rows("SELECT person FROM absence ORDER BY person") { $0.text("person") }
        #expect(kept == ["P-demo08"])
    }

    @Test func `somebody who does not work here is not away`() throws {
        let wish = RegisterAbsence(person: "P-none", from: "2026-11-23", to: "2026-11-23")
        #expect(try bench().refusal(of: wish, as: lone) == "directory.unknown_person")
    }
}
