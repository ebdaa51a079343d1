import CaseModel
import Glibc
import OperatorCore
import Runtime
import Wire

/// The way to the services in one data folder: the bus, reached as the operator.
///
/// What somebody wants done is asked for with an identifier, and asked again with the same one when the answer is
/// lost: the service then does it once and answers twice.
final class Office {
    let folder: DataFolder
    /// For how many milliseconds an answer that does not come is asked for again.
    var patience: Int64 = 8000
    /// Called between two tries; says whether to go on.
    var shouldGoOn: () -> Bool = { true }
    private let clock = SystemClock()
    private let chance = SystemChance()
    private var line: BusClient?

    init(_ folder: DataFolder) { self.folder = folder }

    /// The true time of day, by which assertions end.
    var wall: Timestamp { clock.wall }

    func newIdentifier<ID: Identifier>(_ type: ID.Type = ID.self) -> ID { ID(random: chance.bytes(13)) }

    /// A connection of its own, for following events.
    func connect() throws -> BusClient {
        guard let address = folder.busAddress(configured: nil) else {
            throw RPCError(
                code: RPCError.bus, reason: "bus.unreachable",
                message: "no bus has been started in \(folder.path); start genklang-bus, or name the folder by --data")
        }
        let credentials = Credentials(data: folder.path)
        let key = try credentials.busKey(of: .operator)
        let way = try BusWay(of: .operator, in: folder, configured: address.description, credentials)
        do { return try BusClient(.operator, at: address, encryption: way.encryption, key: key) } catch {
            guard error.reason == "bus.unreachable" else { throw error }
            throw RPCError(
                code: error.code, reason: error.reason,
                message: "the bus does not answer at \(address); start genklang-bus")
        }
    }

    /// Asks the bus itself, or whoever serves the method, as the operator and for nobody.
    func ask(_ method: String, _ params: JSON = [:]) throws -> JSON {
        let line = try self.line ?? connect()
        self.line = line
        return try line.ask(method, params)
    }

    /// Asks a service; the reply as it came.
    func call<C: ServiceCommand>(
        _ command: C, id: CommandID? = nil, after: [Published] = [], assertion: String? = nil,
        within milliseconds: Int64 = 10_000
    ) throws -> JSON {
        let body = try JSON(encoding: command)
        let end = clock.monotonic + patience
        var pause: Int64 = 50
        while true {
            do {
                let line = try self.line ?? connect()
                self.line = line
                return try line.call(
                    C.method, body, command: id, after: after, assertion: assertion, within: milliseconds)
            } catch let error as RPCError where Self.mayComeYet(error) {
                if error.reason != "bus.no_service" && error.reason != "bus.busy" { hangUp() }
                // A question is asked again only while its service may be starting; a wish until it is answered.
                guard clock.monotonic < end, id != nil || error.reason != "bus.silent", shouldGoOn() else {
                    throw error
                }
            }
            usleep(useconds_t(pause * 1000))
            pause = min(pause * 2, 1000)
        }
    }

    /// Asks two services at the same time; one after the other, with all patience, when either does not answer so.
    func call<One: ServiceCommand, Other: ServiceCommand>(
        _ one: One, _ other: Other, after: [Published], assertion: String
    ) throws -> (JSON, JSON) {
        let questions = [(One.method, try JSON(encoding: one)), (Other.method, try JSON(encoding: other))]
        if let replies = try? line?.call(questions, after: after, assertion: assertion) {
            return (replies[0], replies[1])
        }
        return (
            try call(one, after: after, assertion: assertion), try call(other, after: after, assertion: assertion)
        )
    }

    func hangUp() {
        line?.close()
        line = nil
    }

    /// Whether the same question may get an answer a little later.
    private static func mayComeYet(_ error: RPCError) -> Bool {
        ["bus.gone", "bus.silent", "bus.no_service", "bus.busy", "bus.unreachable", "call.too_late"]
            .contains(error.reason)
    }
}
