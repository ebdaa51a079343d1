import Glibc

/// The room that a copy of a process's own file may take. The copy lies on the disk that the process itself lives on, so
/// it is never begun when it does not fit, and given up before the process has to refuse anything.
package struct CopyRoom {
    /// Bytes that stay free for the process itself.
    private let reserve: Int64
    /// Bytes that are free now; `nil` when nobody knows.
    private let free: () -> Int64?

    package init(reserve: Int64, free: @escaping () -> Int64?) {
        self.reserve = reserve
        self.free = free
    }

    /// On the disk that holds this folder.
    package init(at folder: String, reserve: Int64) {
        self.init(reserve: reserve) { Files.freeBytes(at: folder) }
    }

    /// Whether so many bytes fit beside what the process needs.
    package func holds(_ bytes: Int64) -> Bool { free().map { $0 - bytes >= reserve } ?? true }
}

/// Where a process lays the copy of its own file, for `genklang backup` to fetch.
package enum CopyPlace {
    package static func path(in folder: String) -> String { "\(folder)/copy.sqlite" }

    /// Takes away a copy, whole or half, with what lies beside it.
    package static func clear(_ folder: String) {
        for end in ["", "-journal", "-wal", "-shm", ".lock"] { unlink(path(in: folder) + end) }
    }
}
