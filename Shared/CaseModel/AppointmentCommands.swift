/// `callback.appoint`: at this hour we ring, or meet, and the citizen has been told.
///
/// The promise to ring stays what it was: an appointment is no deadline, and moves none.
package struct Appoint: ServiceCommand {
    package static let method = "callback.appoint"
    package let `case`: CaseID
    package let at: Timestamp
    package let form: TalkForm
    /// How the citizen was told.
    package let notice: NoticeWay
    /// A fixed meeting comes again after so many days; absent when it is once.
    package let everyDays: Int?
    /// Where we meet, as the citizen was asked; needed for a meeting. One line of at most `mostPlaceBytes`.
    package let place: String?

    /// The citizen wants just this hour, although nobody is at work then or the promise to ring has passed by it, or knows of
    /// it before a letter on paper would come. Absent: it is refused, with the reason.
    package let isWished: Bool?

    /// The longest place, in bytes of UTF-8.
    package static let mostPlaceBytes = 200

    package init(
        case: CaseID, at: Timestamp, form: TalkForm, notice: NoticeWay, everyDays: Int? = nil, place: String? = nil,
        isWished: Bool? = nil
    ) {
        self.isWished = isWished
        self.place = place
        self.case = `case`
        self.at = at
        self.form = form
        self.notice = notice
        self.everyDays = everyDays
    }

    package typealias Reply = KeptAppointment
}

/// `callback.change-appointment`: another hour, or none. On the red step only when the citizen has been told.
package struct ChangeAppointment: ServiceCommand {
    package static let method = "callback.change-appointment"
    package let `case`: CaseID
    package let appointment: AppointmentID
    /// The new hour; absent calls it off.
    package let at: Timestamp?
    /// How the citizen was told; absent when nobody has.
    package let notice: NoticeWay?
    package let reason: String
    /// Another place; absent when it stays where it was.
    package let place: String?
    /// As `Appoint.isWished`.
    package let isWished: Bool?

    package init(
        case: CaseID, appointment: AppointmentID, at: Timestamp?, notice: NoticeWay?, reason: String,
        place: String? = nil, isWished: Bool? = nil
    ) {
        self.isWished = isWished
        self.place = place
        self.case = `case`
        self.appointment = appointment
        self.at = at
        self.notice = notice
        self.reason = reason
    }

    package typealias Reply = KeptAppointment
}

/// Which appointment it is, and the events that say so.
package struct KeptAppointment: Codable, Hashable, Sendable {
    package let appointment: AppointmentID
    package let version: Int
    package let published: [Published]

    package init(appointment: AppointmentID, version: Int, published: [Published]) {
        self.appointment = appointment
        self.version = version
        self.published = published
    }
}

/// An hour agreed with the citizen, as it stands now, with every change of it.
package struct AppointmentRow: Codable, Hashable, Sendable {
    package let appointment: AppointmentID
    package let form: TalkForm
    /// Absent when it was called off.
    package let at: Timestamp?
    package let everyDays: Int?
    package let state: ObligationState
    /// The first is how it was made; the newest last.
    package let changes: [AppointmentChange]
    /// Where we meet; absent for a call, and where nobody has said.
    package let place: String?
    /// Whether the hour passed without the talk, and what ended it came later; absent: no.
    package let isMissed: Bool?
    /// When we rang as agreed and the citizen was not there; absent where nobody of ours did, and where it was to be a meeting.
    package let rungInVain: Timestamp?

    package init(
        appointment: AppointmentID, form: TalkForm, at: Timestamp?, everyDays: Int?, state: ObligationState,
        changes: [AppointmentChange], place: String? = nil, isMissed: Bool? = nil, rungInVain: Timestamp? = nil
    ) {
        self.isMissed = isMissed
        self.rungInVain = rungInVain
        self.place = place
        self.appointment = appointment
        self.form = form
        self.at = at
        self.everyDays = everyDays
        self.state = state
        self.changes = changes
    }
}

/// When we ring or meet again, as it was agreed in a talk.
package struct NextTalk: Codable, Hashable, Sendable {
    package let at: Timestamp
    package let form: TalkForm
    /// Where we meet; absent for a call.
    package let place: String?
    /// After how many days it comes again; absent when it is once.
    package let everyDays: Int?

    package init(at: Timestamp, form: TalkForm, place: String? = nil, everyDays: Int? = nil) {
        self.at = at
        self.form = form
        self.place = place
        self.everyDays = everyDays
    }
}

/// An hour that is agreed with the citizen, and for what.
package struct AgreedHour: Hashable, Sendable {
    package let at: Timestamp
    package let form: TalkForm

    package init(at: Timestamp, form: TalkForm) {
        self.at = at
        self.form = form
    }

    /// Whether its day is over; until then the citizen still waits.
    package func hasPassed(at now: Timestamp) -> Bool { at.civil.day < now.civil.day }
}

/// One version of an hour: who set it, when, how the citizen was told, and why it was changed.
package struct AppointmentChange: Codable, Hashable, Sendable {
    package let version: Int
    package let at: Timestamp?
    package let notice: NoticeWay?
    package let reason: String?
    package let by: PersonID
    package let made: Timestamp

    package init(version: Int, at: Timestamp?, notice: NoticeWay?, reason: String?, by: PersonID, made: Timestamp) {
        self.version = version
        self.at = at
        self.notice = notice
        self.reason = reason
        self.by = by
        self.made = made
    }
}

/// `callback.appointment-words`: what the letter about an agreed hour says beside the hour itself: where, and how often.
/// Asked by Notifier just before it writes the letter, by version; audited.
///
/// A place can be somebody's home, so it is personal data: it stands in no event and in no calendar (decision 58).
package struct ReadAppointment: ServiceCommand {
    package static let method = "callback.appointment-words"
    package let appointment: AppointmentID
    package let version: Int

    package init(appointment: AppointmentID, version: Int) {
        self.appointment = appointment
        self.version = version
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID
        /// Where we meet, as of that version; absent for a call, and where nobody has said.
        package let place: String?
        /// After how many days it comes again; absent when it is once.
        package let everyDays: Int?
        /// The hour that this version takes the place of, or calls off; absent for the first, and from an older release.
        package let before: Timestamp?

        package init(case: CaseID, place: String?, everyDays: Int?, before: Timestamp? = nil) {
            self.before = before
            self.case = `case`
            self.place = place
            self.everyDays = everyDays
        }
    }
}
