/// What going through the whole chain found.
package enum AuditVerdict: Hashable, Sendable {
    /// Every entry is as it was written, and the chain ends at or after the head that was held elsewhere.
    case whole(AuditChain.Head)
    /// The first entry at which something is wrong.
    case broken(at: Int64, AuditFault)
}

/// What is wrong with a chain.
package enum AuditFault: String, Hashable, Sendable {
    /// An entry was taken out.
    case missing
    /// An entry does not say what it said when it was sealed.
    case altered
    /// An entry does not follow the one before it: something was moved, put in, or taken out and renumbered.
    case misplaced
    /// The chain ends before the head that was held elsewhere.
    case truncated
    /// The chain is whole in itself, but is not the one whose head was held elsewhere.
    case replaced
}

extension AuditChain {
    /// Goes through every entry from the first.
    ///
    /// - Parameter held: a head kept by another holder; without it, entries cut off the end are not missed.
    package func verify(against held: Head? = nil) throws(StoreError) -> AuditVerdict {
        var last = Head.empty
        while true {
            let batch = try sealed(after: last.number, limit: 1000)
            for sealed in batch {
                if let fault = sealed.fault(after: last) { return .broken(at: last.number + 1, fault) }
                last = Head(number: sealed.entry.number, digest: sealed.link)
                if let held, held.number == last.number, held.digest != last.digest {
                    return .broken(at: last.number, .replaced)
                }
            }
            if batch.isEmpty { break }
        }
        if let held, held.number > last.number { return .broken(at: last.number + 1, .truncated) }
        return .whole(last)
    }

    private func sealed(after number: Int64, limit: Int) throws(StoreError) -> [SealedEntry] {
        let sql = """
            SELECT number, at, actor, action, subject, detail, salt, seal, link
              FROM audit
             WHERE number > :number
             ORDER BY number
             LIMIT :limit
            """
        return try database.rows(sql, ["number": .integer(number), "limit": Value(limit)]) {
            SealedEntry(
                entry: AuditEntry($0), salt: $0.blob("salt"), seal: $0.blob("seal"), link: $0.blob("link"))
        }
    }
}

private struct SealedEntry {
    let entry: AuditEntry
    let salt: [UInt8]
    let seal: [UInt8]
    let link: [UInt8]

    func fault(after last: AuditChain.Head) -> AuditFault? {
        if entry.number != last.number + 1 { return .missing }
        if entry.seal(salt: salt) != seal { return .altered }
        return AuditEntry.link(after: last.digest, seal: seal) == link ? nil : .misplaced
    }
}
