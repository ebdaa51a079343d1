import CallbackCore
import CaseModel
import Runtime
import Store

/// An hour agreed with the citizen, as it stands now.
struct StoredAppointment {
    let id: AppointmentID
    let `case`: CaseID
    /// The call that is to be made, or the meeting held, then.
    let callback: CallbackID
    let form: TalkForm
    let everyDays: Int?
    let state: ObligationState
    /// The reminder of it; absent where the call's own deadline is that hour.
    let obligation: ObligationID?
    let version: Int
    let at: Timestamp?
    /// Where we meet; absent for a call.
    let place: String?
    /// Whether it passed without the talk it was agreed for.
    var isMissed = false
    /// When somebody rang as agreed, and the citizen was not there.
    var rungInVain: Timestamp?

    /// Absent when it was called off.
    var hour: AgreedHour? { at.map { AgreedHour(at: $0, form: form) } }

    /// The same as events tell of it.
    var told: AppointedHour? { at.map { AppointedHour(appointment: id, version: version, form: form, at: $0) } }
}

/// Hours agreed with citizens, and every change of them.
struct AppointmentStore {
    let database: Database

    static let migration = """
        -- 20: a meeting has a place, in each version of it
        ALTER TABLE appointment_change ADD COLUMN place TEXT;
        """

    static let missedMigration = """
        -- 24: an agreed hour that passed without the talk stays missed
        ALTER TABLE appointment ADD COLUMN is_missed INTEGER NOT NULL DEFAULT 0;
        """

    func add(_ kept: StoredAppointment, _ change: AppointmentChange) throws(StoreError) {
        let sql = """
            INSERT INTO appointment (appointment, case_id, callback, form, every_days, state, obligation)
            VALUES (:appointment, :case, :callback, :form, :days, 'open', :obligation)
            """
        try database.run(
            sql,
            [
                "appointment": Value(kept.id), "case": Value(kept.case), "callback": Value(kept.callback),
                "form": .text(kept.form.rawValue), "days": kept.everyDays.map { .integer(Int64($0)) } ?? .null,
                "obligation": Value(kept.obligation),
            ])
        try add(change, to: kept.id, in: kept.place)
    }

    func add(_ change: AppointmentChange, to id: AppointmentID, in place: String?) throws(StoreError) {
        let sql = """
            INSERT INTO appointment_change (appointment, version, at, notice, reason, made_by, made_at, place)
            VALUES (:appointment, :version, :at, :notice, :reason, :by, :made, :place)
            """
        try database.run(
            sql,
            [
                "appointment": Value(id), "version": .integer(Int64(change.version)), "at": Value(change.at),
                "notice": Value(term: change.notice), "reason": Value(change.reason), "by": Value(change.by),
                "made": Value(change.made), "place": Value(place),
            ])
    }

    /// Where it is, as of this version.
    func place(of id: AppointmentID, version: Int) throws(StoreError) -> String? {
        try database.first(
            "SELECT place FROM appointment_change WHERE appointment = :id AND version = :version",
            ["id": Value(id), "version": Value(version)]
        ) { $0.optionalText("place") } ?? nil
    }

    /// When it was to be, as of this version.
    func hour(of id: AppointmentID, version: Int) throws(StoreError) -> Timestamp? {
        try database.first(
            "SELECT at FROM appointment_change WHERE appointment = :id AND version = :version",
            ["id": Value(id), "version": Value(version)]
        ) { $0.optionalMoment("at") } ?? nil
    }

    /// Writes with which call and reminder it goes from now on.
    func move(_ id: AppointmentID, to callback: CallbackID, reminder: ObligationID?) throws(StoreError) {
        let sql = """
            UPDATE appointment
               SET callback = :callback, obligation = :obligation
             WHERE appointment = :appointment
            """
        try database.run(
            sql, ["callback": Value(callback), "obligation": Value(reminder), "appointment": Value(id)])
    }

    /// The call it was agreed for is over, or it was called off, and so is the hour.
    func end(_ id: AppointmentID, _ fate: HourFate) throws(StoreError) {
        let state: ObligationState = fate == .kept ? .fulfilled : .lifted
        try database.run(
            "UPDATE appointment SET state = :state, is_missed = :missed WHERE appointment = :appointment",
            ["state": .text(state.rawValue), "missed": Value(fate == .missed), "appointment": Value(id)])
    }

    func find(_ id: AppointmentID) throws(StoreError) -> StoredAppointment? {
        try database.first("\(Self.select) WHERE appointment.appointment = :id", ["id": Value(id)]) {
            StoredAppointment($0)
        }
    }

    /// The one that is open for this call.
    func open(for call: CallbackID) throws(StoreError) -> StoredAppointment? {
        try database.first(
            "\(Self.select) WHERE callback = :call AND state = 'open' ORDER BY appointment.appointment LIMIT 1",
            ["call": Value(call)]
        ) { StoredAppointment($0) }
    }

