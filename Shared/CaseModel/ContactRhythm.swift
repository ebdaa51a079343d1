/// How often the citizen hears from us, as it was agreed on: a clock, beside the words of the contact agreement.
package struct ContactRhythm: Codable, Hashable, Sendable {
    /// So many days lie between two times; 1–366.
    package let everyDays: Int
    /// The first day by which the citizen has heard from us.
    package let first: CivilDay

    package init(everyDays: Int, first: CivilDay) {
        self.everyDays = everyDays
        self.first = first
    }
}

/// How often the citizen is to hear from us was agreed on, changed or ended. Owner: Intake.
package struct ContactRhythmAgreed: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.contact-rhythm-agreed.v1")
    package let `case`: CaseID
    /// Absent when it holds no longer.
    package let rhythm: ContactRhythm?
    /// Who wrote it down; sees to it while nobody else has the case.
    package let by: PersonID

    package init(case: CaseID, rhythm: ContactRhythm?, by: PersonID) {
        self.case = `case`
        self.rhythm = rhythm
        self.by = by
    }
}

/// A meeting in a case was planned, with these people. Owner: Intake.
package struct MeetingPlanned: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.meeting-planned.v1")
    package let `case`: CaseID
    package let paper: PaperID
    package let at: Timestamp
    /// Those of ours who take part; told of the hour, nothing else.
    package let people: [PersonID]
    package let by: PersonID

    package init(case: CaseID, paper: PaperID, at: Timestamp, people: [PersonID], by: PersonID) {
        self.case = `case`
        self.paper = paper
        self.at = at
        self.people = people
        self.by = by
    }
}
