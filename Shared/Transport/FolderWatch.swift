import CLinux
import Glibc

/// Tells when something is laid in a folder, without looking: the kernel wakes the loop.
///
/// It says *that*, never what: whoever is told looks into the folder. So a queue of the kernel's that runs over loses
/// nothing. A folder that is moved away or deleted is told as a change too, and watched anew by ``arm()``.
package final class FolderWatch {
    /// Something has changed; the folder may be another one than before.
    package var onChange: () -> Void = {}

    private let loop: EventLoop
    private let paths: [String]
    private let descriptor: Int32
    private var watch: Watch?
    private var marks: [Int32] = []
    private static let bufferBytes = 65_536
    private static let changes = UInt32(
        IN_MOVED_TO | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)

    /// - Parameter paths: the folder, and those whose change means that it is another.
    package init(_ loop: EventLoop, paths: [String]) throws(TransportError) {
        self.loop = loop
        self.paths = paths
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { throw TransportError("inotify_init1", errno: errno) }
        // A lease that somebody breaks is told by this signal; it would end the process.
        signal(SIGIO, SIG_IGN)
        watch = try loop.watch(descriptor, .readable) { [unowned self] _ in changed() }
    }

    deinit {
        watch?.cancel()
        close(descriptor)
    }

    /// Watches the folders that are at these paths now; whether all are.
    package func arm() -> Bool {
        let fresh = paths.map { inotify_add_watch(descriptor, $0, Self.changes) }
        for mark in marks where !fresh.contains(mark) { inotify_rm_watch(descriptor, mark) }
        marks = fresh.filter { $0 >= 0 }
        return marks.count == paths.count
    }

    private func changed() {
        var buffer = [UInt8](repeating: 0, count: Self.bufferBytes)
        while read(descriptor, &buffer, buffer.count) > 0 {}
        onChange()
    }
}
