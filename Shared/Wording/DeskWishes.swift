package import CaseModel

extension Wording.Desk {
    /// What whoever rings must know before they do: which hour suits, whether it is to be announced, and that nobody has
    /// complained. `nil` when nothing of it was said.
    package static func beforehand(
        _ wish: CallWish?, agreed: AgreedHour?, kind: ContactKind?, at now: Timestamp
    ) -> String? {
        var sentences: [String] = []
        switch kind {
        case .hunch: sentences.append("Ingen har klaget: en af os har en fornemmelse, og vi søger selv kontakten.")
        case .preventiveContact: sentences.append("Ingen har klaget: vi ringer, før noget ændrer sig for borgeren.")
        case .everydayComplaint, .grievance, .complaint, nil: break
        }
        if let agreed { sentences.append(sentence(of: agreed, seen: now)) }
        if let wish, wish.namesTime { sentences.append("Det passer borgeren bedst \(time(of: wish)).") }
        if let wish, wish.needsAnnouncedHour, agreed == nil {
            sentences.append("Borgeren skal vide på forhånd, hvornår vi ringer. Aftal et tidspunkt først.")
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// The hour that was agreed: who waits for what, or that it has passed and nobody has written that you talked.
    private static func sentence(of agreed: AgreedHour, seen now: Timestamp) -> String {
        let moment = Wording.moment(agreed.at)
        return switch (agreed.form, agreed.hasPassed(at: now)) {
        case (.call, false): "Borgeren venter dit opkald \(moment)."
        case (.meeting, false): "I har aftalt at mødes \(moment)."
        case (.call, true): "Du skulle have ringet \(moment), som aftalt. Ingen har skrevet, at I talte sammen."
        case (.meeting, true): "I skulle have mødtes \(moment), som aftalt. Ingen har skrevet, at I gjorde det."
        }
    }

    /// A call before a change has a target well before its limit.
    package static func ringAhead(_ latest: String) -> String {
        "Ring helst senest \(latest), så der er tid til spørgsmål, før det sker."
    }

    // At registration
    package static let wishMore = "Hvornår passer det borgeren, at vi ringer?"
    package static let wishAtRegistration =
        "Spørg, mens borgeren er i røret. Den, der ringer, får besked, når tiden begynder. Ønsket flytter ikke fristen."
    package static let wishNotKept =
        "Henvendelsen er registreret, men ønsket om tidspunkt blev ikke gemt. Skriv det på Samtalen."
    package static func wishRegistered(_ time: String) -> String { "Det passer borgeren bedst \(time)." }
    package static func wishIs(_ wish: CallWish) -> String? {
        var sentences: [String] = []
        if wish.namesTime { sentences.append(wishRegistered(time(of: wish))) }
        if wish.needsAnnouncedHour { sentences.append("Borgeren skal vide på forhånd, hvornår vi ringer.") }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
    /// The hour that suits comes after the promise is due.
    package static let wishTooLate =
        "Den tid ligger efter fristen: ring før, eller aftal et tidspunkt med borgeren under “Det skylder vi”."
    package static let wishHead = "Hvornår passer det borgeren?"
    package static let wishHint = """
        Spørg, når det ikke passer at tale nu. Den, der ringer, får besked, når tiden begynder. \
        Ønsket flytter ikke fristen. Tøm felterne, og gem, hvis tiden ikke betyder noget mere.
        """
    package static let wishDays = "Dage, der passer"
    package static let wishDaysHint = "Vælg ingen, hvis alle dage er lige gode."
    package static let wishFrom = "Tidligst kl."
    package static let wishTo = "Senest kl."
    package static let wishTimeHint = "For eksempel 14 eller 14.30."
    package static let wishAnnounced = "Borgeren skal vide på forhånd, hvornår vi ringer"
    package static let wishAnnouncedHint = "Vælg det, når et opkald uden varsel ville gøre borgeren utryg."
    package static let wishSave = "Gem ønsket"
    package static let wishSaved = "Ønsket er gemt. Den, der ringer, kan se det ved opkaldet."
    package static let wishNever = """
        Ønsket er gemt, men de næste to uger er vi ikke på arbejde på nogen af de tider. \
        Aftal et tidspunkt med borgeren under “Det skylder vi”.
        """
    package static let wishTimeWrong = "Skriv klokkeslættet i tal, for eksempel 14 eller 14.30."
    package static let wishBackwards = "Skriv et senere klokkeslæt i “Senest kl.”, eller lad et af felterne stå tomt."

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
