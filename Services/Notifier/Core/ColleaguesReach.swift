package import CaseModel

/// Whether mails to a colleague come through: what the mail server and returned mails have said of the last of them.
///
/// A ping that nobody reads looks like one that was read. So that a refused or returned mail is seen by whoever it was for, it
/// stands on their own pages until one has come through.
package struct ColleaguesReach: Hashable, Sendable {
    package let person: PersonID
    /// When the first of those was lost that have been lost since one last came through.
    package var since: Timestamp
    package var code: String?
    package var count: Int
    /// Whether it was taken first and came back after that, so that to be taken proves nothing.
    package var cameBack: Bool
    /// When a mail was first taken after the last that came back.
    package var taken: Timestamp?

    package init(
        person: PersonID, since: Timestamp, code: String?, count: Int = 1, cameBack: Bool, taken: Timestamp? = nil
    ) {
        self.person = person
        self.since = since
        self.code = code
        self.count = count
        self.cameBack = cameBack
        self.taken = taken
    }

    /// What was taken and has not come back for so long has come through, in milliseconds.
    package static let quiet: Int64 = 86_400_000

    /// Whether mails do not come through, as far as anybody knows at `now`.
    package func stands(at now: Timestamp) -> Bool { taken.map { now < $0.adding(milliseconds: Self.quiet) } ?? true }

    package var row: MailsLost { MailsLost(person: person, since: since, code: code, count: count) }

    /// What is known after this was told of a mail to `person`; `nil` when mails come through.
    package static func after(
        _ known: ColleaguesReach?, to person: PersonID, _ state: DeliveryState, by evidence: DeliveryEvidence,
        at now: Timestamp
    ) -> ColleaguesReach? {
        switch state {
        case .received:
            guard var known, known.cameBack, evidence.source != .person else { return nil }
            known.taken = known.taken ?? now
            return known
        // Where somebody else hands mails on, that one lies there is all that is heard of it.
        case .spooled:
            guard var known, known.cameBack else { return known }
            known.taken = known.taken ?? now
            return known
        case .refused, .bounced:
            guard isLost(state, by: evidence) else { return known }
            let cameBack = state == .bounced || evidence.source == .bounce
            return lost(known, to: person, code: evidence.code, cameBack: cameBack, at: now)
        case .queued, .uncertain, .replaced: return known
        }
    }

    /// Whether a mail that stands so by this word will reach nobody: that it came too late or was stopped says nothing of
    /// whether the next comes through.
    package static func isLost(_ state: DeliveryState, by evidence: DeliveryEvidence) -> Bool {
        switch state {
        case .refused: [.server, .bounce].contains(evidence.source) && evidence.code != Mailing.tooLate.code
        case .bounced: evidence.code != Mailing.tooLate.code
        case .queued, .spooled, .received, .uncertain, .replaced: false
        }
    }

    /// What is known after one could not be written to the address that `person` has.
    package static func lost(
        _ known: ColleaguesReach?, to person: PersonID, code: String?, cameBack: Bool = false, at now: Timestamp
    ) -> ColleaguesReach {
        guard var known, known.stands(at: now) else {
            return ColleaguesReach(person: person, since: now, code: code, cameBack: cameBack)
        }
        known.code = code
        known.count += 1
        known.cameBack = cameBack
        known.taken = nil
        return known
    }
}
