import CaseModel
import DeskAnswers
import DeskCore
import DeskShell
import Foundation
import Testing
import Web

/// What waits for whom, on the front page and on Holdet.
struct WaitingPartTests {
    private let rows = [
        WaitingRow(
            kind: .restrictionToJudge, case: "K-1", unit: "U-nord", person: nil, role: .lawyer, since: monday,
            due: nil, citizen: nil),
        WaitingRow(
            kind: .toExamine, case: "K-2", unit: "U-nord", person: "P-lone", role: nil, since: monday,
            due: "2026-11-20T16:00+01:00", citizen: "Åse & søn"),
    ]

    private func board(_ viewer: Viewer, _ reply: Heard<ListWaiting.Reply>) -> String {
        TeamPage(
            frame: Frame(name: "x", viewer: viewer, formToken: "form-token", current: "team"), board: .silent,
            escalations: .silent, red: .silent, prompts: .silent, reviews: .silent, load: .silent, staff: .north,
            answers: Answers(), now: monday, waiting: reply
        ).html.text
    }

    @Test func `Holdet says whose turn it is, what is late first by its day, and leads to where it is done`() {
        let text = board(.lone, .heard(ListWaiting.Reply(rows: rows, leftOut: 3)))
        #expect(text.contains("<h3>En jurist</h3>") && text.contains("<li><a href=\"/sager/K-1/begraensning\">"))
        #expect(text.contains("<h3>Lone Ågård</h3>") && text.contains("<li><a href=\"/sager/K-2/formelt\">"))
        #expect(text.contains("Åse &amp; søn, <strong class=\"late\">skulle være gjort senest"))
        #expect(text.contains("3 ting mere venter."))
        #expect(board(.lone, .heard(ListWaiting.Reply(rows: [], leftOut: 0))).contains("Intet af det formelle venter"))
        #expect(board(.lone, .silent).contains("kan ikke vises lige nu"))
    }

    @Test func `Holdet names each person once, whoever has the most urgent first, and folds what is long`() throws {
        let mette = (1...9).map { number in
            WaitingRow(
                kind: .toDraft, case: CaseID(unchecked: "K-\(number)"), unit: "U-nord", person: "P-mette", role: nil,
                since: monday, due: "2026-11-27T16:00+01:00", citizen: nil)
        }
        let text = board(.lone, .heard(ListWaiting.Reply(rows: [rows[1]] + mette, leftOut: 0)))
        let section = text.components(separatedBy: "id=\"waiting\"")[1].components(separatedBy: "</section>")[0]
        #expect(section.components(separatedBy: "<h3>").count == 3)
        let (lone, other) = (section.range(of: "<h3>Lone"), section.range(of: "<h3>Mette"))
        #expect(try #require(lone).lowerBound < #require(other).lowerBound)
        #expect(section.contains("<summary>6 ting mere: Mette Rønne</summary>"))
        #expect(section.components(separatedBy: "<li>").count == 11, "all of them are there")
    }

    @Test func `the front page lists what waits for the reader, and says nothing when nothing does`() {
        func front(_ rows: [WaitingRow]) -> String {
            CallsPage.waiting(rows, at: monday)
        }
        #expect(front(rows).contains("Det venter på dig"))
        func toSend(_ day: CivilDay) -> String {
            front([
                WaitingRow(
                    kind: .toSend, case: "K-3", unit: "U-nord", person: "P-lone", role: nil, since: monday, due: nil,
                    citizen: nil, appealDay: day)
            ])
        }
        #expect(toSend("2026-11-24").contains("Send svaret til borgeren"))
        #expect(
            toSend("2026-11-23").contains(
                "Sidste dag at klage, mandag den 23. november 2026, er kommet: skriv en ny dag</a>"), "R-079")
        #expect(!front([]).contains("Det venter på dig"))
    }
}

extension CallsPage {
    /// The front page of somebody who owes no call, with what waits for them.
    fileprivate static func waiting(_ rows: [WaitingRow], at now: Timestamp) -> String {
        let none = OwedCalls([], staff: .north, at: now)
        return CallsPage(
            frame: Frame(name: "x", viewer: .lone, formToken: "form-token", current: "calls"), mine: .heard(none),
            unit: .heard(none), waiting: .heard(ListWaiting.Reply(rows: rows, leftOut: 0)), staff: .north, now: now
        ).html.text
    }
}
