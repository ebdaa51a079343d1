package import CaseModel

/// The list of calls owed that lies on disk and is printed on the day on which nothing else works (decision 75).
package enum CallListWords {
    /// One call that is owed, as whoever rings it from paper needs it.
    package struct Line: Hashable, Sendable {
        package let `case`: CaseID
        /// Absent until Intake has answered.
        package let contact: CallContact?
        package let reason: CallReason
        package let due: Timestamp
        package let isOverdue: Bool
        package let agreed: AgreedHour?
        package let wish: CallWish?
        /// Who is to ring, by name; absent when nobody has been chosen.
        package let caller: String?
        /// The one way in that has been agreed for the citizen, by name.
        package let entrance: [String]
        package let attempts: Int
        /// When the citizen answered a note and nobody has read it; absent when there is nothing to read.
        package let answered: Timestamp?
        /// Whether the cooperation in the case itself stands on the red step.
        package let isRed: Bool

        package init(
            case: CaseID, contact: CallContact?, reason: CallReason, due: Timestamp, isOverdue: Bool,
            agreed: AgreedHour?, wish: CallWish?, caller: String?, entrance: [String], attempts: Int,
            answered: Timestamp? = nil, isRed: Bool = false
        ) {
            self.isRed = isRed
            self.answered = answered
            self.case = `case`
            self.contact = contact
            self.reason = reason
            self.due = due
            self.isOverdue = isOverdue
            self.agreed = agreed
            self.wish = wish
            self.caller = caller
            self.entrance = entrance
            self.attempts = attempts
        }
    }

    /// What stands above the calls.
    ///
    /// - Parameters:
    ///   - reader: whom it is for, by name.
    ///   - aboutLeader: whether it holds the calls that concern the unit's own leader, and no others.
    ///   - elsewhere: how many calls stand on that other list.
    package static func head(
        _ unit: String, count: Int, at now: Timestamp, for reader: String?, aboutLeader: Bool = false,
        elsewhere: Int = 0
    ) -> String {
        var lines = ["\(owes.before)\(unit)\(owes.after)\(aboutLeader ? ", om enhedens egen leder" : ""): \(count)"]
        lines.append("Skrevet \(Wording.moment(now))\(toReader)\(reader ?? "enhedens leder") og til ingen anden.")
        if elsewhere > 0 {
            lines.append("\(elsewhere) opkald om enhedens leder står på en liste for sig, til lederen over.")
        }
        lines += [
            "Ring de øverste først. Tal kun om sagen med borgeren selv, eller med den, der står som talsperson.",
            "Skriv ned, hvem der ringede, hvornår, hvad der blev sagt, og hvad I aftalte.",
            "Skriv det i Genklang, når det virker igen. Makulér så listen.",
        ]
        return lines.joined(separator: "\n")
    }

    private static let owes = (before: "Opkald, som ", after: " skylder")
    private static let toReader = ". Til "

    /// What a list's head says of itself, for whoever looks which lists there are.
    package struct Head: Hashable, Sendable {
        package let unit: String
        package let count: Int
        /// When it was written, as it stands there.
        package let written: String
    }

    /// Reads a head as `head` writes it; `nil` for what is none.
    package static func read(_ list: String) -> Head? {
        let lines = list.split(separator: "\n", maxSplits: 2)
        guard lines.count > 1, lines[0].hasPrefix(owes.before),
            let end = lines[0].ranges(of: owes.after).last?.lowerBound,
            let count = lines[0].split(separator: ": ").last.flatMap({ Int($0) }),
            let written = lines[1].firstRange(of: toReader)?.lowerBound
        else { return nil }
        return Head(
            unit: String(lines[0][..<end].dropFirst(owes.before.count)), count: count,
            written: String(lines[1][..<written]))
    }

    /// One call, some lines each.
    package static func text(_ line: Line, number: Int) -> String {
        let late = line.isOverdue ? "OVERSKREDET: skulle være ringet" : "Ring"
        var lines = ["\(late) senest \(Wording.latest(before: line.due)) (\(Wording.name(of: line.reason)))"]
        lines += citizen(line.contact)
        if let agreed = line.agreed {
            let what = agreed.form == .call ? "borgeren venter opkaldet" : "vi mødes"
            lines.append("Aftalt: \(what) \(Wording.moment(agreed.at))")
        }
        if let wish = line.wish, let said = Wording.Desk.wishIs(wish) { lines.append(said) }
        if let suits = line.contact?.suits { lines.append("Borgeren har skrevet, hvornår det passer: \(suits)") }
        if let answered = line.answered {
            lines.append(
                "Borgeren har skrevet til os \(Wording.moment(answered)), og ingen har læst det. Læs det i Genklang, når det virker"
            )
        }
        if let ways = line.contact?.closedWays {
            let what = ways.map(Wording.Desk.choice).joined(separator: ", ").lowercased()
            lines.append(
                "Kontakten er begrænset (\(what)): hold dig til afgørelsen, og spørg lederen, hvis du ikke kender den")
        }
        if line.isRed { lines.append("Samarbejdet i sagen er på rødt trin: det, der er aftalt, skal holdes") }
        if line.contact?.isRedElsewhere == true {
            lines.append("Borgeren har en anden sag, hvor samarbejdet er på rødt trin")
        }
        if !line.entrance.isEmpty {
            lines.append("Fast indgang for borgeren: \(line.entrance.joined(separator: ", ")). Spørg først.")
        }
        let tried = line.attempts == 0 ? "" : ". Forsøg uden svar: \(line.attempts)"
        lines.append((line.caller.map { "Ringer: \($0)" } ?? "Ingen er valgt til at ringe") + tried)
        lines.append("Sag \(line.case)")
        return "\(number). " + lines.joined(separator: "\n   ")
    }

    private static func citizen(_ contact: CallContact?) -> [String] {
        guard let contact else { return ["Navn og nummer er ikke hentet endnu: se i sagens egne papirer"] }
        let name = contact.name ?? "Borgeren er anonym"
        var lines: [String] = []
        if contact.isChild {
            lines.append("\(name): barn under 15 år. Ring til den, der har forældremyndigheden:")
            if contact.speakers.isEmpty { lines.append("Ingen er skrevet på. Spørg lederen, før nogen ringer") }
            lines += contact.speakers.map(speaker)
        } else {
            let unchecked = contact.mailPhone.map { "\($0), fra borgerens mail, ikke kontrolleret" }
            lines.append("Ring til \(name): \(contact.phone ?? unchecked ?? "intet telefonnummer i sagen")")
            lines += contact.speakers.map { "Talsperson: \(speaker($0))" }
        }
        if contact.interpreter { lines.append("Tolk: \(contact.language ?? "sproget er ikke skrevet på")") }
        return lines
    }

    private static func speaker(_ speaker: CallContact.Speaker) -> String {
        "\(speaker.name): \(speaker.phone ?? "intet telefonnummer i sagen")"
    }
}
