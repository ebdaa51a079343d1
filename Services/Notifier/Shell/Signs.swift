package import CaseModel
import NotifierCore
package import Runtime

/// What waits in Notifier, for whoever watches over it: messages that the mail server does not take, colleagues to
/// whom none come through, and letters on paper.
extension NotifierService {
    package func signs(at now: Timestamp) throws -> [ServiceSign] {
        var signs: [ServiceSign] = []
        if let mail = try mailings.waitingInAll() {
            signs.append(
                ServiceSign("mail_waiting", count: mail.count, since: mail.since, code: mail.code, isTrouble: true))
        }
        let lost = try ReachStore(database: mailings.database).lost(at: now)
        if let first = lost.first {
            signs.append(
                ServiceSign(
                    "colleagues_unreached", count: Int64(lost.count), since: first.since, code: first.code,
                    isTrouble: true))
        }
        if let stuck = try duties.unlaid() {
            signs.append(
                ServiceSign(
                    "letters_unlaid", count: stuck.count, since: stuck.since, code: stuck.code, isTrouble: true))
        }
        if let held = try PostStore(database: mailings.database).waitingForWay() {
            signs.append(
                ServiceSign(
                    "letters_without_way", count: held.count, since: held.since, code: Correspondence.wayLost,
                    isTrouble: true))
        }
        if let lying = strays.lying() {
            signs.append(
                ServiceSign("letters_unknown", count: lying.count, since: lying.since, code: nil, isTrouble: true))
        }
        if let missing = try MissingInJournal(database: mailings.database).inAll() {
            signs.append(
                ServiceSign(
                    "journal_unanswered", count: missing.count, since: missing.since, code: nil, isTrouble: true))
        }
        if let lying = try printing.lying() {
            let late = PrintPatience.late(at: now, workingDays: printWorkingDays)
            signs.append(
                ServiceSign(
                    "letters_to_print", count: lying.count, since: lying.since, code: nil,
                    isTrouble: late.map { lying.since < $0 } ?? false))
        }
        return signs
    }
}
