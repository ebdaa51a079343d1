import CaseModel
import NotifierCore
import Runtime

/// How many letters wait for somebody: what a caseworker and a leader see of it before they open *Breve*.
extension LetterDesk {
    func count(for viewer: Viewer) throws -> CountWaitingLetters.Reply {
        let board = desk.board
        let day = desk.now.adding(hours: -CountWaitingLetters.hoursBeforeLeader)
        var (mine, team) = (0, 0)
        // What is tried again by itself waits for nobody of theirs.
        for stand in LetterStand.forPersons where stand != .waiting {
            mine += try board.count(stand, of: viewer.person)
            if !viewer.leads.isEmpty { team += try board.count(stand, in: viewer.leads, before: day) }
        }
        try desk.turn.audit("letters.counted", by: viewer.person.rawValue, about: viewer.unit.rawValue)
        let lost = try ReachStore(database: desk.turn.database).lost(at: desk.now)
        let colleagues = try lost.filter { try isAnswered(for: $0.person, by: viewer) }.map(\.row)
        return CountWaitingLetters.Reply(
            mine: mine, team: team, lost: lost.first { $0.person == viewer.person }?.row,
            colleagues: colleagues.isEmpty ? nil : colleagues)
    }

    /// Whether it is for this reader to see to it that somebody else's mails come through.
    private func isAnswered(for person: PersonID, by viewer: Viewer) throws -> Bool {
        guard person != viewer.person else { return false }
        if viewer.has(.administrator) { return true }
        return try !viewer.leads.isEmpty && StaffBook(desk.turn.database).leader(of: person) == viewer.person
    }
}
