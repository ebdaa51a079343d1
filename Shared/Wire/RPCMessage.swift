/// One message of JSON-RPC 2.0: a question, something said, an answer, or why there is none.
package enum RPCMessage: Hashable, Sendable {
    case request(id: RPCID, method: String, params: JSON)
    case notification(method: String, params: JSON)
    case result(id: RPCID, JSON)
    /// Without an id when what it answers could not be read.
    case failure(id: RPCID?, RPCError)

    /// Reads a line without its line feed. Parameters left out are an empty object.
    package static func read(_ line: ArraySlice<UInt8>) throws(RPCError) -> RPCMessage {
        let found = try RPCLine(line)
        var body = JSON.object([:])
        if let place = found.body {
            do { body = try JSON.read(line: line[place]) } catch { throw .parse(error) }
        }
        switch found.kind {
        case .request(let id, let method): return .request(id: id, method: method, params: body)
        case .notification(let method): return .notification(method: method, params: body)
        case .result(let id): return .result(id: id, body)
        case .failure(let id):
            do { return .failure(id: id, try RPCError(json: body)) } catch {
                throw .invalid("rpc.error", "An error has an integer code and a message.")
            }
        }
    }

    package static func read(_ line: [UInt8]) throws(RPCError) -> RPCMessage { try read(line[...]) }

    package var json: JSON {
        switch self {
        case .request(let id, let method, let params):
            ["jsonrpc": "2.0", "id": id.json, "method": .string(method), "params": params]
        case .notification(let method, let params):
            ["jsonrpc": "2.0", "method": .string(method), "params": params]
        case .result(let id, let value): ["jsonrpc": "2.0", "id": id.json, "result": value]
        case .failure(let id, let error): ["jsonrpc": "2.0", "id": id?.json ?? .null, "error": error.json]
        }
    }

    /// The message as it is sent, with its line feed.
    package var line: [UInt8] { json.bytes + [0x0A] }
}
