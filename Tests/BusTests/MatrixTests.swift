import BusCore
import CaseModel
import Foundation
import Support
import Testing
import Wire

/// Every service against everything one can publish, follow, serve or ask: asked of the bus itself, and laid beside what
/// was reviewed. A new event or method shows here as a new row, and a new grant as a changed one.
struct MatrixTests {
    private static let services = AllowList.services

    @Test func `who may do what is what was reviewed`() throws {
        let types = try Self.said(#/let type = EventType\(rawValue: "([^"]+)"\)/#) + ["dk.genklang.nobody.novel.v1"]
        let methods = try Self.said(#/let method = "([^"]+)"/#) + Self.grantedMethods
        let prefixes = Self.services.map(\.rawValue) + ["nobody"]
        var text = "# What each service may do; the bus itself was asked. p publish, r read, s serve, c call.\n"
        text += try Self.table("events", Set(types).sorted()) { service, type in
            try (Self.isAdmitted(service, publishes: type) ? "p" : "")
                + (Self.isAdmitted(service, reads: type) ? "r" : "")
        }
        text += try Self.table("prefixes", prefixes.sorted()) { try Self.isAdmitted($0, serves: $1) ? "s" : "" }
        text += try Self.table("methods", Set(methods).sorted()) { try Self.mayCall($0, $1) ? "c" : "" }
        #expect(try Golden.text("allow-list.txt", produced: text) == text)
    }

    /// What the sources name: every event and every method there is, granted or not.
    private static func said(_ pattern: Regex<(Substring, Substring)>) throws -> [String] {
        let model = Executables.root + "/Shared/CaseModel"
        let files = try FileManager.default.subpathsOfDirectory(atPath: model).filter { $0.hasSuffix(".swift") }
        return try files.flatMap { file in
            try String(contentsOfFile: "\(model)/\(file)", encoding: .utf8).matches(of: pattern).map { String($0.1) }
        }
    }

    /// What is granted by name, a word of each granted prefix, and the bus's own.
    private static var grantedMethods: [String] {
        services.compactMap { AllowList.grant(for: $0) }.flatMap(\.calls)
            .map { $0.hasSuffix(".*") ? $0.dropLast() + "anything" : $0 } + ["nobody.anything"]
    }

    private static func table(
        _ name: String, _ rows: [String], _ cell: (ServiceName, String) throws -> String
    ) rethrows -> String {
        let width = rows.map(\.count).max() ?? 0
        func line(_ cells: [String]) -> String {
            let padded = zip(cells, [width] + services.map(\.rawValue.count)).map { cell, width in
                cell + String(repeating: " ", count: max(0, width - cell.count))
            }
            return padded.joined(separator: "  ").trimmingCharacters(in: .whitespaces) + "\n"
        }
        var text = "\n" + line([name] + services.map(\.rawValue))
        for row in rows {
            text += try line(
                [row]
                    + services.map { service in
                        let cell = try cell(service, row)
                        return cell.isEmpty ? "–" : cell
                    })
        }
        return text
    }

    private static func isAdmitted(
        _ service: ServiceName, publishes: String? = nil, reads: String? = nil, serves: String? = nil
    ) throws -> Bool {
        let bus = try TestBus()
        let reply = try bus.prove(
            service, on: bus.connect(), epoch: .first, publishes: publishes.map { [EventType(rawValue: $0)] } ?? [],
            reads: reads.map { [$0] } ?? [], serves: serves.map { [$0] } ?? [])
        return reply["limits"] != nil
    }

    private static func mayCall(_ service: ServiceName, _ method: String) throws -> Bool {
        let bus = try TestBus()
        let reply = try bus.reply(method, ["body": [:]], from: bus.signIn(service))
        let code = reply["data"]?["code"]
        try #require(code != "bus.bad_params" || method.hasPrefix("bus."), "\(method): \(reply)")
        return code != "bus.not_allowed"
    }
}
