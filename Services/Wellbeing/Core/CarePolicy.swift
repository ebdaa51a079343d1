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
    package let handleWorkingDays: Int
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

    /// The setting that is out of range; `nil` when all are in order.
    package var fault: String? {
        let ranges: [(String, Int, ClosedRange<Int>)] = [
            ("oneToOneWorkingDays", oneToOneWorkingDays, 1...30), ("reminderWorkingDays", reminderWorkingDays, 1...30),
            ("offerWorkingDays", offerWorkingDays, 1...60),
            ("stillRedWorkingDays", stillRedWorkingDays, 1...250), ("requestWorkingDays", requestWorkingDays, 1...30),
            ("debriefingWorkingDays", debriefingWorkingDays, 1...30), ("loadDays", loadDays, 1...365),
            ("loadRedCases", loadRedCases, 1...1000), ("loadHardTalks", loadHardTalks, 1...1000),
            ("loadObjections", loadObjections, 1...1000), ("digestFrom", digestFrom, 2...1000),
            ("policeHours", policeHours, 1...720),
            ("accidentReportDays", accidentReportDays, 1...60), ("handleWorkingDays", handleWorkingDays, 1...30),
            ("helpWorkingDays", helpWorkingDays, 1...30), ("examineWorkingDays", examineWorkingDays, 1...250),
            ("measuresWorkingDays", measuresWorkingDays, 1...250),
            ("handOverWorkingDays", handOverWorkingDays, 1...250),
            ("keepAnsweredDays", keepAnsweredDays, 120...3650), ("keepIncidentDays", keepIncidentDays, 365...7300),
        ]
        return ranges.first { !$0.2.contains($0.1) }?.0
    }

    /// Whether somebody carries so much that they are to be asked how they are.
    package func isHigh(_ load: CareLoad) -> Bool {
        load.redCases >= loadRedCases || load.hardTalks >= loadHardTalks || load.objections >= loadObjections
    }
}
