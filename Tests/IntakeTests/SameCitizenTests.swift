import CaseModel
import IntakeCore
import IntakeShell
import Store
import Support
import Testing
import Wire

/// The same citizen in several cases: pointed at, said by a person, and taken back by one.
@Suite struct SameCitizenTests {
    /// Sofie again, written as somebody else would write her.
    private static let again = Citizen(
        name: "OPDIGTET, sofie", phone: "+45 00000001", email: nil, addressLines: ["fantasivej 1", "0000  Ingensteds"],
        isVerified: false)

    @Test(arguments: [
        ("00 00 00 01", "+4500000001"), ("12345678", "0045 12 34 56 78"), ("12-34-56-78", "12345678"),
    ])
    func `a telephone number is the same however it was typed`(one: String, other: String) {
        func mark(_ phone: String) -> [Likeness.Mark] {
            Likeness(name: nil, phone: phone, email: nil, addressLines: [], cpr: nil).marks
        }
        #expect(mark(one) == mark(other) && mark(one).count == 1)
    }

    @Test func `too little to go by makes nothing alike`() {
        #expect(Likeness(name: "Jens Hansen", phone: "112", email: "x", addressLines: [], cpr: nil).marks.isEmpty)
        #expect(Likeness(name: "Jens", phone: nil, email: nil, addressLines: ["Uden nummer"], cpr: nil).marks.isEmpty)
    }

    @Test func `a case points at others with the same details, says by what, and joins none by itself`() throws {
        let desk = try Desk()
        let first = try desk.ask(.complaint()).case
        let second = try desk.ask(.complaint(citizen: Self.again)).case
        _ = try desk.ask(
            .complaint(
                citizen: Citizen(name: "Sofie Opdigtet", addressLines: ["Fantasivej 2"], isVerified: false)))
        let shown = try desk.ask(ListSameCitizen(case: second))
        #expect(shown.likely.map(\.row.case) == [first] && shown.joined.isEmpty && shown.contacts == 1)
        #expect(shown.likely.first?.signs == [.phone, .nameAndAddress])
        let atTheDesk = try desk.ask(FindLikelyCases(citizen: Self.again)).likely.map(\.row.case)
        #expect(Set(atTheDesk) == [first, second])
        #expect(desk.refusal(FindLikelyCases(citizen: Self.again), as: .admin) == "call.may_not_do")
    }

