import CaseModel
import IntakeCore
import IntakeShell
import Runtime
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
        #expect(said == [CitizenReturned(case: first, again: second, isSaid: true)])
        #expect(desk.refusal(JoinCases(case: first, other: second, reason: "x")) == "intake.already_joined")
        let shown = try desk.ask(ListSameCitizen(case: first))
        #expect(shown.joined.map(\.row.case) == [second] && shown.likely.isEmpty && shown.contacts == 2)
        #expect(shown.joined.first?.said?.reason == "Hun sagde det selv." && shown.joined.first?.said?.by == .anna)
        _ = try desk.ask(SeparateCases(case: first, other: second, reason: "To med samme telefon."))
        #expect(
            try desk.said().map { try $0.body(CitizenReturned.self) }
                == [CitizenReturned(case: first, again: second, isUndone: true, isSaid: true)])
        // What was said and taken back still stands there, with both reasons, and a pair that somebody has said no to is not
        // proposed as if nobody had looked.
        let apart = try desk.ask(ListSameCitizen(case: first))
        #expect(apart.joined.isEmpty && apart.likely.map(\.row.case) == [second] && apart.together == nil)
        #expect(apart.separated?.map(\.row.case) == [second])
        #expect(apart.separated?.first?.said.reason == "Hun sagde det selv.")
        #expect(
            apart.separated?.first?.undone.reason == "To med samme telefon."
                && apart.separated?.first?.undone.by == .anna)
        for id in [first, second] {
            #expect(
                try desk.ask(ShowCase(case: id)).history.map(\.what).suffix(2)
                    == ["citizen-joined", "citizen-separated"])
            let audited = try desk.audited(about: id.rawValue)
            #expect(audited.contains { $0.hasPrefix("P-ANNA join") })
            #expect(audited.contains { $0.hasPrefix("P-ANNA separate") } && !audited.joined().contains("telefon"))
        }
        // Joined again, it is no longer said that they are not.
        _ = try desk.ask(JoinCases(case: second, other: first, reason: "Hun kom med pas."))
        #expect(try desk.ask(ListSameCitizen(case: first)).separated == nil)
    }

    @Test("R-163 cases alike of the same days are proposed together, and one word with one reason joins them")
    func flood() throws {
        let desk = try Desk()
        let old = try desk.ask(.complaint(received: "2026-11-02T09:00+01:00")).case
        let ids = try (0..<4).map { _ in try desk.ask(.complaint(received: "2026-11-23T09:00+01:00")).case }
        let shown = try desk.ask(ListSameCitizen(case: ids[0]))
        #expect(Set(shown.likely.map(\.row.case)) == Set(ids.dropFirst() + [old]))
        #expect(shown.flood.map(\.case).count == 3 && Set(shown.flood.map(\.case)) == Set(ids.dropFirst()))
        // The old one alone: what came weeks apart is no flood.
        #expect(try desk.ask(ListSameCitizen(case: old)).together == nil)
        _ = try desk.ask(JoinCases(case: ids[2], other: ids[3], reason: "Samme mail."))
        _ = desk.said()
        let wish = JoinCases(case: ids[0], other: ids[1], reason: "Samme mail, samme dag.", also: [ids[2], ids[3]])
        _ = try desk.ask(wish)
        // The fourth hangs together with the third already.
        #expect(try desk.said().map { try $0.body(CitizenReturned.self) }.count == 2)
        let joined = try desk.ask(ListSameCitizen(case: ids[0]))
        #expect(Set(joined.joined.map(\.row.case)) == Set(ids.dropFirst()) && joined.together == nil)
    }

    @Test(
        "R-163 each case is looked at once where several are joined, and no more than a person can have looked through")
    func bounded() throws {
        let desk = try Desk()
        let ids = try (0..<4).map { _ in try desk.ask(.complaint()).case }
        let wish = JoinCases(case: ids[0], other: ids[1], reason: "Samme.", also: [ids[2], ids[3], ids[2]])
        _ = try desk.ask(wish)
        for id in ids { #expect(try desk.audited(about: id.rawValue).filter { $0.contains(" join ") }.count == 1) }
        let many = (0..<JoinCases.mostOthers).map { CaseID(unchecked: "K-\($0)") }
        #expect(
            desk.refusal(JoinCases(case: ids[0], other: ids[1], reason: "Samme.", also: many))
                == "intake.joined_too_many")
    }

    @Test func `where one of several may not be joined, none is`() throws {
        let desk = try Desk()
        let red = try desk.ask(.complaint(assigned: .bo)).case
        _ = try desk.ask(DecideStep(case: red, step: .red, signs: [], reason: "Mange opkald."), as: .lone)
        let (one, other) = (try desk.ask(.complaint()).case, try desk.ask(.complaint()).case)
        let wish = JoinCases(case: one, other: other, reason: "Samme.", also: [red])
        #expect(desk.refusal(wish, as: .anna) == "call.may_not_see")
        #expect(try desk.ask(ListSameCitizen(case: one)).joined.isEmpty)
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

    @Test("R-086 of somebody at red whoever meets them learns that there is one entrance and whom to ask, and no more")
    func hiddenEntrance() throws {
        let desk = try Desk()
        let red = try desk.ask(.complaint(assigned: .bo)).case
        _ = try desk.ask(DecideStep(case: red, step: .red, signs: [], reason: "Mange opkald."), as: .lone)
        let atTheDesk = try desk.ask(FindLikelyCases(citizen: Self.again))
        #expect(atTheDesk.likely.isEmpty)
        let leader = CitizenEntrance(
            unit: .benefits, people: [.lone], isLeader: true, signs: [.phone, .nameAndAddress])
        #expect(atTheDesk.entrances == [leader])
        #expect(try desk.audited(about: red.rawValue).contains { $0.hasPrefix("P-ANNA entrance") })
        let again = try desk.ask(.complaint(citizen: Self.again, assigned: .anna)).case
        let shown = try desk.ask(ListSameCitizen(case: again))
        #expect(shown.likely.isEmpty && shown.entrances == [leader])
        // Whoever may see the case is shown the case.
        #expect(try desk.ask(ListSameCitizen(case: again), as: .lone).entrances == nil)
        // Somebody agreed on comes before the leader.
        _ = try desk.ask(SetContactTeam(case: red, people: [.bo], reason: "Kender forløbet."), as: .lone)
        #expect(try desk.ask(ListSameCitizen(case: again)).entrances?.first?.people == [.bo])
        _ = desk.said()
        #expect(desk.refusal(GiveToEntrance(case: again, person: .lars)) == "intake.entrance_unknown")
        _ = try desk.ask(GiveToEntrance(case: again, person: .bo))
        let given = try desk.said(CaseAssigned.self)
        #expect(given.map(\.person) == [.bo] && given.first?.by == .anna)
        #expect(shown.givenTo == nil)
        #expect(try desk.ask(ListSameCitizen(case: again)).givenTo == .bo, "and whoever gave it sees who has it")
        #expect(try desk.ask(ShowCase(case: again), as: .bo).row.assigned == .bo)
    }

    @Test func `nobody is pointed to an entrance by a case about themself, nor by one that is over`() throws {
        let desk = try Desk()
        let red = try desk.ask(.complaint(about: [.anna], assigned: .bo), as: .bo).case
        _ = try desk.ask(DecideStep(case: red, step: .red, signs: [], reason: "Mange opkald."), as: .lone)
        #expect(try desk.ask(FindLikelyCases(citizen: Self.again)).entrances == nil)
        #expect(try desk.ask(FindLikelyCases(citizen: Self.again), as: .lars).entrances?.count == 1)
        try desk.database.run("UPDATE complaint SET is_closed = 1")
        #expect(try desk.ask(FindLikelyCases(citizen: Self.again), as: .lars).entrances == nil)
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

    @Test("R-071 what was joined before it was told is told once after the release, where it still holds")
    func earlierJoins() throws {
        let desk = try Desk()
        let first = try desk.ask(.complaint(received: "2026-11-23T09:00+01:00")).case
        let second = try desk.ask(.complaint(citizen: Self.again)).case
        let third = try desk.ask(.complaint(citizen: Self.again)).case
        _ = try desk.ask(JoinCases(case: second, other: first, reason: "Hun sagde det selv."))
        _ = try desk.ask(JoinCases(case: third, other: first, reason: "Hun sagde det selv."))
        _ = try desk.ask(SeparateCases(case: first, other: third, reason: "To med samme telefon."))
        _ = desk.said()
        // As the step of the release left them; one pair was parted before it could be told.
        try desk.database.run("INSERT INTO join_untold SELECT earlier, later FROM same_citizen")
        _ = try desk.ask(ListSameCitizen(case: first))
        try desk.wait(until: "2026-11-24T10:00:01+01:00")
        #expect(
            try desk.said(CitizenReturned.self)
                == [CitizenReturned(case: first, again: second, isSaid: true, isRetold: true)])
        try desk.wait(until: "2026-11-24T11:00+01:00")
        #expect(try desk.said(CitizenReturned.self).isEmpty)
    }

    private static let old = """
        WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 450)
        INSERT INTO complaint (case_id, received, registered, registered_by, channel, kind, unit, route, wish,
               summary, is_history, citizen_name, citizen_phone, citizen_is_verified, can_be_written_to, state,
               is_closed)
        SELECT printf('K-%03d', n), n, n, 'P-1', 'phone', 'complaint', (SELECT MIN(unit) FROM unit), 'callback', 'call',
               'Brev', 0, 'Borger', '70102030', 1, 1, CAST('{}' AS BLOB), 1
          FROM number;
        """

    @Test func `cases from before this was kept are marked by and by, however many there are`() throws {
        let desk = try Desk()
        let first = try desk.ask(.complaint()).case
        try desk.database.script(Self.old)
        try desk.database.run("DELETE FROM likeness")
        try desk.database.run("INSERT INTO likeness_owed (below) SELECT MAX(rowid) + 1 FROM complaint")
        #expect(try desk.ask(FindLikelyCases(citizen: Self.again)).likely.isEmpty)
        try desk.wait(until: "2026-11-24T10:00:01+01:00")
        #expect(try desk.ask(FindLikelyCases(citizen: Self.again)).likely.map(\.row.case) == [first])
        let marked = try desk.database.first("SELECT COUNT(DISTINCT case_id) AS n FROM likeness") { $0.integer("n") }
        #expect(marked == 451)
        #expect(try desk.database.rows("SELECT below FROM likeness_owed") { $0.integer("below") }.isEmpty)
    }

    @Test func `joins from before the release are to be told, and those that were taken back are not`() throws {
        let steps = IntakeService.declaration.migrations
        let step = try #require(steps.firstIndex { $0.contains("join_untold") })
        let database = try Database(path: ":memory:")
        try Migrations.apply(Array(steps.prefix(step)), to: database)
        try database.script("INSERT INTO unit (unit) VALUES ('U-1'); \(Self.old)")
        try database.script(
            """
            INSERT INTO same_citizen (earlier, later, number, by, at, reason, undone_by, undone_at, undone_reason)
            VALUES ('K-001', 'K-002', 1, 'P-1', 1, 'Samme.', NULL, NULL, NULL),
                   ('K-001', 'K-003', 1, 'P-1', 1, 'Samme.', 'P-1', 2, 'To personer.')
            """)
        try Migrations.apply(steps, to: database)
        #expect(try database.rows("SELECT earlier, later FROM join_untold") { $0.text("later") } == ["K-002"])
    }

    @Test func `an old file is brought up to date without one of its cases being named`() throws {
        let steps = IntakeService.declaration.migrations
        let database = try Database(path: ":memory:")
        try Migrations.apply(Array(steps.prefix(11)), to: database)
        try database.script("INSERT INTO unit (unit) VALUES ('U-1'); \(Self.old)")
        let changes = { try database.first("SELECT total_changes() AS n", [:]) { $0.integer("n") } ?? 0 }
        let before = try changes()
        try Migrations.apply(steps, to: database)
        let letters = try database.first("SELECT COUNT(*) AS n FROM word_letter", [:]) { $0.integer("n") } ?? 0
        #expect(try changes() - before - letters < 20)
        #expect(try database.rows("SELECT below FROM likeness_owed") { $0.integer("below") } == [451])
        let empty = try Database(path: ":memory:")
        try Migrations.apply(steps, to: empty)
        #expect(try empty.rows("SELECT below FROM likeness_owed") { $0.integer("below") }.isEmpty)
    }
}
