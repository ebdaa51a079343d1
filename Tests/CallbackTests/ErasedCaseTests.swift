import CallbackShell
import CaseModel
import Runtime
import Store
import Support
import Testing
import Wire

/// What is left of a case that a decision outside the system has erased (decision 100).
@Suite struct `A case that is erased in Callback` {
    /// Tables whose rows are no case's: how one goes about talks, messages of several matters, policies, absences, what the
    /// list on disk calls people, what was looked for, and what was written by codes of nobody's until Intake has it.
    private static let noCases: Set = [
        "talk_practice", "digest", "policy_version", "policy_applied", "policy_time", "limit_look", "list_owed",
        "list_name", "list_caught_up", "absence", "search_made", "stray_answer",
    ]
    private static let word = PlantedWords.word

    @Test func `no word of it is left in any table, in the index, in the file or in its side file`() throws {
        let folder = TemporaryFolder()
        let path = folder.file("callback.sqlite")
        let bench = try CallbackBench.small(file: path)
        for number in 10..<40 {
            try bench.register(CaseID(unchecked: "K-\(number)"))
            _ = try bench.ask(
                .talk("Almindelig samtale nummer \(number).", in: CaseID(unchecked: "K-\(number)")), as: .caseworker)
        }
        try bench.register("K-1")
        _ = try bench.ask(.talk("\(Self.word) blev sagt."), as: .caseworker, id: "D-1")
        #expect(try bench.ask(SearchNotes(text: Self.word), as: .caseworker, id: "D-2").found.count == 1)
        let planted = PlantedWords(bench.database, noCases: Self.noCases)
        let tables = try planted.plant(in: "K-1")
        #expect(tables.count > 28, "\(tables)")
        try bench.database.checkpoint()
        #expect(try !PlantedWords.found(inFilesOf: path).found.isEmpty)

        #expect(try bench.erase(["K-1"]) == ["replayed": 1, "erased": 1])
        try bench.wait(until: bench.clock.now.adding(seconds: 1))
        #expect(try planted.left(of: "K-1") == [])
        let (found, looked) = try PlantedWords.found(inFilesOf: path)
        print("looked in \(looked), and in \(try planted.tables.count) tables")
        #expect(found == [], "looked in \(looked)")
        #expect(try bench.database.isSound())
        #expect(try bench.ask(SearchNotes(text: "almindelig"), as: .caseworker).found.count == 25)
        #expect(try bench.erase(["K-1"]) == ["replayed": 1, "erased": 0])
    }

    @Test func `nobody is told of a call in it any more, and what others still say of it is passed over`() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        try bench.register("K-2")
        let told = try bench.told.count
        try bench.erase(["K-1", "K-3"])
        // This one was not known here when it was erased: it is not taken in afterwards.
        try bench.register("K-3")
        try bench.hear(
            CaseAssigned(
                case: "K-1", unit: "U-1", person: "P-5", previous: "P-1", by: "P-2", isConcerned: false),
            from: .intake, about: CaseID("K-1"))
        try bench.wait(until: "2026-12-10T10:00+01:00")
        #expect(try bench.told.count > told)
        #expect(try bench.said(Pinged.self).dropFirst(told).allSatisfy { $0.case == "K-2" })
        #expect(try bench.said(CallMissed.self).map(\.case) == ["K-2"])
        #expect(try bench.said(CallOwed.self).map(\.case) == ["K-1", "K-2"])
        #expect(bench.refusal(of: ShowCalls(case: "K-1"), as: .caseworker) == "case.erased")
        #expect(bench.refusal(of: RecordAttempt(case: "K-3", result: .noAnswer), as: .caseworker) == "case.erased")
        #expect(try bench.ask(ListCalls(scope: .unit), as: .caseworker).rows.allSatisfy { $0.case == "K-2" })
        #expect(try bench.database.rows("SELECT code FROM parked") { $0.text("code") } == [])
    }

    @Test func `a talk about several cases stays in the others, and names the erased one with why`() throws {
        let bench = try CallbackBench.small()
        for id in ["K-1", "K-2", "K-3"] as [CaseID] { try bench.register(id) }
        try bench.join("K-1", "K-2")
        let talk = RecordConversation(
            case: "K-1", note: .plain, outcome: .solved, consent: .given, recognised: Recognition(how: .knownNumber),
            also: ["K-2"])
        _ = try bench.ask(talk, as: .caseworker)
        let other = try #require(try bench.said(NoteFiled.self).last?.note)
        try bench.erase(["K-1"])
        #expect(try bench.ask(ReadNote(note: other, version: 1), as: .caseworker).row.case == "K-2")
        #expect(try bench.database.rows("SELECT later FROM same_citizen") { $0.text("later") }.isEmpty)
        let later = RecordConversation(
            case: "K-3", note: .plain, outcome: .solved, consent: .given, recognised: Recognition(how: .knownNumber),
            also: ["K-1"])
        #expect(
            try bench.ask(later, as: .caseworker).refused?.map { "\($0.case) \($0.code)" } == ["K-1 case.erased"])
    }
}

extension ServiceBench<CallbackService> {
    @discardableResult
    fileprivate func erase(_ ids: [CaseID]) throws -> JSON {
        try operate(.erasuresReplay, ["identifiers": .array(ids.map { .string($0.rawValue) })])
    }
}

extension ServiceCommand where Self == RecordConversation {
    /// A talk after which another is agreed on.
    fileprivate static func talk(_ text: String, in case: CaseID = "K-1") -> RecordConversation {
        RecordConversation(
            case: `case`, note: NoteDraft(text: text, agreements: []), outcome: .newTalk,
            recognised: Recognition(how: .knownNumber))
    }
}
