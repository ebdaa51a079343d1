import CaseModel
import DeskAnswers
import DeskCitizen
import DeskParts
import Foundation
import PublicShell
import Support
import Testing
import Web
import Wire

/// The pages for citizens as they were looked at and approved, in all their states.
@Suite struct PublicPageTests {
    private func receipt(_ route: CaseModel.Route, isAnonymous: Bool = false, isKnown: Bool = true) throws -> HTML {
        ComplaintReceipt(
            settings: try .sample(),
            reply: SubmitComplaint.Reply(
                case: "K-4Q7ZK2M9T5X1C8W3R6HD", unit: "U-demo03", route: route, received: "2026-11-24T10:00+01:00"),
            isAnonymous: isAnonymous, ringsBefore: isKnown ? "2026-11-25T10:00+01:00" : nil
        ).html
    }

    @Test func `Klag`() throws {
        let fresh = Answers(["command": "D-1"])
        try expect(ComplaintPage(settings: .sample(), answers: fresh).html, "klag.html")
        let faulty = Answers.complaint.with("phone", "nej").with("theme", "").with("summary", "<b>Fed</b> & \"vred\"")
        do {
            _ = try ComplaintForm.command(faulty)
            Issue.record("a faulty form was taken")
        } catch {
            let page = ComplaintPage(settings: try .sample(), answers: faulty, faults: error.all)
            try expect(page.html, "klag-faults.html")
        }
        let chosen = try PublicSettings.sample(["units": [], "privacyPage": "www.eksempel.dk/persondata"])
        try expect(ComplaintPage(settings: chosen, answers: fresh).html, "klag-no-units.html")
    }

    @Test("R-021 R-008 R-009 every receipt thanks and says what happens now", arguments: CaseModel.Route.allCases)
    func receipts(route: CaseModel.Route) throws {
        let html = try receipt(route)
        try expect(html, "klag-receipt-\(route.rawValue).html")
        #expect(html.text.contains("Tak, fordi du har brugt tid"))
    }

    @Test func `a receipt to nobody, and one in a year the calendar does not know`() throws {
        try expect(receipt(.formal, isAnonymous: true), "klag-receipt-anonymous.html")
        #expect(try receipt(.callback, isKnown: false).text.contains("så snart vi kan"))
    }

    @Test func `Svar`() throws {
        try expect(AnswerPage(settings: .sample(), answers: Answers(["command": "D-1"])).html, "svar.html")
        let faults = [FieldFault("code", "Koden er ikke skrevet rigtigt."), FieldFault("text", "Skriv.")]
        let page = AnswerPage(settings: try .sample(), answers: .answer.with("text", ""), faults: faults)
        try expect(page.html, "svar-faults.html")
        let code = try #require(AnswerCode(typed: "7M2X-Q9K4-ZT1F"))
        let receipt = AnswerReceipt(settings: try .sample(), code: code, ringsBefore: "2026-11-25T10:00+01:00")
        try expect(receipt.html, "svar-receipt.html")
    }

    @Test func `every page is in Danish, has one heading, and each of its fields a name`() throws {
        let pages = [
            ComplaintPage(settings: try .sample(), answers: Answers()).html,
            AnswerPage(settings: try .sample(), answers: Answers()).html, try receipt(.split),
        ]
        for html in pages {
            let text = html.text
            #expect(text.contains("<html lang=\"da\">") && text.components(separatedBy: "<h1>").count == 2)
            let ids = text.matches(of: /<(?:input|textarea|select) [^>]*id="([^"]+)"/).map { String($0.1) }
            for id in ids { #expect(text.contains("<label for=\"\(id)\">"), "\(id)") }
            #expect(Set(ids).count == ids.count)
            #expect(!text.contains("&lt;p") && !text.contains("HTML(bytes"))
        }
    }

    private func expect(_ html: HTML, _ name: String) throws {
        let text = html.text.replacing(StyleSheet.digest, with: "digest")
        #expect(try Golden.text("pages/\(name)", produced: text) == text)
    }
}
