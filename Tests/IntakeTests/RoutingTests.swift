import CaseModel
import IntakeCore
import Testing

@Suite struct RoutingTests {
    @Test("R-001 a complaint about how the case was handled is talked through")
    func proceduralIsCalled() throws {
        #expect(try Registration(.complaint([.procedural, .procedural])).route == .callback)
    }

    @Test("R-002 a complaint about the decision goes the ordinary way, to a named recipient")
    func substantiveIsFormal() throws {
        let registration = try Registration(.complaint([.substantive]))
        #expect(registration.route == .formal)
        #expect(registration.recipient == .lone)
    }

    @Test("R-002 a mixed complaint is split: talked through, and the part about the decision handed on")
    func mixedIsSplit() throws {
        let registration = try Registration(.complaint([.substantive, .procedural]))
        #expect(registration.route == .split)
        #expect(registration.recipient == .lone)
    }

    @Test(
        "R-004 R-005 R-006 a talk judged difficult is not held: the complaint goes the ordinary way",
        arguments: UnsuitableGround.named)
    func unsuitableIsFormal(ground: UnsuitableGround) throws {
        let judged = Unsuitability(ground: ground, reason: "Vi har prøvet to gange uden at forstå hinanden.")
        #expect(try Registration(.complaint(unsuitable: judged)).route == .formal)
    }

    @Test("R-007 no ground counts before a person has written the reason")
    func groundNeedsReason() {
        let judged = Unsuitability(ground: .manyPoints, reason: " \n")
        #expect(throws: IntakeRefusal.groundReasonMissing) { try Registration(.complaint(unsuitable: judged)) }
    }

    @Test("R-007 a municipality adds grounds of its own, and only those count")
    func groundsAreAList() throws {
        let own = UnsuitableGround(rawValue: "pendingCourtCase")
        let judged = Unsuitability(ground: own, reason: "Der er stævnet.")
        #expect(throws: IntakeRefusal.groundUnknown) { try Registration(.complaint(unsuitable: judged)) }
        let policy = Registration.Policy(grounds: UnsuitableGround.named + [own])
        #expect(try Registration(.complaint(unsuitable: judged), policy: policy).route == .formal)
    }

    @Test(
        "R-008 R-009 the citizen's wish for formal handling always wins",
        arguments: [[], [.procedural], [.substantive], [.procedural, .substantive]] as [[PointKind]])
    func formalWishWins(points: [PointKind]) {
        #expect(Route.of(points: points, wish: .formal, isUnsuitable: false, isAnonymous: false) == .formal)
    }

    @Test("R-011 a hunch and a preventive contact can be registered before there is anything to complain of")
    func hunchNeedsNoPoints() throws {
        for kind in [ContactKind.hunch, .preventiveContact] {
            #expect(try Registration(.complaint([], channel: .ownObservation, kind: kind)).route == .callback)
        }
        for kind in [ContactKind.everydayComplaint, .grievance, .complaint] {
            #expect(throws: IntakeRefusal.pointsMissing) { try Registration(.complaint([], kind: kind)) }
        }
    }

    @Test("R-011 oral or written, direct or indirect: no channel is refused", arguments: Channel.allCases)
    func everyChannel(channel: Channel) throws {
        #expect(try Registration(.complaint(channel: channel)).route == .callback)
    }

    @Test func `an anonymous complaint is not lost: it is handed to the unit's leader, since nobody can be rung`()
        throws
    {
        let registration = try Registration(.complaint(citizen: nil))
        #expect(registration.route == .formal)
        #expect(registration.recipient == .lone)
        #expect(!registration.canBeWrittenTo)
    }
}
