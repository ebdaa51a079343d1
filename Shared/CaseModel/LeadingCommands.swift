/// `callback.escalations`: calls whose limit passed and that came to the asker as leader, and wait for their word.
package struct ListEscalations: ServiceCommand {
    package static let method = "callback.escalations"
    package init() {}

    /// The oldest limit first; at most 100, no more than one reply holds, and whether there are more.
    package struct Reply: Codable, Hashable, Sendable {
        package let escalations: [EscalationRow]
        package let hasMore: Bool

        package init(escalations: [EscalationRow], hasMore: Bool) {
            self.escalations = escalations
            self.hasMore = hasMore
        }
    }
}

/// A broken promise that a leader has been told of and has not answered.
package struct EscalationRow: Codable, Hashable, Sendable {
    package let call: CallRow
    /// The latest stage at which the asker was told.
    package let stage: PingStage
    package let toldAt: Timestamp

    package init(call: CallRow, stage: PingStage, toldAt: Timestamp) {
        self.call = call
        self.stage = stage
        self.toldAt = toldAt
    }
}

/// `callback.answer-escalation`: what the leader does about it, when the call stays where it is.
///
/// Giving the call to somebody, oneself included, is an answer too and is said with `intake.assign`. No answer keeps the
/// promise: it is overdue until somebody has spoken with the citizen.
package struct AnswerEscalation: ServiceCommand {
    package static let method = "callback.answer-escalation"
    package let callback: CallbackID
    package let word: LeadersWord

    package init(callback: CallbackID, word: LeadersWord) {
        self.callback = callback
        self.word = word
    }

    /// What has been written down.
    package struct Reply: Codable, Hashable, Sendable {
        package let callback: CallbackID
        package let word: LeadersWord

        package init(callback: CallbackID, word: LeadersWord) {
            self.callback = callback
            self.word = word
        }
    }
}

/// What a leader says to an escalation without moving the call.
package enum LeadersWord: String, Codable, Hashable, CaseIterable, Sendable {
    /// I ring now.
    case ringsNow
    /// Whoever is to ring has been spoken with, and rings now.
    case staysWithCaller
}

/// `callback.load`: what each employee owes, and has had of talks, in the units the asker leads.
///
/// Figures for looking after people, counted from calls and notes alone; of wellbeing there is nothing in them. A
/// complaint about the asker is not counted, since a figure would tell of it.
package struct ShowLoad: ServiceCommand {
    package static let method = "callback.load"
    /// Talks and objections are counted over so many days up to now.
    package static let days = 30
    package init() {}

    package struct Reply: Codable, Hashable, Sendable {
        /// In order of identifier, calls that nobody has been chosen for first; whoever has nothing is left out.
        package let people: [LoadRow]
        package init(people: [LoadRow]) { self.people = people }
    }
}

/// What one employee owes and has had of talks over the last 30 days.
package struct LoadRow: Codable, Hashable, Sendable {
    /// Absent for the calls that nobody has been chosen for.
    package let person: PersonID?
    /// Calls owed.
    package let owed: Int
    /// Of these, calls whose limit has passed.
    package let overdue: Int
    /// Talks written down, each once however often its note was corrected; not those where nobody was reached.
    package let talks: Int
    /// Of these, talks in a case on red, or that went on formally or had to be stopped.
    package let hardTalks: Int
    /// Objections raised against this person's notes.
    package let objections: Int

    package init(person: PersonID?, owed: Int, overdue: Int, talks: Int, hardTalks: Int, objections: Int) {
        self.person = person
        self.owed = owed
        self.overdue = overdue
        self.talks = talks
        self.hardTalks = hardTalks
        self.objections = objections
    }
}
