package import CaseModel
import DeskAnswers
package import DeskCore
package import DeskParts
package import Web
import Wording

/// Omkring borgeren: who may hear and speak for the citizen, on which ground and until when (R-018).
package struct SurroundingsPage {
    let frame: Frame
    let shown: ShowSurroundings.Reply
    let staff: NameBook
    let now: Timestamp
    let represent: FormParts
    let end: FormParts
    let needs: FormParts
    let minor: FormParts
    let protect: FormParts
    let notice: String?

    package init(
        frame: Frame, shown: ShowSurroundings.Reply, staff: NameBook, now: Timestamp, represent: FormParts,
        end: FormParts, needs: FormParts, minor: FormParts, protect: FormParts, notice: String? = nil
    ) {
        self.needs = needs
        self.minor = minor
        self.protect = protect
        self.frame = frame
        self.shown = shown
        self.staff = staff
        self.now = now
        self.represent = represent
        self.end = end
        self.notice = notice
    }

    static func link(_ id: CaseID) -> Link { Link(path: ["sager", id.rawValue, "omkring"]) }

    private var id: CaseID { shown.case }
    private var mayAct: Bool { frame.viewer.map { Door.registrar.lets($0) } ?? false }
    private var today: CivilDay { now.civil.day }

    package var html: HTML {
        frame.page(
            Wording.Desk.surroundings, faults: faults, notice: notice,
            """
            <p class="small"><a class="alone" href="\(Pieces.caseLink(id))">\(Wording.Desk.caseWord) \(id.rawValue)</a></p>
            <h1>\(Wording.Desk.surroundings)</h1>
            <p>\(Wording.Desk.surroundingsLead)</p>
            \(SurroundingsPart.holds(shown.surroundings, of: id, on: today))\(WishesPart.html(shown.needs))
            \(Pieces.section(Wording.Desk.representatives, id: "representatives", representatives))
            \(mayAct ? RepresentForm(id: id, frame: frame, parts: represent).html : HTML.empty)
            \(past)
            \(mayAct ? others : HTML.empty)
            """)
    }

    private var faults: [FieldFault] {
        represent.faults + end.faults + needs.faults + minor.faults + protect.faults
    }

    private var others: HTML {
        NeedsForms(id: id, frame: frame, shown: shown, needs: needs, minor: minor, protect: protect).html
    }

    private var rows: [RepresentativeRow] { shown.surroundings.representatives }
    /// Those who stand, or will: an end can still be written.
    private var present: [RepresentativeRow] { rows.filter { $0.ended == nil && !$0.isOver(on: today) } }

    private var representatives: HTML {
        guard !present.isEmpty else {
            let isThroughCustody = shown.surroundings.minor?.isWrittenToThroughCustody(on: today) ?? false
            return Pieces.sentence(
                isThroughCustody ? Wording.Desk.representativesNoCustody : Wording.Desk.representativesNone)
        }
        return RepresentativesPart.list(present, staff: staff, now: now) + (mayAct ? endForm : .empty)
    }

    private var endForm: HTML {
        """
        <details \(attribute: "open", if: !end.faults.isEmpty)><summary>\(Wording.Desk.representEnd)</summary>
        \(end.form(
            Link(path: ["sager", id.rawValue, "omkring", "slut"]), frame.formToken,
            [
                end.radios(
                    "end-number", Wording.Desk.representEndWho,
                    present.map { (String($0.number), $0.representative.name) }),
                end.text(
                    "end-reason", Wording.Desk.representEndReason, rows: 2, hint: Wording.Desk.representEndReasonHint),
                "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.representEndSave)</button></p>",
            ]))
        </details>
        """
    }

    private var past: HTML {
        let ended = rows.filter { row in !present.contains(row) }
        guard !ended.isEmpty else { return .empty }
        return Pieces.section(
            Wording.Desk.representativesPast, id: "past", RepresentativesPart.list(ended, staff: staff, now: now))
    }
}

extension RepresentativeRow {
    fileprivate func isOver(on day: CivilDay) -> Bool { representative.until.map { $0 < day } ?? false }
}

/// Somebody who may hear or speak, written on the case.
private struct RepresentForm {
    let id: CaseID
    let frame: Frame
    let parts: FormParts

    var html: HTML {
        Pieces.section(
            Wording.Desk.represent, id: "represent",
            parts.form(
                Link(path: ["sager", id.rawValue, "omkring", "skriv"]), frame.formToken,
                [
                    parts.line("represent-name", Wording.Desk.representName, width: "half"),
                    parts.select(
                        "represent-relation", Wording.Desk.inquiryRelation,
                        Relation.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) },
                        empty: Wording.Desk.chooseOne),
                    parts.radios(
                        "represent-ground", Wording.Desk.representGround,
                        RepresentationGround.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }),
                    parts.radios(
                        "represent-reach", Wording.Desk.representReach,
                        RepresentationReach.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }),
                    parts.text(
                        "represent-proof", Wording.Desk.representProof, rows: 2,
                        hint: Wording.Desk.representProofHint),
                    parts.date(
                        "represent-from", Wording.Desk.representFrom, withTime: false,
                        hint: Wording.Desk.representFromHint),
                    parts.date(
                        "represent-until", Wording.Desk.representUntil, withTime: false,
                        hint: Wording.Desk.representUntilHint),
                    parts.line("represent-phone", Wording.Desk.representPhone, isOptional: true, width: "half"),
                    parts.check(
                        "represent-letters", Wording.Desk.representLetters, hint: Wording.Desk.representLettersHint),
                    parts.text(
                        "represent-address", Wording.Desk.representAddress, rows: 3,
                        hint: Wording.Desk.representAddressHint, isOptional: true),
                    "<p class=\"actions\"><button>\(Wording.Desk.representSave)</button></p>",
                ]))
    }
}
