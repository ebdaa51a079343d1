import CaseModel
import OperatorCore
import Testing
import Wording

@Suite struct `A wish read from the command line` {
    @Test func `a complaint, with points of both kinds in English and Danish`() throws {
        let wish = try RegisterCase(
            options(
                .caseRegister, "--unit", "byg", "--summary", "Støj", "--channel", "borgmester", "--point",
                "procedural: Intet svar", "--point", "realitet: Afslag", "--received", "23-11-2026 07.55", "--name",
                "Eva Prøve", "--address", "Vej 1", "--address", "9999 Byen", "--verified", "--about", "mette",
                "--assigned", "åse", "--wish", "formel", "--history"), .invented)
        let expected = RegisterCase(
            received: "2026-11-23T07:55+01:00", channel: .mayorsOffice, kind: .complaint, unit: "U-2",
            citizen: Citizen(name: "Eva Prøve", addressLines: ["Vej 1", "9999 Byen"], isVerified: true),
            points: [
                ComplaintPoint(kind: .procedural, text: "Intet svar"),
                ComplaintPoint(kind: .substantive, text: "Afslag"),
            ], summary: "Støj", about: ["P-1"], assigned: "P-2", wish: .formal, isHistory: true)
        #expect(wish == expected)
    }

    @Test(arguments: [
        (["--point", "Intet svar"], "--point \"Intet svar\" does not begin with"),
        (["--phone", "1"], "--phone needs a --name"),
        (["--received", "i går"], "is not a moment"),
        (["--kind", "hest"], "--kind \"hest\" is not one of: everydayComplaint"),
        (["--name", "Eva", "--cpr", "123"], "--cpr is not a civil registration number"),
        (["--offer", "interpreter"], "--unsuitable is missing"),
    ])
    func `what cannot be read is said`(arguments: [String], problem: String) throws {
        let words = ["case", "register", "--unit", "byg", "--summary", "x", "--channel", "phone"] + arguments
        guard case .run(let invocation) = try Request(words) else { throw UsageFault("not a command") }
        let fault = #expect(throws: UsageFault.self) { try RegisterCase(invocation.options, .invented) }
        #expect(fault?.description.contains(problem) == true, "\(fault?.description ?? "")")
    }

    @Test(
        "R-014 whoever is to be rung has a number, as on the page; formally, as history and without a name none is asked for"
    )
    func numberMissing() throws {
        func wish(_ arguments: String..., by channel: String = "phone") throws -> RegisterCase {
            try RegisterCase(
                options(.caseRegister, ["--unit", "byg", "--summary", "x"] + arguments + ["--channel", channel]),
                .invented)
        }
        #expect(try wish("--name", "Eva", by: "letter").wish == .call, "a letter may bear none")
        #expect(throws: OperatingRefusal.phoneMissing) { try wish("--name", "Eva") }
        #expect(OperatingRefusal.phoneMissing.sentence.hasPrefix("Der mangler et telefonnummer"))
        #expect(try wish("--name", "Eva", "--phone", "70102030").citizen?.phone == "70102030")
        #expect(try wish("--name", "Eva", "--wish", "formal").wish == .formal)
        #expect(try wish("--name", "Eva", "--history").isHistory == true && wish().citizen == nil)
    }

