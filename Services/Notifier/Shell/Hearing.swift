import CaseModel
import NotifierCore
import Runtime
import Wire

/// What Notifier does when it hears of something: remembers who stands around the case, and owes the letters that follow.
struct Hearing {
    let desk: Correspondence
    let circles: CircleStore
    let staff: StaffBook

    /// What is remembered first; then what is owed, by what each letter says it follows from.
    func hear(_ event: CloudEvent) throws {
        switch event.type {
        case PersonChanged.type:
            let said = try event.body(PersonChanged.self)
            desk.asking.names.forget(said.person)
            try staff.put(said)
        case UnitChanged.type: try staff.put(try event.body(UnitChanged.self))
        case CaseRegistered.type: try hear(try event.body(CaseRegistered.self))
        case CitizenVerified.type: try hear(try event.body(CitizenVerified.self))
        case StepDecided.type: try hear(try event.body(StepDecided.self))
        case HandedOn.type: try hear(try event.body(HandedOn.self))
        case ContactTeamChanged.type: try hear(try event.body(ContactTeamChanged.self))
        case LettersWayChanged.type: try hear(try event.body(LettersWayChanged.self))
        case CitizenCorrected.type: try hear(try event.body(CitizenCorrected.self))
        case CallOwed.type: try hear(try event.body(CallOwed.self))
        case CaseAssigned.type: try hear(try event.body(CaseAssigned.self))
        case CitizenReached.type: try hear(try event.body(CitizenReached.self))
        case NoteFiled.type: try hear(try event.body(NoteFiled.self))
        case TalkNoted.type: try hear(try event.body(TalkNoted.self))
        case CaseJudged.type: try hear(try event.body(CaseJudged.self))
        case CallNotOwed.type: try desk.tell(.heard(.notRung), in: try event.body(CallNotOwed.self).case)
        case WentFormal.type: try desk.tell(.heard(.notRung), in: try event.body(WentFormal.self).case)
        case CitizenReturned.type:
            let said = try event.body(CitizenReturned.self)
            guard said.isUndone == true, said.isSaid == true, let again = said.again else { return }
            return try desk.separate(said.case, again)
        case CaseForwarded.type:
            let said = try event.body(CaseForwarded.self)
            if said.isReturned == true { return try desk.takeBack(said.forwarding, in: said.case) }
        case Appointed.type: try desk.follow(try event.body(Appointed.self))
        case MeetingMoved.type: try desk.follow(try event.body(MeetingMoved.self))
        case ReplyMoved.type:
            let said = try event.body(ReplyMoved.self)
            if said.stage == .sent { try desk.answered(said.case) }
        case CaseClosed.type:
            let said = try event.body(CaseClosed.self)
            if said.outcome == .withdrawn { try desk.withdrawn(said.case) }
        case RestrictionChanged.type: return try hear(try event.body(RestrictionChanged.self), event)
        default: guard Letters.events.contains(event.type) else { throw CannotDecide("notifier.unread_type") }
        }
        try owe(try owed(after: event))
    }

    private func owed(after event: CloudEvent) throws -> [any Letter] {
        try Letters.owed(
            after: event,
            Surroundings(
                leader: { try staff.leader(of: $0) }, caller: { try circles.known($0)?.circle.assigned.first },
                invited: { id, appointment in
                    let letters = try desk.duties.duties(of: id).map(\.duty.matter.letter)
                    return StaffInvitation.holder(of: appointment, by: letters)
                }))
    }

    private func owe(_ letters: [any Letter]) throws {
        try desk.owe(letters) { try circles.canBeWrittenTo($0) }
    }

    /// Given up while its letter lies to be printed: that is taken out, and nothing is written of what nobody was told.
    private func hear(_ said: RestrictionChanged, _ event: CloudEvent) throws {
        let letters = try owed(after: event)
        guard said.state == .ended, said.isLifted == true, try !desk.giveUp(said.restriction, in: said.case) else {
            return try owe(letters)
        }
        try owe(letters.filter { !($0 is RestrictionLifted) })
    }

