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
        .trailing: "takes a digit and a NUL for UTF-16",
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
        let read = Bad.lines.filter { Self.reads($0.line.bytes, isDecoder ? .decoder : .serialization) }
        #expect(Set(read.map(\.code)) == Set(Self.laxer.keys))
    }

    /// Numbers too small to be told from 0: the decoder would rather not.
    private static let tiny: Set = ["2e-324", "1e-400", "-1e-400"]

    @Test(arguments: [true, false])
    func `what we read, Foundation reads, but for numbers next to nothing`(isDecoder: Bool) {
        let refused = Good.lines.filter { !Self.reads($0.line.bytes, isDecoder ? .decoder : .serialization) }
        #expect(Set(refused.map(\.line.notation)) == (isDecoder ? Self.tiny : []))
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
