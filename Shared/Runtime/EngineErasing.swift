import CaseModel
import Store
import Wire

// What was erased is erased in this file too, and from then on it is as if nobody spoke of it (decision 100).
extension Engine {
    /// Members of a call's body that name the case it is about, or another one that it changes.
    private static let caseMembers = ["case", "other", "belongs"]

    func replayErasures(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        let moments = call.body["at"]?.array
        let erasures = (call.body["identifiers"]?.array ?? []).enumerated().compactMap { index, id in
            Erasure(id, at: moments.flatMap { index < $0.count ? $0[index] : nil }, now: turn.now)
        }
        var reply: JSONObject = ["replayed": .integer(Int64(erasures.count))]
        if !erasures.isEmpty {
            let held = try service.erase(erasures, in: turn)
            try parts.record.erase(erasures.map(\.id))
            try turn.audit(
                "erasures.replayed", by: call.caller.rawValue, about: parts.declaration.name.rawValue,
                detail: String(erasures.count))
            // What waited about them is passed over now, and leaves the operator's list.
            _ = try apply(try parts.parked.list().filter { try isErased($0.subject) })
            reply[held == nil ? "holds" : "erased"] = held.map { .integer(Int64($0)) } ?? false
        }
        if call.body["last"] == true, var hold {
            hold.isErased = true
            try hold.keep(parts)
            afterCommit.append { [unowned self] in self.hold?.isErased = true }
        }
        return .object(reply)
    }

    /// Whether this is about a case that was erased here.
    func isAboutErased(_ event: CloudEvent) throws -> Bool {
        if try isErased(event.subject.rawValue) { return true }
        return try event.data["case"]?.string.map(isErased) ?? false
    }

    /// Nobody asks about a case that was erased here, and nobody changes it.
    func refuseErased(_ body: JSON) throws {
        guard let erased = service.erased else { return }
        for id in Self.caseMembers.compactMap({ body[$0]?.string }) {
            if let at = try erased.at(id) { throw CallRefusal.caseErased(at) }
        }
    }

    /// What somebody asked for by another name than the case's, such as a letter's, may touch one that was erased.
    func refuseErased(_ touched: Set<String>) throws {
        guard let erased = service.erased else { return }
        for id in touched.sorted() { if let at = try erased.at(id) { throw CallRefusal.caseErased(at) } }
    }

    private func isErased(_ subject: String) throws -> Bool { try service.erased?.at(subject) != nil }
}
