package import CaseModel

/// How often somebody may guess a password: a few tries at once, then a wait that doubles.
///
/// Counted per account, so that a stranger who guesses at one name does not lock out a whole office; and, more
/// generously, per machine that guesses, since many people may share one address. Wrong codes count like wrong passwords.
/// The true wall clock decides.
package struct SignInThrottle: Equatable, Sendable {
    /// Tries at one account that are free of waiting.
    package static let free = 5
    /// Tries from one machine that are free of waiting, within an hour.
    package static let freeForSource = 50
    /// The longest wait, in seconds.
    package static let longestWaitSeconds: Int64 = 15 * 60

    /// Wrong passwords since the last right one.
    package let failures: Int
    package let lastFailure: Timestamp?
    private let free: Int

    package init(failures: Int, lastFailure: Timestamp?, free: Int = SignInThrottle.free) {
        self.failures = failures
        self.lastFailure = lastFailure
        self.free = free
    }

    /// When the next try is looked at; `nil` when at once.
    package var openAgain: Timestamp? {
        guard failures >= free, let lastFailure else { return nil }
        let wait = min(Self.longestWaitSeconds, 5 << Int64(min(failures - free, 20)))
        return lastFailure.adding(seconds: wait)
    }

    /// Whether a try at this moment is looked at.
    package func admits(at wall: Timestamp) -> Bool { openAgain.map { wall >= $0 } ?? true }

    /// After one more wrong password.
    package func failing(at wall: Timestamp) -> SignInThrottle {
        SignInThrottle(failures: failures + 1, lastFailure: wall, free: free)
    }
}

/// Why somebody is not let in. Name and password are never told apart.
package enum SignInRefusal: String, Refusal, CaseIterable {
    case wrongNameOrPassword = "directory.wrong_name_or_password"
    case tooManyTries = "directory.too_many_tries"
    case sessionEnded = "directory.session_ended"
    case unknownPerson = "directory.unknown_person"

    package var code: String { rawValue }
}
