import CaseModel
import Store
import Testing
import Wire

@testable import IntakeShell

/// Who sees which case: the query and the rule say the same, and every look is written down.
@Suite struct AccessTests {
    @Test func `a list shows exactly the cases that the rule opens, whatever one is and wherever one stands`() throws {
        let desk = try Desk()
        try desk.fillWithEveryKindOfCase()
        let store = CaseStore(database: desk.database)
        let all = try desk.database.rows("SELECT case_id FROM complaint") { $0.id("case_id", CaseID.self) }
        #expect(all.count == 2 * 2 * 4 * 8)
        var seen = 0
        for viewer in Viewer.everyKind {
            let listed = try CaseList(database: desk.database).rows(
                for: viewer, in: .all, includingClosed: true, after: nil, limit: 1000)
            let allowed = try all.filter { id in
                let stored = try #require(try store.find(id))
                return Access.seeing(try store.circle(of: stored), by: viewer).isAllowed
            }
            #expect(Set(listed.map(\.case)) == Set(allowed), "\(viewer)")
            seen += listed.count
        }
        #expect(seen > 0)
    }

    @Test func `a case that is not open to me is neither listed nor shown, and that I tried is written down`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        #expect(try desk.ask(ListCases(scope: .all), as: .lars).cases.isEmpty)
        for refused in [
            try desk.refusal(ShowCase(case: id), as: .lars), try desk.refusal(ShowCallerCard(case: id), as: .lars),
            try desk.refusal(ReplySent(case: id, reference: "1"), as: .lars),
        ] { #expect(refused == "call.may_not_see") }
        #expect(try desk.refusal(ShowCase(case: id), as: nil) == "call.not_signed_in")
        #expect(
            try desk.audited(about: id.rawValue).suffix(3) == [
                "P-LARS denied intake.show notTheirs", "P-LARS denied intake.caller-card notTheirs",
                "P-LARS denied intake.reply-sent notTheirs",
            ])
    }

    @Test func `nobody sees a case about themselves, nor their leader one about the leader`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(about: [.bo, .lone], assigned: .anna)).case
        #expect(try desk.refusal(ShowCase(case: id), as: .bo) == "call.may_not_see")
        #expect(try desk.refusal(ShowCase(case: id), as: .lone) == "call.may_not_see")
        #expect(try desk.ask(ShowCase(case: id), as: .finn).about == [.bo, .lone])
    }

    @Test func `a case at the red step leaves its unit's lists, and stays with the assigned and the leaders`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        #expect(try desk.ask(ListCases(scope: .unit), as: .bo).cases.map(\.case) == [id])
        try desk.ask(DecideStep(case: id, step: .red, signs: [], reason: "Det er blevet for svært."))
        #expect(try desk.ask(ListCases(scope: .unit), as: .bo).cases.isEmpty)
        for viewer in [Viewer.anna, .lone, .finn] {
            #expect(try desk.ask(ListCases(scope: .all), as: viewer).cases.map(\.step) == [.red])
        }
    }

    @Test("R-167 the citizens' adviser sees every case that goes through the method, and changes none")
    func adviser() throws {
        let desk = try Desk()
        let method = try desk.ask(.complaint()).case
        try desk.ask(.complaint([.substantive]))
        #expect(try desk.ask(ListCases(scope: .all), as: .berit).cases.map(\.case) == [method])
        let step = DecideStep(case: method, step: .green, signs: [], reason: "Alt går godt.")
        #expect(try desk.refusal(step, as: .berit) == "call.may_not_do")
    }

    @Test func `every look that shows personal data is written down before it leaves, with its ground`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(ShowCase(case: id))
        try desk.ask(ShowCallerCard(case: id), as: .lone)
        try desk.ask(FindRecipient(case: id, purpose: .receipt), as: nil, from: .notifier)
        #expect(
            try desk.audited(about: id.rawValue) == [
                "P-ANNA register ", "P-ANNA show assigned", "P-LONE caller-card leader", "notifier recipient receipt",
            ])
        try desk.ask(ListCases(scope: .mine))
        #expect(try desk.audited(about: UnitID.benefits.rawValue) == ["P-ANNA list mine \(id)"])
    }

    @Test func `only the service that writes to citizens is told where they live, and only where it may write`() throws
    {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        let asked = FindRecipient(case: id, purpose: .noteCopy)
        #expect(try desk.refusal(asked, as: .anna) == "call.may_not_do")
        #expect(try desk.ask(asked, as: nil, from: .notifier).addressLines == ["Fantasivej 1", "0000 Ingensteds"])
        let unverified = Citizen(name: "Ukendt Afsender", addressLines: ["Fantasivej 2"], isVerified: false)
        let other = try desk.ask(.complaint(citizen: unverified)).case
        let refused = try desk.refusal(FindRecipient(case: other, purpose: .receipt), as: nil, from: .notifier)
        #expect(refused == "intake.address_missing")
    }

    @Test("R-001 R-003 the caller's card holds the procedural points; of the others only how many went the formal way")
    func callerCard() throws {
        let desk = try Desk()
        let points = [
            ComplaintPoint(kind: .substantive, text: "Afslaget er forkert."),
            ComplaintPoint(kind: .procedural, text: "Ingen ringede."),
        ]
        let wish = RegisterCase(
            channel: .phone, kind: .complaint, unit: .benefits, citizen: .sofie, points: points, summary: "To ting.",
            assigned: .anna)
        let card = try desk.ask(ShowCallerCard(case: try desk.ask(wish).case))
        #expect(card.points == ["Ingen ringede."] && card.pointsHandedOn == 1)
        #expect(card.name == "Sofie Opdigtet" && card.phone == "00 00 00 01")
    }

    @Test func `a civil registration number that came in leaves in no reply, event or audit entry`() throws {
        let desk = try Desk()
        let citizen = Citizen(name: "Sofie Opdigtet", cpr: CPR("221177-1212"), isVerified: true)
        let id = try desk.ask(.complaint(citizen: citizen)).case
        #expect(try desk.ask(ShowCase(case: id)).citizen?.cpr == nil)
        let kept = try desk.database.first("SELECT citizen_cpr FROM complaint") { $0.text("citizen_cpr") }
        #expect(kept == "2211771212")
        for event in try desk.said() {
            #expect(!event.json.text.contains("1212") && !event.json.text.contains("Sofie"))
        }
    }

    @Test func `who does not take contacts in cannot register`() throws {
        let desk = try Desk()
        #expect(try desk.refusal(.complaint(), as: .admin) == "call.may_not_do")
        #expect(try desk.refusal(.complaint(), as: nil) == "call.not_signed_in")
    }
}

