package import CaseModel
import Wording

/// When a call was promised, as people say it: an agreed moment is the citizen's, the grace after it is ours.
extension CallRow {
    /// The moment was agreed with the citizen.
    package var isAgreed: Bool { limit.rule == .agreed }

    /// What the caller looks towards: the agreed moment until it comes, otherwise the limit.
    package func promised(at now: Timestamp) -> Timestamp { isAgreed && now < target.due ? target.due : limit.due }

    /// "onsdag den 25. november 2026 kl. 10.00" when that was agreed, otherwise the last minute that keeps the promise.
    package func latest(at now: Timestamp) -> String {
        isAgreed ? Wording.near(target.due, at: now) : Wording.nearLatest(before: limit.due, at: now)
    }

    /// "Mål i dag kl. 15.59": what the unit aims at, while that lies ahead and before the limit; absent for an agreed moment
    ///
    package func aim(at now: Timestamp) -> String? {
        guard !isAgreed, state == .awaited, target.due < limit.due, target.due > now else { return nil }
        return "\(Wording.Desk.aim) \(Wording.nearLatest(before: target.due, at: now))"
    }

    /// How the limit was reckoned: "24 timer i åbningstiden".
    package var rule: String { Wording.name(of: limit.rule) }

    /// With the word before it that says which of the two it is.
    package func promise(at now: Timestamp) -> String {
        "\(isAgreed ? Wording.Desk.ourWord : Wording.Desk.latest) \(latest(at: now))"
    }
}
