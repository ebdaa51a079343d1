import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Mediations of a case: offered, answered, held, followed up.
struct MediationPart {
    let page: AftermathPage
    let rows: [MediationRow]

    var html: HTML {
        let isOpen = rows.contains { $0.state.isOpen }
        return "<p class=\"hint\">\(Wording.Desk.mediationHint)</p>" + rows.map(line).joined()
            + (page.mayAct ? isOpen ? .empty : offer : page.none(rows.isEmpty))
    }

    private func line(_ row: MediationRow) -> HTML {
        """
        <p><strong>\(Wording.name(of: row.ground))</strong>: \(Wording.name(of: row.state)). \
        \(Wording.shortDay((row.heldAt ?? row.offeredAt).civil.day)). \(row.isOral == true ? Wording.Desk.mediationWasOral : nil) \
        \(row.mediator)</p>
        \(row.declinedBy.map {
            Pieces.sentence(Wording.Desk.mediatorsDeclined($0, isOpen: row.state == .accepted))
        } ?? .empty)
        \(row.due.map { Pieces.sentence(Wording.Desk.mediationDue(row.state, Wording.latest(before: $0))) } ?? .empty)
        \(row.plan.map { plan in
            row.followUpBy.map { Pieces.sentence(Wording.Desk.followUpBy(plan, Wording.shortDay($0))) } ?? .empty
        } ?? .empty)
        \(page.mayAct ? acts(row) : .empty)
        """
    }

    private func acts(_ row: MediationRow) -> HTML {
        switch row.state {
        case .offered:
            simple(row, "mediation-yes", Wording.Desk.mediationYes)
                + simple(row, "mediation-no", Wording.Desk.mediationNo)
        case .accepted: held(row) + declined(row) + simple(row, "mediation-no", Wording.Desk.mediationNo)
        case .agreed: followUp(row)
        case .declined, .ended, .followedUp: .empty
        }
    }

    private func simple(_ row: MediationRow, _ what: String, _ name: String) -> HTML {
        let parts = page.forms.parts("\(what)-\(row.mediation)")
        return page.form(parts, what, [parts.hidden("mediation", row.mediation.rawValue), AftermathPage.button(name)])
    }

    private func held(_ row: MediationRow) -> HTML {
        let parts = page.forms.parts("held-\(row.mediation)")
        return page.forms.folded(
            Wording.Desk.mediationHeld, parts,
            page.form(
                parts, "mediation-held",
                [
                    parts.hidden("mediation", row.mediation.rawValue),
                    parts.date("mediated", Wording.Desk.mediationWhen, withTime: true),
                    parts.line("mediator", Wording.Desk.mediator, hint: Wording.Desk.mediatorHint),
                    ColleagueField(parts: parts, staff: page.staff, viewer: page.frame.viewer)
                        .one(
                            "colleague", Wording.Desk.mediatorColleague, isOptional: true,
                            empty: Wording.Desk.noColleague),
                    parts.check("free", Wording.Desk.mediationFree),
                    parts.check("understood", Wording.Desk.mediationAgreed),
                    parts.text("plan", Wording.Desk.mediationPlan, rows: 2, isOptional: true),
                    parts.date("follow", Wording.Desk.mediationPlanBy, withTime: false),
                    AftermathPage.button(Wording.Desk.mediationHeld),
                ]))
    }

    /// No no of the citizen's: whoever was asked to mediate does not want to, and somebody else is asked.
    private func declined(_ row: MediationRow) -> HTML {
        let parts = page.forms.parts("mediator-declined-\(row.mediation)")
        return page.forms.folded(
            Wording.Desk.mediatorDeclined, parts,
            page.form(
                parts, "mediator-declined",
                [
                    parts.hidden("mediation", row.mediation.rawValue),
                    parts.line(
                        "declined-by", Wording.Desk.mediatorDeclinedWho, hint: Wording.Desk.mediatorDeclinedHint),
                    AftermathPage.button(Wording.Desk.mediatorDeclined),
                ]))
    }

    private func followUp(_ row: MediationRow) -> HTML {
        let parts = page.forms.parts("followed-\(row.mediation)")
        return page.form(
            parts, "mediation-followed-up",
            [
                parts.hidden("mediation", row.mediation.rawValue),
                parts.text("said", Wording.Desk.mediationSaid, rows: 2),
                AftermathPage.button(Wording.Desk.mediationFollowedUp),
            ])
    }

    /// Either the letter goes, which the button says, or it has been said.
    private var offer: HTML {
        let parts = page.forms.parts("offer")
        return page.forms.folded(
            Wording.Desk.mediationOffer, parts,
            page.form(
                parts, "offer",
                [
                    parts.radios(
                        "ground", Wording.Desk.mediationGround,
                        MediationGround.allCases.map { ($0.rawValue, Wording.name(of: $0)) },
                        hint: Wording.Desk.mediationSendHint),
                    """
                    <p class="actions">\(Pieces.lookAtLetter(.mediation, of: page.id)) \
                    <button>\(Wording.Desk.mediationSend)</button></p>
                    <p class="hint">\(Wording.Desk.mediationOral)</p>
                    <p class="actions"><button class="second" name="oral" value="yes">\
                    \(Wording.Desk.mediationOralSave)</button></p>
                    """,
                ]))
    }
}
