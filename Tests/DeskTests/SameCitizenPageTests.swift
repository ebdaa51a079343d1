import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web

/// Samme borger, as it is met on its own page, on Sagen and with the citizen on the line.
struct SameCitizenPageTests {
    private static let row = CaseRow(
        case: "K-2", received: monday, unit: "U-north", channel: .phone, kind: .complaint, route: .callback,
        citizen: "Åse <Opdigtet>", assigned: nil, step: nil, isClosed: false, isHistory: false)

    private func page(
        likely: [LikelyCase] = [], joined: [JoinedCase] = [], entrance: [PersonID] = [],
        entrances: [CitizenEntrance]? = nil, givenTo: PersonID? = nil, faults: [FieldFault] = [],
        separated: [SeparatedCase]? = nil
    ) -> String {
        let parts = FormParts(answers: Answers().with("command", "D-1"), faults: [])
        return SameCitizenPage(
            frame: Frame(
                name: "Mette Rønne", viewer: .mette, formToken: "form-token", current: "case.same.show", path: ["side"]
            ),
            shown: ListSameCitizen.Reply(
                case: "K-1", joined: joined, likely: likely, contacts: joined.count + 1, entrance: entrance,
                entrances: entrances, givenTo: givenTo, separated: separated),
            staff: .north, now: monday, entrance: parts, join: FormParts(answers: parts.answers, faults: faults),
            separate: parts
        ).html.text.withoutDigests
    }

