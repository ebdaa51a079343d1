import CaseModel
import NotifierCore
import Runtime
import Wire

/// Cases whose citizen's way of getting letters was chosen after the backup that the file was put back from. Which way only the
/// lost file knew, and the one before it may be wrong: their letters wait until somebody chooses again (decision 113).
extension Correspondence {
    /// Why such a letter waits.
    static let wayLost = "channel.way_lost"

    func isWayLost(_ case: CaseID?) throws -> Bool {
        guard let `case` else { return false }
        return try PostStore(database: turn.database).lost(`case`) != nil
    }

    /// A choice was made of each of these; of a case that was erased nothing is chosen any more. One that was said of once, long after
    /// it was made, may stand in the file all the same.
    func loseWays(_ lost: [CloudEvent]) throws {
        let post = PostStore(database: turn.database)
        for event in lost where event.type == LettersWayChosen.type {
            let said = try event.body(LettersWayChosen.self)
            if let chosen = said.chosen, let known = try post.known(said.case), known.at >= chosen { continue }
            if try !isErased(said.case) { try post.lose(said.case, at: said.chosen ?? event.time) }
        }
    }

    /// What lies in these cases to be printed or collected is to be taken out, and what is made and could not be laid is made anew.
    func takeOutWhereWaysAreLost() throws {
        for id in try PostStore(database: turn.database).lost() {
            for kept in try duties.duties(of: id) {
                try advance(kept, .wayChanged)
                let kept = try duties.carrier(of: kept) ?? kept
                guard let delivery = try deliveries.delivery(of: kept.letter), delivery.canBeTakenOut(kept),
                    [.paper, .digitalPost].contains(delivery.channel)
                else { continue }
                try withdrawals.want(kept.letter, at: now)
            }
        }
    }
}
