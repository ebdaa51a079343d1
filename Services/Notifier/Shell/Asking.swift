import CaseModel
import NotifierCore
import Runtime
import Store
import Wire

/// What is asked of the owners of words and addresses, a few of each kind at a time: the ledger holds what waits, so that a
/// hundred thousand letters take no more memory than a hundred. One owner who is silent holds up nobody else's letters.
final class Asking {
    static let migration = """
        -- 9: what waits to be asked, by what is needed
        CREATE INDEX duty_need ON duty (need, since, number) WHERE state = 'gathering';
        """

    /// How many questions of one kind are under way or next.
    private static let most = 64

    private let duties: DutyStore
    /// What need not be asked again yet.
    let names = RememberedNames()
    /// Kinds of which more may have to be asked; looked at after the commit.
    private var wanted: Set<Need> = []
    private var wantsAll = true

    init(duties: DutyStore) { self.duties = duties }

    /// Whoever owns it is asked once this is committed, when it is its turn.
    func want(_ need: Need) { wanted.insert(need) }

    /// Whatever waits: after a start, and whenever time has passed, also for what a turn that was given up had wanted.
    func wantAll() { wantsAll = true }

    func questions(beside isKnown: (String) -> Bool) throws -> [Ask] {
        guard wantsAll || !wanted.isEmpty else { return [] }
        let needs = wantsAll ? try duties.needs() : wanted.sorted { $0.rawValue < $1.rawValue }
        let asks = try needs.flatMap { need in
            try duties.gathering(need, limit: Self.most).compactMap { waiting -> Ask? in
                let key = Correspondence.question(need, waiting.key)
                return isKnown(key) ? nil : try ask(need, key, waiting.matter())
            }
        }
        wanted = []
        wantsAll = false
        return asks
    }

    /// A release that no longer needs it for the letter has nothing to ask; a person can have it tried anew.
    private func ask(_ need: Need, _ key: String, _ matter: Matter) throws -> Ask? {
        guard let question = matter.question(need) else { return nil }
        var body = try question.body()
        if question.method == FindRecipient.method, !matter.isMail {
            let asked = try body.decode(FindRecipient.self)
            if try needsNumber(asked.case) {
                body = try JSON(
                    encoding: FindRecipient(
                        case: asked.case, purpose: asked.purpose, withNumber: true, spokenWith: asked.spokenWith))
            }
        }
        return Ask(key: key, method: question.method, body: body)
    }

    /// Where the letter goes is asked with the number when it goes by Digital Post, and else without.
    private func needsNumber(_ case: CaseID) throws -> Bool {
        try PostStore(database: duties.database).known(`case`)?.registration.needsCPR ?? false
    }
}

extension DutyStore {
    /// A duty that something is being fetched for.
    struct Waiting {
        let key: DutyKey
        fileprivate let text: String

        /// What it is about; read when it is to be asked, since most are under way already.
        func matter() throws -> Matter { try JSON.read(Array(text.utf8)).decode(Matter.self) }
    }

    /// Every kind of thing that something waits for.
    func needs() throws(StoreError) -> [Need] {
        try database.rows("SELECT DISTINCT need FROM duty WHERE state = 'gathering' ORDER BY need") {
            Need(rawValue: $0.text("need"))
        }
    }

    /// Those that wait for this, the longest waiting first; not those whose case waits for the operator.
    func gathering(_ need: Need, limit: Int) throws(StoreError) -> [Waiting] {
        let sql = """
            SELECT key, matter
              FROM duty
             WHERE state = 'gathering' AND need = :need AND \(Self.isFree)
             ORDER BY since, number
             LIMIT :limit
            """
        return try database.rows(sql, ["need": .text(need.rawValue), "limit": Value(limit)]) {
            Waiting(key: DutyKey(rawValue: $0.text("key")), text: $0.text("matter"))
        }
    }
}
