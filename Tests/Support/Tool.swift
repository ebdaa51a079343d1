package import Foundation
import Glibc

/// A program of the operating system, asked about what we have made.
package enum Tool {
    /// What it prints when given these arguments; fails when it is missing or unhappy.
    package static func output(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let output = Pipe.own()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Unhappy(program: program, status: process.terminationStatus) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether it is on this machine.
    package static func isThere(_ program: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
    }

    package struct Unhappy: Error {
        let program: String
        let status: Int32
    }
}

extension Pipe {
    /// One that no other process which a test starts holds open: it ends when its own two ends are let go.
    package static func own() -> Pipe {
        let pipe = Pipe()
        for end in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
            _ = fcntl(end.fileDescriptor, F_SETFD, FD_CLOEXEC)
        }
        return pipe
    }
}
