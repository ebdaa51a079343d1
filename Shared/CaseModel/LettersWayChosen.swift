/// How the citizen of a case gets letters was chosen, for the first time or anew: that it was, never which way. Owner: Notifier.
///
/// Nobody acts on it but Notifier, whose file knows the choice: put back from a backup, it learns by this for which cases one was
/// lost (decision 113).
package struct LettersWayChosen: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.notifier.way-chosen.v1")
    package let `case`: CaseID
    /// When, where it is said of a choice from before the release that says it, once; absent where it is the event's own time.
    package let chosen: Timestamp?

    package init(case: CaseID, chosen: Timestamp? = nil) {
        self.case = `case`
        self.chosen = chosen
    }
}
