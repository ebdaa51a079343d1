import CaseModel
import Wire

/// Which event types each sender has said it publishes, and up to which position it may have: what lies in the log is to be
/// read by whoever comes to it, also while its sender is away (PROTOCOL.md § 12).
struct SpokenTypes: Equatable {
    /// The position of the last event that can be of this type; `nil` while its sender goes on saying it.
    private var reach: [EventType: Int64?] = [:]

    init() {}

    /// Reads `text`; what cannot be read is forgotten.
    init(_ text: String?) {
        guard let text, let json = try? JSON.read(Array(text.utf8)), let members = json.object?.members else { return }
        for (name, value) in members {
            guard let position = value.integer else { continue }
            reach[EventType(rawValue: name)] = position < 0 ? .some(nil) : .some(position)
        }
    }

    /// `{"TYPE":POSITION,…}`; a position below 0 for a type that is still said.
    var text: String {
        let members = reach.sorted { $0.key < $1.key }.map {
            (name: $0.key.rawValue, value: JSON.integer($0.value ?? -1))
        }
        return JSON.object(JSONObject(members)).text
    }

    /// A sender has said what it publishes, when the log reached to `head` and began at `first`; whether that is new.
    mutating func declared(_ types: [EventType], by service: ServiceName, head: Int64, first: Int64) -> Bool {
        let before = self
        for type in types { reach[type] = .some(nil) }
        let prefix = "dk.genklang.\(service)."
        for (type, last) in reach where last == nil && type.rawValue.hasPrefix(prefix) && !types.contains(type) {
            reach[type] = .some(head)
        }
        // What is said no more and is not kept any more either concerns nobody.
        reach = reach.filter { $0.value.map { $0 >= first } ?? true }
        return self != before
    }

    /// The first type, in order of name, that may lie behind `position` and that somebody who reads `types` follows in
    /// other versions only.
    func unread(by types: [EventType], after position: Int64) -> EventType? {
        reach.filter { $0.value.map { $0 > position } ?? true }.keys.sorted().first { $0.isUnread(by: types) }
    }
}

extension Broker {
    /// What a sender says that it publishes is on disk before anything of it is.
    func remember(_ types: [EventType], of service: ServiceName) throws(Fault) {
        guard spoken.declared(types, by: service, head: log.head, first: log.first) else { return }
        isSpokenUnwritten = true
        // On a full disk it waits for the commit of the first event.
        guard hasRoom else { return }
        try ask { () throws(LogFailure) in try beginWriting() }
    }

    func writeSpoken() throws(LogFailure) {
        guard isSpokenUnwritten else { return }
        try log.remember(spoken.text, as: Self.spokenName)
        isSpokenUnwritten = false
    }

    static var spokenName: String { "spoken" }
}
