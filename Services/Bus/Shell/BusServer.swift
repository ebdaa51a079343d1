import BusCore
import CaseModel
import Glibc
import Metrics
import Runtime
import Seal
import Store
import Transport
import Wire

/// The bus at work: one thread, one loop, one broker. Owner of `bus.sqlite`.
final class BusServer {
    private let setup: BusSetup
    private let loop: EventLoop
    private let log: FileLog
    private let sockets = Sockets()
    private let broker: Broker
    private var listener: Listener?
    private var monitor: MonitorDoor?
    /// The broker has been told the time of this turn.
    private var isTurnBegun = false
    private var disk: DiskReserve
    private var isBeatDue = false
    private let database: Database
    private var saving: LogSaving?
    /// The log is whole again, and its file is to say so.
    private var isMarkDue = false

    init(_ setup: BusSetup) throws {
        self.setup = setup
        loop = try EventLoop()
        // First of all, so that no signal finds the process half started.
        try loop.stopOnSignals()
        let folder = setup.folder.folder(of: .bus)
        guard Files.makeFolder(folder) else { throw DaemonFailure.unwritable(folder, errno: errno) }
        // Nobody waits for a copy any more that an earlier process began.
        CopyPlace.clear("\(folder)/backup")
        let database = try Database(path: setup.folder.file(of: .bus))
        self.database = database
        disk = DiskReserve(reserve: setup.reserve) { Files.freeBytes(at: folder) }
        log = try FileLog(
            database, SQLiteTransactions(database), EventsFile(path: EventsFile.path(of: setup.folder.file(of: .bus))))
        let meta = Meta(database)
        var lives = LogLives(try meta.value("lives") ?? "")
        lives.begin(Epoch(random: Seal.randomBytes(10)).rawValue, at: log.head)
        try meta.set("lives", lives.text)
        broker = try Broker(
            keys: setup.keys, nextKeys: setup.nextKeys, log: log, outlet: sockets, limits: setup.limits, lives: lives,
            random: Seal.randomBytes)
        broker.isClockPlayed = setup.isDemonstration
        setup.encryption?.onRefused = { [unowned self] in
            beginTurn()
            broker.refusedAtDoor($0.message)
        }
        if try meta.value("restored") != nil {
            // Its clock is as old as the copy, and says nothing of how long ago that was.
            broker.refill(because: "restored")
        } else {
            let stood = try meta.value("clock").flatMap { Int64($0) } ?? 0
            let arrived = try log.arrival(of: log.head)?.milliseconds ?? 0
            if max(stood, arrived) > 0 { broker.clockStood(at: Timestamp(milliseconds: max(stood, arrived))) }
        }
        if log.isTailDamaged {
            LogLine(.error, "bus.tail_damaged", ["position": "\(log.head + 1)"]).write()
            broker.refill(because: "tail_damaged")
        }
        if log.isChanged { LogLine(.error, "bus.log_changed", [:]).write() }
        broker.onRefilled = { [unowned self] in isMarkDue = true }
        broker.backup = (begin: { [unowned self] in beginCopy() }, state: { [unowned self] in copyState() })
    }

    /// Begins a copy of the log's file, in place of an earlier one.
    private func beginCopy() -> JSON {
        let folder = "\(setup.folder.folder(of: .bus))/backup"
        let clock = SystemClock()
        let room = CopyRoom(at: setup.folder.folder(of: .bus), reserve: setup.reserve)
        do { saving = try LogSaving(log, into: folder, room: room, at: { clock.wall }) } catch {
            saving = nil
            LogLine(.error, "backup.failed", ["reason": "\(error)"]).write()
        }
        return ["folder": .string(folder)]
    }

    private func copyState() -> JSON { saving?.state ?? ["done": false, "trouble": "none_begun"] }

    /// Works until a signal asks it to stop.
    func run() throws {
        loop.endOfTurn = { [unowned self] in endTurn() }
        loop.wakeAfter = { [unowned self] in untilNextTurn() }
        if let interval = Systemd.watchdogMilliseconds { beat(every: interval) }
        // Before anybody comes: whoever starts on a full disk says so, and is not ready.
        lookAtDisk()
        let address = try listen()
        try openMonitor()
        guard Files.write(Array("\(address)\n".utf8), to: setup.folder.busAddressFile),
            Files.write(Array("\(getpid())\n".utf8), to: readyFile)
        else { throw DaemonFailure.unwritable(setup.folder.busAddressFile, errno: errno) }
        Systemd.notify("READY=1\nSTATUS=listening on \(address)")
        LogLine(.info, "bus.started", ["address": "\(address)", "head": "\(log.head)"]).write()
        loop.run()
        Systemd.notify("STOPPING=1")
        listener?.close()
        monitor?.stop()
        unlink(readyFile)
        do {
            try broker.stop()
            try rememberClock()
            try log.settle()
        } catch { BusProcess.stop(after: error) }
        loop.endOfTurn = {}
        loop.wakeAfter = { nil }
        loop.turn(waitingAtMost: 0)
        LogLine(.info, "bus.stopped", ["head": "\(log.head)"]).write()
    }

    /// For whoever starts the bus and waits until it can be reached.
    private var readyFile: String { setup.folder.folder(of: .bus) + "/ready" }

