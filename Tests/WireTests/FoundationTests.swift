import Foundation
import Testing
import Wire

/// Our reader beside Foundation's two: every line on which they disagree belongs to a class that `Shared/WIRE.md`
/// explains.
@Suite struct FoundationTests {
    private enum Reader: CaseIterable { case decoder, serialization }

    /// Faults for which a line that ours refuses is read by Foundation, by both its readers, with the reason.
    private static let laxer: [JSONFault.Code: String] = [
        .duplicateName: "JSONDecoder keeps the first of two, JSONSerialization the last",
        .integerRange: "has wider integers, and beyond them numbers that lose digits",
        .nul: "takes U+0000 when it is escaped",
        .carriageReturn: "white space, as RFC 8259 has it",
        .lineFeed: "white space, as RFC 8259 has it",
        .tooDeep: "goes down to 512 levels",
        .byteOrderMark: "skips it",
        .unexpected: "takes a comma after the last element, and texts in UTF-16",
        .notUTF8: "takes texts in UTF-16 and UTF-32",
    ]

    private static func reads(_ line: [UInt8], _ reader: Reader) -> Bool {
        switch reader {
        case .decoder: (try? JSONDecoder().decode(Anything.self, from: Data(line))) != nil
        case .serialization:
            (try? JSONSerialization.jsonObject(with: Data(line), options: [.fragmentsAllowed])) != nil
        }
    }

    @Test(arguments: [true, false])
    func `what Foundation reads and we refuse, is refused for a reason of the table`(isDecoder: Bool) {
        var found: [JSONFault.Code: [String]] = [:]
        for bad in Bad.lines where Self.reads(bad.line.bytes, isDecoder ? .decoder : .serialization) {
            found[bad.code, default: []].append(bad.testDescription)
        }
        for (code, lines) in found.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            print(
                "\(isDecoder ? "JSONDecoder" : "JSONSerialization") reads \(lines.count) of \(code.rawValue): \(lines.prefix(6))"
            )
        }
        #expect(Set(found.keys) == Set(Self.laxer.keys))
    }

    @Test(arguments: [true, false])
    func `what we read, Foundation reads`(isDecoder: Bool) {
        let refused = Good.lines.filter { !Self.reads($0.line.bytes, isDecoder ? .decoder : .serialization) }
        print("\(isDecoder ? "JSONDecoder" : "JSONSerialization") refuses: \(refused.map(\.testDescription))")
        #expect(refused.isEmpty)
    }
}

/// Any JSON, as a decoder hands it out.
private enum Anything: Decodable {
    case object([String: Anything])
    case array([Anything])
    case other

    init(from decoder: any Decoder) throws {
        if let object = try? decoder.container(keyedBy: Name.self) {
            self = .object(
                try Dictionary(
                    uniqueKeysWithValues: object.allKeys.map {
                        ($0.stringValue, try object.decode(Anything.self, forKey: $0))
                    }))
        } else if var array = try? decoder.unkeyedContainer() {
            var elements: [Anything] = []
            while !array.isAtEnd { elements.append(try array.decode(Anything.self)) }
            self = .array(elements)
        } else {
            let value = try decoder.singleValueContainer()
            guard
                value.decodeNil() || (try? value.decode(Bool.self)) != nil || (try? value.decode(Double.self)) != nil
                    || (try? value.decode(String.self)) != nil
            else { throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "nothing known")) }
            self = .other
        }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { return nil }
    }
}
