import CaseModel
import NotifierCore
import Runtime

/// What Notifier does when it hears of something: owes what follows, and remembers who stands around the case.
struct Hearing {
    let desk: Correspondence
    let circles: CircleStore
    let staff: StaffBook

    func hear(_ said: CaseRegistered) throws {
        let circle = CaseCircle(
            unit: said.unit, step: nil, isMethodCase: said.route != .formal,
            isMayorsComplaint: said.channel == .mayorsOffice, assigned: said.assigned.map { [$0] } ?? [],
            about: said.about)
        try circles.put(CircleStore.Known(circle: circle, canBeWrittenTo: said.canBeWrittenTo), for: said.case)
        try desk.owe(Duty.owed(after: said, at: desk.now))
    }

    /// The citizen is known now: what was held back is sent, where it still says something.
    func hear(_ said: CitizenVerified) throws {
        guard said.canBeWrittenTo, let known = try circles.known(said.case) else { return }
        try circles.put(CircleStore.Known(circle: known.circle, canBeWrittenTo: true), for: said.case)
        let held = try desk.duties.duties(of: said.case)
        let worth = Duty.worthSending(among: held.map(\.duty)).map(\.key)
        for kept in held where worth.contains(kept.duty.key) { try desk.advance(kept, .addressConfirmed) }
    }

    func hear(_ said: StepDecided) throws {
        try circles.change(said.case, step: said.step, involved: said.involved)
    }

    /// Whoever is the citizen's way in may see what went out.
    func hear(_ said: ContactTeamChanged) throws {
        try circles.change(said.case, team: said.people)
    }

    func hear(_ said: HandedOn) throws {
        try circles.change(said.case, assigned: [said.recipient])
        try desk.owe(Duty.owed(after: said, at: desk.now))
    }

    func hear(_ said: HandoverOverdue) throws {
        let leader = try staff.leader(of: said.recipient)
        try desk.owe(Duty.owed(after: said, leader: leader, at: desk.now))
    }

    /// The first call's limit is what the receipt promises.
    func hear(_ said: CallOwed) throws {
        try circles.change(said.case, assigned: [said.assigned])
        guard said.reason == .firstContact, let receipt = try desk.duties.duty(.receipt(said.case)) else { return }
        try desk.advance(receipt, .promised(said.limit.due))
    }

    /// The newest version goes to the citizen; an older one that has not left yet no longer does.
    func hear(_ said: NoteFiled) throws {
        try circles.change(said.case, assigned: [said.recipient], involved: [said.by])
        for older in try desk.duties.openCopies(of: said.note, before: said.version) {
            try desk.advance(older, .superseded)
        }
        let canBeWrittenTo = try circles.known(said.case)?.canBeWrittenTo ?? true
        try desk.owe(Duty.owed(after: said, canBeWrittenTo: canBeWrittenTo, at: desk.now))
    }
}
