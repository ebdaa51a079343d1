/// `wellbeing.take-back`: an answer was a slip of the finger; by whoever gave it, and on the same day. The prompt stands as it
/// stood before, with its clock, and that something was taken back is written down.
package struct TakeBackAnswer: ServiceCommand {
    package static let method = "wellbeing.take-back"
    package let prompt: PromptID
    package init(prompt: PromptID) { self.prompt = prompt }
    package typealias Reply = AnswerPrompt.Reply
}

/// `wellbeing.not-held`: whoever is looked after says that what is written down as held never was. It is asked for again;
/// when they have said so before, of the leader above.
package struct DenyHeld: ServiceCommand {
    package static let method = "wellbeing.not-held"
    /// So many days after it was written down.
    package static let days = 30
    package let prompt: PromptID
    package init(prompt: PromptID) { self.prompt = prompt }
    package typealias Reply = AnswerPrompt.Reply
}

/// `wellbeing.turn-down`: whoever was chosen for sparring cannot, and gives no reason. Whoever asked reads that, and can ask
/// another.
package struct TurnDownCare: ServiceCommand {
    package static let method = "wellbeing.turn-down"
    package let prompt: PromptID
    package init(prompt: PromptID) { self.prompt = prompt }
    package typealias Reply = AnswerPrompt.Reply
}

/// How it ended with whom somebody chose to ask, where no talk came of it.
package enum ChosenEnding: String, Codable, Hashable, CaseIterable, Sendable {
    /// They have said that they cannot.
    case cannot
    /// They were reminded and have not answered, or work here no longer.
    case noAnswer
    /// They offered it, and were asked in vain whether it was held.
    case notTalked
}

/// `wellbeing.order`: who is to lead a debriefing or supervision, once it is ordered; says nothing of whether it was held
///
package struct OrderCare: ServiceCommand {
    package static let method = "wellbeing.order"
    package let prompt: PromptID
    /// Absent: ordered of nobody any more.
    package let provider: CareProvider?

    package init(prompt: PromptID, provider: CareProvider?) {
        self.prompt = prompt
        self.provider = provider
    }

    package typealias Reply = AnswerPrompt.Reply
}

/// `wellbeing.answered`: what became of the talks the asker answered for, of people they answer for now; when there was last
/// a 1:1 with whom. Never what was said.
package struct ListAnsweredPrompts: ServiceCommand {
    package static let method = "wellbeing.answered"
    /// At most so many at once.
    package static let most = 40
    /// With this person alone.
    package let person: PersonID?
    /// Those that come after this one in the list.
    package let after: PromptID?

    package init(person: PersonID? = nil, after: PromptID? = nil) {
        self.person = person
        self.after = after
    }

    package struct Reply: Codable, Hashable, Sendable {
        /// Held and declined, what was answered last first.
        package let prompts: [PromptRow]
        /// The last one, when there may be more after it.
        package let next: PromptID?

        package init(prompts: [PromptRow], next: PromptID? = nil) {
            self.prompts = prompts
            self.next = next
        }
    }
}

/// `wellbeing.take-back-duty`: a duty is not done after all; by whoever said so, on the same day. Its clock goes on.
package struct TakeBackDuty: ServiceCommand {
    package static let method = "wellbeing.take-back-duty"
    package let incident: IncidentID
    package let duty: IncidentDuty

    package init(incident: IncidentID, duty: IncidentDuty) {
        self.incident = incident
        self.duty = duty
    }

    package typealias Reply = IncidentReceipt
}

extension PromptRow {
    /// Whether this person was chosen by a colleague for what they may say no to.
    package func mayTurnDown(_ person: PersonID) -> Bool {
        guard isChosen == true, leader == person, state == .open || state == .offered else { return false }
        return care.map { CareKind.ofColleagues.contains($0) } ?? false
    }

    /// Whether this person answered it and may take that back: on the day they did.
    package func mayTakeBack(_ person: PersonID, at now: Timestamp) -> Bool {
        guard answeredBy == person, state != .open, state != .lapsed, let answeredAt else { return false }
        return answeredAt.civil.day == now.civil.day
    }

    /// Whether whoever is looked after may say that it was not held.
    package func mayDeny(_ person: PersonID, at now: Timestamp) -> Bool {
        guard state == .held, unit == nil, self.person == person, leader != person, let answeredAt else { return false }
        return now < answeredAt.adding(hours: 24 * Int64(DenyHeld.days))
    }
}

extension DutyRow {
    /// Whether this person answered it and may take that back: on the day they did.
    package func mayTakeBack(_ person: PersonID, at now: Timestamp) -> Bool {
        answeredBy == person && answeredAt?.civil.day == now.civil.day
    }
}
