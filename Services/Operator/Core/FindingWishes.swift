package import CaseModel
import Wording

extension ListFindings {
    /// Which findings the command line asks for.
    package init(_ options: Options, _ colleagues: Colleagues) throws {
        let scope: Scope = options.has("led") ? .led : options.has("learned") ? .learned : .mine
        self.init(
            scope: scope, unit: try options.value("unit").map(colleagues.unit),
            cause: try options.choice("cause", CauseClass.self), state: try options.choice("state", FindingState.self),
            includeFinished: options.has("finished"))
    }
}

extension AdvanceFinding {
    /// How far the command line says a finding is.
    ///
    /// - Throws: `UsageFault` when that is no state.
    package init(_ options: Options) throws(UsageFault) {
        guard let state = FindingState(rawValue: options.words[1]) else {
            let states = FindingState.allCases.map(\.rawValue).joined(separator: ", ")
            throw UsageFault("\"\(options.words[1])\" is no state of a finding: \(states)")
        }
        self.init(finding: try .typed(options.words[0], as: "FINDING"), state: state, said: options.value("said"))
    }
}

extension MoveFinding {
    /// To whom, and by when.
    package init(_ options: Options, _ colleagues: Colleagues) throws {
        guard let due = try options.end("due") else { throw UsageFault("--due is missing") }
        self.init(
            finding: try .typed(options.words[0], as: "FINDING"),
            owner: try colleagues.person(try options.required("owner")), due: due,
            reason: try options.required("reason"))
    }
}

/// Findings as a table in a terminal.
package enum FindingTables {
    package static func findings(_ reply: ListFindings.Reply, _ colleagues: Colleagues) -> String {
        var table = Table(.findings, .what, .cause, .practice, .owner, .due, .state, .unit)
        for row in reply.findings {
            table.add([
                row.finding.rawValue, row.text, Wording.name(of: row.cause),
                Wording.practice(row.recurrence), colleagues.name(of: row.owner),
                Wording.lastMinute(before: row.due), Wording.name(of: row.course?.state ?? .open),
                row.course.map { colleagues.name(of: $0.unit) } ?? "–",
            ])
        }
        return table.shown + (reply.hasMore ? Wording.Desk.findingsMore + "\n" : "")
    }
}
