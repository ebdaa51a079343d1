import CaseModel
import DeskAnswers
import DeskCore
import Testing
import Wording

struct ConversationFormTests {
    @Test("R-071 R-075 what is typed becomes a filed conversation with its agreements")
    func whole() throws {
        let record = try ConversationForm.command(.conversation, about: "K-1", at: monday)
        #expect(record.outcome == .solved && record.consent == Consent(hasAgreed: true, words: "Ja tak, det er fint."))
        #expect(
            record.note.agreements == [
                Agreement(
                    what: "Vi svarer inden fredag", ball: .municipality, by: CivilDay(year: 2026, month: 11, day: 27))
            ])
    }

    @Test("R-044 the form says beside how many notes it was begun, and only when asked that it was held instead")
    func instead() throws {
        let plain = try ConversationForm.command(.conversation, about: "K-1", at: monday)
        #expect(plain.insteadOfAgreed == nil && plain.talksSeen == nil)
        let said = try ConversationForm.command(
            .conversation.with("instead", "yes").with(ConversationForm.seenField, "2"), about: "K-1", at: monday)
        #expect(said.insteadOfAgreed == true && said.talksSeen == 2)
    }

    @Test("R-072 solved takes the citizen's yes, in the citizen's words, and what was explained")
    func consent() {
        #expect(faults(.conversation.with("consent", "no")) == ["consent"])
        #expect(faults(.conversation.without("consent-words")) == ["consent-words"])
        #expect(faults(.conversation.without("explained")) == ["explained"])
    }

    @Test("R-003 R-008 what goes on formally has a recipient, and no consent goes with it")
    func formal() throws {
        let answers = Answers.conversation.with("outcome", "stopped")
        #expect(faults(answers) == ["recipient"])
        let record = try ConversationForm.command(answers.with("recipient", "P-lone"), about: "K-1", at: monday)
        #expect(record.recipient == "P-lone" && record.consent == nil)
    }

    @Test func `what belongs to another ending is left out, though it was typed`() throws {
        let answers = Answers.conversation.with("outcome", "newTalk").with("recipient", "P-lone")
            .with("next-day", "25").with("next-month", "11").with("next-year", "2026").with("next-hour", "10")
        let record = try ConversationForm.command(answers, about: "K-1", at: monday)
        #expect(record.recipient == nil && record.consent == nil)
        #expect(record.nextTalkAt == "2026-11-25T10:00+01:00")
    }

    @Test(
        "R-073 the letter that is shown while one writes says the next talk as it is agreed, and only where there is one"
    )
    func nextTalkInLetter() throws {
        let dated = Answers.conversation.with("next-day", "25").with("next-month", "11").with("next-year", "2026")
            .with("next-hour", "10").with("next-form", "meeting").with("next-place", "Rådhuset, lokale 4")
        for outcome in [Outcome.newTalk, .solved] {
            guard case .note(_, _, _, _, let next) = ConversationForm.letter(dated, outcome) else {
                Issue.record("no note")
                return
            }
            let agreed = NextTalk(at: "2026-11-25T10:00+01:00", form: .meeting, place: "Rådhuset, lokale 4")
            #expect(next == (outcome == .newTalk ? agreed : nil))
        }
    }

    @Test("R-041 R-045 a meeting that comes again is agreed on while one talks, with the day it begins")
    func standingMeeting() throws {
        let answers = Answers.conversation.with("outcome", "newTalk").with("next-form", "meeting")
            .with("every-days", "14")
        #expect(faults(answers) == ["next-day"])
        let dated = answers.with("next-day", "25").with("next-month", "11").with("next-year", "2026")
            .with("next-hour", "10").with("next-place", "Rådhuset, lokale 4")
        let record = try ConversationForm.command(dated, about: "K-1", at: monday)
        #expect(record.nextTalkForm == .meeting && record.everyDays == 14)
        #expect(record.nextTalkPlace == "Rådhuset, lokale 4")
        #expect(faults(dated.with("next-place", "")) == ["next-place"])
        #expect(faults(dated.with("every-days", "0")) == ["every-days"])
        #expect(faults(dated.with("every-days", "hver uge")) == ["every-days"])
        // Typed, and then another ending chosen: left out.
        let solved = try ConversationForm.command(dated.with("outcome", "solved"), about: "K-1", at: monday)
        #expect(solved.nextTalkForm == nil && solved.everyDays == nil)
    }

    @Test func `an empty note is told everything that is missing`() {
        #expect(faults(Answers()) == ["caller", "caller-how", "text", "outcome"])
        #expect(faults(.conversation.without("ball-1").with("by-1-day", "40")) == ["ball-1", "by-1-day"])
    }

    @Test("R-075 nothing is agreed for a day before the talk; said beside other faults, and measured by when we spoke")
    func agreementInThePast() throws {
        func day(_ number: String, _ field: String, in answers: Answers = .conversation) -> Answers {
            answers.with("\(field)-day", number).with("\(field)-month", "11").with("\(field)-year", "2026")
        }
        #expect(faults(day("1", "by-1")) == ["by-1-day"])
        #expect(faults(day("22", "by-1").without("explained")) == ["by-1-day", "explained"])
        #expect(faults(day("23", "by-1")) == [])
        // Spoken on Friday, agreed for the day after, written on Monday.
        let spoken = day("20", "spoken", in: day("21", "by-1")).with("spoken-hour", "10")
        #expect(faults(spoken) == [])
        #expect(faults(day("19", "by-1", in: spoken)) == ["by-1-day"])
    }

    @Test func `a talk lies in the past`() {
        let answers = Answers.conversation.with("spoken-day", "24").with("spoken-month", "11")
            .with("spoken-year", "2026").with("spoken-hour", "9")
        #expect(faults(answers) == ["spoken-day"])
    }

    @Test("R-069 labels, office words and regret that is not ours are pointed out, plain words are not")
    func hints() {
        #expect(LanguageHints.found(in: ["Vi talte om brevene, og vi lovede at ringe."]).isEmpty)
        let hints = LanguageHints.found(in: ["Borgeren var URIMELIG.", "Jf. ovenstående beklager vi."])
        #expect(hints.count == 3)
        #expect(LanguageHints.found(in: ["Det var ubesværligt"]).isEmpty)
    }

    private func faults(_ answers: Answers) -> [String] {
        do {
            _ = try ConversationForm.command(answers, about: "K-1", at: monday)
            return []
        } catch { return error.fields }
    }
}
