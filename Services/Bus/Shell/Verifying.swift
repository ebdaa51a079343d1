import BusCore
import CaseModel
import Glibc
import Runtime
import Store
import Transport
import Wire

/// `genklang-bus --verify`: reads the whole log, beside a running bus or without one, and says what is not as it was.
///
/// Exit codes: 0 every event is as it arrived; 1 something is not, each finding on a line of standard output; 78 there is
/// no log.
enum Verifying {
    static func run(_ path: String, asJSON: Bool) throws -> Int32 {
        guard Files.exists(path) else { throw ConfigurationFault("data.no_log", "\(path) is not there") }
        let began = MonotonicClock.milliseconds
        var said = began
        let report = try LogVerifier(path: path).run { done, all in
            let now = MonotonicClock.milliseconds
            guard now - said >= 1_000 else { return }
            said = now
            write("verified \(done) of \(all) (\(done * 100 / all) %)\n", to: 2)
        }
        write(asJSON ? report.json.text + "\n" : report.text, to: 1)
        return report.isWhole ? 0 : 1
    }

    private static func write(_ text: String, to file: Int32) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    }
}

extension LogReport {
    var text: String {
        var lines = findings.map(\.text)
        if omitted > 0 { lines.append("and \(omitted) more") }
        let range = head == 0 ? "no event is kept" : "positions \(first) to \(head)"
        lines.append(
            isWhole
                ? "\(whole) events, \(range): everything is as it arrived"
                : "\(whole) events, \(range), are as they arrived; what is named above is not")
        return lines.map { $0 + "\n" }.joined()
    }

    var json: JSON {
        [
            "first": .integer(first), "head": .integer(head), "events": .integer(whole), "whole": .bool(isWhole),
            "findings": .array(findings.map(\.json)), "omitted": .integer(Int64(omitted)),
        ]
    }
}

extension LogFinding {
    fileprivate var text: String {
        let what =
            switch problem {
            case .bytes: "the bytes are not those that arrived"
            case .head: "the event says something else of itself than the log does"
            case .missing: "there is nothing where an event must be"
            case .unreadable: "the row cannot be read"
            case .structure: "the database's own structure does not hold"
            }
        let place = positions.map {
            $0.count == 1 ? "position \($0.lowerBound): " : "positions \($0.lowerBound) to \($0.upperBound): "
        }
        return (place ?? "") + what + (words.map { " (\($0.split { $0.isNewline }.joined(separator: " ")))" } ?? "")
    }

    fileprivate var json: JSON {
        var json: JSONObject = ["problem": .string(problem.rawValue)]
        if let positions {
            json["position"] = .integer(positions.lowerBound)
            json["through"] = .integer(positions.upperBound)
        }
        if let words { json["words"] = .string(words) }
        return .object(json)
    }
}
