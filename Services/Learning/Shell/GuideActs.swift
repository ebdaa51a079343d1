import CaseModel
import LearningCore
import Runtime
import Wire

/// What people ask of the units' own words: everybody reads what holds for them, whoever answers for a unit writes.
extension LearningService {
    /// The reply to a call about them; `nil` when it is about something else.
    func answerGuides(_ call: IncomingCall, _ viewer: Viewer, _ turn: Turn) throws -> JSON? {
        switch call.method {
        case ShowGuides.method:
            let chain = try staff.units(from: try call.command(ShowGuides.self).unit ?? viewer.unit)
            return try JSON(
                encoding: ShowGuides.Reply(
                    guides: Guides.holding(try guides.written(in: chain), in: chain),
                    cards: try guides.cards(of: chain)))
        case WriteGuide.method:
            let wish = try call.command(WriteGuide.self)
            try admit(wish.unit, viewer)
            try Guides.check(wish)
            try guides.put(
                GuideRow(
                    topic: wish.topic, unit: wish.unit, text: wish.text.trimmed, since: turn.now, by: viewer.person))
            return try receipt(wish.unit, "guide.written", viewer, turn)
        case WriteCard.method:
            let wish = try call.command(WriteCard.self)
            try admit(wish.unit, viewer)
            let others = try guides.cards(of: [wish.unit]).filter { $0.card != wish.card }
            try Guides.check(wish, beside: others.count)
            if let card = wish.card { try admit(card, of: wish.unit) }
            let row = CardRow(
                card: wish.card ?? turn.chance.identifier(), unit: wish.unit, phrase: wish.phrase.trimmed,
                say: wish.say.trimmed, act: wish.act.trimmed)
            try guides.put(row, since: turn.now, by: viewer.person)
            return try receipt(wish.unit, "card.written", viewer, turn)
        case DropCard.method:
            let wish = try call.command(DropCard.self)
            try admit(wish.unit, viewer)
            try admit(wish.card, of: wish.unit)
            try guides.drop(wish.card)
            return try receipt(wish.unit, "card.dropped", viewer, turn)
        default: return nil
        }
    }

    private func admit(_ unit: UnitID, _ viewer: Viewer) throws {
        guard answersFor(unit, viewer) else { throw GuideRefusal.notYours }
        guard try staff.knows(unit) else { throw GuideRefusal.unknownUnit }
    }

    private func admit(_ card: CardID, of unit: UnitID) throws {
        guard try guides.cards(of: [unit]).contains(where: { $0.card == card }) else { throw GuideRefusal.unknownCard }
    }

    private func receipt(_ unit: UnitID, _ action: String, _ viewer: Viewer, _ turn: Turn) throws -> JSON {
        try turn.audit(action, by: viewer.person.rawValue, about: unit.rawValue)
        return try JSON(encoding: GuideReceipt(unit: unit))
    }
}
