import CaseModel
import DeskAnswers
import DeskCore
import DeskShell
import Testing
import Web

/// What somebody asks for themselves or of a colleague, on Trivsel.
extension CarePageTests {
    @Test("R-144 whoever asked for something reads whom it was asked of, and can do without it; nobody asks yes or no")
    func ownRequest() {
        let text = page(.mette, [prompt("T-1", for: "P-mette", by: "P-lone", .oneToOne, .ownRequest)], []).html.text
        #expect(text.contains("Du bad om det i dag") && text.contains("Jeg har ikke brug for det mere"))
        #expect(!text.contains("value=\"yes\"") && text.contains("og det du har bedt om"))
        let offered = page(.mette, [prompt("T-1", for: "P-mette", by: "P-lone", .oneToOne, .redStep)], []).html.text
        #expect(offered.contains("value=\"yes\"") && !offered.contains("og det du har bedt om"))
    }

    @Test("R-144 which case somebody wants to be relieved of is chosen, and leads the leader to handing it over")
    func relief() {
        let row = PromptRow(
            prompt: "T-1", kind: .task, person: "P-mette", leader: "P-lone", state: .open, stage: .first, asked: monday,
            by: monday.adding(hours: 24), care: .caseworkerChange, cause: .ownRequest, case: "K-7")
        let lone = page(.lone, [row], []).html.text
        #expect(lone.contains("/sager/K-7#giv-videre") && lone.contains("En kollega har overtaget"))
        #expect(!lone.contains("Den er holdt"))
        let own = CaseRow(
            case: "K-7", received: monday, unit: "U-nord", channel: .phone, kind: .complaint, route: .callback,
            citizen: "Åse & søn", assigned: "P-mette", step: nil, isClosed: false, isHistory: false)
        let mine = CarePage(
            frame: frame(.mette), board: .heard(CareBoard([], for: "P-mette")), incidents: .heard([]),
            rhythms: .heard([]), cases: [own], staff: .north, answers: Answers(["command": "D-1"]), now: monday
        ).html.text
        #expect(mine.contains("<option value=\"K-7\"") && mine.contains(">Åse &amp; søn (K-7)</option>"))
    }

    @Test(
        "R-138 R-144 whoever stands at the top takes it up themself; a colleague who is asked answers without leading")
    func ownAndChosen() {
        let own = prompt("T-1", for: "P-lone", by: "P-lone", .oneToOne, .load)
        let lone = page(.lone, [own], []).html.text
        #expect(lone.contains("Tag det op i ledergruppen") && lone.contains("Jeg har taget det op"))
        #expect(lone.contains("Ingen venter på dig lige nu."))
        #expect(PromptList([own], for: "P-lone").toAnswer.isEmpty && PromptList([own], for: "P-lone").others.isEmpty)
        let wish = PromptRow(
            prompt: "T-2", kind: .task, person: "P-karen", leader: "P-mette", state: .open, stage: .first,
            asked: monday, by: monday.adding(hours: 24), care: .sparring, cause: .ownRequest, isChosen: true)
        let mette = page(.mette, [wish], []).html.text
        #expect(mette.contains("En kollega har bedt dig") && mette.contains("/trivsel/T-2/svar"))
        #expect(mette.contains("/trivsel/T-2/kan-ikke") && mette.contains("Jeg kan ikke"))
        let asked = prompt("T-3", for: "P-mette", by: "P-lone", .sparring, .ownRequest)
        #expect(!page(.lone, [asked], []).html.text.contains("kan-ikke"), "a leader is asked as a leader")
    }

    @Test("R-144 whoever asked reads that their colleague cannot, or has not answered, and where to ask another")
    func unmet() {
        func page(_ ending: ChosenEnding) -> String {
            let row = PromptRow(
                prompt: "T-1", kind: .task, person: "P-mette", leader: "P-karen", state: .lapsed, stage: .first,
                asked: monday, by: monday.adding(hours: 24), care: .sparring, cause: .ownRequest,
                answeredAt: monday.adding(hours: 1), isChosen: true, unmet: ending)
            return CarePage(
                frame: frame(.mette), board: .heard(CareBoard([], unmet: [row], for: "P-mette")), incidents: .heard([]),
                rhythms: .heard([]), staff: .north, answers: Answers(["command": "D-1"]), now: monday
            ).html.text
        }
        #expect(page(.cannot).contains("at det ikke kan lade sig gøre. Du kan spørge en anden."))
        #expect(page(.noAnswer).contains("har ikke svaret"))
        #expect(page(.notTalked).contains("har ikke skrevet, om I fik talt sammen"))
        #expect(ChosenEnding.allCases.allSatisfy { page($0).contains("href=\"/trivsel#ask\"") })
    }
}
