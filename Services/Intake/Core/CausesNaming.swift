package import CaseModel

/// What set a complaint off, as somebody names it: each cause once, the weightiest first.
package enum CausesNaming {
    /// At registration nobody need know yet; whoever names them later names at least one.
    package static func check(_ causes: [ComplaintCause]) throws(IntakeRefusal) -> [ComplaintCause] {
        guard !causes.isEmpty else { throw .causesMissing }
        return causes.eachOnce
    }
}