    /// The one that this obligation is to keep; `nil` where it is another thing that is owed.
    func open(keptBy kept: KeptObligation) throws(StoreError) -> StoredAppointment? {
        guard kept.obligation.kind == .appointment, let call = kept.callback else { return nil }
        return try open(for: call)
    }

    /// Who wrote its newest version down.
    func lastMade(by id: AppointmentID) throws(StoreError) -> PersonID? {
        try database.first(
            "SELECT made_by FROM appointment_change WHERE appointment = :id ORDER BY version DESC LIMIT 1",
            ["id": Value(id)]
        ) { $0.id("made_by") }
    }

    /// The one that was agreed on in the talk whose note was filed at that moment, whatever became of it.
    func agreed(inTalkFiled filed: Timestamp, in case: CaseID) throws(StoreError) -> StoredAppointment? {
        let sql = """
            \(Self.select)
             WHERE case_id = :case
               AND EXISTS (SELECT 1
                             FROM appointment_change AS first
                            WHERE first.appointment = appointment.appointment
                              AND first.version = 1 AND first.notice = 'inTalk' AND first.made_at = :filed)
             ORDER BY appointment.appointment
             LIMIT 1
            """
        return try database.first(sql, ["case": Value(`case`), "filed": Value(filed)]) { StoredAppointment($0) }
    }

    /// The one that is open for this call, or else the newest of it that was not called off.
    func last(of call: CallbackID, in case: CaseID) throws(StoreError) -> StoredAppointment? {
        let sql = """
            \(Self.select)
             WHERE case_id = :case AND callback = :call AND newest.at IS NOT NULL
             ORDER BY state = 'open' DESC, newest.made_at DESC, appointment.appointment
             LIMIT 1
            """
        return try database.first(sql, ["case": Value(`case`), "call": Value(call)]) { StoredAppointment($0) }
    }

    /// Every one of the case with all its changes, in the order they were made.
    func rows(of case: CaseID) throws(StoreError) -> [AppointmentRow] {
        let kept = try database.rows(
            "\(Self.select) WHERE case_id = :case ORDER BY appointment.appointment", ["case": Value(`case`)]
        ) { StoredAppointment($0) }
        var rows: [AppointmentRow] = []
        for one in kept {
            rows.append(
                AppointmentRow(
                    appointment: one.id, form: one.form, at: one.at, everyDays: one.everyDays, state: one.state,
                    changes: try changes(of: one.id), place: one.place, isMissed: one.isMissed ? true : nil,
                    rungInVain: one.rungInVain))
        }
        return rows.sorted { ($0.changes.first?.made.milliseconds ?? 0) < ($1.changes.first?.made.milliseconds ?? 0) }
    }

    private func changes(of id: AppointmentID) throws(StoreError) -> [AppointmentChange] {
        let sql = """
            SELECT version, at, notice, reason, made_by, made_at
              FROM appointment_change
             WHERE appointment = :appointment
             ORDER BY version
            """
        return try database.rows(sql, ["appointment": Value(id)]) { row in
            AppointmentChange(
                version: row.number("version"), at: row.optionalMoment("at"), notice: row.optionalTerm("notice"),
                reason: row.optionalText("reason"), by: row.id("made_by"), made: row.moment("made_at"))
        }
    }

    private static let select = """
        SELECT appointment.*, newest.version AS version, newest.at AS at, newest.place AS place,
               (SELECT MIN(rung_at)
                  FROM attempt
                 WHERE attempt.callback = appointment.callback AND form = 'call'
                   AND result IN ('noAnswer', 'busy', 'leftMessage')
                   AND rung_at >= newest.at - \(RungAsAgreed.earlySeconds * 1000)
                   AND rung_at < COALESCE(
                           (SELECT due FROM obligation WHERE obligation.obligation = appointment.obligation),
                           (SELECT limit_due FROM call WHERE call.callback = appointment.callback))) AS rung_in_vain
          FROM appointment
          JOIN appointment_change AS newest
               ON newest.appointment = appointment.appointment
              AND newest.version = (SELECT MAX(version)
                                      FROM appointment_change AS any
                                     WHERE any.appointment = appointment.appointment)
        """
}

extension StoredAppointment {
    init(_ row: Row) {
        self.init(
            id: row.id("appointment"), case: row.id("case_id"), callback: row.id("callback"),
            form: row.term("form"), everyDays: row.optionalInteger("every_days").map { Int($0) },
            state: row.term("state"), obligation: row.optionalID("obligation"), version: row.number("version"),
            at: row.optionalMoment("at"), place: row.optionalText("place"), isMissed: row.bool("is_missed"),
            rungInVain: row.optionalMoment("rung_in_vain"))
    }
}
