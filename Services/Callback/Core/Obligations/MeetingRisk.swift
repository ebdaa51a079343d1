package import CaseModel

/// Whether a citizen may be met at an hour that is agreed on in a talk or beside it.
package struct MeetingRisk: Hashable, Sendable {
    package let isDemanded: Bool
    /// The hour of the meeting that the risk was assessed for last.
    package let assessedFor: Timestamp?

    package init(isDemanded: Bool, assessedFor: Timestamp?) {
        self.isDemanded = isDemanded
        self.assessedFor = assessedFor
    }

    /// Refuses to meet somebody before the risk of that very day's meeting has been assessed; a telephone hurts nobody.
    package func check(_ form: TalkForm, at moment: Timestamp) throws(CallbackRefusal) {
        guard allows(form, at: moment) else { throw .riskNotAssessed }
    }

    package func allows(_ form: TalkForm, at moment: Timestamp) -> Bool {
        form == .call || !isDemanded || assessedFor?.civil.day == moment.civil.day
    }

    /// A meeting that is moved takes its assessment along, unless it has been asked for anew meanwhile.
    package func checkMove(_ form: TalkForm) throws(CallbackRefusal) {
        guard form == .meeting, isDemanded, assessedFor == nil else { return }
        throw .riskNotAssessed
    }
}
