import CaseModel
package import Wire

/// Why the bus does not do as asked, and whether the connection ends with it. PROTOCOL.md § 9 lists all of them.
package struct Fault: Error, Equatable, Sendable {
    package let error: RPCError
    package let isFinal: Bool

    init(_ error: RPCError, isFinal: Bool = false) {
        self.error = error
        self.isFinal = isFinal
    }

    private init(bus reason: String, _ message: String, _ data: JSONObject = [:], isFinal: Bool = false) {
        self.init(RPCError(code: RPCError.bus, reason: reason, message: message, data: data), isFinal: isFinal)
    }

    /// The same, and the connection ends: during sign-in nothing is forgiven.
    var final: Fault { Fault(error, isFinal: true) }
}

// What cannot be understood.
extension Fault {
    static func lineTooLong(_ limit: Int) -> Fault {
        Fault(
            RPCError(
                code: RPCError.parseError, reason: "bus.line_too_long", message: "The line is longer than the limit.",
                data: ["limit": .integer(Int64(limit))]),
            isFinal: true)
    }

    static let unknownMethod = Fault(
        RPCError(
            code: RPCError.methodNotFound, reason: "bus.unknown_method", message: "There is no such method."))

    static func badParams(_ member: String) -> Fault {
        Fault(
            RPCError(
                code: RPCError.invalidParams, reason: "bus.bad_params",
                message: "A member is missing, of another kind, or beyond its limit.",
                data: ["member": .string(member)]))
    }
}

// Who may not.
extension Fault {
    static let otherProtocol = Fault(
        bus: "bus.protocol", "This bus speaks another version of the protocol.", ["supported": [1]], isFinal: true)
    static let signInFirst = Fault(
        bus: "bus.sign_in_first", "First bus.hello, then bus.prove, then all else.", isFinal: true)
    static let unauthorized = Fault(
        bus: "bus.unauthorized", "The service is unknown or its key is another.", isFinal: true)

    static func notAllowed(_ what: String, _ name: String) -> Fault {
        Fault(
            bus: "bus.not_allowed", "The allow list does not grant this.",
            ["what": .string(what), "name": .string(name)])
    }
}

// What cannot be done now, or not like this.
extension Fault {
    static func trimmed(expected: Int64) -> Fault {
        Fault(
            bus: "bus.trimmed", "This number was taken long ago and is not kept any more.",
            ["expected": .integer(expected)])
    }

    static func mustResync(first: Int64, head: Int64) -> Fault {
        Fault(
            bus: "bus.must_resync", "The log does not reach back that far any more: fetch snapshots from the owners.",
            ["first": .integer(first), "head": .integer(head)])
    }

    static func unreadVersion(_ type: EventType, of consumer: String) -> Fault {
        Fault(
            bus: "bus.unread_version", "A durable consumer follows this event and cannot read this version.",
            ["type": .string(type.rawValue), "consumer": .string(consumer)])
    }

    static let noConsumer = Fault(bus: "bus.no_consumer", "There is no such durable consumer.")
    static let nameless = Fault(bus: "bus.nameless", "What is left of the event does not say whose it was.")
    static let notKept = Fault(bus: "bus.not_kept", "The event's owner does not have it any more.")
    static let otherBytes = Fault(bus: "bus.other_bytes", "What the event's owner has is not what arrived here.")
    static let connected = Fault(bus: "bus.connected", "The consumer is following the log now.")

    static func gap(expected: Int64) -> Fault {
        Fault(bus: "bus.gap", "A number is missing before this one.", ["expected": .integer(expected)])
    }

    static func conflict(position: Int64) -> Fault {
        Fault(bus: "bus.conflict", "This number was used for other bytes.", ["position": .integer(position)])
    }

    /// The number was taken; a repeat of it can be held against nothing.
    static func unreadable(_ position: Int64?) -> Fault {
        Fault(
            bus: "bus.damaged", "An event's bytes are not those that arrived.",
            position.map { ["position": .integer($0)] } ?? [:])
    }

    static func badEvent(_ reason: EventFault) -> Fault {
        Fault(bus: "bus.bad_event", "The event can never be accepted.", ["reason": .string(reason.rawValue)])
    }

    static func positionBeyondHead(first: Int64, head: Int64) -> Fault {
        Fault(
            bus: "bus.position_beyond_head", "The log does not reach that far: it is an older copy.",
            ["first": .integer(first), "head": .integer(head)])
    }

    static let busy = Fault(bus: "bus.busy", "Too much is under way; try again later.")
    static let subscribed = Fault(bus: "bus.subscribed", "This connection has its subscription.")
    static let noService = Fault(bus: "bus.no_service", "Nobody answers such calls now.")
    static let silent = Fault(bus: "bus.silent", "There was no answer before the deadline.")
    static let badAnswer = Fault(bus: "bus.bad_answer", "The service's answer was beyond its limit.")
}

// Last words before the bus ends a connection.
extension Fault {
    static let fenced = Fault(bus: "bus.fenced", "A newer process signed in with this name.", isFinal: true)
    static let signInLate = Fault(bus: "bus.sign_in_late", "Nobody signed in within the limit.", isFinal: true)
    static let full = Fault(bus: "bus.full", "There are too many connections.", isFinal: true)
    static let badAcknowledgement = Fault(
        bus: "bus.bad_ack", "What was acknowledged was never sent.", isFinal: true)
    static let stopping = Fault(bus: "bus.stopping", "The bus is stopping.", isFinal: true)

    static func damaged(_ position: Int64) -> Fault {
        Fault(
            bus: "bus.damaged", "An event's bytes are not those that arrived.", ["position": .integer(position)],
            isFinal: true)
    }
}
