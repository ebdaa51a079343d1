import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Testing
import Web

/// Mine opkald, where it is long and where it says little.
struct CallsPageTests {
    private let frame = Frame(
        name: "Lone Ågård", viewer: .lone, formToken: "form-token", current: "team", path: ["holdet"])

    @Test func `Mine opkald with sixty calls shows the ten most urgent whole and the rest as lines, and stays small`() {
        let rows = (1...60).map { CallRow.sample($0, due: monday.adding(seconds: Int64($0) * 3600)) }
        let cards = Dictionary(
            uniqueKeysWithValues: rows.prefix(10).map { ($0.case, ShowCallerCard.Reply.named("Åse \($0.case)")) })
        let names = Dictionary(uniqueKeysWithValues: rows.map { ($0.case, "Åse \($0.case)") })
        let mine = OwedCalls(rows, cards: cards, names: names, staff: .short, at: monday)
        let unit = OwedCalls(
            (61...90).map { CallRow.sample($0, due: monday, assigned: nil) }, names: [:], staff: .short, at: monday)
        let page = CallsPage(
            frame: frame, mine: .heard(mine), unit: .heard(unit), answers: Answers(["command": "D-8"]), hasMore: true,
            unitHasMore: true)
        let text = page.html.text
        #expect(page.html.bytes.count < 50_000, "\(page.html.bytes.count)")
        #expect(text.contains("Du skylder mindst 60 borgere et opkald."))
        #expect(text.components(separatedBy: "<li class=\"call ").count == 11)
        #expect(text.components(separatedBy: ">Tag opkaldet<").count == 31)
        #expect(text.contains("Listen viser de mest presserende. Resten kommer"))
    }

    @Test func `with one call it is said in the singular, and the secretariat is offered no call to take`() {
        let one = OwedCalls([.sample(1, due: monday.adding(hours: 2))], staff: .short, at: monday)
        let nobodys = OwedCalls([.sample(2, due: monday, assigned: nil)], staff: .short, at: monday)
        let karen = Frame(
            name: "Karen Strøm",
            viewer: Viewer(person: "P-karen", unit: "U-nord", roles: [.secretariat], leads: []),
            formToken: "form-token", current: "calls")
        let text = CallsPage(frame: karen, mine: .heard(one), unit: .heard(nobodys)).html.text
        #expect(text.contains("Du skylder én borger et opkald.") && !text.contains("Tag opkaldet"))
    }

    @Test("R-043 an agreed call stands with its own time and not with the limit after it")
    func agreed() {
        let row = CallRow(
            case: "K-1", callback: "C-1", unit: "U-nord", assigned: "P-mette", reason: .newTalk,
            target: Deadline(rule: .agreed, profile: "kl", version: 1, due: "2026-11-23T10:00+01:00"),
            limit: Deadline(rule: .agreed, profile: "kl", version: 1, due: "2026-11-23T10:15+01:00"), state: .awaited,
            attempts: 0, step: nil)
        let item = OwedCalls([row], staff: .north, at: monday).items[0]
        #expect(item.isAgreed && item.latest == "i dag kl. 10.00" && item.timeLeft == "50 min tilbage")
    }
}
