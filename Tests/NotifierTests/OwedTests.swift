import CaseModel
import NotifierCore
import Testing

private let now: Timestamp = "2026-11-23T09:00+01:00"

private func duties(_ letters: [any Letter], canBeWrittenTo: Bool = true) -> [Duty] {
    letters.map { Duty(owed: Matter($0), canBeWrittenTo: canBeWrittenTo, at: now) }
}

private func registered(
    _ kind: ContactKind = .complaint, route: Route = .callback, canBeWrittenTo: Bool = true, isHistory: Bool = false
) -> CaseRegistered {
    CaseRegistered(
        case: "K-1", unit: "U-1", received: "2026-11-23T08:30+01:00", channel: .email, kind: kind, route: route,
        assigned: nil, about: [], canBeWrittenTo: canBeWrittenTo, isHistory: isHistory)
}

@Test(
    "R-014 what a citizen turns to us with is receipted",
    arguments: [ContactKind.everydayComplaint, .grievance, .complaint])
func receipted(kind: ContactKind) {
    let owed = duties(Receipt.owed(after: registered(kind)))
    #expect(owed.map(\.key) == ["receipt/K-1"].map(DutyKey.init(rawValue:)))
    #expect(owed.map(\.state) == [.awaitingPromise(until: "2026-11-23T10:00+01:00")])
}

@Test(arguments: [ContactKind.hunch, .preventiveContact])
func `nobody is thanked for a complaint that nobody has made`(kind: ContactKind) {
    #expect(Receipt.owed(after: registered(kind)).isEmpty)
}

@Test func `a complaint on the formal way is receipted without waiting for a promise to ring`() {
    #expect(duties(Receipt.owed(after: registered(route: .formal))).map(\.state) == [.gathering(.recipient)])
}

@Test func `history gives no letters`() {
    #expect(Receipt.owed(after: registered(isHistory: true)).isEmpty)
}

@Test func `that a citizen could not be written to is on record`() {
    let held = duties(Receipt.owed(after: registered(canBeWrittenTo: false)), canBeWrittenTo: false)
    #expect(held.map(\.state) == [.dropped(.cannotBeWrittenTo)])
}

private func filed(version: Int) -> NoteFiled {
    NoteFiled(
        case: "K-1", callback: "C-1", note: "N-1", version: version, by: "P-1", spokenAt: now, outcome: .solved,
        hasConsent: true, recipient: nil, copyBy: "2026-11-24T16:00+01:00")
}

@Test("R-073 every version of a note is copied to the citizen, each once", arguments: [1, 2])
func copied(version: Int) {
    let owed = duties(NoteCopy.owed(after: filed(version: version)))
    #expect(owed.map(\.key.rawValue) == ["copy/N-1/\(version)"])
    #expect(owed.map(\.state) == [.gathering(.note)])
}

@Test("R-036 everybody who is to hear of a call is told in a message of their own, once a stage")
func pinged() {
    let event = Pinged(
        case: "K-1", callback: "C-1", stage: .missed, recipients: ["P-1", "P-2"], due: now,
        validUntil: "2026-11-24T09:00+01:00")
    #expect(Ping.owed(after: event).map(\.key.rawValue) == ["ping/C-1/missed/P-1", "ping/C-1/missed/P-2"])
}

@Test("R-008 whoever is to take a complaint over is told; if it is not acknowledged, the leader too")
func handedOn() {
    let event = HandedOn(case: "K-1", handover: "H-1", recipient: "P-1", received: now, acknowledgeBy: now)
    #expect(Handover.owed(after: event).map(\.key.rawValue) == ["handover/H-1/P-1"])
    let late = HandoverOverdue(case: "K-1", handover: "H-1", recipient: "P-1")
    #expect(
        Handover.owed(after: late, leader: "P-9").map(\.key.rawValue)
            == ["late-handover/H-1/P-1", "late-handover/H-1/P-9"])
    #expect(Handover.owed(after: late, leader: "P-1").count == 1)
    #expect(Handover.owed(after: late, leader: nil).count == 1)
}

@Test("R-137 a leader is told that somebody is to be looked after, without the case")
func prompted() {
    let event = Prompted(prompt: "T-1", leader: "P-1", kind: .oneToOne, stage: .first, by: now, validUntil: now)
    let letters = Prompt.owed(after: event)
    #expect(letters.map(\.key.rawValue) == ["prompt/T-1/first/P-1"])
    #expect(letters.allSatisfy { $0.case == nil })
}
