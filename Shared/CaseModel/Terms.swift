/// How a contact reached the municipality. Source: 001 GulK1, 004 §Praksis i dag.
package enum Channel: String, Codable, Hashable, CaseIterable, Sendable {
    case phone, email, letter, digitalPost, inPerson, mayorsOffice, socialMedia, otherUnit, ownObservation, publicForm
}

/// What the contact is; kept apart because a municipality counts them apart.
package enum ContactKind: String, Codable, Hashable, CaseIterable, Sendable {
    /// *Hverdagsbeklagelse*: an everyday grumble, put right on the spot.
    case everydayComplaint
    /// *Beklagelse*: dissatisfaction that is not yet a complaint.
    case grievance
    /// *Klage*: a complaint proper.
    case complaint
    /// Contact before a change that will hurt.
    case preventiveContact
    /// *Fornemmelse, uro*: a hunch, no complaint yet.
    case hunch
}

/// One thing complained of: how the case was handled, or what was decided.
package enum PointKind: String, Codable, Hashable, CaseIterable, Sendable {
    /// *Formalitetsklage*: how the case was handled.
    case procedural
    /// *Realitetsklage*: what was decided.
    case substantive
}

/// Which way the complaint goes.
package enum Route: String, Codable, Hashable, CaseIterable, Sendable {
    /// By the method: somebody rings.
    case callback
    /// The ordinary, written track.
    case formal
    /// Both: talked through, and the substantive part handed on.
    case split
}

/// Where the cooperation stands; a label of the cooperation, never of the person.
package enum Step: String, Codable, Hashable, CaseIterable, Sendable {
    case green, yellow, red
}

/// How a conversation ended, and so what must be true before its case may close.
package enum Outcome: String, Codable, Hashable, CaseIterable, Sendable {
    /// Solved; the citizen agrees that it ends here.
    case solved
    /// Goes on formally, handed to a named recipient.
    case formal
    /// Another talk or a meeting has been agreed.
    case newTalk
    /// Withdrawn by the citizen, in writing.
    case withdrawn
    /// Stopped because it became about the decision; goes on formally.
    case stopped
    /// The citizen could not be reached after the policy's attempts and a letter.
    case notReached
}

/// Why a call is owed.
package enum CallReason: String, Codable, Hashable, CaseIterable, Sendable {
    case firstContact, objection, newTalk
    /// Before a change that is bound to hurt happens to the citizen, who has not complained.
    case beforeChange
}

/// How far along a promise is when somebody is told, in order of time; to whom, by default: each unit's policy says
/// (`EscalationChain`).
package enum PingStage: String, Codable, Hashable, CaseIterable, Sendable {
    /// A call is owed: to whoever is to ring.
    case owed
    /// The hour begins that the citizen has asked for: to whoever is to ring.
    case wished
    /// The target is near: to whoever is to ring.
    case nearTarget
    /// The limit is near: to whoever is to ring.
    case nearLimit
    /// The limit has passed: to whoever is to ring and the unit's leader.
    case missed
    /// A working day after the limit: to the leader's leader.
    case stillMissed
    /// Two working days after the limit: to the leader above that.
    case longMissed
}

