package import CaseModel

/// Whether a planned meeting may be moved so.
package enum MeetingRules {
    /// Refuses a change without a reason or into the past, and on the red step one that nobody has told the citizen of:
    /// an agreed meeting that is moved unsaid is an agreement broken.
    ///
    /// - Parameter stands: when it was to be; `nil` when it has been called off.
    package static func check(
        _ move: MoveMeeting, stands: Timestamp?, step: Step?, at now: Timestamp
    ) throws(IntakeRefusal) {
        guard stands != nil else { throw .meetingUnknown }
        guard !Words.areMissing(in: move.reason) else { throw .meetingReasonMissing }
        try Words.check(move.reason, most: 500)
        if let moment = move.at, moment <= now { throw .meetingInPast }
        if let place = move.place {
            guard !Words.areMissing(in: place) else { throw .paperEmpty }
            try Words.checkLine(place)
        }
        guard step != .red || move.notice != nil else { throw .meetingNoticeMissing }
    }
}
