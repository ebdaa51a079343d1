import Glibc
import Lint
import Mail
import OperatorCore
import Runtime
import Wire
import Wording

/// `genklang lint FILE`: a text read as a citizen would read it. The text itself is kept nowhere.
struct TextReading {
    /// A text longer than this is not one that anybody wrote to a citizen.
    private static let mostBytes = 4 << 20

    let invocation: Invocation

    init(_ invocation: Invocation) { self.invocation = invocation }

    func run() throws {
        let path = invocation.options.words[0]
        guard let bytes = Files.read(path == "-" ? "/dev/stdin" : path, most: Self.mostBytes) else {
            throw Trouble(
                code: "lint.unreadable", "\(path) cannot be read, or is larger than \(Self.mostBytes >> 20) MB")
        }
        guard let text = Self.letters(of: bytes) else {
            throw Trouble(
                code: "lint.not_text", "\(path) is no plain text, but perhaps a PDF or a file of Word; save it as text")
        }
        let kind: Lint.Kind = invocation.options.has("letter") ? .letter : Lint.kind(of: text)
        let findings = Lint.findings(in: text, as: kind)
        Terminal.print(invocation.isJSON ? json(findings).text + "\n" : table(findings))
    }

    /// UTF-8, else the letters of Windows, as a mail's are read; UTF-16 where its mark says so. `nil` for what nobody typed.
    private static func letters(of bytes: [UInt8]) -> String? {
        for (mark, isBigEndian) in [([0xFE, 0xFF], true), ([0xFF, 0xFE], false)] as [([UInt8], Bool)]
        where bytes.starts(with: mark) {
            let pairs = stride(from: 2, to: bytes.count - 1, by: 2).map { at in
                let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
                return isBigEndian ? first << 8 | second : second << 8 | first
            }
            return String(validating: pairs, as: UTF16.self)
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        // Tab, the ends of lines and of pages: no other control stands in a text.
        let isText = text.allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) } && !text.starts(with: "%PDF-".utf8)
        return isText ? Charset.utf8(text) : nil
    }

    private func table(_ findings: [Finding]) -> String {
        var table = Table(["LINE", "WHAT", "FOUND", "WHY", "INSTEAD", "SOURCE"])
        for finding in findings {
            table.add([
                "\(finding.line):\(finding.column)", Wording.name(of: finding.rule), finding.found, finding.reason,
                finding.offer, finding.source,
            ])
        }
        return table.text
    }

    private func json(_ findings: [Finding]) -> JSON {
        [
            "findings": .array(
                findings.map { finding in
                    [
                        "rule": .string(finding.rule.rawValue), "line": .integer(Int64(finding.line)),
                        "column": .integer(Int64(finding.column)), "found": .string(finding.found),
                        "reason": .string(finding.reason), "offer": .string(finding.offer),
                        "source": .string(finding.source),
                    ]
                })
        ]
    }
}
