import CaseModel
import Glibc
import Runtime
import Store
import Support

/// The first start of a new release with a file of an older one: a million cases, a hundred thousand of them open, and half
/// a million pings that were planned as they were then. Nobody is served until it is done.
enum CallbackUpgrade {
    static func measure() throws {
        let town = try Town(speed: 1)
        try town.processes[.callback]?.terminate()
        let path = town.data.file(of: .callback)
        for part in ["", "-wal", "-shm"] { unlink(path + part) }
        do {
            let database = try Database(path: path)
            try ReleasedFile.write(ReleasedFile.callback, into: database)
            try ManyCases.write(into: database, now: town.now.milliseconds, pings: .asOnce)
            try database.checkpoint()
        }
        sync()
        for name in ["first start after an upgrade", "the next start"] {
            let seconds = try Bench.seconds {
                try town.start(.callback)
                guard let process = town.processes[.callback] else { return }
                try process.wait(for: "callback at work") { process.standardError.contains(".started") }
            }
            Bench.report(name, Bench.figure(seconds * 1000, "ms"))
            if let process = town.processes[.callback] {
                Bench.report("  resident then", Bench.figure(Processes.resident(process.id), "MB"))
            }
            try town.processes[.callback]?.terminate()
        }
        _ = try town.stop()
    }
}
