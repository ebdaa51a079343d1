package import CaseModel

/// A case, or points of it, that belong to another authority: sent there by a named person, with a reason and a date.
///
/// Source: forvaltningsloven § 7 stk. 2.
package struct Forwarding: Hashable, Sendable {
    /// By their place from 1, in order; empty: the whole case.
    package let points: [Int]
    package let authority: String
    package let sentTo: String
    package let reason: String
    package let sent: Timestamp

    /// What is known of the case.
    package struct Facts: Hashable, Sendable {
        package let received: Timestamp
        package let pointCount: Int
        /// Points that have gone already and were not sent back.
        package let gone: [Int]
        /// Whether all of it has gone already.
        package let isGone: Bool

        package init(received: Timestamp, pointCount: Int, gone: [Int], isGone: Bool) {
            self.received = received
            self.pointCount = pointCount
            self.gone = gone
            self.isGone = isGone
        }
    }

    package var isPart: Bool { !points.isEmpty }

    /// - Throws: what is missing, one thing at a time in the order of the form.
    package init(_ wish: ForwardCase, _ facts: Facts, at now: Timestamp) throws(IntakeRefusal) {
        guard !facts.isGone else { throw .alreadyForwarded }
        let chosen = Array(Set(wish.points)).sorted()
        guard chosen.allSatisfy((1...max(1, facts.pointCount)).contains), chosen.count <= facts.pointCount else {
            throw .forwardPointUnknown
        }
        guard !chosen.contains(where: facts.gone.contains) else { throw .alreadyForwarded }
        guard !Words.areMissing(in: wish.authority) else { throw .forwardAuthorityMissing }
        guard !Words.areMissing(in: wish.sentTo) else { throw .forwardAddressMissing }
        guard !Words.areMissing(in: wish.reason) else { throw .forwardReasonMissing }
        try Words.checkLine(wish.authority)
        try Words.checkLine(wish.sentTo)
        try Words.check(wish.reason, most: Words.mostInReason)
        sent = wish.sent ?? now
        guard sent <= now, sent >= facts.received else { throw .forwardMomentWrong }
        // Every point of it is all of it: nothing stays with us.
        points = chosen.count == facts.pointCount ? [] : chosen
        authority = wish.authority
        sentTo = wish.sentTo
        reason = wish.reason
    }
}

extension Forwarding {
    /// Whether other authorities have said that they have every point which was to be answered formally here: those about a
    /// decision. One that stays keeps the formal part with us.
    ///
    /// - Parameter taken: places of the points, from 1, that have been taken.
    package static func leavesNothingFormal(_ points: [ComplaintPoint], taken: Set<Int>) -> Bool {
        let formal = points.indices.filter { points[$0].kind == .substantive }.map { $0 + 1 }
        return !formal.isEmpty && formal.allSatisfy(taken.contains)
    }
}
