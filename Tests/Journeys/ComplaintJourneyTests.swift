import CaseModel
import Support
import Testing

/// The whole way of a complaint through real processes, with the power failing for one of them after every step.
@Suite(.serialized) struct `A complaint travels the whole way` {
    @Test func `every promise is kept exactly once, though each process is killed on the way`() throws {
        let town = try Town()
        var strikes = 0
        /// Kills the next process in turn: each meets its end several times, at different places of the story.
        func strike() throws {
            let all = [ServiceName.bus] + Town.services
            try town.strike(all[strikes % all.count])
            strikes += 1
        }

        // Monday morning: five citizens turn to Jobcenter Nord.
        let solved = try register(town, "Åse Ærøskøbing", "Breve er ikke blevet besvaret")
        try strike()
        let missed = try register(town, "Bent Åkirke", "Mødet blev aflyst to gange")
        try strike()
        let formal = try register(town, "Carla Søgård", "Sagen har ligget i tre måneder")
        try strike()
        let hard = try register(town, "Dennis Lærkholm", "Ingen ringer tilbage", assigned: "P-demo10")
        try strike()
        let objecting = try register(town, "Else Brønshøj", "Papirerne blev væk")
        try strike()

        // Calls, notes, and what follows from them.
        _ = try town.ask(RecordAttempt(case: solved, result: .noAnswer), as: "mette")
        try strike()
        _ = try town.ask(conversation(solved, .solved), as: "mette")
        try strike()
        _ = try town.ask(conversation(formal, .formal, recipient: "P-demo02"), as: "ahmed")
        try strike()
        _ = try town.ask(conversation(objecting, .solved), as: "kirsten")
        try strike()
        _ = try town.ask(
            DecideStep(case: hard, step: .red, signs: [.persistentDemands], reason: "Mange henvendelser på én dag"),
            as: "lone")
        try strike()
        _ = try town.ask(conversation(hard, .solved), as: "jonas")
        try strike()

        // The recipient of the formal part says: I have it.
        let handover = try waitFor(town, "a handover") {
            try town.ask(ShowCase(case: formal), as: "lone").handovers.first
        }
        _ = try town.ask(AcknowledgeHandover(handover: handover.handover), as: "henrik")
        try strike()

        // Everything that needs nobody closes by itself, and the citizen who objects opens it again.
        for one in [solved, objecting] { try waitUntilClosed(town, one) }
        try strike()
        _ = try town.ask(
            RaiseObjection(case: objecting, text: "Der står ikke, at I ringer igen på fredag.", channel: .phone),
            as: "kirsten")
        try strike()
        #expect(try town.ask(ShowCase(case: objecting), as: "lone").row.isClosed == false)
        _ = try town.ask(conversation(objecting, .solved), as: "kirsten")
        try waitUntilClosed(town, objecting)
        try strike()

        // The leader looks after whoever stands in the red case.
        let prompt = try waitFor(town, "a prompt") {
            try town.ask(ListPrompts(), as: "lone").prompts.first { $0.leader == "P-demo03" }
        }
        _ = try town.ask(AnswerPrompt(prompt: prompt.prompt, state: .held), as: "lone")
        try strike()

        // Tuesday: the call nobody made is missed, and the leader hears of it.
        try waitUntil(town, "the missed call to be escalated to the leader") {
            try town.ask(ShowCalls(case: missed), as: "lone").pings.contains { $0.stage == .missed }
        }
        try strike()
        _ = try town.ask(conversation(missed, .solved), as: "mette")
        try waitUntilClosed(town, missed)
        try strike()
        try town.settle()

        try verify(town, closed: [solved, missed, objecting, hard], open: [formal], objecting: objecting)
        let exits = try town.stop()
        #expect(exits.allSatisfy { $0 == .code(0) })
        #expect(strikes >= 3 * (Town.services.count - 1))
    }

    // MARK: What the people do

