package import CaseModel

/// What tells whether something that was found is what was found and changed before: why it went wrong, what set
/// the complaints off, and what is changed.
///
/// The classes of why it went wrong are few and wide. So of complaints whose causes have been named those decide beside
/// the class; where they are not known, as of an incident, what is changed does.
package struct Likeness: Equatable, Sendable {
    package let cause: CauseClass
    package let change: FindingChange
    /// What set off the complaints it comes from; none while nobody has named it.
    package let setOffBy: Set<ComplaintCause>

    package init(cause: CauseClass, change: FindingChange, setOffBy: Set<ComplaintCause>) {
        self.cause = cause
        self.change = change
        // "Other" says nothing.
        self.setOffBy = setOffBy.subtracting([.other])
    }

    /// Whether it is the same thing.
    package func isSame(as earlier: Likeness) -> Bool {
        guard cause == earlier.cause, cause != .other else { return false }
        guard setOffBy.isEmpty || earlier.setOffBy.isEmpty else { return !setOffBy.isDisjoint(with: earlier.setOffBy) }
        return change == earlier.change && change != .other
    }
}
