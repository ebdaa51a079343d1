import CaseModel
import Glibc
import Metrics
import Store
package import Transport
import Wire

/// A service at work: one thread, one loop, one engine.
final class RunningService {
    /// How long a stop waits for an errand that is under way, in milliseconds.
    private static let longestErrand: Int64 = 10_000
    /// Without a watchdog there is still what a beat writes down and lets go of.
    private static let longestBeat: Int64 = 300_000

    private let prepared: Prepared
    private let loop: EventLoop
    private let engine: Engine
    private let courier: ThreadCourier
    private let reconnector: Reconnector
    private let chance = SystemChance()
    private var line: LineConnection?
    private var problem: (any Error)?
    private var monitor: MonitorDoor?
    private var watch: FolderWatch?
    /// Whether the folder is there and watched; said aloud when it changes.
    private var isArmed: Bool?
    private let hasRoom: () -> Bool

    init(_ prepared: Prepared) throws {
        self.prepared = prepared
        loop = try EventLoop()
        try loop.stopOnSignals()
        let name = prepared.declaration.name
        let folder = prepared.folder.folder(of: name)
        guard Files.makeFolder(folder) else { throw DaemonFailure.unwritable(folder, errno: errno) }
        // Nobody waits for a copy any more that an earlier process began.
        CopyPlace.clear("\(folder)/backup")
        let database = try Database(path: prepared.folder.file(of: name))
        courier = try ThreadCourier(loop)
        let hasRoom = { [reserve = prepared.settings["reserve"]?.integer ?? 0] in
            (Files.freeBytes(at: folder) ?? .max) >= reserve
        }
        self.hasRoom = hasRoom
        engine = try Engine(
            prepared.make, declaration: prepared.declaration,
            context: ServiceContext(
                database: database, settings: prepared.settings, folder: folder, dataFolder: prepared.folder.path),
            transactions: SQLiteTransactions(database), clock: prepared.clock, chance: chance, key: prepared.key,
            vouching: prepared.vouching,
            hasRoom: hasRoom, courier: courier, log: { $0.write() })
        reconnector = Reconnector(
            loop, address: { [bus = prepared.bus] in bus.address.map { ($0.host, $0.port) } },
            encryption: { [bus = prepared.bus] in bus.encryption },
            backoff: Backoff(firstMilliseconds: 50, longestMilliseconds: 2000),
            jitter: { [chance] in Double(chance.bytes(1)[0]) / 256 })
    }

    /// Works until a signal asks it to stop.
    ///
    /// - Throws: what made going on impossible; the truth is then in the file, and the next start reads it.
    func run() throws {
        reconnector.onConnected = { [unowned self] in connected($0) }
        reconnector.onFailed = { BusWay.tellFailed($0) }
        engine.onLive = { [unowned self] in
            reconnector.settled()
            LogLine(.info, "bus.joined", ["service": prepared.declaration.name.rawValue]).write()
            Systemd.notify("STATUS=joined the bus")
        }
        loop.endOfTurn = { [unowned self] in turn() }
        loop.wakeAfter = { [unowned self] in engine.untilNextTurn() }
        loop.onStop = { [unowned self] in loop.stop() }
        beat(every: Systemd.watchdogMilliseconds ?? Self.longestBeat)
        if let folder = engine.arrivalFolder { try watchArrivals(folder) }
        turn()
        try openMonitor()
        reconnector.start()
        Systemd.notify("READY=1")
        LogLine(.info, "service.started", ["service": prepared.declaration.name.rawValue]).write()
        loop.run(until: { problem != nil })
        Systemd.notify("STOPPING=1")
        reconnector.stop()
        monitor?.stop()
        courier.close(waitingAtMost: Self.longestErrand)
        // What was done meanwhile is written down.
        turn()
        line?.close()
        loop.turn(waitingAtMost: 0)
        if let problem { throw problem }
        try engine.finish()
        LogLine(.info, "service.stopped", ["service": prepared.declaration.name.rawValue]).write()
    }

    /// Opens the door for whoever watches, if one was given or asked for.
    private func openMonitor() throws(TransportError) {
        let (descriptor, port) = (Systemd.sockets["metrics"], prepared.settings["monitor"]?.integer ?? 0)
        guard descriptor != nil || port != 0 else { return }
        let door = ServiceMonitor.door(loop, engine, hasRoom: hasRoom)
        if let descriptor { try door.listen(inherited: descriptor) } else { try door.listen(port: UInt16(port)) }
        monitor = door
    }

    /// The kernel says when something is laid in the service's folder; whatever it says, we look.
    private func watchArrivals(_ folder: ArrivalFolder) throws(TransportError) {
        let watch = try FolderWatch(loop, paths: [folder.path, folder.new])
        self.watch = watch
        watch.onChange = { [unowned self] in armArrivals(folder, watch) }
        armArrivals(folder, watch)
    }

    /// Watches the folders that are there now, and looks into them; tries again later where they cannot be made.
    private func armArrivals(_ folder: ArrivalFolder, _ watch: FolderWatch) {
        let isWatched = folder.make() && watch.arm()
        engine.arrived()
        guard isWatched != isArmed else { return }
        isArmed = isWatched
        LogLine(isWatched ? .notice : .error, isWatched ? "arrivals.watched" : "arrivals.unwatched").write()
        if !isWatched { retryArming(folder, watch) }
    }

    private func retryArming(_ folder: ArrivalFolder, _ watch: FolderWatch) {
        loop.after(milliseconds: 10_000) { [unowned self] in
            armArrivals(folder, watch)
            if isArmed != true { retryArming(folder, watch) }
        }
    }

    private func turn() {
        guard problem == nil else { return }
        do { try engine.turn() } catch { problem = error }
    }

    private func connected(_ bytes: ByteConnection) {
        let line = LineConnection(bytes)
        self.line = line
        line.onLine = { [unowned self] in engine.session.received($0) }
        line.onClose = { [unowned self] reason in
            self.line = nil
            engine.disconnected()
            LogLine(.notice, "bus.left", ["reason": "\(reason)"]).write()
        }
        engine.session.opened(SocketLink(line))
    }

    /// The watchdog hears from us only after a commit: a loop that turns and cannot write is not alive.
    private func beat(every milliseconds: Int64) {
        do {
            try engine.beat()
            Systemd.notify("WATCHDOG=1")
        } catch { problem = error }
        loop.after(milliseconds: milliseconds) { [unowned self] in beat(every: milliseconds) }
    }
}

/// A line to the bus over a socket.
package final class SocketLink: Link {
    private let line: LineConnection
    package init(_ line: LineConnection) { self.line = line }
    package func send(_ bytes: [UInt8]) { line.send(bytes) }
    package func close() { line.close() }
}