    private func register(
        _ town: Town, _ name: String, _ summary: String, assigned: PersonID? = nil
    ) throws -> CaseID {
        let citizen = Citizen(
            name: name, phone: "70 10 20 30", addressLines: ["Ålevej 5", "8000 Aarhus C"], isVerified: true)
        return try town.ask(
            RegisterCase(
                channel: .phone, kind: .complaint, unit: "U-demo03", citizen: citizen,
                points: [ComplaintPoint(kind: .procedural, text: summary)], summary: summary,
                assigned: assigned),
            as: "mette"
        ).case
    }

    private func conversation(
        _ case: CaseID, _ outcome: Outcome, recipient: PersonID? = nil
    ) -> RecordConversation {
        let note = NoteDraft(
            text: "Vi talte om forløbet. Borgeren fortalte, hvad der var gået galt, og vi gentog det med egne ord.",
            agreements: [Agreement(what: "Vi ringer igen på fredag", ball: .municipality, person: "P-demo07")],
            explained: "At sagen regnes for afsluttet, og at der altid kan siges fra over for notatet.",
            citizensWords: "Det er fint, at I har lyttet.")
        return RecordConversation(
            case: `case`, note: note, outcome: outcome,
            consent: outcome == .solved ? Consent(hasAgreed: true, words: "Ja, det er i orden.") : nil,
            recipient: recipient, recognised: outcome == .notReached ? nil : Recognition(how: .knownNumber))
    }

    private func waitUntilClosed(_ town: Town, _ case: CaseID) throws {
        try waitUntil(town, "\(`case`) to close") {
            try town.ask(ShowCase(case: `case`), as: "lone").row.isClosed
        }
    }

    private func waitUntil(_ town: Town, _ what: String, _ holds: () throws -> Bool) throws {
        try Fact.wait(for: what, seconds: 120) { try holds() }
    }

    private func waitFor<T>(_ town: Town, _ what: String, _ find: () throws -> T?) throws -> T {
        var found: T?
        try Fact.wait(for: what, seconds: 60) {
            found = try find()
            return found != nil
        }
        return try #require(found)
    }

    // MARK: What must be true in the end

    private func verify(_ town: Town, closed: [CaseID], open: [CaseID], objecting: CaseID) throws {
        let spool = Spool(folder: town.folder.path)
        var letters: [LetterRow] = []
        for one in closed + open {
            let ofCase = try town.ask(ListLetters(case: one), as: "lone").letters
            #expect(ofCase.count { $0.kind == .receipt && $0.state == .sent } == 1, "one receipt")
            let copies = ofCase.filter { $0.kind == .noteCopy && $0.state == .sent }
            #expect(copies.count == (one == objecting ? 2 : 1), "one copy of each note")
            #expect(Set(copies.map(\.note)).count == copies.count, "no note twice")
            let calls = try town.ask(ShowCalls(case: one), as: "lone")
            let stages = calls.pings.map { "\($0.callback) \($0.stage)" }
            #expect(Set(stages).count == stages.count, "one ping a stage")
            letters += ofCase
        }
        for one in closed { #expect(try town.ask(ShowCase(case: one), as: "lone").row.isClosed) }
        for one in open { #expect(try town.ask(ShowCase(case: one), as: "lone").row.isClosed == false) }

        let citizens = letters.filter { [.receipt, .noteCopy].contains($0.kind) && $0.state == .sent }
        #expect(spool.files(in: "letters").count == citizens.count, "each letter lies there once")
        let copy = try #require(
            try spool.files(in: "letters").map(spool.text(ofLetter:)).first { $0.contains("Åse Ærøskøbing") })
        #expect(copy.contains("Ålevej 5"))
        for name in spool.files(in: "staff") {
            let message = try spool.text(ofMessage: name)
            for secret in ["Ærøskøbing", "Åkirke", "Søgård", "Lærkholm", "Brønshøj", "tre måneder"] {
                #expect(!message.contains(secret), "\(name) names a citizen or a matter")
            }
        }
        #expect(!spool.files(in: "staff").isEmpty)
        #expect(!town.journals.contains("event.parked"))
        for secret in ["Ærøskøbing", "Åkirke", "Ålevej", "70 10 20 30"] { #expect(!town.journals.contains(secret)) }
    }
}
