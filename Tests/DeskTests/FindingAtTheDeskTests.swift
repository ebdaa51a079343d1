import CaseModel
import Support
import Testing

/// Søg and Sagen through the browser, against every service as a real process.
@Suite(.serialized) struct `Finding a case at the desk` {
    @Test func `a case is found by name and by note, by those who may see it, and each look is in its log`() throws {
        let town = try Town(speed: 60)
        let port = try town.startDesk()
        let mette = Browser(port: port)
        _ = try mette.signIn("mette", Town.password)

        // Registered, rung about, and the talk written down.
        let form = try mette.get("/henvendelser/ny")
        let token = try #require(form.hidden("token"))
        let registered = try mette.send(
            "/henvendelser/ny",
            [
                "token": token, "command": "D-find-1", "summary": "Ansøgning om rampe er forsvundet.",
                "kind": "complaint",
                "name": "Åse Zeppelin Aagaard", "phone": "+45 11 22 33 44", "address": "Søvej 1\r\n9999 Prøveby",
                "verified": "yes", "point-1": "Kvittering kom aldrig", "point-kind-1": "procedural", "channel": "phone",
                "unit": "U-demo03", "assigned": "P-demo07", "wish": "call",
            ], follow: false)
        let place = try #require(registered.header("location")?.split(separator: "?").first.map(String.init))
        let talked = try mette.send(
            "\(place)/samtale",
            [
                "token": token, "command": "D-find-2", "text": "Vi talte om hjælpemiddeldepotet.", "outcome": "newTalk",
                "caller": "citizen", "caller-how": "knownNumber",
                "agreement-1": "Vi leder efter papiret", "ball-1": "municipality", "by-1-day": "27",
                "by-1-month": "11", "by-1-year": "2026", "next-day": "25", "next-month": "11", "next-year": "2026",
                "next-hour": "10", "do": "file",
            ])
        #expect(talked.body.contains("Vi leder efter papiret") && talked.body.contains("Fredag den 27. november 2026"))
        #expect(talked.body.contains("skal ringe som aftalt onsdag den 25. november 2026 kl. 10.00"))

        // Found by what is typed, however it is spelt; nothing of it stands in an address.
        for words in ["zeppelin", "aagå åse", "ÅGAARD", "11223344", "rampe kvittering", "hjælpemiddel"] {
            let page = try mette.send("/soeg", ["token": token, "words": words], follow: false)
            #expect(page.status == 200 && page.body.contains(">Åse Zeppelin Aagaard</a>"), "\(words)")
            #expect(page.header("location") == nil)
        }
        let note = try mette.send("/soeg", ["token": token, "words": "hjælpemiddel"])
        #expect(note.body.contains("I notat") && note.body.contains("<mark>hjælpemiddeldepotet</mark>"))
        #expect(try mette.send("/soeg", ["token": token, "words": "z"]).status == 422)
        #expect(try mette.send("/soeg", ["token": token, "words": "luftskib"]).body.contains("Ingen af de sager"))
        #expect(try mette.send("/soeg", ["token": "forkert", "words": "zeppelin"]).status == 403)

        // Somebody in another unit finds nothing, until they are the way in.
        let stranger = Browser(port: port)
        _ = try stranger.signIn("sofie", Town.password)
        let strange = try #require(try stranger.get("/soeg").hidden("token"))
        #expect(try stranger.send("/soeg", ["token": strange, "words": "zeppelin"]).body.contains("Ingen af de sager"))
        let missing = try mette.send("\(place)/indgang", ["token": token, "command": "D-find-3", "do": "name"])
        #expect(missing.status == 422 && missing.body.contains("Vælg mindst én kollega som fast indgang."))
        let named = try mette.send(
            "\(place)/indgang",
            [
                "token": token, "command": "D-find-4", "contact-other": Self.sofie, "do": "name",
                "contact-reason": "Borgeren skriver mange steder hen.",
            ])
        #expect(named.status == 200 && named.body.contains("Borgeren skriver mange steder hen."))
        try Fact.wait(for: "the way in to be open at every owner") {
            let page = try stranger.send("/soeg", ["token": strange, "words": "hjælpemiddel"]).body
            return page.contains(">Åse Zeppelin Aagaard</a>")
        }

        // An owner that is silent is told of; what the other has found stands.
        try town.processes[.callback]?.terminate()
        let silent = try mette.send("/soeg", ["token": token, "words": "zeppelin"])
        #expect(silent.body.contains("Notaterne kan ikke søges igennem lige nu."))
        #expect(silent.body.contains(">Åse Zeppelin Aagaard</a>"))
        try town.start(.callback)

        // Everybody who has looked stands in the log, and that one looks at it; whoever may not see the case may not.
        try Fact.wait(for: "every owner's log") { try !mette.get("\(place)/log").body.contains("class=\"silent\"") }
        let log = try mette.get("\(place)/log").body
        for words in ["Åbnede sagen", "Fandt sagen ved en søgning", "Gemte et notat", "Så, hvem der har set sagen"] {
            #expect(log.contains(words), "\(words)")
        }
        #expect(log.contains("Sofie"))
        let outsider = Browser(port: port)
        _ = try outsider.signIn("per", Town.password)
        #expect(try outsider.get("\(place)/log").status == 403)
        #expect(try town.stop().allSatisfy { $0 == .code(0) })
        for word in ["Zeppelin", "zeppelin", "hjælpemiddel", "11223344"] { #expect(!town.journals.contains(word)) }
    }

    private static let sofie = "P-demo18"
}
