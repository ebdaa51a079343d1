/// How the citizen of a case gets letters was chosen, for the first time or anew: that it was, never which way. Owner: Notifier.
///
/// Nobody acts on it but Notifier, whose file knows the choice: put back from a backup, it learns by this for which cases one was
/// lost (decision 113).
package struct LettersWayChosen: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.notifier.way-chosen.v1")
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }
}
