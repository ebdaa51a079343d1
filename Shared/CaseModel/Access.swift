/// Who may see a case and who may ring about it: the one place that says so, used by every owner (decision 11).
///
/// Decided where the documents are silent:
/// - An administrator sees no case, whatever else the person is; nor does whoever only checks logs.
/// - The employee a complaint is about sees it only when it has been assigned to them; otherwise the leader tells.
///   A leader it is about does not see it as its leader either.
/// - Breaking the glass opens a case that is red or not one's own, to people who handle cases; never one's own, a
///   relative's or a close colleague's, nor one about oneself.
/// - Whoever inspects, only passes on the mayor's post, or broke the glass, does not ring.
package enum Access {
    /// Why somebody may see a case; kept in the audit entry.
    package enum Ground: String, Codable, Hashable, CaseIterable, Sendable {
        case assigned, contactTeam, leader, involved, unit
        /// The secretariat opens complaints to the mayor.
        case mayorsComplaint
        /// The citizens' adviser inspects what went through the method.
        case inspection
        /// With a reason of one's own; looked at afterwards.
        case brokenGlass

        /// Whether the log controller is to look at it.
        package var isFlagged: Bool { self == .brokenGlass }

        /// Whether somebody with this ground takes part in the case; whoever inspects it, or broke the glass, reads.
        package var isForActing: Bool { self != .inspection && self != .brokenGlass }
    }

    /// Why somebody may not; kept in the audit entry. The person is not told which, since that would tell of the case.
    package enum Denial: String, Refusal, Codable, CaseIterable {
        case roleSeesNoCases, disqualified, complaintIsAboutThem, red, notTheirs
        /// Whose it is is not known here: nothing has been heard of the case, or the file has lost it.
        case unknownHere
        case roleDoesNotRing
        /// The complaint is about the one who would ring, and no leader has given a reason.
        case concernedDoesNotRing
        /// A permission to ring is given by a leader who answers for the unit and is not concerned, with a reason.
        case permissionNotTheirs, permissionWithoutReason

        package var code: String {
            switch self {
            case .roleSeesNoCases, .disqualified, .complaintIsAboutThem, .red, .notTheirs, .unknownHere:
                "call.may_not_see"
            case .roleDoesNotRing, .permissionNotTheirs: "call.may_not_do"
            case .concernedDoesNotRing: "callback.may_not_ring"
            case .permissionWithoutReason: "callback.reason_missing"
            }
        }

        package var isOfUnknownCase: Bool { self == .unknownHere }
    }

    package enum Decision: Hashable, Sendable {
        case allowed(Ground)
        case denied(Denial)

        package var isAllowed: Bool {
            if case .allowed = self { true } else { false }
        }

        /// The ground, for those who go on when there is one.
        package func ground() throws(Denial) -> Ground {
            switch self {
            case .allowed(let ground): ground
            case .denied(let denial): throw denial
            }
        }
    }

    /// Whether `viewer` may see the case, and why or why not.
    package static func seeing(
        _ circle: CaseCircle, by viewer: Viewer, breaking glass: BrokenGlass? = nil
    ) -> Decision {
        let person = viewer.person
        if viewer.has(.administrator) { return .denied(.roleSeesNoCases) }
        if circle.disqualified.contains(person) { return .denied(.disqualified) }
        let isAssigned = circle.assigned.contains(person) && viewer.handlesCases
        if circle.about.contains(person), !isAssigned { return .denied(.complaintIsAboutThem) }
        if let ground = standing(in: circle, viewer, isAssigned: isAssigned) { return .allowed(ground) }
        if glass != nil, viewer.mayBreakGlass { return .allowed(.brokenGlass) }
        if !viewer.handlesCases, !viewer.has(.citizensAdviser) { return .denied(.roleSeesNoCases) }
        return .denied(circle.step == .red && viewer.handlesCases ? .red : .notTheirs)
    }

    /// Whether `viewer` may ring the citizen: not about themself, unless a leader has given a reason.
    package static func ringing(
        about circle: CaseCircle, by viewer: Viewer, permission: RingPermission? = nil
    ) -> Decision {
        var circle = circle
        if circle.about.contains(viewer.person) {
            guard permission?.caller == viewer.person else { return .denied(.concernedDoesNotRing) }
            circle = circle.withoutConcern(of: viewer.person)
        }
        let decision = seeing(circle, by: viewer)
        guard case .allowed(let ground) = decision else { return decision }
        switch ground {
        case .assigned, .contactTeam, .leader, .involved, .unit:
            return viewer.rings ? decision : .denied(.roleDoesNotRing)
        case .mayorsComplaint, .inspection, .brokenGlass: return .denied(.roleDoesNotRing)
        }
    }

    /// What the case is to this person, when it is anything.
    private static func standing(in circle: CaseCircle, _ viewer: Viewer, isAssigned: Bool) -> Ground? {
        let person = viewer.person
        if viewer.handlesCases {
            if isAssigned { return .assigned }
            if circle.contactTeam.contains(person) { return .contactTeam }
            if viewer.leads.contains(circle.unit) { return .leader }
        }
        if viewer.has(.citizensAdviser), circle.isMethodCase { return .inspection }
        guard viewer.handlesCases, circle.step != .red else { return nil }
        if circle.involved.contains(person) { return .involved }
        if viewer.unit == circle.unit, viewer.sharesUnitsCases { return .unit }
        if viewer.has(.secretariat), circle.isMayorsComplaint { return .mayorsComplaint }
        return nil
    }
}

extension [Role] {
    /// Whether cases are the work of somebody with these roles, so that one can be handed to them.
    package var handleCases: Bool {
        !contains(.administrator)
            && contains { $0.rings || [.secretariat, .lawyer, .learningLead].contains($0) }
    }
}

extension Viewer {
    /// Whether cases are this person's work at all.
    package var handlesCases: Bool { mayBreakGlass || has(.learningLead) }

    fileprivate var mayBreakGlass: Bool { sharesUnitsCases || has(.lawyer) }

    /// Whether the cases of the unit are everybody's in it; lawyers and learning leads come into a case by being asked.
    package var sharesUnitsCases: Bool { rings || has(.secretariat) }

    fileprivate var rings: Bool { roles.contains(where: \.rings) }
}

extension CaseCircle {
    fileprivate func withoutConcern(of person: PersonID) -> CaseCircle {
        CaseCircle(
            unit: unit, step: step, isMethodCase: isMethodCase, isMayorsComplaint: isMayorsComplaint,
            assigned: assigned, contactTeam: contactTeam, involved: involved, about: about.filter { $0 != person },
            disqualified: disqualified)
    }
}
