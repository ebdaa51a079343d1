package import CaseModel

/// Whom a talk was held with, and whether they might hear what was said and agree to how it ended.
package enum CallerCheck {
    /// Refuses a talk of which nobody says whom it was held with, or that was held with somebody who might not.
    ///
    /// - Parameters:
    ///   - day: on which the talk was held; a right counts as it stood then.
    ///   - representations: the case's, by what has been heard last of each.
    package static func check(
        _ recognised: Recognition?, for outcome: Outcome, on day: CivilDay, _ representations: [RepresentationChanged]
    ) throws(CallerRefusal) {
        guard outcome != .notReached else {
            guard recognised == nil else { throw .nobodyWasReached }
            return
        }
        guard let recognised else { throw .callerNotRecognised }
        guard let number = recognised.representative else { return }
        guard let right = representations.first(where: { $0.number == number }), right.stands(on: day) else {
            throw .callerMayNotHear
        }
        guard right.reach == .speak || !outcome.isTheCitizensWord else { throw .callerMayNotAgree }
    }
}

extension RepresentationChanged {
    fileprivate func stands(on day: CivilDay) -> Bool {
        !isEnded && from <= day && until.map { day <= $0 } ?? true
    }
}

extension Outcome {
    /// Whether it rests on what the citizen wants: whoever may only hear cannot want it for them.
    fileprivate var isTheCitizensWord: Bool {
        switch self {
        case .solved, .withdrawn, .formal: true
        case .newTalk, .stopped, .notReached: false
        }
    }
}

/// Why Callback does not file a talk, by whom it was held with.
package enum CallerRefusal: String, Refusal, CaseIterable {
    case callerNotRecognised = "caller_not_recognised"
    case nobodyWasReached = "nobody_was_reached"
    case callerMayNotHear = "caller_may_not_hear"
    case callerMayNotAgree = "caller_may_not_agree"

    package var code: String { "callback." + rawValue }
}
