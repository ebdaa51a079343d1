import BusCore
import Runtime
import Transport

/// The connections of the bus, by the number each was given on arrival.
final class Sockets: Outlet {
    private var lines: [ConnectionID: LineConnection] = [:]
    private var lastNumber: Int64 = 0
    /// Those whose lines are to be taken again, in order.
    private var goingOn: [ConnectionID] = []

    func add(_ line: LineConnection) -> ConnectionID {
        lastNumber += 1
        let id = ConnectionID(rawValue: lastNumber)
        lines[id] = line
        return id
    }

    /// The other side ended it; `false` when the bus had.
    func remove(_ id: ConnectionID) -> Bool { lines.removeValue(forKey: id) != nil }

    func send(_ bytes: [UInt8], to connection: ConnectionID) { lines[connection]?.send(bytes) }

    func close(_ connection: ConnectionID) { lines.removeValue(forKey: connection)?.close() }

    func drop(_ connection: ConnectionID) { lines.removeValue(forKey: connection)?.bytes.abort() }

    func unsent(_ connection: ConnectionID) -> Int { lines[connection]?.bufferedBytes ?? 0 }

    func rest(_ connection: ConnectionID) { lines[connection]?.rest() }

    func goOn(_ connection: ConnectionID) { goingOn.append(connection) }

    /// Takes up the lines that had to wait. Between two turns.
    func takeUp() {
        let waiting = goingOn
        goingOn = []
        for id in waiting { lines[id]?.goOn() }
    }

    func note(_ note: Note) {
        let level: LogLine.Level =
            switch note.level {
            case .error: .error
            case .warning: .warning
            case .info: .info
            }
        LogLine(level, note.code, note.fields).write()
    }
}
