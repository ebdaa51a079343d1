package import CaseModel

/// When a citizen who is not reached may be given up: after attempts at varied times, a letter that asks when to ring, and
/// time to answer it (SOURCES.md, attempts).
package enum GivingUp {
    /// The letter that asks the citizen when to ring.
    package struct Letter: Equatable, Sendable {
        package let asked: Timestamp
        /// When it left; absent while it waits for an address, a printer or a person.
        package let sent: Timestamp?

        package init(asked: Timestamp, sent: Timestamp?) {
            self.asked = asked
            self.sent = sent
        }
    }

    /// How many of these attempts count: so long after the one that counted before, and at another hour of the day than
    /// it, since whoever is out at nine is out at nine tomorrow as well.
    package static func counted(_ attempts: [Timestamp], policy: CallPolicy) -> Int {
        var last: Timestamp?
        var count = 0
        for attempt in attempts.sorted() {
            if let last {
                let spaced = last.adding(seconds: Int64(policy.attemptSpacingMinutes) * 60)
                guard attempt >= spaced, attempt.civil.hour != last.civil.hour else { continue }
            }
            last = attempt
            count += 1
        }
        return count
    }

    /// From when on the talk may end without the citizen, once the letter has left.
    package static func end(
        _ letter: Letter?, canBeWrittenTo: Bool, policy: CallPolicy
    ) throws(CallbackRefusal) -> Timestamp? {
        guard let sent = letter?.sent, canBeWrittenTo, policy.answerWorkingDays > 0 else { return letter?.sent }
        do { return try policy.calendar.closing(workingDays: policy.answerWorkingDays, after: sent) } catch {
            throw .outsideCalendar
        }
    }

    /// Refuses to give up too early. Somebody who cannot be written to is asked nothing in writing.
    package static func check(
        _ attempts: [Timestamp], _ letter: Letter?, canBeWrittenTo: Bool, policy: CallPolicy, at now: Timestamp
    ) throws(CallbackRefusal) {
        guard attempts.count >= policy.attemptsBeforeGivingUp else { throw .tooFewAttempts }
        guard counted(attempts, policy: policy) >= policy.attemptsBeforeGivingUp else { throw .attemptsTooAlike }
        guard canBeWrittenTo else { return }
        guard let end = try Self.end(letter, canBeWrittenTo: canBeWrittenTo, policy: policy) else {
            throw .letterNotSent
        }
        guard now >= end else { throw .answerTimeRuns }
    }
}
