package import CaseModel
import Wording

extension PromptRow {
    /// It came up with one talk, of which somebody may have several on one day.
    package var isOfOneTalk: Bool { cause == .hardTalk }

    /// Two hard talks on one day are two offers, told apart by their hour.
    package func occasion(at now: Timestamp) -> String? { isOfOneTalk ? Wording.near(occasion ?? asked, at: now) : nil }

    /// The days before today on which it can have been held, the nearest first; a week's at most.
    package func earlierDays(before today: CivilDay) -> [CivilDay] {
        let first = since ?? asked.civil.day
        return (1...7).map { today.adding(days: -$0) }.filter { $0 >= first }
    }

    /// What those who are looked after read of the cause: which talk it was. The rest they know, or need not be told.
    package var toldCause: CareCause? { isOfOneTalk ? cause : nil }
}
