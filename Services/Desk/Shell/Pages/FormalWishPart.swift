import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// On Den formelle del: the citizen's wish to have it handled in writing, and what a leader gives to another.
struct FormalWishPart {
    let frame: Frame
    let shown: ShowFormal.Reply
    let staff: NameBook
    let now: Timestamp
    let forms: (String) -> FormParts

    private var id: CaseID { shown.case }
    private var takers: [StaffMember] { staff.takers.filter { !shown.about.contains($0.person) } }

    /// Only while the citizen has not been given it already.
    var wish: HTML {
        guard shown.mayGoFormal == true, let viewer = frame.viewer, Door.registrar.lets(viewer) else { return .empty }
        let parts = forms("wish")
        return Pieces.section(
            Wording.Desk.goFormal, id: "wish",
            parts.form(
                Link(path: ["sager", id.rawValue, "formelt", "oenske"]), frame.formToken,
                [
                    "<p class=\"hint\">\(Wording.Desk.goFormalLead)</p>",
                    parts.select(
                        "wish-channel", Wording.Desk.goFormalChannel,
                        FormalWishForm.ways.map { ($0.rawValue, Wording.name(of: $0).firstUpper) },
                        empty: Wording.Desk.chooseOne),
                    parts.radios(
                        "asker", Wording.Desk.goFormalAsker,
                        FormalWish.Asker.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }),
                    parts.line(
                        "wish-reference", Wording.Desk.goFormalReference, hint: Wording.Desk.goFormalReferenceHint,
                        isOptional: true),
                    parts.select(
                        "wish-recipient", Wording.Desk.goFormalRecipient, choices,
                        empty: Wording.Desk.goFormalRecipientNone, isOptional: true),
                    "<p class=\"actions\"><button>\(Wording.Desk.goFormalSave)</button></p>",
                ]))
    }

    /// For whoever leads the unit, or the one who has it; the owner decides.
    var give: HTML {
        guard shown.hasFormalPart, !shown.isClosed, let viewer = frame.viewer, Door.leader.lets(viewer),
            !holders.isEmpty
        else { return .empty }
        let parts = forms("give")
        let isBegun = !parts.faults.isEmpty || !parts.answers["give-reason"].isEmpty
        return """
            <details \(attribute: "open", if: isBegun)><summary>\(Wording.Desk.give)</summary>
            \(parts.form(
                Link(path: ["sager", id.rawValue, "formelt", "anden"]), frame.formToken,
                [
                    "<p class=\"hint\">\(Wording.Desk.giveLead)</p>", whoMay,
                    parts.select(
                        "give-from", Wording.Desk.giveFrom,
                        holders.map { ($0.rawValue, staff.nameAndAbsence(of: $0, on: now.civil.day)) },
                        empty: Wording.Desk.chooseOne),
                    parts.select("give-to", Wording.Desk.giveFormalTo, labels(of: givable), empty: Wording.Desk.chooseOne),
                    parts.text("give-reason", Wording.Desk.giveReason, rows: 2),
                    "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.giveFormalSave)</button></p>",
                ]))
            </details>
            """
    }

    /// Whether it can only be the director's turn that is given on.
    private var isDirectors: Bool { shown.stage == .withDirector && holders == [shown.turn].compactMap(\.self) }

    /// Whoever may have it: what is the director's is quality assured by another director alone (R-015).
    private var givable: [StaffMember] {
        isDirectors ? standIns : takers
    }

    /// Whoever may do in another's stead what it is up to them to do now; what is assured, by somebody else of the role who neither
    /// wrote it nor assures it already (R-015).
    var standIns: [StaffMember] {
        let others = takers.filter { $0.person != shown.turn }
        guard let role = shown.stage?.assuredBy else { return others }
        let taken = [shown.head, shown.director, shown.draft?.author].compactMap(\.self)
        return others.filter { $0.roles.contains(role) && !taken.contains($0.person) }
    }

    private var whoMay: HTML {
        guard isDirectors else { return .empty }
        return "<p>\(givable.isEmpty ? Wording.Desk.giveNoDirector : Wording.Desk.giveDirector)</p>"
    }

    private var choices: [(value: String, label: String)] { labels(of: takers) }

    private func labels(of members: [StaffMember]) -> [(value: String, label: String)] {
        members.map {
            (
                $0.person.rawValue,
                "\(staff.nameAndAbsence(of: $0.person, on: now.civil.day)), \(staff.name(of: $0.unit))"
            )
        }
    }

    /// Everybody who has something to do here yet, each once.
    private var holders: [PersonID] {
        var holders = [shown.turn].compactMap(\.self) + shown.handovers.filter(\.isWaiting).map(\.recipient)
        if shown.stage == .withHead { holders += [shown.head, shown.director].compactMap(\.self) }
        if shown.stage == .withDirector { holders += [shown.director].compactMap(\.self) }
        return holders.eachOnce
    }
}
