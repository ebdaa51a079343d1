import CaseModel
import LearningCore
import Runtime
import Store
import Wire

/// What people ask of figures, causes and assessments.
extension LearningService {
    /// So many facts a page of them has.
    static let factsPerPage = 100

    /// The reply to a call about figures; `nil` when it is about something else.
    func answerFigures(_ call: IncomingCall, _ viewer: Viewer, _ turn: Turn) throws -> JSON? {
        switch call.method {
        case Evaluate.method: return try JSON(encoding: evaluate(try call.command(Evaluate.self), viewer, turn))
        case ShowCauses.method: return try JSON(encoding: causes(try call.command(ShowCauses.self), viewer))
        case ListFacts.method: return try JSON(encoding: list(try call.command(ListFacts.self), viewer, turn))
        case DigestFacts.method: return try JSON(encoding: digest(try call.command(DigestFacts.self), viewer, turn))
        default: return nil
        }
    }

    private func evaluate(_ wish: Evaluate, _ viewer: Viewer, _ turn: Turn) throws -> Figures {
        try admit(viewer, wish.from, wish.to)
        if wish.isExample ?? false { return example(wish) }
        var tally = Tally(WholeMonths(around: wish.from...wish.to), least: leastShown)
        let units = try units(wish.units, of: viewer)
        try facts.each(within: tally.days, units: units) { tally.add($0) }
        try turn.audit("figures.read", by: viewer.person.rawValue, about: ServiceName.learning.rawValue)
        return tally.figures()
    }

    /// Made up, of nobody: also for whoever keeps the house running and is nobody here.
    func example(_ call: IncomingCall) throws -> Figures? {
        guard call.comes(from: .operator) else { return nil }
        let wish = try call.command(Evaluate.self)
        guard wish.isExample ?? false else { return nil }
        guard wish.from <= wish.to else { throw AfterRefusal.periodBackwards }
        return example(wish)
    }

    private func example(_ wish: Evaluate) -> Figures {
        var tally = Tally(WholeMonths(around: wish.from...wish.to), least: leastShown)
        for fact in PilotExample.facts { tally.add(fact) }
        return tally.figures(isExample: true)
    }

    private func causes(_ wish: ShowCauses, _ viewer: Viewer) throws -> ShowCauses.Reply {
        try admit(viewer, wish.from, wish.to)
        let days = WholeMonths(yearsAround: wish.from...wish.to).days
        let items = try findings.items(from: days.lowerBound, to: days.upperBound, units: led(by: viewer))
        var complaints: [ComplaintCauses.Item] = []
        try facts.each(within: days, units: led(by: viewer)) { fact in
            if let item = ComplaintCauses.Item(fact.heard) { complaints.append(item) }
        }
        return ShowCauses.Reply(
            tables: Causes.tables(items, least: leastShown),
            complaints: ComplaintCauses.tables(complaints, least: leastShown), from: days.lowerBound,
            to: days.upperBound)
    }

    private func list(_ wish: ListFacts, _ viewer: Viewer, _ turn: Turn) throws -> ListFacts.Reply {
        guard viewer.recounts else { throw ReviewRefusal.mayNotRecount }
        let page = try facts.page(after: wish.after, limit: Self.factsPerPage + 1)
        try turn.audit("facts.read", by: viewer.person.rawValue, about: ServiceName.learning.rawValue)
        return ListFacts.Reply(facts: Array(page.prefix(Self.factsPerPage)), isLast: page.count <= Self.factsPerPage)
    }

    private func digest(_ wish: DigestFacts, _ viewer: Viewer, _ turn: Turn) throws -> DigestFacts.Reply {
        guard viewer.recounts else { throw ReviewRefusal.mayNotRecount }
        let page = try facts.page(after: wish.after, limit: FactDigest.casesPerSpan + 1)
        // Once for a recount: each span for itself would be a commit, and tells no more.
        if wish.after == nil {
            try turn.audit("facts.compared", by: viewer.person.rawValue, about: ServiceName.learning.rawValue)
        }
        let span = page.prefix(FactDigest.casesPerSpan)
        return DigestFacts.Reply(
            through: page.count > span.count ? span.last?.heard.case : nil,
            heard: span.reduce(into: FactDigest()) { $0.add($1.heard) },
            calls: span.reduce(into: FactDigest()) { $0.add($1.calls) })
    }

    private func admit(_ viewer: Viewer, _ from: CivilDay, _ to: CivilDay) throws {
        guard !viewer.has(.administrator), viewer.has(.learningLead) || !viewer.leads.isEmpty else {
            throw ReviewRefusal.notYours
        }
        guard from <= to else { throw AfterRefusal.periodBackwards }
    }
}