    @Test func `what may be the same says by what, and a person says so with a reason`() throws {
        let text = page(likely: [LikelyCase(row: Self.row, signs: [.phone, .nameAndAddress])])
        #expect(try Golden.text("pages/same-citizen.html", produced: text) == text)
        // The name is the link, alone on its line; when, where and why stand below it.
        #expect(
            text.contains(">Åse &lt;Opdigtet&gt;</a><p>") && text.contains("Samme telefon, samme navn og adresse</p>"))
        #expect(text.contains("Hvordan ved du, at det er den samme?"))
        #expect(text.contains("Sagen er ikke samlet med andre."))
    }

    @Test("R-086 an entrance to somebody alike says whom to ask and gives the contact to them, and names no case")
    func entrances() {
        let text = page(entrances: [
            CitizenEntrance(unit: "U-north", people: ["P-mette"], isLeader: true, signs: [.phone])
        ])
        #expect(text.contains("En borger med samme telefon har én indgang hos os. Spørg lederen af"))
        #expect(text.contains("Giv henvendelsen til den faste indgang"))
        #expect(text.contains("name=\"entrance-person\" value=\"P-mette\"") && !text.contains("K-2"))
    }

    @Test("R-086 a contact that was given to the entrance says who has it, and cannot be given there again")
    func given() {
        let text = page(
            entrances: [CitizenEntrance(unit: "U-north", people: ["P-lone"], isLeader: true, signs: [.phone])],
            givenTo: "P-lone")
        #expect(text.contains("Henvendelsen er givet til Lone Ågård, som er borgerens faste indgang."))
        #expect(!text.contains("Giv henvendelsen til den faste indgang"))
    }

    @Test func `what was said stands with its reason and can be taken back`() {
        let said = SameCitizenWord(by: "P-mette", at: monday, reason: "Hun sagde det selv.")
        let text = page(joined: [JoinedCase(row: Self.row, said: said)], entrance: ["P-mette"])
        #expect(text.contains("Hun sagde det selv.") && text.contains("Det er ikke den samme borger"))
        #expect(text.contains("Borgeren har henvendt sig 2 gange") && text.contains("Borgerens faste indgang"))
    }

    @Test func `what was said and taken back stands with both reasons, also where the pair looks alike`() {
        let apart = SeparatedCase(
            row: Self.row, said: SameCitizenWord(by: "P-mette", at: monday, reason: "Samme telefon."),
            undone: SameCitizenWord(by: "P-lone", at: monday, reason: "To søstre."))
        let text = page(likely: [LikelyCase(row: Self.row, signs: [.phone])], separated: [apart])
        #expect(text.contains("Samme telefon. Lone Ågård har sagt, at det ikke er den samme borger"))
        #expect(text.contains("To søstre.") && text.contains("Før det havde Mette Rønne samlet dem"))
    }

    @Test("R-072 before cases are parted it is said what does not come back by itself, and how it does")
    func parting() {
        let said = SameCitizenWord(by: "P-mette", at: monday, reason: "Hun sagde det selv.")
        let text = page(joined: [JoinedCase(row: Self.row, said: said)])
        #expect(text.contains("en sag, den har afsluttet, er stadig afsluttet"))
        #expect(text.contains("uden borgerens ja: så bliver sagen åbnet"))
    }

    @Test("R-071 what was typed on Samtalen is there to be read and taken on when another has filed the talk")
    func leftOver() {
        func page(_ answers: Answers) -> String {
            ConversationPage(
                frame: Frame(
                    name: "Mette Rønne", viewer: .mette, formToken: "form-token", current: "conversation.show",
                    path: ["sager", "K-1", "samtale"]),
                id: "K-1", card: .silent, owed: .heard(nil), staff: .heard(.north), answers: answers, now: monday
            ).html.text
        }
        let typed = Answers([
            "command": "D-1", "attempt": "D-2", "outcome": "solved", "text": "Vi talte om <brevet>.", "hard": "yes",
            "consent-words": "Ja, det er fint.",
        ])
        let text = page(typed)
        #expect(
            text.contains("Din kladde") && text.contains("Vi talte om &lt;brevet&gt;.")
                && text.contains("Ja, det er fint."))
        #expect(text.contains("action=\"/sager/K-1/ringede\"") && text.contains("name=\"do\" value=\"draft\""))
        #expect(text.contains("name=\"do\" value=\"discard\"") && !text.contains("name=\"hard\""))
        #expect(!page(Answers(["command": "D-1", "attempt": "D-2"])).contains("Din kladde"))
        // Nor is the citizen's wish, which the form brings along.
        #expect(!page(Answers(["command": "D-1", "wish-shown": "yes", "wish-from": "10:00"])).contains("Din kladde"))
    }

    @Test func `what hangs together through another case is not taken back here`() {
        let text = page(joined: [JoinedCase(row: Self.row, said: nil)])
        #expect(text.contains("Hænger sammen gennem en anden sag.") && !text.contains("Skil sagerne igen"))
    }

    @Test func `on Samtalen cases that came together are joined beside the note, and chosen for the talk`() {
        var page = ConversationPage(
            frame: Frame(
                name: "Mette Rønne", viewer: .mette, formToken: "form-token", current: "conversation.show",
                path: ["sager", "K-1", "samtale"]),
            id: "K-1", card: .silent, owed: .silent, staff: .heard(.north),
            answers: Answers(["command": "D-1", "attempt": "D-2"]), now: monday)
        #expect(!page.html.text.contains("Har borgeren skrevet flere gange"))
        page.flood = [Self.row]
        let text = page.html.text
        #expect(text.contains("Har borgeren skrevet flere gange i disse dage?"))
        #expect(text.contains("name=\"join-other\" value=\"K-2\"") && !text.contains("value=\"K-2\" checked"))
        #expect(text.contains("formaction=\"/sager/K-1/samtale/saml\""))
        let sent = Answers([
            .init(name: "text", value: "Vi talte."), .init(name: "join-other", value: "K-2"),
            .init(name: "join-other", value: "K-3"), .init(name: "join-reason", value: "Samme mail."),
        ])
        #expect(JoinForm.others(sent, besides: "K-2") == ["K-3"])
        #expect(JoinForm.joined(sent).all("also") == ["K-2", "K-3"] && JoinForm.joined(sent)["text"] == "Vi talte.")
        #expect(!JoinForm.joined(sent).has(field: "join-reason"))
    }

    @Test func `somebody who asks at registration sees the likely cases, and what was typed stands`() {
        let frame = Frame(
            name: "Mette Rønne", viewer: .mette, formToken: "form-token", current: "registration.show", path: ["side"])
        func page(_ known: FindLikelyCases.Reply?) -> String {
            RegistrationPage(
                frame: frame, answers: Answers(["name": "Åse", "command": "D-1"]), staff: .heard(.north),
                today: monday.civil.day, known: known, now: monday
            ).html.text
        }
        let text = page(FindLikelyCases.Reply(likely: [LikelyCase(row: Self.row, signs: [.cpr])]))
        #expect(text.contains("Borgeren kan være kendt i forvejen") && text.contains("samme CPR-nummer"))
        #expect(text.contains("value=\"Åse\""))
        #expect(page(FindLikelyCases.Reply(likely: [])).contains("Vi kender ingen sag"))
        #expect(!page(nil).contains("Vi kender ingen sag"))
    }
}
