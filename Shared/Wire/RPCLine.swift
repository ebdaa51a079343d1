/// One line of JSON-RPC 2.0, checked, with its value still lying in the line so that it can be passed on untouched.
///
/// What a message may hold: `jsonrpc` ("2.0"), `id`, and one of `method` (with `params`, an object), `result` and
/// `error`. Other members are refused, and so are several messages in an array.
package struct RPCLine: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case request(id: RPCID, method: String)
        case notification(method: String)
        case result(id: RPCID)
        /// Without an id when the other side could not tell what it was answering.
        case failure(id: RPCID?)
    }

    package let kind: Kind
    /// Where the parameters, the result or the error lie in the line; `nil` for parameters left out.
    package let body: Range<Int>?

    /// Reads a line without its line feed. `deepest` leaves room for what the value will be put inside of.
    package init(_ line: ArraySlice<UInt8>, deepest: Int = JSON.deepest) throws(RPCError) {
        var found: [String: Range<Int>] = [:]
        do {
            for (name, value) in try JSONScan.members(of: line, deepest: deepest) {
                guard Self.names.contains(where: name.hasSameBytes(as:)) else {
                    throw RPCError.invalid("rpc.unknown_member", "A message has no such member.")
                }
                found[name] = value
            }
        } catch let fault as JSONFault {
            if fault.code == .wrongType { throw .invalid("rpc.not_an_object", "A message is one JSON object.") }
            throw .parse(fault)
        } catch let error as RPCError {
            throw error
        } catch {
            preconditionFailure("nothing else is thrown")
        }
        func value(_ name: String) -> JSON? { found[name].flatMap { try? JSON.read(line: line[$0]) } }
        guard value("jsonrpc") == "2.0" else { throw .invalid("rpc.version", "jsonrpc must be \"2.0\".") }
        let id = try Self.id(value("id"), mayBeNull: found["error"] != nil)
        switch (found["method"], found["result"], found["error"]) {
        case (.some, nil, nil):
            let method = try Self.method(value("method"))
            if let params = found["params"], line[params.lowerBound] != UInt8(ascii: "{") {
                throw RPCError(
                    code: RPCError.invalidParams, reason: "rpc.params", message: "Parameters are an object.")
            }
            kind = id.map { .request(id: $0, method: method) } ?? .notification(method: method)
            body = found["params"]
        case (nil, .some(let result), nil):
            guard let id, found["params"] == nil else { throw .invalid("rpc.result", "A result has an id only.") }
            kind = .result(id: id)
            body = result
        case (nil, nil, .some(let error)):
            guard found["id"] != nil, found["params"] == nil, line[error.lowerBound] == UInt8(ascii: "{") else {
                throw .invalid("rpc.error", "An error is an object and has an id only.")
            }
            kind = .failure(id: id)
            body = error
        default: throw .invalid("rpc.kind", "A message has one of method, result and error.")
        }
    }

    package init(_ line: [UInt8], deepest: Int = JSON.deepest) throws(RPCError) {
        try self.init(line[...], deepest: deepest)
    }

    private static let names = ["jsonrpc", "id", "method", "params", "result", "error"]

    private static func id(_ json: JSON?, mayBeNull: Bool) throws(RPCError) -> RPCID? {
        guard let json, !(mayBeNull && json.isNull) else { return nil }
        guard let id = RPCID(json: json) else {
            throw .invalid("rpc.id", "An id is an integer or a text of at most \(RPCID.longest) bytes.")
        }
        return id
    }

    /// A method's name is 1–64 of `a–z 0–9 . _ -`, so that it can stand in a log as it is.
    private static func method(_ json: JSON?) throws(RPCError) -> String {
        guard let name = json?.string else { throw .invalid("rpc.method", "A method's name is a text.") }
        let isName =
            (1...64).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
                    UInt8(ascii: "_"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
        guard isName else { throw .unknown(method: name) }
        return name
    }
}
