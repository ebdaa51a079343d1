import Glibc
import Lint
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
        let text = String(decoding: bytes, as: UTF8.self)
        let kind: Lint.Kind = invocation.options.has("letter") ? .letter : Lint.kind(of: text)
        let findings = Lint.findings(in: text, as: kind)
        Terminal.print(invocation.isJSON ? json(findings).text + "\n" : table(findings))
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
