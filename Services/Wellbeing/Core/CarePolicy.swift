package import CaseModel

/// How soon and how often people are looked after here: the municipality's own figures, each with a checked default.
package struct CarePolicy: Codable, Hashable, Sendable {
    package let profile: CalendarProfile
    /// Working days a leader has for a 1:1 after a case turned red.
    package let oneToOneWorkingDays: Int
    /// Working days between one reminder and the next.
    package let reminderWorkingDays: Int
    /// Working days after which a leader who has offered something is asked whether it was held.
    package let offerWorkingDays: Int
    /// While a case stays red, a 1:1 is asked for again after so many working days.
    package let stillRedWorkingDays: Int
    /// Working days a leader has when somebody asks for something themself.
    package let requestWorkingDays: Int
    /// Working days within which a debriefing is offered.
    package let debriefingWorkingDays: Int
    /// Signs of load are counted over so many days.
    package let loadDays: Int
    /// From so many at once a 1:1 is asked for.
    package let loadRedCases: Int
    package let loadHardTalks: Int
    package let loadObjections: Int
    /// From so many things at once on, a leader is told of them in one message.
    package let digestFrom: Int
    /// After an incident: hours until it must have been reported to the police, nights and weekends counted.
    package let policeHours: Int
    /// Days until an accident at work must have been reported.
    package let accidentReportDays: Int
    /// Hours until everybody is in safety, nights and weekends counted.
    package let handleHours: Int
    package let helpWorkingDays: Int
    package let examineWorkingDays: Int
    package let measuresWorkingDays: Int
    package let handOverWorkingDays: Int
    /// Days that an answered prompt is kept.
    package let keepAnsweredDays: Int
    /// Days that an incident is kept after its last duty was answered.
    package let keepIncidentDays: Int
    /// Where incidents are laid as files for the municipality's own system; empty lays none.
    package let incidentFolder: String

    /// Whether somebody carries so much that they are to be asked how they are.
    package func isHigh(_ load: CareLoad) -> Bool {
        load.redCases >= loadRedCases || load.hardTalks >= loadHardTalks || load.objections >= loadObjections
    }
}
