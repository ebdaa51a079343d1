import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Testing
import Web

struct RegistrationFormTests {
    @Test("R-011 R-014 what is typed becomes a wish to register")
    func whole() throws {
        let wish = try RegistrationForm.command(.registration, at: monday)
        #expect(wish.citizen?.name == "Åse Ærøskøbing")
        #expect(wish.citizen?.addressLines == ["Søvej 1", "9999 Prøveby"])
        #expect(wish.points == [ComplaintPoint(kind: .procedural, text: "Ingen svar i tre uger")])
        #expect(wish.assigned == "P-mette" && wish.received == nil && wish.unsuitable == nil)
    }

    @Test func `an empty form is told everything that is missing at once, in the order of the page`() {
        #expect(faults(Answers()) == ["summary", "kind", "channel", "name", "unit"])
    }

    @Test("R-011 a hunch needs no point of complaint")
    func hunch() throws {
        let answers = Answers.registration.without("point-1", "point-kind-1").with("kind", "hunch")
        #expect(try RegistrationForm.command(answers, at: monday).points == [])
        #expect(faults(answers.with("kind", "complaint")) == ["point-1"])
    }

    @Test("R-001 R-002 each point says whether it is about the handling or the decision")
    func kinds() {
        #expect(faults(.registration.without("point-kind-1")) == ["point-kind-1"])
    }

    @Test func `somebody unknown is taken in without a name`() throws {
        let answers = Answers.registration.without("name", "phone").with("anonymous", "yes")
        #expect(try RegistrationForm.command(answers, at: monday).citizen == nil)
    }

    @Test func `a number is needed for ringing, and not where a letter came or for the formal way`() throws {
        let answers = Answers.registration.without("phone")
        #expect(faults(answers) == ["phone"])
        #expect(try RegistrationForm.command(answers.with("channel", "letter"), at: monday).wish == .call)
        #expect(try RegistrationForm.command(answers.with("wish", "formal"), at: monday).wish == .formal)
        #expect(faults(.registration.with("phone", "ring bare")) == ["phone"])
        #expect(faults(.registration.with("email", "aase på ærø")) == ["email"])
    }

    @Test("R-014 the number for Digital Post is taken however it is parted, and another is not sent")
    func number() throws {
        let number = CPR("2211771212")
        for typed in ["2211771212", "221177-1212", "221177 1212"] {
            #expect(try RegistrationForm.command(.registration.with("cpr", typed), at: monday).citizen?.cpr == number)
        }
        #expect(faults(.registration.with("cpr", "221377-1212")) == ["cpr"])
        #expect(try RegistrationForm.command(.registration, at: monday).citizen?.cpr == nil)
    }

    @Test("R-043 an hour that cannot be read is asked for again before anything is registered")
    func wish() throws {
        #expect(faults(.registration.with("wish-from", "kl. 14")) == ["wish-from"])
        #expect(faults(.registration.with("wish-from", "15").with("wish-to", "14")) == ["wish-from"])
        #expect(faults(.registration.with("wish-from", "14").with("wish-days", "monday")).isEmpty)
    }

    @Test("R-039 everybody the complaint is about is named, each once")
    func about() throws {
        let answers = Answers.registration.with("about", "P-one").with("about-2", "P-two").with("about-3", "P-one")
        #expect(try RegistrationForm.command(answers, at: monday).about == ["P-one", "P-two"])
        #expect(try RegistrationForm.command(.registration, at: monday).about.isEmpty)
    }

    @Test("R-007 a ground of the municipality's own is chosen like the others, by its words")
    func ownGround() throws {
        let rows = GroundRow.named + [GroundRow(ground: UnsuitableGround(rawValue: "noPhone"), words: "Ingen telefon")]
        let page = RegistrationPage(
            frame: Frame(
                name: "Mette Rønne", viewer: .mette, formToken: "form-token", current: "registration.show", path: []),
            answers: Answers(["command": "D-1"]), staff: .heard(.north), today: monday.civil.day, grounds: rows
        ).html.text
        #expect(page.contains("value=\"noPhone\"") && page.contains("Ingen telefon"))
        let answers = Answers.registration.with("ground", "noPhone").with("ground-reason", "Har kun mail.")
        #expect(try RegistrationForm.command(answers, at: monday).unsuitable?.ground.rawValue == "noPhone")
    }

    @Test("R-007 a difficult talk has a reason")
    func reason() throws {
        let answers = Answers.registration.with("ground", "language").with("offer", "interpreter")
        #expect(faults(answers) == ["ground-reason"])
        let wish = try RegistrationForm.command(answers.with("ground-reason", "Vi mangler tolk."), at: monday)
        #expect(
            wish.unsuitable
                == Unsuitability(ground: .language, reason: "Vi mangler tolk.", offers: [.interpreter]))
    }

    @Test func `a time of receipt is written in parts, and lies in the past`() throws {
        let answers = Answers.registration.with("received-day", "20").with("received-month", "11")
            .with("received-year", "2026").with("received-hour", "14").with("received-minute", "05")
        #expect(try RegistrationForm.command(answers, at: monday).received == "2026-11-20T14:05+01:00")
        let dayAlone = answers.with("received-hour", "").with("received-minute", "")
        let letter = try RegistrationForm.command(dayAlone.with("channel", "letter"), at: monday)
        #expect(letter.received == "2026-11-20T00:00+01:00")
        #expect(faults(dayAlone) == ["received-day"])
        #expect(faults(dayAlone.with("channel", "letter").with("received-year", "2027")) == ["received-day"])
        #expect(faults(answers.with("received-year", "2027")) == ["received-day"])
        #expect(faults(answers.with("received-month", "13")) == ["received-day"])
    }

    private func faults(_ answers: Answers) -> [String] {
        do {
            _ = try RegistrationForm.command(answers, at: monday)
            return []
        } catch { return error.fields }
    }
}
