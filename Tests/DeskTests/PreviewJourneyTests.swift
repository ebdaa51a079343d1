import CaseModel
import Foundation
import Support
import Testing

/// Looking at a letter through the browser, against every service as a real process.
@Suite(.serialized) struct `A letter that is looked at` {
    @Test(
        "R-073 is the letter with the citizen's address, on the page and as PDF, and leaves nothing behind but the draft"
    )
    func looked() throws {
        let town = try Town(speed: 60)
        let port = try town.startDesk()
        let browser = Browser(port: port)
        _ = try browser.signIn("mette", Town.password)
        let id = try town.aasesComplaint()
        let place = "/sager/\(id)"
        let talk = try browser.get("\(place)/samtale")
        let token = try #require(talk.hidden("token"))
        let typed: KeyValuePairs = [
            "token": token, "command": try #require(talk.hidden("command")), "text": "Vi talte om brevene.",
            "outcome": "newTalk", "do": "preview",
        ]
        // Notifier hears of the case by itself; until then it knows no letter of it.
        try Fact.wait(for: "the case at Notifier") {
            try browser.send("\(place)/samtale", typed).body.contains("Kopi af notatet om vores samtale")
        }
        let looked = try browser.send("\(place)/samtale", typed)
        #expect(looked.status == 200 && looked.body.contains("Søvej 1\n9999 Prøveby"))
        #expect(looked.body.contains("Brevet går på papir.") && looked.body.contains("XXXX-XXXX-XXXX"))
        #expect(looked.body.contains("formaction=\"\(place)/udkast/notat\""))
        let pdf = try browser.send(
            "\(place)/udkast/notat",
            ["token": token, "text": "Vi talte om brevene.", "outcome": "newTalk", "do": "pdf"])
        #expect(pdf.status == 200 && pdf.header("content-type") == "application/pdf")
        #expect(pdf.header("content-disposition")?.hasPrefix("inline") == true && pdf.body.hasPrefix("%PDF-"))
        #expect(pdf.header("cache-control") == "no-store")
        // A form that lacks something is no letter, and says what.
        let empty = try browser.send("\(place)/udkast/hilsen", ["token": token, "receipt": " "])
        #expect(empty.status == 422 && empty.body.contains("Tilbage til det, jeg skrev"))
        // The draft is there; no letter was owed, and the look stands in the case's log.
        #expect(try browser.get("\(place)/samtale").body.contains("Vi talte om brevene.</textarea>"))
        let letters = try town.ask(ListLetters(case: id), as: "mette").letters
        #expect(letters.allSatisfy { $0.kind != .noteCopy })
        #expect(try browser.get("\(place)/log").body.contains("Så et brev, før det blev sendt"))
        // Whoever may not see the case sees no letter of it.
        let stranger = Browser(port: port)
        _ = try stranger.signIn("peter", Town.password)
        _ = try town.ask(DecideStep(case: id, step: .red, signs: [.criticism], reason: "Prøve."), as: "lone")
        let other = try stranger.get("/")
        let denied = try stranger.send(
            "\(place)/udkast/hilsen", ["token": other.hidden("token") ?? "", "receipt": "Kære Åse"])
        #expect(denied.status != 200 && !denied.body.contains("Søvej"))
    }
}
