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

    package init(case: CaseID, at: Timestamp, form: TalkForm, notice: NoticeWay, everyDays: Int? = nil) {
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

    package init(case: CaseID, appointment: AppointmentID, at: Timestamp?, notice: NoticeWay?, reason: String) {
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

    package init(
        appointment: AppointmentID, form: TalkForm, at: Timestamp?, everyDays: Int?, state: ObligationState,
        changes: [AppointmentChange]
    ) {
        self.appointment = appointment
        self.form = form
        self.at = at
        self.everyDays = everyDays
        self.state = state
        self.changes = changes
    }
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
