import CaseModel
import Store
import Support
import Wire

// Calls that change hands: told of once, never told to whoever has given them on, and alike in every file.
extension Findings {
    func lookAtMoves() throws {
        let moved = record.all(CallMoved.self)
        let numbers = moved.counted { "\($0.body.callback) \($0.body.number)" }
        expect(numbers.values.allSatisfy { $0 == 1 }, "a call changed hands twice under one number")
        lookAtPingsAfter(moved)
        let messages = try database(.notifier).first(
            "SELECT count(*) AS count FROM duty WHERE key LIKE 'moved/%'"
        ) { Int($0.integer("count")) }
        let told = moved.filter { $0.body.by != $0.body.to }.count
        expect(messages == told, "\(told) calls were given to somebody, \(messages ?? 0) messages were owed")
        try lookAtAssigned()
    }

    /// Whoever has given a call on hears no more of it, unless as a leader.
    private func lookAtPingsAfter(_ moved: [Record.Said<CallMoved>]) {
        let leaders = Set([Staff.director.person] + Staff.teams.map(\.leader.person))
        for ping in record.all(Pinged.self) {
            let before = moved.filter { $0.body.callback == ping.body.callback && $0.position < ping.position }
            guard let last = before.last else { continue }
            let gone = Set(before.compactMap(\.body.from)).subtracting(leaders).subtracting([last.body.to])
            expect(
                gone.isDisjoint(with: ping.body.recipients),
                "\(ping.body.callback): told at \(ping.body.stage) to somebody who had given it on")
        }
    }

    /// Intake and Callback agree on who is to ring.
    private func lookAtAssigned() throws {
        let known = try database(.intake).rows(
            "SELECT case_id AS id, coalesce(assigned, '-') AS person FROM complaint ORDER BY id"
        ) { ($0.text("id"), $0.text("person")) }
        let owed = try database(.callback).rows(
            """
            SELECT case_id AS id, coalesce(assigned, '-') AS person
              FROM call
             WHERE reason = 'firstContact' AND state IN ('awaited', 'overdue')
             ORDER BY id
            """
        ) { ($0.text("id"), $0.text("person")) }
        let people = Dictionary(uniqueKeysWithValues: known)
        for (id, person) in owed {
            expect(people[id] == person, "\(id): \(person) is to ring, Intake says \(people[id] ?? "nothing")")
        }
    }
}
