import CaseModel
import DeskCore
import DeskParts
import Runtime
import Store
import Transport
import Web
import Wire

/// Desk at work: one thread, one loop, a line to the bus and a door for browsers.
final class RunningDesk {
    private let prepared: DeskPreparation
    private let loop: EventLoop
    private let bus: BusLine
    private let desk: Desk
    private let server: HTTPServer

    init(_ prepared: DeskPreparation) throws {
        self.prepared = prepared
        loop = try EventLoop()
        try loop.stopOnSignals()
        let folder = prepared.folder.folder(of: .desk)
        guard Files.makeFolder(folder) else {
            throw ConfigurationFault("data.unwritable", "\(folder): cannot be made")
        }
        let database = try Database(path: prepared.folder.file(of: .desk))
        try Migrations.apply(DeskStore.migrations, to: database)
        let live = LiveBoards()
        let tail = BusTail(Change.types, began: live.hearing(after:)) { position, event in
            do { live.hear(try Change(event, at: position)) } catch {
                LogLine(.error, "desk.event_unreadable", ["event": "\(event.id)"]).write()
            }
        }
        bus = BusLine(.desk, loop, key: prepared.key, prepared.bus, tail: tail)
        let settings = prepared.settings
        desk = Desk(
            owners: bus, store: DeskStore(database: database), clock: prepared.clock, chance: SystemChance(),
            verifying: prepared.verifying,
            isEncrypted: settings.isEncrypted || prepared.encryption != nil || settings.proxy.socket != nil,
            life: SessionLife(idle: settings.sessionIdleMinutes * 60, longest: settings.sessionLongestMinutes * 60),
            proxy: prepared.proxy, live: live)
        desk.later = { [loop] in loop.after(milliseconds: $0, $1) }
        let router = desk.router
        server = HTTPServer(loop) { [desk] in router.admit($0) { desk.answer($0, $1, $2) } }
        server.decorate = { [desk] response, _ in desk.decorate(&response) }
        server.errorPage = { fault, _ in MessagePage.response(for: fault) }
        server.onFault = {
            if $0.status.rawValue >= 500 { LogLine(.warning, $0.code, ["status": "\($0.status.rawValue)"]).write() }
        }
    }

    /// Works until a signal asks it to stop; who has asked for something still gets the answer.
    func run() throws {
        let place = try open()
        if let socket = prepared.settings.proxy.socket { try server.listen(path: socket, access: prepared.access) }
        guard Files.write(Array("\(place)\n".utf8), to: "\(prepared.folder.folder(of: .desk))/address") else {
            throw ConfigurationFault("data.unwritable", "the address cannot be written into the data folder")
        }
        loop.onStop = { [unowned self] in
            Systemd.notify("STOPPING=1")
            server.stop(withinMilliseconds: 5000) { [unowned self] in loop.stop() }
        }
        sweep()
        if let interval = Systemd.watchdogMilliseconds { beat(every: interval) }
        bus.start()
        Systemd.notify("READY=1")
        LogLine(.info, "desk.started", ["address": place]).write()
        loop.run()
        bus.stop()
        loop.turn(waitingAtMost: 0)
        LogLine(.info, "service.stopped", ["service": "desk"]).write()
    }

    /// Opens the door of the settings, or the one that the service manager has opened; where it is, in words.
    private func open() throws -> String {
        let settings = prepared.settings
        guard let door = Systemd.sockets["desk"] else {
            let port = try server.listen(
                host: settings.address, port: UInt16(settings.port), encryption: prepared.encryption)
            return "\(settings.address):\(port)"
        }
        // Such a door may lead to the network, and nothing passes there unencrypted.
        guard let encryption = prepared.encryption else {
            throw ConfigurationFault(
                "configuration.door_without_certificate",
                "genklang-desk.socket: a door of the service manager's takes certificate and certificateKey")
        }
        try server.listen(inherited: door, encryption: encryption)
        return "the service manager's door"
    }

    /// Ended sessions and forgotten drafts are gone within the hour.
    private func sweep() {
        desk.sweep()
        loop.after(milliseconds: 600_000) { [unowned self] in sweep() }
    }

    private func beat(every milliseconds: Int64) {
        if desk.canWrite() { Systemd.notify("WATCHDOG=1") }
        loop.after(milliseconds: milliseconds) { [unowned self] in beat(every: milliseconds) }
    }
}
