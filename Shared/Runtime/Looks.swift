package import CaseModel
import Seal
package import Store

extension LookLog {
    /// What this owner's audit says about a case, denied attempts left out.
    package init(about case: CaseID, in database: Database) throws(StoreError) {
        let (entries, leftOut) = try AuditChain.newest(
            about: `case`.rawValue, except: "denied", limit: Self.most, in: database)
        let looks = entries.map { entry in
            let person = entry.actor.hasPrefix("\(PersonID.prefix)-") ? PersonID(rawValue: entry.actor) : nil
            return Look(at: Timestamp(milliseconds: entry.at), by: person, what: entry.action)
        }
        self.init(looks: looks, leftOut: leftOut)
    }
}

/// What the audit keeps of a search: which one, and a digest of its words, which lie beside (decision 14).
package enum SearchDigest {
    /// `Q-… <SHA-256 of the identifier and the words>`: whoever has the words can show that they are those.
    package static func detail(_ search: SearchID, _ text: String) -> String {
        "\(search) \(Hex.encode(Seal.sha256(Array("\(search) \(text)".utf8))))"
    }
}
