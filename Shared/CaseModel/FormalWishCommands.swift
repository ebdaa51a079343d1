/// The citizen's wish to have it handled formally: whose word it was and how it came.
package struct FormalWish: Codable, Hashable, Sendable {
    package enum Asker: String, Codable, Hashable, CaseIterable, Sendable {
        case citizen
        /// Somebody who may speak for the citizen.
        case representative
    }
    package let asker: Asker
    package let channel: Channel

    package init(asker: Asker, channel: Channel) {
        self.asker = asker
        self.channel = channel
    }
}

/// `intake.go-formal`: the citizen wants an answer in writing instead of a talk, and that always wins.
///
/// Before the call or after it, as long as the case is open. The time of receipt stays as it was; a call that is owed is no
/// longer, unless it is owed to an objection.
package struct GoFormal: ServiceCommand {
    package static let method = "intake.go-formal"
    package let `case`: CaseID
    package let wish: FormalWish
    /// Where the wish can be found again; needed when it came in writing.
    package let reference: String?
    /// Who takes it; absent means whoever has a formal part already, otherwise the unit's leader.
    package let recipient: PersonID?

    package init(case: CaseID, wish: FormalWish, reference: String? = nil, recipient: PersonID? = nil) {
        self.case = `case`
        self.wish = wish
        self.reference = reference
        self.recipient = recipient
    }

    package typealias Reply = CaseReceipt
}

/// `intake.give-formal`: a leader gives what somebody has on the formal way to another, since they are ill, away or gone
///
///
/// What was handed to them lapses and is handed to the other anew, with a new moment to acknowledge by; so does their turn
/// to write or to assure. The promise to the citizen stays as it was.
package struct GiveFormal: ServiceCommand {
    package static let method = "intake.give-formal"
    package let `case`: CaseID
    package let from: PersonID
    package let to: PersonID
    /// Why; 1 000 bytes at most.
    package let reason: String

    package init(case: CaseID, from: PersonID, to: PersonID, reason: String) {
        self.case = `case`
        self.from = from
        self.to = to
        self.reason = reason
    }

    package typealias Reply = CaseReceipt
}

/// The citizen wants it answered in writing: nobody rings about it any more. Owner: Intake.
package struct WentFormal: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.went-formal.v1")
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }
}

/// `intake.report-death`: the citizen has died. Nobody rings, nothing is sent, and the case ends.
package struct ReportDeath: ServiceCommand {
    package static let method = "intake.report-death"
    package let `case`: CaseID
    package let source: DeathSource

    package init(case: CaseID, source: DeathSource) {
        self.case = `case`
        self.source = source
    }

    package typealias Reply = CaseReceipt
}

/// How we know that a citizen has died.
package enum DeathSource: String, Codable, Hashable, CaseIterable, Sendable {
    /// Looked up in the civil register, or the municipality's own case system.
    case register
    case relative
    /// A colleague, another unit or another authority.
    case authority
}