    /// What is remembered of events; letters say themselves what else they follow from.
    static let remembered: [EventType] = [
        PersonChanged.type, UnitChanged.type, CaseRegistered.type, StepDecided.type, HandedOn.type, CallOwed.type,
        NoteFiled.type, ContactTeamChanged.type, CaseAssigned.type, CitizenVerified.type, LettersWayChanged.type,
        CitizenCorrected.type, TalkNoted.type, CaseJudged.type, CitizenReached.type, CitizenReturned.type,
        Appointed.type, CaseClosed.type, ReplyMoved.type, CallNotOwed.type, WentFormal.type,
    ]

    private func hear(_ said: CaseRegistered) throws {
        let circle = CaseCircle(
            unit: said.unit, step: nil, isMethodCase: said.route != .formal,
            isMayorsComplaint: said.channel == .mayorsOffice, assigned: said.assigned.map { [$0] } ?? [],
            involved: said.by.map { [$0] } ?? [], about: said.about)
        try circles.put(CircleStore.Known(circle: circle, canBeWrittenTo: said.canBeWrittenTo), for: said.case)
    }

    /// The citizen is known now: what was held back is sent, where it still says something. Who wants no letters gets
    /// none, and what was on its way is held back instead.
    private func hear(_ said: CitizenVerified) throws {
        try PostStore(database: desk.turn.database).forget(said.case)
        try letters(of: said.case, mayGo: said.canBeWrittenTo)
    }

    /// What was held back is sent, or what is on its way held back, as the citizen can be written to from now on.
    func letters(of case: CaseID, mayGo canBeWrittenTo: Bool) throws {
        guard let known = try circles.known(`case`) else { return }
        try circles.put(CircleStore.Known(circle: known.circle, canBeWrittenTo: canBeWrittenTo), for: `case`)
        let held = try desk.duties.duties(of: `case`)
        guard canBeWrittenTo else {
            try desk.recall(`case`)
            for kept in held { try desk.advance(kept, .addressWithdrawn) }
            return
        }
        let worth = Duty.worthSending(among: held.map(\.duty)).map(\.key)
        for kept in held {
            try desk.advance(kept, worth.contains(kept.duty.key) ? .addressConfirmed : .wayChanged)
        }
    }

    /// Somebody has read it: whom it is about, and whose it is.
    private func hear(_ said: CaseJudged) throws {
        try circles.change(said)
        guard said.exclusion != .noComplaint else { return try desk.setAside(said.case) }
        try desk.takeUp(said.case)
        try desk.tell(.heard(.judged(said.route)), in: said.case)
    }

    private func hear(_ said: StepDecided) throws {
        try circles.change(said.case, step: said.step, involved: said.involved)
    }

    /// Whoever is the citizen's way in may see what went out.
    private func hear(_ said: ContactTeamChanged) throws {
        try circles.change(said.case, team: said.people)
    }

    /// Whoever was to ring no longer has the case by that; the recipient of its formal part keeps it.
    private func hear(_ said: CaseAssigned) throws {
        var left = said.previous
        if let previous = left {
            let isRecipient = try desk.duties.duties(of: said.case).contains { kept in
                kept.duty.matter.letter is Handover && kept.duty.matter.colleague == previous
            }
            if isRecipient { left = nil }
        }
        try circles.change(said.case, assigned: [said.person], without: left)
    }

    private func hear(_ said: HandedOn) throws {
        try circles.change(said.case, assigned: [said.recipient])
    }

    /// The first call's limit is what the receipt promises.
    private func hear(_ said: CallOwed) throws {
        try circles.change(said.case, assigned: [said.assigned])
        if said.reason == .firstContact { try desk.tell(.promised(said.limit.due), in: said.case) }
    }

    /// Whoever spoke writes the note, and looks at its copy first, whichever step the case is on.
    private func hear(_ said: CitizenReached) throws { try circles.change(said.case, assigned: [said.by]) }

    private func hear(_ said: TalkNoted) throws { try circles.change(said.case, involved: [said.by]) }

    private func hear(_ said: NoteFiled) throws {
        try circles.change(said.case, assigned: [said.recipient], involved: [said.by])
    }
}
