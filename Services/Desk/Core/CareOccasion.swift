package import CaseModel
import Wording

extension PromptRow {
    /// It came up with one talk, of which somebody may have several on one day.
    package var isOfOneTalk: Bool { cause == .hardTalk }

    /// Two hard talks on one day are two offers, told apart by their hour.
    package func occasion(at now: Timestamp) -> String? { isOfOneTalk ? Wording.near(asked, at: now) : nil }

    /// What those who are looked after read of the cause: which talk it was. The rest they know, or need not be told.
    package var toldCause: CareCause? { isOfOneTalk ? cause : nil }
}
