package import CaseModel

/// What comes to be owed when a promise is made, a talk is held, or a note is filed.
extension Policy {
    /// A few lines by a person, unless somebody has rung by the target.
    ///
    /// Where target and limit are the same moment there is no time between them in which to write: then the call alone
    /// is owed. What is registered after its target is owed them in half of the time that is left and in which we are open:
    /// nobody has missed anything of which they have only just heard, and nobody writes on a Sunday.
    package func personalReceipt(
        for promise: CallPromise, owner: PersonID?, registered: Timestamp
    ) -> Obligation? {
        let (target, limit) = (promise.target.due, promise.limit.due)
        guard target < limit, registered < limit else { return nil }
        return Obligation(
            .personalReceipt, owner: owner, due: registered < target ? target : halfOpen(from: registered, to: limit))
    }

    /// When half of the time in which we are open between these has passed; `end` where we are not open at all.
    private func halfOpen(from start: Timestamp, to end: Timestamp) -> Timestamp {
        var day = Copenhagen.day(at: start)
        var openings: [(from: Int64, to: Int64)] = []
        while day <= Copenhagen.day(at: end), let hours = try? calendar.openings(on: day) {
            for open in hours where open.upperBound > start && open.lowerBound < end {
                openings.append(
                    (max(open.lowerBound, start).milliseconds, min(open.upperBound, end).milliseconds))
            }
            day = day.adding(days: 1)
        }
        var left = openings.reduce(0) { $0 + $1.to - $1.from } / 2
        for open in openings {
            if open.to - open.from >= left { return Timestamp(milliseconds: open.from + left) }
            left -= open.to - open.from
        }
        return end
    }

    /// The note of a talk that somebody has said was held.
    package func note(ofTalkAt spoken: Timestamp, by person: PersonID) throws(CallbackRefusal) -> Obligation {
        Obligation(.note, owner: person, due: try closing(noteWorkingDays, after: spoken))
    }

    /// B: the employees involved hear of it. Owed after the first talk, however it ended; nobody told us anything when
    /// the citizen could not be reached, and a withdrawn complaint may still hold something to hear.
    package func tellInvolved(
        after outcome: Outcome, at spoken: Timestamp, by person: PersonID, isFirstTalk: Bool
    ) throws(CallbackRefusal) -> Obligation? {
        guard isFirstTalk, outcome != .notReached, tellInvolvedWorkingDays > 0 else { return nil }
        return Obligation(.tellInvolved, owner: person, due: try closing(tellInvolvedWorkingDays, after: spoken))
    }

    /// What we said we would do: by the end of the day that was said, and where none was, by the policy's own; the note
    /// stays as it was written, since the citizen was told no day. What the citizen does is not ours to chase, and of a year
    /// that the calendar does not know nobody is told.
    package func agreement(
        _ agreement: Agreement, by person: PersonID, filed: Timestamp
    ) throws(CallbackRefusal) -> Obligation? {
        guard agreement.ball == .municipality else { return nil }
        let owner = agreement.person ?? person
        guard let day = agreement.by else {
            guard agreementWorkingDays > 0 else { return nil }
            return Obligation(.agreement, owner: owner, due: try closing(agreementWorkingDays, after: filed))
        }
        guard Self.isKnown(day) else { return nil }
        return Obligation(.agreement, owner: owner, due: Copenhagen.moment(day, .endOfDay))
    }

    /// What a written answer regrets is followed up: by the end of the day it names. Of a year that the calendar
    /// does not know nobody is told.
    package func followUp(by day: CivilDay, owner: PersonID) -> Obligation? {
        guard Self.isKnown(day) else { return nil }
        return Obligation(.followUp, owner: owner, due: Copenhagen.moment(day, .endOfDay))
    }

    /// To ring or meet when it was said; so much later it is late.
    package func appointment(at moment: Timestamp, owner: PersonID?) -> Obligation {
        Obligation(.appointment, owner: owner, due: moment.adding(seconds: Int64(agreedGraceMinutes) * 60))
    }

    static func isKnown(_ day: CivilDay) -> Bool {
        (OfficeCalendar.years.lowerBound..<OfficeCalendar.years.upperBound).contains(day.year)
    }

    private func closing(_ workingDays: Int, after moment: Timestamp) throws(CallbackRefusal) -> Timestamp {
        do { return try calendar.closing(workingDays: workingDays, after: moment) } catch { throw .outsideCalendar }
    }
}

extension [Agreement] {
    /// Which of an earlier version's agreements (by their numbers, from 1) stand in this version too, and under which
    /// number: what has been done stays done, and is not owed anew because a word elsewhere was mended.
    package func kept(from earlier: [Agreement]) -> [Int: Int] {
        var taken: Set<Int> = []
        var numbers: [Int: Int] = [:]
        for (index, agreement) in earlier.enumerated() {
            guard let same = indices.first(where: { self[$0] == agreement && !taken.contains($0) }) else { continue }
            taken.insert(same)
            numbers[index + 1] = same + 1
        }
        return numbers
    }
}
