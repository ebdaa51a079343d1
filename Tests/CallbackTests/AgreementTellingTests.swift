import CallbackCore
import CallbackShell
import CaseModel
import Support
import Testing
import Wire

/// What a note says besides the talk, and who knows what was agreed in it.
@Suite struct AgreementTellingTests {
    private func talk(_ draft: NoteDraft) -> RecordConversation {
        RecordConversation(
            case: "K-1", note: draft, outcome: .newTalk, recognised: Recognition(how: .knownNumber))
    }

    private let agreed = NoteDraft(
        text: "Vi talte om ventetiden.", agreements: [Agreement(what: "Vi ringer tirsdag", ball: .municipality)])

    @Test(
        "R-076 the note says what cannot be met, which errors we stand by and how they are prevented, and is found by it"
    )
    func besides() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let draft = NoteDraft(
            text: "Vi talte om ventetiden.", explained: "Reglerne om plejehjem.", unmet: "En plads i juni.",
            ownErrors: "Brevet lå i fire uger.", prevention: "Posten læses hver dag.")
        let filed = try bench.ask(talk(draft), as: .caseworker)
        #expect(try bench.ask(ReadNote(note: filed.note, version: 1), as: .caseworker).draft == draft)
        for words in ["juni", "fire uger", "posten læses"] {
            #expect(try bench.ask(SearchNotes(text: words), as: .caseworker).found.map(\.note.note) == [filed.note])
        }
        let long = String(repeating: "å", count: NoteDraft.mostShortPartBytes)
        #expect(
            bench.refusal(
                of: CorrectNote(note: filed.note, draft: NoteDraft(text: "Et.", ownErrors: long)), as: .caseworker)
                == "callback.note_is_too_long")
    }

    @Test("R-081 whoever comes new to a case is told what is agreed in it, and is named until they have been")
    func told() throws {
        let bench = try CallbackBench.small()
        try bench.register(about: ["P-9"])
        #expect(
            bench.refusal(of: TellAgreements(case: "K-1", person: "P-5"), as: .caseworker)
                == "callback.nothing_agreed")
        _ = try bench.ask(talk(agreed), as: .caseworker)
        func reply() throws -> ListAgreements.Reply { try bench.ask(ListAgreements(case: "K-1"), as: .leader) }
        #expect(try reply().untold == [] && reply().told == [], "whoever agreed on it knows it")
        // P-5 takes the case over.
        try bench.hear(
            CaseAssigned(case: "K-1", unit: "U-1", person: "P-5", previous: "P-1", by: "P-2", isConcerned: false),
            from: .intake, about: "K-1" as CaseID)
        #expect(try reply().untold == ["P-5"])
        _ = try bench.ask(TellAgreements(case: "K-1", person: "P-5"), as: .caseworker)
        #expect(try reply().untold == [])
        #expect(try reply().told == [AgreementsTold(person: "P-5", by: "P-1", at: bench.clock.now)])
        // What is agreed later has to be told anew.
        bench.clock.now = bench.clock.now.adding(seconds: 3600)
        _ = try bench.ask(talk(agreed), as: .caseworker)
        #expect(try reply().untold == ["P-5"])
        #expect(
            bench.refusal(of: TellAgreements(case: "K-1", person: "P-77"), as: .caseworker)
                == "callback.recipient_unknown")
        #expect(
            bench.refusal(of: TellAgreements(case: "K-1", person: "P-5"), as: .stranger) == "call.may_not_see")
    }
}
