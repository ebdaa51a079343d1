/// `intake.move-meeting`: a planned meeting gets another hour or place, or is called off. On the red step only when the
/// citizen has been told.
package struct MoveMeeting: ServiceCommand {
    package static let method = "intake.move-meeting"
    package let `case`: CaseID
    /// The paper that the meeting was planned by.
    package let meeting: PaperID
    /// The new hour; absent calls it off.
    package let at: Timestamp?
    /// Another place; absent when it stays where it was.
    package let place: String?
    /// How the citizen was told; `letter` has one written. Absent when nobody has.
    package let notice: NoticeWay?
    package let reason: String
    /// As `Appoint.isWished`.
    package let isWished: Bool?

    package init(
        case: CaseID, meeting: PaperID, at: Timestamp?, place: String? = nil, notice: NoticeWay?, reason: String,
        isWished: Bool? = nil
    ) {
        self.isWished = isWished
        self.case = `case`
        self.meeting = meeting
        self.at = at
        self.place = place
        self.notice = notice
        self.reason = reason
    }

    package typealias Reply = CaseReceipt
}

/// One change of a planned meeting: to when and where, how the citizen was told, and why.
package struct MeetingChange: Codable, Hashable, Sendable {
    /// 2 for the first change; what was planned is version 1.
    package let version: Int
    /// Absent when it was called off.
    package let at: Timestamp?
    package let place: String
    package let notice: NoticeWay?
    package let reason: String
    package let by: PersonID
    package let made: Timestamp

    package init(
        version: Int, at: Timestamp?, place: String, notice: NoticeWay?, reason: String, by: PersonID, made: Timestamp
    ) {
        self.version = version
        self.at = at
        self.place = place
        self.notice = notice
        self.reason = reason
        self.by = by
        self.made = made
    }
}

/// A planned meeting was moved or called off. Owner: Intake.
package struct MeetingMoved: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.meeting-moved.v1")
    package let `case`: CaseID
    package let meeting: PaperID
    /// 2 for the first change.
    package let version: Int
    /// Absent when it was called off.
    package let at: Timestamp?
    /// Those of ours who take part.
    package let people: [PersonID]
    /// How the citizen was told; `letter` asks Notifier for one. Absent when nobody told.
    package let notice: NoticeWay?
    package let by: PersonID

    package init(
        case: CaseID, meeting: PaperID, version: Int, at: Timestamp?, people: [PersonID], notice: NoticeWay?,
        by: PersonID
    ) {
        self.case = `case`
        self.meeting = meeting
        self.version = version
        self.at = at
        self.people = people
        self.notice = notice
        self.by = by
    }
}

/// `intake.meeting-words`: where a meeting is, as of that version, for the letter that tells the citizen of it; audited.
///
/// A place can be somebody's home, so it stands in no event and in no calendar (decision 58).
package struct ReadMeeting: ServiceCommand {
    package static let method = "intake.meeting-words"
    package let meeting: PaperID
    package let version: Int

    package init(meeting: PaperID, version: Int) {
        self.meeting = meeting
        self.version = version
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package let place: String

        package init(case: CaseID, place: String) {
            self.case = `case`
            self.place = place
        }
    }
}
