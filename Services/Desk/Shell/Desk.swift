import CaseModel
package import DeskCore
package import DeskParts
package import Runtime
package import Seal
package import Web

/// The pages people work in: who may come in, and which page answers what.
package final class Desk {
    let owners: any Owners
    let store: DeskStore
    let clock: any Clock
    let chance: any Chance
    let verifying: VerifyingKey
    let isEncrypted: Bool
    let life: SessionLife
    let proxy: ProxyDoor
    /// Who works here, as Directory last said it; names change seldom.
    var staff: (book: NameBook, until: Int64)?
    /// Why a talk may be judged difficult here, as Intake last said.
    var grounds: (rows: [GroundRow], until: Int64)?
    /// The boards that stand open in browsers.
    let live: LiveBoards
    /// Calls back after so many milliseconds; the process's loop does.
    package var later: (Int64, @escaping () -> Void) -> Void = { _, _ in }
    /// Sessions whose end somebody is waiting for.
    var watched: Set<String> = []

    package init(
        owners: any Owners, store: DeskStore, clock: any Clock, chance: any Chance, verifying: VerifyingKey,
        isEncrypted: Bool, life: SessionLife, proxy: ProxyDoor = ProxyDoor(), live: LiveBoards
    ) {
        self.proxy = proxy
        self.owners = owners
        self.store = store
        self.clock = clock
        self.chance = chance
        self.verifying = verifying
        self.isEncrypted = isEncrypted
        self.life = life
        self.live = live
    }

    package let router = Router(DeskRoutes.all)

    /// Answers one request; the answer may come later, when the owners have replied.
    package func answer(_ route: Web.Route<DeskPage>, _ request: Request, _ responder: Responder) {
        Visit(self, route, request, responder).begin()
    }

    /// Our style sheet is the only thing a page may load, unless it says otherwise; once met over an encrypted line, never again over a plain one.
    package func decorate(_ response: inout Response) {
        if isEncrypted { response.headers["strict-transport-security"] = "max-age=31536000" }
        if response.headers["content-security-policy"] == nil {
            response.headers["content-security-policy"] =
                "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        }
        // A proxy passes on what is told at once.
        if response.headers["content-type"] == "text/event-stream" { response.headers["x-accel-buffering"] = "no" }
        response.addSecurityHeaders()
    }

    /// Who may say at the door in the file system that somebody has signed in at the municipality, and in which field.
    package struct ProxyDoor: Hashable, Sendable {
        package var user: UInt32?
        package var identityHeader = "x-remote-user"
        package init() {}
    }

    func sweep() {
        do { try store.sweep(at: clock.wall) } catch {
            LogLine(.warning, "desk.not_swept", ["problem": "\(error)"]).write()
        }
    }

    /// Whether the file still takes what is written; what the watchdog hears.
    func canWrite() -> Bool { (try? store.sweep(at: clock.wall)) != nil }
}