/// What kind of letter or message leaves the house.
package enum LetterKind: String, Codable, Hashable, CaseIterable, Sendable {
    /// To the citizen: we have it, and when we ring.
    case receipt
    /// To the citizen: the note verbatim, with a cover letter.
    case noteCopy
    /// To staff: a call is owed.
    case ping
    /// To a leader: look after somebody.
    case wellbeingPrompt
    /// To staff: a complaint is handed to you.
    case handover
    /// To the citizen: somebody has read it, in a person's own words, since we cannot ring at once.
    case personalReceipt
    /// To the citizen: we have tried to ring.
    case notReached
    /// To the citizen: when we ring or meet, or that it has been changed.
    case appointment
    /// To the citizen: the written reply to the complaint.
    case formalReply
    /// To the citizen: the reply takes longer, and when it comes.
    case extensionNotice
    /// To the citizen: the complaint belongs elsewhere, and has been sent there.
    case forwardedElsewhere
    /// To the citizen: by which way, and when, we can be reached from now on.
    case contactRestriction
    /// To the citizen: an offer of a talk with somebody who takes no side.
    case mediationInvitation
    /// To the citizen: what we have changed because of what was said.
    case whatWeChanged
    /// To the citizen: the answer to an objection to a note.
    case objectionAnswer
    /// To the citizen: whether we make good what was lost, and why.
    case reparationAnswer
    /// To staff: something of Learning's is theirs, or its day is near or has passed.
    case findingReminder
    /// To a leader: some who ring are to be trained in the method.
    case trainingReminder
    /// To staff: an agreed hour, for the calendar.
    case calendarNotice
    /// To the citizen, by e-mail: that there is a letter, and nothing of it.
    case nudge
    /// To staff: a letter to the citizen has come back, or was not taken.
    case letterReturned
}

extension LetterKind {
    /// Whether it goes to the citizen, and is part of the case.
    package var isToCitizen: Bool {
        switch self {
        case .ping, .wellbeingPrompt, .handover, .findingReminder, .trainingReminder, .calendarNotice,
            .nudge, .letterReturned:
            false
        case .receipt, .noteCopy, .personalReceipt, .notReached, .appointment, .formalReply, .extensionNotice,
            .forwardedElsewhere, .contactRestriction, .mediationInvitation, .whatWeChanged, .objectionAnswer,
            .reparationAnswer:
            true
        }
    }

    /// Whether others are told by which way it goes when it is laid, since they act on when it has been posted or lies in the
    /// mailbox: something begins to hold by it, an answer is given by it or told to take longer, or its
    /// leaving is counted and inspected.
    package var isFollowed: Bool {
        switch self {
        case .contactRestriction, .notReached, .noteCopy, .formalReply, .extensionNotice: true
        default: false
        }
    }
}

/// What a leader is asked for.
package enum PromptKind: String, Codable, Hashable, CaseIterable, Sendable {
    /// A 1:1 with an employee who stands in a case that turned red.
    case oneToOne
    /// Something else that waits under Trivsel; what it is stands there alone, so that neither the log nor a mail tells
    /// of strain or of an incident.
    case task
}

/// How often it has been asked for.
package enum PromptStage: String, Codable, Hashable, CaseIterable, Sendable {
    case first, reminder
    /// To the leader's leader.
    case escalated
}

/// Why a review was opened.
package enum ReviewCause: String, Codable, Hashable, CaseIterable, Sendable {
    case redStep, objection, formal, missedCall, chosen
    /// Something happened to somebody who works here; says no more.
    case incident
    /// Drawn by the policy among those that call for nothing.
    case sampled
}

/// What somebody may do here. Source: GLOSSARY.md, who and where.
package enum Role: String, Codable, Hashable, CaseIterable, Sendable {
    /// *Medarbejder*: rings, writes notes.
    case caseworker
    /// *Leder*: takes escalations, looks after staff.
    case leader
    /// *Fagchef*: quality-assures formal replies.
    case departmentHead
    /// *Direktør*: last step of escalation.
    case director
    /// *Jurist*: approves contact restrictions.
    case lawyer
    /// *Sekretariat*: registers; opens complaints to the mayor.
    case secretariat
    /// *Læringsansvarlig*: reviews and patterns.
    case learningLead
    /// *Borgerrådgiver*: inspects every case that went through the method.
    case citizensAdviser
    /// *Logkontrollant*: spot checks of look-ups.
    case logController
    /// *Arbejdsmiljø*: the working environment organisation, MED; sees figures of incidents, no case and no person.
    case workEnvironment
    /// *Administrator*: people and units; sees no case.
    case administrator

    /// Whether somebody in this role rings; a director is a leader too.
    package var rings: Bool {
        switch self {
        case .caseworker, .leader, .departmentHead, .director: true
        case .lawyer, .secretariat, .learningLead, .citizensAdviser, .logController, .workEnvironment, .administrator:
            false
        }
    }
}
