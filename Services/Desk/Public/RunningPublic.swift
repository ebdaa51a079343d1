import CaseModel
import DeskParts
import Runtime
import Transport
import Web

/// The pages for citizens at work: one thread, one loop, a line to the bus and a door on loopback. It keeps no file.
final class RunningPublic {
    private let prepared: PublicPreparation
    private let loop: EventLoop
    private let bus: BusLine
    private let site: PublicSite
    private let server: HTTPServer

    init(_ prepared: PublicPreparation) throws {
        self.prepared = prepared
        loop = try EventLoop()
        try loop.stopOnSignals()
        let folder = prepared.folder.folder(of: .public)
        guard Files.makeFolder(folder) else {
            throw ConfigurationFault("data.unwritable", "\(folder): cannot be made")
        }
        bus = BusLine(.public, loop, key: prepared.key, prepared.bus)
        site = PublicSite(
            owners: bus, settings: prepared.settings, policies: prepared.policies, clock: prepared.clock,
            chance: SystemChance(), later: { [loop] in loop.after(milliseconds: $0, $1) })
        let router = site.router
        server = HTTPServer(loop) { [site] in router.admit($0) { site.answer($0, $1, $2) } }
        server.decorate = { response, _ in PublicSite.decorate(&response) }
        server.errorPage = { [site] fault, _ in site.page(for: fault) }
        server.onFault = {
            if $0.status.rawValue >= 500 { LogLine(.warning, $0.code, ["status": "\($0.status.rawValue)"]).write() }
        }
    }

    /// Works until a signal asks it to stop; who has sent something still gets the answer.
    func run() throws {
        let port = try server.listen(port: UInt16(prepared.settings.port))
        let place = "127.0.0.1:\(port)"
        guard Files.write(Array("\(place)\n".utf8), to: "\(prepared.folder.folder(of: .public))/address") else {
            throw ConfigurationFault("data.unwritable", "the address cannot be written into the data folder")
        }
        loop.onStop = { [unowned self] in
            Systemd.notify("STOPPING=1")
            server.stop(withinMilliseconds: 10_000) { [unowned self] in loop.stop() }
        }
        if let interval = Systemd.watchdogMilliseconds { beat(every: interval) }
        bus.start()
        Systemd.notify("READY=1")
        LogLine(.info, "public.started", ["address": place]).write()
        loop.run()
        bus.stop()
        loop.turn(waitingAtMost: 0)
        LogLine(.info, "service.stopped", ["service": "public"]).write()
    }

    /// There is no file to write: a loop that turns is alive.
    private func beat(every milliseconds: Int64) {
        Systemd.notify("WATCHDOG=1")
        loop.after(milliseconds: milliseconds) { [unowned self] in beat(every: milliseconds) }
    }
}
