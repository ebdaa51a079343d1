import CaseModel
import DeskAnswers
import DeskCore
import Web
import Wording

/// Trivsel: answers that are taken back, what was held, and the cards.
extension Visit {
    func takeBackCare() {
        with("prompt") { (prompt: PromptID) in
            submit(TakeBackAnswer(prompt: prompt)) { _ in
                Self.care("fortrudt")
            } again: { [self] in
                carePage($0)
            }
        }
    }

    /// Whoever is looked after says that what is written down as held never was.
    func denyHeld() {
        with("prompt") { (prompt: PromptID) in
            submit(DenyHeld(prompt: prompt)) { _ in
                Self.care("ikke-holdt")
            } again: { [self] in
                carePage($0)
            }
        }
    }

    /// The chosen colleague cannot; nobody asks why.
    func turnDownCare() {
        with("prompt") { (prompt: PromptID) in
            submit(TurnDownCare(prompt: prompt)) { _ in
                Self.care("kan-ikke")
            } again: { [self] in
                carePage($0)
            }
        }
    }

    func orderCare() {
        with("prompt") { (prompt: PromptID) in
            submit(OrderCare(prompt: prompt, provider: answers.choice("provider"))) { _ in
                Self.care("gemt")
            } again: { [self] in
                carePage($0)
            }
        }
    }

    func showAnsweredCare() {
        let person = request.query["med"].flatMap(PersonID.init(rawValue:))
        let after = request.query["efter"].flatMap(PromptID.init(rawValue:))
        let answered = ask(ListAnsweredPrompts(person: person, after: after))
        let staff = askStaff()
        whenAllHeard { [self] in
            let page = AnsweredCarePage(
                frame: frame, answered: answered.heard, person: person, staff: staff.value ?? NameBook(),
                answers: freshAnswers(), now: now)
            send(.page(page.html))
        }
    }

    func showCareCard() {
        guard let kind = request.parameters["kind"].flatMap(CareKind.init(rawValue:)),
            Wording.Desk.card(of: kind) != nil
        else { return send(MessagePage.missing(for: frame)) }
        let guides = ask(ShowGuides())
        let staff = askStaff()
        whenAllHeard { [self] in
            let page = CareCardPage(
                frame: frame, kind: kind, guides: guides.heard, staff: staff.value ?? NameBook())
            guard let page else { return send(MessagePage.missing(for: frame)) }
            send(.page(page.html))
        }
    }
}
