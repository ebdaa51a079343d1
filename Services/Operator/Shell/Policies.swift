import CaseModel
import OperatorCore
import Runtime
import Wire

/// What the operator asks of Callback about policies; nothing of a case comes back.
struct Policies {
    let invocation: Invocation
    let office: Office

    func run() throws {
        switch invocation.command {
        case .policyTry: try replay()
        default: try show()
        }
    }

    private func show() throws {
        if let name = invocation.options.words.first { return try show(version: name) }
        let reply = try ask(ShowPolicies())
        guard !invocation.isJSON else { return Terminal.print(try JSON(encoding: reply).text + "\n") }
        for row in [reply.general] + reply.units {
            Terminal.print("\(PolicyReport.head(row))\n")
            Terminal.print(PolicyReport.chain(row.policy.escalation))
            Terminal.print("  \(try JSON(encoding: row.policy).text)\n")
        }
        if let versions = reply.versions { Terminal.print("\n" + PolicyReport.versions(versions)) }
        if reply.isRecomputing { Terminal.note("Open calls are being reckoned anew.\n") }
    }

    /// What a version said, letter by letter; who is told at which stage where this release can still read it.
    private func show(version name: String) throws {
        let reply = try ask(ShowPolicyVersion(version: name))
        guard !invocation.isJSON else { return Terminal.print(try JSON(encoding: reply).text + "\n") }
        Terminal.print("\(reply.version)  in force since \(reply.since.civil.day)\n")
        if let policy = try? JSON.read(Array(reply.content.utf8)).decode(CallPolicy.self) {
            Terminal.print(PolicyReport.chain(policy.escalation))
        }
        Terminal.print("  \(reply.content)\n")
    }

    private func replay() throws {
        let options = invocation.options
        guard let year = try options.number("year", in: OfficeCalendar.years) else {
            throw UsageFault("--year is missing")
        }
        let path = try options.required("policy")
        guard let bytes = Files.read(path) else { throw UsageFault("--policy \(path) cannot be read") }
        let policy: CallPolicy
        do {
            let general = CallPolicies.defaults["policy"] ?? .null
            let place = "--policy \(path)"
            policy = try CallPolicies.policy(Configuration.json(bytes, at: place), over: general, at: place)
        } catch { throw UsageFault(error.description) }
        let unit = try options.value("unit").map { text in try unitNamed(text) }
        var report = PolicyReport()
        var after: CallbackID?
        repeat {
            let reply = try ask(TryPolicy(year: year, unit: unit, policy: policy, after: after))
            report.add(reply)
            after = reply.next
        } while after != nil
        Terminal.print(invocation.isJSON ? try report.json.text + "\n" : report.text)
    }

    /// By identifier or by name, as everywhere else.
    private func unitNamed(_ text: String) throws -> UnitID {
        try Colleagues(try ListStaff.whole { try ask($0) }).unit(text)
    }

    private func ask<Command: ServiceCommand>(_ command: Command) throws -> Command.Reply {
        try office.ask(Command.method, ["deadline": 30_000, "body": try JSON(encoding: command)])
            .decode(Command.Reply.self)
    }
}
