import CaseModel
import IntakeCore
import Runtime
import Store

/// Somebody has learnt whose an anonymous complaint is: it is that citizen's from now on, and goes the way it would have gone
/// had the name been known when it came (R-001 … R-008).
extension CaseActs {
    func name(_ command: CorrectCitizen, in stored: StoredCase, by viewer: Viewer) throws -> CaseReceipt {
        guard command.name != nil else { throw IntakeRefusal.citizenUnknown }
        guard !stored.isClosed else { throw CaseRefusal.caseClosed }
        // Whoever chose it on the public form is named by nobody but themselves.
        guard stored.registeredBy != .publicForm || command.how == .citizenChecked else {
            throw IntakeRefusal.anonymousByWish
        }
        let nobody = Citizen(name: "", phone: nil, addressLines: [], isVerified: false)
        let citizen = nobody.corrected(by: command)
        try RegistrationWords.check(citizen)
        try change.cases.set(citizen, of: stored.id)
        try change.take(.named, in: stored.id)
        try keep(citizen.differences(from: nobody), of: citizen, as: "citizen-named", command, by: viewer)
        try goOnAsCitizens(stored.id)
        return try receipt(for: stored.id)
    }

    /// Nobody could be rung: now somebody can, and promises count from when it came. What somebody has already examined for
    /// the formal way stays there, and its answer is owed.
    private func goOnAsCitizens(_ id: CaseID) throws {
        guard let known = try change.cases.find(id) else { throw IntakeRefusal.caseUnknown }
        let reply = try FormalStore(database: change.turn.database).reply(of: id)
        let isBegun = try reply.map { $0.stage != .examining } ?? false || known.state.record.note != nil
        let points = try change.cases.points(of: id).map(\.kind)
        let route =
            isBegun
            ? known.route
            : Route.of(
                points: points, wish: try known.standingWish, isUnsuitable: known.unsuitable != nil, isAnonymous: false)
        if route != known.route {
            try change.cases.set(route, of: id)
            try follow(route, known)
        }
        guard let standing = try change.cases.find(id) else { throw IntakeRefusal.caseUnknown }
        try sayJudged(standing, exclusion: try standing.exclusion)
        let wish = RegisterCase(
            received: known.received, channel: known.channel, kind: known.kind, unit: known.unit,
            citizen: known.citizen, points: [], summary: known.summary, wish: known.wish)
        guard route == .formal || ReplyPromise.isOwed(to: wish, isHistory: false) else { return }
        try FormalChange(change: change).promise(id, of: known.unit, from: known.received)
    }
}

extension CaseStore {
    /// Which way it goes from now on.
    fileprivate func set(_ route: Route, of case: CaseID) throws(StoreError) {
        try database.run(
            "UPDATE complaint SET route = :route WHERE case_id = :case",
            ["case": Value(`case`), "route": Value(term: route)])
    }
}
