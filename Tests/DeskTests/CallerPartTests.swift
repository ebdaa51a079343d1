import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web
import Wording

/// Hvem taler du med? on Samtalen.
struct CallerPartTests {
    private func faults(_ answers: Answers) -> [String] {
        do throws(FieldFaults) {
            _ = try ConversationForm.command(answers, about: "K-1", at: monday)
            return []
        } catch { return error.all.map(\.field) }
    }

    @Test("R-018 who it was and how that was known is asked first, and of nobody who was not reached")
    func asked() throws {
        #expect(faults(.conversation.without("caller")) == ["caller"])
        #expect(faults(.conversation.without("caller-how")) == ["caller-how"])
        #expect(faults(.conversation.without("caller").without("caller-how").with("outcome", "notReached")) == [])
        #expect(faults(.conversation.with("caller", CallerForm.stranger)) == ["caller"])
        let record = try ConversationForm.command(.conversation.with("caller", "2"), about: "K-1", at: monday)
        #expect(record.recognised == Recognition(how: .knownNumber, representative: 2))
        let citizen = try ConversationForm.command(.conversation, about: "K-1", at: monday)
        #expect(citizen.recognised == Recognition(how: .knownNumber))
    }

    @Test("R-018 Samtalen names those who may hear or speak, and says that others are told nothing of the case")
    func page() {
        let sister = Representative(
            name: "Søster <Opdigtet>", relation: .relative, ground: .permission, reach: .hear, proof: "Set",
            from: "2026-11-01")
        let card = ShowCallerCard.Reply(
            name: "Else", phone: nil, summary: "Brevet", points: [], pointsHandedOn: 0, offers: [], step: nil,
            surroundings: CitizenSurroundings(representatives: [
                RepresentativeRow(number: 2, representative: sister, by: "P-mette", at: monday)
            ]))
        let text = ConversationPage(
            frame: Frame(
                name: "Mette Rønne", viewer: .mette, formToken: "form-token", current: "conversation.show",
                path: ["side"]),
            id: "K-1", card: .heard(card), owed: .silent, staff: .heard(.north), answers: Answers(["command": "D-1"]),
            now: monday
        ).html.text
        #expect(text.contains("Søster &lt;Opdigtet&gt; (borgeren har sagt ja): må høre om sagen"))
        #expect(text.contains("Sig intet om sagen, heller ikke at der er en"))
        #expect(text.contains("href=\"/sager/K-1/spoerger\"") && text.contains("Bed ikke om hele CPR-nummeret"))
    }
}
