/// What Intake knows of a case beside its own course: why it came, where parts of it went, what is asked for around it.
package struct CaseContext: Codable, Hashable, Sendable {
    package static let mostCauses = 5
    package static let mostForwardings = 5

    /// What was named as its causes, the newest last; empty while nobody has.
    package let causes: [CausesRow]
    /// Where it, or parts of it, were sent; oldest first.
    package let forwardings: [ForwardingRow]
    /// Since when the risk is to be assessed before the next meeting; absent when it is not asked for, or has been.
    package let riskAskedSince: Timestamp?
    /// The change that it is the preventive contact before.
    package let change: ComingChange?
    /// What the citizen has written about a note and nobody has judged, the one that is due first; absent when there is none.
    package let reply: ReplyToJudge?
    /// As `ShowCallerCard.Reply.returnedBy`.
    package let returnedBy: String?

    package init(
        causes: [CausesRow] = [], forwardings: [ForwardingRow] = [], riskAskedSince: Timestamp? = nil,
        change: ComingChange? = nil, reply: ReplyToJudge? = nil, returnedBy: String? = nil
    ) {
        self.returnedBy = returnedBy
        self.reply = reply
        self.causes = causes
        self.forwardings = forwardings
        self.riskAskedSince = riskAskedSince
        self.change = change
    }
}

/// Somebody is to say whether what the citizen has written objects to a note; in a case that has ended, too.
package struct ReplyToJudge: Codable, Hashable, Sendable {
    /// Exclusive.
    package let due: Timestamp
    /// Whose it is to say; absent when it is the nearest leader's, since nobody else is there.
    package let person: PersonID?

    package init(due: Timestamp, person: PersonID?) {
        self.due = due
        self.person = person
    }
}

/// The change a preventive contact is made before, as Sagen and Samtalen show it.
package struct ComingChange: Codable, Hashable, Sendable {
    package let change: ChangeID
    package let kind: KnownChangeKind
    package let what: String
    package let on: CivilDay

    package init(change: ChangeID, kind: KnownChangeKind, what: String, on: CivilDay) {
        self.change = change
        self.kind = kind
        self.what = what
        self.on = on
    }
}
