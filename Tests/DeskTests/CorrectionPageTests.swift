import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Support
import Testing
import Web
import Wording

/// Ret borgerens oplysninger, on Sagen.
struct CorrectionPageTests {
    private func answers(_ more: [String: String] = [:]) -> Answers {
        var answers = Answers([])
        let whole = [
            "right-name": "Åse Ærøskøbing", "right-phone": "12 34 56 78",
            "right-address": "Flyttevej 9\r\n9999 Prøveby",
            "right-how": "register",
        ]
        for (name, value) in whole.merging(more, uniquingKeysWith: { $1 }) { answers.set(name, value) }
        return answers
    }

    private func faults(_ more: [String: String]) -> [String] {
        do {
            _ = try CitizenForm.command(answers(more), of: "K-1")
            return []
        } catch { return error.all.map(\.field) }
    }

    @Test(
        "R-014 the whole form is a correction; what is emptied is taken away, and no number leaves the one that is known"
    )
    func whole() throws {
        #expect(
            try CitizenForm.command(answers(), of: "K-1")
                == CorrectCitizen(
                    case: "K-1", how: .register, name: "Åse Ærøskøbing", phone: "12 34 56 78", email: "",
                    addressLines: ["Flyttevej 9", "9999 Prøveby"]))
        let numbered = try CitizenForm.command(answers(["right-cpr": "221177 1212"]), of: "K-1")
        #expect(numbered.cpr == CPR("2211771212"))
    }

    @Test func `a name that is missing is asked for, and no box is spoken of that the form does not have`() {
        do { _ = try CitizenForm.command(answers(["right-name": ""]), of: "K-1") } catch {
            #expect(error.all.map(\.sentence) == ["Skriv borgerens navn."])
        }
    }

    @Test func `everything that must be put right is said at its own field, and how it is known too`() {
        let wrong = [
            "right-name": " ", "right-phone": "ring", "right-email": "ved ikke", "right-cpr": "123", "right-how": "",
            "right-address": "1\n2\n3\n4\n5\n6",
        ]
        #expect(
            faults(wrong)
                == ["right-name", "right-phone", "right-email", "right-address", "right-cpr", "right-how"])
        #expect(CitizenForm.placed(FieldFault("phone", "x")).field == "right-phone")
        #expect(CitizenForm.placed(FieldFault("reason", "x")).field == "reason")
    }

    @Test func `a protected address is kept where nothing is written, and replaced where something is`() throws {
        var hidden = answers().without("right-address")
        hidden.set("right-new-address", "")
        #expect(try CitizenForm.command(hidden, of: "K-1").addressLines == nil)
        hidden.set("right-new-address", "Skjulvej 1\n9999 Prøveby")
        #expect(try CitizenForm.command(hidden, of: "K-1").addressLines == ["Skjulvej 1", "9999 Prøveby"])
    }

    private func part(
        sent: FormParts = FormParts(answers: Answers(), faults: []), by viewer: Viewer = .mette,
        surroundings: CitizenSurroundings? = nil
    ) -> String {
        let shown = ShowCase.Reply(
            row: CaseRow(
                case: "K-1", received: monday, unit: "U-nord", channel: .phone, kind: .complaint, route: .callback,
                citizen: "Åse Ærøskøbing", assigned: nil, step: nil, isClosed: false, isHistory: false),
            citizen: Citizen(
                name: "Åse Ærøskøbing", phone: "12345678",
                addressLines: surroundings == nil ? ["Søvej 1", "9999 Prøveby"] : [], isVerified: true),
            summary: "Brev.", points: [], about: [], unsuitable: nil, wish: .call, registeredBy: "P-mette",
            outcome: nil, handovers: [], steps: [], history: [], missing: [], leftOut: 0, surroundings: surroundings)
        let frame = Frame(name: "Mette Rønne", viewer: viewer, formToken: "t", current: "case", path: ["side"])
        return CorrectionPart(frame: frame, shown: shown, parts: sent).html.text
    }

    @Test func `it stands filled with what is known, folded away, and only for whoever works with cases`() {
        let text = part()
        #expect(text.contains("Søvej 1\n9999 Prøveby</textarea>") && text.contains("value=\"12345678\""))
        #expect(text.contains("action=\"/sager/K-1/borger\"") && !text.contains("<details id=\"correct\" open"))
        let adviser = Viewer(person: "P-2", unit: "U-x", roles: [.citizensAdviser], leads: [])
        #expect(part(by: adviser).isEmpty)
    }

    @Test("R-014 the number that was typed is not shown again, whatever else is wrong")
    func secret() {
        let sent = FormParts(
            answers: answers(["right-cpr": "221177-1212", "right-how": ""]),
            faults: [FieldFault("right-how", Wording.Desk.correctHowMissing)])
        let text = part(sent: sent)
        #expect(text.contains("<details id=\"correct\" open") && text.contains("Flyttevej 9"))
        #expect(!text.contains("221177"))
        #expect(CitizenForm.secrets == ["cpr", "right-cpr"])
    }

    @Test func `a protected address is not asked for as the one that stands there`() throws {
        let hidden = CitizenSurroundings(
            protection: AddressProtection(letters: .paperChecked, by: "P-mette", at: monday))
        let text = part(surroundings: hidden)
        #expect(text.contains("right-new-address") && !text.contains("name=\"right-address\""))
    }

    @Test func `on an open anonymous case whoever works with it can say whose it is, and how they know`() {
        func part(_ channel: Channel, by person: PersonID = "P-mette", isClosed: Bool = false) -> String {
            let shown = ShowCase.Reply(
                row: CaseRow(
                    case: "K-1", received: monday, unit: "U-nord", channel: channel, kind: .complaint, route: .formal,
                    citizen: nil, assigned: nil, step: nil, isClosed: isClosed, isHistory: false),
                citizen: nil, summary: "Brev.", points: [], about: [], unsuitable: nil, wish: .call,
                registeredBy: person, outcome: nil, handovers: [], steps: [], history: [], missing: [], leftOut: 0)
            let frame = Frame(name: "Mette Rønne", viewer: .mette, formToken: "t", current: "case", path: ["side"])
            return CorrectionPart(frame: frame, shown: shown, parts: FormParts(answers: Answers(), faults: [])).html
                .text
        }
        #expect(part(.email).contains("Skriv, hvem der klager") && part(.email).contains("value=\"citizensMail\""))
        #expect(part(.letter).contains("value=\"ourMistake\"") && !part(.letter).contains("value=\"citizensMail\""))
        let chosen = part(.publicForm, by: .publicForm)
        #expect(chosen.contains("value=\"citizenChecked\"") && !chosen.contains("value=\"register\""))
        #expect(part(.email, isClosed: true).isEmpty)
    }
}
