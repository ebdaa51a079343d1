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
        return CountWaitingLetters.Reply(mine: mine, team: team)
    }
}
