import CaseModel
import Support
import Testing

/// A caseworker's and a leader's work through the browser, against every service as a real process.
@Suite(.serialized) struct `A day at the desk` {
    @Test func `a complaint is taken in, rung about and closed, and every form is done once`() throws {
        let town = try Town(speed: 60)
        let port = try town.startDesk()
        let browser = Browser(port: port)

        // Nobody is shown anything before sign-in, and a wrong password says no more than that.
        #expect(try browser.get("/").header("location") == "/log-ind")
        let wrong = try browser.signIn("mette", "forkert")
        #expect(wrong.status == 422 && wrong.body.contains("Navn eller adgangskode passer ikke"))
        let front = try browser.signIn("mette", Town.password)
        #expect(front.status == 200 && front.body.contains("Du skylder ingen et opkald lige nu."))
        #expect(front.header("content-security-policy")?.hasPrefix("default-src 'none'") == true)

        // The form again, with what is missing said and nothing typed in vain; then once, however often it is sent.
        let form = try browser.get("/henvendelser/ny")
        let token = try #require(form.hidden("token"))
        let command = try #require(form.hidden("command"))
        let faulty = try browser.send(
            "/henvendelser/ny", ["token": token, "command": command, "summary": "Breve er ikke besvaret."])
        #expect(faulty.status == 422 && faulty.body.contains("<title>Fejl: Ny henvendelse"))
        #expect(faulty.body.contains("Der er problemer") && faulty.body.contains("Breve er ikke besvaret."))
        let filled: KeyValuePairs = [
            "token": token, "command": command, "summary": "Breve er ikke besvaret.", "kind": "complaint",
            "name": "Åse Ærøskøbing", "phone": "12345678", "address": "Søvej 1\r\n9999 Prøveby", "verified": "yes",
            "point-1": "Intet svar i tre uger", "point-kind-1": "procedural", "channel": "phone", "unit": "U-demo03",
            "assigned": "P-demo07", "wish": "call",
        ]
        let first = try browser.send("/henvendelser/ny", filled, follow: false)
        let again = try browser.send("/henvendelser/ny", filled, follow: false)
        #expect(first.status == 303 && first.header("location") == again.header("location"))
        let registered = try browser.get(try #require(first.header("location")))
        #expect(registered.body.contains("Henvendelsen er registreret"))
        #expect(registered.body.contains("Mette Rønne ringer senest"))

        // It stands on the front page at once; the call is made, and nobody answers the first time.
        let place = try #require(first.header("location")?.split(separator: "?").first.map(String.init))
        #expect(try browser.get("/").body.contains("Du skylder én borger et opkald."))
        let talk = try browser.get("\(place)/samtale")
        #expect(talk.body.contains("Begynd godt") && talk.body.contains("tel:12345678"))
        let attempt = try browser.send(
            "\(place)/forsoeg",
            [
                "token": token, "command": try #require(talk.hidden("command")), "result": "noAnswer", "text": "Halvt",
                "attempt": try #require(talk.hidden("attempt")),
            ])
        #expect(attempt.body.contains("Forsøget er registreret") && attempt.body.contains("1 uden svar"))
        // The note that was begun is there, and another attempt from it is another one.
        let second = try browser.get("\(place)/samtale")
        #expect(second.body.contains("Halvt</textarea>"))
        let another = try browser.send(
            "\(place)/forsoeg",
            [
                "token": token, "command": try #require(second.hidden("command")), "result": "busy", "text": "Halvt",
                "attempt": try #require(second.hidden("attempt")),
            ])
        #expect(another.body.contains("2 uden svar"))

        // The note: refused without consent, then filed; the case says what is next.
        let note = try browser.get("\(place)/samtale")
        let noteCommand = try #require(note.hidden("command"))
        let missing = try browser.send(
            "\(place)/samtale",
            ["token": token, "command": noteCommand, "text": "Vi talte om brevene.", "outcome": "solved", "do": "file"])
        #expect(missing.status == 422 && missing.body.contains("Vi talte om brevene."))
        let done = try browser.send(
            "\(place)/samtale",
            [
                "token": token, "command": noteCommand, "text": "Vi talte om brevene.", "outcome": "solved",
                "caller": "citizen", "caller-how": "knownNumber",
                "explained": "Hvordan vi svarer.", "consent": "yes", "consent-words": "Ja tak.", "do": "file",
            ])
        #expect(done.body.contains("Samtalen er gemt") && done.body.contains("løst efter aftale"))
        #expect(try browser.get("/").body.contains("Du skylder ingen et opkald lige nu."))

        // The step is decided with a reason, and the leader is asked to look after whoever stands in it.
        let step = try browser.send(
            "\(place)/trin",
            ["token": token, "command": "D-trin", "step": "red", "sign": "persistentDemands", "reason": "Mange krav"])
        #expect(step.status == 200)
        let leader = Browser(port: port)
        _ = try leader.signIn("lone", Town.password)
        try Fact.wait(for: "the prompt on Holdet") {
            try leader.get("/holdet").body.contains("Tilbyd Mette Rønne en 1:1-samtale")
        }
        // What is not hers is not shown to her, and says so.
        #expect(try browser.get("/holdet").status == 403)
        #expect(try town.stop().allSatisfy { $0 == .code(0) })
    }

    @Test func `a form from elsewhere is not taken, and an ended session keeps what was typed`() throws {
        let town = try Town(speed: 60)
        let browser = Browser(port: try town.startDesk())
        _ = try browser.signIn("mette", Town.password)
        let before = browser.cookie
        let form = try browser.get("/henvendelser/ny")
        let token = try #require(form.hidden("token"))
        #expect(
            try browser.send("/henvendelser/ny", ["token": token, "summary": "x"], site: "cross-site").status == 403)
        #expect(try browser.send("/henvendelser/ny", ["token": "forkert", "summary": "x"]).status == 403)

        // The owner falls silent: the page says so in its place, and what was typed stays.
        try town.processes[.callback]?.terminate()
        #expect(try browser.get("/").body.contains("Denne del af siden kan ikke vises lige nu."))
        try town.start(.callback)

        // Signed out in between: the same browser signs in anew, under another token, and finds its words.
        let late = try browser.send("/henvendelser/ny", ["token": token, "summary": "Kun dette"])
        #expect(late.status == 422)
        #expect(try browser.send("/log-ud", ["token": token]).body.contains("Du er logget ud."))
        #expect(try browser.get("/henvendelser/ny").header("location")?.hasPrefix("/log-ind?") == true)
        _ = try browser.signIn("mette", Town.password)
        #expect(browser.cookie != before)
        let kept = try browser.get("/henvendelser/ny")
        #expect(kept.body.contains("Kun dette</textarea>"))
        let anew = try browser.send(
            "/henvendelser/ny", ["token": try #require(kept.hidden("token")), "do": "discard"])
        #expect(anew.status == 200 && !anew.body.contains("Kun dette"))
        _ = try town.stop()
    }

    @Test func `what stands half written in another tab outlives signing out there, and is its writer's alone`() throws
    {
        let town = try Town(speed: 60)
        let browser = Browser(port: try town.startDesk())
        _ = try browser.signIn("mette", Town.password)
        let token = try #require(try browser.get("/henvendelser/ny").hidden("token"))
        _ = try browser.send("/log-ud", ["token": token])

        // The cookie is gone; the form knows whose it is, and its word is taken for nothing but the draft.
        let late = try browser.send("/henvendelser/ny", ["token": token, "summary": "Skrevet i fanen"], follow: false)
        #expect(late.header("location") == "/log-ind?videre=%2Fhenvendelser%2Fny&besked=gemt")
        let search = try browser.send("/soeg", ["token": token, "words": "Åse"], follow: false)
        #expect(search.header("location")?.contains("gemt") == false, "nothing is said to be kept that is not")

        // Another colleague at the same browser is told no, and sees nothing of it.
        _ = try browser.signIn("lone", Town.password)
        #expect(try browser.send("/henvendelser/ny", ["token": token, "summary": "Skrevet i fanen"]).status == 403)
        #expect(try !browser.get("/henvendelser/ny").body.contains("Skrevet i fanen"))

        // Signed in anew, the writer who sends it from the old tab is led to it.
        _ = try browser.signIn("mette", Town.password)
        let again = try browser.send("/henvendelser/ny", ["token": token, "summary": "Skrevet færdigt"])
        #expect(again.status == 200 && again.body.contains("Skrevet færdigt</textarea>"))
        _ = try town.stop()
    }

    @Test func `a form is kept when it is left, and one that was sent leads to what was made of it`() throws {
        let town = try Town(speed: 60)
        let browser = Browser(port: try town.startDesk())
        _ = try browser.signIn("mette", Town.password)
        let page = try browser.get("/henvendelser/ny")
        #expect(page.header("content-security-policy")?.contains("script-src 'self'") == true)
        let token = try #require(page.hidden("token"))
        let command = try #require(page.hidden("command"))
        func send(_ summary: String, _ act: String) throws -> Browser.Page {
            try browser.send(
                "/henvendelser/ny",
                [
                    "token": token, "command": command, "summary": summary, "kind": "complaint",
                    "point-1": "Intet svar i tre uger", "point-kind-1": "procedural", "channel": "phone",
                    "unit": "U-demo03", "wish": "call", "name": "Otto Opfundet", "phone": "12345678", "do": act,
                ], follow: act == "draft")
        }
        #expect(try send("Halvt skrevet", "left").status == 204)
        #expect(try browser.get("/henvendelser/ny").body.contains("Halvt skrevet</textarea>"))
        let draft = try send("Mere", "draft")
        #expect(draft.body.contains("Kladden er gemt.") && draft.body.contains("Mere</textarea>"))

        let place = try #require(try send("Breve er ikke besvaret.", "").header("location"))
        #expect(place.hasPrefix("/sager/"))

        // Gone back to, a word changed, and sent: the case that exists, no second one, and no draft of it.
        let second = try send("Breve er stadig ikke besvaret.", "")
        #expect(second.status == 422 && second.body.contains("href=\"\(place)\""))
        #expect(try send("Breve er stadig ikke besvaret.", "left").status == 204)
        #expect(try !browser.get("/henvendelser/ny").body.contains("besvaret"))

        // A note that is whole, left and then thrown away, is filed by neither.
        let matter = place.prefix { $0 != "?" }
        let note = "\(matter)/ringede"
        let fields: KeyValuePairs = [
            "token": try #require(try browser.get(note).hidden("token")), "caller": "citizen",
            "caller-how": "knownNumber",
            "text": "Otto ringede om sin ansøgning.", "explained": "Vi svarer i denne uge.",
        ]
        func act(_ what: String) throws -> Browser.Page {
            try browser.send(note, fields: fields.map { ($0.key, $0.value) } + [("do", what)], follow: what != "left")
        }
        #expect(try act("left").status == 204)
        let kept = try browser.get(note).body
        #expect(kept.contains("Otto ringede om sin ansøgning.</textarea>"))
        #expect(kept.contains("Her er det, du havde skrevet."))
        #expect(try !act("discard").body.contains("Otto ringede om sin ansøgning."))
        #expect(try !browser.get(String(matter)).body.contains("Otto ringede om sin ansøgning."))
        _ = try town.stop()
    }
}
