import Foundation
import Support
import Testing

@Suite struct CompileTests {
    private static let right = """
        func page(_ text: String) -> HTML { "<p>\\(text)</p>" }
        func address(_ text: String) -> Link { Link(path: [text]) }
        """

    /// A line each, which would let a raw string into a page.
    private static let wrong = """
        func a(_ text: String) -> HTML { text }
        func b(_ text: String) -> HTML { HTML(text) }
        func c(_ text: String) -> HTML { HTML(stringLiteral: text) }
        func d(_ text: String) -> HTML { HTML(bytes: Array(text.utf8)) }
        func e(_ text: String) -> HTML { var page: HTML = ""; page.bytes = Array(text.utf8); return page }
        func f(_ text: String) -> HTML { "<p>" + text }
        func g(_ text: String) -> HTML { var page = HTML.Interpolation(literalCapacity: 0, interpolationCount: 0); page.appendLiteral(text); return HTML(stringInterpolation: page) }
        func h(_ text: Substring) -> HTML { "<p>\\(text)</p>" }
        func i(_ text: String) -> Link { text }
        func j(_ text: String) -> Link { Link(text) }
        func k(_ text: String) -> Link { Link(stringLiteral: text) }
        func l(_ text: String) -> Link { Link(text: text) }
        func m(_ text: String) -> Link { "/a/\\(text)" }
        """

    /// What the compiler says of those lines, compiled as if they stood within the room itself.
    private func complaints(about lines: String) throws -> Set<Int> {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let parts = [
            "HTML", "Escaping", "MarkupContext", "Link", "Characters", "PercentCoding", "RequestTarget", "FormFields",
            "RequestLimits", "RequestFault", "Status", "Method",
        ]
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("Lines.swift")
        try Data(lines.utf8).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["swiftc", "-typecheck", "-swift-version", "6", "-package-name", "genklang", "-diagnostic-style", "llvm"]
            + parts.map { root.appendingPathComponent("Shared/Web/\($0).swift").path } + [file.path]
        let output = Pipe.own()
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let errors = text.split(separator: "\n").filter { $0.contains(": error: ") }
        try #require(errors.isEmpty == (process.terminationStatus == 0), "\(text)")
        return Set(
            try errors.map { error in
                let place = try #require(error.split(separator: "Lines.swift:").dropFirst().first, "\(text)")
                return try #require(Int(place.prefix { $0.isNumber }))
            })
    }

    @Test func `a raw string cannot become part of a page or of a link: the compiler says so`() throws {
        #expect(try complaints(about: Self.right) == [])
        #expect(try complaints(about: Self.wrong) == Set(1...13))
    }
}
