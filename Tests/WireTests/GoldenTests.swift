import CaseModel
import Foundation
import Testing
import Wire

@Suite struct GoldenTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    private static func file(_ name: String) -> URL { folder.appending(path: name + ".json") }

    /// The golden line, without its line feed.
    private static func line(_ name: String) throws -> [UInt8] {
        let bytes = [UInt8](try Data(contentsOf: file(name)))
        #expect(bytes.last == 0x0A)
        return bytes.dropLast()
    }

    @Test(arguments: Said.all)
    func `an event that was written once is read for as long as there are logs`(said: Said) throws {
        let bytes = try EventValidator.bytes(of: said.event)
        if ProcessInfo.processInfo.environment["GENKLANG_UPDATE_GOLDEN"] == "1" {
            try Data(bytes + [0x0A]).write(to: Self.file(said.name))
        }
        let golden = try Self.line(said.name)
        let event = try EventValidator.read(golden)
        #expect(event == said.event)
        #expect(try said.isSaid(event))
        #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: golden, as: UTF8.self))
    }

    @Test(arguments: Said.all)
    func `a later version's line, with more members, is read as the same event`(said: Said) throws {
        var later = try #require(JSON.read(line: Self.line(said.name)).object)
        var data = try #require(later["data"]?.object)
        data["later"] = ["than": [1, nil]]
        later["data"] = .object(data)
        later["traceparent"] = "00-1-2-03"
        let event = try EventValidator.read(JSON.object(later).bytes)
        #expect((event.id, event.type) == (said.event.id, said.event.type))
        #expect(try said.isSaid(event))
    }

    @Test func `every event type of the case model has a golden line, and every golden line a type`() throws {
        let model = Self.folder.appending(path: "../../../Shared/CaseModel").standardizedFileURL
        var types: Set<String> = []
        for file in try FileManager.default.contentsOfDirectory(at: model, includingPropertiesForKeys: nil) {
            let source = try String(contentsOf: file, encoding: .utf8)
            for match in source.matches(of: /EventType\(rawValue: "([^"\\]+)"\)/) { types.insert(String(match.1)) }
        }
        #expect(types == Set(Said.all.map(\.event.type.rawValue)))
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(files) == Set(Said.all.map { $0.name + ".json" }))
    }

    @Test func `no golden line says more than identifiers, enumerations, moments, counts and digests`() throws {
        for said in Said.all { try Self.expectPlain(said.event.data) }
    }

    /// A case that is named and not listed would go on while the one that names it waits for the operator (decision 16).
    @Test func `every case that an event names is its subject, or is listed as affected`() throws {
        for said in Said.all {
            let touched = Set([said.event.subject.rawValue] + said.event.affects.map(\.rawValue))
            let named = Self.texts(in: said.event.data).filter { $0.hasPrefix("K-") }
            #expect(touched.isSuperset(of: named), "\(said.name)")
        }
    }

    private static func texts(in json: JSON) -> [String] {
        switch json {
        case .string(let text): [text]
        case .array(let values): values.flatMap(texts)
        case .object(let object): object.members.flatMap { texts(in: $0.value) }
        case .null, .bool, .integer, .number: []
        }
    }

    private static func expectPlain(_ json: JSON) throws {
        switch json {
        case .string(let text): #expect(text.wholeMatch(of: /[A-Za-z0-9:.\-]{1,64}/) != nil)
        case .array(let elements): for element in elements { try expectPlain(element) }
        case .object(let object): for member in object.members { try expectPlain(member.value) }
        case .null, .bool, .integer, .number: break
        }
    }
}
