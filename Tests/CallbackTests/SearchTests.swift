import CallbackShell
import CaseModel
import Foundation
import Runtime
import Store
import Support
import Testing
import Wire

@Suite("Finding notes")
struct NoteSearchTests {
    @Test func `a note is found by the words of its newest version, its agreements and the citizen's words`() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let filed = try bench.ask(.talk("Vi talte om brevene fra Aabenraa."), as: .caseworker)
        let draft = NoteDraft(
            text: "Vi talte om hjemmeplejen.",
            agreements: [Agreement(what: "Vi ringer om køreplanen", ball: .municipality)],
            explained: "At det tager en uge.", citizensWords: "Det var på høje tid.")
        func found(_ text: String) throws -> [FoundNote] {
            try bench.ask(SearchNotes(text: text), as: .caseworker).found
        }
        #expect(try found("åbenrå").map(\.note.note) == [filed.note])
        #expect(try found("Aabenraa").first?.excerpt.hit == "Aabenraa")
        _ = try bench.ask(CorrectNote(note: filed.note, draft: draft), as: .caseworker)
        #expect(try found("åbenrå").isEmpty)
        for typed in ["hjemmepl", "køreplan", "uge", "høje tid", "køreplan høje"] {
            #expect(try found(typed).map(\.note.version) == [2], "\(typed)")
        }
        #expect(bench.refusal(of: SearchNotes(text: "u"), as: .caseworker) == "search.too_short")
        #expect(bench.refusal(of: SearchNotes(text: "uge", after: "x"), as: .caseworker) == "search.page_unknown")
    }

    @Test func `a search shows exactly the notes that the rule opens, whatever one is and wherever one stands`() throws
    {
        let bench = try CallbackBench.small()
        let circles = try bench.fillWithEveryKindOfCase()
        var seen = 0
        for viewer in Self.everyKind {
            var found: [CaseID] = []
            var next: String?
            repeat {
                let page = try bench.ask(SearchNotes(text: "brevene", after: next), as: viewer)
                found += page.found.map(\.note.case)
                next = page.next
            } while next != nil
            let allowed = circles.filter { Access.seeing($0.value, by: viewer).isAllowed }
            #expect(Set(found) == Set(allowed.keys) && found.count == allowed.count, "\(viewer)")
            seen += found.count
        }
        #expect(seen > 0)
    }

    @Test func `what somebody looked for is kept, without its words in the audit, and each note found is a look`()
        throws
    {
        let bench = try CallbackBench.small()
        try bench.register()
        let filed = try bench.ask(.talk("Vi talte om brevene."), as: .caseworker)
        _ = try bench.ask(SearchNotes(text: "brevene"), as: .leader)
        let entries = try bench.database.rows("SELECT action, subject, detail FROM audit ORDER BY number DESC LIMIT 2")
        {
            (action: $0.text("action"), subject: $0.text("subject"), detail: $0.text("detail"))
        }
        #expect(entries.map(\.action) == ["found", "search"] && entries.map(\.subject) == ["K-1", "U-1"])
        #expect(entries[0].detail.hasSuffix("\(filed.note)/1") && !entries[1].detail.contains("brevene"))
        #expect(try bench.database.rows("SELECT text FROM search_made") { $0.text("text") } == ["brevene"])
    }

    @Test func `a note that is erased takes its words with it out of the file`() throws {
        let folder = TemporaryFolder()
        let path = folder.file("callback.sqlite")
        let bench = try CallbackBench.small(file: path)
        try bench.register()
        _ = try bench.ask(.talk("Vi talte om flyvemaskinehangaren."), as: .caseworker)
        #expect(Self.stands("lyvemaskinehangaren", in: path))
        try bench.database.script("DELETE FROM command_result; DELETE FROM agreement; DELETE FROM note")
        #expect(try bench.ask(SearchNotes(text: "talte"), as: .caseworker).found.isEmpty)
        try bench.wait(until: bench.clock.now.adding(seconds: 1))
        try bench.database.checkpoint()
        #expect(!Self.stands("lyvemaskinehangaren", in: path))
        #expect(try bench.database.rows("SELECT what FROM word_debt") { $0.text("what") }.isEmpty)
        try bench.database.script("INSERT INTO word (word) VALUES ('integrity-check')")
    }

    @Test func `a file from before there was a search is filled with the newest versions`() throws {
        let database = try Database(path: ":memory:")
        try Migrations.apply(Array(CallbackService.declaration.migrations.prefix(1)), to: database)
        try database.script(
            """
            INSERT INTO case_file (case_id, unit, received, channel, route) VALUES ('K-1', 'U-1', 1, 'phone', 'callback');
            INSERT INTO call (callback, case_id, reason, since, registered, target_rule, target_profile, target_edition,
                   target_due, limit_rule, limit_profile, limit_edition, limit_due, state, note)
            VALUES ('C-1', 'K-1', 'firstContact', 1, 1, 'W', 'kl', 1, 2, 'W', 'kl', 1, 2, 'documented', 'N-1');
            INSERT INTO note (note, version, case_id, callback, author, spoken_at, filed_at, outcome, body)
            VALUES ('N-1', 1, 'K-1', 'C-1', 'P-1', 1000, 1000, 'newTalk', 'Først om maden.'),
                   ('N-1', 2, 'K-1', 'C-1', 'P-1', 1000, 2000, 'newTalk', 'Så om Aase.'),
                   ('N-2', 1, 'K-1', 'C-1', 'P-1', 1000, 3000, 'newTalk', 'Om brevet.');
            INSERT INTO agreement (note, version, number, what, ball) VALUES ('N-2', 1, 1, 'Vi skriver', 'municipality');
            """)
        try Migrations.apply(CallbackService.declaration.migrations, to: database)
        func found(_ words: String) throws -> [String] {
            try database.rows(
                "SELECT note FROM word JOIN word_place ON number = word.rowid WHERE word MATCH :words ORDER BY number",
                ["words": .text(try SearchWords(words).query)]
            ) { $0.text("note") }
        }
        #expect(try found("åse") == ["N-1"] && found("maden").isEmpty && found("brevet skriver") == ["N-2"])
        #expect(try found("om") == ["N-1", "N-2"])
    }

    @Test(
        "R-057 R-081 what was agreed is told by who, what and when, from the version that counts, the newest talk first"
    )
    func agreements() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let day = CivilDay(year: 2026, month: 11, day: 27)
        let first = try bench.ask(
            .talk("Et.", [Agreement(what: "Vi ringer", ball: .municipality, person: "P-1", by: day)]), as: .caseworker)
        bench.clock.now = bench.clock.now.adding(seconds: 3600)
        let second = try bench.ask(
            .talk("To.", [Agreement(what: "Jeg sender brevet", ball: .citizen)]), as: .caseworker)
        _ = try bench.ask(
            CorrectNote(
                note: second.note,
                draft: NoteDraft(text: "To.", agreements: [Agreement(what: "Sender", ball: .citizen)])),
            as: .caseworker)
        let reply = try bench.ask(ListAgreements(case: "K-1"), as: .colleague)
        #expect(reply.agreements.map(\.agreement.what) == ["Sender", "Vi ringer"] && reply.leftOut == 0)
        #expect(reply.agreements.map(\.note) == [second.note, first.note] && reply.agreements[0].version == 2)
        #expect(reply.agreements[1].agreement.by == day && reply.agreements[1].agreement.person == "P-1")
        #expect(bench.refusal(of: ListAgreements(case: "K-1"), as: .stranger) == "call.may_not_see")
    }

    @Test("R-086 whoever is the way in sees and rings, also at the red step, until the agreement is ended")
    func contactTeam() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        try bench.hear(
            StepDecided(case: "K-1", unit: "U-1", step: .red, previous: nil, decidedBy: "P-2", involved: []),
            from: .intake, about: "K-1" as CaseID)
        #expect(bench.refusal(of: ShowCalls(case: "K-1"), as: .stranger) == "call.may_not_see")
        func team(_ people: [PersonID]) throws {
            try bench.hear(
                ContactTeamChanged(case: "K-1", people: people, decidedBy: "P-2"), from: .intake, about: "K-1" as CaseID
            )
        }
        try team(["P-6"])
        #expect(try bench.ask(ShowCalls(case: "K-1"), as: .stranger).calls.count == 1)
        #expect(try bench.ask(RecordAttempt(case: "K-1", result: .busy), as: .stranger).attempt == 1)
        let log = try bench.ask(ListCallLooks(case: "K-1"), as: .stranger)
        #expect(
            log.looks.map(\.what) == ["looks", "call.attempt", "calls.show"] && log.looks.allSatisfy { $0.by == "P-6" })
        try team([])
        #expect(bench.refusal(of: ShowCalls(case: "K-1"), as: .stranger) == "call.may_not_see")
    }

    private static func stands(_ word: String, in path: String) -> Bool {
        ["", "-wal"].contains { suffix in
            FileManager.default.contents(atPath: path + suffix)?.range(of: Data(word.utf8)) != nil
        }
    }

    /// Every role alone and some together, at home and elsewhere, leading or not, standing in the cases or not.
    private static var everyKind: [Viewer] {
        let roles = Role.allCases.map { [$0] } + [[.citizensAdviser, .caseworker], [.administrator, .leader]]
        return roles.flatMap { roles in
            ["P-ME", "P-SOMEBODY"].flatMap { (person: PersonID) in
                [UnitID("U-1"), "U-0"].flatMap { unit in
                    [[], [UnitID("U-1")]].map { Viewer(person: person, unit: unit, roles: roles, leads: $0) }
                }
            }
        }
    }
}

