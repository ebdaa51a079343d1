import CaseModel
import Store
import Testing
import Wire

/// Who sees which case: the query and the rule say the same, and every look is written down.
@Suite struct AccessTests {
    @Test func `a list shows exactly the cases that the rule opens, whatever one is and wherever one stands`() throws {
        let desk = try Desk()
        let circles = try desk.fillWithEveryKindOfCase()
        #expect(circles.count == 2 * 2 * 4 * 8)
        var seen = 0
        for viewer in Viewer.everyKind {
            let listed = try desk.everythingListed(for: viewer)
            let allowed = circles.filter { Access.seeing($0.value, by: viewer).isAllowed }
            #expect(Set(listed) == Set(allowed.keys), "\(viewer)")
            seen += listed.count
        }
        #expect(seen > 0)
    }

    @Test func `R-077 a case not open to me is neither listed nor shown, and that I tried is written down`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        #expect(try desk.ask(ListCases(scope: .all), as: .lars).cases.isEmpty)
        for refused in [
            desk.refusal(ShowCase(case: id), as: .lars), desk.refusal(ShowCallerCard(case: id), as: .lars),
            desk.refusal(ReplySent(case: id, reference: "1"), as: .lars),
        ] { #expect(refused == "call.may_not_see") }
        #expect(desk.refusal(ShowCase(case: id), as: nil) == "call.not_signed_in")
        #expect(
            try desk.audited(about: id.rawValue).suffix(3) == [
                "P-LARS denied intake.show notTheirs", "P-LARS denied intake.caller-card notTheirs",
                "P-LARS denied intake.reply-sent notTheirs",
            ])
    }

    @Test func `nobody sees a case about themselves, nor their leader one about the leader`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(about: [.bo, .lone], assigned: .anna)).case
        #expect(desk.refusal(ShowCase(case: id), as: .bo) == "call.may_not_see")
        #expect(desk.refusal(ShowCase(case: id), as: .lone) == "call.may_not_see")
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
        #expect(desk.refusal(step, as: .berit) == "call.may_not_do")
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
        #expect(desk.refusal(asked, as: .anna) == "call.may_not_do")
        #expect(try desk.ask(asked, as: nil, from: .notifier).addressLines == ["Fantasivej 1", "0000 Ingensteds"])
        let unverified = Citizen(name: "Ukendt Afsender", addressLines: ["Fantasivej 2"], isVerified: false)
        let other = try desk.ask(.complaint(citizen: unverified)).case
        let refused = desk.refusal(FindRecipient(case: other, purpose: .receipt), as: nil, from: .notifier)
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
        for event in desk.said() {
            #expect(!event.json.text.contains("1212") && !event.json.text.contains("Sofie"))
        }
    }

    @Test func `who does not take contacts in cannot register`() throws {
        let desk = try Desk()
        #expect(desk.refusal(.complaint(), as: .admin) == "call.may_not_do")
        #expect(desk.refusal(.complaint(), as: nil) == "call.not_signed_in")
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
    /// A case for every route, origin, step and part that P-ME can have in it, with who stands around it.
    func fillWithEveryKindOfCase() throws -> [CaseID: CaseCircle] {
        let parts = [
            [], ["about"], ["assigned"], ["recipient"], ["caller"], ["team"], ["disqualified", "assigned"],
            ["about", "assigned"],
        ]
        var circles: [CaseID: CaseCircle] = [:]
        for points in [[PointKind.procedural], [.substantive]] {
            for channel in [Channel.phone, .mayorsOffice] {
                for step in [nil] + Step.allCases {
                    for held in parts {
                        let id = try ask(.complaint(points, channel: channel, assigned: nil), as: .finn).case
                        try place(id, at: step, with: held)
                        func me(_ part: String...) -> [PersonID] { held.contains(where: part.contains) ? ["P-ME"] : [] }
                        circles[id] = CaseCircle(
                            unit: .benefits, step: step, isMethodCase: points == [.procedural],
                            isMayorsComplaint: channel == .mayorsOffice, assigned: me("assigned", "recipient"),
                            contactTeam: me("team"), involved: me("caller"), about: me("about"),
                            disqualified: me("disqualified"))
                    }
                }
            }
        }
        return circles
    }

    /// Lays the case on a step and P-ME in it, without the ways that lead there.
    private func place(_ id: CaseID, at step: Step?, with parts: [String]) throws {
        try database.run(
            "UPDATE complaint SET step = :step WHERE case_id = :case",
            ["step": Value(step?.rawValue), "case": .text(id.rawValue)])
        for part in parts {
            try database.run(
                "INSERT INTO participant (case_id, person, part) VALUES (:case, 'P-ME', :part)",
                ["case": .text(id.rawValue), "part": .text(part)])
        }
    }

    /// Every page of the list of everything.
    fileprivate func everythingListed(for viewer: Viewer) throws -> [CaseID] {
        var listed: [CaseID] = []
        var next: String?
        repeat {
            let page = try ask(ListCases(scope: .all, includesClosed: true, limit: 100, after: next), as: viewer)
            listed += page.cases.map(\.case)
            next = page.next
        } while next != nil
        return listed
    }
}
