import BusCore
import CaseModel
import Foundation
import Seal
import Support
import Testing
import Wire

/// PROTOCOL.md is the contract, so it is tried as it stands.
struct PaperTests {
    private static let paper = try? String(
        contentsOfFile: Executables.root + "/Services/Bus/PROTOCOL.md", encoding: .utf8)

    /// The lines of the fenced block with this name.
    private static func block(_ name: String) throws -> [String] {
        let lines = try #require(paper).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let start = try #require(lines.firstIndex(of: "```\(name)")) + 1
        return Array(lines[start..<(try #require(lines[start...].firstIndex(of: "```")))])
    }

    /// The golden lines; `→` is sent to the bus. The proofs are put in.
    private static func golden() throws -> [(toBus: Bool, line: String)] {
        let proofs = try block("proofs").map { $0.split(separator: " ").map(String.init) }
        return try block("golden").map { text in
            let line = proofs.reduce(String(text.dropFirst(2))) { $0.replacing("\"\($1[0])\"", with: "\"\($1[1])\"") }
            return (text.hasPrefix("→"), line)
        }
    }

    @Test func `every golden line is read, and written again with the same bytes`() throws {
        let more = try ["lines", "bus-lines", "service-lines"].flatMap(Self.block)
        // Among the refusals are lines that nobody may say.
        let heard = try ["refusal-lines", "unreadable-lines"].flatMap(Self.block).filter { $0.hasPrefix("←") }
        for line in try Self.golden().map(\.line) + (more + heard).map({ String($0.dropFirst(2)) }) {
            #expect(try RPCMessage.read(Array(line.utf8)).line == Array("\(line)\n".utf8))
        }
    }

    @Test func `every method, member and word of § 7 stands in a golden line, and every code of § 9`() throws {
        let paper = try #require(Self.paper)
        func section(_ number: Int) throws -> Substring {
            try #require(
                paper.split(separator: "\n## \(number). ").last?.split(separator: "\n## \(number + 1). ").first)
        }
        let lines = try ["golden", "lines", "bus-lines", "refusal-lines", "unreadable-lines", "service-lines"]
            .flatMap(Self.block).joined()
        for match in try section(7).matches(of: /`(bus|<service>)\.([a-z_-]+)`/) {
            let (owner, name) = (String(match.1), String(match.2))
            let isThere =
                owner == "bus"
                ? lines.contains("\"bus.\(name)\"")
                : lines.contains(try Regex("\"method\":\"[a-z]+\\.\(name)\""))
            #expect(isThere, "\(owner).\(name)")
        }
        // Who asks, what is only referred to, and what is never shown.
        let others: Set = ["operator", "bus", "data", "condition", "parked-retry", "true"]
        let words = Set(try section(7).matches(of: /`([a-zA-Z_-]+)`/).map { String($0.1) }).subtracting(others)
        #expect(words.count > 60)
        for word in words.union(["lives", "confirmed", "log", "since"]).sorted() {
            #expect(lines.contains("\"\(word)\""), "\(word)")
        }
        let codes = try section(9).matches(of: /`(bus\.[a-z_]+)`/).map { String($0.1) }
        let methods: Set = ["bus.hello", "bus.prove", "bus.retire", "bus.mend", "bus.closing"]
        for code in Set(codes).subtracting(methods).sorted() {
            #expect(lines.contains("\"code\":\"\(code)\""), "\(code)")
        }
        let families = try section(9).split(separator: "\n- ").flatMap { part -> [String] in
            guard let family = ["json", "rpc"].first(where: { part.hasPrefix("`\($0).*`") }) else { return [] }
            return part.matches(of: /`([a-z0-9_]+)`/).map { "\(family).\($0.1)" }
        }
        #expect(families.count == 25)
        // A line ends at a line feed, so none arrives with one.
        for code in families where code != "json.line_feed" {
            #expect(lines.contains("\"code\":\"\(code)\""), "\(code)")
        }
    }

    @Test func `a refusal among the golden lines says what the bus would say`() throws {
        let sources = try ["Fault"].map {
            try String(contentsOfFile: Executables.root + "/Services/Bus/Core/\($0).swift", encoding: .utf8)
        }.joined()
        for line in try Self.block("lines") {
            let json = try JSON.read(line: Array(line.dropFirst(2).utf8)[...])
            guard let said = json["error"] ?? (json["method"] == "bus.closing" ? json["params"] : nil),
                let message = said["message"]?.string, said["code"] != -32050
            else { continue }
            #expect(sources.contains("\"\(message)\""), "\(message)")
        }
    }

    @Test func `the proofs of the golden lines are those of the key beside them`() throws {
        let proofs = try Self.block("proofs").map { $0.split(separator: " ").map(String.init) }
        let key = (0x40...0x5f).map { UInt8($0) }
        let clientNonce = Hex.encode((0x00...0x1f).map { UInt8($0) })
        let busNonce = Hex.encode((0x20...0x3f).map { UInt8($0) })
        #expect(
            proofs == [
                [
                    "PROOF-OF-BUS",
                    SignIn.busProof(key: key, service: .intake, clientNonce: clientNonce, busNonce: busNonce),
                ],
                [
                    "PROOF-OF-SERVICE",
                    SignIn.serviceProof(key: key, service: .intake, clientNonce: clientNonce, busNonce: busNonce),
                ],
                [
                    // No second key: the bus shows what nobody can check, drawn from the same bytes as its nonce here.
                    "PROOF-OF-NOBODY",
                    SignIn.busProof(
                        key: Seal.sha256((0x20...0x3f).map { UInt8($0) }), service: .intake, clientNonce: clientNonce,
                        busNonce: busNonce),
                ],
            ])
    }

    @Test func `the bus answers the golden requests with the golden answers`() throws {
        let golden = try Self.golden()
        var drawn = 0
        let key = (0x40...0x5f).map { UInt8($0) }
        let outlet = Recorder()
        let broker = try Broker(keys: [.intake: key], log: MemoryLog(), outlet: outlet) { _ in
            drawn += 1
            return (0x20...0x3f).map { UInt8($0) }
        }
        let client = ConnectionID(rawValue: 1)
        broker.opened(client)
        for (index, entry) in golden.enumerated() where entry.toBus && entry.line.contains("\"id\":") {
            guard golden[index + 1].line.contains("\"id\":"), !golden[index + 1].toBus else { continue }
            broker.received(client, Array(entry.line.utf8))
            try broker.endTurn()
            #expect(outlet.taken() == golden[index + 1].line + "\n")
        }
    }

    @Test func `every code the bus can answer stands in the paper`() throws {
        let paper = try #require(Self.paper)
        let sources = try FileManager.default.contentsOfDirectory(atPath: Executables.root + "/Services/Bus/Core")
            .filter { $0.hasSuffix("Fault.swift") }
            .map { try String(contentsOfFile: Executables.root + "/Services/Bus/Core/\($0)", encoding: .utf8) }
        let codes = sources.joined().matches(of: /"(bus\.[a-z_]+)"/).map { String($0.1) }
        #expect(codes.count > 20)
        for code in codes { #expect(paper.contains("`\(code)`"), "\(code)") }
        for fault in EventFault.allCases { #expect(paper.contains("`\(fault.rawValue)`"), "\(fault)") }
    }

    @Test func `the table of codes holds those that the code knows and no other, line faults too`() throws {
        let paper = try #require(Self.paper)
        let table = try #require(paper.split(separator: "## 9. Codes").last?.split(separator: "## 10.").first)
        func codes(_ family: String, in files: String...) throws -> Set<String> {
            let source = try files.map {
                try String(contentsOfFile: Executables.root + "/\($0).swift", encoding: .utf8)
            }.joined()
            let quoted = try Regex("\"\(family)\\.([a-z0-9_]+)\"", as: (Substring, Substring).self)
            return Set(source.matches(of: quoted).map { String($0.1) })
        }
        func listed(_ family: String) throws -> Set<String> {
            let rest = try #require(table.split(separator: "- `\(family).*`:").last)
            let names = try #require(rest.split(separator: "\n- ").first)
            return Set(names.matches(of: /`([a-z0-9_]+)`/).map { String($0.1) })
        }
        let named = Set(table.matches(of: /`bus\.([a-z_]+)`/).map { String($0.1) })
        let answered = try codes("bus", in: "Services/Bus/Core/Fault")
        #expect(answered.isSubset(of: named), "\(answered.subtracting(named))")
        // The others are methods and a notification.
        #expect(named.subtracting(answered) == ["hello", "prove", "retire", "mend", "closing"])
        // Those of values, not of lines: what decodes and encodes them says so, to ours.
        let ofValues = JSONFault.Code.allCases.drop { $0 != .missing }.map { String($0.rawValue.dropFirst(5)) }
        #expect(try listed("json") == codes("json", in: "Shared/Wire/JSONFault").subtracting(ofValues))
        // `rpc.params` has a row of its own.
        let lines = try codes("rpc", in: "Shared/Wire/RPCLine", "Shared/Wire/RPCMessage", "Shared/Wire/RPCError")
        #expect(try listed("rpc").union(["params"]) == lines)
    }

    @Test func `every limit of the code is the paper's`() throws {
        let paper = try #require(Self.paper).replacing("\u{202F}", with: " ")
        let limits = Limits()
        let numbers = [
            limits.line, limits.event, limits.unwritten, limits.calmUnsent, limits.mostUnsent, limits.pageBytes,
            Int(limits.creditBytes.lowerBound), Int(limits.creditBytes.upperBound),
        ]
        for number in numbers { #expect(paper.contains(Self.spaced(number)), "\(number)") }
        for row in [
            "| from connecting to being signed in | \(limits.signIn / 1000) s |",
            "| connections not signed in | \(limits.strangers) |", "| connections in all | \(limits.connections) |",
            "| connections of `operator` | \(limits.operators);",
            "(*window*) | \(limits.window) |", "| text `id` | \(RPCID.longest) bytes |",
            "| events fetched for one subscription at a time | \(limits.pageEvents),",
            "| calls without an answer, per caller | \(limits.callsPerCaller) |",
            "| calls without an answer, per service asked | \(limits.callsPerService) |",
            "for whoever stands at it | after \(limits.damagePause / 1000) s |",
            "| events forgotten at a time | \(limits.retention.step), then nothing for \(limits.retention.pause) ms |",
        ] { #expect(paper.contains(row), "\(row)") }
    }

    @Test(
        .enabled(
            if: Tool.isThere("nc") && Tool.isThere("openssl"), "nc and openssl are needed; scripts/setup installs them")
    )
    func `the session in the paper can be typed and prints what the paper says`() throws {
        let house = BusHouse()
        try house.start()
        let script = house.folder.file("session.sh")
        try Self.block("sh").joined(separator: "\n").write(toFile: script, atomically: true, encoding: .utf8)
        let session = try RunningProcess("/bin/bash", [script], environment: ["DATA": house.folder.path])
        #expect(try session.waitForExit() == .code(0), "\(session.standardError)")
        #expect(session.standardOutput == (try Self.block("text")).joined(separator: "\n") + "\n")
    }

    @Test(.enabled(if: Tool.isThere("python3"), "python3 is needed; scripts/setup installs it"))
    func `a client written from the paper alone works`() throws {
        let house = BusHouse()
        try house.start()
        let client = try RunningProcess(
            "/usr/bin/env", ["python3", Executables.root + "/Tests/BusTests/genklang_client.py", house.folder.path])
        #expect(try client.waitForExit() == .code(0), "\(client.standardError)")
        #expect(client.standardOutput == "as written\n")
    }

    /// 65536 as the paper writes it.
    private static func spaced(_ number: Int) -> String {
        let digits = String(number)
        let groups = stride(from: digits.count, to: 0, by: -3).reversed().map { end in
            digits.dropLast(digits.count - end).suffix(3)
        }
        return groups.joined(separator: " ")
    }
}

/// Takes down what the broker says.
private final class Recorder: Outlet {
    private var said: [UInt8] = []
    func taken() -> String {
        defer { said = [] }
        return String(decoding: said, as: UTF8.self)
    }
    func send(_ lines: [UInt8], to connection: ConnectionID) { said += lines }
    func close(_ connection: ConnectionID) {}
    func drop(_ connection: ConnectionID) {}
    func unsent(_ connection: ConnectionID) -> Int { 0 }
    func note(_ note: Note) {}
}