extension ServiceCommand where Self == RecordConversation {
    /// A talk that goes on, with these words in its note.
    fileprivate static func talk(_ text: String, _ agreements: [Agreement] = []) -> RecordConversation {
        RecordConversation(
            case: "K-1", note: NoteDraft(text: text, agreements: agreements), outcome: .newTalk,
            recognised: Recognition(how: .knownNumber))
    }
}

extension ServiceBench<CallbackService> {
    /// A case with a note for every route, origin, step and part that P-ME can have in it, with who stands around it.
    fileprivate func fillWithEveryKindOfCase() throws -> [CaseID: CaseCircle] {
        let parts = [[], ["about"], ["caller"], ["recipient"], ["involved"], ["team"], ["about", "caller"]]
        var circles: [CaseID: CaseCircle] = [:]
        for route in [Route.callback, .formal] {
            for channel in [Channel.phone, .mayorsOffice] {
                for step in [nil] + Step.allCases {
                    for held in parts {
                        let id = CaseID(unchecked: "K-\(circles.count + 100)")
                        try lay(id, route, channel, step, held)
                        func me(_ part: String...) -> [PersonID] { held.contains(where: part.contains) ? ["P-ME"] : [] }
                        circles[id] = CaseCircle(
                            unit: "U-1", step: step, isMethodCase: route != .formal,
                            isMayorsComplaint: channel == .mayorsOffice, assigned: me("caller", "recipient"),
                            contactTeam: me("team"), involved: me("involved"), about: me("about"))
                    }
                }
            }
        }
        return circles
    }

