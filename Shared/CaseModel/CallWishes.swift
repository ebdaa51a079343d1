/// When it suits the citizen to be rung, as far as they have said. A wish: it moves no deadline.
package struct CallWish: Codable, Hashable, Sendable {
    /// The days of the week that suit; empty when any does.
    package let days: [Weekday]
    /// From when to when on such a day; at `to` it no longer suits.
    package let from: MinuteOfDay
    package let to: MinuteOfDay
    /// The hour is to be announced before anybody rings, since a call out of the blue would alarm.
    package let needsAnnouncedHour: Bool

    package init(
        days: [Weekday] = [], from: MinuteOfDay = .midnight, to: MinuteOfDay = .endOfDay,
        needsAnnouncedHour: Bool = false
    ) {
        self.days = days
        self.from = from
        self.to = to
        self.needsAnnouncedHour = needsAnnouncedHour
    }

    /// Whether it says anything of the hour.
    package var namesTime: Bool { !days.isEmpty || from > .midnight || to < .endOfDay }

    /// Whether a call at `moment` would suit.
    package func suits(_ moment: Timestamp) -> Bool {
        let civil = moment.civil
        let minute = civil.millisecondOfDay / 60_000
        return (days.isEmpty || days.contains(civil.day.weekday)) && minute >= from.minutes && minute < to.minutes
    }

    /// The first stretch that suits within `openings`, from `moment` on; `nil` when none of them does.
    package func first(in openings: [Range<Timestamp>], from moment: Timestamp) -> Range<Timestamp>? {
        for opening in openings where opening.upperBound > moment {
            let day = Copenhagen.day(at: opening.lowerBound)
            guard days.isEmpty || days.contains(day.weekday) else { continue }
            let begins = max(opening.lowerBound, Copenhagen.edge(day, from), moment)
            let ends = min(opening.upperBound, Copenhagen.edge(day, to))
            if begins < ends { return begins..<ends }
        }
        return nil
    }
}

/// `callback.wish`: the citizen has said when it suits to be rung, or that no hour matters any more.
package struct WishForCall: ServiceCommand {
    package static let method = "callback.wish"
    package let `case`: CaseID
    /// Absent takes an earlier wish back.
    package let wish: CallWish?

    package init(case: CaseID, wish: CallWish?) {
        self.case = `case`
        self.wish = wish
    }

    /// When it next suits and somebody is at work; absent without a wish, and when no hour within two weeks does.
    package struct Reply: Codable, Hashable, Sendable {
        package let next: Timestamp?
        package init(next: Timestamp?) { self.next = next }
    }
}
