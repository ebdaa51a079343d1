import CaseModel
import Runtime
import Support
import WellbeingShell
import Wire

/// A unit with a leader and two caseworkers, under a director, on a Monday morning in November.
enum Unit {
    static let director = Viewer(person: "P-1", unit: "U-1", roles: [.director], leads: ["U-1", "U-3"])
    static let leader = Viewer(person: "P-3", unit: "U-3", roles: [.leader], leads: ["U-3"])
    static let mette = Viewer(person: "P-7", unit: "U-3", roles: [.caseworker], leads: [])
    static let jonas = Viewer(person: "P-8", unit: "U-3", roles: [.caseworker], leads: [])
    static let administrator = Viewer(person: "P-9", unit: "U-1", roles: [.administrator], leads: [])

    static func bench(
        at now: Timestamp = "2026-11-23T09:00+01:00", settings: JSON = .object([:]), file: String = ":memory:",
        folder: String = "/nonexistent"
    ) throws -> ServiceBench<WellbeingService> {
        let bench = try ServiceBench<WellbeingService>(at: now, settings: settings, folder: folder, file: file)
        try bench.hear(UnitChanged(unit: "U-1", parent: nil, leader: "P-1"), from: .directory, about: UnitID("U-1"))
        try bench.hear(UnitChanged(unit: "U-3", parent: "U-1", leader: "P-3"), from: .directory, about: UnitID("U-3"))
        for viewer in [director, leader, mette, jonas, administrator] { try bench.hear(viewer) }
        return bench
    }

    static func red(
        _ involved: [PersonID], in case: CaseID = "K-1", step: Step = .red, previous: Step? = .yellow
    ) -> StepDecided {
        StepDecided(case: `case`, unit: "U-3", step: step, previous: previous, decidedBy: "P-3", involved: involved)
    }

    static func note(_ note: NoteID, by person: PersonID, _ outcome: Outcome = .stopped, version: Int = 1) -> NoteFiled
    {
        NoteFiled(
            case: "K-2", callback: "C-2", note: note, version: version, by: person,
            spokenAt: "2026-11-23T08:50+01:00", outcome: outcome, hasConsent: false, recipient: nil,
            copyBy: "2026-11-25T00:00+01:00")
    }
}

extension ServiceBench where S == WellbeingService {
    /// Somebody works here now.
    func hear(_ viewer: Viewer, isActive: Bool = true) throws {
        try hear(
            PersonChanged(person: viewer.person, unit: viewer.unit, roles: viewer.roles, isActive: isActive),
            from: .directory, about: viewer.person)
    }

    func hear(_ said: StepDecided) throws { try hear(said, from: .intake, about: said.case) }
    func hear(_ said: NoteFiled) throws { try hear(said, from: .callback, about: said.case) }

    func prompts(of viewer: Viewer, all: Bool = false) throws -> [PromptRow] {
        try ask(ListPrompts(includeAnswered: all), as: viewer).prompts
    }
}
