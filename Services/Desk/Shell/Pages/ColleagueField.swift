import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// The field for a colleague, or for several: a short list, and in a large house a line for a part of a name.
struct ColleagueField {
    let parts: FormParts
    let staff: NameBook
    let viewer: Viewer?
    /// Whoever says so otherwise.
    var except: PersonID?
    /// Whether each stands with their unit also where all of the house is on the list.
    var isByUnit = false
    /// More about each than the name.
    var label: ((StaffMember) -> String)?
    /// Which of them can be chosen at all.
    var among: (StaffMember) -> Bool = { _ in true }

    private var choice: ColleagueChoice { ColleagueChoice(staff, for: viewer) }

    func one(
        _ name: String, _ title: String, hint: String? = nil, isOptional: Bool = false,
        empty: String = Wording.Desk.chooseOne
    ) -> HTML {
        parts.select(
            name, title, choices(name), empty: empty, hint: hint, isOptional: isOptional)
            + line(name, title, Wording.Desk.colleagueFindHint)
    }

    /// The parts of one among which several are picked, to be folded away.
    func several(_ name: String, _ title: String, hint: String? = nil) -> HTML {
        parts.checks(name, title, choices(name), hint: hint) + line(name, title, Wording.Desk.colleaguesFindHint)
    }

    private func choices(_ name: String) -> [(value: String, label: String)] {
        let listed = choice.listed(name, in: parts.answers, except: except, among: among)
        if let label { return listed.map { ($0.person.rawValue, label($0)) } }
        // In one unit the names alone; where several units are on the list, each with its own.
        return choice.isWhole && !isByUnit ? listed.map { ($0.person.rawValue, $0.name) } : staff.choices(listed)
    }

    private func line(_ name: String, _ title: String, _ hint: String) -> HTML {
        guard !choice.isWhole else { return .empty }
        return parts.line(
            ColleagueChoice.find(name), Wording.Desk.colleagueFind(title), hint: hint, isOptional: true)
    }
}
