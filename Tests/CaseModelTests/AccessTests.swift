import CaseModel
import Testing

@Suite("Who may see a case")
struct AccessTests {
    /// What the case is to the person who looks.
    enum Relation: Int, CaseIterable, Sendable {
        case other, ownUnit, leadsUnit, involved, assigned, contactTeam
    }

    /// Ground by role and relation: A assigned, T contact team, L leader, I involved, U unit, C inspection, – none.
    /// Columns: another unit's, own unit's, leads the unit, involved, assigned, in the contact team.
    static let plain: [(Role, String)] = [
        (.caseworker, "-ULIAT"), (.leader, "-ULIAT"), (.departmentHead, "-ULIAT"), (.director, "-ULIAT"),
        (.secretariat, "-ULIAT"), (.lawyer, "--LIAT"), (.learningLead, "--LIAT"), (.citizensAdviser, "CCCCCC"),
        (.logController, "------"), (.workEnvironment, "------"), (.administrator, "------"),
    ]
    /// The same at the red step: the assigned, their leaders, the contact team; and the citizens' adviser.
    static let red: [(Role, String)] = [
        (.caseworker, "--L-AT"), (.leader, "--L-AT"), (.departmentHead, "--L-AT"), (.director, "--L-AT"),
        (.secretariat, "--L-AT"), (.lawyer, "--L-AT"), (.learningLead, "--L-AT"), (.citizensAdviser, "CCCCCC"),
        (.logController, "------"), (.workEnvironment, "------"), (.administrator, "------"),
    ]
    static let letters: [Character: Access.Ground] = [
        "A": .assigned, "T": .contactTeam, "L": .leader, "I": .involved, "U": .unit, "C": .inspection,
    ]
    static let glassBreakers: [Role] = [.caseworker, .leader, .departmentHead, .director, .secretariat, .lawyer]

    static func viewer(_ roles: [Role], _ relation: Relation) -> Viewer {
        Viewer(
            person: "P-1", unit: relation == .ownUnit ? "U-1" : "U-2", roles: roles,
            leads: relation == .leadsUnit ? ["U-1", "U-3"] : [])
    }

    static func circle(
        _ relation: Relation, step: Step?, isMethodCase: Bool = true, isMayors: Bool = false, isAbout: Bool = false,
        isDisqualified: Bool = false
    ) -> CaseCircle {
        func whom(_ one: Relation) -> [PersonID] { relation == one ? ["P-9", "P-1"] : ["P-9"] }
        return CaseCircle(
            unit: "U-1", step: step, isMethodCase: isMethodCase, isMayorsComplaint: isMayors,
            assigned: whom(.assigned), contactTeam: whom(.contactTeam), involved: whom(.involved),
            about: isAbout ? ["P-1"] : ["P-8"], disqualified: isDisqualified ? ["P-1"] : ["P-7"])
    }

    @Test(
        "the whole matrix: role, relation, step, method, mayor, concerned, disqualified, glass",
        arguments: Role.allCases)
    func matrix(role: Role) throws {
        for relation in Relation.allCases {
            for step in [nil] + Step.allCases {
                let table = step == .red ? Self.red : Self.plain
                let row = try #require(table.first { $0.0 == role }?.1)
                let letter = row[row.index(row.startIndex, offsetBy: relation.rawValue)]
                for bits in 0..<32 {
                    let flags = (0..<5).map { bits >> $0 & 1 == 1 }
                    let (isMethod, isMayors, isAbout, isDisqualified) = (flags[0], flags[1], flags[2], flags[3])
                    let glass = flags[4] ? BrokenGlass(reason: "Trussel mod en kollega") : nil
                    var ground = Self.letters[letter]
                    if ground == .inspection, !isMethod { ground = nil }
                    if ground == nil, role == .secretariat, isMayors, step != .red { ground = .mayorsComplaint }
                    if ground == nil, glass != nil, Self.glassBreakers.contains(role) { ground = .brokenGlass }
                    if isAbout, ground != .assigned { ground = nil }
                    if isDisqualified { ground = nil }
                    let decision = Access.seeing(
                        Self.circle(
                            relation, step: step, isMethodCase: isMethod, isMayors: isMayors, isAbout: isAbout,
                            isDisqualified: isDisqualified),
                        by: Self.viewer([role], relation), breaking: glass)
                    let seen: Access.Ground? = if case .allowed(let ground) = decision { ground } else { nil }
                    #expect(seen == ground, "\(role) \(relation) \(step?.rawValue ?? "no step") \(flags)")
                }
            }
        }
    }

