import Glibc
import Support
import Testing
import Transport

/// The kernel wakes the loop when something is laid in a folder, and lets it sleep otherwise.
struct FolderWatchTests {
    private let folder = TemporaryFolder()
    private let path: String

    init() {
        path = "\(folder.path)/watched"
        mkdir(path, 0o700)
    }

    private func write(_ name: String) {
        let file = open("\(path)/\(name)", O_WRONLY | O_CREAT, 0o600)
        close(file)
    }

    @Test func `a file moved in, linked in or written there is told; nothing is told when nothing comes`() throws {
        let loop = try EventLoop()
        let watch = try FolderWatch(loop, paths: [path])
        var told = 0
        watch.onChange = { told += 1 }
        #expect(watch.arm())
        loop.turn(waitingAtMost: 0)
        #expect(told == 0)
        for deed in [
            { write("a") }, { rename("\(path)/a", "\(path)/b") }, { link("\(path)/b", "\(path)/c") },
        ] as [() -> Any] {
            let before = told
            _ = deed()
            loop.turn(waitingAtMost: 1_000)
            #expect(told > before)
        }
        let turns = loop.turns
        loop.turn(waitingAtMost: 50)
        #expect(loop.turns == turns + 1)
    }

    @Test func `a folder that another has taken the place of is told, and the new one is watched`() throws {
        let loop = try EventLoop()
        let watch = try FolderWatch(loop, paths: [path])
        var told = 0
        watch.onChange = { told += 1 }
        #expect(watch.arm())
        #expect(rename(path, "\(path)-old") == 0)
        loop.turn(waitingAtMost: 1_000)
        #expect(told > 0 && !watch.arm())
        mkdir(path, 0o700)
        #expect(watch.arm())
        let before = told
        write("a")
        loop.turn(waitingAtMost: 1_000)
        #expect(told > before)
    }
}
