import CaseModel
import Runtime
import Store

/// Who has looked at what is kept about somebody, as they read it themself.
extension Asking {
    /// So far back it is read, so that a page that is opened ten times a day does not hide what is rare.
    private static let entries = 5000

    /// The newest first: each colleague, act and day once, and nothing of what the person looked at themself.
    func looks(at person: PersonID) throws -> LookLog {
        let (entries, older) = try AuditChain.newest(
            about: person.rawValue, except: "denied", limit: Self.entries, in: care.store.database)
        var seen: Set<String> = []
        let looks = entries.compactMap { entry -> Look? in
            let at = Timestamp(milliseconds: entry.at)
            guard entry.actor != person.rawValue,
                seen.insert("\(entry.actor) \(entry.action) \(at.civil.day)").inserted
            else { return nil }
            return Look(at: at, by: PersonID(rawValue: entry.actor), what: entry.action)
        }
        return LookLog(
            looks: Array(looks.prefix(LookLog.most)), leftOut: max(0, looks.count - LookLog.most) + older)
    }
}