    /// Lays the case in the file with a note, without the ways that lead there.
    private func lay(_ id: CaseID, _ route: Route, _ channel: Channel, _ step: Step?, _ parts: [String]) throws {
        try database.script(
            """
            INSERT INTO case_file (case_id, unit, received, channel, route, step)
            VALUES ('\(id)', 'U-1', 1, '\(channel.rawValue)', '\(route.rawValue)', \(step.map { "'\($0.rawValue)'" } ?? "NULL"));
            INSERT INTO call (callback, case_id, reason, since, registered, target_rule, target_profile, target_edition,
                   target_due, limit_rule, limit_profile, limit_edition, limit_due, state, note)
            VALUES ('C-\(id)', '\(id)', 'firstContact', 1, 1, 'W', 'kl', 1, 2, 'W', 'kl', 1, 2, 'documented', 'N-\(id)');
            INSERT INTO note (note, version, case_id, callback, author, spoken_at, filed_at, outcome, body)
            VALUES ('N-\(id)', 1, '\(id)', 'C-\(id)', 'P-9', 1000, 1000, 'newTalk', 'Om brevene.');
            """)
        for part in parts {
            try database.script(
                part == "team"
                    ? "INSERT INTO contact_team (case_id, person) VALUES ('\(id)', 'P-ME')"
                    : "INSERT INTO case_person (case_id, person, part) VALUES ('\(id)', 'P-ME', '\(part)')")
        }
    }
}
