package import CaseModel
import Wire

/// What the disk has left of an event: what lies where it must lie, none of it believed by itself.
package struct EventRemains: Equatable, Sendable {
    package let position: Int64
    /// Whose it is by what stands beside it; `nil` where that names nobody the log knows.
    package let sender: SenderID?
    package let number: Int64
    package let type: EventType
    /// Whether what stands beside it is as it was written, as far as that can tell by itself.
    package let isHeadWhole: Bool
    package let digest: [UInt8]
    /// Empty where not even their end can be told.
    package let bytes: [UInt8]

    package init(
        position: Int64, sender: SenderID?, number: Int64, type: EventType, isHeadWhole: Bool, digest: [UInt8],
        bytes: [UInt8]
    ) {
        (self.position, self.sender, self.number, self.type) = (position, sender, number, type)
        (self.isHeadWhole, self.digest, self.bytes) = (isHeadWhole, digest, bytes)
    }
}

/// What is to be done about what is left of an event.
package enum Mending: Equatable, Sendable {
    /// Nothing: it is as it arrived.
    case unneeded
    /// Its bytes are those that arrived, and say themselves what has to stand beside them.
    case byItself(LoggedEvent)
    /// Whoever said this has to say it again.
    case byOwner(SenderID, number: Int64)
    /// Nothing tells whose it was.
    case impossible

    package init(_ remains: EventRemains, digest: (_ bytes: [UInt8]) -> [UInt8]) {
        let said = try? EventValidator.read(remains.bytes)
        let sender = said.map { SenderID(source: $0.source, epoch: $0.id.epoch) }
        if let said, let sender, digest(remains.bytes) == remains.digest {
            let isBeside =
                remains.isHeadWhole && sender == remains.sender && said.id.number == remains.number
                && said.type == remains.type
            self =
                isBeside
                ? .unneeded
                : .byItself(
                    LoggedEvent(
                        position: remains.position, sender: sender, number: said.id.number, type: said.type,
                        digest: remains.digest, bytes: remains.bytes))
        } else if remains.isHeadWhole, let sender = remains.sender {
            self = .byOwner(sender, number: remains.number)
        } else if let said, let sender {
            self = .byOwner(sender, number: said.id.number)
        } else if let sender = remains.sender, remains.number > 0 {
            // A guess; whether it was right, the digest will tell.
            self = .byOwner(sender, number: remains.number)
        } else {
            self = .impossible
        }
    }
}

extension EventRemains {
    /// The event that its owner has told again, if it is the one that arrived here: its digest is the one taken then, or
    /// its bytes are those that lie here and the digest has changed.
    package func matched(by bytes: [UInt8], digest: [UInt8]) -> LoggedEvent? {
        guard digest == self.digest || bytes == self.bytes, let said = try? EventValidator.read(bytes) else {
            return nil
        }
        return LoggedEvent(
            position: position, sender: SenderID(source: said.source, epoch: said.id.epoch), number: said.id.number,
            type: said.type, digest: digest, bytes: bytes)
    }
}
