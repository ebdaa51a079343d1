import CaseModel
import NotifierShell
import Support
import Testing
import Wire

/// A restriction given up before its letter was posted, and after.
@Suite struct `A restriction given up` {
    private func approved() throws -> (Desk, LetterID) {
        let desk = try Desk(printing: true)
        try desk.register(route: .formal)
        try say(.approved, desk)
        return (desk, try #require(try notices(desk).first?.letter))
    }

    /// Intake says what it says of one that is due, or that was lifted after its letter had been laid.
    private func say(_ state: RestrictionState, _ desk: Desk) throws {
        let proposal = RestrictionProposal(
            ground: .pointlessTasks, facts: "Elleve opkald.", lastSeen: "2025-03-01", milderMeans: "Faste ringetider.",
            ways: [.phone], scope: "Opkald tages tirsdag.", lastDay: "2025-06-01", wayBack: "Hold aftalen.")
        let isOver = state == .ended
        desk.answers[ReadRestriction.method] = try JSON(
            encoding: ReadRestriction.Reply(
                case: "K-1", proposal: proposal, isDue: !isOver, holds: !isOver,
                liftedAfter: isOver ? "2025-03-04T10:00+01:00" : nil))
        try desk.bench.hear(
            RestrictionChanged(
                case: "K-1", restriction: "W-1", state: state, proposedBy: "P-1", lastDay: "2025-06-01",
                isLifted: isOver ? true : nil), from: .intake, about: CaseID("K-1"))
    }

    private func notices(_ desk: Desk) throws -> [LetterRow] {
        try desk.letters().filter { $0.kind == .contactRestriction }
    }

    @Test("R-093 given up before its letter was posted, that is taken out of the pile, and nothing is written of it")
    func unprinted() throws {
        let (desk, letter) = try approved()
        #expect(desk.files("letters").contains("\(letter).pdf"))
        try say(.ended, desk)
        let row = try #require(try notices(desk).first)
        #expect(row.delivery?.state == .refused && row.delivery?.evidence?.code == "restriction.given_up")
        #expect(row.delivery?.next == NextAct.nothing)
        #expect(!desk.files("letters").contains("\(letter).pdf"))
        #expect(try desk.bench.ask(ListDeliveries(stand: .refused), as: Desk.colleague).rows.isEmpty)
        #expect(try notices(desk).count == 1, "nobody reads that what they never heard of is over")
        #expect(try desk.bench.said(LetterFateKnown.self).isEmpty)
        // It was in the post all the same.
        _ = try desk.bench.ask(
            TellDelivery(letter: letter, said: .received, ground: .recipientAsked), as: Desk.colleague)
        #expect(try notices(desk).count == 2)
    }

    @Test("R-093 posted before it was given up, the citizen is told in writing that it is over")
    func posted() throws {
        let (desk, letter) = try approved()
        _ = try desk.bench.ask(TellDelivery(letter: letter, said: .received), as: Desk.colleague)
        try say(.ended, desk)
        #expect(try notices(desk).map(\.delivery?.state) == [.received, .spooled])
    }

    @Test("R-093 another copy of a letter that was posted says nothing any more, and what held is told to be over")
    func copy() throws {
        let (desk, letter) = try approved()
        _ = try desk.bench.ask(TellDelivery(letter: letter, said: .received), as: Desk.colleague)
        _ = try desk.bench.ask(SendAgain(letter: letter, ground: .copyAsked), as: Desk.colleague)
        try say(.ended, desk)
        #expect(try notices(desk).map(\.delivery?.state) == [.replaced, .refused, .spooled])
    }
}
