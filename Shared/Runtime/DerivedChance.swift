import CaseModel
import Seal

/// What a step draws while it takes in an event: the same each time it takes in that one.
///
/// A file that was put back from a backup takes in again what it had taken in before it was lost. Then a call, a prompt
/// or a review gets the identifier that it had, which letters and other services already know. Drawn from a secret of
/// the file, so that nobody else can foresee it.
final class DerivedChance: Chance {
    private let secret: [UInt8]
    private let event: EventID
    private var drawn = 0

    init(secret: [UInt8], event: EventID) {
        self.secret = secret
        self.event = event
    }

    func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            drawn += 1
            bytes += Seal.hmacSHA256(key: secret, message: Array("genklang-drawn/1 \(event) \(drawn)".utf8))
        }
        return Array(bytes.prefix(count))
    }
}
