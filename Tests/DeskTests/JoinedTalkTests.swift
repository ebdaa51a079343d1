import CaseModel
import DeskAnswers
import DeskCore
import Support
import Testing
import Wording

/// One talk about several cases of the same citizen.
struct JoinedTalkTests {
    private static let chosen = ["K-2", "K-3", "K-2", "K-1", ""].map { Answers.Field(name: "also", value: $0) }

    @Test func `which cases is chosen by a person, each once`() {
        #expect(ConversationForm.others(Answers(Self.chosen), besides: "K-1") == ["K-2", "K-3"])
        #expect(ConversationForm.others(Answers(), besides: "K-1") == nil)
    }

    @Test("R-071 R-072 what was chosen is filed with the talk, in one command")
    func filed() throws {
        let fields: [Answers.Field] = [
            .init(name: "text", value: "Vi talte."), .init(name: "outcome", value: "newTalk"),
            .init(name: "caller", value: "citizen"), .init(name: "caller-how", value: "knownNumber"),
        ]
        let talk = try ConversationForm.command(Answers(fields + Self.chosen), about: "K-1", at: monday)
        #expect(talk.also == ["K-2", "K-3"])
    }
}
