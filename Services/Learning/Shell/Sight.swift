import CaseModel
import LearningCore
import Runtime
import Store

/// Whose units, and which cases, somebody may learn from, see, or act in.
extension LearningService {
    /// The units whose learning this person answers for; `nil` for all.
    func led(by viewer: Viewer) -> [UnitID]? { viewer.has(.learningLead) ? nil : viewer.leads }

    func answersFor(_ unit: UnitID, _ viewer: Viewer) -> Bool {
        !viewer.has(.administrator) && (viewer.has(.learningLead) || viewer.leads.contains(unit))
    }

    /// The units that somebody asks about, each with those below it; all they answer for when they ask about none.
    ///
    /// - Throws: when one is not theirs: of others nothing is told, and no nought either.
    func units(_ asked: [UnitID]?, of viewer: Viewer) throws -> [UnitID]? {
        guard let asked else { return led(by: viewer) }
        for unit in asked {
            guard answersFor(unit, viewer) else { throw ReviewRefusal.unitNotYours }
            guard try staff.knows(unit) || viewer.leads.contains(unit) else { throw ReviewRefusal.unknownUnit }
        }
        let below = try assessments.units(under: asked)
        guard let led = led(by: viewer) else { return below }
        return below.filter(Set(led).contains)
    }

    /// The case as somebody learns from it: whoever answers for all learning does so without seeing it (decision 59), and
    /// never when it is about them.
    func learn(from case: CaseID, _ viewer: Viewer, _ turn: Turn, to action: String) throws -> CaseCircle {
        guard viewer.has(.learningLead), !viewer.has(.administrator) else {
            return try act(in: `case`, viewer, turn, to: action)
        }
        guard let circle = try facts.circle(of: `case`) else { throw ReviewRefusal.unknownCase }
        guard !(circle.about + circle.disqualified).contains(viewer.person) else {
            throw Access.Denial.complaintIsAboutThem
        }
        try turn.audit(action, by: viewer.person.rawValue, about: `case`.rawValue)
        return circle
    }

    /// The case, when this person may see it (decision 11); what they did is written down.
    func see(_ case: CaseID, _ viewer: Viewer, _ turn: Turn, to action: String) throws -> CaseCircle {
        try seen(`case`, viewer, turn, to: action).circle
    }

    /// Whether somebody may act in a case that they see: whoever inspects it does not, or the inspector became a party
    ///
    func act(in case: CaseID, _ viewer: Viewer, _ turn: Turn, to action: String) throws -> CaseCircle {
        let (circle, ground) = try seen(`case`, viewer, turn, to: action)
        guard ground.isForActing else { throw AfterRefusal.onlyInspects }
        return circle
    }

    func seen(
        _ case: CaseID, _ viewer: Viewer, _ turn: Turn, to action: String
    ) throws -> (circle: CaseCircle, ground: Access.Ground) {
        guard let circle = try facts.circle(of: `case`) else { throw ReviewRefusal.unknownCase }
        let ground = try Access.seeing(circle, by: viewer).ground()
        try turn.audit(action, by: viewer.person.rawValue, about: `case`.rawValue)
        return (circle, ground)
    }
}
