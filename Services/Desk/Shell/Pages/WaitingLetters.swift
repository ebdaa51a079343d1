import CaseModel
import DeskCore
import Web
import Wording

/// That letters wait for somebody, and the way to them; nothing where none do, and nothing while nobody can say.
enum WaitingLettersPart {
    static func mine(_ heard: Heard<CountWaitingLetters.Reply>) -> HTML {
        line(heard.value?.mine, Wording.Desk.mineWaits)
    }

    static func team(_ heard: Heard<CountWaitingLetters.Reply>) -> HTML {
        line(heard.value?.team, Wording.Desk.teamWaits)
    }

    private static func line(_ count: Int?, _ words: (Int) -> String) -> HTML {
        guard let count, count > 0 else { return .empty }
        return "<p><strong class=\"late\"><a class=\"alone\" href=\"/breve\">\(words(count))</a></strong></p>"
    }
}
