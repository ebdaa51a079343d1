import CaseModel
import DeskParts
import Web
import Wording

/// The time of a written answer in words: by when it is promised, whether the citizen knows that it takes longer, and that the
/// day by which they can complain has come.
enum ReplyTime {
    static func words(of promise: ReplyPromise, at now: Timestamp) -> HTML {
        if let kept = promise.kept { return "\(Wording.Desk.formalKept(Wording.near(kept, at: now)))" }
        return Pieces.latest(before: promise.due, at: now) {
            $1 ? Wording.Desk.formalLate($0) : Wording.Desk.formalDue($0)
        }
    }

    /// Whether the citizen has heard in time that it takes longer; nothing where they have, or still can (decision 108).
    static func telling(of promise: ReplyPromise, at now: Timestamp) -> HTML {
        guard promise.kept == nil, let by = promise.tellBy else { return .empty }
        if let told = promise.told {
            return told < by
                ? .empty : Pieces.sentence(Wording.Desk.formalExtensionToldLate(Wording.near(told, at: now)))
        }
        return now < by ? .empty : "<p class=\"notice\">\(Wording.Desk.formalExtensionUntold)</p>"
    }

    /// On top of Sagen, while the answer is owed.
    static func onCase(_ shown: ShowCase.Reply, at now: Timestamp) -> HTML {
        guard !shown.row.isClosed else { return .empty }
        var html = HTML.empty
        if let promise = shown.promise, promise.kept == nil {
            html = "<p>\(words(of: promise, at: now))</p>\(telling(of: promise, at: now))"
        }
        // What both have assured cannot leave with the day that it names, unless it had been collected by then.
        guard let day = shown.appealDay, day <= now.civil.day else { return html }
        let page = Link(path: ["sager", shown.row.case.rawValue, "formelt"])
        return
            "\(html)<p class=\"notice\"><a href=\"\(page)\">\(Wording.Desk.appealDayCome(day, letter: shown.replyLetter))</a></p>"
    }
}
