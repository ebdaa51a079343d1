package import CaseModel
package import Store
package import Wire

/// What a service is and needs, said once and checked by the bus when it signs in.
package struct ServiceDeclaration: Sendable {
    package let name: ServiceName
    /// Types it says.
    package let publishes: [EventType]
    /// Types it listens to.
    package let reads: [EventType]
    /// Its tables, as numbered steps; released ones stay as they are.
    package let migrations: [String]
    /// Methods that take long, such as one that hashes a password: at most one of them a turn, and others before it, so
    /// that nobody else waits for several.
    package let slow: Set<String>

    package init(
        name: ServiceName, publishes: [EventType], reads: [EventType], migrations: [String], slow: Set<String> = []
    ) {
        self.slow = slow
        self.name = name
        self.publishes = publishes
        self.reads = reads
        self.migrations = migrations
    }
}

/// What a service is given at its start.
package struct ServiceContext {
    /// The one writing connection to its own file.
    package let database: Database
    /// Its settings: the checked defaults with what the operator changed.
    package let settings: JSON
    /// Its own folder; nobody else writes there.
    package let folder: String
    /// The folder that all services' folders lie in.
    package let dataFolder: String

    package init(database: Database, settings: JSON, folder: String, dataFolder: String) {
        self.database = database
        self.settings = settings
        self.folder = folder
        self.dataFolder = dataFolder
    }
}

/// One service's shell: it loads, asks its core, and writes, inside the step that `Engine` runs (decision 6).
///
/// A service keeps nothing in memory between two steps that is not in its file: a step may be rolled back.
/// Whatever it throws that is neither a `Refusal`, a `CannotDecide` nor a `StoreError` is a defect and is parked.
package protocol Service: AnyObject {
    static var declaration: ServiceDeclaration { get }
    /// Every setting with its default; a configuration file may change these keys and no others.
    static var defaults: JSON { get }
    /// Between what each number among them may lie; held before anything else, at a start and by `--check-config`.
    static var bounds: SettingBounds { get }
    /// Reads the settings, and throws a `ConfigurationFault` when they cannot be used. `--check-config` makes one too, over an
    /// empty file, so it touches neither the file's tables nor anything outside.
    init(_ context: ServiceContext) throws

    /// Something became true elsewhere. Throw `CannotDecide` to have it parked with what follows about its subject.
    func apply(_ event: CloudEvent, in turn: Turn) throws
    /// Somebody asks or wishes something. Throw a `Refusal` to say no.
    func answer(_ call: IncomingCall, in turn: Turn) throws -> JSON
    /// The reply to `turn.ask` under this key.
    func answered(_ key: String, _ answer: Answer, in turn: Turn) throws
    /// `nextWake` has passed, or the service has just started. Cases that wait for the operator (`parked_subject`) are left
    /// out of what is looked for; a tick that acts on one is taken back whole.
    func tick(in turn: Turn) throws
    /// What its own tables say is to be asked of others, asked for after each commit: for a service whose backlog is longer
    /// than it wants to hold in memory. The replies come to `answered`.
    ///
    /// - Parameter isKnown: whether a question of this key is under way already.
    func questions(beside isKnown: (String) -> Bool) throws -> [Ask]
    /// When time alone changes something next: the earliest due row.
    func nextWake() throws -> Timestamp?
    /// Work in the world outside that is written down as *started* and not yet as *done*; oldest first.
    func effects(limit: Int) throws -> [any Effect]
    /// Work outside that takes long and is written down as under way, oldest first; each is handed over once (decision 39).
    func errands() throws -> [any Errand]
    /// The effect or errand with this key was done, or was not.
    func performed(_ key: String, _ result: EffectResult, in turn: Turn) throws
    /// The file was put back from a backup, and this is what it had said by then lost: take from it what keeps a thing
    /// from being done twice. Comes before anything else that this file does, and once.
    ///
    /// - Parameter since: from when on it has waited; what became true before then may have been acted on by what was lost.
    func recover(_ lost: [CloudEvent], since: Timestamp, in turn: Turn) throws
    /// Whether its effects may be done before the bus has said that the file is no older copy: where doing again what was done
    /// long ago leaves nothing twice. Errands always wait for that.
    var actsWithoutBus: Bool { get }
    /// Where others lay files for it, one at a time and whole; `nil` when nobody does.
    var arrivals: ArrivalFolder? { get }
    /// A file was laid there. What is thrown leaves the file to a person, in the folder's `unread`; a file that comes
    /// twice, since a crash came between the commit and the move, must be recognised. `nil` leaves it where it lies, to be
    /// tried again within a minute.
    func arrived(_ arrival: Arrival, in turn: Turn) throws -> ArrivalFate?
    /// Whether what the settings name beside themselves is there, such as a folder, and whether they are sound as a whole; asked
    /// before the service starts, and by `--check-config`.
    static func check(_ settings: JSON, in data: DataFolder) throws
    /// What waits in it that its watchers want to see, beside what every service tells; read between two steps.
    func signs(at now: Timestamp) throws -> [ServiceSign]
    /// Whether the settings are a municipality's own, and not those that everything is tried out with; asked beside `check`
    /// where a configuration file is named and it is no demonstration.
    static func checkReal(_ settings: JSON) throws
    /// These were erased, perhaps after the backup that the file comes from: what is still held about them goes.
    ///
    /// - Returns: of how many of them something was held; `nil` from a service that keeps nothing of what is erased so.
    func erase(_ erasures: [Erasure], in turn: Turn) throws -> Int?
    /// Cases of which nothing is held but that they were erased: they are neither heard of nor asked about (decision 100).
    /// `nil` in a service that keeps no such list.
    var erased: ErasedCases? { get }
}

