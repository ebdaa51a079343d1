/// One sending-on of a case, or of a part of it, to another authority.
package struct ForwardingID: Identifier {
    package let rawValue: String
    package static let prefix = "X"
    package init(unchecked text: String) { rawValue = text }
}

/// `intake.forward`: this belongs to another authority; it is sent there, and the citizen is told.
///
/// Source: forvaltningsloven § 7 stk. 2.
package struct ForwardCase: ServiceCommand {
    package static let method = "intake.forward"
    package let `case`: CaseID
    /// Which points go, by their place from 1; empty: the whole case.
    package let points: [Int]
    /// The authority's name, as the citizen is told.
    package let authority: String
    /// Where it was sent: the authority's address, mail or Digital Post.
    package let sentTo: String
    /// Why it is theirs, as the citizen is told.
    package let reason: String
    /// When it left us; never in the future and never before the case was received. Absent means now.
    package let sent: Timestamp?

    package init(
        case: CaseID, points: [Int] = [], authority: String, sentTo: String, reason: String, sent: Timestamp? = nil
    ) {
        self.case = `case`
        self.points = points
        self.authority = authority
        self.sentTo = sentTo
        self.reason = reason
        self.sent = sent
    }

    package typealias Reply = CaseReceipt
}

/// `intake.forward-answered`: the authority has said that it has it, or that it is not theirs.
package struct AnswerForwarding: ServiceCommand {
    package static let method = "intake.forward-answered"
    package let `case`: CaseID
    package let forwarding: ForwardingID
    /// Whether they have it. If not, it is ours again, with every clock still counted from when it first came.
    package let isTaken: Bool
    /// Where their answer lies: their journal number, a message's subject and date.
    package let reference: String

    package init(case: CaseID, forwarding: ForwardingID, isTaken: Bool, reference: String) {
        self.case = `case`
        self.forwarding = forwarding
        self.isTaken = isTaken
        self.reference = reference
    }

    package typealias Reply = CaseReceipt
}

/// `intake.forward-told`: somebody has told the citizen themself, since no letter can go or before it does.
package struct TellForwarding: ServiceCommand {
    package static let method = "intake.forward-told"
    package let `case`: CaseID
    package let forwarding: ForwardingID

    package init(case: CaseID, forwarding: ForwardingID) {
        self.case = `case`
        self.forwarding = forwarding
    }

    package typealias Reply = CaseReceipt
}

/// How a case, or a part of it, was sent on to another authority, with proof of when it first reached us.
package struct ForwardingRow: Codable, Hashable, Sendable {
    package let forwarding: ForwardingID
    /// By their place from 1; empty: the whole case.
    package let points: [Int]
    package let authority: String
    package let sentTo: String
    package let reason: String
    /// When it reached us: a time limit with the authority may be counted from it.
    package let received: Timestamp
    package let sent: Timestamp
    package let by: PersonID
    /// Exclusive: when we ask whether it has arrived.
    package let confirmBy: Timestamp
    /// What the authority has said; absent while it has said nothing.
    package let answer: ForwardingAnswer?
    /// When the citizen was told, by letter or by a person; absent while nobody has.
    package let told: Timestamp?

    package init(
        forwarding: ForwardingID, points: [Int], authority: String, sentTo: String, reason: String,
        received: Timestamp, sent: Timestamp, by: PersonID, confirmBy: Timestamp, answer: ForwardingAnswer? = nil,
        told: Timestamp? = nil
    ) {
        self.forwarding = forwarding
        self.points = points
        self.authority = authority
        self.sentTo = sentTo
        self.reason = reason
        self.received = received
        self.sent = sent
        self.by = by
        self.confirmBy = confirmBy
        self.answer = answer
        self.told = told
    }
}

extension [ForwardingRow] {
    /// The sending-on of the whole case that waits for its authority's word.
    ///
    /// Until then the case is ours: its call is owed, since the citizen was promised it on receipt and must not
    /// be left between two authorities. The authority's yes ends it; its no leaves every clock as it was.
    package var awaited: ForwardingRow? { last { $0.points.isEmpty && $0.answer == nil } }

    /// The sending-on of the whole case that its authority has taken.
    package var taken: ForwardingRow? { last { $0.points.isEmpty && $0.answer?.isTaken == true } }

    /// The last that its authority said was not theirs.
    package var returned: ForwardingRow? {
        filter { $0.answer?.isTaken == false }.max { ($0.answer?.at ?? $0.sent) < ($1.answer?.at ?? $1.sent) }
    }
}

package struct ForwardingAnswer: Codable, Hashable, Sendable {
    package let isTaken: Bool
    /// Where their answer lies.
    package let reference: String
    package let at: Timestamp
    /// Who of ours wrote it down.
    package let by: PersonID

    package init(isTaken: Bool, reference: String, at: Timestamp, by: PersonID) {
        self.isTaken = isTaken
        self.reference = reference
        self.at = at
        self.by = by
    }
}

/// A case, or a part of it, was sent on to another authority, and the citizen is to be told. Owner: Intake.
package struct CaseForwarded: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.forwarded.v1")
    package let `case`: CaseID
    package let forwarding: ForwardingID
    /// The original time of receipt.
    package let received: Timestamp
    /// Whether the rest stays with us.
    package let isPart: Bool
    package let by: PersonID
    /// Those it was sent to have said that it is not theirs: it is with us again. Absent: it was sent.
    package let isReturned: Bool?
    /// A talk in which the citizen hears that it is with us again is owed. Absent: none is.
    package let owesTalk: Bool?

    package init(
        case: CaseID, forwarding: ForwardingID, received: Timestamp, isPart: Bool, by: PersonID,
        isReturned: Bool? = nil, owesTalk: Bool? = nil
    ) {
        self.isReturned = isReturned
        self.owesTalk = owesTalk
        self.case = `case`
        self.forwarding = forwarding
        self.received = received
        self.isPart = isPart
        self.by = by
    }
}

/// `intake.forward-words`: where a case was sent and why, as the citizen is told. Asked by Notifier, just before it writes
/// the letter; audited.
package struct ReadForwarding: ServiceCommand {
    package static let method = "intake.forward-words"
    package let forwarding: ForwardingID

    package init(forwarding: ForwardingID) { self.forwarding = forwarding }

    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package let row: ForwardingRow
        /// The words of the points that went, where only a part did.
        package let points: [String]
        /// Whether the citizen is still to be told.
        package let isDue: Bool
        /// Whether the letter still says the truth, told or not: asked for a copy of one that did not arrive. Absent from an
        /// older release.
        package let holds: Bool?

        package init(case: CaseID, row: ForwardingRow, points: [String], isDue: Bool, holds: Bool? = nil) {
            self.case = `case`
            self.row = row
            self.points = points
            self.isDue = isDue
            self.holds = holds
        }
    }
}
