package import CaseModel

/// Which pages are whose: the first of two gates. The second is the case's owner, who looks at every case by itself.
package enum Door: String, CaseIterable, Hashable, Sendable {
    /// Nobody need be signed in: sign-in itself, the style sheet.
    case open
    /// Everybody who is signed in.
    case signedIn
    /// Those who take contacts in.
    case registrar
    /// Those whose work is cases at all, and the citizens' adviser who inspects them.
    case cases
    /// Those who ring.
    case caller
    /// Those who look at mails that made no case: the secretariat, and whoever answers for a unit.
    case mailbox
    /// Those who print and post letters on paper.
    case printing
    /// Those who answer for a unit.
    case leader
    /// The department's lawyers, who approve a restriction of contact.
    case lawyer
    /// Those who answer for a unit, and the working environment organisation.
    case careFigures
    /// Those who learn from the cases of units they answer for, or of all.
    case learning
    /// The citizens' adviser, who inspects what went through the method.
    case adviser
    /// Those who look after accounts and see no case.
    case administrator

    /// Whether this person may pass.
    package func lets(_ viewer: Viewer) -> Bool {
        if self == .open || self == .signedIn { return true }
        if self == .administrator { return viewer.has(.administrator) }
        if viewer.has(.administrator) { return false }
        return switch self {
        case .open, .signedIn, .administrator: true
        case .registrar: viewer.sharesUnitsCases || viewer.has(.citizensAdviser)
        case .cases: viewer.handlesCases || viewer.has(.citizensAdviser)
        case .mailbox: viewer.has(.secretariat) || !viewer.leads.isEmpty
        case .printing: viewer.has(.secretariat)
        case .caller: Doors.rings(viewer.roles)
        case .lawyer: viewer.has(.lawyer)
        case .adviser: viewer.has(.citizensAdviser)
        case .leader: Doors.answers(viewer)
        case .careFigures: Doors.answers(viewer) || viewer.has(.workEnvironment)
        case .learning: Doors.answers(viewer) || viewer.has(.learningLead)
        }
    }
}

/// What the roles mean for the doors.
package enum Doors {
    /// Whoever inspects cases and works with none: Tilsyn is their first page.
    package static func onlyInspects(_ viewer: Viewer) -> Bool {
        Door.adviser.lets(viewer) && !viewer.handlesCases
    }

    static func rings(_ roles: [Role]) -> Bool { roles.contains(where: \.rings) }

    /// Whether this person leads, and answers for a unit.
    static func answers(_ viewer: Viewer) -> Bool { !viewer.leads.isEmpty && leads(viewer.roles) }

    static func leads(_ roles: [Role]) -> Bool {
        [.leader, .departmentHead, .director].contains { roles.contains($0) }
    }
}
