import CaseModel
import Runtime
import Support
import Testing
import Wire

/// An operator writes a settings file, and has it checked before anybody depends on it.
@Suite struct `Settings are checked before a start` {
    private static let unit: JSON = ["unit": "U-top", "name": "Direktionen", "leader": "P-top"]
    /// yescrypt of a password that nobody uses.
    private static let hash =
        "$y$j9T$bJaPflKMiRK9YJKPjtqQo7LMoZqPipmQVl4Rh.1Ak21$wGPfNVhpTZbxGH/sgFf2lmNna1wExMtVasJhOTpEvZ4"

    private static func person(_ changes: JSONObject = [:], id: String = "P-top", user: String = "top") -> JSON {
        var all: JSONObject = [
            "person": .string(id), "user": .string(user), "name": "Åse Opdigtet", "title": "Direktør",
            "email": "aase@kommune.example", "unit": "U-top", "roles": ["director", "leader"],
            "passwordHash": .string(hash),
        ]
        for member in changes.members { all[member.name] = member.value }
        return .object(all)
    }

    private static func directory(units: [JSON] = [unit], people: [JSON] = [person()]) -> JSON {
        ["demonstration": false, "units": .array(units), "people": .array(people)]
    }

    /// What nobody could mean, whom it is said to, and by which code it is refused.
    static let bad: [(service: String, settings: JSON, code: String)] = [
        ("directory", directory(people: [person(["unit": "U-gone"])]), "directory.unknown_unit"),
        ("directory", directory(people: [person(["roles": ["chef"]])]), "directory.unknown_role"),
        ("directory", directory(people: [person(["email": "aase"])]), "directory.email"),
        ("directory", directory(people: [person(["passwordHash": "replace this"])]), "directory.password_hash"),
        ("directory", directory(people: [person(["isActve": false])]), "configuration.unknown_key"),
        ("directory", directory(people: [person(["person": "P 7"])]), "configuration.bad_value"),
        ("directory", directory(people: [person(["user": ""])]), "directory.user"),
        ("directory", directory(people: [person(), person()]), "directory.person_twice"),
        ("directory", directory(people: [person(), person(id: "P-two", user: "TOP")]), "directory.user_twice"),
        (
            "directory", directory(people: [person(), person(["identity": "top"], id: "P-two", user: "two")]),
            "directory.identity_twice"
        ),
        ("directory", directory(units: [unit, unit]), "directory.unit_twice"),
        (
            "directory", directory(units: [["unit": "U-top", "name": "Direktionen", "leader": "P-gone"]]),
            "directory.unknown_leader"
        ),
        (
            "directory", directory(units: [["unit": "U-top", "name": "Direktionen", "parent": "U-gone"]]),
            "directory.unknown_parent"
        ),
        (
            "directory",
            directory(units: [
                ["unit": "U-top", "name": "Direktionen", "parent": "U-two"],
                ["unit": "U-two", "name": "Den anden", "parent": "U-top"],
            ]), "directory.loop"
        ),
        (
            "directory",
            directory(units: [
                ["unit": "U-top", "name": "Direktionen", "isClosed": true],
                ["unit": "U-two", "name": "Den anden", "parent": "U-top"],
            ]), "directory.closed_above"
        ),
        ("directory", directory(units: [], people: []), "directory.nobody"),
        ("directory", ["sessionIdleMinutes": 30], "directory.invented"),
        ("directory", ["secondFactorRoles": ["chef"]], "directory.unknown_role"),
        ("intake", ["judgeWorkingDays": -1], "configuration.out_of_range"),
        ("intake", ["mailMostBytes": 10], "configuration.out_of_range"),
        ("intake", ["replyWorkingDaysByUnit": ["U-1": 0]], "configuration.out_of_range"),
        ("intake", ["replyWorkingDaysByUnit": ["Byg": 5]], "configuration.unit"),
        ("intake", ["tellManagementAt": "rød"], "configuration.bad_value"),
        ("intake", ["calendarProfile": "odense"], "configuration.bad_value"),
        ("intake", ["publicUnit": "Borgerservice"], "configuration.unit"),
        ("learning", ["leastShown": 4], "configuration.out_of_range"),
        ("learning", ["samplePerMille": 5000], "configuration.out_of_range"),
        ("wellbeing", ["oneToOneWorkingDays": 0], "configuration.out_of_range"),
        ("wellbeing", ["incidentFolder": "/findes/ikke"], "incidents.folder"),
        ("notifier", ["smtp": ["port": 0]], "configuration.out_of_range"),
        ("notifier", ["units": [["unit": "U-1", "navn": "Byg"]]], "configuration.unknown_key"),
        ("callback", ["policy": ["limit": "Q"]], "configuration.policy"),
        ("callback", ["outboxDays": 10], "configuration.outbox_days"),
        ("callback", ["prot": 1], "configuration.unknown_key"),
        ("public", ["phone": "98 98 98 98"], "public.invented"),
        ("public", ["answersPerCodePerDay": 0], "configuration.out_of_range"),
        ("desk", ["sessionIdleMinutes": 0], "configuration.out_of_range"),
        ("desk", ["prot": 7488], "the nearest known one is 'port'"),
    ]

    private let folder: TemporaryFolder

    init() throws {
        folder = TemporaryFolder()
        let keys = try RunningProcess(Executables.path("genklang"), ["keys", "create", "--data", folder.path])
        #expect(try keys.waitForExit() == .code(0))
    }

    private func run(
        _ service: String, _ settings: JSON, _ more: [String]
    ) throws -> (exit: RunningProcess.Exit, words: String) {
        let config = folder.file("\(service).json")
        #expect(Files.write(settings.bytes, to: config))
        let process = try RunningProcess(
            Executables.path("genklang-\(service)"), ["--data", folder.path, "--config", config] + more)
        return (try process.waitForExit(), process.standardError)
    }

    @Test(arguments: bad.indices)
    func `what nobody could mean is refused by the check, and by a start in the same words`(index: Int) throws {
        let (service, settings, code) = Self.bad[index]
        // Nobody answers there; what is refused is refused before it is asked.
        let (checked, started) = (
            try run(service, settings, ["--check-config"]), try run(service, settings, [])
        )
        #expect(checked.exit == .code(78) && checked.words.contains(code), "\(service): \(checked.words)")
        #expect(started.exit == .code(78) && started.words.contains(code), "\(service): \(started.words)")
        #expect(!checked.words.contains("Opdigtet") && !checked.words.contains("aase"))
    }

    @Test func `a municipality's own are taken, and what the shipped examples leave to fill in is named`() throws {
        #expect(try run("directory", Self.directory(), ["--check-config"]).exit == .code(0))
        for service in ["intake", "callback", "learning", "wellbeing"] {
            #expect(try run(service, ["monitor": 0], ["--check-config"]).exit == .code(0), "\(service)")
        }
        for (service, code) in [
            ("directory", "directory.password_hash"), ("public", "public.invented"), ("notifier", "notifier.invented"),
        ] {
            let process = try RunningProcess(
                Executables.path("genklang-\(service)"),
                [
                    "--data", folder.path, "--check-config", "--config",
                    "\(Executables.root)/deploy/config/\(service).json",
                ])
            #expect(try process.waitForExit() == .code(78) && process.standardError.contains(code), "\(service)")
        }
    }
}
