import CaseModel
import Glibc
import OperatorCore
import Runtime
import Wire

/// What whoever runs Genklang does about events that wait, backups, and what was put back from one.
struct Upkeep {
    let invocation: Invocation
    let office: Office
    var options: Options { invocation.options }

    init(_ invocation: Invocation, _ office: Office) {
        self.invocation = invocation
        self.office = office
    }

    func run() throws -> Int32 {
        switch invocation.command {
        case .parkedList: return try listParked(try options.words.first.map { [try service($0)] } ?? Self.all)
        case .parkedShow: try showParked()
        case .parkedRetry: try retry()
        case .parkedGiveUp: try tell(.parkedGiveUp, ["number": .integer(try number()), "reason": try reason()])
        case .consumerResume: try resume()
        case .voidNumbers: try void()
        case .busLetIn:
            show(try office.ask("bus.let-in", ["reason": try reason()])) {
                Self.wasDone($0) ? "whoever follows is let in" : "nobody is waited for; nothing had to be done"
            }
        case .clockAgree: return try agreeOnClock()
        case .busMend: try mend()
        case .backup: return try backup()
        case .backupVerify:
            let manifest = try Backup.verified(options.words[0])
            try Backup.checkEvents(of: manifest, in: options.words[0])
            show(try JSON(encoding: manifest)) { _ in "whole and sound" }
        case .restore: try restore()
        case .heldShow: try showHeld()
        case .heldRelease: try release()
        case .erasuresAdd: try addErasure()
        case .erasuresList:
            let ledger = try self.ledger()
            Terminal.print(invocation.isJSON ? try JSON(encoding: ledger.entries).text + "\n" : ledger.text)
        default: return complain(of: try replay(to: try options.words.first.map { [try service($0)] } ?? Self.all))
        }
        return 0
    }

    private static let all = ServiceReport.services.map { ServiceName(rawValue: $0) }

    // MARK: Events that wait

    /// Shows what waits in those that answer, and then says who does not: the list is wanted most while one is away.
    private func listParked(_ services: [ServiceName]) throws -> Int32 {
        let (answers, silent) = try OneByOne.ask(services) { try parked(of: $0) }
        try show(answers.flatMap { service, events in events.map { (service.rawValue, $0) } })
        return complain(of: silent)
    }

    /// Names those who could not be asked; what the command then ends with.
    func complain(of silent: [Trouble]) -> Int32 {
        for trouble in silent { Terminal.complain(trouble, asJSON: invocation.isJSON, isForStaff: false) }
        return silent.isEmpty ? 0 : 1
    }

    private func showParked() throws {
        let service = try service(options.words[0])
        let number = try number()
        let events = try parked(of: service)
        guard let one = events.first(where: { $0.number == number }) else {
            throw Trouble(OperatingFault.unknownParked)
        }
        // With what shares something that waits, directly or through others.
        var waiting = Set(one.frozen)
        var together: [ParkedReport.Event] = []
        while true {
            let found = events.filter { !waiting.isDisjoint(with: $0.frozen) }
            if found.count == together.count { break }
            together = found
            for event in found { waiting.formUnion(event.frozen) }
        }
        try show(together.map { (service.rawValue, $0) })
    }

    private func show(_ rows: [(service: String, event: ParkedReport.Event)]) throws {
        guard invocation.isJSON else { return Terminal.print(ParkedReport.table(rows)) }
        let json = rows.map { row -> JSON in
            [
                "service": .string(row.service), "number": .integer(row.event.number), "id": .string(row.event.id),
                "type": .string(row.event.type ?? ""), "subject": .string(row.event.subject ?? ""),
                "code": .string(row.event.code), "parked": .string(row.event.parked.description),
                "frozen": .array(row.event.frozen.map { .string($0) }),
            ]
        }
        Terminal.print(JSON.array(json).text + "\n")
    }

    private func parked(of service: ServiceName) throws -> [ParkedReport.Event] {
        var events: [ParkedReport.Event] = []
        while true {
            let page = try ask(service, .parkedList, ["after": .integer(events.last?.number ?? 0)])
                .decode(ParkedReport.self)
            if page.events.isEmpty { return events }
            events += page.events
        }
    }

    private func retry() throws {
        guard options.words[1] != "all" else { return try tell(.parkedRetry, [:]) }
        try tell(.parkedRetry, ["number": .integer(try number())])
    }