    @Test("R-163 joined with a reason, counted as a return; separated with a reason, counted no longer; both audited")
    func joinedAndSeparated() throws {
        let desk = try Desk()
        let first = try desk.ask(.complaint(received: "2026-11-23T09:00+01:00")).case
        let second = try desk.ask(.complaint(citizen: Self.again)).case
        #expect(desk.refusal(JoinCases(case: second, other: first, reason: " ")) == "intake.join_reason_missing")
        #expect(desk.refusal(JoinCases(case: second, other: second, reason: "x")) == "intake.joined_with_itself")
        #expect(desk.refusal(SeparateCases(case: first, other: second, reason: "x")) == "intake.not_joined")
        _ = desk.said()
        _ = try desk.ask(JoinCases(case: second, other: first, reason: "Hun sagde det selv."))
        let said = try desk.said().map { try $0.body(CitizenReturned.self) }
        #expect(said == [CitizenReturned(case: first, again: second)])
        #expect(desk.refusal(JoinCases(case: first, other: second, reason: "x")) == "intake.already_joined")
        let shown = try desk.ask(ListSameCitizen(case: first))
        #expect(shown.joined.map(\.row.case) == [second] && shown.likely.isEmpty && shown.contacts == 2)
        #expect(shown.joined.first?.said?.reason == "Hun sagde det selv." && shown.joined.first?.said?.by == .anna)
        _ = try desk.ask(SeparateCases(case: first, other: second, reason: "To med samme telefon."))
        #expect(
            try desk.said().map { try $0.body(CitizenReturned.self) }
                == [CitizenReturned(case: first, again: second, isUndone: true)])
        #expect(try desk.ask(ListSameCitizen(case: first)).joined.isEmpty)
        for id in [first, second] {
            #expect(
                try desk.ask(ShowCase(case: id)).history.map(\.what).suffix(2)
                    == ["citizen-joined", "citizen-separated"])
            let audited = try desk.audited(about: id.rawValue)
            #expect(audited.contains { $0.hasPrefix("P-ANNA join") })
            #expect(audited.contains { $0.hasPrefix("P-ANNA separate") } && !audited.joined().contains("telefon"))
        }
        // What was said and taken back still stands there, with both reasons.
        let kept = try desk.database.rows("SELECT reason, undone_reason FROM same_citizen") {
            [$0.text("reason"), $0.text("undone_reason")]
        }
        #expect(kept == [["Hun sagde det selv.", "To med samme telefon."]])
    }

    @Test func `taking one word back leaves what else was said`() throws {
        let desk = try Desk()
        let ids = try (0..<3).map { _ in try desk.ask(.complaint()).case }
        _ = try desk.ask(JoinCases(case: ids[0], other: ids[1], reason: "Samme."))
        _ = try desk.ask(JoinCases(case: ids[1], other: ids[2], reason: "Samme."))
        let shown = try desk.ask(ListSameCitizen(case: ids[0]))
        #expect(Set(shown.joined.map(\.row.case)) == [ids[1], ids[2]])
        #expect(shown.joined.first { $0.row.case == ids[2] }?.said == nil, "through the second only")
        _ = try desk.ask(SeparateCases(case: ids[0], other: ids[1], reason: "Nej."))
        #expect(try desk.ask(ListSameCitizen(case: ids[0])).joined.isEmpty)
        #expect(try desk.ask(ListSameCitizen(case: ids[2])).joined.map(\.row.case) == [ids[1]])
    }

    @Test func `nobody learns of a case that is not open to them, neither as likely nor as joined`() throws {
        let desk = try Desk()
        let red = try desk.ask(.complaint(assigned: .bo)).case
        _ = try desk.ask(DecideStep(case: red, step: .red, signs: [], reason: "Mange opkald."), as: .lone)
        let mine = try desk.ask(.complaint(citizen: Self.again), as: .lars).case
        #expect(try desk.ask(ListSameCitizen(case: mine), as: .anna).likely.map(\.row.case) == [])
        #expect(
            desk.refusal(JoinCases(case: mine, other: red, reason: "Samme."), as: .anna) == "call.may_not_see")
        _ = try desk.ask(JoinCases(case: mine, other: red, reason: "Samme."), as: .lone)
        let shown = try desk.ask(ListSameCitizen(case: mine), as: .anna)
        #expect(shown.joined.isEmpty && shown.contacts == 1)
        #expect(try desk.ask(ListSameCitizen(case: mine), as: .lone).contacts == 2)
    }

    @Test("R-086 one way in that was agreed in one case is shown in the others of the citizen")
    func entrance() throws {
        let desk = try Desk()
        let first = try desk.ask(.complaint()).case
        let second = try desk.ask(.complaint(citizen: Self.again)).case
        _ = try desk.ask(SetContactTeam(case: first, people: [.bo], reason: "Kender forløbet."))
        #expect(try desk.ask(ListSameCitizen(case: second)).entrance.isEmpty)
        _ = try desk.ask(JoinCases(case: second, other: first, reason: "Samme."))
        #expect(try desk.ask(ListSameCitizen(case: second)).entrance == [.bo])
        #expect(try desk.ask(ShowCallerCard(case: second)).entrance == [.bo])
    }

    @Test func `cases from before this was kept are marked by and by`() throws {
        let desk = try Desk()
        let first = try desk.ask(.complaint()).case
        try desk.database.run("DELETE FROM likeness")
        try desk.database.run("INSERT INTO likeness_owed (case_id) VALUES ('\(first)')")
        #expect(try desk.ask(FindLikelyCases(citizen: Self.again)).likely.isEmpty)
        try desk.wait(until: "2026-11-24T10:00:01+01:00")
        #expect(try desk.ask(FindLikelyCases(citizen: Self.again)).likely.map(\.row.case) == [first])
    }
}
