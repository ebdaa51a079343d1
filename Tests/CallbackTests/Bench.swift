import CallbackShell
import CaseModel
import Support
import Wire

typealias CallbackBench = ServiceBench<CallbackService>

extension Viewer {
    /// Rings in unit U-1.
    static let caseworker = Viewer(person: "P-1", unit: "U-1", roles: [.caseworker], leads: [])
    static let colleague = Viewer(person: "P-5", unit: "U-1", roles: [.caseworker], leads: [])
    static let stranger = Viewer(person: "P-6", unit: "U-2", roles: [.caseworker], leads: [])
    static let leader = Viewer(person: "P-2", unit: "U-1", roles: [.leader], leads: ["U-1"])
}

extension ServiceBench<CallbackService> {
    /// Callback in a small municipality on a Tuesday morning: P-1 and P-5 in unit U-1 under P-2, above them P-3.
    static func small(at now: Timestamp = .tuesdayMorning, settings: JSON = [:], file: String = ":memory:") throws
        -> CallbackBench
    {
        let bench = try CallbackBench(at: now, settings: settings, file: file)
        try bench.hear(UnitChanged(unit: "U-0", parent: nil, leader: "P-3"), from: .directory, about: "U-0" as UnitID)
        try bench.hear(UnitChanged(unit: "U-1", parent: "U-0", leader: "P-2"), from: .directory, about: "U-1" as UnitID)
        for person in ["P-1", "P-2", "P-3", "P-5", "P-9"] as [PersonID] {
            try bench.hear(
                PersonChanged(person: person, unit: "U-1", roles: [.caseworker], isActive: true), from: .directory,
                about: person)
        }
        return bench
    }

    /// A complaint is registered, now unless said otherwise.
    func register(
        _ case: CaseID = "K-1", received: Timestamp? = nil, route: Route = .callback, assigned: PersonID? = "P-1",
        about: [PersonID] = [], unit: UnitID = "U-1", isHistory: Bool = false, canBeWrittenTo: Bool = true
    ) throws {
        try hear(
            CaseRegistered(
                case: `case`, unit: unit, received: received ?? clock.now, channel: .phone, kind: .complaint,
                route: route, assigned: assigned, about: about, canBeWrittenTo: canBeWrittenTo,
                isHistory: isHistory),
            from: .intake, about: `case`)
    }

    /// A person says that two cases are the same citizen's, or takes it back.
    func join(_ one: CaseID, _ other: CaseID, isUndone: Bool? = nil) throws {
        try hear(CitizenReturned(case: one, again: other, isUndone: isUndone, isSaid: true), from: .intake, about: one)
    }

    /// Rings three times at varied hours, is told that the letter has left, and waits for an answer in vain.
    func tryInVain(_ case: CaseID = "K-1", as viewer: Viewer) throws {
        for moment in ["2026-11-24T11:00+01:00", "2026-11-24T14:30+01:00", "2026-11-25T09:00+01:00"] as [Timestamp] {
            try wait(until: moment)
            _ = try ask(RecordAttempt(case: `case`, result: .noAnswer), as: viewer)
        }
        try letterSent(`case`)
        try wait(until: "2026-12-03T10:00+01:00")
    }

    /// The letter that asks when to ring has left the house.
    ///
    /// - Parameter channel: by which way, where it is told later that it can have arrived.
    func letterSent(_ case: CaseID = "K-1", by channel: LetterChannel? = nil) throws {
        try hear(
            LetterSent(
                case: `case`, letter: "L-1", kind: .notReached, note: nil, version: nil, digest: "00", channel: channel),
            from: .notifier, about: `case`)
    }

    func letterFate(_ fate: LetterFate, _ case: CaseID = "K-1", arrives: Timestamp? = nil) throws {
        try hear(
            LetterFateKnown(
                case: `case`, letter: "L-1", kind: .notReached, note: nil, version: nil, fate: fate, arrives: arrives),
            from: .notifier, about: `case`)
    }

    /// Who was told, at which stage.
    var told: [String] {
        get throws {
            try said(Pinged.self).map { "\($0.stage): \($0.recipients.map(\.rawValue).joined(separator: " "))" }
        }
    }
}
