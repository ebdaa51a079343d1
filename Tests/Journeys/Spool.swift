import Foundation
import Support

/// What lies in the outbox for the world to fetch: letters as PDF, messages to colleagues as mail.
struct Spool {
    let folder: String

    /// File names in the outbox's folder, whole files only, in order.
    func files(in name: String) -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/outbox/\(name)")) ?? []
        return all.filter { !$0.hasSuffix(".tmp") && !$0.hasPrefix(".") }.sorted()
    }

    /// A letter's text, as a reader of the PDF sees it.
    func text(ofLetter name: String) throws -> String {
        let reader = Process()
        reader.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
        reader.arguments = ["-layout", "\(folder)/outbox/letters/\(name)", "-"]
        let pipe = Pipe.own()
        reader.standardOutput = pipe
        try reader.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        reader.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }

    func text(ofMessage name: String) throws -> String {
        try String(contentsOfFile: "\(folder)/outbox/staff/\(name)", encoding: .utf8)
    }
}
