import CaseModel
import Glibc
import NotifierShell
import Runtime
import Support
import Testing
import Wording

/// What goes wrong with the folders of outgoing letters, on a real disk: each is seen on the case with what to do about it,
/// and ends by itself once the folder is right.
@Suite struct SpoolTroubleTests {
    /// Notifier whose outbox is a disk of its own; `nil` where none can be mounted.
    private final class SmallDisk {
        let desk = try! Desk()
        var folder: String { "\(desk.folder.path)/outbox" }

        init?(kilobytes: Int) throws {
            #expect(Files.makeFolder(folder))
            guard mount("size=\(kilobytes)k") else {
                print("no small disk could be mounted here; what a full folder does is tried with a played one alone")
                return nil
            }
        }

        deinit { _ = try? Tool.output("umount", ["-l", folder]) }

        private func mount(_ options: String) -> Bool {
            (try? Tool.output("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder])) != nil
        }

        func remount(_ options: String) throws { _ = try Tool.output("mount", ["-o", "remount,\(options)", folder]) }

        /// The disk is used up to the last byte by somebody else.
        func fill() {
            let file = open("\(folder)/other", O_WRONLY | O_CREAT, 0o600)
            defer { close(file) }
            let block = [UInt8](repeating: 0, count: 4096)
            while write(file, block, block.count) > 0 {}
            #expect(errno == ENOSPC)
        }
    }

    private func reasons(_ desk: Desk) throws -> [String?] { try desk.letters().map(\.reason) }

    @Test(.enabled(if: geteuid() == 0, "only root may mount a small disk"))
    func `a full folder makes a letter wait; with room again it is laid once, and no half of it lies there`() throws {
        guard let disk = try SmallDisk(kilobytes: 256) else { return }
        try disk.desk.register()
        _ = Files.makeFolder("\(disk.folder)/letters")
        disk.fill()
        try disk.desk.owe()
        #expect(try disk.desk.letters().map(\.state) == [.waiting] && reasons(disk.desk) == ["spool.full"])
        #expect(disk.desk.files("letters").isEmpty)
        unlink("\(disk.folder)/other")
        try disk.desk.bench.wait(until: "2025-03-04T10:05+01:00")
        #expect(try disk.desk.letters().map(\.state) == [.sent])
        #expect(disk.desk.files("letters").count == 1)
    }

    @Test(.enabled(if: geteuid() == 0, "only root may mount a small disk"))
    func `a folder that nobody may write in makes a letter wait, and goes on when somebody may`() throws {
        guard let disk = try SmallDisk(kilobytes: 1024) else { return }
        try disk.remount("ro")
        try disk.desk.register(route: .formal)
        #expect(try disk.desk.letters().map(\.state) == [.waiting] && reasons(disk.desk) == ["spool.not_writable"])
        try disk.remount("rw")
        try disk.desk.bench.wait(until: "2025-03-04T10:05+01:00")
        #expect(try disk.desk.letters().map(\.state) == [.sent])
    }

    @Test func `letters that cannot be laid are told to whoever watches over the service, until they are`() throws {
        let desk = try Desk()
        desk.spool.trouble = "spool.full"
        try desk.register(route: .formal)
        let sign = try #require(desk.bench.signs().first { $0.name == "letters_unlaid" })
        #expect(sign.code == "spool.full" && sign.count == 1 && sign.isTrouble)
        desk.spool.trouble = nil
        try desk.bench.wait(until: "2025-03-04T10:05+01:00")
        #expect(!desk.bench.signs().contains { $0.name == "letters_unlaid" })
    }

    @Test func `what a killed process left half written is written over, and never lies there as a letter`() throws {
        let folder = TemporaryFolder()
        let spool = FolderSpool(folder: folder.path)
        let name = "L-1.xml"
        #expect(Files.makeFolder(folder.file("digital-post")))
        #expect(Files.write([UInt8](repeating: 60, count: 9_000), to: folder.file("digital-post/half")))
        #expect(rename(folder.file("digital-post/half"), folder.file("digital-post/\(name).tmp")) == 0)
        #expect(!spool.has(name, in: .digitalPost))
        _ = try spool.lay(Array("<a/>".utf8), as: name, in: .digitalPost)
        #expect(Files.read(folder.file("digital-post/\(name)")) == Array("<a/>".utf8))
        #expect(!Files.exists(folder.file("digital-post/\(name).tmp")))
    }

    @Test func `whoever has collected a letter has it, and it is not laid a second time`() throws {
        let folder = TemporaryFolder()
        let spool = FolderSpool(folder: folder.path)
        let digest = try spool.lay([1, 2, 3], as: "L-1.pdf", in: .letters)
        #expect(Files.makeFolder(folder.file("letters/taken")))
        #expect(rename(folder.file("letters/L-1.pdf"), folder.file("letters/taken/L-1.pdf")) == 0)
        #expect(try spool.lay([4, 5, 6], as: "L-1.pdf", in: .letters) == digest)
        #expect(!Files.exists(folder.file("letters/L-1.pdf")))
    }

    @Test(arguments: ["spool.full", "spool.not_writable", "spool.missing", "spool.unreadable", "spool.failed"])
    func `each is said in words to the colleague whose letter waits`(code: String) {
        #expect(Wording.refusals[code]?.contains("prøvet igen") == true)
    }
}
