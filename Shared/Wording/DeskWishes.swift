package import CaseModel

extension Wording.Desk {
    /// What whoever rings must know before they do: which hour suits, whether it is to be announced, and that nobody has
    /// complained. `nil` when nothing of it was said.
    package static func beforehand(_ wish: CallWish?, appointed: Timestamp?, kind: ContactKind?) -> String? {
        var sentences: [String] = []
        switch kind {
        case .hunch: sentences.append("Ingen har klaget: en af os har en fornemmelse, og vi søger selv kontakten.")
        case .preventiveContact: sentences.append("Ingen har klaget: vi ringer, før noget ændrer sig for borgeren.")
        case .everydayComplaint, .grievance, .complaint, nil: break
        }
        if let appointed { sentences.append("Borgeren venter dit opkald \(Wording.moment(appointed)).") }
        if let wish, wish.namesTime { sentences.append("Det passer borgeren bedst \(time(of: wish)).") }
        if let wish, wish.needsAnnouncedHour, appointed == nil {
            sentences.append("Borgeren skal vide på forhånd, hvornår vi ringer. Aftal et tidspunkt først.")
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// "mandag og onsdag mellem kl. 14.00 og kl. 15.30".
    static func time(of wish: CallWish) -> String {
        var parts: [String] = []
        let days = Weekday.allCases.filter(wish.days.contains).map { Wording.name(of: $0) }
        if let last = days.last {
            let first = days.dropLast().joined(separator: ", ")
            parts.append(first.isEmpty ? last : "\(first) og \(last)")
        }
        switch (wish.from > .midnight, wish.to < .endOfDay) {
        case (true, true): parts.append("mellem \(clock(wish.from)) og \(clock(wish.to))")
        case (true, false): parts.append("efter \(clock(wish.from))")
        case (false, true): parts.append("før \(clock(wish.to))")
        case (false, false): break
        }
        return parts.joined(separator: " ")
    }

    private static func clock(_ time: MinuteOfDay) -> String {
        Wording.time(hour: time.minutes / 60, minute: time.minutes % 60)
    }
}
