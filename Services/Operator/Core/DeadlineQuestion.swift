package import CaseModel
package import Wire

/// `genklang deadline`: when a promise falls due, reckoned on the spot and shown with its reasons.
package struct DeadlineQuestion: Equatable, Sendable {
    package let received: Timestamp
    package let rule: DeadlineRule
    package let profile: CalendarProfile

    static let guide = Guide(
        "Prints the moment a promise falls due as ISO 8601 with offset.", [], .nothing,
        [
            .needed("received", "MOMENT", "2025-03-07T15:01 on a Danish clock, or with an offset"),
            .needed("rule", "RULE", "E, W, S, 2D or 2W"), .needed("profile", "PROFILE", "kl or kbh"),
        ],
        notes: """
            E    24 elapsed hours
            W    24 hours in opening time
            S    the same day, at closing time
            2D   two calendar days, to 23:59:59
            2W   closing time of the second working day after
            kl   24 and 31 December closed, 1 May and 5 June to 12:00
            kbh  24 and 31 December open, 1 May closed, 5 June to 12:00

            Opening hours: Monday to Wednesday 8-16, Thursday 8-17, Friday 8-15. Known for 2012 to 2037.
            --json adds rule, profile, version, start and the skipped days with their reasons.
            """)

    /// Reads the options.
    package init(_ options: Options) throws(UsageFault) {
        let text = try options.required("received")
        guard let received = Timestamp(rfc3339: text) ?? Timestamp(civil: text) else {
            throw UsageFault("--received \"\(text)\" is not a moment such as 2025-03-07T15:01")
        }
        guard let rule = try options.choice("rule", DeadlineRule.self) else { throw UsageFault("--rule is missing") }
        guard let profile = try options.choice("profile", CalendarProfile.self) else {
            throw UsageFault("--profile is missing")
        }
        if let word = options.words.first { throw UsageFault("\"\(word)\" is not understood") }
        self.received = received
        self.rule = rule
        self.profile = profile
    }

    /// The answer, or why there is none.
    package func answer() throws(UsageFault) -> Reckoning {
        do { return try OfficeCalendar(profile).reckon(rule, from: received) } catch {
            let years = OfficeCalendar.years
            throw UsageFault(
                "the calendar is known for \(years.lowerBound) to \(years.upperBound), not for \(received.civil)")
        }
    }

    /// The answer for a program.
    package func json(_ reckoning: Reckoning) -> JSON {
        let skipped = reckoning.skipped.map { day -> JSON in
            let reasons = day.reasons.map { reason -> JSON in
                ["code": .string(reason.code), "name": .string(reason.name)]
            }
            return ["day": .string(day.day.description), "reasons": .array(reasons)]
        }
        return [
            "due": .string(reckoning.stated.description),
            "rule": .string(rule.rawValue),
            "profile": .string(profile.rawValue),
            "version": .integer(Int64(reckoning.deadline.version)),
            "received": .string(reckoning.received.civil.description),
            "start": .string(reckoning.start.civil.description),
            "due_exclusive": .string(reckoning.deadline.due.civil.description),
            "elapsed_hours": .number(reckoning.elapsedHours),
            "skipped": .array(skipped),
        ]
    }
}
