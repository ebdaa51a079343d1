package import CaseModel
import Wording

extension PromptRow {
    /// It came up with a hard talk, or with several of one day.
    package var isOfTalks: Bool { cause == .hardTalk }

    /// Hard talks of two days are two offers, as is one after the answer to those before: told apart by the first one's hour.
    package func occasion(at now: Timestamp) -> String? { isOfTalks ? Wording.near(occasion ?? asked, at: now) : nil }

    /// The days before today on which it can have been held, the nearest first; a week's at most.
    package func earlierDays(before today: CivilDay) -> [CivilDay] {
        let first = since ?? asked.civil.day
        return (1...7).map { today.adding(days: -$0) }.filter { $0 >= first }
    }

    /// What those who are looked after read of the cause: which talk it was. The rest they know, or need not be told.
    package var toldCause: CareCause? { isOfTalks ? cause : nil }
}
