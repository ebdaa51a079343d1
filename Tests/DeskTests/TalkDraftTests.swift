import CaseModel
import DeskAnswers
import DeskShell
import Support
import Testing
import Web

/// A note that was begun on Samtalen and not sent, as its writer meets it elsewhere.
@Suite(.serialized) struct TalkDraftTests {
    private let line = "Du har en kladde på Samtalen"

    private func complaint(in town: Town, assigned: PersonID? = nil, as person: String) throws -> CaseID {
        let id = try town.ask(
            RegisterCase(
                channel: .phone, kind: .complaint, unit: "U-demo03",
                citizen: Citizen(name: "Åse", phone: "70 10 20 30", addressLines: ["Ålevej 5"], isVerified: true),
                points: [ComplaintPoint(kind: .procedural, text: "Brevet er ikke besvaret")], summary: "Brev",
                assigned: assigned), as: person
        ).case
        try town.settle()
        return id
    }

    @Test("R-071 a note that was begun is told on Sagen and on Borgeren ringede, with the way to it")
    func told() {
        let frame = Frame(
            name: "Mette Rønne", viewer: .mette, formToken: "form-token", current: "case", path: ["sager", "K-1"])
        let shown = ShowCase.Reply(
            row: CaseRow(
                case: "K-1", received: monday, unit: "U-nord", channel: .phone, kind: .complaint, route: .callback,
                citizen: nil, assigned: nil, step: nil, isClosed: false, isHistory: false),
            citizen: nil, summary: "", points: [], about: [], unsuitable: nil, wish: .call, registeredBy: "P-karen",
            outcome: nil, handovers: [], steps: [], history: [], missing: [], leftOut: 0)
        let way = "href=\"/sager/K-1/samtale\">Se kladden</a>"
        var page = CasePage.sample(frame, shown)
        #expect(!page.html.text.contains(line))
        page.hasBegunTalk = true
        #expect(page.html.text.contains(line) && page.html.text.contains(way))
        func note(_ hasBegunTalk: Bool) -> String {
            TalkNotePage(
                frame: frame, shown: shown, owed: nil, staff: .north, now: monday,
                answers: Answers(["command": "D-1"]), hasBegunTalk: hasBegunTalk
            ).html.text
        }
        #expect(note(true).contains(way) && !note(false).contains(line))
    }

    @Test("R-071 one's own begun notes stand among one's calls, and nobody else reads of them")
    func among() throws {
        let town = try Town(speed: 1)
        let id = try complaint(in: town, assigned: "P-demo07", as: "mette")
        let port = try town.startDesk()
        let browser = Browser(port: port)
        _ = try browser.signIn("mette", Town.password)
        #expect(try !browser.get("/").body.contains("Dine kladder"))
        let form = try browser.get("/sager/\(id)/samtale")
        _ = try browser.send(
            "/sager/\(id)/samtale",
            ["token": try #require(form.hidden("token")), "text": "Vi talte om brevet.", "do": "draft"])
        let front = try browser.get("/").body
        #expect(front.contains("Dine kladder") && front.contains("href=\"/sager/\(id)/samtale\">Åse</a>"))
        #expect(try browser.get("/sager/\(id)").body.contains(line))
        #expect(try browser.get("/sager/\(id)/ringede").body.contains(line))
        let other = Browser(port: port)
        _ = try other.signIn("lone", Town.password)
        #expect(try !other.get("/").body.contains("Dine kladder") && !other.get("/sager/\(id)").body.contains(line))
    }

    @Test("R-071 whose case is moved while they write gets their words back, and nothing of the case")
    func elsewhere() throws {
        let town = try Town(speed: 1)
        let id = try complaint(in: town, as: "karen")
        let browser = Browser(port: try town.startDesk())
        _ = try browser.signIn("ahmed", Town.password)
        let form = try browser.get("/sager/\(id)/samtale")
        let token = try #require(form.hidden("token"))
        _ = try town.ask(
            JudgeCase(
                case: id, kind: .complaint,
                points: [ComplaintPoint(kind: .procedural, text: "Brevet er ikke besvaret")], unit: "U-demo05"),
            as: "lone")
        try town.settle()
        let said = "Hun vil ringes op, når <brevet> er fundet."
        let refused = try browser.send(
            "/sager/\(id)/samtale",
            ["token": token, "command": "D-elsewhere", "outcome": "newTalk", "text": said])
        let front = try browser.get("/").body
        #expect(front.contains("Dine kladder") && front.contains("href=\"/sager/\(id)/samtale\""))
        for page in [refused, try browser.get("/sager/\(id)/samtale")] {
            #expect(page.status == 403 && page.body.contains("når &lt;brevet&gt; er fundet"))
            #expect(page.body.contains("sig det nu til den, der har sagen") && !page.body.contains("Åse"))
        }
        for page in ["ringede", "vurder"] {
            let answers = [
                try browser.send(
                    "/sager/\(id)/\(page)", ["token": token, "text": said, "summary": said, "words": "Tak!"]),
                // It lies as a draft, and is found where it was written.
                try browser.get("/sager/\(id)/\(page)"),
            ]
            for refused in answers {
                #expect(refused.status == 403 && refused.body.contains("når &lt;brevet&gt; er fundet"), "\(page)")
                #expect(refused.body.contains("Tak!") && !refused.body.contains("Åse"))
            }
            _ = try browser.send("/sager/\(id)/\(page)", ["token": token, "do": "discard"])
            #expect(try !browser.get("/sager/\(id)/\(page)").body.contains("er fundet"))
        }
        _ = try browser.send("/sager/\(id)/samtale", ["token": token, "do": "discard"])
        #expect(try !browser.get("/sager/\(id)/samtale").body.contains("er fundet"))
    }
}
