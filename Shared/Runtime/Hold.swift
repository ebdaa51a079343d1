package import CaseModel
package import Store
import Wire

/// Why a service waits for the operator: its file was put back from a backup, or is an older copy than what the bus has
/// from it. It takes nothing in, does nothing and answers nobody else until somebody has looked and says so.
struct Hold: Codable, Equatable {
    enum Cause: String, Codable {
        /// The file says so itself: `genklang restore` has put it there.
        case restored
        /// The bus knows more of it than it does.
        case older
    }

    let cause: Cause
    let since: Timestamp
    /// What the file has forgotten has been read back from the bus.
    var isListed = false
    /// What was erased since has been erased here too.
    var isErased = false
    /// The ids of what it has said and forgotten, and what the bus cannot read any more either; the first hundred.
    var unreadable: [String]?
    /// How many it has said and forgotten that the bus does not keep any more: of them nobody can say what they were.
    var forgotten: Int64?
    /// The bus was an older copy itself when it was asked: what was said since its backup too nobody knows of. Absent where it
    /// was whole, and from an older release.
    var isBusOlder: Bool?

    static let key = "held"
    /// Set in a file by whoever puts it back.
    static let mark = "restored"

    /// What the file says about itself. One that was just put back begins a new life: what it says from now on must not
    /// carry numbers under which the lost file has said something else, to a bus that may be a copy as well.
    static func atStart(_ parts: EngineParts, at now: Timestamp) throws -> Hold? {
        if let text = try parts.meta.value(key) { return try JSON.read(Array(text.utf8)).decode(Hold.self) }
        guard try parts.meta.value(mark) != nil else { return nil }
        return try begin(.restored, parts, at: now)
    }

    /// The file is held from now on, in a new life. Outside a turn.
    static func begin(_ cause: Cause, _ parts: EngineParts, at now: Timestamp) throws -> Hold {
        let hold = Hold(cause: cause, since: now)
        try parts.database.savepoint {
            try parts.beginLife()
            try hold.keep(parts)
        }
        return hold
    }

    func keep(_ parts: EngineParts) throws { try parts.meta.set(Self.key, JSON(encoding: self).text) }

    /// In the transaction of the release.
    static func end(_ parts: EngineParts, at now: Timestamp) throws(StoreError) {
        try parts.lost.release(at: now.milliseconds)
        try parts.meta.remove(key)
        try parts.meta.remove(mark)
    }
}

/// What a file that waits knows of itself, for its service to tell.
package enum PutBack {
    /// When the backup was made that the file was put back from; `nil` where it was put back by other means than `genklang
    /// restore`, and once it has gone on.
    package static func copied(_ database: Database) throws(StoreError) -> Timestamp? {
        try Meta(database).value(Hold.mark).flatMap { Timestamp(rfc3339: $0) }
    }
}

/// What an older copy has forgotten that it said, read back from the bus page by page (PROTOCOL.md, `bus.said`).
struct ReadBack {
    /// One life of which the bus knows more than the file.
    private struct Gap {
        let epoch: Epoch
        var after: Int64
        let last: Int64
    }

    /// Where answers land between two turns; a reference, since the session calls back.
    private final class Mailbox {
        var gaps: [Gap] = []
        var lines: [(epoch: Epoch, event: CloudEvent, bytes: [UInt8])] = []
        var unreadable: [String] = []
        var isAsking = false
        var isFinished = false
    }

    private let parts: EngineParts
    private let mailbox = Mailbox()

    init(parts: EngineParts) { self.parts = parts }

    /// Whether a turn has something to write down, or the next page to ask for.
    var isReady: Bool {
        !mailbox.lines.isEmpty || mailbox.isFinished || (!mailbox.gaps.isEmpty && !mailbox.isAsking)
    }
    /// Whether everything has been read and written down. Asked after the commit.
    var isDone: Bool { mailbox.isFinished && mailbox.lines.isEmpty && mailbox.gaps.isEmpty }

    /// The lives of which the bus knows more than the file and what was read back already.
    static func isMissing(_ known: [Epoch: Int64], in parts: EngineParts) throws -> Bool {
        let ours = try parts.lives.all()
        return known.contains { epoch, last in
            last > ours.first { $0.epoch == epoch.rawValue }?.known ?? 0
        }
    }

    /// Begins to read: from where the file, and what was read back before, leave off. What was listed in an earlier wait
    /// is not read a second time, also where it has been erased or could not be read.
    func begin(_ known: [Epoch: Int64]) throws {
        let ours = try parts.lives.all()
        mailbox.lines = []
        mailbox.isAsking = false
        mailbox.gaps = try known.sorted { $0.key < $1.key }.compactMap { epoch, last in
            let listed = ours.first { $0.epoch == epoch.rawValue }?.known ?? 0
            let after = max(listed, try parts.lost.last(of: epoch.rawValue))
            return after < last ? Gap(epoch: epoch, after: after, last: last) : nil
        }
        mailbox.isFinished = mailbox.gaps.isEmpty
    }

    func forget() {
        mailbox.gaps = []
        mailbox.lines = []
        mailbox.isAsking = false
        mailbox.isFinished = false
    }

    /// Asks for the next page, when the last one has been written down.
    func ask(on session: BusSession) {
        guard let gap = mailbox.gaps.first, !mailbox.isAsking, mailbox.lines.isEmpty else { return }
        mailbox.isAsking = true
        let params: JSON = ["epoch": .string(gap.epoch.rawValue), "after": .integer(gap.after)]
        session.request("bus.said", params) { [mailbox] result in
            mailbox.isAsking = false
            // A connection that ended asks anew when the next one stands.
            guard case .success(let reply) = result, let events = reply["events"]?.array,
                let through = reply["through"]?.integer, through > gap.after, !mailbox.gaps.isEmpty
            else { return }
            for json in events {
                guard let event = try? CloudEvent(json: json) else { continue }
                mailbox.lines.append((gap.epoch, event, json.bytes))
            }
            for number in (reply["unreadable"]?.array ?? []).compactMap(\.integer) {
                mailbox.unreadable.append("\(gap.epoch):\(number)")
            }
            mailbox.gaps[0].after = through
            if through >= gap.last { mailbox.gaps.removeFirst() }
            if mailbox.gaps.isEmpty { mailbox.isFinished = true }
        }
    }

    /// Writes down what has come, in the turn's transaction.
    func keep() throws(StoreError) {
        for line in mailbox.lines {
            try parts.lost.keep(
                epoch: line.epoch.rawValue, number: line.event.id.number, line: line.bytes,
                isVoid: line.event.type.isVoid)
        }
    }

    /// What was written down is on disk.
    func settled() { mailbox.lines = [] }

    func finished() { mailbox.isFinished = false }

    /// What the bus could not read, since it was last asked for.
    func takeUnreadable() -> [String] {
        defer { mailbox.unreadable = [] }
        return mailbox.unreadable
    }
}
