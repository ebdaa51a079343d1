/// A table as spreadsheets save it: comma or semicolon between fields, quotes around what holds one of them.
///
/// Read strictly (RFC 4180), so that a broken quote never silently swallows the rest of a file.
package struct CSV: Equatable, Sendable {
    /// One record with the number of the line it begins on, counted from 1.
    package struct Record: Equatable, Sendable {
        package let line: Int
        package let fields: [String]
    }

    /// Why a file cannot be read as a table.
    package enum Fault: Error, Equatable, CustomStringConvertible {
        case notUTF8
        case empty
        case openQuote(line: Int)
        case textAfterQuote(line: Int)
        case quoteInField(line: Int)

        package var description: String {
            switch self {
            case .notUTF8: "not UTF-8; save it as \"CSV UTF-8\""
            case .empty: "no header line"
            case .openQuote(let line): "line \(line): a quote is opened and never closed"
            case .textAfterQuote(let line): "line \(line): text after a closing quote"
            case .quoteInField(let line): "line \(line): a quote inside a field that does not begin with one"
            }
        }
    }

    package let header: [String]
    package let records: [Record]

    /// Reads the file; a byte order mark and either line ending are taken as they come, empty lines are passed over.
    package init(_ bytes: [UInt8]) throws(Fault) {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard String(validating: body, as: UTF8.self) != nil else { throw .notUTF8 }
        var reader = Reader(bytes: body)
        guard let header = try reader.record() else { throw .empty }
        self.header = header.fields.map { Self.trimmed($0).lowercased() }
        var records: [Record] = []
        while let record = try reader.record() { records.append(record) }
        self.records = records
    }

    static func trimmed(_ text: String) -> String {
        let start = text.drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }

    /// Walks the bytes; works on bytes, since a CRLF is one Character and two bytes.
    private struct Reader {
        let bytes: ArraySlice<UInt8>
        var place: Int
        var line = 1
        let separator: UInt8

        init(bytes: ArraySlice<UInt8>) {
            self.bytes = bytes
            place = bytes.startIndex
            let head = bytes.prefix { $0 != 10 && $0 != 13 }
            // Danish spreadsheets write semicolons, since the comma is the decimal sign.
            separator = head.contains(UInt8(ascii: ";")) ? UInt8(ascii: ";") : UInt8(ascii: ",")
        }

        mutating func record() throws(Fault) -> Record? {
            while place < bytes.endIndex, isLineEnd { endLine() }
            guard place < bytes.endIndex else { return nil }
            let start = line
            var fields: [String] = []
            while true {
                fields.append(try field())
                guard place < bytes.endIndex, bytes[place] == separator else { break }
                place += 1
            }
            if place < bytes.endIndex { endLine() }
            return Record(line: start, fields: fields)
        }

        private var isLineEnd: Bool { bytes[place] == 10 || bytes[place] == 13 }

        private mutating func endLine() {
            if bytes[place] == 13, place + 1 < bytes.endIndex, bytes[place + 1] == 10 { place += 1 }
            place += 1
            line += 1
        }

        private mutating func field() throws(Fault) -> String {
            guard place < bytes.endIndex, bytes[place] == UInt8(ascii: "\"") else { return try bareField() }
            let opened = line
            place += 1
            var text: [UInt8] = []
            while place < bytes.endIndex {
                let byte = bytes[place]
                if byte == UInt8(ascii: "\"") {
                    place += 1
                    guard place < bytes.endIndex, bytes[place] == UInt8(ascii: "\"") else {
                        guard place == bytes.endIndex || isLineEnd || bytes[place] == separator else {
                            throw .textAfterQuote(line: line)
                        }
                        return String(decoding: text, as: UTF8.self)
                    }
                } else if byte == 10 {
                    line += 1
                }
                text.append(byte)
                place += 1
            }
            throw .openQuote(line: opened)
        }

        private mutating func bareField() throws(Fault) -> String {
            let start = place
            while place < bytes.endIndex, bytes[place] != separator, !isLineEnd {
                if bytes[place] == UInt8(ascii: "\"") { throw .quoteInField(line: line) }
                place += 1
            }
            return String(decoding: bytes[start..<place], as: UTF8.self)
        }
    }
}
