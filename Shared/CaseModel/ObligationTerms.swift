/// Something owed in a case beside the call itself, from the moment it arises to the act that fulfils it.
package struct ObligationID: Identifier {
    package let rawValue: String
    package static let prefix = "G"
    package init(unchecked text: String) { rawValue = text }
}

/// A moment agreed with the citizen, through all its changes.
package struct AppointmentID: Identifier {
    package let rawValue: String
    package static let prefix = "E"
    package init(unchecked text: String) { rawValue = text }
}

/// What can be owed beside a call. Each is fulfilled by one act and by nothing else (decision 28).
package enum ObligationKind: String, Codable, Hashable, CaseIterable, Sendable {
    /// A few lines by a person when the call cannot be made within the target. It is no call.
    case personalReceipt
    /// B of ABC: the employees involved hear how the citizen experienced it.
    case tellInvolved
    /// The note of a talk that has been held.
    case note
    /// The citizen's copy of a note.
    case copy
    /// What we have said we would do.
    case agreement
    /// To ring or meet at the moment announced, before the promise itself is due.
    case appointment
    /// What a written answer regrets is followed up, by whoever it names.
    case followUp
    /// The citizen hears from us as often as was agreed.
    case contact
}

/// How an obligation stands.
package enum ObligationState: String, Codable, Hashable, CaseIterable, Sendable {
    case open
    /// The act has been done.
    case fulfilled
    /// There is nothing left to do: the talk took its place, or a newer version did.
    case lifted
}

/// How far along an obligation is when somebody is told. In order of time.
package enum ChaseStage: String, Codable, Hashable, CaseIterable, Sendable {
    /// It is due soon: to whoever owes it.
    case near
    /// It is late: to whoever owes it and the unit's leader; a personal receipt's to whoever owes it alone.
    case missed
    /// A working day later: to the leader's leader.
    case stillMissed
}

/// How the citizen was told of an hour, or of its change.
package enum NoticeWay: String, Codable, Hashable, CaseIterable, Sendable {
    /// Said in the talk in which it was agreed.
    case inTalk
    case phone, message
    /// A letter leaves for it.
    case letter
}

/// What is agreed upon: to ring, or to meet.
package enum TalkForm: String, Codable, Hashable, CaseIterable, Sendable {
    case call, meeting
}
