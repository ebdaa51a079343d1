import CaseModel
import Wire

/// What Directory has said of colleagues, kept in memory for some minutes, so that a hundred copies by one caseworker ask once
/// what she is called (decision 66).
///
/// Directory says when anything of somebody changes, and that person is asked for anew from then on. The minutes are for an
/// answer that was on its way just then.
final class RememberedNames {
    /// For so long an answer is good.
    static let minutes: Int64 = 10
    /// So many are kept at once: more than ring in one morning, and no more than a municipality has.
    private static let most = 2_000

    private var answers: [PersonID: (reply: JSON, asked: Timestamp)] = [:]

    /// What was said of them and is still good; a clock that was set back makes nothing good for longer.
    func reply(of person: PersonID, at now: Timestamp) -> JSON? {
        guard let known = answers[person], known.asked <= now, now < known.asked.adding(seconds: Self.minutes * 60)
        else { return nil }
        return known.reply
    }

    func remember(_ reply: JSON, of person: PersonID, at now: Timestamp) {
        if answers.count >= Self.most { answers = [:] }
        answers[person] = (reply, now)
    }

    func forget(_ person: PersonID) { answers[person] = nil }
}
