import CaseModel
import Web
import Wording

/// Samtalen: the number to ring, or that it is not the citizen's, which whoever rang last has told us.
struct CallingPart {
    let phone: String?
    /// When somebody last put the number right.
    let correctedAt: Timestamp?
    let calls: ShowCalls.Reply?
    let now: Timestamp
    /// The citizen has died: there is nobody to ring.
    var isDead = false

    /// When it turned out to be somebody else's; `nil` when it did not, has been put right since, or we have talked since.
    private var wrongAt: Timestamp? {
        guard phone != nil, let calls,
            let told = calls.attempts.filter({ $0.result == .wrongNumber }).map(\.at).max()
        else { return nil }
        let talked = calls.notes.filter { $0.recognised != nil }.map(\.spokenAt).max()
        return [correctedAt, talked].compactMap(\.self).allSatisfy { $0 < told } ? told : nil
    }

    var isWrong: Bool { wrongAt != nil }

    var html: HTML {
        guard !isDead else { return "<strong>\(Wording.Desk.deadNotRung)</strong>" }
        guard let phone, let link = Link(telephone: phone) else { return "<span>\(Wording.Desk.noPhone)</span>" }
        guard let wrongAt else { return "<a class=\"button\" href=\"\(link)\">\(Wording.Desk.callOn) \(phone)</a>" }
        return "<strong>\(Wording.Desk.wrongNumber(phone, told: Wording.near(wrongAt, at: now)))</strong>"
    }
}
