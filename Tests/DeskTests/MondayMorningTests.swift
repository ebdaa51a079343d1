import CaseModel
import Foundation
import Support
import Testing

/// A leader's Monday with one colleague ill, through the browser and against every service as a real process.
@Suite(.serialized) struct `A Monday morning with one colleague ill` {
    private func register(
        _ town: Town, _ name: String, assigned: PersonID?, about: [PersonID] = [], received: Timestamp? = nil
    ) throws -> CaseID {
        try town.ask(
            RegisterCase(
                received: received, channel: .phone, kind: .complaint, unit: "U-demo03",
                citizen: Citizen(name: name, phone: "12345678", isVerified: false),
                points: [ComplaintPoint(kind: .procedural, text: "Intet svar")], summary: "Breve er ikke besvaret.",
                about: about, assigned: assigned), as: "karen"
        ).case
    }

    @Test func `calls are given on once, what could not be is said, and everybody owes what they should`() throws {
        let town = try Town(speed: 60)
        let port = try town.startDesk()
        let one = try register(town, "Astrid Påhit", assigned: "P-demo07")
        let two = try register(town, "Viggo Opdigtet", assigned: "P-demo07", about: ["P-demo08"])
        _ = try register(town, "Erna Fri", assigned: nil)
        let leader = Browser(port: port)
        _ = try leader.signIn("lone", Town.password)

        // Mette is ill: from when to when, and no more.
        let form = try leader.get("/fravaer")
        let token = try #require(form.hidden("token"))
        let wrong = try leader.send(
            "/fravaer", ["token": token, "command": try #require(form.hidden("command")), "person": "P-demo07"])
        #expect(wrong.status == 422 && wrong.body.contains("Skriv dag, måned og år"))
        let fields: KeyValuePairs = [
            "token": token, "command": try #require(wrong.hidden("command")), "person": "P-demo07", "from-day": "23",
            "from-month": "11", "from-year": "2026", "to-day": "25", "to-month": "11", "to-year": "2026",
        ]
        #expect(try leader.send("/fravaer", fields).body.contains("Fraværet er gemt."))
        _ = try leader.send("/fravaer", fields)
        let away = try leader.get("/fravaer").body
        #expect(away.components(separatedBy: "/slut\"").count == 2)
        try Fact.wait(for: "Mette's calls on Holdet") {
            try leader.get("/holdet").body.contains("er fraværende til 25. november 2026 og skylder 2 opkald.")
        }
        // Wherever somebody is picked it is said.
        #expect(try leader.get("/henvendelser/ny").body.contains("Mette Rønne (fraværende til"))

        // All to Ahmed, clicked twice; the one about Ahmed stays, and it is said why.
        let place = "/holdet/overdragelse/P-demo07"
        let page = try leader.get(place)
        #expect(page.body.contains("Astrid Påhit") && page.body.contains("Viggo Opdigtet"))
        let command = try #require(page.hidden("command"))
        let all: KeyValuePairs = [
            "token": token, "command": command, "alle": "P-demo08", "til-\(one)": "", "til-\(two)": "",
        ]
        for _ in 1...2 {
            let partly = try leader.send(place, all)
            #expect(partly.status == 422)
            #expect(partly.body.contains("Astrid Påhit: Ahmed Yıldız ringer nu."))
            #expect(partly.body.contains("Viggo Opdigtet blev ikke givet til Ahmed Yıldız."))
            #expect(
                partly.body.contains("1 opkald blev givet videre.") && !partly.body.contains("href=\"/sager/\(one)"))
        }
        let rest = try leader.send(
            place, ["token": token, "command": "D-rest", "alle": "", "til-\(two)": "P-demo09"])
        #expect(rest.status == 200 && rest.body.contains("Viggo Opdigtet: Kirsten Søgård ringer nu."))
        #expect(rest.body.contains("Der er ingen opkald at give videre."))

        // Ahmed owes one, and takes the one that was nobody's.
        let ahmed = Browser(port: port)
        let front = try ahmed.signIn("ahmed", Town.password)
        #expect(front.body.contains("Du skylder én borger et opkald.") && front.body.contains("Astrid Påhit"))
        let free = try #require(front.body.components(separatedBy: "action=\"").first { $0.contains("/tildel\"") })
        let taking = String(free.prefix { $0 != "\"" })
        let took = try ahmed.send(
            taking,
            [
                "token": try #require(front.hidden("token")), "command": "D-tag", "fra": "opkald",
                "assign-person": "P-demo08",
            ])
        #expect(took.body.contains("Opkaldet er dit nu.") && took.body.contains("Du skylder 2 borgere et opkald."))

        // Nobody else may move it, and a caseworker sees no leader's page.
        #expect(try ahmed.get(place).status == 403)
        let kirsten = Browser(port: port)
        let hers = try kirsten.signIn("kirsten", Town.password)
        let refused = try kirsten.send(
            taking,
            ["token": try #require(hers.hidden("token")), "command": "D-k", "assign-person": "P-demo09"])
        #expect(refused.status == 422 && refused.body.contains("Opkaldet er en kollegas."))
        #expect(try town.stop().allSatisfy { $0 == .code(0) })
    }

    @Test func `a broken promise waits for the leader's answer, once given it does not, and it stays overdue`() throws {
        let town = try Town(speed: 60)
        let port = try town.startDesk()
        let id = try register(town, "Astrid Påhit", assigned: "P-demo07", received: "2026-11-19T07:00+01:00")
        let other = try register(town, "Viggo Opdigtet", assigned: "P-demo07", received: "2026-11-19T07:00+01:00")
        let leader = Browser(port: port)
        _ = try leader.signIn("lone", Town.password)
        try Fact.wait(for: "the escalations on Holdet") {
            try leader.get("/holdet").body.contains("2 venter på dit svar")
        }
        let board = try leader.get("/holdet")
        let token = try #require(board.hidden("token"))
        let places = board.body.components(separatedBy: "action=\"").compactMap { part -> String? in
            part.hasPrefix("/holdet/overskredet/") ? String(part.prefix { $0 != "\"" }) : nil
        }
        #expect(places.count == 2)
        // One she rings about herself; one Mette rings about now.
        let first = try leader.send(
            places[0], ["token": token, "command": "D-1", "case": id.rawValue, "do": "ring"], follow: false)
        #expect(first.header("location")?.hasSuffix("/samtale") == true)
        let stays = try leader.send(
            places[1], ["token": token, "command": "D-2", "case": other.rawValue, "do": "stays"])
        #expect(stays.body.contains("Dit svar er gemt."))
        #expect(stays.body.contains("Ingen overskredne opkald venter på dit svar."))
        #expect(stays.body.contains("2 overskredet"))
        let again = try leader.send(
            places[1], ["token": token, "command": "D-3", "case": other.rawValue, "do": "stays"])
        #expect(again.status == 422 && again.body.contains("Opkaldet venter ikke længere på dit svar."))
        #expect(try town.stop().allSatisfy { $0 == .code(0) })
    }
}
