import CaseModel
import Foundation
import Support
import Testing

/// What follows after a conflict, done on Desk's pages in real processes: a mediation from its offer until it is followed up,
/// one that is declined, and a risk that is assessed before the next meeting; with one mistake in each form.
@Suite(.serialized) struct `After the conflict, on the pages` {
    private func registered(_ town: Town, _ name: String) throws -> CaseID {
        let id = try town.ask(
            RegisterCase(
                channel: .phone, kind: .complaint, unit: "U-demo03",
                citizen: Citizen(
                    name: name, phone: "12345678", addressLines: ["Ålevej 5", "8000 Aarhus C"], isVerified: true),
                points: [ComplaintPoint(kind: .procedural, text: "Intet svar")], summary: "Intet svar",
                assigned: "P-demo07"), as: "mette"
        ).case
        try town.settle()
        return id
    }

    /// Fills in one of the page's forms, under the token that the page gave it and the name that tells it from the others.
    private func fill(
        _ browser: Browser, _ path: String, _ place: String? = nil, _ fields: [(String, String)],
        follow: Bool = true
    ) throws -> Browser.Page {
        let page = try browser.get(path)
        var all = [
            ("token", try #require(page.hidden("token"))), ("command", "D-\(UInt64.random(in: 1...UInt64.max))"),
        ]
        let act = fields.first { $0.0 == "do" }.map { "name=\"do\" value=\"\($0.1)\"" }
        let form = act.flatMap { act in page.body.components(separatedBy: "<form ").first { $0.contains(act) } }
        if let form, let start = form.range(of: "name=\"form\" value=\"")?.upperBound {
            all.append(("form", String(form[start...].prefix { $0 != "\"" })))
        }
        return try browser.send(place ?? path, fields: all + fields, follow: follow)
    }

    private func day(_ name: String, _ day: CivilDay) -> [(String, String)] {
        [("\(name)-day", "\(day.day)"), ("\(name)-month", "\(day.month)"), ("\(name)-year", "\(day.year)")]
    }

    /// The page says what is wrong, at this field, and has kept what was written.
    private func expect(_ page: Browser.Page, faultAt field: String, keeps words: String? = nil) {
        #expect(page.status == 422 && page.body.contains("Der er problemer"))
        #expect(page.body.contains("#\(field)\""), "the summary leads to \(field)")
        #expect(page.body.contains("id=\"\(field)\""), "\(field) is on the page")
        if let words { #expect(page.body.contains(words), "\(words) is kept") }
    }

    @Test("R-095 R-096 R-131 a mediation is offered by letter, said yes to, held by a neutral third, and followed up")
    func mediated() throws {
        let town = try Town(speed: 60)
        let lone = Browser(port: try town.startDesk())
        _ = try lone.signIn("lone", Town.password)
        let id = try registered(town, "Åse Ærøskøbing")
        let path = "/sager/\(id)/efter"

        expect(try fill(lone, path, nil, [("do", "offer")]), faultAt: "ground")
        let offered = try fill(lone, path, nil, [("do", "offer"), ("ground", "locked")])
        #expect(offered.status == 200)
        let spool = Spool(folder: town.folder.path)
        try Fact.wait(for: "the letter with the offer") {
            try spool.files(in: "letters").filter { $0.hasSuffix(".pdf") }
                .contains { try spool.text(ofLetter: $0).contains("Et tilbud om en samtale med en mægler") }
        }
        let mediation = try #require(town.ask(ShowAftermath(case: id), as: "lone").mediations.first?.mediation)
        let of = ("mediation", mediation.rawValue)
        let waits = try town.ask(ListLearningDuties(scope: .mine), as: "mette").rows
        #expect(waits.map(\.task) == [.mediationAnswer], "whoever has the case asks for the answer")

        // The citizen says yes.
        let accepted = try fill(lone, path, nil, [("do", "mediation-yes"), of])
        #expect(accepted.status == 200)
        let today = Copenhagen.day(at: town.now)
        let held: [(String, String)] =
            [("do", "mediation-held"), of] + day("mediated", today)
            + [("mediated-hour", "0"), ("mediated-minute", "00")]
        let whole =
            held + [
                ("mediator", "Center for Konfliktløsning"), ("free", "yes"), ("understood", "yes"),
                ("plan", "Vi ringer til hinanden"),
            ]
        func without(_ name: String) -> [(String, String)] { whole.filter { $0.0 != name } }
        let ahead = whole.map { $0.0 == "mediated-year" ? ("mediated-year", "\(today.year + 1)") : $0 }
        expect(try fill(lone, path, nil, ahead + day("follow", today.adding(days: 30))), faultAt: "mediated-day")
        let before = whole.map { $0.0 == "mediated-year" ? ("mediated-year", "\(today.year - 1)") : $0 }
        expect(try fill(lone, path, nil, before + day("follow", today.adding(days: 30))), faultAt: "mediated-day")
        expect(
            try fill(lone, path, nil, without("mediator") + day("follow", today.adding(days: 30))), faultAt: "mediator",
            keeps: "Vi ringer til hinanden")
        expect(
            try fill(lone, path, nil, whole + [("colleague", "P-demo07")] + day("follow", today.adding(days: 30))),
            faultAt: "mediator", keeps: "Center for Konfliktløsning")
        expect(try fill(lone, path, nil, without("free") + day("follow", today.adding(days: 30))), faultAt: "free")
        expect(try fill(lone, path, nil, without("plan") + day("follow", today.adding(days: 30))), faultAt: "plan")
        expect(try fill(lone, path, nil, whole), faultAt: "follow-day", keeps: "Vi ringer til hinanden")
        expect(try fill(lone, path, nil, whole + day("follow", today.adding(days: -9))), faultAt: "follow-day")
        let agreed = try fill(lone, path, nil, whole + day("follow", today.adding(days: 30)))
        #expect(agreed.status == 200 && agreed.body.contains("Vi ringer til hinanden"))

        expect(try fill(lone, path, nil, [("do", "mediation-followed-up"), of, ("said", " ")]), faultAt: "said")
        let ended = try fill(
            lone, path, nil, [("do", "mediation-followed-up"), of, ("said", "De taler sammen igen.")])
        #expect(ended.status == 200)
        let rows = try town.ask(ShowAftermath(case: id), as: "lone").mediations
        #expect(rows.map(\.state) == [.followedUp] && rows[0].due == nil, "nothing is waited for any more")
        #expect(!ended.body.contains("name=\"said\""), "and nothing more is asked for")
        _ = try town.stop()
    }

    @Test("R-096 an offer that is declined stands so, asks for nothing more, and another can be made")
    func declined() throws {
        let town = try Town(speed: 60)
        let lone = Browser(port: try town.startDesk())
        _ = try lone.signIn("lone", Town.password)
        let id = try registered(town, "Bo Bøgh")
        let path = "/sager/\(id)/efter"
        _ = try fill(lone, path, nil, [("do", "offer"), ("ground", "citizensWish"), ("oral", "yes")])
        let mediation = try #require(town.ask(ShowAftermath(case: id), as: "lone").mediations.first?.mediation)
        let early = try fill(
            lone, path, nil,
            [("do", "mediation-held"), ("mediation", mediation.rawValue), ("mediator", "Center")]
                + day("mediated", Copenhagen.day(at: town.now).adding(days: -1)) + [("mediated-hour", "9")]
                + [("free", "yes")])
        #expect(early.status == 422, "nobody is brought to a mediation who has not said yes")
        let page = try fill(lone, path, nil, [("do", "mediation-no"), ("mediation", mediation.rawValue)])
        #expect(page.status == 200)
        let row = try #require(town.ask(ShowAftermath(case: id), as: "lone").mediations.first)
        #expect(row.state == .declined && row.due == nil)
        #expect(!page.body.contains("value=\"mediation-yes\"") && page.body.contains("name=\"ground\""))
        #expect(Spool(folder: town.folder.path).files(in: "letters").allSatisfy { !$0.contains("mediation") })
        _ = try town.stop()
    }

    @Test func `each of the forms that share the page keeps what was typed in it, and sending one leaves the others`()
        throws
    {
        let town = try Town(speed: 60)
        let lone = Browser(port: try town.startDesk())
        _ = try lone.signIn("lone", Town.password)
        let id = try registered(town, "Karla Klog")
        let path = "/sager/\(id)/efter"
        func leave(_ form: String, _ field: String, _ words: String) throws {
            let page = try lone.get(path)
            let fields = [
                ("token", try #require(page.hidden("token"))), ("command", "D-\(form)"), ("form", form),
                (field, words), ("do", "left"),
            ]
            #expect(try lone.send(path, fields: fields, follow: false).status == 204)
        }
        try leave("meeting", "explained", "Vi gik forløbet igennem.")
        try leave("propose", "acknowledged", "Vi svarede for sent.")
        let both = try lone.get(path).body
        #expect(
            both.contains("Vi gik forløbet igennem.</textarea>") && both.contains("Vi svarede for sent.</textarea>"))
        #expect(both.contains("Her er det, du havde skrevet."))
        _ = try fill(lone, path, nil, [("do", "offer"), ("ground", "citizensWish"), ("oral", "yes")])
        #expect(try lone.get(path).body.contains("Vi gik forløbet igennem.</textarea>"))

        // Thrown away where it stands, the other stays.
        let after = try fill(lone, path, nil, [("do", "meeting"), ("do", "discard")])
        #expect(
            !after.body.contains("Vi gik forløbet igennem.") && after.body.contains("Vi svarede for sent.</textarea>"))

        // What is wrong in one is said in that one, and its words stay in it.
        let wrong = try fill(lone, path, nil, [("do", "propose"), ("acknowledged", "Vi tog fejl.")])
        expect(wrong, faultAt: "repair-ground", keeps: "Vi tog fejl.</textarea>")
        _ = try town.stop()
    }

    @Test("R-097 a risk that an incident asks about is assessed before the next meeting, and stands with the meeting")
    func risk() throws {
        let town = try Town(speed: 60)
        let port = try town.startDesk()
        let id = try registered(town, "Cæcilie Dam")
        let mette = Browser(port: port)
        _ = try mette.signIn("mette", Town.password)
        let incident = "/trivsel/haendelse"
        expect(
            try fill(
                mette, incident, nil, [("reporter", "exposed"), ("words", "Han slog i bordet"), ("case", id.rawValue)]),
            faultAt: "kind", keeps: "Han slog i bordet")
        let sent = try fill(
            mette, incident, nil,
            [
                ("kind", "threat"), ("reporter", "exposed"), ("words", "Han slog i bordet"), ("case", id.rawValue),
                ("place", "office"),
            ])
        #expect(sent.status == 200 && sent.body.contains("Hændelsen er registreret"))
        try Fact.wait(for: "Sagen to ask for it") {
            try mette.get("/sager/\(id)").body.contains("Risikoen skal vurderes før det næste møde")
        }
        let papers = "/sager/\(id)/samarbejde"
        let when = Copenhagen.day(at: town.now).adding(days: 3)
        let meeting: [(String, String)] =
            day("meet", when) + [
                ("meet-hour", "10"), ("meet-minute", "00"), ("with", "P-demo07"), ("place", "Rådhuset"),
            ]
        let place = "\(papers)/moede"
        expect(try fill(mette, papers, place, meeting), faultAt: "risk-seen", keeps: "Rådhuset")
        let half = meeting + [("risk-seen", "Han råbte")]
        expect(try fill(mette, papers, place, half), faultAt: "risk-measures", keeps: "Han råbte")
        let risk = [("risk-seen", "Han råbte"), ("risk-measures", "To er med"), ("risk-out", "Bordet står ved døren")]
        expect(
            try fill(mette, papers, place, meeting.filter { $0.0 != "place" } + risk), faultAt: "place",
            keeps: "Bordet står ved døren")
        let planned = try fill(mette, papers, place, meeting + risk)
        #expect(planned.status == 200 && planned.body.contains("Bordet står ved døren"))
        #expect(try !mette.get("/sager/\(id)").body.contains("Risikoen skal vurderes før det næste møde"))
        // A case nobody has asked about takes a meeting without.
        let other = try registered(town, "Dorthe Elm")
        #expect(
            try fill(mette, "/sager/\(other)/samarbejde", "/sager/\(other)/samarbejde/moede", meeting).status == 200)
        _ = try town.stop()
    }
}
