import CaseModel
import DeskAnswers
import DeskParts
import Foundation
import PublicShell
import Runtime
import Support
import Testing
import Web
import Wire

/// The pages for citizens through a socket: what goes in, what comes out, and what never does.
@Suite struct PublicSiteTests {
    @Test func `there are three forms and nothing else, and each takes no more than it needs`() {
        let routes = PublicRoutes.all.map { "\($0.method.rawValue) \($0.pattern)" }
        #expect(
            routes == [
                "GET /", "GET /klag", "POST /klag", "GET /svar", "POST /svar", "GET /svar/moedt", "POST /svar/moedt",
                "GET /udseende/{digest}",
            ])
        #expect(
            PublicRoutes.all.allSatisfy {
                ($0.method == .post) == ($0.bodyLimit > 0) && $0.bodyLimit <= PublicRoutes.mostBytes
            })
    }

    @Test("R-021 R-008 R-009 the receipt thanks, says by when somebody rings, and that the formal way stays open")
    func receipt() throws {
        let house = try PublicHouse()
        let page = try house.send("/klag", .complaint)
        #expect(page.status == 200)
        #expect(page.body.contains("Tak for din klage") && page.body.contains("K-4Q7ZK2M9T5X1C8W3R6HD"))
        #expect(page.body.contains("ringer til dig senest onsdag den 25. november 2026 kl. 9.59"))
        #expect(page.body.contains("Du kan altid få klagen behandlet formelt og skriftligt"))
        #expect(page.body.contains("Vi sender ikke breve eller mails til den adresse"))
        #expect(house.asked.map(\.method) == ["intake.submit"])
    }

    @Test func `nothing that was typed comes back on the receipt or stands in an address`() throws {
        let house = try PublicHouse()
        for (path, answers) in [("/klag", Answers.complaint), ("/svar", .answer)] {
            let page = try house.send(path, answers)
            #expect(page.status == 200 && !page.head.lowercased().contains("location"))
            for words in ["Ærøskøbing", "12 34 56 78", "Søvej", "tre gange", "Vi aftalte"] {
                #expect(!page.body.contains(words) && !page.head.contains(words))
            }
            #expect(page.head.lowercased().contains("cache-control: no-store"))
        }
    }

    @Test func `a reload or a second click is the same wish, a form shown anew is another`() throws {
        let house = try PublicHouse()
        _ = try house.send("/klag", .complaint)
        _ = try house.send("/klag", .complaint)
        #expect(Set(house.asked.map(\.command)) == ["D-0123456789ABCDEFGHJK"])
        // Names that we did not give are not used: nobody else's wish can be met by them.
        _ = try house.send("/klag", .complaint.with("command", "D-invented-0-register"))
        #expect(house.asked.last?.command != "D-invented-0-register")
        let (one, other) = (try house.get("/klag"), try house.get("/klag"))
        #expect(one.body != other.body)
    }

    @Test func `a mistake keeps everything that was typed, is said above and at its field, and asks nobody`() throws {
        let house = try PublicHouse()
        let page = try house.send("/klag", .complaint.with("phone", "ved ikke"))
        #expect(page.status == 422 && house.asked.isEmpty)
        #expect(page.body.contains("<title>Fejl: Klag til kommunen – Eksempel Kommune</title>"))
        #expect(page.body.contains("Der er problemer") && page.body.contains("href=\"/klag#phone\""))
        for words in ["Ingen svarer.", "Åse Ærøskøbing", "ved ikke", "Søvej 1", "efter kl. 14"] {
            #expect(page.body.contains(words), "\(words)")
        }
        let answer = try house.send("/svar", .answer.with("code", "7M2X-Q9K4-ZT1G"))
        #expect(answer.status == 422 && house.asked.isEmpty && answer.body.contains("Vi aftalte fredag"))
    }

    @Test func `whatever the owner says, the words stay, and nothing but a sentence of ours is told`() throws {
        let house = try PublicHouse()
        for (reply, status, words) in [
            (Result<JSON, RPCError>.nobody, 503, "bliver ikke registreret to gange"),
            (.no("intake.public_form_full"), 503, "Vi kan ikke tage imod flere klager her lige nu."),
            (.no("call.command_reused"), 422, "Du har allerede sendt denne formular."),
            (.no("intake.words_unreadable"), 422, "kan vi ikke tage imod"),
            (.success(["secret": "Hemmeligt"]), 503, "Vi ved ikke, om det nåede frem."),
        ] {
            house.replies = { _, _ in reply }
            let page = try house.send("/klag", .complaint)
            #expect(page.status == status && page.body.contains(words), "\(words)")
            #expect(page.body.contains("Ingen svarer.") && !page.body.contains("Hemmeligt"))
            // After silence the same wish is sent again; after a no it is a new one.
            #expect(page.body.contains("D-0123456789ABCDEFGHJK") == (status == 503))
        }
    }

    @Test func `a wrong code is answered like somebody else's, in words and in time`() throws {
        let house = try PublicHouse()
        var pages: [String] = []
        for reply in [Result<JSON, RPCError>.success([:]), .success(["note": "N-1", "name": "Åse"])] {
            house.replies = { [unowned house] _, _ in
                house.clock.now = house.clock.now.adding(milliseconds: pages.isEmpty ? 3 : 300)
                return reply
            }
            let begun = house.clock.now
            pages.append(try house.send("/svar", .answer).body)
            house.clock.now = begun
        }
        #expect(pages[0] == pages[1] && pages[0].contains("7M2X-Q9K4-ZT1F") && !pages[0].contains("Åse"))
        #expect(house.floors == [PublicVisit.answerFloor - 3, PublicVisit.answerFloor - 300])
    }

    @Test("R-168 how one was met is said by the code alone, whoever's it is, and nothing that was chosen comes back")
    func met() throws {
        let house = try PublicHouse()
        #expect(try house.get("/svar").body.contains("href=\"/svar/moedt\""))
        let empty = try house.send("/svar/moedt", Answers.answer)
        #expect(empty.status == 422 && empty.body.contains("Svar på mindst et") && house.asked.isEmpty)
        let given = Answers.answer.with("respect", "no").with("fairness", "partly")
        var pages: [String] = []
        for reply in [Result<JSON, RPCError>.success([:]), .success(["case": "K-1"])] {
            house.replies = { _, _ in reply }
            pages.append(try house.send("/svar/moedt", given).body)
        }
        #expect(pages[0] == pages[1] && pages[0].contains("Tak for dit svar") && !pages[0].contains("7M2X"))
        #expect(house.asked.map(\.method) == ["callback.experience", "callback.experience"])
    }

    @Test func `a source is asked to wait after so many, a code after fewer, and nothing typed is lost`() throws {
        let house = try PublicHouse(["complaintsPerSourcePerHour": 2, "answersPerCodePerDay": 2])
        for _ in 0..<2 { #expect(try house.send("/klag", .complaint).status == 200) }
        let third = try house.send("/klag", .complaint)
        #expect(third.status == 429 && third.body.contains("Vent en time") && third.body.contains("Ingen svarer."))
        // A mistake costs nothing.
        #expect(try house.send("/klag", .complaint.with("name", "")).status == 422)
        for _ in 0..<2 { #expect(try house.send("/svar", .answer).status == 200) }
        #expect(try house.send("/svar", .answer).status == 429)
        house.clock.now = house.clock.now.adding(hours: 1)
        #expect(try house.send("/klag", .complaint).status == 200)
    }

    @Test func `behind a proxy the source is whom it speaks for, and only what the proxy itself wrote`() throws {
        let house = try PublicHouse(["complaintsPerSourcePerHour": 1, "proxyHeader": "x-forwarded-for"])
        func status(_ field: String) throws -> Int {
            try house.send("/klag", .complaint, "Sec-Fetch-Site: same-origin", "X-Forwarded-For: \(field)").status
        }
        #expect(try status("192.0.2.1") == 200)
        #expect(try status("192.0.2.2") == 200)
        #expect(try status("192.0.2.2") == 429)
        // What a client puts in front is the client's own claim.
        #expect(try status("192.0.2.9, 192.0.2.1") == 429)
        #expect(try status("2001:db8::1") == 200)
        #expect(try status("2001:db8::2") == 429)
        // Without the setting the field means nothing.
        let open = try PublicHouse(["complaintsPerSourcePerHour": 1])
        #expect(try open.send("/klag", .complaint, "X-Forwarded-For: 192.0.2.1").status == 200)
        #expect(try open.send("/klag", .complaint, "X-Forwarded-For: 192.0.2.2").status == 429)
    }

    @Test func `a form from another site is not taken`() throws {
        let house = try PublicHouse(["publicAddress": "https://klag.eksempel.dk"])
        #expect(try house.send("/klag", .complaint, "Sec-Fetch-Site: cross-site").status == 403)
        #expect(try house.send("/klag", .complaint, "Origin: https://ond.eksempel").status == 403)
        #expect(try house.send("/klag", .complaint, "Origin: https://klag.eksempel.dk").status == 200)
        #expect(house.asked.count == 1)
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; DROP TABLE complaint; --", "{{7*7}}",
        "\u{202E}gnirtS", "😀 æøå 日本語 \u{0301}", String(repeating: "(", count: 3000), "%00%0d%0aSet-Cookie: a=b",
    ])
    func `hostile words are shown as words and sent on as words`(words: String) throws {
        let house = try PublicHouse()
        let shown = try house.send("/klag", .complaint.with("summary", words).with("name", ""))
        #expect(shown.status == 422 && !shown.body.contains("<script>") && !shown.body.contains("<img"))
        #expect(shown.body.contains(HTML(escaping: words).text))
        #expect(try house.send("/klag", .complaint.with("summary", words)).status == 200)
        #expect(house.asked.last?.body["summary"]?.string == words)
    }

    @Test func `what is too much, no form, or to no page is refused with a page of ours`() throws {
        let house = try PublicHouse()
        // What is too long comes back with all that was written, and says how much there is room for; far beyond that it is not
        // read at all.
        let words = String(repeating: "ord og ", count: 9_000)
        for (path, answers) in [
            ("/klag", Answers.complaint.with("summary", words)), ("/svar", .answer.with("text", words)),
        ] {
            let page = try house.send(path, answers)
            #expect(page.status == 422 && page.body.contains(words.dropLast()), "\(path)")
            #expect(page.body.contains("du har skrevet 62999 tegn, og der er plads til omkring"))
        }
        let long = try house.send("/klag", .complaint.with("summary", String(repeating: "x", count: 270_000)))
        #expect(long.status == 413 && long.body.contains("er for langt til at blive sendt"))
        // How much there is room for is said by the field that it is typed in, and nowhere else.
        #expect(!long.body.contains("omkring") && long.body.contains("99 99 99 99"))
        let many = Answers(Answers.complaint.fields + (0..<100).map { .init(name: "f\($0)", value: "x") })
        #expect(try house.send("/klag", many).status == 400)
        #expect(try house.exchange("POST", "/klag", ["Sec-Fetch-Site: same-origin"], "summary=%ff%fe").status == 400)
        #expect(try house.exchange("POST", "/klag", ["Sec-Fetch-Site: same-origin"], "summary=%00").status == 400)
        for path in ["/sager", "/log-ind", "/holdet", "/klag/1", "/%2e%2e/", "/udseende/nej"] {
            let page = try house.get(path)
            #expect([400, 404].contains(page.status) && page.body.contains("Eksempel Kommune"), "\(path)")
        }
        #expect(try house.exchange("PUT", "/klag", ["Content-Length: 0"], nil).status == 405)
        #expect(house.asked.isEmpty)
    }

    @Test func `no page asks for a script, sets a cookie or can be framed`() throws {
        let house = try PublicHouse()
        for path in ["/klag", "/svar", "/nej"] {
            let page = try house.get(path)
            #expect(page.head.contains("content-security-policy: default-src 'none'; style-src 'self'"))
            #expect(page.head.contains("frame-ancestors 'none'") && !page.head.lowercased().contains("set-cookie"))
            #expect(!page.body.contains("<script") && !page.body.contains("style=\"") && page.body.utf8.count < 20_000)
        }
    }

    @Test func `settings nobody could mean are refused by name`() throws {
        #expect(try PublicSettings.sample().fault == nil)
        for (change, code) in [
            (["publicAddress": "klag.eksempel.dk"], "configuration.address"), (["phone": ""], "configuration.sender"),
        ] as [(JSON, String)] {
            #expect(try PublicSettings.sample(change).fault?.code == code)
        }
    }
}
