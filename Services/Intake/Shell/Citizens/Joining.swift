import CaseModel
import IntakeCore
import Runtime
import Store

/// The same citizen in several cases: pointed at by us, said by a person, and unsaid by one.
extension CaseActs {
    private var likeness: LikenessStore { LikenessStore(database: change.turn.database) }

    func join(_ command: JoinCases, by viewer: Viewer) throws -> CaseReceipt {
        let named = ([command.other] + (command.also ?? [])).eachOnce
        guard named.count <= JoinCases.mostOthers else { throw IntakeRefusal.joinedTooMany }
        let stored = try open(command.case, by: viewer, to: "join")
        // That somebody may not see one of them is kept, and what was written before it would be kept with it: all are looked
        // at before any is joined.
        let others = try named.map { other in
            (other, try pair(stored, with: other, by: viewer, to: "join", because: command.reason))
        }
        guard try likeness.words(about: stored.id)[command.other] == nil else { throw IntakeRefusal.alreadyJoined }
        for (other, (earlier, later)) in others {
            let group = try likeness.group(of: stored.id, limit: CaseReadings.mostInGroup)
            // What was named first is joined by a word of its own, also where it hangs together by others.
            if other == command.other || !group.contains(other) {
                try join(earlier, later, because: command.reason, by: viewer)
            }
        }
        return try receipt(for: stored.id)
    }

    private func join(_ earlier: StoredCase, _ later: StoredCase, because reason: String, by viewer: Viewer) throws {
        try likeness.join(earlier.id, later.id, word(reason, by: viewer))
        try told(.citizenJoined, earlier.id, later.id, by: viewer)
        try change.turn.publish(
            CitizenReturned(case: earlier.id, again: later.id, isSaid: true), about: Subject(earlier.id))
    }

    func separate(_ command: SeparateCases, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try open(command.case, by: viewer, to: "separate")
        let (earlier, later) = try pair(
            stored, with: command.other, by: viewer, to: "separate", because: command.reason)
        guard try likeness.words(about: earlier.id)[later.id] != nil else { throw IntakeRefusal.notJoined }
        try likeness.separate(earlier.id, later.id, word(command.reason, by: viewer))
        try told(.citizenSeparated, earlier.id, later.id, by: viewer)
        try change.turn.publish(
            CitizenReturned(case: earlier.id, again: later.id, isUndone: true, isSaid: true), about: Subject(earlier.id)
        )
        return try receipt(for: command.case)
    }

    /// A case and another that `viewer` may see, the first received in front.
    private func pair(
        _ stored: StoredCase, with otherID: CaseID, by viewer: Viewer, to action: String, because reason: String
    ) throws -> (earlier: StoredCase, later: StoredCase) {
        try SameCitizen.check(stored.id, otherID, reason: reason)
        let (other, _) = try readings.open(otherID, for: viewer, to: action)
        guard stored.citizen != nil, other.citizen != nil else { throw IntakeRefusal.citizenUnknown }
        let isFirst = (stored.received, stored.id) < (other.received, other.id)
        return isFirst ? (stored, other) : (other, stored)
    }

    private func word(_ reason: String, by viewer: Viewer) -> SameCitizenWord {
        SameCitizenWord(by: viewer.person, at: change.turn.now, reason: reason)
    }

    /// It stands in the history of both, each with the other's number.
    private func told(_ what: Happening, _ one: CaseID, _ other: CaseID, by viewer: Viewer) throws {
        let now = change.turn.now
        try change.trail.add(what, to: one, at: now, by: viewer.person, detail: other.rawValue)
        try change.trail.add(what, to: other, at: now, by: viewer.person, detail: one.rawValue)
    }
}

extension CaseReadings {
    /// Cases are walked through as far as this, and no more are kept apart as one citizen's.
    static let mostInGroup = 200

    func sameCitizen(_ command: ListSameCitizen, for viewer: Viewer) throws -> ListSameCitizen.Reply {
        let (stored, _) = try open(command.case, for: viewer, to: "same-citizen")
        let store = LikenessStore(database: turn.database)
        let group = try store.group(of: stored.id, limit: Self.mostInGroup)
        let others = group.filter { $0 != stored.id }
        let rows = try CaseList(database: turn.database).rows(of: others, for: viewer)
            .sorted { ($0.received, $0.case) > ($1.received, $1.case) }
        let words = try store.words(about: stored.id)
        let marks = try store.likeness(of: stored.id)
        let entrances = try Entrances(in: turn).found(marks, for: viewer, without: [stored.id])
        let likely = try store.likely(
            marks, for: viewer, without: Set(group), limit: ListSameCitizen.mostLikely)
        let shown = rows.prefix(ListSameCitizen.mostJoined)
        let separated = try self.separated(stored.id, for: viewer)
        let span = 24 * ListSameCitizen.daysTogether
        let days = stored.received.adding(hours: -span)...stored.received.adding(hours: span)
        let together = likely.map(\.row).filter { row in
            !row.isClosed && !row.isHistory && days.contains(row.received)
                // What somebody has looked at and said no to is proposed as no flood.
                && !separated.contains { $0.row.case == row.case }
        }
        for id in (shown.map(\.case) + likely.map(\.row.case) + separated.map(\.row.case)).eachOnce {
            try turn.audit("row", by: viewer.person.rawValue, about: id.rawValue, detail: stored.id.rawValue)
        }
        return ListSameCitizen.Reply(
            case: stored.id, joined: shown.map { JoinedCase(row: $0, said: words[$0.case]) }, likely: likely,
            contacts: rows.count + 1, entrance: try entrance(of: group),
            entrances: entrances.isEmpty ? nil : entrances,
            together: stored.isClosed || together.isEmpty ? nil : together.map(\.case),
            givenTo: stored.assigned.flatMap { person in
                entrances.contains { $0.people.contains(person) } ? person : nil
            }, separated: separated.isEmpty ? nil : separated)
    }

    /// What was said of the case and others, and taken back, as far as the others may be seen.
    private func separated(_ case: CaseID, for viewer: Viewer) throws -> [SeparatedCase] {
        let words = try LikenessStore(database: turn.database).undone(about: `case`)
            .prefix(ListSameCitizen.mostJoined)
        let rows = try CaseList(database: turn.database).rows(of: words.map(\.other), for: viewer)
        return words.compactMap { word in
            rows.first { $0.case == word.other }.map { SeparatedCase(row: $0, said: word.said, undone: word.undone) }
        }
    }

    /// The newest way in that was agreed on in any of the cases. Whom to turn to is for everybody who meets the citizen;
    /// in which case it was agreed on, and why, is not said here.
    func entrance(of group: [CaseID]) throws -> [PersonID] {
        try group.compactMap { try cases.contactTeam(of: $0) }.max { $0.at < $1.at }?.people ?? []
    }

    func likely(_ command: FindLikelyCases, for viewer: Viewer) throws -> FindLikelyCases.Reply {
        guard Registration.mayBeMade(by: viewer) else { throw IntakeRefusal.mayNotDo }
        let likeness = Likeness(command.citizen, cpr: try CaseStore.written(command.citizen.cpr))
        let found = try LikenessStore(database: turn.database).likely(
            likeness.marks, for: viewer, without: [], limit: ListSameCitizen.mostLikely)
        for id in found.map(\.row.case) {
            try turn.audit("row", by: viewer.person.rawValue, about: id.rawValue, detail: "likely")
        }
        let entrances = try Entrances(in: turn).found(likeness.marks, for: viewer, without: [])
        return FindLikelyCases.Reply(likely: found, entrances: entrances.isEmpty ? nil : entrances)
    }
}
