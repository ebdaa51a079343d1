import CaseModel
import IntakeCore
import Runtime
import Store

/// The one entrance of a citizen whose cases are closed to whoever meets them: that there is one, and whom to ask.
///
/// Of a case that may not be seen nothing else is said: no number, no step, no name, no unit's reason. A case about whoever
/// asks, or one they are disqualified in, is not pointed at either.
struct Entrances {
    /// So many cases are looked at for each sign.
    private static let most: Int64 = 20

    let turn: Turn
    private var cases: CaseStore { CaseStore(database: turn.database) }
    private var staff: StaffBook { StaffBook(turn.database) }

    init(in turn: Turn) { self.turn = turn }

    /// Entrances to those alike by these marks; each case that led to one is a look of its own.
    func found(_ marks: [Likeness.Mark], for viewer: Viewer, without left: Set<CaseID>) throws -> [CitizenEntrance] {
        var signs: [CaseID: Set<LikenessSign>] = [:]
        for mark in marks {
            for id in try open(mark) where !left.contains(id) { signs[id, default: []].insert(mark.sign) }
        }
        var found: [CitizenEntrance] = []
        for (id, signs) in signs.sorted(by: { $0.key < $1.key }) {
            guard let (unit, people, isLeader) = try entrance(of: id, hiddenFrom: viewer) else { continue }
            try turn.audit("entrance", by: viewer.person.rawValue, about: id.rawValue)
            let entrance = CitizenEntrance(
                unit: unit, people: people, isLeader: isLeader,
                signs: LikenessSign.allCases.filter(signs.contains))
            if !found.contains(where: { $0.people == people && $0.unit == unit }) { found.append(entrance) }
        }
        return found
    }

    /// Cases that are open and alike by this, and that may have an entrance.
    private func open(_ mark: Likeness.Mark) throws(StoreError) -> [CaseID] {
        let sql = """
            SELECT complaint.case_id
              FROM likeness
              JOIN complaint ON complaint.case_id = likeness.case_id
             WHERE mark = :mark AND sign = :sign AND is_closed = 0
             ORDER BY received DESC, complaint.case_id DESC
             LIMIT :most
            """
        let values: Values = ["mark": .text(mark.text), "sign": Value(term: mark.sign), "most": .integer(Self.most)]
        return try turn.database.rows(sql, values) { $0.id("case_id") }
    }

    private func entrance(
        of id: CaseID, hiddenFrom viewer: Viewer
    ) throws -> (unit: UnitID, people: [PersonID], isLeader: Bool)? {
        guard let stored = try cases.find(id) else { return nil }
        let circle = try cases.circle(of: stored)
        guard case .denied(let denial) = Access.seeing(circle, by: viewer), denial == .red || denial == .notTheirs
        else {
            return nil
        }
        let team = try circle.contactTeam.filter { try staff.worksHere($0) }
        if !team.isEmpty { return (stored.unit, team, false) }
        guard circle.step == .red else { return nil }
        let leader = try staff.leaders(of: stored.unit).first { !circle.about.contains($0) }
        return leader.map { (stored.unit, [$0], true) }
    }
}

extension CaseActs {
    /// Whoever works with a case may give it to the citizen's one entrance; that is how it is kept one.
    func giveToEntrance(_ command: GiveToEntrance, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try open(command.case, by: viewer, to: "give-entrance")
        guard !stored.isClosed else { throw CaseRefusal.caseClosed }
        let store = LikenessStore(database: change.turn.database)
        let found = try Entrances(in: change.turn).found(
            store.likeness(of: stored.id), for: viewer, without: [stored.id])
        guard found.contains(where: { $0.people.contains(command.person) }) else { throw IntakeRefusal.entranceUnknown }
        let assignment = try Assignment(
            toEntrance: command.person, in: change.cases.circle(of: stored), assigned: stored.assigned,
            by: viewer.person)
        return try assign(assignment, stored)
    }
}
