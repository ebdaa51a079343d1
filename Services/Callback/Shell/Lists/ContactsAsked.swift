import CaseModel
package import Runtime
import Store

/// What the lists on disk need of others: asked while these answer, kept for when they do not (decision 75); and what
/// citizens wrote that belongs with the mail.
extension CallbackService {
    package func questions(beside isKnown: (String) -> Bool) throws -> [Ask] {
        let strays = try strays.questions(beside: isKnown)
        // Without a folder no list is written, and nothing is held that nobody would read.
        guard lists.folder != nil else { return strays }
        return try strays + contacts.questions(beside: isKnown)
    }

    package func answered(_ key: String, _ answer: Answer, in turn: Turn) throws {
        guard try !strays.answered(key, answer, in: turn) else { return }
        try contacts.answered(key, answer, at: turn.now)
    }

    /// Somebody works here, or no longer; what they are called may be another name now.
    func put(_ said: PersonChanged) throws(StoreError) {
        try staff.put(said)
        try contacts.changed(said.person.rawValue, isUnit: false)
        // Who has left stands as gone on the list.
        if !said.isActive { try lists.changed(in: said.unit) }
    }

    func put(_ said: UnitChanged) throws(StoreError) {
        try staff.put(said)
        try contacts.changed(said.unit.rawValue, isUnit: true)
    }
}
