package import CaseModel
package import DeskAnswers
import Wording

/// The form by which a leader proposes to restrict contact, read into what Intake judges.
package enum RestrictionForm {
    /// The form as what is prolonged stands: all but what has happened since, which carries the new decision, and its end.
    package static func prolonging(_ row: RestrictionRow, _ answers: Answers) -> Answers {
        let earlier = row.proposal
        var filled = answers
        filled.set("prolongs", row.restriction.rawValue)
        filled.set("ground", earlier.ground.rawValue)
        filled.set("milder", earlier.milderMeans)
        filled.set("scope", earlier.scope)
        filled.set("way-back", earlier.wayBack)
        return Answers(filled.fields + earlier.ways.map { .init(name: "way", value: $0.rawValue) })
    }

    /// - Throws: what cannot be read at all; whether it holds is Intake's word.
    package static func proposal(_ answers: Answers) throws(FieldFaults) -> RestrictionProposal {
        var faults: [FieldFault] = []
        let ground: RestrictionGround? = answers.choice("ground")
        if ground == nil { faults.append(FieldFault("ground", Wording.Desk.restrictionGroundMissing)) }
        var lastSeen: CivilDay?
        switch WrittenMoment.day("seen", in: answers) {
        case .day(let day): lastSeen = day
        case .empty, .wrong: faults.append(FieldFault("seen-day", Wording.Desk.restrictionSeenMissing))
        }
        var lastDay: CivilDay?
        switch WrittenMoment.day("last", in: answers) {
        case .day(let day): lastDay = day
        case .empty: break
        case .wrong: faults.append(FieldFault("last-day", Wording.Desk.restrictionLastWrong))
        }
        guard faults.isEmpty, let ground, let lastSeen else { throw FieldFaults(faults) }
        return RestrictionProposal(
            ground: ground, facts: answers["facts"], lastSeen: lastSeen, milderMeans: answers["milder"],
            ways: answers.all("way").compactMap(ContactWay.init), scope: answers["scope"], lastDay: lastDay,
            reasonForNoEnd: answers.text("no-end"), wayBack: answers["way-back"],
            prolongs: answers.identifier("prolongs"))
    }
}
