import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Support
import Testing
import Web

/// Læring as somebody who leads nothing reads it, and a case's afterwards as an inspector does.
@Suite struct `What is learned, for those who lead nothing` {
    private let monday: Timestamp = "2026-11-23T10:00+01:00"

    private func row(_ finding: FindingID, _ text: String, _ state: FindingState, in unit: UnitID) -> FindingRow {
        FindingRow(
            finding: finding, text: text, cause: .systemError, isPractice: true, owner: "P-lone",
            due: "2026-12-01T00:00+01:00",
            course: FindingCourse(
                review: "R-1", unit: unit, state: state, since: monday, spread: .municipality, change: .template,
                said: state == .open ? nil : "Den nye er i brug", reopenings: 0, cases: 3, told: 1, effectAt: nil))
    }

    private var learned: [FindingRow] {
        [
            row("F-1", "Brevet skal sige hvornår", .open, in: "U-nord"),
            row("F-2", "Vi ringer før afslag", .done, in: "U-nord"),
            row("F-3", "Vejledningen er skrevet om", .effective, in: "U-syd"),
        ]
    }

    private func page(as viewer: Viewer, _ learned: Heard<[FindingRow]>, leads: Bool = false) -> String {
        LearningPage(
            frame: Frame(name: "x", viewer: viewer, formToken: "t", current: "learning"),
            reviews: .heard(ListReviews.Reply(reviews: [])),
            mine: .heard([]), findings: leads ? .heard(ListFindings.Reply(findings: [], hasMore: false)) : nil,
            learned: learned, due: leads ? .heard([]) : nil, staff: .north, now: monday
        ).html.text
    }

    @Test(
        "R-112 R-120 a caseworker reads what the unit is changing and has changed, and no case, person or number of it")
    func caseworker() {
        let text = page(as: .mette, .heard(learned))
        #expect(text.contains("Det er vi ved at ændre") && text.contains("Det har vi ændret"))
        for one in [
            "Brevet skal sige hvornår", "Vi ringer før afslag", "Den nye er i brug", "Vejledningen er skrevet om",
        ] {
            #expect(text.contains(one))
        }
        #expect(!text.contains("Lone Ågård") && !text.contains("/laering/punkt/"))
        #expect(text.contains("href=\"/haandbog\"") && text.contains("href=\"/laering/uddannelse\""))
    }

    @Test func `where nothing has come of a complaint yet the page says what will stand there`() {
        let text = page(as: .mette, .heard([]))
        #expect(text.contains("Din enhed har ikke noget, der skal ændres lige nu."))
        #expect(text.contains("Her står det, når en klage har fået os til at ændre noget."))
    }

    @Test("R-112 a leader, whose own findings stand in the table, reads what others have changed")
    func leader() {
        let text = page(as: .lone, .heard(learned), leads: true)
        #expect(text.contains("Det har andre ændret") && text.contains("Vejledningen er skrevet om"))
        #expect(!text.contains("Det er vi ved at ændre") && !text.contains("Vi ringer før afslag"))
        #expect(!page(as: .lone, .heard([]), leads: true).contains("Det har andre ændret"))
    }

    @Test func `Læring and Håndbog are in the menu of everybody whose work is cases`() {
        func menu(_ viewer: Viewer) -> String {
            page(as: viewer, .heard([])).components(separatedBy: "<main")[0]
        }
        for viewer in [Viewer.mette, .lone] {
            #expect(menu(viewer).contains("href=\"/laering\"") && menu(viewer).contains("href=\"/haandbog\""))
        }
        let administrator = Viewer(person: "P-9", unit: "U-1", roles: [.administrator], leads: [])
        #expect(!menu(administrator).contains("/laering") && !menu(administrator).contains("/haandbog"))
    }

    @Test("R-167 whoever inspects a case reads what came after the conflict, and has no form there")
    func inspected() {
        func page(_ isForReading: Bool?) -> String {
            let mediation = MediationRow(mediation: "B-1", ground: .locked, state: .offered, offeredAt: monday)
            let reply = ShowAftermath.Reply(
                meetings: [], mediations: [mediation], reparations: [],
                experience: [ExperienceLine(question: .respect, answer: .yes)], isForReading: isForReading)
            return AftermathPage(
                frame: Frame(name: "x", viewer: .lone, formToken: "t", current: "case"), id: "K-1",
                reply: .heard(reply), staff: .north, answers: Answers([:])
            ).html.text
        }
        #expect(page(nil).contains("Borgeren siger nej") && page(nil).contains("name=\"do\""))
        #expect(!page(true).contains("name=\"do\"") && page(true).contains("Der er ikke skrevet noget her."))
    }
}
