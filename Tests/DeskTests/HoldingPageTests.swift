import CaseModel
import DeskAnswers
import DeskCore
import DeskShell
import Foundation
import Testing
import Web

/// What whoever rings sees beside the call: that the citizen has answered, how contact is restricted, and who is gone.
struct HoldingPageTests {
    private let frame = Frame(
        name: "Lone Ågård", viewer: .lone, formToken: "form-token", current: "calls", path: ["side"])

    private func row(_ number: Int = 1, answered: Timestamp? = monday, assigned: PersonID = "P-mette") -> CallRow {
        let plain = CallRow.sample(number, due: "2026-11-23T11:20+01:00")
        return CallRow(
            case: plain.case, callback: plain.callback, unit: plain.unit, assigned: assigned, reason: plain.reason,
            target: plain.target, limit: plain.limit, state: .awaited, attempts: 0, step: nil, answered: answered)
    }

    private let card = ShowCallerCard.Reply(
        name: "Åse", phone: "12345678", summary: "Breve.", points: [], pointsHandedOn: 0, offers: [], step: nil,
        entrance: ["P-gone"],
        restrictions: [
            StandingRestriction(restriction: "W-1", state: .inEffect, ways: [.phone], scope: "Tirsdage", lastDay: nil)
        ],
        elsewhere: HoldsElsewhere(closedWays: [.writing], isRed: true, ask: ["P-mette"]))

    private let told = [
        "href=\"/sager/K-1#said\"", "Borgeren har svaret i dag kl. 9.10. Læs det, før du ringer.",
        "(telefon)", "Kontakten med borgeren er begrænset i en anden sag (skrift).",
        "Borgeren har en anden sag, hvor samarbejdet er på rødt trin. "
            + "Spørg Mette Rønne (fraværende til 25. november 2026), før du ringer.",
    ]

    @Test("R-088 R-086 on Mine opkald it stands beside the call")
    func calls() {
        let mine = OwedCalls([row()], cards: ["K-1": card], staff: .short, at: monday)
        let unit = OwedCalls([row(2)], staff: .short, at: monday)
        let text = CallsPage(frame: frame, mine: .heard(mine), unit: .heard(unit)).html.text
        for part in told { #expect(text.contains(part), "\(part)") }
        #expect(text.contains("<strong>har svaret</strong>"), "and on the unit's lines")
        let none = OwedCalls([row(answered: nil)], cards: ["K-1": .named("Åse")], staff: .short, at: monday)
        let plain = CallsPage(frame: frame, mine: .heard(none), unit: .silent).html.text
        #expect(!plain.contains("har svaret") && !plain.contains("begrænset"))
    }

    @Test("R-088 R-086 on Samtalen it stands over the number to ring, and an entrance who has left is not to be asked")
    func talk() throws {
        let page = ConversationPage(
            frame: frame, id: "K-1", card: .heard(card), owed: .heard(row()), staff: .heard(.short), answers: Answers(),
            now: monday
        ).html.text
        for part in told { #expect(page.contains(part), "\(part)") }
        let (answer, number) = (page.range(of: "Borgeren har svaret"), page.range(of: "tel:"))
        #expect(try #require(answer).lowerBound < #require(number).lowerBound)
        #expect(page.contains("Gunnar Gået (er her ikke længere). Spørg lederen, hvem borgeren skal have i stedet."))
    }

    @Test("R-036 R-136 on Holdet who has left stands as gone, and what they owe is to be given on")
    func gone() {
        let late = row(1, answered: nil, assigned: "P-gone")
        let load = [LoadRow(person: "P-gone", owed: 4, overdue: 1, talks: 0, hardTalks: 0, objections: 0)]
        let red = CaseRow(
            case: "K-1", received: monday, unit: "U-nord", channel: .phone, kind: .complaint, route: .callback,
            citizen: "Åse", assigned: "P-gone", step: .red, isClosed: false, isHistory: false)
        let waits = WaitingRow(
            kind: .toDraft, case: "K-1", unit: "U-nord", person: "P-gone", role: nil, since: monday, due: nil,
            citizen: "Åse")
        let text = TeamPage(
            frame: frame, board: .heard(TeamBoard([late], names: [:], staff: .short, at: monday)), escalations: .silent,
            red: .heard([red]), prompts: .silent, reviews: .heard([]),
            load: .heard(TeamLoad(load, red: [red], staff: .short, for: .lone, at: monday)), staff: .short,
            answers: Answers(), now: monday,
            waiting: .heard(ListWaiting.Reply(rows: [waits], leftOut: 0, unheardSince: "2026-11-23T08:00+01:00"))
        ).html.text
        #expect(text.contains("Gunnar Gået er her ikke længere og skylder 4 opkald, heraf 1 overskredet."))
        #expect(text.contains("href=\"/holdet/overdragelse/P-gone\""))
        #expect(text.components(separatedBy: "Gunnar Gået (er her ikke længere)").count == 4)
        #expect(text.contains("<span class=\"small\">er her ikke længere</span>"))
        #expect(text.contains("Det, der er registreret siden i dag kl. 8.00, er ikke nået frem"))
    }
}