    private func void() throws {
        let service = try service(options.words[0])
        let condition = try ask(service, .condition).decode(ServiceReport.Condition.self)
        guard let blocked = condition.blocked else { throw Trouble(OperatingFault.notBlocked) }
        try tell(
            .voidNumbers,
            ["from": .integer(blocked.from), "to": .integer(blocked.to), "reason": try reason()])
    }

    // MARK: Going on

    /// Tells the bus and every service. Whoever could not be told is named, and is told when the command is said again.
    private func agreeOnClock() throws -> Int32 {
        let reason = try reason()
        let bus = ClockReport.Answer.heard(try office.ask("bus.clock-agree", ["reason": reason]))
        let services = Self.all.map { service -> (name: String, answer: ClockReport.Answer) in
            do {
                return (service.rawValue, .heard(try ask(service, .clockAgree, ["reason": reason], isChange: true)))
            } catch {
                let trouble = Trouble(operating: error)
                return (service.rawValue, .untold(code: trouble.code, line: trouble.line))
            }
        }
        let report = ClockReport([("bus", bus)] + services)
        Terminal.print(invocation.isJSON ? report.json.text + "\n" : report.text)
        return report.isWhole ? 0 : 1
    }

    /// Whether the answer says that something had to be done; an earlier release does not tell.
    private static func wasDone(_ reply: JSON) -> Bool { reply["done"]?.bool ?? true }

    private func resume() throws {
        let service = try service(options.words[0])
        show(try ask(service, .consumerResume, ["reason": try reason()], isChange: true)) {
            Self.wasDone($0)
                ? "\(service) takes in again; genklang status says how far it is"
                : "\(service) had not stopped taking in; nothing had to be done"
        }
    }

    /// Looks before it acts: what was erased is erased again at a service that waits for it, and at no other.
    private func release() throws {
        let service = try service(options.words[0])
        let reason = try reason()
        guard try ask(service, .condition).decode(ServiceReport.Condition.self).state == "held" else {
            throw Trouble(OperatingFault.notHeld)
        }
        if let trouble = try replay(to: [service]).first { throw trouble }
        show(try ask(service, .heldRelease, ["reason": reason], isChange: true)) { _ in
            "\(service) goes on, and takes in what it has missed; genklang status says how far it is"
        }
    }

    private func showHeld() throws {
        let service = try service(options.words[0])
        var skipped = 0
        let first = try ask(service, .heldShow, ["skip": 0])
        let report = try first.decode(HeldReport.self)
        if invocation.isJSON { return Terminal.print(first.text + "\n") }
        var events = report.events
        while events.count > skipped {
            skipped = events.count
            events += try ask(service, .heldShow, ["skip": .integer(Int64(skipped))]).decode(HeldReport.self).events
        }
        Terminal.print(report.text(of: service.rawValue, events))
    }

    // MARK: Asking

    func ask(
        _ service: ServiceName, _ verb: OperatorVerb, _ body: JSON = [:], isChange: Bool = false
    ) throws -> JSON {
        var params: JSONObject = ["deadline": 60_000, "body": body]
        // Asked once: whether a lost answer was done shows in the list.
        if isChange { params["command"] = .string(office.newIdentifier(CommandID.self).rawValue) }
        return try office.ask(verb.method(of: service), .object(params))
    }

    private func tell(_ verb: OperatorVerb, _ body: JSON) throws {
        let reply = try ask(try service(options.words[0]), verb, body, isChange: true)
        show(reply) { $0.object?.members.map { "\($0.name): \($0.value.text)" }.joined(separator: "\n") ?? "done" }
    }

    func show(_ reply: JSON, _ text: (JSON) -> String) {
        Terminal.print((invocation.isJSON ? reply.text : text(reply)) + "\n")
    }

    func service(_ word: String) throws -> ServiceName {
        guard ServiceReport.services.contains(word) else {
            throw UsageFault("\(word) is none of: \(ServiceReport.services.joined(separator: " "))")
        }
        return ServiceName(rawValue: word)
    }

    private func number() throws -> Int64 {
        guard let number = Int64(options.words[1]), number > 0 else {
            throw UsageFault("\(options.words[1]) is no number of a parked event")
        }
        return number
    }

    func reason() throws -> JSON { .string(try OperatingFault.reason(options.required("reason"))) }
}

extension Trouble {
    /// What an operator is told no to, in a line.
    init(_ fault: OperatingFault) {
        self.init(code: fault.code, OperatorWords.line(for: fault.code) ?? OperatorWords.refused)
    }
}
