import CaseModel
import Runtime
import Support
import Testing

/// A mail that made no case by itself, and whoever makes one of it without having the case afterwards.
struct MailAsideJourneyTests {
    @Test("R-014 whoever makes a case of a mail and may not open it hears its number and what comes next")
    func made() throws {
        let town = try Town(speed: 60)
        let browser = Browser(port: try town.startDesk())
        let mail = """
            From: Åse Ærtebjerg <aase@eksempel.invalid>
            To: klage@kommune.invalid
            Subject: Svar udebliver
            Message-ID: <m1@eksempel.invalid>
            Precedence: bulk
            Content-Type: text/plain; charset=utf-8

            Jeg har skrevet tre breve.

            """
        try ArrivalFolder("\(town.folder.path)/intake/mail").lay(mail, as: "1.host")
        _ = try browser.signIn("karen", Town.password)
        var page = try browser.get("/mails")
        try Fact.wait(for: "the mail") {
            page = try browser.get("/mails")
            return page.body.contains("Jeg har skrevet tre breve.")
        }
        let place = try #require(page.body.firstMatch(of: /action="(\/mails\/E-[0-9A-Z]+)"/)?.output.1)
        let id = try #require(place.split(separator: "/").last)
        let answer = try browser.send(
            String(place),
            [
                "token": try #require(page.hidden("token")), "command": "D-mail-1", "unit-\(id)": "U-demo03",
                "do": "case",
            ])
        let made = try #require(try town.ask(ListCases(scope: .all, limit: 10), as: "birgitte").cases.first).case
        #expect(answer.status == 200 && answer.body.contains("Mailen er nu sag \(made)."))
        #expect(!answer.body.contains("Jeg har skrevet tre breve."), "it lies there no longer")
        #expect(try browser.get("/sager/\(made)").status == 403)
    }
}
