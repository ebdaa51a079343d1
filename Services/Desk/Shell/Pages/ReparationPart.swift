import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Reparations of a case, with the guard said before it is met.
struct ReparationPart {
    let page: AftermathPage
    let rows: [ReparationRow]

    var html: HTML {
        "<p class=\"hint\">\(Wording.Desk.reparationHint)</p>" + rows.map(line).joined()
            + (page.mayAct ? proposal : page.none(rows.isEmpty))
    }

    private func line(_ row: ReparationRow) -> HTML {
        """
        \(Pieces.facts([
            (Wording.Desk.reparationGround, Pieces.words(Wording.name(of: row.ground))),
            (Wording.Desk.reparationLoss, Pieces.words(Wording.name(of: row.loss))),
            (Wording.Label.state.rawValue, Pieces.words(Wording.name(of: row.state))),
            (Wording.Desk.reparationBasis, row.legalBasis.isEmpty ? nil : Pieces.words(row.legalBasis)),
            (Wording.Desk.reparationBack, Pieces.words(row.reachesBackTo.map(Wording.shortDay))),
            (Wording.Desk.reparationAcknowledge, Pieces.words(row.acknowledgement)),
            (Wording.Desk.reparationProposedBy, by(row.proposedBy, row.proposedAt)),
            (Wording.Label.reason.rawValue, Pieces.words(row.reason)),
            (Wording.Desk.reparationDecidedBy, row.decidedBy.flatMap { person in row.decidedAt.flatMap { by(person, $0) } }),
            (Wording.Desk.reparationTell, told(row)),
            (Wording.Desk.reparationGivenBy, Pieces.words(row.giver.map(page.staff.name(of:)))),
            (Wording.Desk.reparationGivenDay, Pieces.words(row.givenOn.map(Wording.shortDay))),
        ]))
        \(row.due.map { Pieces.sentence(waits(row, until: $0)) } ?? .empty)
        \(row.state == .granted && page.mayAct ? gift(row) : .empty)
        \(row.state == .proposed && page.mayAct && page.frame.viewer?.leads.isEmpty == false ? decision(row) : .empty)
        """
    }

    private func waits(_ row: ReparationRow, until due: Timestamp) -> String {
        let latest = Wording.latest(before: due)
        return row.state == .granted ? Wording.Desk.reparationGiftDue(latest) : Wording.Desk.reparationDue(latest)
    }

    /// It has been given: on which day.
    private func gift(_ row: ReparationRow) -> HTML {
        let parts = page.forms.parts("given-\(row.reparation)")
        return page.form(
            parts, "given",
            [
                parts.hidden("reparation", row.reparation.rawValue),
                parts.date("given", Wording.Desk.reparationGivenOn, withTime: false),
                AftermathPage.button(Wording.Desk.reparationGiven),
            ])
    }

    private func by(_ person: PersonID, _ moment: Timestamp) -> HTML? {
        Pieces.words(
            Wording.Desk.reparationBy(page.staff.name(of: person), Wording.shortDay(moment.civil.day)))
    }

    private func told(_ row: ReparationRow) -> HTML? {
        if let day = row.toldOn { return Pieces.words(Wording.Desk.reparationToldOn(Wording.shortDay(day))) }
        return row.words.map { "\(Wording.Desk.reparationWritten)\(Pieces.verbatim($0))" }
    }

    private func decision(_ row: ReparationRow) -> HTML {
        let parts = page.forms.parts("decide-\(row.reparation)")
        return page.form(
            parts, "decide",
            [
                parts.hidden("reparation", row.reparation.rawValue),
                parts.text("decision", Wording.Desk.reparationReason, rows: 2),
                "<h3>\(Wording.Desk.reparationTell)</h3><p class=\"hint\">\(Wording.Desk.reparationTellHint)</p>",
                parts.text(
                    "repair-words", Wording.Desk.reparationWords, rows: 5, hint: Wording.Desk.reparationWordsHint,
                    isOptional: true),
                parts.text(
                    "repair-appeal", Wording.Desk.reparationAppeal, rows: 2, hint: Wording.Desk.reparationAppealHint,
                    isOptional: true),
                """
                <p class="actions">\
                \(Pieces.lookAtLetter(.reparationYes, of: page.id, as: Wording.Desk.reparationLookGranted)) \
                \(Pieces.lookAtLetter(.reparationNo, of: page.id, as: Wording.Desk.reparationLook))</p>
                """,
                parts.date("told", Wording.Desk.reparationTold, withTime: false),
                ColleagueField(parts: parts, staff: page.staff, viewer: page.frame.viewer)
                    .one(
                        "giver", Wording.Desk.reparationGiver, hint: Wording.Desk.reparationGiverHint,
                        empty: Wording.Desk.reparationNoGiver),
                parts.date("give", Wording.Desk.reparationGiveBy, withTime: false),
                """
                <p class="actions"><button name="grant" value="yes">\(Wording.Desk.reparationGrant)</button>
                <button class="second" name="grant" value="no">\(Wording.Desk.reparationRefuse)</button></p>
                """,
            ])
    }

    private var proposal: HTML {
        let parts = page.forms.parts("propose")
        return page.forms.folded(
            Wording.Desk.reparationNew, parts,
            page.form(
                parts, "propose",
                [
                    parts.radios(
                        "repair-ground", Wording.Desk.reparationGround,
                        ReparationGround.allCases.map { ($0.rawValue, Wording.name(of: $0)) }),
                    parts.radios(
                        "loss", Wording.Desk.reparationLoss,
                        LossKind.allCases.map { ($0.rawValue, Wording.name(of: $0)) }),
                    parts.check("clear", Wording.Desk.reparationClear),
                    parts.text(
                        "basis", Wording.Desk.reparationBasis, rows: 2, hint: Wording.Desk.reparationBasisHint,
                        isOptional: true),
                    parts.date("back", Wording.Desk.reparationBack, withTime: false),
                    parts.text("acknowledged", Wording.Desk.reparationAcknowledge, rows: 3),
                    AftermathPage.button(Wording.Desk.reparationSave),
                ]))
    }
}
