import Glibc

/// Where the programs lie that tests start as real processes: beside the test program, built with it.
package enum Executables {
    /// The program of this name, `genklang-bus`.
    package static func path(_ name: String) -> String {
        let path = folder + "/" + name
        precondition(access(path, X_OK) == 0, "\(path) has not been built; swift build builds it")
        return path
    }

    /// The root of the workspace, for its papers and scripts.
    package static let root: String = {
        // …/Tests/Support/Executables.swift
        let parts = #filePath.split(separator: "/").dropLast(3)
        return "/" + parts.joined(separator: "/")
    }()

    private static let folder: String = {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = buffer.withUnsafeMutableBytes { readlink("/proc/self/exe", $0.baseAddress!, $0.count) }
        let own = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
        let beside = own.lastIndex(of: "/").map { String(own[..<$0]) } ?? "."
        // The toolchain may load the tests into a helper of its own; the build folder is then found by the sources.
        let candidates = [beside, root + "/.build/debug", root + "/.build/release"]
        return candidates.first { access($0 + "/genklang-bus", X_OK) == 0 } ?? beside
    }()
}

/// Waits for facts instead of for time: looks again and again until one holds, and gives up by a deadline.
package enum Fact {
    /// It did not come true in time.
    package struct Missing: Error, CustomStringConvertible {
        package let description: String

        package init(description: String) { self.description = description }
    }

    /// Waits until `holds`; throws what was waited for when it did not come true in time.
    package static func wait(
        for what: String, seconds: Double = 60, until holds: () throws -> Bool
    ) throws {
        let deadline = monotonic() + seconds
        while try !holds() {
            guard monotonic() < deadline else { throw Missing(description: "not within \(seconds) s: \(what)") }
            usleep(2_000)
        }
    }

    private static func monotonic() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
