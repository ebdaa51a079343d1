import CaseModel
import IntakeShell
import Runtime
import Store
import Support
import Wire

/// Intake at work on a file, as the real engine runs it.
final class Desk {
    private let bench: ServiceBench<IntakeService>
    private var read = 0

    var database: Database { bench.database }
    var clock: BenchClock { bench.clock }

    /// A desk that knows the benefits unit (led by Lone), the administration above it (led by Finn), and everybody.
    init(
        path: String = ":memory:", settings: JSON = .object([:]), folder: String = "/nonexistent"
    ) throws {
        bench = try ServiceBench(at: .tuesdayMorning, settings: settings, folder: folder, file: path)
        try hear(UnitChanged(unit: .administration, parent: nil, leader: .finn), .directory, UnitID.administration)
        try hear(UnitChanged(unit: .benefits, parent: .administration, leader: .lone), .directory, UnitID.benefits)
        for person in [PersonID.anna, .bo, .lone, .finn, .sine, .berit, .lars, .jens] { try employ(person) }
    }

    /// Somebody works here.
    func employ(_ person: PersonID, roles: [Role] = [.caseworker]) throws {
        try hear(PersonChanged(person: person, unit: .benefits, roles: roles, isActive: true), .directory, person)
    }

    /// What somebody asks, and the answer.
    @discardableResult
    func ask<Command: ServiceCommand>(
        _ command: Command, as viewer: Viewer? = .anna, from caller: ServiceName = .operator, id: CommandID? = nil
    ) throws -> Command.Reply { try bench.ask(command, as: viewer, by: caller, id: id) }

    /// Why what somebody asks is refused; `nil` when it is not.
    func refusal<Command: ServiceCommand>(
        _ command: Command, as viewer: Viewer? = .anna, from caller: ServiceName = .operator
    ) -> String? { bench.refusal(of: command, as: viewer, by: caller) }

    /// The operator asks what every service answers.
    func operate(_ verb: OperatorVerb, _ body: JSON) throws -> JSON { try bench.operate(verb, body) }

    /// Another service says that something is so.
    func hear<Body: BusEvent>(_ body: Body, _ source: ServiceName, _ subject: some Identifier) throws {
        try bench.hear(body, from: source, about: subject)
    }

    /// Another service says again what it has said.
    func hearAgain(_ event: CloudEvent) throws { try bench.hear(event) }

    /// Something was laid in Intake's folder.
    func arrive() throws { try bench.arrive() }

    /// The process says that it lives.
    func beat() throws { try bench.beat() }

    /// What Callback answers when it is asked.
    func callbackSays(_ answer: @escaping (JSON) -> Result<JSON, RPCError>) { bench.others = { answer($1) } }

    /// What other services answer when they are asked, by method.
    func othersSay(_ answer: @escaping (String, JSON) -> Result<JSON, RPCError>) { bench.others = answer }

    /// Codes of the lines an operator would read.
    var logged: [String] { bench.log.map(\.code) }

    /// Time goes on.
    func wait(until moment: Timestamp) throws { try bench.wait(until: moment) }

    /// The process ends, and starts anew.
    func restart() throws { try bench.restart() }

    /// What has been said since it was last asked.
    func said() -> [CloudEvent] {
        defer { read = bench.said.count }
        return Array(bench.said[read...])
    }

    /// What has been said of one kind since it was last asked.
    func said<Body: BusEvent>(_ kind: Body.Type) throws -> [Body] {
        try said().filter { $0.type == Body.type }.map { try $0.body(Body.self) }
    }

    /// The short names of what has been said since it was last asked: `registered`, `handed-on` …
    func saidNames() -> [String] { said().map { String($0.type.rawValue.split(separator: ".")[3]) } }

    /// Who looked at or did what with `subject`: `P-ANNA show unit`.
    func audited(about subject: String) throws -> [String] {
        try AuditChain(database, salt: { [] }).entries(about: subject).map { "\($0.actor) \($0.action) \($0.detail)" }
    }

    /// Whether something heard could not be decided on and lies aside.
    func parkedCodes() throws -> [String] {
        try database.rows("SELECT code FROM parked ORDER BY number") { $0.text("code") }
    }
}

extension PersonID {
    static let sine: PersonID = "P-SINE"  // secretariat
    static let berit: PersonID = "P-BERIT"  // citizens' adviser
    static let lars: PersonID = "P-LARS"  // caseworker in another unit
    static let jens: PersonID = "P-JENS"  // lawyer
}

extension Viewer {
    static let anna = Viewer(person: .anna, unit: .benefits, roles: [.caseworker], leads: [])
    static let bo = Viewer(person: .bo, unit: .benefits, roles: [.caseworker], leads: [])
    static let lone = Viewer(person: .lone, unit: .benefits, roles: [.leader], leads: [.benefits])
    static let finn = Viewer(
        person: .finn, unit: .administration, roles: [.departmentHead], leads: [.administration, .benefits])
    static let sine = Viewer(person: .sine, unit: .administration, roles: [.secretariat], leads: [])
    static let berit = Viewer(person: .berit, unit: .administration, roles: [.citizensAdviser], leads: [])
    static let lars = Viewer(person: .lars, unit: .administration, roles: [.caseworker], leads: [])
    static let jens = Viewer(person: .jens, unit: .administration, roles: [.lawyer], leads: [])
    static let admin = Viewer(person: "P-ADMIN", unit: .benefits, roles: [.administrator], leads: [])
}
