import BusCore
import BusShell
import CaseModel
import Foundation
import Runtime
import Store
import Support
import Testing
import Wire

extension CopyRoom {
    static var ample: CopyRoom { CopyRoom(reserve: 0) { .max } }
}

/// A copy lies on the disk that its process lives on: it is not begun when it does not fit, and given up before anything
/// has to be refused.
struct CopyRoomTests {
    private let folder = TemporaryFolder()
    private final class Free { var bytes: Int64 = 1 << 30 }
    private let free = Free()
    private let now: Timestamp = "2026-11-24T10:00:00.000Z"

    private func room(reserve: Int64 = 1 << 20) -> CopyRoom { CopyRoom(reserve: reserve) { [free] in free.bytes } }
    private var left: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.file("backup"))) ?? []
    }

    private func log() throws -> FileLog { try FileLog.filled(in: folder, 3_000, size: 2_000) }

    @Test func `of the log is refused when it does not fit beside the reserve`() throws {
        let log = try log()
        free.bytes = 6 << 20
        let saving = try LogSaving(log, into: folder.file("backup"), room: room()) { now }
        #expect(!saving.isUnderWay && saving.state["trouble"] == "no_room")
        #expect(try saving.step()?.code == "backup.failed")
        #expect(try saving.step() == nil)
        #expect(left.isEmpty)
    }

    @Test func `of the log is given up when others take the room, and what is half is gone`() throws {
        let log = try log()
        let saving = try LogSaving(log, into: folder.file("backup"), room: room()) { now }
        for _ in 1...4 { #expect(try saving.step() == nil) }
        #expect(!left.isEmpty)
        free.bytes = 1 << 19
        #expect(try saving.step()?.code == "backup.failed")
        #expect(left.isEmpty && saving.state["done"] == false && saving.state["trouble"] == "no_room")
    }

    @Test func `of a service's file is refused or given up just so`() throws {
        let database = try Database(path: folder.file("intake.sqlite"))
        try database.script("CREATE TABLE thing (bytes BLOB) STRICT")
        for _ in 1...3_000 { try database.run("INSERT INTO thing (bytes) VALUES (zeroblob(2000))") }
        func saving() throws -> Saving { try Saving(database, into: folder.file("backup"), room: room()) { now } }
        free.bytes = 3 << 20
        let refused = try saving()
        #expect(refused.state["trouble"] == "no_room" && refused.step()?.code == "backup.failed" && left.isEmpty)
        free.bytes = 1 << 30
        let half = try saving()
        #expect(half.step() == nil && half.isUnderWay && !left.isEmpty)
        free.bytes = 1 << 19
        #expect(half.step()?.code == "backup.failed" && !half.isUnderWay && left.isEmpty)
        free.bytes = 1 << 30
        let whole = try saving()
        while whole.isUnderWay { #expect(whole.step() == nil) }
        #expect(whole.state["done"] == true && left == ["copy.sqlite"])
        let pages = try #require(whole.state["pages"]?.integer)
        #expect(pages > 1_000 && whole.state["remaining"] == 0)
    }

    @Test func `and a start on a full disk is tried again, any other folder that cannot be made is not`() {
        #expect(DaemonFailure.unwritable("bus", errno: ENOSPC).told() == 75)
        #expect(DaemonFailure.unwritable("bus", errno: EDQUOT).told() == 75)
        #expect(DaemonFailure.unwritable("bus", errno: EACCES).told() == 78)
    }
}
