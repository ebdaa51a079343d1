/// Whether the citizen is met in this case only after the risk was assessed, and for which hour it was. Nothing of
/// why, and nothing of what was assessed. Owner: Intake.
package struct MeetingRiskChanged: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.meeting-risk-changed.v1")
    package let `case`: CaseID
    package let isDemanded: Bool
    /// The hour of the meeting that it was assessed for last; absent when nothing was since it was demanded.
    package let assessedFor: Timestamp?

    package init(case: CaseID, isDemanded: Bool, assessedFor: Timestamp?) {
        self.case = `case`
        self.isDemanded = isDemanded
        self.assessedFor = assessedFor
    }
}
