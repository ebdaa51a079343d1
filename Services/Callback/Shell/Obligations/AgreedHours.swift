import CallbackCore
import CaseModel
import Runtime

/// Hours that the citizen waits for: none of them ends without a word about it (R-044, decision 120).
extension CallbackService {
    /// Refuses a talk that was begun before a colleague filed theirs.
    ///
    /// - Parameter seen: how many talks' notes lay there when it was begun; `nil` where nobody says.
    func checkSeen(_ seen: Int?, in file: CaseFile) throws {
        guard let seen else { return }
        let filed = try notes.notes(of: file.id).count { $0.version == 1 && $0.outcome != nil }
        guard filed <= seen else { throw CallbackRefusal.talkFiledMeanwhile }
    }

    /// Refuses to end an hour that lies ahead by a talk of which nobody has said that it was held instead.
    ///
    /// - Parameters:
    ///   - talk: the talk that would end them; `nil` where nobody was reached.
    ///   - next: the hour that is agreed on from now; one that stays where it was is not ended.
    func checkHours(
        of ended: [CallbackID], endedBy talk: HeldTalk?, next: Timestamp?, isSaid: Bool, _ turn: Turn
    ) throws {
        guard !isSaid else { return }
        for call in ended {
            guard let kept = try appointments.open(for: call), let hour = kept.at, hour != next,
                HourFate(of: hour, kept.form, talk: talk, at: turn.now) == .lifted
            else { continue }
            throw CallbackRefusal.hourStillAgreed
        }
    }

    /// The hour lies ahead and nothing comes of it: letters and calendars that name it are to follow (decision 116).
    ///
    /// - Parameter person: whose act ended it; `nil` where no colleague's here did, and it is whoever agreed on it.
    func fallsAway(_ kept: StoredAppointment, by person: PersonID?, _ turn: Turn) throws {
        guard let by = try person ?? appointments.lastMade(by: kept.id) else { return }
        try turn.publish(
            Appointed(
                case: kept.case, appointment: kept.id, version: kept.version + 1, form: kept.form, at: nil, notice: nil,
                by: by),
            about: Subject(kept.case))
    }

    /// What the letter with a note is told of the talk that was agreed on in it.
    ///
    /// - Returns: the hour as it stands now, `nil` where it has passed, was called off or there was none; and whether no talk comes
    ///   of it at all.
    func nextTalk(agreedIn row: NoteRow, _ turn: Turn) throws -> (hour: NextTalk?, isOff: Bool) {
        guard row.outcome == .newTalk, let first = try notes.find(row.note, version: 1)?.row,
            let kept = try appointments.agreed(inTalkFiled: first.filedAt, in: row.case)
        else { return (nil, false) }
        guard kept.state == .open else {
            return (nil, try kept.state == .lifted && !kept.isMissed && owedCalls(of: row.case).isEmpty)
        }
        guard let at = kept.at, at > turn.now else { return (nil, false) }
        return (NextTalk(at: at, form: kept.form, place: kept.place, everyDays: kept.everyDays), false)
    }
}
