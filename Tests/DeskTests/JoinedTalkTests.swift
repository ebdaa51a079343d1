import CaseModel
import DeskAnswers
import DeskCore
import Support
import Testing
import Wording

/// One talk about several cases of the same citizen.
struct JoinedTalkTests {
    private let talk = RecordConversation(
        case: "K-1", spokenAt: monday,
        note: NoteDraft(
            text: "Vi talte om begge breve.", agreements: [Agreement(what: "Nyt brev", ball: .municipality)],
            explained: "At sagerne slutter."),
        outcome: .solved, consent: Consent(hasAgreed: true, words: "Ja."), ticks: [])

    @Test("R-071 R-072 a talk is filed in each case it was about by the same words; what was agreed stands once")
    func same() {
        let other = ConversationForm.same(talk, in: "K-2")
        #expect(other.case == "K-2" && other.spokenAt == monday && other.outcome == .solved && other.ticks == nil)
        #expect(other.consent == talk.consent && other.note.explained == "At sagerne slutter.")
        #expect(other.note.agreements.isEmpty)
        #expect(
            other.note.text
                == "Vi talte om begge breve.\n\n\(Wording.Desk.agreedElsewhere)")
    }

    @Test func `which cases is chosen by a person, each once`() {
        let fields = ["K-2", "K-3", "K-2", ""].map { Answers.Field(name: "also", value: $0) }
        #expect(ConversationForm.others(Answers(fields)) == ["K-2", "K-3"])
        #expect(ConversationForm.others(Answers()).isEmpty)
    }
}
