/// Why a call was not done, as it stands on the wire: a number and a code for programs, a sentence for people.
package struct RPCError: Error, Hashable, Sendable {
    /// JSON-RPC's number: −32700 and its neighbours of the standard, −32001 from the bus, −32050 when a rule refuses.
    package let code: Int
    /// The stable code, `bus.gap`, `callback.note_before_conversation`; `data.code` on the wire.
    package let reason: String
    /// English from the bus, Danish from `Wording` when a rule refuses.
    package let message: String
    /// Further members of `data`, such as the number that was expected.
    package let data: JSONObject

    package init(code: Int, reason: String, message: String, data: JSONObject = JSONObject()) {
        self.code = code
        self.reason = reason
        self.message = message
        self.data = data
    }

    /// The line is not JSON as we read it.
    package static let parseError = -32700
    /// The line is JSON, but no message.
    package static let invalidRequest = -32600
    package static let methodNotFound = -32601
    package static let invalidParams = -32602
    /// Our own mistake or the environment's; look in the log.
    package static let internalError = -32603
    /// The bus will not, or cannot now; `reason` begins with `bus.`.
    package static let bus = -32001
    /// A rule does not allow it; `reason` is the refusal's code and `message` Danish.
    package static let refusal = -32050

    package static func parse(_ fault: JSONFault) -> RPCError {
        RPCError(
            code: parseError, reason: fault.code.rawValue, message: "The line is not JSON as the bus reads it.",
            data: fault.where)
    }

    package static func invalid(_ reason: String, _ message: String) -> RPCError {
        RPCError(code: invalidRequest, reason: reason, message: message)
    }

    package static func unknown(method: String) -> RPCError {
        RPCError(code: methodNotFound, reason: "rpc.method", message: "There is no such method.")
    }

    /// The parameters cannot be what the method asks for.
    package static func params(_ fault: JSONFault) -> RPCError {
        RPCError(
            code: invalidParams, reason: fault.code.rawValue, message: "The parameters are not those of the method.",
            data: fault.where)
    }
}

extension JSONFault {
    /// The place as members for an error's `data`: `{"at":17}` or `{"path":"limit.due"}`.
    var `where`: JSONObject {
        switch place {
        case .offset(let offset): ["at": .integer(Int64(offset))]
        case .path(let path): ["path": .string(path)]
        }
    }
}

extension RPCError {
    /// The error object: `{"code":-32001,"message":"…","data":{"code":"bus.gap","expected":5}}`.
    package var json: JSON {
        var data: JSONObject = reason.isEmpty ? [:] : ["code": .string(reason)]
        for (name, value) in self.data.members where name != "code" { data[name] = value }
        var object: JSONObject = ["code": .integer(Int64(code)), "message": .string(message)]
        if !data.isEmpty { object["data"] = .object(data) }
        return .object(object)
    }

    /// Reads an error object; `reason` is empty when it has none. Faults name the member.
    package init(json: JSON) throws(JSONFault) {
        guard let object = json.object else { throw JSONFault(.wrongType, at: .path("error")) }
        guard let code = object["code"]?.integer else { throw JSONFault(.wrongType, at: .path("error.code")) }
        guard let message = object["message"]?.string else { throw JSONFault(.wrongType, at: .path("error.message")) }
        var data = object["data"]?.object ?? JSONObject()
        let reason = data["code"]?.string ?? ""
        data["code"] = nil
        self.init(code: Int(code), reason: reason, message: message, data: data)
    }
}
