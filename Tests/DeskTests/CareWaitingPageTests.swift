import CaseModel
import DeskAnswers
import DeskCore
import DeskShell
import Foundation
import Testing
import Web

/// That an incident and help that waits stand on the pages a leader opens each day, and name nobody there.
struct CareWaitingPageTests {
    private let reply = ListCareWaiting.Reply(
        incidents: [
            IncidentWaiting(
                incident: "I-1", registered: "2026-11-20T15:00+01:00", duty: .handle, by: "2026-11-23T08:00+01:00",
                open: 6)
        ], leftOut: 2,
        care: [
            CareWaiting(kind: .defusing, people: 1, by: "2026-11-23T15:00+01:00"),
            CareWaiting(kind: .oneToOne, people: 2, by: "2026-11-22T16:00+01:00"),
        ])

    private func team(_ care: Heard<ListCareWaiting.Reply>) -> String {
        TeamPage(
            frame: Frame(name: "x", viewer: .lone, formToken: "form-token", current: "team"),
            board: .heard(TeamBoard([], names: [:], staff: .north, at: monday)), escalations: .silent, red: .silent,
            prompts: .heard(PromptList([], for: "P-lone")), reviews: .silent, load: .silent, staff: .north,
            answers: Answers(), now: monday, care: care
        ).html.text
    }

    private func front(_ care: Heard<ListCareWaiting.Reply>?) -> String {
        let none = OwedCalls([], staff: .north, at: monday)
        return CallsPage(
            frame: Frame(name: "x", viewer: .lone, formToken: "form-token", current: "calls"), mine: .heard(none),
            unit: .heard(none), staff: .north, now: monday, care: care
        ).html.text
    }

    @Test("R-098 R-102 R-142 Holdet says first which incident waits, by what is worst, then how many for which help")
    func holdet() throws {
        let text = team(.heard(reply))
        #expect(text.contains("3 hændelser skal følges op."))
        #expect(text.contains("href=\"/trivsel/haendelser/I-1\">Hændelse, registreret"))
        #expect(text.contains("at alle er i sikkerhed") && text.contains("<strong class=\"late\">Skulle være gjort"))
        #expect(text.contains("5 ting mere mangler.") && text.contains("2 hændelser mere venter på dig"))
        #expect(text.contains("1 venter på defusing") && !text.contains("2 venter på 1:1"), "they have a part below")
        let (care, calls) = (text.range(of: "id=\"care\""), text.range(of: "id=\"escalations\""))
        #expect(try #require(care).lowerBound < #require(calls).lowerBound)
    }

    @Test("R-102 R-137 the front page has both on top; with nothing there is nothing, and a silent part says so")
    func frontPage() throws {
        let text = front(.heard(reply))
        #expect(text.contains("2 venter på 1:1-samtale") && text.contains("skulle være besvaret senest i går"))
        let (care, calls) = (text.range(of: "id=\"care\""), text.range(of: "class=\"lead\""))
        #expect(try #require(care).lowerBound < #require(calls).lowerBound)
        let nothing = Heard.heard(ListCareWaiting.Reply(incidents: [], care: []))
        #expect(!front(nothing).contains("id=\"care\"") && !front(nil).contains("id=\"care\""))
        #expect(front(.silent).contains("kan ikke vises lige nu"))
        #expect(team(nothing).contains("Intet haster på holdet lige nu."))
        #expect(!team(.silent).contains("Intet haster på holdet lige nu."), "nobody can say so")
    }
}
