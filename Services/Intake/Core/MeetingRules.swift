package import CaseModel

/// Whether a planned meeting may be moved so.
package enum MeetingRules {
    /// Refuses a change without a reason or into the past, and on the red step one that nobody has told the citizen of:
    /// an agreed meeting that is moved unsaid is an agreement broken.
    ///
    /// - Parameter stands: when it was to be; `nil` when it has been called off.
    /// - Returns: what spoke against the new hour, which the citizen wants all the same.
    package static func check(
        _ move: MoveMeeting, stands: Timestamp?, step: Step?, in calendar: OfficeCalendar, at now: Timestamp
    ) throws(IntakeRefusal) -> [UnusualHour] {
        guard stands != nil else { throw .meetingUnknown }
        guard !Words.areMissing(in: move.reason) else { throw .meetingReasonMissing }
        try Words.check(move.reason, most: 500)
        if let moment = move.at, moment <= now { throw .meetingInPast }
        if let place = move.place {
            guard !Words.areMissing(in: place) else { throw .paperEmpty }
            try Words.checkLine(place)
        }
        guard step != .red || move.notice != nil else { throw .meetingNoticeMissing }
        guard let moment = move.at else { return [] }
        return try weigh(moment, move.notice, isWished: move.isWished, in: calendar, at: now)
    }

    /// What speaks against the hour of a meeting, as against any hour that is agreed with a citizen.
    package static func weigh(
        _ moment: Timestamp, _ notice: NoticeWay?, isWished: Bool?, in calendar: OfficeCalendar, at now: Timestamp
    ) throws(IntakeRefusal) -> [UnusualHour] {
        do throws(UnusualHour.Fault) {
            return try UnusualHour.weigh(
                moment, notice: notice, isWished: isWished == true, in: calendar, at: now)
        } catch {
            switch error {
            case .unusual(.dayOff): throw .hourOnDayOff
            case .unusual(.closed), .unusual(.afterLimit): throw .hourWhenClosed
            case .unusual(.beforeLetter): throw .hourBeforeLetter
            case .tooFarAhead, .outsideCalendar: throw .hourTooFarAhead
            }
        }
    }
}
