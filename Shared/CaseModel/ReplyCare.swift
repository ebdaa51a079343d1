/// What the citizen told us, as whoever answers understood it, and whether the citizen knows it so.
///
/// Source: 000 §Vær klar og præcis.
package struct HeardComplaint: Codable, Hashable, Sendable {
    /// In plain words, as the letter begins with them.
    package let words: String
    package let check: HeardCheck

    package init(words: String, check: HeardCheck) {
        self.words = words
        self.check = check
    }
}

/// How it was made sure that we understood what the citizen told us.
package enum HeardCheck: String, Codable, Hashable, CaseIterable, Sendable {
    /// Said back to the citizen in a talk, who said yes.
    case inTalk
    /// Written to the citizen, who said yes.
    case inWriting
    /// Nobody has asked; the letter asks the citizen to say so if it is wrong.
    case notYet
}

/// Who follows up what an answer regrets, and by when: a regret is an acknowledgement. Source: 000 §Lær af fejl.
package struct ReplyFollowUp: Codable, Hashable, Sendable {
    package let owner: PersonID
    /// The last day.
    package let by: CivilDay
    /// What is changed so that it does not happen to others; absent when the error was a single one.
    package let general: String?

    package init(owner: PersonID, by: CivilDay, general: String? = nil) {
        self.owner = owner
        self.by = by
        self.general = general
    }
}

/// That the follow-up has been done, as somebody of ours says.
package struct FollowedUp: Codable, Hashable, Sendable {
    package let by: PersonID
    package let at: Timestamp

    package init(by: PersonID, at: Timestamp) {
        self.by = by
        self.at = at
    }
}

/// `intake.followed-up`: what the written answer promised to follow up has been done; also when the case has ended.
package struct FollowUpReply: ServiceCommand {
    package static let method = "intake.followed-up"
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }

    package typealias Reply = CaseReceipt
}

/// Somebody of ours is to follow up what a written answer regrets, by a day; said anew when whom or when has
/// changed. Owner: Intake.
package struct FollowUpPromised: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.follow-up-promised.v1")
    package let `case`: CaseID
    /// Absent when nobody is to any more: the answer no longer regrets anything.
    package let owner: PersonID?
    /// The last day; absent with the owner.
    package let day: CivilDay?
    package let by: PersonID

    package init(case: CaseID, owner: PersonID?, day: CivilDay?, by: PersonID) {
        self.case = `case`
        self.owner = owner
        self.day = day
        self.by = by
    }
}

/// What a written answer regrets has been followed up. Owner: Intake.
package struct FollowUpDone: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.follow-up-done.v1")
    package let `case`: CaseID
    package let by: PersonID

    package init(case: CaseID, by: PersonID) {
        self.case = `case`
        self.by = by
    }
}
