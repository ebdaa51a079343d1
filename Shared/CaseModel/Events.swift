/// One of the processes that meet on the bus, by the name it signs in with.
package struct ServiceName: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }

    package static let bus = ServiceName(rawValue: "bus")
    package static let directory = ServiceName(rawValue: "directory")
    package static let intake = ServiceName(rawValue: "intake")
    package static let callback = ServiceName(rawValue: "callback")
    package static let notifier = ServiceName(rawValue: "notifier")
    package static let learning = ServiceName(rawValue: "learning")
    package static let wellbeing = ServiceName(rawValue: "wellbeing")
    /// The pages people work in.
    package static let desk = ServiceName(rawValue: "desk")
    /// The pages for citizens: asks for two things and is told nothing.
    package static let `public` = ServiceName(rawValue: "public")
    /// The command line, `genklang`: the only name that may hold several connections at once.
    package static let `operator` = ServiceName(rawValue: "operator")

    package var description: String { rawValue }
    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

/// What kind of thing became true, by its CloudEvents name: `dk.genklang.callback.missed.v1`.
package struct EventType: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package var description: String { rawValue }
    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

    /// What this service says in place of an event that had to be given up: its number stays taken, its content is none.
    package static func void(of service: ServiceName) -> EventType {
        EventType(rawValue: "dk.genklang.\(service).void.v1")
    }

    /// Whether it stands for a number that was given up: there is nothing to do about it but to count it.
    package var isVoid: Bool { rawValue.hasPrefix("dk.genklang.") && rawValue.hasSuffix(".void.v1") }
}

/// Which event of which file's life: `<epoch>:<number>`, numbers consecutive from 1.
package struct EventID: Hashable, Codable, Sendable, CustomStringConvertible {
    package let epoch: Epoch
    package let number: Int64

    package init(epoch: Epoch, number: Int64) {
        self.epoch = epoch
        self.number = number
    }

    /// Reads `<epoch>:<number>`; `nil` when it is anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let epoch = Epoch(rawValue: String(parts[0])), let number = Int64(parts[1]),
            number > 0, String(number) == parts[1]
        else { return nil }
        self.init(epoch: epoch, number: number)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = EventID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not <epoch>:<number>")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    package var description: String { "\(epoch):\(number)" }
}

/// What an event is about: the opaque identifier of a case, a person or a unit.
package struct Subject: Identifier {
    package let rawValue: String
    package static let prefix = "S"
    package init(unchecked text: String) { rawValue = text }
    /// The subject that is this case, person or unit.
    package init(_ identifier: some Identifier) { rawValue = identifier.rawValue }
}

/// What an event says in its `data`: that something became true, never the words of it (decision 3).
///
/// Only identifiers, enumerations, moments, versions, counts and digests. No name, no contact detail, no free text:
/// who needs the words asks their owner, and the owner audits it.
package protocol BusEvent: Codable, Hashable, Sendable {
    static var type: EventType { get }
    /// What else it touches, beside its subject: later news about these must not overtake it where it has to wait for
    /// the operator. An event that joins two cases lists the other one here. It travels in the envelope, since whoever
    /// has to wait with it cannot read what it says.
    var affects: [Subject] { get }
}

extension BusEvent {
    package var affects: [Subject] { [] }
}

/// A service's event said by its sender so that others can ask "have you got this far?".
package struct Published: Codable, Hashable, Sendable {
    /// So long whoever caused it has their next questions wait for it.
    private static let rememberedSeconds: Int64 = 30

    /// What somebody's acts have announced, as far as their questions are still to wait for it. Half a minute after the last of
    /// it every owner knows it; and what a lost file had said, in a life that nobody else has heard of, never comes.
    package static func remembered(_ said: [Published], saidAt: Timestamp?, at wall: Timestamp) -> [Published] {
        guard let saidAt, wall < saidAt.adding(seconds: rememberedSeconds) else { return [] }
        return said
    }

    package let source: ServiceName
    package let type: EventType
    package let epoch: Epoch
    package let number: Int64

    package init(source: ServiceName, type: EventType, epoch: Epoch, number: Int64) {
        self.source = source
        self.type = type
        self.epoch = epoch
        self.number = number
    }
}
