import CaseModel
import Runtime
import Store
import Support
import Testing
import Wire

/// What is left of a case that a decision outside the system has erased (decision 100).
@Suite struct `A case that is erased in Intake` {
    /// Tables whose rows are no case's: rows of a file that lie ready, a change that many are told of, colleagues, and the index
    /// with its letters, which follows the cases.
    private static let noCases: Set = [
        "import", "import_row", "known_change", "staff_role", "absence", "likeness_owed", "word_older", "erased_source",
        "search_made",
    ]
    private static let word = PlantedWords.word

    /// A case with the word in everything that is said when it is registered, found by it, and the word in every table besides.
    private func planted(_ box: Mailbox) throws -> CaseID {
        for number in 0..<40 { try box.desk.ask(.complaint(summary: "Almindelig henvendelse nummer \(number).")) }
        let citizen = Citizen(
            name: "\(Self.word) Opdigtet", phone: "00 00 00 09", email: "\(Self.word)@eksempel.invalid",
            addressLines: ["\(Self.word)vej 1", "0000 Ingensteds"], isVerified: true)
        let id = try box.desk.ask(.complaint(citizen: citizen, summary: "\(Self.word) i sagen"), id: "D-1").case
        // The answers to these are kept for whoever asks again.
        _ = try box.desk.ask(ShowCase(case: id), id: "D-2")
        #expect(try box.desk.ask(SearchCases(text: Self.word), id: "D-3").found.map(\.row.case) == [id])
        let tables = try PlantedWords(box.desk.database, noCases: Self.noCases).plant(
            in: id.rawValue,
            [
                "same_citizen": ["earlier": "'\(id)'"], "join_untold": ["earlier": "'\(id)'"],
                "mail": ["place": "'joined'"],
            ])
        #expect(tables.count > 35, "\(tables)")
        try box.desk.database.checkpoint()
        #expect(try !PlantedWords.found(inFilesOf: box.folder.file("intake.sqlite")).found.isEmpty)
        return id
    }

    @Test func `no word of it is left in any table, in the index, in the file or in its side file`() throws {
        let box = try Mailbox()
        let id = try planted(box)
        #expect(try box.desk.erase([id]) == ["replayed": 1, "erased": 1])
        try box.desk.wait(until: box.desk.clock.now.adding(seconds: 1))
        let planted = PlantedWords(box.desk.database, noCases: Self.noCases)
        #expect(try planted.left(of: id.rawValue) == [])
        let (found, looked) = try PlantedWords.found(inFilesOf: box.folder.file("intake.sqlite"))
        print("looked in \(looked), and in \(try planted.tables.count) tables")
        #expect(found == [], "looked in \(looked)")
        #expect(try box.desk.database.isSound())
        #expect(try box.desk.ask(SearchCases(text: "almindelig")).found.count == 25, "the others are found still")
        #expect(try box.desk.erase([id]) == ["replayed": 1, "erased": 0], "said again, there is nothing left")
    }

    @Test func `whoever asks about it hears that it was erased, and it is in no list and no search`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(summary: "Kvædefest")).case
        let other = try desk.ask(.complaint()).case
        try desk.erase([id])
        #expect(desk.refusal(ShowCase(case: id)) == "case.erased")
        #expect(desk.refusal(AssignCase(case: id, person: .bo), as: .lone) == "case.erased")
        #expect(
            desk.refusal(JoinCases(case: other, other: id, reason: "Samme borger"), as: .lone) == "case.erased")
        #expect(try desk.ask(ListCases(scope: .unit, limit: 100), as: .bo).cases.map(\.case) == [other])
        #expect(try desk.ask(SearchCases(text: "kvædefest")).found.isEmpty)
        #expect(try desk.ask(ListCaseRows(cases: [id, other])).cases.map(\.case) == [other])
        #expect(try !desk.audited(about: id.rawValue).isEmpty, "the audit stays, and holds no words")
    }

    @Test func `what others still say of it is passed over, and what waited about it waits no more`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        // Nobody knows this one: it waits for the operator.
        let attempted = CallAttempted(case: "K-LOST", callback: "C-1", attempt: 1, by: .anna, at: .tuesdayMorning)
        try desk.hear(attempted, .callback, CaseID("K-LOST"))
        #expect(try desk.parkedCodes() == ["case.unknown"])
        try desk.erase([id, "K-LOST"])
        #expect(try desk.parkedCodes() == [])
        _ = desk.said()
        try desk.hear(
            CallAttempted(case: id, callback: "C-2", attempt: 1, by: .anna, at: .tuesdayMorning), .callback, id)
        try desk.hear(attempted, .callback, CaseID("K-LOST"))
        #expect(try desk.parkedCodes() == [] && desk.said().isEmpty)
    }

    @Test func `a mail of it that is laid back makes no case, and one from the same citizen makes a new one`() throws {
        let box = try Mailbox(["publicUnit": "U-BENEFITS"])
        try box.lay(mail("Første brev"))
        let id = try #require(try box.cases.first?.case)
        try box.desk.erase([id])
        try box.lay(mail("Første brev"))
        #expect(try box.cases.isEmpty && box.names("new").isEmpty && box.names("unread").isEmpty)
        try box.lay(mail("Andet brev", id: "m2@eksempel.invalid", fields: "In-Reply-To: <m1@eksempel.invalid>\n"))
        #expect(try box.cases.count == 1 && box.cases.first?.case != id)
    }
}

extension Desk {
    /// The operator says that these were erased, and what it is answered.
    @discardableResult
    func erase(_ ids: [CaseID]) throws -> JSON {
        try operate(.erasuresReplay, ["identifiers": .array(ids.map { .string($0.rawValue) })])
    }
}