    @Test("R-167 the citizens' adviser inspects every case that went through the method, red ones too")
    func inspection() {
        let adviser = Self.viewer([.citizensAdviser], .other)
        #expect(Access.seeing(Self.circle(.other, step: .red), by: adviser) == .allowed(.inspection))
        #expect(
            Access.seeing(Self.circle(.other, step: .green, isMethodCase: false), by: adviser) == .denied(.notTheirs))
    }

    @Test("R-016 the secretariat opens complaints to the mayor, whichever unit they are for")
    func mayor() {
        let secretariat = Self.viewer([.secretariat], .other)
        #expect(
            Access.seeing(Self.circle(.other, step: nil, isMayors: true), by: secretariat)
                == .allowed(.mayorsComplaint))
    }

    @Test func `an administrator sees no case, whatever else the person is`() {
        for role in Role.allCases {
            let viewer = Self.viewer([role, .administrator], .assigned)
            #expect(Access.seeing(Self.circle(.assigned, step: nil), by: viewer) == .denied(.roleSeesNoCases))
        }
    }

    @Test func `the glass is broken with a reason and leaves a flag`() throws {
        #expect(BrokenGlass(reason: " \n\u{A0}") == nil)
        let glass = try #require(BrokenGlass(reason: "Borgeren står i modtagelsen"))
        let ground = try Access.seeing(
            Self.circle(.other, step: .red), by: Self.viewer([.caseworker], .other), breaking: glass
        )
        .ground()
        #expect(ground.isFlagged)
        #expect(Access.Ground.allCases.filter(\.isFlagged) == [.brokenGlass])
    }

    @Test func `nobody opens their own, a relative's or a close colleague's case, not even by breaking the glass`() {
        let glass = BrokenGlass(reason: "Nysgerrig")
        for role in Role.allCases {
            for relation in Relation.allCases {
                let circle = Self.circle(relation, step: nil, isDisqualified: true)
                #expect(!Access.seeing(circle, by: Self.viewer([role], relation), breaking: glass).isAllowed)
            }
        }
    }

    @Test func `whoever may not see a case is not told why`() {
        let codes = [Access.Denial.disqualified, .complaintIsAboutThem, .red, .notTheirs, .roleSeesNoCases].map(\.code)
        #expect(Set(codes) == ["call.may_not_see"])
    }
}

@Suite("Who may ring")
struct RingingTests {
    @Test("R-046 leaders, department heads and caseworkers ring; others do not", arguments: Role.allCases)
    func roles(role: Role) {
        let decision = Access.ringing(
            about: AccessTests.circle(.assigned, step: .yellow), by: AccessTests.viewer([role], .assigned))
        let rings = [Role.caseworker, .leader, .departmentHead, .director].contains(role)
        #expect(decision.isAllowed == rings)
    }

    @Test func `the employee the complaint is about does not ring, even when it was assigned to them`() {
        for relation in AccessTests.Relation.allCases {
            let circle = AccessTests.circle(relation, step: nil, isAbout: true)
            let caller = AccessTests.viewer([.caseworker, .leader], relation)
            #expect(Access.ringing(about: circle, by: caller) == .denied(.concernedDoesNotRing))
        }
    }

    @Test func `with a leader's reason the employee rings like anybody else`() throws {
        let circle = AccessTests.circle(.ownUnit, step: .green, isAbout: true)
        let boss = Viewer(person: "P-5", unit: "U-1", roles: [.leader], leads: ["U-1"])
        let permission = try RingPermission(for: "P-1", by: boss, in: circle, reason: "Borgeren beder selv om det")
        let caller = AccessTests.viewer([.caseworker], .ownUnit)
        #expect(Access.ringing(about: circle, by: caller, permission: permission) == .allowed(.unit))
        // Somebody else's permission, or a case that is red, opens nothing.
        let other = try RingPermission(for: "P-8", by: boss, in: circle, reason: "Borgeren beder selv om det")
        #expect(Access.ringing(about: circle, by: caller, permission: other) == .denied(.concernedDoesNotRing))
        let red = AccessTests.circle(.ownUnit, step: .red, isAbout: true)
        #expect(Access.ringing(about: red, by: caller, permission: permission) == .denied(.red))
    }

    @Test func `a permission to ring comes from a leader of the unit who is not concerned, with a reason`() {
        let circle = AccessTests.circle(.other, step: nil)
        let leader = Viewer(person: "P-5", unit: "U-1", roles: [.leader], leads: ["U-1"])
        let stranger = Viewer(person: "P-5", unit: "U-2", roles: [.leader], leads: ["U-2"])
        let concerned = Viewer(person: "P-8", unit: "U-1", roles: [.leader], leads: ["U-1"])
        let related = Viewer(person: "P-7", unit: "U-1", roles: [.leader], leads: ["U-1"])
        for viewer in [stranger, concerned, related] {
            #expect(throws: Access.Denial.permissionNotTheirs) {
                try RingPermission(for: "P-1", by: viewer, in: circle, reason: "Fordi")
            }
        }
        #expect(throws: Access.Denial.permissionNotTheirs) {
            try RingPermission(for: "P-5", by: leader, in: circle, reason: "Fordi")
        }
        #expect(throws: Access.Denial.permissionWithoutReason) {
            try RingPermission(for: "P-1", by: leader, in: circle, reason: " ")
        }
    }

    @Test func `who inspects, passes on the mayor's post or broke the glass does not ring`() {
        let adviser = AccessTests.viewer([.citizensAdviser, .caseworker], .other)
        #expect(Access.ringing(about: AccessTests.circle(.other, step: nil), by: adviser) == .denied(.roleDoesNotRing))
        let secretariat = AccessTests.viewer([.secretariat], .other)
        let mayors = AccessTests.circle(.other, step: nil, isMayors: true)
        #expect(Access.ringing(about: mayors, by: secretariat) == .denied(.roleDoesNotRing))
    }
}
