package import CaseModel

/// What became of an hour that was agreed with the citizen, once the call it was agreed for is over.
///
/// An hour that passed without the talk stays missed, however well the citizen was reached later.
package enum HourFate: Hashable, Sendable {
    /// We talked, or met, as agreed.
    case kept
    /// A talk before it, or another end of the matter, took its place.
    case lifted
    case missed

    /// - Parameters:
    ///   - talk: the talk that ended the matter; absent where none did.
    ///   - now: when it ended.
    package init(of hour: Timestamp, _ form: TalkForm, talk: HeldTalk?, at now: Timestamp) {
        if let talk, talk.at.civil.day == hour.civil.day, form == .call || !talk.isByTelephone {
            self = .kept
        } else {
            self = (talk?.at ?? now) < hour ? .lifted : .missed
        }
    }
}

/// What counts as having rung at the hour that was agreed on: the citizen need not be there for us to have kept it.
///
/// It stops no clock and ends no hour: the talk is still to be had (decision 72). How late it may be is what the hour's own deadline
/// says.
package enum RungAsAgreed {
    /// So much before the hour counts as the hour: clocks differ, and whoever is rung earlier is rung before they sit by it.
    package static let earlySeconds: Int64 = 300
}

/// A talk with the citizen as far as agreed hours go: when, and whether it can have been the meeting.
package struct HeldTalk: Hashable, Sendable {
    package let at: Timestamp
    package let isByTelephone: Bool

    /// - Parameter recognised: who rang a number that we had has met nobody.
    package init(at: Timestamp, recognised: Recognition?) {
        self.at = at
        isByTelephone = recognised?.how == .knownNumber
    }
}
