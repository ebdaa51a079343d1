package import CaseModel
package import DeskAnswers
import Wording

/// The forms of a unit's own words: one for each topic, one for each card.
package enum GuideForms {
    /// The fields of one card; a new one's end on "new".
    package static func field(_ name: String, of card: CardID?) -> String { "\(name)-\(card?.rawValue ?? "new")" }

    package static func guide(_ answers: Answers, of unit: UnitID) throws(FieldFaults) -> WriteGuide {
        guard let topic: GuideTopic = answers.choice("topic") else {
            throw FieldFaults([FieldFault("", Wording.Desk.chooseOne)])
        }
        return WriteGuide(unit: unit, topic: topic, text: answers.text("text-\(topic.rawValue)") ?? "")
    }

    package static func card(_ answers: Answers, of unit: UnitID) -> WriteCard {
        let card: CardID? = answers.identifier("card")
        func said(_ name: String) -> String { answers.text(field(name, of: card)) ?? "" }
        return WriteCard(unit: unit, card: card, phrase: said("phrase"), say: said("say"), act: said("act"))
    }

    /// What an owner finds wrong, at the fields of the very form it was sent from.
    package static func placed(_ faults: [FieldFault], _ answers: Answers) -> [FieldFault] {
        let card: CardID? = answers.identifier("card")
        return faults.map { fault in
            ["phrase", "say"].contains(fault.field)
                ? FieldFault(field(fault.field, of: card), fault.sentence) : fault
        }
    }
}
