import CaseModel
import NotifierShell
import Support
import Testing

/// What lies for the citizen in a case that turns out to be no complaint, and in one that was a complaint after all.
@Suite struct `Letters of what is no complaint` {
    private func judged(_ desk: Desk, _ exclusion: ExclusionGround?) throws {
        try desk.bench.hear(
            CaseJudged(
                case: "K-1", unit: "U-demo03", kind: .complaint, route: .formal, about: [], exclusion: exclusion),
            from: .intake, about: CaseID("K-1"))
    }

    private func lying(_ desk: Desk) -> [String] { desk.files("letters").filter { $0.hasSuffix(".pdf") } }

    @Test("R-001 the receipt is taken out of the pile, nobody is told to do anything, and it goes when it was one")
    func printed() throws {
        let desk = try Desk(printing: true)
        try desk.register(route: .formal)
        let letter = try #require(try desk.letters().first?.letter)
        #expect(lying(desk) == ["\(letter).pdf"])
        try judged(desk, .noComplaint)
        #expect(lying(desk) == [])
        let row = try #require(try desk.letters().first)
        #expect(row.delivery?.state == .refused && row.delivery?.evidence?.code == "case.set_aside")
        #expect(row.delivery?.next == NextAct.nothing && desk.files("staff").isEmpty)
        #expect(try desk.bench.said(LetterFateKnown.self).isEmpty, "nothing has come back")
        try judged(desk, nil)
        let rows = try desk.letters()
        #expect(rows.map(\.delivery?.state) == [.replaced, .spooled] && lying(desk) == ["\(rows[1].letter).pdf"])
    }

    @Test("R-001 one that waits for an address waits for nobody any more, and waits again when it was a complaint")
    func waiting() throws {
        let desk = try Desk()
        try desk.register(canBeWrittenTo: false)
        #expect(try desk.letters().map(\.reason) == ["notifier.cannotBeWrittenTo"])
        try judged(desk, .noComplaint)
        #expect(try desk.letters().map(\.reason) == ["notifier.setAside"])
        #expect(try desk.bench.ask(ListDeliveries(stand: .unaddressed), as: Desk.colleague).rows.isEmpty)
        try judged(desk, nil)
        #expect(try desk.letters().map(\.reason) == ["notifier.cannotBeWrittenTo"])
    }
}