extension Viewer {
    /// Every role alone and some together, at home and elsewhere, leading or not, standing in the cases or not.
    static var everyKind: [Viewer] {
        let roles = Role.allCases.map { [$0] } + [[.citizensAdviser, .caseworker], [.administrator, .leader]]
        return roles.flatMap { roles in
            ["P-ME", "P-SOMEBODY"].flatMap { (person: PersonID) in
                [UnitID.benefits, .administration].flatMap { unit in
                    [[], [UnitID.benefits]].map { leads in
                        Viewer(person: person, unit: unit, roles: roles, leads: leads)
                    }
                }
            }
        }
    }
}

extension Desk {
    /// A case for every route, origin, step and part that P-ME can have in it.
    func fillWithEveryKindOfCase() throws {
        let parts: [[Part]] = [
            [], [.about], [.assigned], [.recipient], [.caller], [.team], [.disqualified, .assigned],
            [.about, .assigned],
        ]
        let store = CaseStore(database: database)
        for points in [[PointKind.procedural], [.substantive]] {
            for channel in [Channel.phone, .mayorsOffice] {
                for step in [nil] + Step.allCases {
                    for held in parts {
                        let id = try ask(.complaint(points, channel: channel, assigned: nil), as: .finn).case
                        if let step { try store.set(step, of: id) }
                        for part in held { try store.add("P-ME", as: part, to: id) }
                    }
                }
            }
        }
    }
}