    /// Opens the door where clients will look for it: at the port of last time, if nobody has taken it meanwhile.
    private func listen() throws(TransportError) -> BusAddress {
        let last = setup.folder.busAddress(configured: nil)?.port
        if let descriptor = Systemd.sockets["bus"] {
            try open(inherited: descriptor)
        } else {
            do { try open(setup.port ?? last ?? 0) } catch {
                guard setup.port == nil, last != nil, error.errno == EADDRINUSE else { throw error }
                try open(0)
            }
        }
        let scheme = setup.encryption == nil ? "" : "tls://"
        guard let port = listener?.port, let address = BusAddress("\(scheme)\(setup.address):\(port)") else {
            throw TransportError("listen", "no port was given")
        }
        return address
    }

    private func open(_ port: UInt16) throws(TransportError) {
        listener = try loop.listen(
            host: setup.address, port: port, encryption: setup.encryption, limits: connectionLimits
        ) { [unowned self] in accepted($0) }
    }

    /// Takes over the door that the process manager keeps open: while this process is away, callers wait at it.
    private func open(inherited descriptor: Int32) throws(TransportError) {
        guard setup.encryption != nil || SocketAddress.own(of: descriptor).isLoopback else {
            throw TransportError("listen on descriptor \(descriptor)", "off loopback the bus takes TLS alone")
        }
        listener = try loop.listen(
            inherited: descriptor, encryption: setup.encryption, limits: connectionLimits
        ) { [unowned self] in accepted($0) }
    }

    private var connectionLimits: ConnectionLimits {
        var limits = ConnectionLimits()
        // The loop then tells when a subscription that waited for its reader can go on.
        limits.highWater = setup.limits.calmUnsent - 1
        // All that has come goes into one commit; the broker's own bound on what is not on disk holds first.
        limits.mostReadPerTurn = 2 << 20
        return limits
    }

    /// Opens the door for whoever watches, if one was given or asked for.
    private func openMonitor() throws(TransportError) {
        let descriptor = Systemd.sockets["metrics"]
        guard descriptor != nil || setup.monitor != 0 else { return }
        let door = BusMonitor.door(loop, broker) { [unowned self] in
            // Whoever watches a bus that nobody talks to sees its disk as it is now.
            lookAtDisk()
            return broker.hasRoom
        }
        if let descriptor { try door.listen(inherited: descriptor) } else { try door.listen(port: setup.monitor) }
        monitor = door
    }

    private func accepted(_ bytes: ByteConnection) {
        beginTurn()
        let line = LineConnection(bytes, maxLineBytes: setup.limits.line)
        let id = sockets.add(line)
        line.onLine = { [unowned self] in
            beginTurn()
            broker.received(id, $0)
        }
        line.onLineTooLong = { [unowned self] in
            beginTurn()
            broker.overran(id)
        }
        line.onClose = { [unowned self] _ in
            beginTurn()
            if sockets.remove(id) { broker.closed(id) }
        }
        broker.opened(id, certificate: bytes.isEncrypted ? { bytes.isVouched(as: $0.rawValue) } : nil)
    }

    /// Tells the broker the time, before the first thing that happens in a turn.
    private func beginTurn() {
        guard !isTurnBegun else { return }
        isTurnBegun = true
        let now = MonotonicClock.milliseconds
        lookAtDisk(at: now)
        broker.timePassed(now, wall: setup.clock.now)
    }

    private func endTurn() {
        beginTurn()
        isTurnBegun = false
        do {
            try broker.endTurn()
            if isBeatDue { try beat() }
            if isMarkDue { try forgetMark() }
            try saving?.step()?.write()
        } catch { BusProcess.stop(after: error) }
        // Belongs to the next turn, which then follows at once.
        sockets.takeUp()
    }

    private func untilNextTurn() -> Int64? {
        if isTurnBegun || broker.hasMore || isBeatDue || saving?.isUnderWay == true { return 0 }
        do { try log.prepare() } catch { BusProcess.stop(after: error) }
        return broker.nextWake.map { max(0, $0 - MonotonicClock.milliseconds) }
    }

    /// Publishes are refused while there is still room to refuse them in good order.
    private func lookAtDisk(at now: Int64 = MonotonicClock.milliseconds) {
        guard let found = disk.look(at: now, end: log.end), found.hasRoom != broker.hasRoom
        else { return }
        broker.hasRoom = found.hasRoom
        let fields = ["free": "\(found.free)"]
        LogLine(
            found.hasRoom ? .notice : .error, found.hasRoom ? "bus.disk_has_room" : "bus.disk_low", fields
        ).write()
    }

    /// The watchdog hears from us only after a commit: a loop that turns and cannot write is not alive.
    private func beat(every milliseconds: Int64) {
        isBeatDue = true
        loop.after(milliseconds: milliseconds) { [unowned self] in beat(every: milliseconds) }
    }

    /// For the next start, which can then tell whether the clock has leaped. It goes with the commit that comes next.
    private func rememberClock() throws(LogFailure) {
        guard let wall = broker.believedWall else { return }
        try log.remember(String(wall.milliseconds), as: "clock")
    }

    private func forgetMark() throws(LogFailure) {
        isMarkDue = false
        do { try Meta(database).remove("restored") } catch {
            throw .storage(code: error.code, message: error.message)
        }
    }

    private func beat() throws(LogFailure) {
        isBeatDue = false
        try rememberClock()
        try log.beat(at: MonotonicClock.milliseconds)
        Systemd.notify("WATCHDOG=1")
    }
}
