import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// The units' own words: read in Håndbogen, written by whoever answers for a unit.
extension Visit {
    func showHandbook() { handbookPage(Answers(), isAsked: false) }

    /// What the citizen says is looked for in the cards, in a form's body: it stands in no address.
    func findCard() { handbookPage(answers, isAsked: true) }

    private func handbookPage(_ asked: Answers, isAsked: Bool) {
        let guides = ask(ShowGuides())
        let staff = askStaff()
        whenAllHeard { [self] in
            let page = HandbookPage(
                frame: frame, guides: guides.heard, staff: staff.value ?? NameBook(), asked: asked, isAsked: isAsked)
            send(.page(page.html, status: page.faults.isEmpty ? .ok : .unprocessable))
        }
    }

    func showGuides() {
        let staff = askStaff()
        whenAllHeard { [self] in
            let book = staff.value ?? NameBook()
            let mine = book.units(learningOf: me.viewer)
            let asked = request.query["enhed"].flatMap(UnitID.init(rawValue:))
            let unit = asked ?? mine.first { $0.unit == me.viewer.unit }?.unit ?? mine.first?.unit ?? me.viewer.unit
            guidesPage(unit, freshAnswers())
        }
    }

    func writeGuides() { with("unit") { writeGuides(of: $0) } }

    private func writeGuides(of unit: UnitID) {
        switch answers["do"] {
        case "guide":
            do throws(FieldFaults) { written(try GuideForms.guide(answers, of: unit), unit) } catch {
                retry(error) { guidesPage(unit, answers, faults: $0) }
            }
        case "card": written(GuideForms.card(answers, of: unit), unit)
        case "drop":
            guard let card: CardID = answers.identifier("card") else { return send(MessagePage.missing(for: frame)) }
            written(DropCard(unit: unit, card: card), unit)
        default: send(MessagePage.missing(for: frame))
        }
    }

    private func written<Command: ServiceCommand>(_ command: Command, _ unit: UnitID) {
        submit(command) { _ in
            Link(path: ["laering", "retningslinjer"], query: ["enhed": unit.rawValue, "besked": "gemt"])
        } again: { [self] in
            guidesPage(unit, answers, faults: GuideForms.placed($0, answers))
        }
    }

    private func guidesPage(_ unit: UnitID, _ answers: Answers, faults: [FieldFault] = []) {
        let kept = keptForms(of: "learning.guide/\(unit)")
        let reply = ask(ShowGuides(unit: unit))
        let staff = askStaff()
        whenAllHeard { [self] in
            let page = GuidesPage(
                frame: frame, unit: unit, reply: reply.heard, staff: staff.value ?? NameBook(), answers: answers,
                kept: kept, faults: faults, notice: notice(of: kept))
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable).withScript)
        }
    }
}
