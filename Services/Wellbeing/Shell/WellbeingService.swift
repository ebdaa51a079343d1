package import CaseModel
package import Runtime
import Store
import WellbeingCore
package import Wire

/// Looks after those who stood in the storm: asks leaders for a 1:1 when a case turns red, and asks again.
///
/// Keeps *that* help was offered and held, never what was said. Others see nothing of it; Learning sees "waits".
package final class WellbeingService: Service {
    package static let declaration = ServiceDeclaration(
        name: .wellbeing, publishes: [Prompted.type, ReadinessChanged.type],
        reads: [PersonChanged.type, UnitChanged.type, StepDecided.type], migrations: WellbeingStore.migrations)

    package static let defaults: JSON = ["profile": "kl", "oneToOneWorkingDays": 2]

    private struct Settings: Codable {
        let profile: CalendarProfile
        /// Working days a leader has for a 1:1, before it is asked for again.
        let oneToOneWorkingDays: Int
    }

    /// How many due prompts one turn looks at; the rest follow in the next, at once.
    private static let chunk = 200

    private let store: WellbeingStore
    private let staff: StaffBook
    private let settings: Settings
    private let calendar: OfficeCalendar

    package init(_ context: ServiceContext) throws {
        store = WellbeingStore(database: context.database)
        staff = StaffBook(context.database)
        settings = try context.settings.decode(Settings.self)
        calendar = OfficeCalendar(settings.profile)
    }

    package func apply(_ event: CloudEvent, in turn: Turn) throws {
        switch event.type {
        case PersonChanged.type:
            let said = try event.body(PersonChanged.self)
            try staff.put(said)
        case UnitChanged.type:
            let said = try event.body(UnitChanged.self)
            try staff.put(said)
        case StepDecided.type: try stepDecided(try event.body(StepDecided.self), turn)
        default: throw CannotDecide("wellbeing.unexpected_type")
        }
    }

    /// A case turned red: everybody of ours who stands in it is to be offered a 1:1.
    private func stepDecided(_ said: StepDecided, _ turn: Turn) throws {
        guard said.step == .red, said.previous != .red else { return }
        for person in said.involved {
            // Somebody who has left, or who has nobody above, cannot be asked for; the page of units shows the gap.
            guard try staff.worksHere(person), let leader = try caretakers(of: person).leader(of: person),
                try !store.hasOpenPrompt(.oneToOne, for: person, in: said.case)
            else { continue }
            let by = try calendar.closing(workingDays: settings.oneToOneWorkingDays, after: turn.now)
            let kept = WellbeingStore.Kept(
                prompt: turn.chance.identifier(), kind: .oneToOne, case: said.case, person: person, leader: leader,
                state: .asked(.first, by: by), asked: turn.now, stage: .first, by: by)
            try store.keep(kept)
            try ask(kept, turn)
        }
        try tellLearning(said.case, turn)
    }

    package func tick(in turn: Turn) throws {
        for var kept in try store.due(at: turn.now, limit: Self.chunk) {
            let next = try calendar.closing(workingDays: 1, after: turn.now)
            let decision = try Prompt.transition(kept.state, .timePassed, at: turn.now) { _ in next }
            guard let stage = decision.ask else { continue }
            kept.state = decision.next
            kept.stage = stage
            kept.by = next
            if stage == .escalated,
                let above = try caretakers(of: kept.person).leader(above: kept.leader, of: kept.person)
            {
                kept.leader = above
            }
            try store.keep(kept)
            try ask(kept, turn)
            try tellLearning(kept.case, turn)
        }
    }

    package func nextWake() throws -> Timestamp? { try store.nextDue() }

    package func answer(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        switch call.method {
        case ListPrompts.method:
            let viewer = try call.person()
            let command = try call.command(ListPrompts.self)
            let kept = try store.prompts(concerning: viewer.person, includeAnswered: command.includeAnswered)
            for prompt in kept {
                try turn.audit("prompt.read", by: viewer.person.rawValue, about: prompt.prompt.rawValue)
            }
            return try JSON(encoding: ListPrompts.Reply(prompts: kept.map(row)))
        case AnswerPrompt.method:
            return try JSON(encoding: answer(try call.command(AnswerPrompt.self), by: try call.person(), turn))
        default: throw CallRefusal.unknownMethod
        }
    }

    private func answer(_ command: AnswerPrompt, by viewer: Viewer, _ turn: Turn) throws -> AnswerPrompt.Reply {
        guard var kept = try store.prompt(command.prompt) else { throw PromptRefusal.unknownPrompt }
        guard kept.leader == viewer.person else { throw PromptRefusal.notYours }
        let decision = try Prompt.transition(kept.state, .answered(command.state), at: turn.now) { $0 }
        kept.state = decision.next
        try store.keep(kept)
        try turn.audit(
            "prompt.\(command.state.rawValue)", by: viewer.person.rawValue, about: kept.prompt.rawValue)
        try tellLearning(kept.case, turn)
        return AnswerPrompt.Reply(prompt: row(kept), published: turn.published)
    }

    private func caretakers(of person: PersonID) throws -> Caretakers {
        Caretakers(try staff.unit(of: person).map { try staff.leaders(of: $0) } ?? [])
    }

    private func ask(_ kept: WellbeingStore.Kept, _ turn: Turn) throws {
        try turn.publish(
            Prompted(
                prompt: kept.prompt, leader: kept.leader, kind: kept.kind, stage: kept.stage, by: kept.by,
                validUntil: kept.by),
            about: Subject(kept.prompt))
    }

    /// Says whether learning about the case waits, when that is news; never for whom.
    private func tellLearning(_ case: CaseID, _ turn: Turn) throws {
        let until = try store.waitedForUntil(`case`)
        guard try store.note(waits: until != nil, for: `case`) else { return }
        try turn.publish(
            ReadinessChanged(case: `case`, waits: until != nil, until: until), about: Subject(`case`))
    }

    private func row(_ kept: WellbeingStore.Kept) -> PromptRow {
        PromptRow(
            prompt: kept.prompt, kind: kept.kind, person: kept.person, leader: kept.leader, state: kept.state.name,
            stage: kept.stage, asked: kept.asked, by: kept.by)
    }
}
