import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// What a form asks to be said only once its owner has found something that speaks against it.
extension FormParts {
    /// That a diagnosis which stands in the form is not ours.
    var notOurs: HTML { askedFor(OwnDiagnosis.field, Wording.Desk.notOursHead, Wording.Desk.notOurs) }

    /// That the talk was held instead of one at an hour that the citizen has been promised.
    var instead: HTML { askedFor("instead", Wording.Desk.insteadHead, Wording.Desk.instead) }

    /// That the citizen wants just this hour.
    var anyway: HTML { askedFor("anyway", Wording.Desk.anywayHead, Wording.Desk.anyway) }

    private func askedFor(_ name: String, _ title: String, _ yes: String) -> HTML {
        guard answers[name] == "yes" || faults.contains(where: { $0.field == name }) else { return .empty }
        return checks(name, title, [("yes", yes)])
    }
}
