import CaseModel
import Runtime
import WellbeingCore

/// Much at once: counted from signs, and asked after once in the span that is counted.
extension Asking {
    func onLoad(_ person: PersonID, _ turn: Turn) throws {
        let policy = upkeep.policy
        let since = turn.now.adding(hours: -24 * Int64(policy.loadDays))
        guard policy.isHigh(try signs.load(of: person, since: since)),
            try !care.store.wasAsked(.oneToOne, cause: .load, for: person, since: since)
        else { return }
        try care.ask(.oneToOne, .load, for: person, turn)
    }

    /// The day's talk in a case: called hard before its note is filed, it is counted once.
    func talk(in case: CaseID, by person: PersonID, _ turn: Turn) -> String {
        "\(`case`)/\(turn.now.civil.day)/\(person)"
    }
}
