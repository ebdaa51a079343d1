/// The risk must be assessed before the next meeting in this case: somebody who registered an incident said that
/// it concerns the case. Nothing of the incident, and of nobody. Owner: Wellbeing.
package struct RiskAssessmentAsked: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.wellbeing.risk-assessment-asked.v1")
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }
}
