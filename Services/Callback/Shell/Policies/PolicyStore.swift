import CallbackCore
import CaseModel
import Runtime
import Seal
import Store
import Wire

/// The names of the policies in the settings, reckoned once: every deadline remembers one.
struct PolicyNames {
    private let general: String
    private let units: [UnitID: String]
    /// All of them together: another name when anything in any of them is another.
    let book: String

    init(_ policies: PolicyBook) throws {
        general = try PolicyStore.name(of: policies.general)
        units = try policies.units.mapValues { try PolicyStore.name(of: $0) }
        let all = [general] + units.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        book = String(Hex.encode(Seal.sha256(Array(all.joined(separator: "\n").utf8))).prefix(16))
    }

    func name(of unit: UnitID) -> String { units[unit] ?? general }

    /// Every policy that is in force somewhere, once, in order.
    var all: [String] { Set([general] + units.values).sorted() }
}

/// Which policies have been in force, and how far a change of them has been carried through.
struct PolicyStore {
    let database: Database

    /// The name by which a deadline remembers its policy: the beginning of a digest of all that it says.
    static func name(of policy: Policy) throws -> String {
        String(Hex.encode(Seal.sha256(try JSON(encoding: policy).bytes)).prefix(16))
    }

    /// Keeps what a policy says, so that a deadline of years ago can be shown with it.
    func keep(_ policy: Policy, at now: Timestamp) throws {
        try database.run(
            "INSERT OR IGNORE INTO policy_version (policy, content, since) VALUES (:policy, :content, :now)",
            [
                "policy": .text(try Self.name(of: policy)), "content": .text(try JSON(encoding: policy).text),
                "now": Value(now),
            ])
    }

    /// These, which are kept, are in force from now on, and no others: one that comes back is in force once more.
    func inForce(_ policies: [String], at now: Timestamp) throws(StoreError) {
        let before = try database.rows("SELECT policy FROM policy_time WHERE is_in_force = 1 ORDER BY policy") {
            $0.text("policy")
        }
        for policy in before where !policies.contains(policy) {
            try database.run(
                "UPDATE policy_time SET is_in_force = 0 WHERE policy = :policy", ["policy": .text(policy)])
        }
        for policy in policies where !before.contains(policy) {
            try database.run(
                "INSERT OR IGNORE INTO policy_time (policy, since, is_in_force) VALUES (:policy, :now, 1)",
                ["policy": .text(policy), "now": Value(now)])
        }
    }

    /// Every version that has been in force, each time that it came to be, the newest first.
    func versions() throws(StoreError) -> [PolicyVersion] {
        try database.rows("SELECT policy, since FROM policy_time ORDER BY since DESC, policy") { row in
            PolicyVersion(version: row.text("policy"), since: row.moment("since"))
        }
    }

    /// What the one policy said whose name begins so; `nil` when none does, or several do.
    func version(beginning name: String) throws(StoreError) -> ShowPolicyVersion.Reply? {
        let sql = """
            SELECT policy, since, content
              FROM policy_version
             WHERE substr(policy, 1, length(:name)) = :name
             ORDER BY policy
             LIMIT 2
            """
        let found = try database.rows(sql, ["name": .text(name)]) { row in
            ShowPolicyVersion.Reply(
                version: row.text("policy"), since: row.moment("since"), content: row.text("content"))
        }
        return found.count == 1 ? found[0] : nil
    }

    /// Under which policies the open calls were reckoned last, and the call that a recomputing has come to.
    func applied() throws(StoreError) -> (book: String, marker: String?)? {
        try database.first("SELECT book, marker FROM policy_applied") { ($0.text("book"), $0.optionalText("marker")) }
    }

    func apply(_ book: String, marker: String?) throws(StoreError) {
        try database.run("DELETE FROM policy_applied")
        try database.run(
            "INSERT INTO policy_applied (book, marker) VALUES (:book, :marker)",
            ["book": .text(book), "marker": Value(marker)])
    }
}
