import CaseModel
import Foundation
import Support
import Testing

/// A protected address in what has been written already, through the browser and against every service as a real process.
@Suite(.serialized) struct `A letter to somebody whose address is protected` {
    @Test("R-018 the address is hidden by one act, in earlier letters too, and who looks at it there is written down")
    func protected() throws {
        let town = try Town(speed: 60)
        let port = try town.startDesk()
        let browser = Browser(port: port)
        _ = try browser.signIn("mette", Town.password)
        let id = try town.aasesComplaint()
        var letter: LetterID?
        try Fact.wait(for: "the receipt on paper") {
            letter = try town.ask(ListLetters(case: id), as: "mette").letters.first { $0.state == .sent }?.letter
            return letter != nil
        }
        let place = "/sager/\(id)"
        let read = "\(place)/breve/\(try #require(letter))"
        #expect(try browser.get(read).body.contains("Søvej 1"))
        let page = try browser.get(place)
        let chosen: KeyValuePairs = [
            "token": try #require(page.hidden("token")), "command": try #require(page.hidden("command")),
            "registration": "protected",
        ]
        #expect(try browser.send("\(place)/post", chosen).status == 200)
        // One act: the case hides it, letters go as they must, and nothing says that it stands open.
        let around = try town.ask(ShowSurroundings(case: id), as: "mette").surroundings
        #expect(around.protection?.letters == .digitalPostOnly)
        #expect(try town.ask(ListLetters(case: id), as: "mette").post?.registration == .protected)
        let hidden = try browser.get(place).body
        #expect(!hidden.contains("Søvej 1") && !hidden.contains("står åbent på sagen"))
        #expect(try !browser.get(read).body.contains("Søvej 1"))
        let old = try browser.get("\(read)/pdf")
        #expect(old.status == 303 && old.header("location") == read)
        #expect(try !browser.get("\(place)/log").body.contains("Så den beskyttede adresse"))
        #expect(try browser.get("\(read)?adresse=vis").body.contains("Søvej 1"))
        #expect(try browser.get("\(read)/pdf?adresse=vis").body.hasPrefix("%PDF-"))
        #expect(try browser.get("\(place)/log").body.contains("Så den beskyttede adresse"))
    }
}