    @Test("R-071 a talk that nobody owed is noted with whom, and a change moved or called off with a reason")
    func notedAndMoved() throws {
        let noted = try NoteTalk(
            options(
                .callNoted, "K-1", "--note", "Hun ringede.", "--recognised", "knownNumber", "--agreement",
                "Vi sender det|mette"), .invented
        ) { $0 }
        #expect(noted.note.agreements == [Agreement(what: "Vi sender det", ball: .municipality, person: "P-1")])
        #expect(noted.recognised == Recognition(how: .knownNumber) && noted.spokenAt == nil)
        #expect(
            try MoveChange(options(.changeMove, "Z-1", "--on", "2027-03-01", "--reason", "Venter"))
                == MoveChange(change: "Z-1", on: "2027-03-01", reason: "Venter"))
        #expect(
            try CallOffChange(options(.changeCallOff, "Z-1", "--reason", "Faldt"))
                == CallOffChange(change: "Z-1", reason: "Faldt"))
        let ticked = try RecordConversation(
            options(
                .callRecord, "K-1", "--note", "x", "--outcome", "newTalk", "--recognised", "knownNumber", "--tick",
                "keptOrder", "--also", "K-2", "--also", "K-3"), .invented
        ) { $0 }
        #expect(ticked.ticks == [.keptOrder] && ticked.also == ["K-2", "K-3"])
        let filed = FiledNote(
            note: "N-1", version: 1, published: [],
            refused: [CaseRefused(case: "K-3", code: "callback.nothing_owed")])
        #expect(Wording.filed(filed).contains("I sag K-3 blev samtalen ikke skrevet."))
        let practice = try ShowPractice(options(.callPractice, "--from", "2026-11-01", "--to", "2026-11-30"))
        #expect(practice == ShowPractice(from: "2026-11-01", to: "2026-11-30"))
        let counts = ShowPractice.Reply(
            talks: .number(12),
            ticked: [.init(tick: .keptOrder, count: .few), .init(tick: .rehearsed, count: .number(0))],
            from: "2026-10-01", to: "2026-12-31")
        let shown = CallTables.practice(counts)
        #expect(shown.contains("2026-10-01..2026-12-31"))
        #expect(shown.contains("12") && shown.contains("få") && shown.contains("0"))
        #expect(CallTables.practice(.init(talks: .number(0), ticked: [])) == Wording.Desk.noQuarterYet + "\n")
    }

    @Test func `a case is given to a colleague by name, with a reason when there is one`() throws {
        #expect(
            try AssignCase(options(.caseAssign, "K-1", "mette", "--reason", "Efter aftale"), .invented)
                == AssignCase(case: "K-1", person: "P-1", reason: "Efter aftale"))
        #expect(
            try AssignCase(options(.caseAssign, "K-1", "åse"), .invented) == AssignCase(case: "K-1", person: "P-2"))
        #expect(throws: OperatingRefusal.self) {
            try AssignCase(options(.caseAssign, "K-1", "ukendt"), .invented)
        }
    }

    @Test func `what is put right of a citizen is what was said, and an empty telephone takes it away`() throws {
        let words = ["K-1", "--how", "register"]
        #expect(
            try CorrectCitizen(options(.caseCorrect, words + ["--phone", "", "--address", "Flyttevej 9"]))
                == CorrectCitizen(case: "K-1", how: .register, phone: "", addressLines: ["Flyttevej 9"]))
        #expect(
            try CorrectCitizen(options(.caseCorrect, words + ["--cpr", "221177-1212"])).cpr == CPR("2211771212"))
        for wrong in [
            words, ["K-1", "--phone", "1"], words + ["--cpr", "123"], ["K-1", "--how", "hest", "--name", "Eva"],
        ] {
            #expect(throws: UsageFault.self) { try CorrectCitizen(options(.caseCorrect, wrong)) }
        }
    }

    @Test func `causes come in the order they were typed, and a case is sent on whole unless points are named`() throws
    {
        #expect(
            try NameCauses(options(.caseCause, "K-1", "--cause", "waiting", "--cause", "error"))
                == NameCauses(case: "K-1", causes: [.waiting, .error]))
        for words in [["K-1"], ["K-1", "--cause", "hest"]] {
            #expect(throws: UsageFault.self) { try NameCauses(options(.caseCause, words)) }
        }
        let words = ["K-1", "--authority", "Styrelsen", "--to", "post@a.invalid", "--reason", "Den er deres."]
        let whole = try ForwardCase(options(.caseForward, words))
        #expect(whole.points.isEmpty && whole.authority == "Styrelsen" && whole.sent == nil)
        #expect(try ForwardCase(options(.caseForward, words + ["--point", "2"])).points == [2])
        #expect(throws: UsageFault.self) { try ForwardCase(options(.caseForward, words + ["--point", "0"])) }
    }

    @Test func `an absence is one's own unless somebody is named, with days as people write them`() throws {
        let own = try RegisterAbsence(
            options(.absenceRegister, "--from", "23-11-2026", "--to", "2026-11-27"), .invented, else: "P-9")
        #expect(own == RegisterAbsence(person: "P-9", from: "2026-11-23", to: "2026-11-27"))
        let named = try RegisterAbsence(
            options(.absenceRegister, "--from", "23-11-2026", "--to", "27/11-2026", "--person", "mette"), .invented,
            else: "P-9")
        #expect(named.person == "P-1")
        let fault = #expect(throws: UsageFault.self) {
            try RegisterAbsence(
                options(.absenceRegister, "--from", "i dag", "--to", "2026-11-27"), .invented, else: "P-9")
        }
        #expect(fault?.description.contains("--from \"i dag\" is not a day") == true)
    }

    @Test func `a conversation with its note, agreements and consent`() throws {
        let wish = try RecordConversation(
            options(
                .callRecord, "K-1", "--outcome", "løst", "--note", "Vi talte.", "--explained", "Fristen",
                "--consent-words", "Ja tak", "--agreement", "Brev sendes|mette|30-11-2026", "--agreement",
                "Ringer selv|borgeren", "--agreement", "Vi følger op", "--spoken-at", "2026-11-23T10:00",
                "--recognised", "answeredRightly", "--spoken-with", "2"), .invented,
            file: { _ in "" })
        let expected = RecordConversation(
            case: "K-1", spokenAt: "2026-11-23T10:00+01:00",
            note: NoteDraft(
                text: "Vi talte.",
                agreements: [
                    Agreement(what: "Brev sendes", ball: .municipality, person: "P-1", by: "2026-11-30"),
                    Agreement(what: "Ringer selv", ball: .citizen),
                    Agreement(what: "Vi følger op", ball: .municipality),
                ], explained: "Fristen"),
            outcome: .solved, consent: Consent(hasAgreed: true, words: "Ja tak"),
            recognised: Recognition(how: .answeredRightly, representative: 2))
        #expect(wish == expected)
    }

    @Test func `a note may come from a file, and must come from somewhere`() throws {
        let fromFile = try RecordConversation(
            options(.callRecord, "K-1", "--outcome", "formal", "--note-file", "n.txt", "--recipient", "åse"), .invented,
            file: { "af \($0)" })
        #expect(fromFile.note.text == "af n.txt")
        #expect(fromFile.recipient == "P-2")
        #expect(throws: UsageFault.self) {
            try RecordConversation(options(.callRecord, "K-1", "--outcome", "solved"), .invented) { _ in "" }
        }
        #expect(throws: UsageFault.self) {
            try RecordConversation(
                options(.callRecord, "K-1", "--outcome", "solved", "--note", "a", "--note-file", "b"), .invented
            ) { _ in "" }
        }
    }

    @Test func `a step in Danish, with what has been seen`() throws {
        let wish = try DecideStep(options(.caseStep, "K-1", "rødt", "--reason", "x", "--sign", "control"))
        #expect(wish == DecideStep(case: "K-1", step: .red, signs: [.control], reason: "x"))
        let theirs = try DecideStep(options(.caseStep, "K-1", "rødt", "--reason", "x", "--not-ours"))
        #expect(theirs.isNotOurs == true)
        let fault = #expect(throws: UsageFault.self) {
            try DecideStep(options(.caseStep, "K-1", "rødt", "--reason", "x", "--sign", "contrl"))
        }
        #expect(fault?.description.contains("the nearest is control") == true)
    }

    @Test func `a list is mine, the unit's or everything, and only one of them`() throws {
        #expect(try ListCases.Scope(options(.caseList, "--mine")) == .mine)
        #expect(try CallScope(options(.callList)) == .all)
        #expect(throws: UsageFault.self) { try CallScope(options(.callList, "--mine", "--unit")) }
    }

    @Test func `an identifier is looked at before anybody is asked`() {
        #expect(throws: UsageFault.self) { try RecordAttempt(options(.callAttempt, "K 1", "--result", "busy")) }
        #expect(throws: UsageFault.self) { try AnswerPrompt(options(.wellbeingAnswer, "T-1", "open")) }
        #expect(throws: UsageFault.self) { try AnswerReviewStep(options(.learningAnswer, "R-1", "et", "--text", "x")) }
    }
}