extension Service {
    package static var defaults: JSON { .object(JSONObject()) }
    package static var bounds: SettingBounds { [:] }
    package func answered(_ key: String, _ answer: Answer, in turn: Turn) throws {}
    package func tick(in turn: Turn) throws {}
    package func questions(beside isKnown: (String) -> Bool) throws -> [Ask] { [] }
    package func nextWake() throws -> Timestamp? { nil }
    package func effects(limit: Int) throws -> [any Effect] { [] }
    package func errands() throws -> [any Errand] { [] }
    package func performed(_ key: String, _ result: EffectResult, in turn: Turn) throws {}
    package func recover(_ lost: [CloudEvent], since: Timestamp, in turn: Turn) throws {}
    package var actsWithoutBus: Bool { true }
    package var arrivals: ArrivalFolder? { nil }
    package func arrived(_ arrival: Arrival, in turn: Turn) throws -> ArrivalFate? { .unread("not_expected") }
    package static func check(_ settings: JSON, in data: DataFolder) throws {}
    package static func checkReal(_ settings: JSON) throws {}
    package func signs(at now: Timestamp) throws -> [ServiceSign] { [] }
    package func erase(_ erasures: [Erasure], in turn: Turn) throws -> Int? { nil }
    package var erased: ErasedCases? { nil }
}

/// Something done outside the file: a letter laid in a folder. Doing it twice must leave one.
package protocol Effect {
    /// The business key that makes it one thing: `copy/N-…/1`.
    var key: String { get }
    /// Does it; returns what is to be remembered of it, such as a digest.
    func perform() throws(EffectTrouble) -> String
}

/// Why something outside could not be done now.
package struct EffectTrouble: Error, Hashable, Sendable {
    /// A stable code, `spool.full`.
    package let code: String
    package init(_ code: String) { self.code = code }
}

package typealias EffectResult = Result<String, EffectTrouble>

/// A service cannot say what this event means: it is parked, and its case waits for the operator (decision 6).
package struct CannotDecide: Error, Hashable, Sendable {
    package let code: String
    package init(_ code: String) { self.code = code }
}

/// What came back from another service.
package enum Answer: Hashable, Sendable {
    case success(JSON)
    /// It said no, for this reason; asking again would not help.
    case refused(code: String)
}
