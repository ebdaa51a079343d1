import Foundation
import Support
import Testing
import Wire

/// Our reader beside Python's: whoever joins from there must know where we are stricter, and that we are nowhere laxer.
@Suite struct PythonTests {
    /// Faults in lines that Python reads, and why it does.
    private static let stricter: [JSONFault.Code: String] = [
        .duplicateName: "keeps the last of two members with one name",
        .integerRange: "has integers of any size",
        .notFinite: "reads 1e999 as infinity",
        .nul: "takes U+0000 when it is escaped",
        .loneSurrogate: "takes half a surrogate pair when it is escaped",
        .carriageReturn: "takes a carriage return as white space, as RFC 8259 does",
        .lineFeed: "reads texts, and has no notion of a line",
        .tooDeep: "goes as deep as its own stack",
    ]
    /// Words Python reads though they are not JSON.
    private static let words: Set = ["NaN", "-Infinity", "Infinity"]

    /// One word per case on standard output. Hexadecimal pairs come in: the line, and what we write for it.
    private static let script = #"""
        import json, sys
        for row in sys.stdin:
            line, written = (bytes.fromhex(part) for part in row.rstrip("\n").split(" "))
            try:
                value = json.loads(line.decode("utf-8"))
            except (ValueError, RecursionError):
                print("refused")
                continue
            print("same" if written and value == json.loads(written.decode("utf-8")) else "read")
        """#

    private static func verdicts(on cases: [(line: [UInt8], written: [UInt8])]) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "genklang-python-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let rows = cases.map { "\(hex($0.line)) \(hex($0.written))\n" }.joined()
        try rows.write(to: folder.appending(path: "cases"), atomically: false, encoding: .utf8)
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/python3")
        python.arguments = ["-c", script]
        python.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "cases"))
        let output = Pipe.own()
        python.standardOutput = output
        try python.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        python.waitUntilExit()
        #expect(python.terminationStatus == 0)
        return String(decoding: said, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    @Test func `Python reads every good line, and what we write for it, as one value`() throws {
        let verdicts = try Self.verdicts(on: Good.lines.map { ($0.line.bytes, Array($0.written.utf8)) })
        try #require(verdicts.count == Good.lines.count)
        for (good, verdict) in zip(Good.lines, verdicts) { #expect(verdict == "same", "\(good.testDescription)") }
    }

    @Test func `Python reads a bad line only where we are stricter on purpose`() throws {
        let verdicts = try Self.verdicts(on: Bad.lines.map { ($0.line.bytes, []) })
        try #require(verdicts.count == Bad.lines.count)
        var stricter: Set<JSONFault.Code> = []
        for (bad, verdict) in zip(Bad.lines, verdicts) where verdict != "refused" {
            if Self.words.contains(bad.line.notation) { continue }
            stricter.insert(bad.code)
            #expect(Self.stricter[bad.code] != nil, "\(bad.testDescription)")
        }
        #expect(stricter == Set(Self.stricter.keys))
    }
}
