/// What was done about a case after the conflict: meetings looked back upon, mediation, reparation.
package struct ShowAftermath: ServiceCommand {
    package static let method = "learning.after"
    package let `case`: CaseID
    package init(case: CaseID) { self.case = `case` }

    package struct Reply: Codable, Hashable, Sendable {
        /// The latest first.
        package let meetings: [MeetingRow]
        package let mediations: [MediationRow]
        package let reparations: [ReparationRow]
        /// What the citizen said of how they were met; absent while nobody has asked.
        package let experience: [ExperienceLine]?
        /// Whether the asker reads it as an inspection and may do nothing in it; absent for everybody else.
        package let isForReading: Bool?
        /// Whether the citizen gave those answers themself, by the code in a letter; absent when one of us asked.
        package let isExperienceOwn: Bool?

        package init(
            meetings: [MeetingRow], mediations: [MediationRow], reparations: [ReparationRow],
            experience: [ExperienceLine]?, isForReading: Bool? = nil, isExperienceOwn: Bool? = nil
        ) {
            self.isExperienceOwn = isExperienceOwn
            self.isForReading = isForReading
            self.meetings = meetings
            self.mediations = mediations
            self.reparations = reparations
            self.experience = experience
        }
    }
}

/// One of the questions after a meeting, with its answer.
package struct MeetingAnswer: Codable, Hashable, Sendable {
    package let question: MeetingQuestion
    package let verdict: Hindsight
    package let note: String?

    package init(question: MeetingQuestion, verdict: Hindsight, note: String? = nil) {
        self.question = question
        self.verdict = verdict
        self.note = note
    }
}

/// A meeting with the citizen is looked back upon: what was explained, whom the citizen can turn to, what we owe.
package struct RecordMeeting: ServiceCommand {
    package static let method = "learning.meeting"
    package let `case`: CaseID
    package let heldAt: Timestamp
    /// How the course was explained to the citizen at the end.
    package let explained: String
    /// Whom the citizen can turn to from now on about the core of it: always said.
    package let contact: PersonID?
    package let answers: [MeetingAnswer]

    package init(case: CaseID, heldAt: Timestamp, explained: String, contact: PersonID?, answers: [MeetingAnswer]) {
        self.case = `case`
        self.heldAt = heldAt
        self.explained = explained
        self.contact = contact
        self.answers = answers
    }

    package typealias Reply = AftermathReceipt
}

/// A meeting as it was looked back upon.
package struct MeetingRow: Codable, Hashable, Sendable {
    package let meeting: MeetingID
    package let heldAt: Timestamp
    package let explained: String
    package let contact: PersonID
    package let answers: [MeetingAnswer]
    package let by: PersonID

    package init(
        meeting: MeetingID, heldAt: Timestamp, explained: String, contact: PersonID, answers: [MeetingAnswer],
        by: PersonID
    ) {
        self.meeting = meeting
        self.heldAt = heldAt
        self.explained = explained
        self.contact = contact
        self.answers = answers
        self.by = by
    }
}

/// One of the three questions of how a citizen was met, with the answer.
package struct ExperienceLine: Codable, Hashable, Sendable {
    package let question: ExperienceQuestion
    package let answer: ExperienceAnswer

    package init(question: ExperienceQuestion, answer: ExperienceAnswer) {
        self.question = question
        self.answer = answer
    }
}

/// What the citizen answered when asked how they were met; asked anew, the latest counts.
package struct RecordExperience: ServiceCommand {
    package static let method = "learning.experience"
    package let `case`: CaseID
    package let answers: [ExperienceLine]

    package init(case: CaseID, answers: [ExperienceLine]) {
        self.case = `case`
        self.answers = answers
    }

    package typealias Reply = AftermathReceipt
}

/// What an act after the conflict leaves behind.
package struct AftermathReceipt: Codable, Hashable, Sendable {
    /// The meeting, mediation or reparation it was about; the case where it was none of them.
    package let subject: Subject
    package let published: [Published]

    package init(subject: Subject, published: [Published]) {
        self.subject = subject
        self.published = published
    }
}

/// `callback.experience`: a citizen answers how they were met, by the code in the letter. Taken from the public
/// pages alone; says nothing, whether the code is one of ours or not.
package struct TellExperience: ServiceCommand {
    package static let method = "callback.experience"
    package let code: AnswerCode
    package let answers: [ExperienceLine]

    package init(code: AnswerCode, answers: [ExperienceLine]) {
        self.code = code
        self.answers = answers
    }

    package struct Reply: Codable, Hashable, Sendable {
        package init() {}
    }
}

/// The citizen has answered how they were met, by the code in a letter: what was chosen, and no words. Owner:
/// Callback.
package struct ExperienceTold: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.experience-told.v1")
    package let `case`: CaseID
    package let answers: [ExperienceLine]

    package init(case: CaseID, answers: [ExperienceLine]) {
        self.case = `case`
        self.answers = answers
    }
}
