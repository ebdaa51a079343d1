package import CaseModel

/// Where the cooperation stands, as a named person has decided it with a reason and a date.
///
/// It labels the cooperation, never the person: it belongs to a case, and no citizen carries one. Signs are what
/// was seen, never a diagnosis; none of them, nor any number of them, decides anything.
package struct StepDecision: Hashable, Sendable {
    package let step: Step
    package let previous: Step?
    package let decidedBy: PersonID
    package let at: Timestamp
    /// Each once, in the order of the sources' lists.
    package let signs: [CooperationSign]
    package let reason: String

    /// Takes `person`'s decision; setting the same step again is a re-assessment and is kept as such.
    package init(
        _ wish: DecideStep, previous: Step?, by person: PersonID, at now: Timestamp
    ) throws(IntakeRefusal) {
        guard !Words.areMissing(in: wish.reason) else { throw .stepReasonMissing }
        try Words.check(wish.reason, most: Words.mostInReason)
        try OwnDiagnosis.check(wish)
        step = wish.step
        self.previous = previous
        decidedBy = person
        at = now
        signs = CooperationSign.allCases.filter(wish.signs.contains)
        reason = wish.reason
    }
}
