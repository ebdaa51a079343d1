package import CaseModel
package import Wire

/// What somebody asks of a service, by the bus.
package struct IncomingCall {
    /// `intake.register`.
    package let method: String
    /// The process that asks; the bus vouches for it.
    package let caller: ServiceName
    /// The person who asks; Directory vouches for it. Absent when a service asks for itself.
    package let viewer: Viewer?
    /// The wish's own identifier; absent when nothing is to change.
    package let command: CommandID?
    package let body: JSON

    package init(method: String, caller: ServiceName, viewer: Viewer?, command: CommandID?, body: JSON) {
        self.method = method
        self.caller = caller
        self.viewer = viewer
        self.command = command
        self.body = body
    }

    /// Whether that process asks for itself, with nobody signed in behind it.
    package func comes(from service: ServiceName) -> Bool { viewer == nil && caller == service }

    /// The person who asks; refused when nobody is signed in.
    package func person() throws(CallRefusal) -> Viewer {
        guard let viewer else { throw .signInNeeded }
        return viewer
    }

    /// The body as the command it should be.
    ///
    /// - Throws: `CallRefusal.badBody`, naming the member that is wrong.
    package func command<T: Decodable>(_ type: T.Type) throws(CallRefusal) -> T {
        do { return try body.decode(type) } catch { throw .badBody(error.description) }
    }
}

/// Why a call is refused before any rule of a service is asked.
package enum CallRefusal: Refusal {
    case signInNeeded
    case signInExpired
    case badBody(String)
    case unknownMethod
    /// More than one call may hold.
    case tooLong
    /// The same command identifier came with another wish.
    case commandReused
    /// What the caller asked to be waited for did not come in time, or the time given was up.
    case late
    /// The disk is full or failing; nothing was changed.
    case storage
    /// The case waits for the operator: something about it could not be decided.
    case caseOnHold
    /// The service has lost the case, and what waited about it was given up: it does not come back.
    case caseLost
    /// The case was erased, then, and nothing of it is held but that.
    case caseErased(Timestamp)
    /// The service was put back from a backup and waits for the operator.
    case held

    /// The member, `true`, of an answer to a question about a case that waits for the operator.
    package static let onHoldMark = "waitsForOperations"

    /// The member of an answer about several cases that names those of them which wait for the operator; absent where none does.
    package static let onHoldCasesMark = "casesWaitingForOperations"

    /// The member of an answer about several cases that names those of them which its owner has lost for good; absent where none is.
    package static let lostCasesMark = "casesLost"

    /// The member of an answer about several cases that names those of them which its owner does not have, whoever asks.
    package static let unknownCasesMember = "unknown"

    /// Of a case that waits for the operator.
    package static let onHoldCode = "case.waits_for_operations"

    /// Of a case that was lost for good.
    package static let lostCode = "case.lost"

    /// Of a case that was erased; the refusal's detail is when.
    package static let erasedCode = "case.erased"

    package var code: String {
        switch self {
        case .signInNeeded: "call.not_signed_in"
        case .signInExpired: "call.sign_in_expired"
        case .badBody: "call.bad_request"
        case .unknownMethod: "call.unknown_method"
        case .tooLong: "call.too_long"
        case .commandReused: "call.command_reused"
        case .late: "call.too_late"
        case .storage: "service.storage"
        case .caseOnHold: Self.onHoldCode
        case .caseLost: Self.lostCode
        case .caseErased: Self.erasedCode
        case .held: "service.held"
        }
    }

    /// What a program may want to know beyond the code.
    package var detail: String? {
        switch self {
        case .badBody(let detail): detail
        case .caseErased(let at): at.description
        default: nil
        }
    }
}
